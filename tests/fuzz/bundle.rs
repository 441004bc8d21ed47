//! Bundles of a catalogue: what stands in an archive, an archive, or any bytes under a bundle's name.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use madoguchi::front::catalog::{Finding, Severity, load_folders, read_folders};
use tar::{Builder, EntryType, Header};
use tempfile::TempDir;

use super::base;
use super::parts::parts;
use super::shown::findings_are_bounded_and_clean;

/// The first part of an input that is the archive itself, not yet packed.
const ARCHIVE: &str = "archive";
/// The same for the bundle itself.
const BUNDLE: &str = "bundle";
const MANIFEST: &str = "manifest.json";
/// A right one.
const RIGHT: &str = r#"{"format": 1, "edition": "2026-11-22", "good_until": "2027-02-20", "digest": "0123456789ab"}"#;

/// Whatever is in a bundle, findings are bounded and clean, it is a catalogue where it has none, and nothing is unpacked anywhere.
///
/// Each part stands in the archive behind a manifest, if it is not that itself, and a short catalogue that is right, where no part is a
/// file of it. `link`, `folder` or `pipe` before a name make it such a thing.
pub fn keeps_its_laws(data: &[u8]) {
    let place = Place::new();
    let path = place.0.path().join("shop.tar.gz");
    std::fs::write(&path, bundle(data)).expect("a new file");
    let loaded = read_folders(std::slice::from_ref(&path));
    findings_are_bounded_and_clean(&loaded.findings);
    let errors = loaded.findings.errors();
    let is_answered = loaded.findings.all().iter().filter(|it| it.severity == Severity::Error).all(is_of_a_trial);
    let is_told = loaded.findings.untold().errors == 0;
    match loaded.into_catalog() {
        Ok(catalog) => {
            assert_eq!(errors, 0);
            assert!(catalog.edition().good_until.is_some(), "a bundle says how long it is good");
        }
        Err(findings) => assert!(findings.errors() > 0, "refused, and nobody says why"),
    }
    let loads = load_folders(std::slice::from_ref(&path)).is_ok();
    assert!(!is_told || loads == is_answered, "read once and refused once");
    let there = std::fs::read_dir(place.0.path()).expect("a readable folder").count();
    assert_eq!(there, 1, "something was unpacked");
}

/// Whether something is wrong with what a catalogue is tried by, which no answer looks at.
fn is_of_a_trial(finding: &Finding) -> bool {
    ["/cases/", "/phrases/"].iter().any(|folder| finding.place.file.contains(folder))
}

fn bundle(data: &[u8]) -> Vec<u8> {
    let all = parts(data);
    match all.as_slice() {
        [(name, bytes)] if name == BUNDLE => bytes.to_vec(),
        [(name, bytes)] if name == ARCHIVE => packed(bytes),
        all => packed(&archive(all)),
    }
}

fn packed(archive: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(archive).expect("memory");
    gzip.finish().expect("memory")
}

fn archive(parts: &[(String, &[u8])]) -> Vec<u8> {
    let mut archive = Builder::new(Vec::new());
    let is_named = |path: &str| parts.iter().any(|(name, _)| name == path);
    if !is_named(MANIFEST) {
        put(&mut archive, MANIFEST, RIGHT.as_bytes());
    }
    let (first, rest): (Vec<_>, Vec<_>) = parts.iter().partition(|(name, _)| name == MANIFEST);
    for (name, bytes) in first {
        put(&mut archive, name, bytes);
    }
    for file in base::files().iter().filter(|file| !is_named(&file.path)) {
        put(&mut archive, &file.path, file.text.as_bytes());
    }
    for (name, bytes) in rest {
        put(&mut archive, name, bytes);
    }
    archive.into_inner().expect("memory")
}

/// Names are put in as they are, those that no archive should have as well.
fn put(archive: &mut Builder<Vec<u8>>, name: &str, bytes: &[u8]) {
    let (kind, name) = match name.split_once(' ') {
        Some(("link", name)) => (EntryType::Symlink, name),
        Some(("folder", name)) => (EntryType::Directory, name),
        Some(("pipe", name)) => (EntryType::Fifo, name),
        _ => (EntryType::Regular, name),
    };
    let mut header = Header::new_gnu();
    let field = &mut header.as_old_mut().name;
    let length = name.len().min(field.len());
    field[..length].copy_from_slice(&name.as_bytes()[..length]);
    header.set_entry_type(kind);
    header.set_mode(0o644);
    header.set_size(bytes.len() as u64);
    header.set_cksum();
    archive.append(&header, bytes).expect("memory");
}

/// A folder, in memory where there is such a disk.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a temporary folder"))
    }
}
