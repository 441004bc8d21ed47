//! Whom to call about what a customer says: the desk first, then what to tell, and why.

use ratatui::text::{Line, Span};

use super::Sheet;
use super::calls::write_desk;
use crate::domain::advice::Caution;
use crate::domain::ask::{Answer, AskError, Contact};
use crate::domain::catalog::Catalog;
use crate::domain::terms::Basis;
use crate::report;
use crate::text::width::cells;
use crate::text::words::{answer as answers, ask, desk as words, wizard};
use crate::ui::page::Page;
use crate::ui::view::View;

/// The whole page.
pub(super) fn write(view: &View<'_>, catalog: &Catalog, width: usize, page: &mut Page) {
    let (state, theme) = (view.state, view.theme);
    let lang = state.lang();
    let (Some(symptom), Some(asked)) = (state.asked_symptom(catalog), state.asked_today(catalog)) else { return };
    page.wrapped(&ask::customer_says(lang, symptom.says.get(lang)), 0, width, theme.plain());
    match &asked {
        Ok(answer) => {
            page.wrapped(&customer(view, catalog, answer), 0, width, theme.quiet());
            contacts(view, catalog, answer, width, page);
        }
        Err(error) => {
            page.gap();
            page.wrapped(refusal(*error).get(lang), 0, width, theme.caution());
        }
    }
    heading(page, ask::HEAD_TELL.get(lang), width, view);
    page.wrapped(symptom.action.get(lang), 1, width, theme.plain());
    if let Some(after) = state.asked_after_move(catalog) {
        let to = after.consultation.to.as_ref().map(|to| report::provider_name(catalog, to, lang));
        let head = format!("{} ({})", words::HEAD_AFTER_MOVE.get(lang), to.unwrap_or_default());
        heading(page, &head, width, view);
        contacts(view, catalog, &after, width, page);
    }
    match &asked {
        Ok(answer) => why(catalog, answer, width, page, view),
        Err(_) => lists(catalog, width, page, view),
    }
}

fn refusal(error: AskError) -> crate::text::lang::Msg {
    match error {
        AskError::NeedsProvider => words::ASK_PROVIDER_NEEDED,
        AskError::NeedsArea => words::ASK_AREA_NEEDED,
        AskError::NotInArea => words::ASK_NOT_HERE,
    }
}

fn heading(page: &mut Page, text: &str, width: usize, view: &View<'_>) {
    page.gap();
    page.text(text, width, view.theme.strong());
}

/// For which line the answer is.
fn customer(view: &View<'_>, catalog: &Catalog, answer: &Answer<'_>) -> String {
    let lang = view.state.lang();
    let area = report::area_name(answer.consultation.area, lang).to_owned();
    let with = match &answer.consultation.to {
        _ if view.state.is_still_flets() => Some(words::STILL_FLETS.get(lang).to_owned()),
        Some(provider) => Some(report::provider_name(catalog, provider, lang)),
        None => None,
    };
    [Some(area), with].into_iter().flatten().collect::<Vec<_>>().join(" / ")
}

fn contacts(view: &View<'_>, catalog: &Catalog, answer: &Answer<'_>, width: usize, page: &mut Page) {
    let (lang, theme) = (view.state.lang(), view.theme);
    if let Some(not) = &answer.advice.not_collabo {
        page.gap();
        page.wrapped(&report::not_collabo(catalog, not, lang), 0, width, theme.caution());
    }
    for (place, one) in answer.contacts.iter().enumerate() {
        if place == 1 {
            heading(page, ask::HEAD_ALSO.get(lang), width, view);
        } else {
            page.gap();
        }
        contact(view, catalog, answer, one, width, page);
    }
    if answer.advice.cautions.iter().any(|caution| matches!(caution, Caution::DateUncertain(_))) {
        page.gap();
        page.wrapped(words::ASK_DATE_HELPS.get(lang), 0, width, theme.caution());
    }
}

fn contact(view: &View<'_>, catalog: &Catalog, answer: &Answer<'_>, one: &Contact, width: usize, page: &mut Page) {
    let (lang, theme) = (view.state.lang(), view.theme);
    let role = &one.role;
    let services = report::services(catalog, &one.services, lang);
    let about = ask::about(lang, &services, report::role_name(one.kind, lang));
    if let (Basis::Unknown, Some(open)) = (role.basis, &one.open) {
        page.wrapped(&report::ask(catalog, &answer.consultation, open, lang), 1, width, theme.caution());
        return;
    }
    let is_nobody = role.party.is_none() && role.basis != Basis::Unknown;
    let who = if is_nobody {
        ask::NOBODY.get(lang).to_owned()
    } else {
        report::who(catalog, &answer.consultation, role, lang)
    };
    let mark = if role.basis == Basis::Unknown { "" } else { report::basis_mark(role.basis, lang) };
    let style = if role.basis == Basis::Unknown { theme.caution() } else { theme.strong() };
    let room = width.saturating_sub(cells(&who) + cells(mark) + 5);
    if cells(&about) <= room {
        page.push(Line::from(vec![
            Span::raw(" "),
            Span::styled(who, style),
            Span::styled(format!(" {mark}"), theme.unsure()),
            Span::raw(format!("   {about}").trim_end().to_owned()),
        ]));
    } else {
        page.wrapped(format!("{who} {mark}").trim_end(), 1, width, style);
        page.wrapped(&about, 3, width, theme.plain());
    }
    let sheet = Sheet { view, catalog, consultation: &answer.consultation, advice: &answer.advice, width };
    for desk in &role.desks {
        write_desk(&sheet, page, desk, 3, width, true);
    }
    if role.desks.is_empty() && !is_nobody && answer.advice.not_collabo.is_none() {
        page.wrapped(wizard::NO_NUMBER.get(lang), 3, width, theme.caution());
    }
}

/// The facts, each once.
fn why(catalog: &Catalog, answer: &Answer<'_>, width: usize, page: &mut Page, view: &View<'_>) {
    let (lang, theme) = (view.state.lang(), view.theme);
    heading(page, answers::HEAD_BECAUSE.get(lang), width, view);
    let mut said: Vec<String> = Vec::new();
    for grounds in answer.contacts.iter().flat_map(|contact| &contact.because).chain([&answer.symptom.grounds]) {
        let fact = report::fact(catalog, grounds, lang);
        if !said.contains(&fact) {
            page.hanging("- ", &fact, 1, width, theme.quiet());
            said.push(fact);
        }
    }
}

/// Where the customer's provider can be looked up.
fn lists(catalog: &Catalog, width: usize, page: &mut Page, view: &View<'_>) {
    let lang = view.state.lang();
    let mut lists: Vec<&str> = Vec::new();
    for area in crate::domain::terms::Area::ALL {
        let here = catalog.official_lists(*area).map(|id| catalog.source(id));
        lists.extend(here.map(|source| source.url.as_deref().unwrap_or(&source.title)));
    }
    lists.dedup();
    page.gap();
    page.wrapped(&words::lists(lang, &report::list(&lists, lang)), 0, width, view.theme.quiet());
}
