//! Page 変更点: for each service, whose it is and whose it will be.

use ratatui::text::{Line as TextLine, Span};

use super::Sheet;
use crate::domain::advice::Line;
use crate::domain::terms::{Basis, RoleKind};
use crate::report;
use crate::session::Tab;
use crate::text::width::{cells, pad};
use crate::text::words::{answer, wizard as words};
use crate::ui::page::Page;

/// From now to then.
const ARROW: &str = "  --->  ";

pub(super) fn write(sheet: &Sheet<'_>, page: &mut Page) {
    let (lang, theme, advice) = (sheet.lang(), sheet.view.theme, sheet.advice);
    let column = now_column(sheet);
    let heads = if sheet.has_moved() {
        [words::BEFORE_MOVED, words::NOW_MOVED]
    } else {
        [answer::HEAD_BEFORE, answer::HEAD_AFTER]
    };
    let [now, then] = heads.map(|head| head.get(lang));
    page.push(TextLine::styled(format!("{}{then}", pad(&format!("   {now}"), column + cells(ARROW))), theme.strong()));
    for line in &advice.lines {
        page.wrapped(&report::service_with_brand(sheet.catalog, line, lang), 0, sheet.width, theme.strong());
        picture(sheet, page, line, column);
        let outcome = report::outcome(sheet.catalog, sheet.consultation, line.outcome, lang);
        let mark = match line.basis {
            Basis::Unknown => "",
            basis => report::basis_mark(basis, lang),
        };
        page.wrapped(format!("{outcome} {mark}").trim_end(), 3, sheet.width, theme.plain());
        for note in &line.notes {
            let mark = if note.inside { format!("{} ", words::INSIDE.get(lang)) } else { "- ".to_owned() };
            page.hanging(&mark, note.text.get(lang), 3, sheet.width, theme.quiet());
        }
    }
    let bills = [&advice.bills_before, &advice.bills].map(|bills| words::companies(lang, bills.len()));
    page.push(TextLine::styled(answer::HEAD_BILLS.get(lang), theme.strong()));
    page.push(format!("{}{ARROW}{}", pad(&format!("   {}", bills[0]), column), bills[1]));
    sheet.cautions(page, Tab::Changes);
}

/// Who has the contract now and then; who repairs it, where that is another.
fn picture(sheet: &Sheet<'_>, page: &mut Page, line: &Line, column: usize) {
    let lang = sheet.lang();
    let [now, then] = names(sheet, line, RoleKind::Contract);
    one_picture(sheet, page, "", &now, &then, column);
    let faults = names(sheet, line, RoleKind::Fault);
    if faults != [now, then] {
        let label = format!("{}: ", report::role_name(RoleKind::Fault, lang));
        one_picture(sheet, page, &label, &faults[0], &faults[1], column);
    }
}

fn one_picture(sheet: &Sheet<'_>, page: &mut Page, label: &str, now: &str, then: &str, column: usize) {
    let (lang, theme) = (sheet.lang(), sheet.view.theme);
    let same = if now == then { format!(" {}", words::UNCHANGED.get(lang)) } else { String::new() };
    let left = format!("   {label}{now}");
    if cells(&left) > column {
        page.wrapped(&left, 0, sheet.width, theme.plain());
        page.hanging(ARROW, &format!("{then}{same}"), 0, sheet.width, theme.plain());
        return;
    }
    let before = format!("{}{ARROW}", pad(&left, column));
    let mut right = Page::default();
    right.wrapped(&format!("{then}{same}"), 0, sheet.width.saturating_sub(cells(&before)), theme.plain());
    for (place, line) in right.lines.into_iter().enumerate() {
        let start = if place == 0 { before.clone() } else { " ".repeat(cells(&before)) };
        let mut spans = vec![Span::raw(start)];
        spans.extend(line.spans);
        page.push(TextLine::from(spans));
    }
}

fn names(sheet: &Sheet<'_>, line: &Line, kind: RoleKind) -> [String; 2] {
    let lang = sheet.lang();
    [
        report::who_before(sheet.catalog, sheet.consultation, line.before.get(kind), lang),
        report::who(sheet.catalog, sheet.consultation, line.after.get(kind), lang),
    ]
}

/// As wide as the longest name of now, in at most two fifths of the page.
fn now_column(sheet: &Sheet<'_>) -> usize {
    let names = sheet.advice.lines.iter().map(|line| cells(&names(sheet, line, RoleKind::Contract)[0]) + 3);
    names.max().unwrap_or(0).max(10).min(sheet.width * 2 / 5)
}
