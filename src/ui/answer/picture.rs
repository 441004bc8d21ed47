//! The picture on page 変更点: lines from the services to the companies, before and after.

use ratatui::text::{Line as TextLine, Span};

use super::Sheet;
use crate::domain::advice::{Bill, Line};
use crate::domain::id::PartyId;
use crate::domain::terms::RoleKind;
use crate::report;
use crate::text::width::{cells, pad};
use crate::text::words::{answer, desk as words, wizard};
use crate::text::wrap::wrap;
use crate::ui::page::Page;

/// From here on the two halves stand side by side.
const SIDE_BY_SIDE: usize = 76;
/// The least from a service to its company.
const LINE: usize = 3;
/// Between the halves.
const GAP: usize = 2;

/// A service, or the bills, and whose it is.
struct Row {
    label: String,
    now: String,
    then: String,
}

pub(super) fn write(sheet: &Sheet<'_>, page: &mut Page) {
    let (lang, theme) = (sheet.lang(), sheet.view.theme);
    let heads = if sheet.has_moved() {
        [wizard::BEFORE_MOVED, wizard::NOW_MOVED]
    } else {
        [answer::HEAD_BEFORE, answer::HEAD_AFTER]
    };
    let [now, then] = heads.map(|head| head.get(lang));
    let mut rows: Vec<Row> = sheet.advice.lines.iter().map(|line| row(sheet, line)).collect();
    rows.push(Row {
        label: words::PICTURE_BILLS.get(lang).to_owned(),
        now: bills(sheet, &sheet.advice.bills_before, true),
        then: bills(sheet, &sheet.advice.bills, false),
    });
    if sheet.width >= SIDE_BY_SIDE {
        let half = (sheet.width - GAP) / 2;
        page.push(TextLine::styled(format!("{}{then}", pad(now, half + GAP)), theme.strong()));
        for row in &rows {
            let left = half_row(&row.label, &row.now, half);
            let mut right = Page::default();
            for line in half_row(&row.label, &then_text(sheet, row), sheet.width - half - GAP) {
                right.push(line);
            }
            page.beside(left, half + GAP, right);
        }
        return;
    }
    page.text(now, sheet.width, theme.strong());
    for row in &rows {
        half_row(&row.label, &row.now, sheet.width).into_iter().for_each(|line| page.push(line));
    }
    page.gap();
    page.text(then, sheet.width, theme.strong());
    for row in &rows {
        half_row(&row.label, &then_text(sheet, row), sheet.width)
            .into_iter()
            .for_each(|line| page.push(Span::raw(line)));
    }
}

fn row(sheet: &Sheet<'_>, line: &Line) -> Row {
    let lang = sheet.lang();
    let kind = RoleKind::Contract;
    Row {
        label: report::service_short(sheet.catalog, &line.service, lang).to_owned(),
        now: report::who_before_short(sheet.catalog, sheet.consultation, line.before.get(kind), lang),
        then: report::who_short(sheet.catalog, sheet.consultation, line.after.get(kind), lang),
    }
}

/// After the move, saying so where nothing changes.
fn then_text(sheet: &Sheet<'_>, row: &Row) -> String {
    if row.now == row.then { format!("{} {}", row.then, wizard::UNCHANGED.get(sheet.lang())) } else { row.then.clone() }
}

/// How many, and from whom: 2社  ぷらら光 + NTTファイナンス.
fn bills(sheet: &Sheet<'_>, bills: &[Bill], before: bool) -> String {
    let lang = sheet.lang();
    let short = |party: &PartyId| {
        let short = if before { report::party_short_before } else { report::party_short };
        short(sheet.catalog, sheet.consultation, party, lang)
    };
    let mut names: Vec<String> = Vec::new();
    for bill in bills {
        let sender = bill.via.as_ref().unwrap_or(&bill.party);
        let name = short(sender);
        // Two that one company sends are told apart by whose money it is.
        let name = if names.contains(&name) { short(&bill.party) } else { name };
        names.push(name);
    }
    format!("{}  {}", wizard::companies(lang, bills.len()), names.join(" + ")).trim_end().to_owned()
}

/// `label ---- name`, over as many lines as it needs; the line begins right behind the label.
fn half_row(label: &str, name: &str, width: usize) -> Vec<String> {
    let column = (width * 11 / 20).min(22);
    let names = wrap(name, width.saturating_sub(column + LINE + 2).max(1));
    let labels = wrap(label, column.saturating_sub(1));
    (0..labels.len().max(names.len()))
        .map(|place| {
            let label = labels.get(place).map_or("", String::as_str);
            let line = if place == 0 { "-" } else { " " };
            let line = line.repeat((column + LINE).saturating_sub(cells(label) + 1));
            format!(" {label} {line} {}", names.get(place).map_or("", String::as_str)).trim_end().to_owned()
        })
        .collect()
}
