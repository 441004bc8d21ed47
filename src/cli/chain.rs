//! The catalogue that the shop's company publishes for its counters: what lies in the place of the one inside the program.

use std::path::PathBuf;

use crate::bundle::Unproven;
use crate::catalog::files::{is_bundle, is_whole};
use crate::domain::catalog::Catalog;
use crate::domain::period::Date;
use crate::settings::{Settings, Updates, editions_folder};
use crate::supply::{State, Store};
use crate::text::lang::Lang;
use crate::words::supply as say;

/// What lies under the folders that are named.
#[derive(Clone, Debug, Default)]
pub(super) struct Under {
    /// Where editions of the company's are, if it publishes any, and nothing that is named hides them.
    store: Option<Store>,
    /// The one in use.
    edition: Option<PathBuf>,
    /// After how many days any catalogue is old.
    days: Option<i64>,
}

impl Under {
    /// By the settings, under these folders.
    pub(super) fn of(settings: &Settings, named: &[PathBuf]) -> Self {
        let is_hidden = named.iter().any(|folder| is_bundle(folder) || is_whole(folder));
        let store = store(&settings.updates).filter(|_| !is_hidden);
        let mut under = Self { store, edition: None, days: settings.updates.days };
        under.look();
        under
    }

    /// Looks which edition is in use now.
    pub(super) fn look(&mut self) {
        self.edition = self.store.as_ref().and_then(Store::current).map(|held| held.path);
    }

    /// The edition in use.
    pub(super) fn edition(&self) -> Option<&PathBuf> {
        self.edition.as_ref()
    }

    /// Where editions come and go.
    pub(super) fn watched(&self) -> Option<PathBuf> {
        self.store.as_ref().map(|store| store.folder().to_owned())
    }

    /// What is to be said beside whatever is answered: that the newest edition cannot be used, or that the one in use is old.
    pub(super) fn complaint(&self, today: Date, lang: Lang) -> Option<String> {
        self.unusable(lang).or_else(|| {
            let edition = self.store.as_ref()?.current().and_then(|held| match held.state {
                State::Good(label) => Some(label.manifest),
                _ => None,
            })?;
            let last = self.days.map_or(edition.good_until, |days| edition.good_until.min(edition.edition.after(days)));
            (last < today).then(|| say::old_in_use(lang, &edition.edition.to_string(), &last.to_string()))
        })
    }

    fn unusable(&self, lang: Lang) -> Option<String> {
        let newest = self.store.as_ref()?.editions().next()?;
        let State::Unproven(unproven) = newest.state else { return None };
        let edition = newest.edition.to_string();
        let why = unproven_as(unproven, lang);
        Some(match self.edition.as_ref().and_then(|path| path.file_name()) {
            Some(used) => say::older_in_use(lang, &edition, &why, &used.to_string_lossy()),
            None => say::own_in_use(lang, &edition, &why),
        })
    }

    /// A catalogue that says when it is old.
    pub(super) fn aged(&self, catalog: Catalog) -> Catalog {
        match self.days {
            Some(days) => catalog.good_for(days),
            None => catalog,
        }
    }
}

/// Where the company's editions are, if there are keys to prove them with.
pub(super) fn store(updates: &Updates) -> Option<Store> {
    let folder = updates.into.clone().or_else(editions_folder)?;
    (!updates.keys.is_empty()).then(|| Store::new(folder, updates.keys.clone()))
}

/// Why it is not known whose an edition is, as a sentence.
pub(super) fn unproven_as(unproven: Unproven, lang: Lang) -> String {
    match unproven {
        Unproven::NoSignature => say::NO_SIGNATURE.get(lang).to_owned(),
        Unproven::OfSomethingElse => say::OF_SOMETHING_ELSE.get(lang).to_owned(),
        Unproven::Newer(format) => say::newer_form(lang, format),
        Unproven::OtherKey => say::OTHER_KEY.get(lang).to_owned(),
        Unproven::Forged => say::FORGED.get(lang).to_owned(),
    }
}
