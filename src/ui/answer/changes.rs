//! Page 変更点: for each service, whose it is and whose it will be.

use super::pen::Pen;
use super::picture;
use crate::domain::terms::RoleKind;
use crate::say::{self, Change, Topic};
use crate::ui::body::Body;
use crate::words::wizard as words;

pub(super) fn write(pen: &Pen<'_>, body: &mut Body) {
    let (lang, theme) = (pen.lang(), pen.view.theme);
    let changes = pen.speaker.before_after();
    picture::write(pen, &changes, body);
    for change in &changes {
        body.gap();
        body.wrapped(&change.title, 0, pen.width, theme.strong());
        let (shape, style) = theme.becomes(change.is, change.mark);
        body.marked((&format!("{shape} "), style), &change.marked(&change.outcome), 1, pen.width, style);
        repairs(pen, body, change);
        for (note, inside) in &change.notes {
            let mark = if *inside { format!("{} ", words::INSIDE.get(lang)) } else { "- ".to_owned() };
            body.hanging(&mark, note, 3, pen.width, theme.quiet());
        }
    }
    pen.cautions(body, Topic::Changes);
}

/// Who repairs it now and then, where that is another than who has the contract.
fn repairs(pen: &Pen<'_>, body: &mut Body, change: &Change<'_>) {
    let (lang, theme) = (pen.lang(), pen.view.theme);
    let names = |kind| [&change.before, &change.after].map(|roles| roles.get(kind).name.full.as_str());
    let [now, then] = names(RoleKind::Fault);
    if [now, then] == names(RoleKind::Contract) {
        return;
    }
    let label = say::role_name(RoleKind::Fault, lang);
    let same = if now == then { words::UNCHANGED.get(lang) } else { "" };
    // From now to then.
    let arrow = format!("{}{}", theme.frames.across.repeat(2), theme.frames.arrow);
    let said = [&format!("{now} {arrow} {then}"), change.after.fault.desk_mark, same];
    let said = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    body.hanging(&format!("{label}: "), &said, 3, pen.width, theme.normal());
}
