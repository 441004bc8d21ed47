//! Which catalogue a command uses, and what is said when it cannot be used.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::args::Global;
use super::chain::Under;
use super::failure::Failure;
use crate::catalog::files::is_bundle;
use crate::catalog::{Findings, Loaded, Severity, Untold, Wanted, built_in_edition, read_built_in, read_folders};
use crate::domain::catalog::{Catalog, Edition};
use crate::settings::Settings;
use crate::text::lang::Lang;
use crate::words::cli as say;

/// The folder that is used when no option names one.
const VARIABLE: &str = "MADOGUCHI_CATALOG";

/// What the catalogue is read from, the lowest first: the company's edition, and the folders that are named; nothing where it is the one
/// inside the program.
pub(super) fn folders(global: &Global) -> Vec<PathBuf> {
    global.under.edition().cloned().into_iter().chain(named(global)).collect()
}

/// The folders named by options, or else by the environment.
pub(super) fn named(global: &Global) -> Vec<PathBuf> {
    if !global.catalog.is_empty() {
        return global.catalog.clone();
    }
    std::env::var_os(VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from).into_iter().collect()
}

/// Takes the folders of the settings where neither option nor environment names any, and what lies under all of them.
pub(super) fn prefer(global: &mut Global, settings: &Settings) {
    if named(global).is_empty() {
        global.catalog.clone_from(&settings.catalog);
    }
    global.under = Under::of(settings, &named(global));
}

/// The catalogue that the options name.
pub(super) fn catalog(global: &Global, lang: Lang) -> Result<Catalog, Failure> {
    wanted(global, Wanted::Speech, lang)
}

/// What the catalogue that the options name knows, where nobody asks how customers speak. It stays until the program ends, which takes
/// it apart sooner than it could itself.
pub(super) fn facts(global: &Global, lang: Lang) -> Result<&'static Catalog, Failure> {
    wanted(global, Wanted::Facts, lang).map(|catalog| &*Box::leak(Box::new(catalog)))
}

/// That, and what customers hold.
pub(super) fn clues(global: &Global, lang: Lang) -> Result<Catalog, Failure> {
    wanted(global, Wanted::Clues, lang)
}

/// The edition of the catalogue that the options name.
pub(super) fn edition(global: &Global, lang: Lang) -> Result<Edition, Failure> {
    let of_the_program = || built_in_edition().filter(|_| folders(global).is_empty());
    of_the_program().map_or_else(|| facts(global, lang).map(|catalog| catalog.edition().clone()), Ok)
}

fn wanted(global: &Global, wanted: Wanted, lang: Lang) -> Result<Catalog, Failure> {
    let named = named(global);
    for folder in &named {
        readable(folder, lang)?;
    }
    let loaded = global.under.load_what_will_do(&named, wanted, lang);
    loaded.map_err(|findings| broken(&findings, &folders(global), lang))
}

/// The folder that the command names, or else those of the options.
pub(super) fn chosen(global: &Global, dir: Option<&Path>, lang: Lang) -> Result<Vec<PathBuf>, Failure> {
    let under = || global.under.edition().cloned().into_iter();
    let folders = dir.map_or_else(|| folders(global), |dir| under().chain([dir.to_owned()]).collect());
    for folder in &folders {
        readable(folder, lang)?;
    }
    Ok(folders)
}

/// The entries of these folders, or of the catalogue inside the program, with all that is wrong with them.
pub(super) fn read(folders: &[PathBuf]) -> Loaded {
    if folders.is_empty() { read_built_in() } else { read_folders(folders) }
}

/// The entries and the answers of a catalogue without errors.
pub(super) fn entries(folders: &[PathBuf], lang: Lang) -> Result<(Loaded, Catalog), Failure> {
    // Cases are answered on their own days, whatever day the catalogue is good until.
    let loaded = Loaded { good_until: None, ..read(folders) };
    let catalog = loaded.clone().into_catalog().map_err(|findings| broken(&findings, folders, lang))?;
    Ok((loaded, catalog))
}

/// What is said of a catalogue with mistakes: all of them, and one line that sums them up.
pub(super) fn broken(findings: &Findings, folders: &[PathBuf], lang: Lang) -> Failure {
    let errors = findings.all().iter().filter(|finding| finding.severity == Severity::Error);
    let shown: Vec<String> = folders.iter().map(|folder| folder.display().to_string()).collect();
    // The command checks one folder at a time; the last is the one that lies over the others.
    let folder = shown.last().map(String::as_str).unwrap_or_default();
    let untold = Untold { warnings: 0, ..findings.untold() }.line(lang).map(|line| line + "\n");
    Failure {
        findings: errors.map(|finding| finding.render(lang)).chain(untold).collect(),
        ..Failure::new(say::catalog_broken(lang, findings.errors(), folder))
    }
}

/// Whether a folder can be read at all.
pub(super) fn readable(folder: &Path, lang: Lang) -> Result<(), Failure> {
    let shown = folder.display().to_string();
    let read = if is_bundle(folder) { File::open(folder).map(|_| ()) } else { fs::read_dir(folder).map(|_| ()) };
    match read {
        Ok(()) => Ok(()),
        Err(error) => Err(Failure::new(match error.kind() {
            ErrorKind::NotFound => say::folder_missing(lang, &shown),
            ErrorKind::NotADirectory => say::folder_is_file(lang, &shown),
            ErrorKind::PermissionDenied => say::folder_denied(lang, &shown),
            _ => say::folder_unreadable(lang, &shown, &error.to_string()),
        })),
    }
}
