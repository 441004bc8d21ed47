//! `catalog pack`: a catalogue that holds what it promises, as one file to be signed and published.

use std::path::{Path, PathBuf};

use super::super::args::PackArgs;
use super::super::failure::Failure;
use super::super::outcome::Outcome;
use super::super::{keep, load, out};
use crate::bundle::{self, Label, Manifest, NotPacked, Numbered, file_name, good_until};
use crate::catalog::files::{self, FileText};
use crate::catalog::{Findings, Loaded, read_texts};
use crate::clock;
use crate::domain::catalog::Catalog;
use crate::keeper::{cases, phrases};
use crate::search::Situations;
use crate::text::lang::Lang;
use crate::words::{cli, supply as say};

/// So many days after its day nobody knows any more what is so.
const LONG: i64 = 366;

/// Packs a folder, with what it lies over, and says how it is signed and published.
pub(super) fn run(options: &PackArgs, lang: Lang) -> Result<Outcome, Failure> {
    let PackArgs { dirs, output, number, force, good_until: last } = options;
    // Read once: what is checked is what is packed.
    let mut findings = Findings::default();
    let mut layers = vec![files::built_in()];
    for dir in dirs {
        load::readable(dir, lang)?;
        let layer = files::layer(dir, &mut findings);
        if layer.is_whole {
            layers.clear();
        }
        layers.extend(layer.files);
    }
    let loaded = read_texts(layers.clone());
    findings.extend(loaded.findings.clone());
    if findings.errors() > 0 {
        return Err(load::broken(&findings, dirs, lang));
    }
    let catalog = loaded.clone().into_catalog().map_err(|findings| load::broken(&findings, dirs, lang))?;
    holds(&loaded, &catalog, dirs, lang)?;
    let date = catalog.edition().date;
    if date > clock::today() {
        return Err(Failure::new(say::not_yet(lang, &date.to_string(), &clock::today().to_string())));
    }
    let edition = Numbered::new(date, *number).ok_or_else(|| Failure::new(cli::not_understood(lang)))?;
    let last = last.unwrap_or_else(|| good_until(edition));
    if last < date {
        return Err(Failure::new(say::good_before_it_begins(lang, &last.to_string(), &date.to_string())));
    }
    let manifest = Manifest { edition, good_until: last, digest: loaded.digest.clone() };
    let texts: Vec<Vec<(&str, &str)>> = layers.iter().map(|layer| layer.iter().map(named).collect()).collect();
    let packed = bundle::pack(&manifest, &texts).map_err(|error| {
        Failure::new(match error {
            NotPacked::TooLarge(bytes) => say::too_large(lang, bytes >> 10, bundle::MAX_PACKED >> 10),
            NotPacked::Other(error) => cli::cannot_write(lang, &error.to_string()),
        })
    })?;
    let file = output.clone().unwrap_or_else(|| PathBuf::from(file_name(edition)));
    if file == Path::new("-") {
        out::bytes(&packed).map_err(|error| Failure::new(cli::cannot_write(lang, &error.to_string())))?;
        return Ok(Outcome::yes(String::new()));
    }
    if let Some(left_alone) = keep::keep(&file, &packed, *force, lang)? {
        return Ok(left_alone);
    }
    let label = Label { manifest, size: packed.len() };
    let mut said = packed_as(&file, &label, layers.iter().map(Vec::len).sum(), lang);
    if last < clock::today() {
        said.push(say::expired_already(lang, &last.to_string()));
    } else if last > edition.after(LONG) {
        said.push(say::good_for_long(lang, &last.to_string()));
    }
    Ok(Outcome::yes(said.join("\n") + "\n"))
}

fn packed_as(file: &Path, label: &Label, files: usize, lang: Lang) -> Vec<String> {
    let Manifest { edition, good_until, digest } = &label.manifest;
    let (file, edition, last) = (quoted(&file.display().to_string()), edition.to_string(), good_until.to_string());
    let name = file_name(label.manifest.edition);
    vec![
        say::packed(lang, &file, &edition, digest, files, label.size.div_ceil(1 << 10), &last),
        say::to_sign(lang, &file, &label.to_string()),
        say::to_publish(lang, &file, &name, bundle::LATEST),
    ]
}

fn named(file: &FileText) -> (&str, &str) {
    (&file.path, &file.text)
}

/// A name as a shell takes it for one word.
fn quoted(name: &str) -> String {
    let is_plain = name.chars().all(|c| c.is_alphanumeric() || "-_./:\\~".contains(c));
    if is_plain { name.to_owned() } else { format!("'{}'", name.replace('\'', r"'\''")) }
}

/// Whether every case is answered and every sentence understood as it says.
fn holds(loaded: &Loaded, catalog: &Catalog, dirs: &[PathBuf], lang: Lang) -> Result<(), Failure> {
    let mut results = cases::run(loaded, catalog);
    results.extend(phrases::run(loaded, catalog, &Situations::new(catalog)));
    // The last lies over the others.
    let tested = dirs.last().map(|dir| dir.display().to_string()).unwrap_or_default();
    let differ = results.iter().filter(|result| !result.differences.is_empty());
    match differ.clone().count() {
        0 => Ok(()),
        count => Err(Failure {
            findings: differ.map(|result| format!("{}: {}\n", result.at, result.name)).collect::<Vec<_>>().concat(),
            ..Failure::new(say::cases_differ(lang, count, &tested))
        }),
    }
}
