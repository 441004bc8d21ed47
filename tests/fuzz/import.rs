//! Saved pages of the official lists, imported into a short catalogue.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use madoguchi::front::domain::period::DayRange;
use madoguchi::front::domain::terms::Area;
use madoguchi::front::lists::{Problems, Report, Request, import};
use madoguchi::front::text::clean::is_unseen;
use tempfile::TempDir;

use super::base;
use super::parts::parts;
use super::shown::{LANGS, is_clean_behind_the_gate, is_the_same_json_behind_the_gate};

/// The services of which the lists speak.
const LISTED: &[&str] = &[
    "phone-next",
    "phone-basic",
    "phone-ace",
    "phone-office-type",
    "phone-office-a",
    "sup-remote",
    "tv-fletstv",
    "sup-24h",
    "sup-722",
    "dev-hgw",
    "dev-wlancard",
    "sec-west-tool",
];
/// More reasons are not told.
const MOST_PROBLEMS: usize = 1_001;

/// The first part is the list, and its name says what it is (`west.csv`); any other is a detail page. What is imported once has nothing
/// more to say the second time, and what is refused has written nothing.
pub fn keeps_its_laws(data: &[u8]) {
    let parts = parts(data);
    let Some(((name, list), details)) = parts.split_first() else { return };
    let place = Place::new();
    place.write(Path::new("details/.none"), b"");
    for (name, page) in details {
        place.write(&Path::new("details").join(file_name(name)), page);
    }
    let page = place.write(Path::new(if name.contains("csv") { "list.csv" } else { "list.html" }), list);
    let request = Request {
        area: if name.starts_with("west") { Area::West } else { Area::East },
        page,
        details: (!details.is_empty()).then(|| place.path("details")),
        into: place.path("shop"),
        seen: DayRange::parse("2026-11-20").map(DayRange::first),
    };
    let before = place.files();
    match import(&request) {
        Ok(report) => {
            is_told(&report);
            changes_nothing_more(&place, &request);
        }
        Err(problems) => {
            are_told(&problems);
            assert_eq!(place.files(), before, "refused, and something is written");
        }
    }
}

fn is_told(report: &Report) {
    let rows = report.new.len() + report.changed.len() + report.unchanged;
    assert!(rows <= report.rows, "{rows} of {} rows", report.rows);
    is_the_same_json_behind_the_gate(&report.to_json());
    for lang in LANGS {
        is_clean_behind_the_gate(&report.to_text(lang));
    }
}

fn are_told(problems: &Problems) {
    assert!(!problems.is_empty() && problems.len() <= MOST_PROBLEMS, "{} reasons", problems.len());
    for problem in problems {
        assert!(!problem.code.is_empty());
        for lang in LANGS {
            assert!(!problem.message.get(lang).is_empty(), "{}", problem.code);
            is_clean_behind_the_gate(problem.message.get(lang));
        }
    }
}

fn changes_nothing_more(place: &Place, request: &Request) {
    let written = place.files();
    for (path, bytes) in &written {
        let text = String::from_utf8_lossy(bytes);
        assert!(
            text.chars().all(|letter| matches!(letter, '\n' | '\r' | '\t') || !is_unseen(letter)),
            "{}: {text:?}",
            path.display()
        );
    }
    let again = import(request).unwrap_or_else(|problems| panic!("imported once, then refused: {problems:?}"));
    assert!(again.new.is_empty() && again.changed.is_empty() && again.written.is_empty(), "{again:?}");
    assert_eq!(place.files(), written, "imported twice");
}

/// A name that stays in its folder.
fn file_name(name: &str) -> String {
    let kept = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '=' | '-' | '?');
    let name: String = name.chars().filter(kept).take(40).collect();
    format!("{}.html", name.trim_matches('.'))
}

/// A folder with the short catalogue in `shop`, in memory where there is such a disk.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        let in_memory = tempfile::tempdir_in("/dev/shm");
        let place = Self(in_memory.or_else(|_| tempfile::tempdir()).expect("a temporary folder"));
        for file in base::files() {
            place.write(&Path::new("shop").join(&file.path), file.text.as_bytes());
        }
        let mut services = String::from("services:\n");
        for (code, id) in (10..).zip(LISTED) {
            let _ = writeln!(
                services,
                "  - {{id: {id}, code: {code}, name: {{ja: {id}, en: {id}}}, short: {{ja: {id}, en: {id}}}, reading: さーびす, \
                 category: phone, claims: [{{id: {id}.rule, outcome: by-provider, sources: [list]}}]}}"
            );
        }
        place.write(Path::new("shop/services/listed.yaml"), services.as_bytes());
        place
    }

    fn path(&self, inside: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(inside)
    }

    fn write(&self, inside: &Path, bytes: &[u8]) -> PathBuf {
        let path = self.path(inside);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("a new folder");
        fs::write(&path, bytes).expect("a new file");
        path
    }

    /// Every file of the catalogue with its bytes.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.path("shop")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a readable folder") {
                let path = entry.expect("a readable entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let bytes = fs::read(&path).expect("a readable file");
                    files.insert(path, bytes);
                }
            }
        }
        files
    }
}
