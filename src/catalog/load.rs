//! Files → entries by name, with later folders replacing what earlier ones say, and every problem found on the way.

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::path::PathBuf;
use std::thread::{self, Builder};

use sha2::Digest as _;

use super::embedded;
use super::files::{self, FileText};
use super::finding::{Findings, SourceLines};
use super::loaded::{Loaded, SINGLES};
use super::read::Entry;
use super::trees::{self, File, Tree};
use super::{check, names};
use crate::domain::catalog::{Catalog, Edition};

/// The catalogue inside the program.
///
/// # Errors
/// Every problem that it has.
pub fn load_built_in() -> Result<Catalog, Findings> {
    load(&[], Wanted::Speech)
}

/// The catalogue of these folders, each laid over those before it; the first lies over the built-in one unless it is whole.
///
/// # Errors
/// Every problem that it has.
pub fn load_folders(folders: &[PathBuf]) -> Result<Catalog, Findings> {
    load(folders, Wanted::Speech)
}

/// As much of the catalogue of these folders as is wanted; of the one inside the program, where none is named.
///
/// # Errors
/// Every problem that it has.
pub fn load(folders: &[PathBuf], wanted: Wanted) -> Result<Catalog, Findings> {
    if let Some(catalog) = folders.is_empty().then(|| proven(wanted)).flatten() {
        return Ok(catalog);
    }
    let (layers, findings) = layers_of(folders);
    assemble(layers, findings, wanted).into_catalog()
}

/// The edition of the catalogue inside the program; none where its file cannot be read.
pub fn built_in_edition() -> Option<Edition> {
    let loaded = read_proven(|path| path == "catalog.yaml")?;
    Some(Edition { date: loaded.date()?, digest: loaded.digest })
}

/// As much of the catalogue inside the program as is wanted, without the checks that it has passed before (`catalog check`); none
/// where an entry cannot be read, so that what is wrong is looked for.
pub(super) fn proven(wanted: Wanted) -> Option<Catalog> {
    read_proven(|path| wanted.reads_proven(path)).and_then(|loaded| loaded.into_catalog().ok())
}

pub(super) fn read_proven(is_wanted: impl Fn(&str) -> bool) -> Option<Loaded> {
    let mut loaded = Loaded { digest: embedded::DIGEST.to_owned(), ..Loaded::default() };
    let mut trees = Vec::new();
    for file in embedded::files().iter().filter(|file| is_wanted(file.path)) {
        if let Some(tree) = Tree::embedded(file, loaded.files.len()) {
            loaded.files.push(SourceLines::of(file.path, file.text().into()));
            trees.push(tree);
        }
    }
    for entry in trees::entries(&trees, &mut loaded) {
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
    assemble(vec![files::built_in()], Findings::default(), Wanted::Everything)
}

/// Reads and checks the catalogue of these folders.
pub fn read_folders(folders: &[PathBuf]) -> Loaded {
    let (layers, findings) = layers_of(folders);
    assemble(layers, findings, Wanted::Everything)
}

/// The files of these folders, over the built-in ones unless a folder is a whole catalogue.
fn layers_of(folders: &[PathBuf]) -> (Vec<Vec<FileText>>, Findings) {
    let mut findings = Findings::default();
    let mut layers = vec![files::built_in()];
    for folder in folders {
        let files = files::in_folder(folder, &mut findings);
        if files::is_whole(folder) {
            layers.clear();
        }
        layers.push(files);
    }
    (layers, findings)
}

/// Checks layers of files that have been read already, the lowest first.
pub fn read_texts(layers: Vec<Vec<FileText>>) -> Loaded {
    assemble(layers, Findings::default(), Wanted::Everything)
}

/// How much of a catalogue is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// What answers rest on. What customers say and hold is left out where nobody has changed it: it is the larger half.
    Facts,
    /// That, and what customers hold.
    Clues,
    /// That, and how customers speak.
    Speech,
    /// Cases and phrases too.
    Everything,
}

impl Wanted {
    fn reads(self, path: &str) -> bool {
        let part = path.split_once('/').map_or(path, |(folder, _)| folder);
        match self {
            Self::Facts => !(TRIALS.contains(&part) || SPEECH.contains(&part) || part == CLUES),
            Self::Clues => !(TRIALS.contains(&part) || SPEECH.contains(&part)),
            Self::Speech => !TRIALS.contains(&part),
            Self::Everything => true,
        }
    }

    /// The same of the program's own catalogue, where it is known that every name leads somewhere.
    pub(super) fn reads_proven(self, path: &str) -> bool {
        self.reads(path) && (path != SITUATIONS || matches!(self, Self::Speech | Self::Everything))
    }

    /// Whoever has changed what customers say or hold is told what is wrong with it.
    fn with_changes(self, layers: &[Vec<FileText>]) -> Self {
        let leaves_out = |file: &&FileText| !self.reads(&file.path) && Self::Speech.reads(&file.path);
        let mut left_out = layers.iter().flatten().filter(leaves_out);
        let is_known = left_out.all(|file| embedded::same(&file.path, &file.text).is_some());
        if is_known { self } else { Self::Speech }
    }
}

/// Folders with what customers say.
const SPEECH: [&str; 2] = ["words", "examples"];
/// What customers hold.
const CLUES: &str = "clues.yaml";
/// What customers say at the counter. Providers name them where they say something of their own.
const SITUATIONS: &str = "symptoms.yaml";
/// Folders with what a catalogue is tried with.
const TRIALS: [&str; 2] = ["cases", "phrases"];

fn assemble(layers: Vec<Vec<FileText>>, findings: Findings, wanted: Wanted) -> Loaded {
    let wanted = wanted.with_changes(&layers);
    let mut loaded = Loaded { findings, ..Loaded::default() };
    let numbered = layers.into_iter().enumerate();
    let files: Vec<File> =
        numbered.flat_map(|(layer, files)| files.into_iter().map(move |it| File::new(it, layer))).collect();
    let read: Vec<&File> = files.iter().filter(|file| wanted.reads(&file.path)).collect();
    let trees = thread::scope(|scope| {
        let beside = Builder::new().spawn_scoped(scope, || digest(&files));
        let trees = trees::parse_all(&read, &mut loaded);
        loaded.digest = beside.ok().and_then(|digest| digest.join().ok()).unwrap_or_else(|| digest(&files));
        trees
    });
    let top = trees.last().map_or(0, Tree::layer);
    let entries = trees::entries(&trees, &mut loaded);
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
    let mut place: HashMap<(&'static str, String), usize> = HashMap::new();
    for entry in entries {
        if SINGLES.contains(&entry.list) {
            gone.extend(loaded.singles.insert(entry.list, entry));
            continue;
        }
        let named = entry.list != "cases" && !entry.id.is_empty();
        let kept = &mut loaded.entries;
        match place.get(&(entry.list, entry.id.clone())) {
            Some(&at) if named && kept[at].layer < entry.layer => gone.push(std::mem::replace(&mut kept[at], entry)),
            Some(_) => kept.push(entry),
            None => {
                if named {
                    place.insert((entry.list, entry.id.clone()), kept.len());
                }
                kept.push(entry);
            }
        }
    }
    gone
}
