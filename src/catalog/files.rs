//! Finds and reads the files of a catalogue, in the program or in a folder, within bounds.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::embedded;
use super::finding::{Code, Finding, Findings, Severity, SourceLines};
use super::node::Mark;
use super::parts::in_parts;
use super::read::FILES;
use crate::bundle::{self, Bounds, Broken, ENDING, MAX_PACKED};
use crate::domain::period::Date;
use crate::files::{self as disk, Kind, NotRead};
use crate::text::lang::Words;
use crate::words::{bundle as words, findings as say};

/// The most bytes that one file may have.
pub const MAX_BYTES: u64 = 2 << 20;
/// The most bytes that all files together may have.
const MAX_TOTAL_BYTES: u64 = 32 << 20;
/// The most files that a catalogue may have.
pub const MAX_FILES: usize = 5_000;
/// About as many bytes has a file of one provider.
const USUAL_BYTES: usize = 2 << 10;
/// The bytes of the mark that some editors put before a text.
const LONGEST_MARK: usize = 3;

/// A file as it was read.
#[derive(Clone, Debug)]
pub struct FileText {
    /// Its path as people see it.
    pub shown: String,
    /// Its path inside the catalogue, with `/`.
    pub path: String,
    /// Its text.
    pub text: Cow<'static, str>,
}

/// The files inside the program.
pub fn built_in() -> Vec<FileText> {
    let text = |file: &'static embedded::File| FileText {
        shown: file.path.to_owned(),
        path: file.path.to_owned(),
        text: Cow::Borrowed(file.text()),
    };
    embedded::files().iter().map(text).collect()
}

/// A bundle that has been read already, so that what was proven is what is used.
#[derive(Clone, Debug)]
pub struct Packed {
    /// Its path as people see it.
    pub shown: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}

/// What lies over what is read before it.
pub struct Layer {
    /// Its files; several layers of them where it is a bundle, the lowest first.
    pub files: Vec<Vec<FileText>>,
    /// Whether it is a whole catalogue, so that nothing is left of what is read before it.
    pub is_whole: bool,
    /// The last day on which it may be answered from without a word, where it says one.
    pub good_until: Option<Date>,
}

/// The files of a folder or a bundle; what cannot be read becomes a finding.
pub fn layer(path: &Path, findings: &mut Findings) -> Layer {
    if is_bundle(path) {
        return in_bundle(path, findings);
    }
    Layer { files: vec![in_folder(path, findings)], is_whole: is_whole(path), good_until: None }
}

/// Whether a path is that of a bundle, by its name: a folder of that name is a folder.
pub fn is_bundle(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().to_ascii_lowercase().ends_with(ENDING)) && !path.is_dir()
}

fn in_bundle(path: &Path, findings: &mut Findings) -> Layer {
    let shown = path.display().to_string();
    match disk::read(path, MAX_PACKED as u64) {
        Ok(bytes) => unpacked(&Packed { shown, bytes: bytes.into() }, findings),
        Err(not_read) => {
            findings.push(unread(&shown, &not_read, MAX_PACKED as u64));
            Layer { files: Vec::new(), is_whole: true, good_until: None }
        }
    }
}

/// What is in a bundle that has been read already.
pub fn unpacked(Packed { shown, bytes }: &Packed, findings: &mut Findings) -> Layer {
    let none = Layer { files: Vec::new(), is_whole: true, good_until: None };
    match unpack(bytes, shown) {
        Ok((manifest, files)) => Layer { files, good_until: Some(manifest.good_until), ..none },
        Err(broken) => {
            findings.push(Finding::outside(Code::Unreadable, shown, not_unpacked(shown, &broken)));
            none
        }
    }
}

/// The files of a bundle that is named so to a person.
pub fn unpack(packed: &[u8], shown: &str) -> Result<(bundle::Manifest, Vec<Vec<FileText>>), Broken> {
    let bounds = Bounds { file: MAX_BYTES, all: MAX_TOTAL_BYTES, files: MAX_FILES };
    let (manifest, layers) = bundle::unpack(packed, bounds)?;
    if let Some(odd) = layers.iter().flatten().find(|file| !is_yaml(&file.path)) {
        return Err(Broken::Odd(odd.path.clone()));
    }
    let text = |number: usize, bundle::File { path, text }| {
        let above = if number > 0 { format!("over-{number}/") } else { String::new() };
        FileText { shown: format!("{shown}/{above}{path}"), path, text: Cow::Owned(text) }
    };
    let layer = |(number, files): (usize, Vec<bundle::File>)| files.into_iter().map(|it| text(number, it)).collect();
    Ok((manifest, layers.into_iter().enumerate().map(layer).collect()))
}

/// Why a bundle cannot be read, as a sentence.
pub fn not_unpacked(shown: &str, broken: &Broken) -> Words {
    match broken {
        Broken::TooLarge => say::too_large(shown, MAX_FILES),
        Broken::Newer(format) => words::newer(shown, *format),
        Broken::NoManifest => words::no_manifest(shown),
        Broken::Odd(name) => words::odd(shown, name),
        Broken::NotUtf8(name) => words::not_utf8(shown, name),
        Broken::NotWhole(error) => words::not_whole(shown, &reason(error)),
    }
}

/// Whether a folder is a whole catalogue rather than one laid over another.
pub fn is_whole(folder: &Path) -> bool {
    folder.join("catalog.yaml").is_file()
}

/// The files of a folder; what cannot be read becomes a finding.
pub fn in_folder(folder: &Path, findings: &mut Findings) -> Vec<FileText> {
    let shown = folder.display().to_string();
    let real = match fs::canonicalize(folder) {
        Ok(real) => real,
        Err(error) => {
            findings.push(Finding::outside(Code::Unreadable, &shown, say::unreadable(&shown, &reason(&error))));
            return Vec::new();
        }
    };
    let mut listed = Vec::new();
    list(&real, (&real, ""), &shown, &mut listed, findings);
    for sub in FILES.iter().filter(|file| file.folder) {
        let inner = real.join(sub.path);
        let place = format!("{shown}/{}", sub.path);
        if !inner.is_dir() {
            if fs::symlink_metadata(&inner).is_ok() {
                findings.push(Finding::outside(Code::Unreadable, &place, say::not_a_folder(&place)));
            }
            continue;
        }
        if fs::canonicalize(&inner).is_ok_and(|inner| inner.starts_with(&real)) {
            list(&real, (&inner, sub.path), &place, &mut listed, findings);
        } else {
            findings.push(Finding::outside(Code::LinkOutside, &place, say::link_outside()));
        }
    }
    if listed.len() > MAX_FILES {
        findings.push(Finding::outside(Code::TooManyFiles, &shown, say::too_large(&shown, MAX_FILES)));
        return Vec::new();
    }
    if listed.is_empty() && findings.errors() == 0 {
        findings.push(Finding::outside(Code::NoFiles, &shown, say::no_files(&shown)));
    }
    // By folders, then by names, as paths are ordered; that looks through the whole of both each time.
    listed.sort_by_cached_key(|it| it.inside.replace('/', "\0"));
    let texts = in_parts(
        &listed,
        |_| USUAL_BYTES,
        |part| {
            let mut left = MAX_TOTAL_BYTES;
            let mut one = |listed: &Listed| {
                let text = listed.text(left.min(MAX_BYTES))?;
                left = left.saturating_sub(text.len() as u64);
                Some(text)
            };
            part.iter().map(&mut one).collect::<Vec<_>>()
        },
    );
    let mut files = Vec::new();
    let mut left = MAX_TOTAL_BYTES;
    for (Listed { path, inside, .. }, text) in listed.into_iter().zip(texts.into_iter().flatten()) {
        let shown = format!("{}/{inside}", shown.trim_end_matches('/'));
        let text = text.filter(|text| text.len() + LONGEST_MARK <= usize::try_from(left).unwrap_or(usize::MAX));
        // What cannot be read, or is too much, is told as it is when one file is read after the other.
        if let Some(text) = text.or_else(|| read(&path, &shown, left.min(MAX_BYTES), findings)) {
            left = left.saturating_sub(text.len() as u64);
            files.push(FileText { shown, path: inside, text: Cow::Owned(text) });
        }
    }
    files
}

/// What a folder has in it.
struct Listed {
    path: PathBuf,
    /// Its path inside the catalogue, with `/`.
    inside: String,
    /// Whether it is an ordinary file, and no link to one.
    is_file: bool,
}

impl Listed {
    /// Its text, if it is one of at most `limit` bytes.
    fn text(&self, limit: u64) -> Option<String> {
        let read = if self.is_file { disk::read_listed } else { disk::read };
        String::from_utf8(read(&self.path, limit).ok()?).ok().map(without_mark)
    }
}

/// Lists the files of a folder of the catalogue, which is called so inside it.
fn list(root: &Path, (folder, within): (&Path, &str), shown: &str, all: &mut Vec<Listed>, findings: &mut Findings) {
    let inside = |name: &str| if within.is_empty() { name.to_owned() } else { format!("{within}/{name}") };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            findings.push(Finding::outside(Code::Unreadable, shown, say::unreadable(shown, &reason(&error))));
            return;
        }
    };
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let place = || format!("{shown}/{name}");
        let kind = entry.file_type();
        let is_folder = kind.as_ref().is_ok_and(fs::FileType::is_dir);
        if !is_yaml(&name) || is_folder {
            let known = folder == root && FILES.iter().any(|file| file.folder && file.path == name);
            if !known && is_folder && has_yaml(&entry.path()) {
                let finding = Finding::outside(Code::UnknownFolder, &place(), say::unknown_folder());
                findings.push(Finding { severity: Severity::Warning, ..finding });
            }
            continue;
        }
        if all.len() > MAX_FILES {
            return;
        }
        if kind.is_ok_and(|kind| kind.is_file()) {
            all.push(Listed { path: entry.path(), inside: inside(&name), is_file: true });
            continue;
        }
        match fs::canonicalize(entry.path()) {
            Ok(real) if !real.starts_with(root) => {
                findings.push(Finding::outside(Code::LinkOutside, &place(), say::link_outside()));
            }
            Ok(real) if real.is_dir() => {}
            // A pipe and the like are said when they are to be read.
            Ok(_) => all.push(Listed { path: entry.path(), inside: inside(&name), is_file: false }),
            Err(error) => {
                findings.push(Finding::outside(Code::Unreadable, &place(), say::unreadable(&place(), &reason(&error))));
            }
        }
    }
}

/// What keeps a file from being read.
fn unread(shown: &str, not_read: &NotRead, limit: u64) -> Finding {
    match not_read {
        NotRead::NoFile(kind) => Finding::outside(Code::Unreadable, shown, no_file(shown, *kind)),
        NotRead::TooLarge => Finding::outside(Code::TooLarge, shown, say::too_many_bytes(shown, limit >> 10)),
        NotRead::Other(error) => Finding::outside(Code::Unreadable, shown, say::unreadable(shown, &reason(error))),
    }
}

/// What is said of something that is no file.
pub fn no_file(shown: &str, kind: Kind) -> Words {
    let kind = match kind {
        Kind::Folder => say::A_FOLDER,
        Kind::Pipe => say::A_PIPE,
        Kind::Device => say::A_DEVICE,
    };
    say::no_file(shown, kind)
}

/// The text of one file of at most `limit` bytes; what keeps it from being read becomes a finding.
pub fn read(path: &Path, shown: &str, limit: u64, findings: &mut Findings) -> Option<String> {
    let bytes = match disk::read(path, limit) {
        Ok(bytes) => bytes,
        Err(not_read) => {
            findings.push(unread(shown, &not_read, limit));
            return None;
        }
    };
    match String::from_utf8(bytes) {
        Ok(text) => Some(without_mark(text)),
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let before = String::from_utf8_lossy(error.as_bytes().get(..good).unwrap_or_default());
            let line = u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX);
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            let mark = Mark { line, column: u32::try_from(column).unwrap_or(u32::MAX), length: 1 };
            findings.push(Finding::error(
                Code::NotUtf8,
                &SourceLines::new(shown, &text),
                mark,
                say::not_utf8(good + 1),
            ));
            None
        }
    }
}

/// Some editors put a mark before a text.
fn without_mark(text: String) -> String {
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}

pub(super) fn is_yaml(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("yaml") || ending.eq_ignore_ascii_case("yml"))
}

/// Whether files that somebody may take for the catalogue's stand in a folder that is not one of its folders.
fn has_yaml(folder: &Path) -> bool {
    let names = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.file_name());
    names.take(1_000).any(|name| is_yaml(&name.to_string_lossy()))
}

fn reason(error: &std::io::Error) -> String {
    error.to_string()
}
