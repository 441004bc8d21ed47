//! The folders of the catalogue while the wizard runs: whether somebody edits them, and what they say when they are read anew.

use std::path::{Path, PathBuf};

use super::args::Global;
use super::chain::Under;
use super::load;
use crate::catalog::{Findings, Severity, Stamp, Wanted};
use crate::domain::catalog::Edition;
use crate::session::Anew;
use crate::text::clean::Clean;
use crate::text::lang::Lang;
use crate::ui::run::{Came, Shelf};
use crate::words::cli as say;

/// The folders that the options name.
#[derive(Debug, Default)]
pub(super) struct Folders {
    /// Those that are named.
    named: Vec<PathBuf>,
    /// What lies under them.
    under: Under,
    lang: Lang,
    /// As they were before what is in use was read.
    in_use: Stamp,
    /// As they were before they were read last.
    read: Stamp,
}

impl Folders {
    /// As they are before they are read for the first time; none where the catalogue is the program's own.
    pub(super) fn named(global: &Global, lang: Lang) -> Option<Self> {
        let mut folders = Self { named: load::named(global), under: global.under.clone(), lang, ..Self::default() };
        folders.in_use = folders.stamp();
        (!folders.paths().is_empty() || folders.under.watched().is_some()).then_some(folders)
    }

    fn paths(&self) -> Vec<PathBuf> {
        self.under.edition().into_iter().chain(&self.named).cloned().collect()
    }

    /// An edition that comes is seen in its folder, before it is known that it is one.
    fn stamp(&self) -> Stamp {
        Stamp::of(&self.under.watched().into_iter().chain(self.named.clone()).collect::<Vec<_>>())
    }
}

impl Shelf for Folders {
    fn differs(&mut self) -> bool {
        self.stamp() != self.in_use
    }

    fn read(&mut self, in_use: &Edition) -> Came {
        self.read = self.stamp();
        self.under.look();
        let paths = self.paths();
        let unreadable = self.named.iter().find_map(|folder| load::readable(folder, self.lang).err());
        if let Some(failure) = unreadable {
            return refused(&say::catalog_kept_because(self.lang, &failure.line));
        }
        match self.under.load(&self.named, Wanted::Speech) {
            Ok(catalog) if catalog.edition() == in_use => Came::Same,
            Ok(catalog) => Came::Read(Anew::of(catalog)),
            Err(findings) => refused(&faults(&findings, &paths, self.lang)),
        }
    }

    fn is_taken(&mut self) {
        self.in_use = std::mem::take(&mut self.read);
    }
}

fn refused(reason: &str) -> Came {
    Came::Refused(Clean::line(reason).as_str().to_owned())
}

/// How many there are, and where the first one is, in few letters: it stands in one line of the screen.
fn faults(findings: &Findings, folders: &[PathBuf], lang: Lang) -> String {
    let mut errors = findings.all().iter().filter(|finding| finding.severity == Severity::Error);
    let Some(first) = errors.next() else { return say::catalog_kept_because(lang, "") };
    let place = first.place.to_string();
    // Among several folders, the name of the folder tells them apart.
    let above = |folder: &Path| match folders {
        [_] => folder.display().to_string(),
        _ => folder.parent().unwrap_or(folder).display().to_string(),
    };
    let inside = folders.iter().find_map(|folder| {
        let is_in_it = place.starts_with(&folder.display().to_string());
        place.strip_prefix(&above(folder)).filter(|_| is_in_it).map(|rest| rest.trim_start_matches(['/', '\\']))
    });
    say::catalog_kept(lang, findings.errors(), inside.unwrap_or(&place), first.message.get(lang))
}
