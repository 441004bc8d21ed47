//! The catalogue that the shop's company publishes for its counters: what lies in the place of the one inside the program.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use super::out;
use super::outcome::aside;
use crate::bundle::{Label, Manifest, Numbered, Unproven};
use crate::catalog::files::{Packed, is_bundle, is_whole};
use crate::catalog::{self, Finding, Findings, Severity, Wanted};
use crate::domain::catalog::Catalog;
use crate::domain::period::Date;
use crate::settings::{Settings, Updates, editions_folder};
use crate::supply::{Held, State, Store};
use crate::text::lang::Lang;
use crate::words::supply as say;

/// What lies under the folders that are named.
#[derive(Clone, Debug, Default)]
pub(super) struct Under {
    /// Where editions of the company's are, if it publishes any, and nothing that is named hides them.
    store: Option<Store>,
    /// The one in use.
    used: Option<InUse>,
    /// The newest one, where it cannot be used, and what its state is.
    unusable: Option<(Numbered, State)>,
    /// Whether one is expected here.
    is_expected: bool,
    /// After how many days any catalogue is old.
    days: Option<i64>,
    /// What has been said beside the answers.
    said: Arc<Mutex<Vec<String>>>,
    /// Whether nothing is said.
    is_silent: bool,
}

/// An edition in use: where it is, what it says of itself, and its bytes as they were proven.
#[derive(Clone, Debug)]
struct InUse {
    path: PathBuf,
    manifest: Manifest,
    packed: Packed,
}

impl InUse {
    fn of(held: Held) -> Result<Self, (Numbered, State)> {
        match held.state {
            State::Good(Label { manifest, .. }, bytes) => {
                let packed = Packed { shown: held.path.display().to_string(), bytes };
                Ok(Self { path: held.path, manifest, packed })
            }
            state => Err((held.edition, state)),
        }
    }
}

impl Under {
    /// By the settings, under these folders.
    pub(super) fn of(settings: &Settings, named: &[PathBuf]) -> Self {
        let is_hidden = named.iter().any(|folder| is_bundle(folder) || is_whole(folder));
        let store = store(&settings.updates).filter(|_| !is_hidden);
        let (days, is_expected) = (settings.updates.days, settings.updates.from.is_some());
        let mut under = Self { store, is_expected, days, ..Self::default() };
        under.look();
        under
    }

    /// Says nothing from now on, for whoever is in the middle of a line.
    pub(super) fn hush(&mut self) {
        self.is_silent = true;
    }

    /// Looks which edition is in use now.
    pub(super) fn look(&mut self) {
        (self.used, self.unusable) = (None, None);
        // The newest first; each is proven when it is looked at.
        for held in self.store.iter().flat_map(Store::editions) {
            match InUse::of(held) {
                Ok(used) => {
                    self.used = Some(used);
                    return;
                }
                Err((edition, state @ (State::Unproven(_) | State::Denied(_)))) => {
                    self.unusable.get_or_insert((edition, state));
                }
                Err(_) => {}
            }
        }
    }

    /// The edition in use.
    pub(super) fn edition(&self) -> Option<&PathBuf> {
        self.used.as_ref().map(|used| &used.path)
    }

    /// Where editions come and go.
    pub(super) fn watched(&self) -> Option<PathBuf> {
        self.store.as_ref().map(|store| store.folder().to_owned())
    }

    /// As much as is wanted of these folders over the edition in use.
    ///
    /// # Errors
    /// Every problem that they have.
    pub(super) fn load(&self, named: &[PathBuf], wanted: Wanted) -> Result<Catalog, Findings> {
        catalog::load(self.used.as_ref().map(|used| &used.packed), named, wanted).map(|catalog| self.aged(catalog))
    }

    /// The same; where that has mistakes, over an edition before it, or over the catalogue inside the program, which is then said.
    ///
    /// # Errors
    /// Every problem of the first, where none will do.
    pub(super) fn load_what_will_do(&self, named: &[PathBuf], wanted: Wanted, lang: Lang) -> Result<Catalog, Findings> {
        let findings = match self.load(named, wanted) {
            Err(findings) if self.used.is_some() => findings,
            result => return result,
        };
        let newest = self.used.as_ref().map(|used| used.manifest.edition);
        let others = self.store.iter().flat_map(Store::editions).filter_map(|held| InUse::of(held).ok());
        let before = others.filter(|other| Some(other.manifest.edition) < newest).map(Some);
        for used in before.chain([None]) {
            let other = Self { used, ..self.clone() };
            if let Ok(catalog) = other.load(named, wanted) {
                let is_error = |finding: &&Finding| finding.severity == Severity::Error;
                let first =
                    findings.all().iter().find(is_error).map(|it| format!("{}: {}", it.place, it.message.get(lang)));
                let newest = newest.map(|edition| edition.to_string()).unwrap_or_default();
                let other = other.used.map(|used| used.manifest.edition.to_string());
                self.say(
                    &say::will_not_do(lang, &newest, &first.unwrap_or_default(), &in_its_place(other, lang)),
                    lang,
                );
                return Ok(catalog);
            }
        }
        Err(findings)
    }

    /// Says beside whatever is answered what is to be known of the edition in use.
    pub(super) fn complain(&self, today: Date, lang: Lang) {
        if let Some(line) = self.complaint(lang) {
            self.say(&line, lang);
        } else if let Some(line) = self.is_old(today, lang) {
            // Who sees a screen reads it in its top line.
            out::aside(&aside(&line, lang));
        }
    }

    /// What has been said so far, for who sees a screen instead.
    pub(super) fn said(&self) -> Option<String> {
        self.said.lock().unwrap_or_else(PoisonError::into_inner).last().cloned()
    }

    fn say(&self, line: &str, lang: Lang) {
        if self.is_silent {
            return;
        }
        out::aside(&aside(line, lang));
        self.said.lock().unwrap_or_else(PoisonError::into_inner).push(line.to_owned());
    }

    fn complaint(&self, lang: Lang) -> Option<String> {
        let store = self.store.as_ref()?;
        let used = self.used.as_ref().map(|used| &used.manifest);
        if let Some((edition, state)) = &self.unusable {
            let other = used.map(|used| used.edition.to_string());
            let why = unusable_as(state, lang);
            return Some(say::unusable(lang, &edition.to_string(), &why, &in_its_place(other, lang)));
        }
        if used.is_some() {
            return None;
        }
        let shown = store.folder().display().to_string();
        let trouble = store.trouble().map(|error| say::not_looked_into(lang, &shown, &error.to_string()));
        trouble.or_else(|| self.is_expected.then(|| say::none_here(lang, &shown)))
    }

    fn is_old(&self, today: Date, lang: Lang) -> Option<String> {
        let used = &self.used.as_ref()?.manifest;
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

/// What is used instead.
fn in_its_place(edition: Option<String>, lang: Lang) -> String {
    edition.map_or_else(|| say::own_in_place(lang), |edition| say::other_in_place(lang, &edition))
}

/// Where the company's editions are, if there are keys to prove them with.
pub(super) fn store(updates: &Updates) -> Option<Store> {
    let folder = updates.into.clone().or_else(editions_folder)?;
    (!updates.keys.is_empty()).then(|| Store::new(folder, updates.keys.clone()))
}

/// Why an edition cannot be used, in few words.
pub(super) fn unusable_as(state: &State, lang: Lang) -> String {
    match state {
        State::Unproven(unproven) => unproven_as(*unproven, lang),
        State::Denied(kind) => say::denied(lang, &kind.to_string()),
        State::Good(..) | State::Aside(_) | State::Unread => say::NOT_THERE_AS_A_WHOLE.get(lang).to_owned(),
    }
}

/// Why it is not known whose an edition is, in few words.
pub(super) fn unproven_as(unproven: Unproven, lang: Lang) -> String {
    match unproven {
        Unproven::NoSignature => say::NO_SIGNATURE.get(lang).to_owned(),
        Unproven::OfSomethingElse => say::OF_SOMETHING_ELSE.get(lang).to_owned(),
        Unproven::Newer(format) => say::newer_form(lang, format),
        Unproven::OtherKey => say::OTHER_KEY.get(lang).to_owned(),
        Unproven::Forged => say::FORGED.get(lang).to_owned(),
    }
}
