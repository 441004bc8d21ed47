//! Rows and notices as lines: words in place of the marks and columns of the screen.

use crate::domain::catalog::Catalog;
use crate::domain::id::ServiceId;
use crate::domain::terms::{Basis, Outcome};
use crate::report;
use crate::session::{Field, Notice, Pick, Row, State, labels};
use crate::text::lang::Lang;
use crate::text::words::{desk, plain as words, wizard};

/// What a row is called, alone.
pub(super) fn name(state: &State, catalog: &Catalog, row: &Row) -> String {
    let lang = state.lang();
    match row {
        Row::Situation(situation) => labels::situation(*situation).get(lang),
        Row::Area(area) => labels::area(*area).get(lang),
        Row::Unknown => labels::unknown(state).get(lang),
        Row::Provider(id) => catalog.provider(id).name.get(lang),
        Row::CommonHeading => wizard::COMMON_SERVICES.get(lang),
        Row::Heading(category) => report::category_name(*category, lang),
        Row::Service(id) => report::service_name(catalog, id, lang),
        Row::Payment(id) => catalog.payment(id).name.get(lang),
    }
    .to_owned()
}

/// A row with everything that there is to say about it.
pub(super) fn row(state: &State, catalog: &Catalog, row: &Row) -> String {
    let lang = state.lang();
    let mut text = name(state, catalog, row);
    match row {
        Row::Provider(id) => {
            let provider = catalog.provider(id);
            let company = catalog.party(&provider.company).name.get(lang);
            if provider.company_known && company != text {
                text = words::with(lang, &text, company);
            }
            let mark = labels::provider_mark(provider, lang);
            if !mark.is_empty() {
                text = format!("{text} {mark}");
            }
        }
        Row::Service(id) => {
            let outcome = outcome(state, id);
            if !outcome.is_empty() {
                text = words::labelled(lang, &text, &outcome);
            }
        }
        _ => {}
    }
    if is_chosen(state, row) { format!("{text} {}", words::CHOSEN.get(lang)) } else { text }
}

/// What would become of a service.
fn outcome(state: &State, service: &ServiceId) -> String {
    let lang = state.lang();
    let (Some(preview), Some(consultation)) = (state.preview(service), state.consultation()) else {
        return String::new();
    };
    let outcome = match (preview.outcome, state.draft_to()) {
        (Outcome::Unknown, Some(_)) => wizard::ASK_PROVIDER.get(lang),
        (outcome, _) => report::outcome_short(outcome, consultation.kind, lang),
    };
    // 要確認 is said once.
    let mark = if preview.basis == Basis::Inferred { report::basis_mark(preview.basis, lang) } else { "" };
    format!("{outcome} {mark}").trim().to_owned()
}

fn is_chosen(state: &State, row: &Row) -> bool {
    match row {
        Row::Situation(situation) => state.situation() == Some(*situation),
        Row::Area(area) => state.area() == Some(*area),
        Row::Provider(id) if state.field() == Field::From => state.from().known() == Some(id),
        Row::Provider(id) => state.to().known() == Some(id),
        Row::Unknown => match state.field() {
            Field::From => *state.from() == Pick::Unknown,
            Field::To => *state.to() == Pick::Unknown,
            _ => *state.payment() == Pick::Unknown,
        },
        Row::Service(id) => state.ticked().contains(id),
        Row::Payment(id) => state.payment().known() == Some(id),
        Row::CommonHeading | Row::Heading(_) => false,
    }
}

/// The ticked services.
pub(super) fn ticked(state: &State, catalog: &Catalog) -> String {
    let lang = state.lang();
    if state.ticked().is_empty() {
        words::NONE_TICKED.get(lang).to_owned()
    } else {
        report::services(catalog, state.ticked(), lang)
    }
}

/// What there is to say about the last line.
pub(super) fn notice(notice: &Notice, catalog: &Catalog, lang: Lang) -> String {
    let word = match notice {
        Notice::Ticked(service) => return words::ticked(lang, report::service_short(catalog, service, lang)),
        Notice::Dropped(services) => return wizard::dropped(lang, &report::services(catalog, services, lang)),
        Notice::SameProvider(provider) => {
            return wizard::same_provider(lang, &report::provider_name(catalog, provider, lang));
        }
        Notice::HowToQuit => words::FIRST_QUESTION,
        Notice::ChooseWithArrows | Notice::NothingFound => words::CHOOSE_NUMBER,
        Notice::ChooseService => words::CHOOSE_SERVICE,
        Notice::NoDay => wizard::NO_DAY,
        Notice::DayAhead => wizard::DAY_AHEAD,
        Notice::DayTooEarly => wizard::DAY_TOO_EARLY,
        Notice::NextCustomer => wizard::NEXT_CUSTOMER,
        Notice::LastStep => words::AT_THE_ANSWER,
        Notice::CompareMore => desk::COMPARE_MORE,
        Notice::CompareFewer => desk::COMPARE_FEWER,
        Notice::Copied(ticket) => return desk::copied(lang, ticket),
        Notice::PageMade(made) => return labels::page_made(made, lang, usize::MAX),
        Notice::TicketOpened(changed) => {
            let opened = || desk::TICKET_OPENED.get(lang).to_owned();
            return report::ticket_changed(catalog, changed, lang).unwrap_or_else(opened);
        }
    };
    word.get(lang).to_owned()
}
