//! Page 変更点: for each service, whose it is and whose it will be.

use super::{Sheet, picture};
use crate::domain::advice::Line;
use crate::domain::terms::{Basis, RoleKind};
use crate::report;
use crate::session::Tab;
use crate::text::words::wizard as words;
use crate::ui::page::Page;

/// From now to then.
const ARROW: &str = " ---> ";

pub(super) fn write(sheet: &Sheet<'_>, page: &mut Page) {
    let (lang, theme, advice) = (sheet.lang(), sheet.view.theme, sheet.advice);
    picture::write(sheet, page);
    for line in &advice.lines {
        page.gap();
        page.wrapped(&report::service_with_brand(sheet.catalog, line, lang), 0, sheet.width, theme.strong());
        let outcome = report::outcome(sheet.catalog, sheet.consultation, line.outcome, lang);
        let mark = match line.basis {
            Basis::Unknown => "",
            basis => report::basis_mark(basis, lang),
        };
        page.wrapped(format!("{outcome} {mark}").trim_end(), 3, sheet.width, theme.plain());
        repairs(sheet, page, line);
        for note in &line.notes {
            let mark = if note.inside { format!("{} ", words::INSIDE.get(lang)) } else { "- ".to_owned() };
            page.hanging(&mark, note.text.get(lang), 3, sheet.width, theme.quiet());
        }
    }
    sheet.cautions(page, Tab::Changes);
}

/// Who repairs it now and then, where that is another than who has the contract.
fn repairs(sheet: &Sheet<'_>, page: &mut Page, line: &Line) {
    let (lang, theme) = (sheet.lang(), sheet.view.theme);
    let [now, then] = names(sheet, line, RoleKind::Fault);
    if [&now, &then] == names(sheet, line, RoleKind::Contract).each_ref() {
        return;
    }
    let label = report::role_name(RoleKind::Fault, lang);
    let same = if now == then { format!(" {}", words::UNCHANGED.get(lang)) } else { String::new() };
    page.hanging(&format!("{label}: "), &format!("{now}{ARROW}{then}{same}"), 3, sheet.width, theme.plain());
}

fn names(sheet: &Sheet<'_>, line: &Line, kind: RoleKind) -> [String; 2] {
    let lang = sheet.lang();
    [
        report::who_before(sheet.catalog, sheet.consultation, line.before.get(kind), lang),
        report::who(sheet.catalog, sheet.consultation, line.after.get(kind), lang),
    ]
}
