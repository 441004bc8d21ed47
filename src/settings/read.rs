//! Finds the files, reads them along the form, lets the environment go before it, and keeps where each value comes from.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use etcetera::{BaseStrategy as _, choose_base_strategy};

use super::keys::{KEYS, Key};
use super::{Lines, Paper, Settings, Theme, Updates};
use crate::bundle::Key as SigningKey;
use crate::catalog::files::{self, FileText};
use crate::catalog::finding::SourceLines;
use crate::catalog::node::{Entry, Mark, Node, Value};
use crate::catalog::read::check;
use crate::catalog::{Code, Finding, Findings, Severity, trees};
use crate::domain::claim::Place;
use crate::domain::terms::Area;
use crate::search::nearest;
use crate::supply::{NotAPublisher, Publisher};
use crate::text::lang::Lang;
use crate::words::{findings as say, settings as words};

/// The variable that names the file.
pub const CONFIG: &str = "MADOGUCHI_CONFIG";
/// The variable that names the file of the whole machine.
pub const MACHINE_CONFIG: &str = "MADOGUCHI_MACHINE_CONFIG";
/// The variable by which all programs are asked to do without colours. One of our own goes before it.
const NO_COLOR: &str = "NO_COLOR";
const FOLDER: &str = "madoguchi";
/// Where editions of the catalogue go that come from elsewhere.
const EDITIONS: &str = "catalogue";
const FILE: &str = "config.yaml";
/// More bytes than any settings have.
const LARGEST: u64 = 64 << 10;

/// Which file the settings are in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The one that the environment names: it has to be there.
    Named(PathBuf),
    /// The platform's usual place, where there need not be any.
    Usual(PathBuf),
    /// The platform has no such place.
    Nowhere,
}

impl Source {
    /// The path.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Named(path) | Self::Usual(path) => Some(path),
            Self::Nowhere => None,
        }
    }

    /// Whether a file is there, or has to be.
    pub fn is_expected(&self) -> bool {
        match self {
            Self::Named(_) => true,
            Self::Usual(path) => path.exists(),
            Self::Nowhere => false,
        }
    }
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The file.
    File(Place),
    /// A variable of the environment.
    Variable(&'static str),
}

/// A file with settings, and the folder from which its paths are seen.
#[derive(Clone, Debug)]
pub struct SettingsFile {
    /// What stands in it.
    pub text: FileText,
    /// Where it is.
    pub folder: PathBuf,
}

/// The settings, and everything that is wrong with them.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// What holds.
    pub settings: Settings,
    /// Where the values that are set come from, by key.
    pub origins: HashMap<&'static str, Origin>,
    /// What is wrong: warnings for what was passed over, errors for what must not be.
    pub findings: Findings,
    /// The person's own file.
    pub source: Source,
    /// The file of the whole machine, which need not be there.
    pub machine: Option<PathBuf>,
}

/// Where the settings are.
pub fn place(variable: impl Fn(&str) -> Option<String>) -> Source {
    match variable(CONFIG).filter(|named| !named.is_empty()) {
        Some(named) => Source::Named(named.into()),
        None => choose_base_strategy()
            .map_or(Source::Nowhere, |base| Source::Usual(base.config_dir().join(FOLDER).join(FILE))),
    }
}

/// Where the settings are that hold for everybody at this machine who has none of their own.
pub fn machine_place(variable: impl Fn(&str) -> Option<String>) -> Option<PathBuf> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set(MACHINE_CONFIG).or_else(|| {
        let folder = if cfg!(windows) { set("ProgramData")? } else { PathBuf::from("/etc") };
        Some(folder.join(FOLDER).join(FILE))
    })
}

/// Where editions of the catalogue go that come from elsewhere, if nothing else is set: where the platform keeps what programs have made.
pub fn editions_folder() -> Option<PathBuf> {
    let folder = choose_base_strategy().ok()?.data_dir().join(FOLDER).join(EDITIONS);
    // Seen from another place, it would be another folder.
    folder.is_absolute().then_some(folder)
}

/// Reads the settings of this person at this machine.
pub fn load(variable: impl Fn(&str) -> Option<String>) -> Loaded {
    let source = place(&variable);
    let machine = machine_place(&variable);
    let mut findings = Findings::default();
    let of_machine = machine.as_deref().filter(|path| path.exists());
    let own = source.path().filter(|_| source.is_expected());
    let files: Vec<SettingsFile> =
        of_machine.into_iter().chain(own).filter_map(|path| file(path, &mut findings)).collect();
    let read = read(&files, variable, findings);
    Loaded { source, machine, ..read }
}

fn file(path: &Path, findings: &mut Findings) -> Option<SettingsFile> {
    let shown = path.display().to_string();
    let text = files::read(path, &shown, LARGEST, findings)?;
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    Some(SettingsFile { text: FileText { shown, path: FILE.to_owned(), text: text.into() }, folder })
}

/// Reads the settings from files, each going before those in front of it, with what the environment says before all of them.
pub fn read(files: &[SettingsFile], variable: impl Fn(&str) -> Option<String>, findings: Findings) -> Loaded {
    let mut reader = Reader { values: HashMap::new(), findings };
    for file in files {
        reader.file(file);
    }
    if variable(NO_COLOR).is_some_and(|value| !value.is_empty())
        && let Some(theme) = KEYS.iter().find(|key| key.name == "theme")
    {
        reader.variable(theme, NO_COLOR, Theme::None.to_string());
    }
    for key in KEYS {
        if let Some((name, text)) = key.variable.and_then(|name| Some((name, variable(name)?)))
            && !text.is_empty()
        {
            reader.variable(key, name, text);
        }
    }
    let settings = reader.settings();
    let mut findings = reader.findings;
    findings.sort();
    let origins = reader.values.into_iter().map(|(key, value)| (key, value.origin)).collect();
    Loaded { settings, origins, findings, source: Source::Nowhere, machine: None }
}

/// A value that is as it should be.
struct Set {
    node: Node,
    lines: SourceLines,
    origin: Origin,
    /// From where its paths are seen: its file's folder; for a variable, where the program is started.
    folder: PathBuf,
}

struct Reader {
    values: HashMap<&'static str, Set>,
    findings: Findings,
}

impl Reader {
    fn file(&mut self, file: &SettingsFile) {
        let lines = SourceLines::new(&file.text.shown, &file.text.text);
        let Some(root) = trees::parse(&lines, &mut self.findings) else { return };
        match &root.value {
            // A file of comments alone.
            Value::Nothing => {}
            Value::Map(entries) => self.entries(&lines, entries, &file.folder),
            _ => self.findings.push(Finding::error(Code::WrongType, &lines, root.mark, say::expected(say::KEYS))),
        }
    }

    fn entries(&mut self, lines: &SourceLines, entries: &[Entry], folder: &Path) {
        let mut seen: HashMap<&str, Mark> = HashMap::new();
        for entry in entries {
            if let Some(first) = seen.insert(&entry.key, entry.mark) {
                let message = say::duplicate_key(&entry.key, first.line);
                self.findings.push(Finding::error(Code::DuplicateKey, lines, entry.mark, message));
            }
            let Some(key) = KEYS.iter().find(|key| key.name == entry.key) else {
                // It may be the catalogue folder misspelt, so it is not passed over.
                let message = say::unknown_key(&entry.key, nearest(&entry.key, KEYS.iter().map(|key| key.name)));
                self.findings.push(Finding::error(Code::UnknownKey, lines, entry.mark, message));
                continue;
            };
            let Mark { line, column, .. } = entry.mark;
            let origin = Origin::File(Place { file: lines.path.clone(), line, column });
            let set = Set { node: entry.node.clone(), lines: lines.clone(), origin, folder: folder.to_owned() };
            self.value(key, entry.mark, set);
        }
    }

    fn variable(&mut self, key: &'static Key, name: &'static str, text: String) {
        let lines = SourceLines::new(name, &text);
        let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        let mark = Mark { line: 1, column: 1, length };
        let node = Node { mark, value: Value::Scalar(text.into()) };
        self.value(key, mark, Set { node, lines, origin: Origin::Variable(name), folder: PathBuf::new() });
    }

    fn value(&mut self, key: &'static Key, mark: Mark, set: Set) {
        let mut findings = Findings::default();
        if matches!(set.node.value, Value::Nothing) {
            findings.push(Finding::error(Code::EmptyValue, &set.lines, mark, say::expected(say::A_VALUE)));
        } else {
            check(key.form, &set.lines, &set.node, &mut findings);
        }
        if findings.all().is_empty() {
            self.values.insert(key.name, set);
        }
        for finding in findings.all() {
            let severity = if key.harmless { Severity::Warning } else { finding.severity };
            self.findings.push(Finding { severity, ..finding.clone() });
        }
    }

    fn text(&self, key: &str) -> Option<&str> {
        self.values.get(key).and_then(|set| set.node.scalar())
    }

    fn settings(&mut self) -> Settings {
        let catalog = self.catalog();
        let updates = self.updates();
        Settings {
            area: self.text("area").and_then(Area::parse),
            lang: self.text("lang").map(|code| if code == "en" { Lang::En } else { Lang::Ja }),
            shop_name: self.text("shop_name").map(str::to_owned),
            shop_phone: self.text("shop_phone").map(str::to_owned),
            page_folder: self.folder("page_folder"),
            stats_folder: self.folder("stats_folder"),
            catalog,
            updates,
            lines: self.text("lines").and_then(Lines::parse).unwrap_or(Lines::Auto),
            theme: self.text("theme").and_then(Theme::parse),
            paper: self.text("paper").and_then(Paper::parse).unwrap_or(Paper::A4),
            idle: self
                .text("idle_minutes")
                .and_then(|minutes| minutes.parse::<u64>().ok())
                .map(|minutes| Duration::from_secs(minutes * 60)),
        }
    }

    /// Named as seen from the file that names it. Whether it is there is found out when something is written: a drive of the shop may
    /// be away for a while.
    fn folder(&self, key: &str) -> Option<PathBuf> {
        let set = self.values.get(key)?;
        Some(set.folder.join(set.node.scalar()?))
    }

    fn updates(&mut self) -> Updates {
        Updates {
            from: self.update_from(),
            keys: self.update_keys(),
            into: self.update_into(),
            days: self.text("catalog_days").and_then(|days| days.parse().ok()),
        }
    }

    fn update_from(&mut self) -> Option<Publisher> {
        let set = self.values.get("update_from")?;
        match Publisher::parse(set.node.scalar()?, &set.folder) {
            Ok(publisher) => {
                // An address by itself changes nothing, and whoever wrote it believes that it does.
                if !self.values.contains_key("update_keys") {
                    let finding = Finding::error(Code::MissingKey, &set.lines, set.node.mark, words::no_keys());
                    self.findings.push(Finding { severity: Severity::Warning, ..finding });
                }
                Some(publisher)
            }
            Err(not) => {
                let message = words::no_source(not == NotAPublisher::NotHttps);
                self.findings.push(Finding::error(Code::WrongType, &set.lines, set.node.mark, message));
                None
            }
        }
    }

    fn update_keys(&mut self) -> Vec<SigningKey> {
        let Some(set) = self.values.get("update_keys") else { return Vec::new() };
        let mut keys = Vec::new();
        for item in set.node.items() {
            match item.scalar().and_then(SigningKey::parse) {
                Some(key) => keys.push(key),
                None => self.findings.push(Finding::error(Code::WrongType, &set.lines, item.mark, words::no_key())),
            }
        }
        keys
    }

    fn update_into(&self) -> Option<PathBuf> {
        let set = self.values.get("update_into")?;
        Some(set.folder.join(set.node.scalar()?))
    }

    fn catalog(&mut self) -> Vec<PathBuf> {
        let Some(set) = self.values.get("catalog") else { return Vec::new() };
        let mut folders = Vec::new();
        for item in set.node.items() {
            let path = set.folder.join(item.scalar().unwrap_or_default());
            let is_there = path.is_dir() || files::is_bundle(&path) && path.is_file();
            if !is_there {
                let message = words::no_folder(&path.display().to_string());
                self.findings.push(Finding::error(Code::NoFolder, &set.lines, item.mark, message));
            }
            folders.push(path);
        }
        folders
    }
}
