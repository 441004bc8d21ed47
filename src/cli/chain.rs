//! The catalogue that the shop's company publishes for its counters: what lies in the place of the one inside the program.

use std::path::PathBuf;

use crate::bundle::{Manifest, Numbered, Unproven};
use crate::catalog::files::{is_bundle, is_whole};
use crate::domain::catalog::{Catalog, Edition};
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
    /// The one in use, and what it says of itself.
    used: Option<(PathBuf, Manifest)>,
    /// The newest one, where it cannot be used, and why not.
    unusable: Option<(Numbered, Unproven)>,
    /// After how many days any catalogue is old.
    days: Option<i64>,
}

impl Under {
    /// By the settings, under these folders.
    pub(super) fn of(settings: &Settings, named: &[PathBuf]) -> Self {
        let is_hidden = named.iter().any(|folder| is_bundle(folder) || is_whole(folder));
        let store = store(&settings.updates).filter(|_| !is_hidden);
        let mut under = Self { store, days: settings.updates.days, ..Self::default() };
        under.look();
        under
    }

    /// Looks which edition is in use now.
    pub(super) fn look(&mut self) {
        (self.used, self.unusable) = (None, None);
        // The newest first; each is proven when it is looked at.
        for held in self.store.iter().flat_map(Store::editions) {
            match held.state {
                State::Good(label) => {
                    self.used = Some((held.path, label.manifest));
                    return;
                }
                State::Unproven(why) => _ = self.unusable.get_or_insert((held.edition, why)),
                State::Aside(_) | State::Unread => {}
            }
        }
    }

    /// The edition in use.
    pub(super) fn edition(&self) -> Option<&PathBuf> {
        self.used.as_ref().map(|(path, _)| path)
    }

    /// Its date, digest and last good day.
    pub(super) fn says(&self) -> Option<Edition> {
        let (_, Manifest { edition, digest, good_until }) = self.used.as_ref()?;
        Some(Edition { date: edition.date, digest: digest.clone(), good_until: Some(*good_until) })
    }

    /// Where editions come and go.
    pub(super) fn watched(&self) -> Option<PathBuf> {
        self.store.as_ref().map(|store| store.folder().to_owned())
    }

    /// What is to be said beside whatever is answered: that the newest edition cannot be used, or that the one in use is old.
    pub(super) fn complaint(&self, today: Date, lang: Lang) -> Option<String> {
        if let Some((edition, why)) = &self.unusable {
            let (edition, why) = (edition.to_string(), unproven_as(*why, lang));
            return Some(match &self.used {
                Some((_, used)) => say::older_in_use(lang, &edition, &why, &used.edition.to_string()),
                None => say::own_in_use(lang, &edition, &why),
            });
        }
        let (_, used) = self.used.as_ref()?;
        let last = self.days.map_or(used.good_until, |days| used.good_until.min(used.edition.after(days)));
        (last < today).then(|| say::old_in_use(lang, &used.edition.to_string(), &last.to_string()))
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
