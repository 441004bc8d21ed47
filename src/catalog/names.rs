//! Names across all files: those that stand twice, those that lead nowhere, and sources that nobody uses.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap, HashSet};

use super::finding::{Code, Finding, Findings};
use super::loaded::Loaded;
use super::read::{Entry, FileForm, Name, Names, Space};
use crate::search::Nearest;
use crate::words::findings as say;

/// Checks the names of what counts. `gone` are entries that a later layer has replaced: what they name is not there any more.
/// `top` is the last layer.
pub(super) fn check(loaded: &Loaded, gone: &[Entry], top: usize) -> Findings {
    let mut findings = Findings::default();
    let unread = unread(&loaded.findings);
    let all = Standing { loaded, unread };
    let given = all.given(&mut findings);
    all.codes(&mut findings);
    all.lost(&given, gone, top, &mut findings);
    if all.unread.is_empty() {
        all.unused(gone, &mut findings);
    }
    findings
}

/// Every name that a catalogue gives, whatever is wrong with it.
pub(super) fn given(loaded: &Loaded) -> BTreeSet<(Space, &str)> {
    let entries = loaded.entries.iter().chain(loaded.singles.values());
    entries.flat_map(|entry| &entry.names.given).map(|name| (name.space, name.id.as_str())).collect()
}

/// Names by their space, each with its first place.
type Given<'l> = HashMap<(Space, &'l str), &'l Name>;

/// What counts, and the kinds of names that could not be read.
struct Standing<'l> {
    loaded: &'l Loaded,
    unread: HashSet<Space>,
}

impl<'l> Standing<'l> {
    fn entries(&self) -> impl Iterator<Item = &'l Entry> + use<'l> {
        self.loaded.entries.iter().chain(self.loaded.singles.values())
    }

    /// Some names, in the order of files and lines.
    fn in_order(&self, names: fn(&Names) -> &Vec<Name>) -> Vec<&'l Name> {
        let mut all: Vec<&Name> = self.entries().flat_map(|entry| names(&entry.names)).collect();
        all.sort_by_key(|name| (name.file, name.mark.line, name.mark.column));
        all
    }

    fn error(&self, code: Code, name: &Name, message: crate::text::lang::Words) -> Finding {
        Finding::error(code, &self.loaded.files[name.file], name.mark, message)
    }

    fn place(&self, name: &Name) -> String {
        format!("{}:{}", self.loaded.files[name.file].path, name.mark.line)
    }

    fn given(&self, findings: &mut Findings) -> Given<'l> {
        let names = self.in_order(|names| &names.given);
        let mut given = Given::with_capacity(names.len());
        for name in names {
            if let Some(first) = given.get(&(name.space, name.id.as_str())) {
                let message = say::duplicate_id(&name.id, &self.place(first));
                findings.push(self.error(Code::DuplicateId, name, message));
                continue;
            }
            // A brand whose company no source names stands for itself among the companies.
            if let Some(first) = other_holder(name.space).and_then(|space| given.get(&(space, name.id.as_str()))) {
                let message = say::shared_id(&name.id, &self.place(first));
                findings.push(self.error(Code::SharedId, name, message));
            }
            given.insert((name.space, &name.id), name);
        }
        given
    }

    fn codes(&self, findings: &mut Findings) {
        let mut codes = Given::default();
        for code in self.in_order(|names| &names.codes) {
            if let Some(first) = codes.get(&(code.space, code.id.as_str())) {
                let message = say::duplicate_code(&code.id, &self.place(first));
                findings.push(self.error(Code::DuplicateCode, code, message));
            } else {
                codes.insert((code.space, &code.id), code);
            }
        }
    }

    fn lost(&self, given: &Given<'l>, gone: &[Entry], top: usize, findings: &mut Findings) {
        // A case of an earlier layer may speak of what a later one has replaced: then it fails, and the names are not wrong.
        let replaced: HashSet<(Space, &str)> =
            gone.iter().flat_map(|entry| &entry.names.given).map(|name| (name.space, name.id.as_str())).collect();
        let mut nearest = Nearest::default();
        // Looked through only where a name leads nowhere.
        let in_order = OnceCell::new();
        for entry in self.entries() {
            for name in &entry.names.used {
                let spaces = spaces(name.space);
                let is_given = spaces.iter().any(|space| given.contains_key(&(*space, name.id.as_str())));
                let outdated = entry.layer < top && replaced.contains(&(name.space, name.id.as_str()));
                if is_given || outdated || spaces.iter().any(|space| self.unread.contains(space)) {
                    continue;
                }
                if findings.is_full() {
                    findings.push(self.error(Code::DanglingId, name, say::dangling(&name.id, None)));
                    continue;
                }
                let message = say::dangling(
                    &name.id,
                    nearest.of(&name.id, known(in_order.get_or_init(|| sorted(given)), spaces)),
                );
                findings.push(self.error(Code::DanglingId, name, message));
            }
        }
    }

    fn unused(&self, gone: &[Entry], findings: &mut Findings) {
        let of_source = |name: &&Name| name.space == Space::Source;
        let used = self.entries().chain(gone).flat_map(|entry| &entry.names.used).filter(of_source);
        let used: HashSet<&str> = used.map(|name| name.id.as_str()).collect();
        let given = self.in_order(|names| &names.given);
        for name in given.into_iter().filter(of_source).filter(|name| !used.contains(name.id.as_str())) {
            let message = say::unused_source(&name.id);
            let file = &self.loaded.files[name.file];
            findings.push(Finding::warning(Code::UnusedSource, file, name.mark, message));
        }
    }
}

/// All names, by their kinds.
fn sorted<'l>(given: &Given<'l>) -> Vec<(Space, &'l str)> {
    let mut names: Vec<_> = given.keys().copied().collect();
    names.sort_unstable();
    names
}

/// Those of one or two kinds.
fn known<'g>(names: &'g [(Space, &'g str)], spaces: [Space; 2]) -> impl Iterator<Item = &'g str> {
    let [one, other] = spaces;
    let of = |space| {
        let from = names.partition_point(|(it, _)| *it < space);
        names[from..].iter().take_while(move |(it, _)| *it == space).map(|(_, id)| *id)
    };
    of(one).chain(of(other).filter(move |_| one != other))
}

/// Companies and providers are named in one breath, so that neither may have a name of the other.
fn other_holder(space: Space) -> Option<Space> {
    match space {
        Space::Party => Some(Space::Provider),
        Space::Provider => Some(Space::Party),
        _ => None,
    }
}

/// Where a name may be given: an answer names a company, or a brand that stands for its company.
fn spaces(space: Space) -> [Space; 2] {
    match space {
        Space::Answer => [Space::Party, Space::Provider],
        space => [space, space],
    }
}

/// The kinds of names that stand in files that could not be read: that such a name leads nowhere says nothing.
pub(super) fn unread(findings: &Findings) -> HashSet<Space> {
    let mut spaces = HashSet::new();
    let lost = [Code::NotYaml, Code::NotUtf8, Code::Unreadable, Code::TooLarge, Code::TooManyFiles, Code::LinkOutside];
    for finding in findings.all().iter().filter(|finding| lost.contains(&finding.code)) {
        let mut parts = finding.place.file.rsplit('/');
        let name = parts.next().unwrap_or_default();
        let inside = parts.next().map(|folder| format!("{folder}/{name}")).unwrap_or_default();
        match FileForm::of(&inside).or_else(|| FileForm::of(name)) {
            Some(form) => spaces.extend(form.shape().spaces()),
            None => spaces.extend(Space::ALL),
        }
    }
    spaces
}
