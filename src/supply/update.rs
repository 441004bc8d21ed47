//! Fetches the newest edition, proves it, tries it, and only then keeps it.

use std::io;
use std::path::PathBuf;

use super::fetch::{Got, NotFetched, Tags, fetch};
use super::publisher::Publisher;
use super::store::{LONGEST_SIGNATURE, Store, tag_name};
use crate::bundle::{Broken, LATEST, Label, Numbered, Unproven, file_name, label_of, verify};
use crate::catalog::files::{self, FileText};
use crate::catalog::{Findings, Loaded, read_texts};
use crate::domain::catalog::Catalog;
use crate::domain::period::Date;
use crate::keeper::cases::{self, CaseResult};

/// What is to be done.
#[derive(Debug)]
pub struct Update<'a> {
    /// Where the newest edition is.
    pub publisher: &'a Publisher,
    /// Where it goes.
    pub store: &'a Store,
    /// The shop's own folders, which lie over it.
    pub over: &'a [PathBuf],
    /// What day it is.
    pub today: Date,
}

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The publisher is asked for its newest edition.
    Asks,
    /// This edition comes: so many bytes of so many.
    Fetches(Numbered, usize, usize),
    /// Signature, files, what lies over it.
    Checks(Numbered),
    /// Its cases are answered.
    Tries(Numbered),
    /// It is written down.
    Keeps(Numbered),
}

/// What has come of it.
#[derive(Debug)]
pub enum Updated {
    /// The newest edition is in use already.
    Same(Label),
    /// The newest edition is the one that somebody has gone back behind.
    Aside(Label),
    /// This one is in use now, where that one was.
    New {
        /// What it says of itself.
        label: Label,
        /// The one before.
        before: Option<Numbered>,
        /// So many cases are answered as they say.
        cases: usize,
    },
}

/// Why an edition is not taken.
#[derive(Debug)]
pub enum Refused {
    /// It is not known whose it is.
    Unproven(Unproven),
    /// It is older than one that has been in use.
    Older(Numbered, Numbered),
    /// It is called as one that is there, and is another.
    Double(Numbered),
    /// Its last good day is over.
    Expired(Numbered, Date),
    /// It has been fetched before, and found wrong.
    Before(Numbered),
    /// It has so many bytes in place of so many.
    Size(usize, usize),
    /// It cannot be unpacked.
    Broken(Broken),
    /// Inside, it says something else of itself than in its signature.
    Mislabelled,
    /// It has mistakes.
    Faults(Findings),
    /// These cases are answered otherwise.
    Cases(Vec<CaseResult>),
    /// It is right, but not with the shop's own folders over it.
    Clash(Findings),
}

/// Why nothing is known of a newer edition, or none could be kept.
#[derive(Debug)]
pub enum Failed {
    /// Another program is at it.
    Busy,
    /// It did not come.
    NotFetched(NotFetched),
    /// It is not taken.
    Refused(Box<Refused>),
    /// It could not be written down.
    NotKept(io::Error),
}

impl From<Refused> for Failed {
    fn from(refused: Refused) -> Self {
        Self::Refused(Box::new(refused))
    }
}

impl Update<'_> {
    /// Does it, telling each step.
    ///
    /// # Errors
    /// Why the edition in use stays in use.
    pub fn run(&self, tell: &mut dyn FnMut(Step)) -> Result<Updated, Failed> {
        let Self { publisher, store, .. } = *self;
        let _lock = store.lock().map_err(Failed::NotKept)?.ok_or(Failed::Busy)?;
        tell(Step::Asks);
        let newest = store.newest();
        let from = publisher.to_string();
        // Where nothing is here, or what is here is over, every answer is news.
        let here = newest.as_ref().filter(|(_, label, _)| label.manifest.good_until >= self.today);
        let mut tags = Tags { known: here.and_then(|(edition, ..)| store.tag(&from, *edition)), new: None };
        let most = usize::try_from(LONGEST_SIGNATURE).unwrap_or_default();
        let got = fetch(publisher, LATEST, most, Some(&mut tags), &mut |_| ()).map_err(Failed::NotFetched)?;
        store.note_asked();
        let stays = |label, is_aside| if is_aside { Updated::Aside(label) } else { Updated::Same(label) };
        let signature = match (got, newest.clone()) {
            (Got::Bytes(bytes), _) => String::from_utf8(bytes).map_err(|_| Refused::Unproven(Unproven::NoSignature))?,
            (Got::Unchanged, Some((_, label, is_aside))) => return Ok(stays(label, is_aside)),
            (Got::Unchanged, None) => return Err(Refused::Unproven(Unproven::NoSignature).into()),
        };
        let offered = label_of(&signature).map_err(Refused::Unproven)?;
        let edition = offered.manifest.edition;
        // As the last of all that is done: where a tag is known, nothing is asked for any more.
        let keep_tag = || {
            if let Some(tag) = &tags.new {
                store.note_tag(&from, edition, tag);
            }
            store.tidy(&tag_name(&from, edition));
        };
        if let Some((here, label, is_aside)) = newest {
            if edition < here {
                return Err(Refused::Older(edition, here).into());
            }
            if edition == here {
                if offered != label {
                    return Err(Refused::Double(edition).into());
                }
                keep_tag();
                return Ok(stays(label, is_aside));
            }
        }
        if store.has_refused(&signature) {
            return Err(Refused::Before(edition).into());
        }
        let before = store.current().map(|held| held.edition);
        let packed = self.bundle(&offered, tell)?;
        tell(Step::Checks(edition));
        let label = verify(&packed, &signature, store.keys()).map_err(Refused::Unproven)?;
        let cases = self.try_out(&packed, &label, tell).inspect_err(|refused| {
            // The shop's own folders may be mended.
            if !matches!(refused, Refused::Clash(_)) {
                store.note_refused(&signature);
            }
        })?;
        tell(Step::Keeps(edition));
        store.keep(edition, &packed, &signature).map_err(Failed::NotKept)?;
        keep_tag();
        Ok(Updated::New { label, before, cases })
    }

    /// The bundle, as large as its signature says.
    fn bundle(&self, offered: &Label, tell: &mut dyn FnMut(Step)) -> Result<Vec<u8>, Failed> {
        let Label { manifest, size } = offered;
        let edition = manifest.edition;
        if manifest.good_until < self.today {
            return Err(Refused::Expired(edition, manifest.good_until).into());
        }
        tell(Step::Fetches(edition, 0, *size));
        let mut progress = |count| tell(Step::Fetches(edition, count, *size));
        match fetch(self.publisher, &file_name(edition), *size, None, &mut progress) {
            Ok(Got::Bytes(packed)) if packed.len() == *size => Ok(packed),
            Ok(Got::Bytes(packed)) => Err(Refused::Size(packed.len(), *size).into()),
            Ok(Got::Unchanged) => Err(Refused::Size(0, *size).into()),
            Err(NotFetched::TooLarge) => Err(Refused::Size(size + 1, *size).into()),
            Err(error) => Err(Failed::NotFetched(error)),
        }
    }

    /// How many cases it answers as they say; it is right by itself and under what lies over it.
    fn try_out(&self, packed: &[u8], label: &Label, tell: &mut dyn FnMut(Step)) -> Result<usize, Refused> {
        let edition = label.manifest.edition;
        let (manifest, texts) = files::unpack(packed, &file_name(edition)).map_err(Refused::Broken)?;
        let loaded = read_texts(texts.clone());
        let is_as_it_says = loaded.digest == manifest.digest && loaded.date() == Some(edition.date);
        if manifest != label.manifest || loaded.findings.errors() == 0 && !is_as_it_says {
            return Err(Refused::Mislabelled);
        }
        let catalog = loaded.clone().into_catalog().map_err(Refused::Faults)?;
        self.lies_under(texts)?;
        tell(Step::Tries(edition));
        cases_hold(&loaded, &catalog)
    }

    fn lies_under(&self, mut layers: Vec<Vec<FileText>>) -> Result<(), Refused> {
        let mut findings = Findings::default();
        for folder in self.over {
            let layer = files::layer(folder, &mut findings);
            if layer.is_whole {
                // Nothing of the edition is left under it.
                return Ok(());
            }
            layers.extend(layer.files);
        }
        if !self.over.is_empty() {
            findings.extend(read_texts(layers).findings);
        }
        if findings.errors() > 0 { Err(Refused::Clash(findings)) } else { Ok(()) }
    }
}

fn cases_hold(loaded: &Loaded, catalog: &Catalog) -> Result<usize, Refused> {
    let mut results = cases::run(loaded, catalog);
    let count = results.len();
    results.retain(|result| !result.differences.is_empty());
    if results.is_empty() { Ok(count) } else { Err(Refused::Cases(results)) }
}
