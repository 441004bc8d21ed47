//! Files → entries by name, with later folders replacing what earlier ones say, and every problem found on the way.

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::collections::hash_map::Entry as Place;
use std::path::PathBuf;
use std::thread::{self, Builder};

use sha2::Digest as _;

use super::embedded;
use super::files::{self, FileText, Packed};
use super::finding::Findings;
use super::loaded::{Loaded, SINGLES};
use super::read::{Entry, Kept};
use super::trees::{self, File};
use super::wanted::{EDITION, SPEECH, Wanted, part};
use super::{check, names};
use crate::domain::catalog::{Catalog, Edition};
use crate::domain::period::Date;
use crate::search::is_built_in;

/// The catalogue inside the program.
///
/// # Errors
/// Every problem that it has.
pub fn load_built_in() -> Result<Catalog, Findings> {
    load(None, &[], Wanted::Words)
}

/// The catalogue of these folders, each laid over those before it; the first lies over the built-in one unless it is whole.
///
/// # Errors
/// Every problem that it has.
pub fn load_folders(folders: &[PathBuf]) -> Result<Catalog, Findings> {
    load(None, folders, Wanted::Words)
}

/// As much of the catalogue of these folders as is wanted, over what lies in the place of the one inside the program, if anything does; of
/// that, where none is named.
///
/// # Errors
/// Every problem that it has.
pub fn load(under: Option<&Packed>, folders: &[PathBuf], wanted: Wanted) -> Result<Catalog, Findings> {
    if let Some(catalog) = (under.is_none() && folders.is_empty()).then(|| proven(wanted)).flatten() {
        return Ok(catalog);
    }
    let catalog = assemble(layers_of(under, folders), wanted).into_catalog()?;
    Ok(if wanted == Wanted::Speech { with_words(catalog) } else { catalog })
}

/// A catalogue with the words that were left out of it, if other names than the program's own make them mean something else.
fn with_words(catalog: Catalog) -> Catalog {
    if !catalog.speaks_as_built_in || is_built_in(&catalog) {
        return catalog;
    }
    let spoken = read_proven(|path| path == EDITION || SPEECH.contains(&part(path)));
    match spoken.and_then(|loaded| loaded.into_catalog().ok()) {
        Some(Catalog { words, meanings, examples, .. }) => {
            Catalog { words, meanings, examples, speaks_as_built_in: false, ..catalog }
        }
        None => catalog,
    }
}

/// The edition of the catalogue inside the program; none where its file cannot be read.
pub fn built_in_edition() -> Option<Edition> {
    let loaded = read_proven(|path| path == EDITION)?;
    Some(Edition { date: loaded.date()?, digest: loaded.digest, good_until: None })
}

/// As much of the catalogue inside the program as is wanted, without the checks that it has passed before (`catalog check`); none
/// where an entry cannot be read, so that what is wrong is looked for.
pub(super) fn proven(wanted: Wanted) -> Option<Catalog> {
    let loaded = read_proven(|path| wanted.reads_proven(path))?;
    Loaded { speaks_as_built_in: wanted.leaves_words_out(), ..loaded }.into_catalog().ok()
}

pub(super) fn read_proven(is_wanted: impl Fn(&str) -> bool) -> Option<Loaded> {
    let mut loaded = Loaded { digest: embedded::DIGEST.to_owned(), ..Loaded::default() };
    let wanted = embedded::files().iter().filter(|file| is_wanted(file.path));
    let files: Vec<File> = wanted.map(File::proven).collect();
    for entry in trees::entries(&files.iter().collect::<Vec<_>>(), Kept::Said, &mut loaded) {
        if SINGLES.contains(&entry.list) {
            loaded.singles.insert(entry.list, entry);
        } else {
            loaded.entries.push(entry);
        }
    }
    (loaded.findings.errors() == 0).then_some(loaded)
}

/// Reads and checks the catalogue inside the program.
pub fn read_built_in() -> Loaded {
    assemble(Layers::of(vec![files::built_in()]), Wanted::Everything)
}

/// Reads and checks the catalogue of these folders.
pub fn read_folders(folders: &[PathBuf]) -> Loaded {
    assemble(layers_of(None, folders), Wanted::Everything)
}

/// Files that lie over each other, the lowest first.
struct Layers {
    files: Vec<Vec<FileText>>,
    findings: Findings,
    good_until: Option<Date>,
}

impl Layers {
    fn of(files: Vec<Vec<FileText>>) -> Self {
        Self { files, findings: Findings::default(), good_until: None }
    }

    fn lay(&mut self, files::Layer { files, is_whole, good_until }: files::Layer) {
        if is_whole {
            self.files.clear();
            self.good_until = good_until;
        }
        self.files.extend(files);
    }
}

/// The files of these folders and bundles, over the built-in ones, or what lies in their place, unless one of them is a whole catalogue.
fn layers_of(under: Option<&Packed>, folders: &[PathBuf]) -> Layers {
    let mut layers = Layers::of(vec![files::built_in()]);
    if let Some(under) = under {
        let layer = files::unpacked(under, &mut layers.findings);
        layers.lay(layer);
    }
    for folder in folders {
        let layer = files::layer(folder, &mut layers.findings);
        layers.lay(layer);
    }
    layers
}

/// Checks layers of files that have been read already, the lowest first.
pub fn read_texts(layers: Vec<Vec<FileText>>) -> Loaded {
    assemble(Layers::of(layers), Wanted::Everything)
}

impl Wanted {
    /// Whoever has changed what customers say or hold is told what is wrong with it.
    fn with_changes(self, layers: &[Vec<FileText>]) -> Self {
        let leaves_out = |file: &&FileText| !self.reads(&file.path) && Self::Words.reads(&file.path);
        let mut left_out = layers.iter().flatten().filter(leaves_out);
        let is_known = left_out.all(|file| embedded::same(&file.path, &file.text).is_some());
        // A whole folder may lack some of the words that the program has learned.
        let is_there = |file: &embedded::File| layers.iter().flatten().any(|it| it.path == file.path);
        let is_spoken = |file: &&embedded::File| SPEECH.contains(&part(file.path));
        let has_all = || embedded::files().iter().filter(is_spoken).all(is_there);
        if is_known && (self < Self::Speech || has_all()) { self } else { Self::Words.max(self) }
    }
}

fn assemble(layers: Layers, wanted: Wanted) -> Loaded {
    let Layers { files, findings, good_until } = layers;
    let wanted = wanted.with_changes(&files);
    let speaks_as_built_in = wanted.leaves_words_out();
    let mut loaded = Loaded { findings, speaks_as_built_in, good_until, ..Loaded::default() };
    let numbered = files.into_iter().enumerate();
    let files: Vec<File> =
        numbered.flat_map(|(layer, files)| files.into_iter().map(move |it| File::new(it, layer))).collect();
    let read: Vec<&File> = files.iter().filter(|file| wanted.reads(&file.path)).collect();
    let kept = if wanted == Wanted::Everything { Kept::All } else { Kept::Said };
    let entries = thread::scope(|scope| {
        let beside = Builder::new().spawn_scoped(scope, || digest(&files));
        let entries = trees::entries(&read, kept, &mut loaded);
        loaded.digest = beside.ok().and_then(|digest| digest.join().ok()).unwrap_or_else(|| digest(&files));
        entries
    });
    let top = read.last().map_or(0, |file| file.layer);
    let gone = keep_last(entries, &mut loaded);
    let (of_names, of_entries) = thread::scope(|scope| {
        let beside = Builder::new().spawn_scoped(scope, || check::entries(&loaded));
        let of_names = names::check(&loaded, &gone, top);
        let of_entries = beside.ok().and_then(|done| done.join().ok()).unwrap_or_else(|| check::entries(&loaded));
        (of_names, of_entries)
    });
    loaded.findings.extend(of_names);
    loaded.findings.extend(of_entries);
    loaded.findings.sort();
    loaded
}

/// The first digits of the SHA-256 of the paths and texts of all files.
fn digest(files: &[File]) -> String {
    // The files of the program, which are most of them, need not be gone through again.
    let known = embedded::files();
    let begins = files.len() > known.len() && files.iter().zip(known).all(|(file, known)| file.is(known));
    let begun = embedded::digest().filter(|_| begins);
    let rest = if begun.is_some() { &files[known.len()..] } else { files };
    let mut digest = begun.unwrap_or_default();
    for part in rest.iter().flat_map(|file| [file.path.as_str(), file.lines.text()]) {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    digest.finalize().iter().take(6).fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

/// Keeps the last layer's entry of each name, where the first stood, and returns what it replaced. Doubles within a layer
/// are left for the check.
fn keep_last(entries: Vec<Entry>, loaded: &mut Loaded) -> Vec<Entry> {
    let mut gone = Vec::new();
    loaded.entries.reserve(entries.len());
    let mut place: HashMap<(&'static str, String), usize> = HashMap::new();
    for entry in entries {
        if SINGLES.contains(&entry.list) {
            gone.extend(loaded.singles.insert(entry.list, entry));
            continue;
        }
        let kept = &mut loaded.entries;
        if entry.list == "cases" || entry.id.is_empty() {
            kept.push(entry);
            continue;
        }
        match place.entry((entry.list, entry.id.clone())) {
            Place::Occupied(at) if kept[*at.get()].layer < entry.layer => {
                gone.push(std::mem::replace(&mut kept[*at.get()], entry));
            }
            Place::Occupied(_) => kept.push(entry),
            Place::Vacant(free) => {
                free.insert(kept.len());
                kept.push(entry);
            }
        }
    }
    gone
}
