//! What the wizard says besides the answer, on the screen as in plain mode.

use super::effect::{Notice, PageMade};
use super::pages::how_to_open;
use super::questions::Question;
use super::row::{Recognised, Row, Sort};
use super::screen::{Confirm, Screen};
use super::state::State;
use super::step::Step;
use crate::domain::ask::{Answer, AskError};
use crate::domain::catalog::Catalog;
use crate::domain::id::ServiceId;
use crate::domain::period::DayRange;
use crate::domain::provider::Provider;
use crate::domain::terms::{Basis, Collabo, Outcome};
use crate::keys::bindings::Context;
use crate::say;
use crate::text::lang::{Lang, Msg};
use crate::words::handout::PageLang;
use crate::words::{deciding, desk, plain, wizard as words};

/// How a question is asked, after what has been answered so far.
pub fn question(state: &State, question: Question) -> Msg {
    question.ask().label(state.draft())
}

/// A row of the list, alone.
pub fn row<'a>(state: &State, catalog: Option<&'a Catalog>, row: &'a Row) -> &'a str {
    let unknown = match state.under() {
        Screen::Clues => words::CLUES_UNKNOWN,
        Screen::Decide => deciding::NOT_KNOWN,
        Screen::Question(question) => question.ask().unknown(state.draft()),
        _ => desk::PROVIDER_UNKNOWN,
    };
    row.name(catalog, unknown, state.lang())
}

/// A step with its number, and what was answered in it.
pub fn step(state: &State, catalog: &Catalog, step: Step) -> (String, String) {
    let lang = state.lang();
    let place = state.steps().iter().position(|it| *it == step).unwrap_or(0);
    let of_it = state.questions().filter(|question| question.ask().step() == step);
    let answered: Vec<String> =
        of_it.filter_map(|question| question.ask().answered(state.choices(), catalog, lang)).collect();
    (words::numbered(lang, place + 1, step.name().get(lang)), answered.join(" / "))
}

/// What there is to say of a ticket of today: when, what is done with the line, with whom, and how many services.
pub fn ticket_made(state: &State, catalog: &Catalog, ticket: &str) -> String {
    let lang = state.lang();
    let Some(made) = state.tickets_today().iter().find(|made| made.ticket == ticket) else { return String::new() };
    let at = made.at.map(|at| at.strftime("%H:%M").to_string());
    let kind = say::move_name(made.kind, lang).to_owned();
    // A catalogue that was read since may not have it any more.
    let known = made.provider.as_ref().filter(|id| catalog.find_provider(id.as_str()).is_some());
    let provider = known.map(|id| say::provider_name(catalog, id, lang));
    let services = words::services_of(lang, made.services);
    [at, provider, Some(services), Some(kind)].into_iter().flatten().collect::<Vec<_>>().join(" / ")
}

/// What would become of a service, and how sure that is where it has to be said; nothing before the area is known.
pub fn preview(state: &State, service: &ServiceId) -> (&'static str, &'static str) {
    let lang = state.lang();
    let (Some(preview), Some(consultation)) = (state.preview(service), state.consultation()) else { return ("", "") };
    let outcome = match (preview.outcome, state.draft_to()) {
        (Outcome::Unknown, Some(_)) => words::ASK_PROVIDER.get(lang),
        (outcome, _) => say::outcome_short(outcome, consultation.kind, lang),
    };
    // 要確認 is said once.
    let mark = if preview.basis == Basis::Inferred { say::basis_mark(preview.basis, lang) } else { "" };
    (outcome, mark)
}

/// For which line the answer to a customer's words is, and about which services: by the words, whatever else the customer has.
pub fn told_of(state: &State, catalog: &Catalog, answer: &Answer<'_>) -> String {
    let lang = state.lang();
    // Where the area is not known, the answer is the same in both.
    let area = state.known_area().map(|area| say::area_name(area, lang).to_owned());
    let with = match &answer.consultation.to {
        _ if state.is_still_flets() => Some(desk::STILL_FLETS.get(lang).to_owned()),
        Some(provider) => Some(say::provider_name(catalog, provider, lang)),
        None => None,
    };
    let services = answer.consultation.services.as_slice();
    let services = (!services.is_empty()).then(|| say::services(catalog, services, lang));
    [area, with, services].into_iter().flatten().collect::<Vec<_>>().join(" / ")
}

/// Why there is no answer to a customer's words.
pub fn refusal(error: AskError) -> Msg {
    match error {
        AskError::NeedsProvider => desk::ASK_PROVIDER_NEEDED,
        AskError::WhichContract => desk::ASK_CONTRACT_NEEDED,
        AskError::NeedsArea => desk::ASK_AREA_NEEDED,
        AskError::NotInArea => desk::ASK_NOT_HERE,
    }
}

/// What stands above a list beside the steps.
pub fn title(state: &State, catalog: Option<&Catalog>) -> String {
    let lang = state.lang();
    let title = match state.under() {
        Screen::AskProvider if state.is_contract_asked() => desk::TITLE_CONTRACT,
        Screen::AskProvider => desk::TITLE_PROVIDER,
        Screen::Clues => desk::TITLE_CLUES,
        Screen::Clue => desk::TITLE_CLUE,
        Screen::AskArea | Screen::CompareArea => desk::TITLE_AREA,
        Screen::AskAnswer => desk::TITLE_ANSWER,
        Screen::Decide => {
            let days = catalog.and_then(|catalog| state.deciding(catalog));
            let asked = |[_, since]: [DayRange; 2]| deciding::moved_before(lang, &say::when(since.first(), lang));
            return days.map(asked).unwrap_or_default();
        }
        Screen::CompareProviders => desk::TITLE_COMPARE,
        Screen::CompareTable => desk::TITLE_TABLE,
        Screen::Steps => desk::TITLE_STEPS,
        Screen::Ticket => desk::TITLE_TICKET,
        Screen::PageName | Screen::PageLang => desk::TITLE_PAGE,
        _ => desk::TITLE_WORDS,
    };
    title.get(lang).to_owned()
}

/// What is asked before something is lost.
pub fn confirmation(state: &State, confirm: Confirm) -> String {
    let lang = state.lang();
    match confirm {
        Confirm::Quit => words::CONFIRM_QUIT.get(lang).to_owned(),
        Confirm::NextCustomer => words::CONFIRM_NEXT.get(lang).to_owned(),
        Confirm::Reopen => words::CONFIRM_REOPEN.get(lang).to_owned(),
        Confirm::NoOrders => words::CONFIRM_NO_ORDERS.get(lang).to_owned(),
        Confirm::ReplacePage => desk::page_exists(lang, &state.page_name().text()),
    }
}

/// Where something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// In a line of the screen. There are keys to press.
    Screen,
    /// In a line of its own. There are numbers to type.
    Lines,
}

/// What there is to say about the last key, or the last line.
pub fn notice(notice: &Notice, catalog: &Catalog, lang: Lang, medium: Medium) -> String {
    let by_medium = |on_screen: Msg, in_lines: Msg| if medium == Medium::Lines { in_lines } else { on_screen };
    let word = match notice {
        Notice::Ticked(service) => {
            let name = say::service_short(catalog, service, lang);
            return if medium == Medium::Lines { plain::ticked(lang, name) } else { words::ticked(lang, name) };
        }
        Notice::Dropped(services) => return words::dropped(lang, &say::services(catalog, services, lang)),
        Notice::StepAhead(question) => return words::step_ahead(lang, question.get(lang)),
        Notice::OtherLine(services) => return words::other_line(lang, &say::services(catalog, services, lang)),
        Notice::SameProvider(provider) => {
            return words::same_provider(lang, &say::provider_name(catalog, provider, lang));
        }
        Notice::Adopted(provider) => {
            return words::adopted(lang, &say::provider_name(catalog, provider, lang));
        }
        Notice::AdoptedAgainst(provider, clue) => {
            return words::adopted_against(lang, clue, &say::provider_name(catalog, provider, lang));
        }
        Notice::Cut => words::TYPED_TOO_MUCH,
        Notice::NoServiceAsked => words::NO_SERVICE_ASKED,
        Notice::ProviderLeftOpen => words::PROVIDER_LEFT_OPEN,
        Notice::NotInArea => desk::ASK_NOT_HERE,
        Notice::HowToQuit => by_medium(words::HOW_TO_QUIT, plain::FIRST_QUESTION),
        Notice::ChooseWithArrows => by_medium(words::CHOOSE_WITH_ARROWS, plain::CHOOSE_NUMBER),
        Notice::NothingFound => by_medium(words::NOTHING_FITS, plain::CHOOSE_NUMBER),
        Notice::ChooseService => by_medium(words::CHOOSE_SERVICE, plain::CHOOSE_SERVICE),
        Notice::AnswerFirst => by_medium(words::ANSWER_FIRST, plain::YES_OR_NO),
        Notice::CloseHelpFirst => words::CLOSE_HELP_FIRST,
        Notice::CloseCustomerFirst => words::CLOSE_CUSTOMER_FIRST,
        Notice::ClosePageFirst => words::CLOSE_PAGE_FIRST,
        Notice::PrintFromPage => words::PRINT_FROM_PAGE,
        Notice::AtTheAnswer => words::KEY_AT_THE_ANSWER,
        Notice::OnlyRead => by_medium(words::ONLY_READ, plain::AT_THE_ANSWER),
        Notice::AlreadyHere => words::ALREADY_HERE,
        Notice::TickTodo => words::TICK_TODO,
        Notice::NoKeyHere => words::NO_KEY_HERE,
        Notice::NoDay => words::NO_DAY,
        Notice::DayAhead => words::DAY_AHEAD,
        Notice::DayTooEarly => words::DAY_TOO_EARLY,
        Notice::NextCustomer => words::NEXT_CUSTOMER,
        Notice::LastStep => by_medium(words::LAST_STEP, plain::AT_THE_ANSWER),
        Notice::CompareMore => desk::COMPARE_MORE,
        Notice::CompareOpen => desk::COMPARE_OPEN,
        Notice::Taken(provider, situation) => {
            let situation = Row::Situation(*situation).name(Some(catalog), words::FROM_UNKNOWN, lang).to_owned();
            return words::taken(lang, &say::provider_name(catalog, provider, lang), &situation);
        }
        Notice::CompareFewer => desk::COMPARE_FEWER,
        Notice::CatalogReading => words::CATALOG_READING,
        Notice::CatalogStopped => words::CATALOG_STOPPED,
        Notice::CatalogOwn => words::CATALOG_OWN,
        Notice::CatalogSame(edition) => return words::catalog_same(lang, &edition.date.to_string(), &edition.digest),
        Notice::CatalogRefused(reason) => return reason.clone(),
        Notice::CatalogRead(edition, gone) => {
            let (date, digest) = (edition.date.to_string(), &edition.digest);
            return match gone.as_slice() {
                [] => words::catalog_read(lang, &date, digest),
                gone => words::catalog_without(lang, &say::list(gone, lang), &date, digest),
            };
        }
        Notice::Copied(ticket) => return desk::copied(lang, ticket),
        Notice::PageMaking => desk::PAGE_MAKING,
        Notice::PageStopped => desk::PAGE_STOPPED,
        Notice::PagePrinted(lacking) => {
            let said = [Some(desk::PAGE_PRINTED.get(lang)), lacking.as_deref()];
            return said.into_iter().flatten().collect::<Vec<_>>().join(" ");
        }
        Notice::TicketOpened(changed) => {
            let opened = || desk::TICKET_OPENED.get(lang).to_owned();
            return say::ticket_changed(catalog, changed, lang).unwrap_or_else(opened);
        }
    };
    word.get(lang).to_owned()
}

/// A language of the page.
pub fn page_lang(language: PageLang) -> Msg {
    match language {
        PageLang::Ja => desk::PAGE_JA,
        PageLang::En => desk::PAGE_EN,
        PageLang::Easy => desk::PAGE_EASY,
    }
}

/// Where a page was written and how to open it, a line each; then what the font lacks.
pub fn page_made(made: &PageMade, lang: Lang) -> Vec<String> {
    let file = made.file.iter().flat_map(|file| {
        let shown = file.display().to_string();
        [desk::page_written(lang, &shown), desk::page_open(lang, &how_to_open(&shown))]
    });
    file.chain(made.lacking.clone()).collect()
}

/// How sure it is that a clue tells of this one.
pub fn how_sure(basis: Basis, lang: Lang) -> &'static str {
    if basis == Basis::Stated { say::basis_name(basis, lang) } else { say::basis_mark(basis, lang) }
}

/// Of what sort a hit is, where hits of several sorts stand in one list; nothing elsewhere.
pub fn sort(state: &State, row: &Row) -> &'static str {
    let is_box = state.under() == Screen::AskWords;
    let sort = match row {
        Row::Recognised(Recognised { sort: Sort::Number, .. }) => words::SORT_NUMBER,
        Row::Recognised(Recognised { sort: Sort::Clue, .. }) => words::SORT_CLUE,
        Row::Recognised(Recognised { sort: Sort::Name, .. }) => words::SORT_NAME,
        Row::Symptom(_) if is_box => words::SORT_WORDS,
        Row::Provider(_) if is_box => words::SORT_PROVIDER,
        Row::Service(_) if is_box => words::SORT_SERVICE,
        _ => return "",
    };
    sort.get(state.lang())
}

/// What stands in an empty search, to say what can be typed.
pub fn search_hint(state: &State) -> Msg {
    match state.under() {
        Screen::Clues => words::CLUES_HINT,
        Screen::AskWords => words::BOX_HINT,
        Screen::Question(question) if question.ask().context() == Context::Choose => words::BOX_HINT,
        _ => words::SEARCH_HINT,
    }
}

/// What is said where nothing was found.
pub fn nothing_found(state: &State) -> Msg {
    match state.under() {
        Screen::AskWords => words::NOTHING_OF_OURS,
        Screen::Clues => words::NO_SUCH_CLUE,
        _ => words::NOTHING_FITS,
    }
}

/// What there is to say against a provider; nothing for most.
pub fn provider_mark(provider: &Provider, lang: Lang) -> &'static str {
    match provider.collabo {
        Collabo::Yes => say::standing_mark(provider.standing, lang),
        Collabo::No | Collabo::Unknown => say::collabo_mark(provider.collabo, lang),
    }
}
