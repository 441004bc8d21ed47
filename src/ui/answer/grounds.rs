//! Page 根拠: for each service, the facts and rules that decided it, with their sources and where they stand.

use super::Sheet;
use crate::domain::claim::Grounds;
use crate::report;
use crate::text::words::wizard as words;
use crate::ui::page::Page;

pub(super) fn write(sheet: &Sheet<'_>, page: &mut Page) {
    let (lang, theme) = (sheet.lang(), sheet.view.theme);
    for line in &sheet.advice.lines {
        let service = report::service_name(sheet.catalog, &line.service, lang);
        let outcome = report::outcome(sheet.catalog, sheet.consultation, line.outcome, lang);
        page.gap();
        page.wrapped(&words::labelled(lang, service, &outcome), 0, sheet.width, theme.strong());
        for grounds in &line.because {
            fact(sheet, page, grounds);
        }
    }
    if let Some(not) = &sheet.advice.not_collabo {
        page.gap();
        page.wrapped(&report::not_collabo(sheet.catalog, not, lang), 0, sheet.width, theme.strong());
        fact(sheet, page, &not.grounds);
    }
    let desks = sheet.advice.calls.iter().flat_map(|call| &call.desks);
    let mut shown = Vec::new();
    for desk in desks {
        if shown.is_empty() {
            sheet.heading(page, words::GROUNDS_OF_NUMBERS.get(lang));
        }
        if !shown.contains(&&desk.grounds.claim) {
            let numbers = report::desk_numbers(desk, lang);
            page.wrapped(&numbers, 1, sheet.width, theme.plain());
            fact(sheet, page, &desk.grounds);
            shown.push(&desk.grounds.claim);
        }
    }
}

/// A fact: the rule in words, or its name; how sure it is; who says it; where it stands.
fn fact(sheet: &Sheet<'_>, page: &mut Page, grounds: &Grounds) {
    let (lang, theme) = (sheet.lang(), sheet.view.theme);
    let basis = report::basis_name(grounds.basis, lang);
    page.hanging("- ", &format!("{} ({basis})", grounds.claim), 1, sheet.width, theme.plain());
    if let Some(rule) = sheet.catalog.find_rule(&grounds.claim) {
        page.wrapped(rule.text.get(lang), 3, sheet.width, theme.plain());
    }
    for source in &grounds.sources {
        let text = words::labelled(lang, words::SOURCE.get(lang), &report::source(sheet.catalog, source, lang));
        page.wrapped(&text, 3, sheet.width, theme.plain());
    }
    let place = words::labelled(lang, words::STANDS_AT.get(lang), &grounds.at.to_string());
    page.wrapped(&place, 3, sheet.width, theme.quiet());
}
