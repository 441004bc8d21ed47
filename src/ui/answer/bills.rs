//! Page 請求: the bills before and after, for what, and what there is to say about paying.

use super::Sheet;
use crate::domain::terms::RoleKind;
use crate::say::{BillSaid, Topic};
use crate::text::words::wizard as words;
use crate::ui::page::Page;

pub(super) fn write(sheet: &Sheet<'_>, page: &mut Page) {
    let (lang, theme, speaker) = (sheet.lang(), sheet.view.theme, sheet.speaker);
    let [before, after] = if sheet.has_moved() {
        [words::BILLS_BEFORE_MOVED, words::BILLS_NOW_MOVED]
    } else {
        [words::BILLS_BEFORE, words::BILLS_AFTER]
    };
    bills(sheet, page, after.get(lang), &speaker.bills());
    sheet.open(page, RoleKind::Bill);
    sheet.cautions(page, Topic::Bills);
    bills(sheet, page, before.get(lang), &speaker.bills_before());
    if let Some(payment) = &sheet.consultation.payment {
        let payment = sheet.catalog.payment(payment);
        page.gap();
        let text = words::labelled(lang, words::PAID_BY.get(lang), payment.name.get(lang));
        page.wrapped(&text, 0, sheet.width, theme.strong());
        if let Some(note) = &payment.note {
            page.wrapped(note.get(lang), 1, sheet.width, theme.plain());
        }
    }
}

fn bills(sheet: &Sheet<'_>, page: &mut Page, head: &str, bills: &[BillSaid<'_>]) {
    let (lang, theme) = (sheet.lang(), sheet.view.theme);
    sheet.heading(page, &format!("{head}  {}", words::companies(lang, bills.len())));
    for BillSaid { who, services } in bills {
        page.wrapped(&who.marked(&who.with_sender()), 1, sheet.width, theme.strong());
        page.wrapped(&sheet.speaker.list(services), 3, sheet.width, theme.plain());
    }
}
