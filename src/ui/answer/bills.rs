//! Page 請求: the bills before and after, for what, and what there is to say about paying.

use super::pen::Pen;
use crate::domain::terms::RoleKind;
use crate::say::{BillSaid, Topic};
use crate::ui::body::Body;
use crate::words::wizard as words;

pub(super) fn write(pen: &Pen<'_>, body: &mut Body) {
    let (lang, theme, speaker) = (pen.lang(), pen.view.theme, pen.speaker);
    let [before, after] = if pen.has_moved() {
        [words::BILLS_BEFORE_MOVED, words::BILLS_NOW_MOVED]
    } else {
        [words::BILLS_BEFORE, words::BILLS_AFTER]
    };
    bills(pen, body, after.get(lang), &speaker.bills());
    pen.open(body, RoleKind::Bill);
    pen.cautions(body, Topic::Bills);
    bills(pen, body, before.get(lang), &speaker.bills_before());
    if let Some(payment) = &pen.consultation.payment {
        let payment = pen.catalog.payment(payment);
        body.gap();
        let text = words::labelled(lang, words::PAID_BY.get(lang), payment.name.get(lang));
        body.wrapped(&text, 0, pen.width, theme.strong());
        if let Some(note) = &payment.note {
            body.wrapped(note.get(lang), 1, pen.width, theme.normal());
        }
    }
}

fn bills(pen: &Pen<'_>, body: &mut Body, head: &str, bills: &[BillSaid<'_>]) {
    let (lang, theme) = (pen.lang(), pen.view.theme);
    pen.heading(body, &format!("{head}  {}", words::companies(lang, bills.len())));
    for BillSaid { who, services, no_desk } in bills {
        body.wrapped(&who.marked(&who.with_sender()), 1, pen.width, theme.strong());
        body.wrapped(&pen.speaker.list(services), 3, pen.width, theme.normal());
        for said in no_desk {
            body.wrapped(said, 3, pen.width, theme.unsure());
        }
    }
}
