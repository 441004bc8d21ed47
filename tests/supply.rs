//! One catalogue for many counters: packed, signed, published, fetched, refused, gone back from. Whatever happens, the last good edition
//! stays in use.

mod bundle;
#[cfg(target_os = "linux")]
mod killed;
mod packed;
#[cfg(unix)]
mod prompt;
mod refused;
mod updated;
#[cfg(unix)]
mod web;

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use minisign::KeyPair;
use tempfile::TempDir;

use crate::catalog::folder::Folder;
use crate::support::bin::{Bin, Run};

/// The provider of the small catalogue, and its number.
const PROVIDER: &str = "providers/mihon-hikari.yaml";
const NUMBER: &str = "0120-111-222";
/// The day of the small catalogue.
const DAY: &str = "2026-11-22";
/// A good day that is not over soon.
const LATE: &str = "2099-12-31";

/// Whoever publishes a catalogue, and one counter.
struct Company {
    keys: KeyPair,
    folder: TempDir,
    catalog: Folder,
}

impl Company {
    /// With the small catalogue, nothing published, and a counter that knows its key.
    fn new() -> Self {
        let company = Self {
            keys: KeyPair::generate_unencrypted_keypair().unwrap(),
            folder: tempfile::tempdir().unwrap(),
            catalog: Folder::base(),
        };
        fs::create_dir(company.published()).unwrap();
        company.settings("");
        company
    }

    /// Where it publishes.
    fn published(&self) -> PathBuf {
        self.folder.path().join("published")
    }

    /// Where the counter's editions are.
    fn store(&self) -> PathBuf {
        self.folder.path().join("store")
    }

    /// The file with the counter's settings.
    fn config(&self) -> PathBuf {
        self.folder.path().join("config.yaml")
    }

    /// Sets the counter up: from where, whose, into what, and more lines.
    fn settings(&self, more: &str) {
        let key = self.keys.pk.to_base64();
        let text = format!("update_from: published\nupdate_keys: [{key}]\nupdate_into: store\n{more}");
        fs::write(self.config(), text).unwrap();
    }

    /// A command at the counter.
    fn counter(&self, command: &str) -> Bin {
        Bin::new(command).env("MADOGUCHI_CONFIG", self.config()).within(self.folder.path())
    }

    /// Changes the number of the provider, and the day of the edition.
    fn edit(&self, number: &str, day: &str) {
        let base = Folder::base();
        let change = |path: &str, old: &str, new: &str| {
            let text = fs::read_to_string(base.path().join(path)).unwrap();
            assert!(text.contains(old), "{old} is not in {text}");
            self.catalog.write(path, text.replace(old, new));
        };
        change(PROVIDER, NUMBER, number);
        change("catalog.yaml", DAY, day);
    }

    /// Packs the catalogue as it is; the file, and the comment to sign it with.
    fn pack(&self, options: &str) -> (PathBuf, String) {
        let run = Bin::new("catalog pack --lang en --force").words(options).arg(self.catalog.path());
        let run = run.within(self.folder.path()).run();
        let said = run.fine();
        let name = said.split(": ").next().unwrap().trim_matches('\'');
        let comment = said.split("-t '").nth(1).and_then(|rest| rest.split('\'').next()).unwrap();
        (self.folder.path().join(name), comment.to_owned())
    }

    /// The signature of a file with this comment.
    fn sign(&self, packed: &[u8], comment: &str) -> String {
        sign(&self.keys, packed, comment)
    }

    /// Publishes the catalogue as it is.
    fn publish(&self, options: &str) {
        let (packed, comment) = self.pack(options);
        let bytes = fs::read(&packed).unwrap();
        fs::rename(&packed, self.published().join(packed.file_name().unwrap())).unwrap();
        self.put_latest(&self.sign(&bytes, &comment));
    }

    /// Publishes another edition: the number, and the day.
    fn publish_with(&self, number: &str, day: &str) {
        self.edit(number, day);
        self.publish(&format!("--good-until {LATE}"));
    }

    fn put_latest(&self, signature: &str) {
        fs::write(self.published().join("latest.minisig"), signature).unwrap();
    }

    /// The edition in use, as `catalog status` says; nothing where it is the one inside the program.
    fn in_use(&self) -> Option<String> {
        let status = self.status();
        status["in_use"].as_str().map(str::to_owned)
    }

    fn status(&self) -> serde_json::Value {
        self.counter("catalog status --format json").run().json()
    }

    /// What a customer of the provider is told to call.
    fn answers(&self) -> String {
        let command = "answer --area east --move transfer --provider mihon-hikari --services line";
        self.counter(command).run().stdout
    }

    /// Asserts which edition answers, and with which number.
    #[track_caller]
    fn answers_with(&self, edition: &str, number: &str) {
        assert_eq!(self.in_use().as_deref(), Some(edition));
        let said = self.answers();
        assert!(said.contains(number), "{said}");
    }

    fn update(&self) -> Run {
        self.counter("catalog update").run()
    }
}

fn sign(keys: &KeyPair, packed: &[u8], comment: &str) -> String {
    let signed = minisign::sign(None, &keys.sk, Cursor::new(packed), Some(comment), None);
    signed.unwrap().into_string()
}

/// Everything in a folder by name, with its bytes.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let mut all: Vec<(String, Vec<u8>)> =
        entries.map(|it| (it.file_name().into_string().unwrap(), fs::read(it.path()).unwrap())).collect();
    all.sort();
    all
}
