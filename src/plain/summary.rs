//! After each question: who to call and who bills, with what is chosen so far, as the screen's panel says it.

use crate::domain::terms::RoleKind;
use crate::say::{ServiceSaid, Speaker};
use crate::words::{answer, plain as words, wizard};

/// A few lines; nothing is said of services that nobody has named.
pub fn lines(speaker: &Speaker<'_>) -> Vec<String> {
    let lang = speaker.lang();
    let about =
        |who: &str, services: &[ServiceSaid<'_>]| format!("  {}", words::labelled(lang, who, &speaker.list(services)));
    let unknown = |role: RoleKind| {
        let open = speaker.unknown(role);
        (!open.is_empty()).then(|| about(answer::TO_CHECK.get(lang), &open))
    };
    let mut lines = vec![wizard::PANEL.get(lang).to_owned()];
    lines.extend(speaker.not_collabo());
    lines.extend(speaker.must_know());
    lines.push(answer::HEAD_CALLS.get(lang).to_owned());
    lines.extend(
        speaker.companies().iter().map(|one| about(&one.who.marked_without_desks(one.who.name.short), &one.services)),
    );
    lines.extend(unknown(RoleKind::Fault));
    let bills = speaker.bills();
    lines.push(wizard::bills_from(lang, bills.len()));
    lines.extend(bills.iter().map(|bill| about(&bill.who.marked(&bill.who.short_with_sender()), &bill.services)));
    lines.extend(unknown(RoleKind::Bill));
    let (cautions, open) = speaker.counts();
    let (count, titles) = (wizard::cautions(lang, cautions), speaker.caution_titles());
    lines.push(if titles.is_empty() { count } else { words::labelled(lang, &count, &titles) });
    lines.extend((open > 0).then(|| wizard::open(lang, open)));
    lines
}
