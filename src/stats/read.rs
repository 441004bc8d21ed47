//! Sums up the files of a folder.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use super::day_file;
use super::line::{self, NotOurs};
use super::met::Met;
use crate::domain::period::Date;
use crate::files;

/// So many files are read: those of five hundred counters for three months.
const MOST_FILES: usize = 50_000;
/// The most bytes of a file: whoever collects those of many counters may have put them into one.
const LARGEST: u64 = 64 << 20;
/// So many different things are counted.
const MOST_THINGS: usize = 100_000;
/// So many lines that are none of ours are named.
const MOST_NAMED: usize = 10;

/// Something that could not be summed up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The file's name.
    pub file: String,
    /// The line, where it is a line.
    pub line: Option<usize>,
    /// Why, where it is a line.
    pub why: Option<NotOurs>,
}

/// What the files of a folder say together.
#[derive(Clone, Debug, Default)]
pub struct Sum {
    /// How often each thing was met.
    pub met: BTreeMap<Met, usize>,
    /// The first day and the last.
    pub days: Option<(Date, Date)>,
    /// How many files were read.
    pub files: usize,
    /// How many of their lines count.
    pub lines: usize,
    /// How many lines and files do not, whatever the reason.
    pub broken: usize,
    /// The first of these.
    pub named: Vec<Broken>,
    /// Whether more files or things are there than are summed up.
    pub is_cut: bool,
}

impl Sum {
    fn of_file(&mut self, name: &str, text: &str, since: Option<Date>) {
        for (nth, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            match line::read(line) {
                Ok((day, _)) if since.is_some_and(|since| day < since) => {}
                Ok((day, met)) => self.count(day, met),
                Err(why) => {
                    self.passes_over(Broken { file: name.to_owned(), line: Some(nth + 1), why: Some(why) });
                }
            }
        }
    }

    fn count(&mut self, day: Date, met: Met) {
        if self.met.len() >= MOST_THINGS && !self.met.contains_key(&met) {
            self.is_cut = true;
            return;
        }
        *self.met.entry(met).or_default() += 1;
        self.lines += 1;
        self.days = self.days.map_or(Some((day, day)), |(first, last)| Some((first.min(day), last.max(day))));
    }

    fn passes_over(&mut self, broken: Broken) {
        self.broken += 1;
        if self.named.len() < MOST_NAMED {
            self.named.push(broken);
        }
    }

    /// What was met, most often first.
    pub fn by_count(&self) -> Vec<(&Met, usize)> {
        let mut all: Vec<(&Met, usize)> = self.met.iter().map(|(met, times)| (met, *times)).collect();
        all.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
        all
    }
}

/// Sums up the files of a folder, from a day on.
///
/// # Errors
///
/// Where the folder cannot be read. A file that cannot be is passed over and named.
pub fn read(folder: &Path, since: Option<Date>) -> io::Result<Sum> {
    let mut sum = Sum::default();
    let mut names: Vec<String> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if day_file::is_one(&name) {
            names.push(name);
        }
    }
    names.sort();
    // The days are in the names: those of today are wanted most.
    let first = names.len().saturating_sub(MOST_FILES);
    sum.is_cut = first > 0;
    for name in names.drain(first..) {
        match files::read(&folder.join(&name), LARGEST) {
            Ok(bytes) => {
                sum.files += 1;
                sum.of_file(&name, &String::from_utf8_lossy(&bytes), since);
            }
            Err(_) => sum.passes_over(Broken { file: name, line: None, why: None }),
        }
    }
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::line::day;

    const LINE: &str = r#"{"stats":1,"day":"2026-11-27","edition":"2026-11-26","event":"nothing"}"#;

    #[test]
    fn files_are_summed_up_and_what_is_broken_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &[u8]| fs::write(folder.path().join(name), text).unwrap();
        let earlier = LINE.replace("11-27", "11-20").replace("nothing", r#"word","word":"中継器"#);
        write("madoguchi-2026-11-20.jsonl", format!("{earlier}\n{earlier}\n").as_bytes());
        write("shop7.jsonl", format!("{LINE}\n\ntorn{{\n{}\n{LINE}", LINE.replace(":1,", ":9,")).as_bytes());
        write("bytes.jsonl", b"\xff\xfe\n");
        write("notes.txt", b"not read");
        fs::create_dir(folder.path().join("folder.jsonl")).unwrap();
        let sum = read(folder.path(), None).unwrap();
        assert_eq!(sum.by_count(), [(&Met::Word("中継器".to_owned()), 2), (&Met::Nothing, 2)]);
        assert_eq!(sum.days, Some((day("2026-11-20").unwrap(), day("2026-11-27").unwrap())));
        assert_eq!((sum.files, sum.lines, sum.broken, sum.is_cut), (3, 4, 4, false));
        let named: Vec<_> = sum.named.iter().map(|it| (it.file.as_str(), it.line, it.why)).collect();
        let expected = [
            ("bytes.jsonl", Some(1), Some(NotOurs::NoLine)),
            ("folder.jsonl", None, None),
            ("shop7.jsonl", Some(3), Some(NotOurs::NoLine)),
            ("shop7.jsonl", Some(4), Some(NotOurs::OtherShape)),
        ];
        assert_eq!(named, expected);
        let since = read(folder.path(), day("2026-11-21")).unwrap();
        assert_eq!((since.lines, since.met.len()), (2, 1));
        assert!(read(&folder.path().join("none"), None).is_err());
    }

    #[test]
    fn a_file_that_is_too_large_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        fs::File::create(folder.path().join("large.jsonl")).unwrap().set_len(LARGEST + 1).unwrap();
        fs::write(folder.path().join("wrong.jsonl"), "x\n".repeat(50)).unwrap();
        let sum = read(folder.path(), None).unwrap();
        assert_eq!((sum.files, sum.lines, sum.broken, sum.named.len()), (1, 0, 51, MOST_NAMED));
    }
}
