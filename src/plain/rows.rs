//! Rows as lines: words in place of the marks and columns of the screen.

use crate::domain::catalog::Catalog;
use crate::say;
use crate::session::{Row, State, labels};
use crate::words::{plain as words, wizard};

/// A row with everything that there is to say about it.
pub(super) fn row(state: &State, catalog: &Catalog, row: &Row) -> String {
    let lang = state.lang();
    let mut text = labels::row(state, Some(catalog), row).to_owned();
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
            let (outcome, mark) = labels::preview(state, id);
            let outcome = format!("{outcome} {mark}");
            if !outcome.trim().is_empty() {
                text = words::labelled(lang, &text, outcome.trim());
            }
        }
        Row::Candidate(_, basis) => text = words::with(lang, &text, labels::how_sure(*basis, lang)),
        Row::Company(_) => text = wizard::brands_of(lang, &text),
        _ => {}
    }
    let sort = labels::sort(state, row);
    if !sort.is_empty() {
        text = words::with(lang, &text, sort);
    }
    if state.is_chosen(row) { format!("{text} {}", words::CHOSEN.get(lang)) } else { text }
}

/// The ticked services.
pub(super) fn ticked(state: &State, catalog: &Catalog) -> String {
    let lang = state.lang();
    match state.choices().ticked.as_slice() {
        [] => words::NONE_TICKED.get(lang).to_owned(),
        ticked => say::services(catalog, ticked, lang),
    }
}
