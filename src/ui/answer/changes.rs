//! Page 変更点: for each service, whose it is and whose it will be.

use super::pen::Pen;
use super::picture;
use crate::domain::terms::RoleKind;
use crate::say::{self, Change, Topic};
use crate::text::words::wizard as words;
use crate::ui::page::Page;

/// From now to then.
const ARROW: &str = " ---> ";

pub(super) fn write(pen: &Pen<'_>, page: &mut Page) {
    let (lang, theme) = (pen.lang(), pen.view.theme);
    let changes = pen.speaker.before_after();
    picture::write(pen, &changes, page);
    for change in &changes {
        page.gap();
        page.wrapped(&change.title, 0, pen.width, theme.strong());
        page.wrapped(&change.marked(&change.outcome), 3, pen.width, theme.plain());
        repairs(pen, page, change);
        for (note, inside) in &change.notes {
            let mark = if *inside { format!("{} ", words::INSIDE.get(lang)) } else { "- ".to_owned() };
            page.hanging(&mark, note, 3, pen.width, theme.quiet());
        }
    }
    pen.cautions(page, Topic::Changes);
}

/// Who repairs it now and then, where that is another than who has the contract.
fn repairs(pen: &Pen<'_>, page: &mut Page, change: &Change<'_>) {
    let (lang, theme) = (pen.lang(), pen.view.theme);
    let names = |kind| [&change.before, &change.after].map(|roles| roles.get(kind).name.full.as_str());
    let [now, then] = names(RoleKind::Fault);
    if [now, then] == names(RoleKind::Contract) {
        return;
    }
    let label = say::role_name(RoleKind::Fault, lang);
    let same = if now == then { format!(" {}", words::UNCHANGED.get(lang)) } else { String::new() };
    page.hanging(&format!("{label}: "), &format!("{now}{ARROW}{then}{same}"), 3, pen.width, theme.plain());
}
