//! The file of a day. Several counters may share one.

use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use super::line;
use super::met::Consulted;
use crate::domain::period::Date;
use crate::files;

/// The most bytes of a day: ten thousand lines.
const MOST: u64 = 1 << 20;
/// So long a file stays: three months and a day.
const DAYS_KEPT: u64 = 92;
/// So many files of a folder are looked at for old ones.
const MOST_LOOKED_AT: usize = 10_000;

const BEGINNING: &str = "madoguchi-";
const ENDING: &str = ".jsonl";

/// Whether a file's name ends as those do that are summed up: whoever collects them may have called them otherwise.
pub(super) fn is_one(name: &str) -> bool {
    name.ends_with(ENDING)
}

/// Adds what a consultation has met to the file of the day; tells whether there was room.
pub(super) fn add(folder: &Path, day: Date, consulted: &Consulted) -> io::Result<bool> {
    let file = folder.join(format!("{BEGINNING}{day}{ENDING}"));
    files::append(&file, line::written(consulted, day).as_bytes(), MOST)
}

/// Takes away the files of ours that are older than they are kept. What is called otherwise is nobody's business.
pub(super) fn take_old_away(folder: &Path, today: Date) {
    let Ok(oldest) = today.checked_sub(Duration::from_secs(DAYS_KEPT * 24 * 60 * 60)) else { return };
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.take(MOST_LOOKED_AT).flatten() {
        let is_old = entry.file_name().to_str().and_then(day_of).is_some_and(|day| day < oldest);
        if is_old && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            // Another counter may have done it.
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn day_of(name: &str) -> Option<Date> {
    line::day(name.strip_prefix(BEGINNING)?.strip_suffix(ENDING)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::Met;

    #[test]
    fn what_is_old_and_ours_is_taken_away_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let names = [
            "madoguchi-2026-11-27.jsonl",
            "madoguchi-2026-08-27.jsonl",
            "madoguchi-2026-08-26.jsonl",
            "madoguchi-2024-02-29.jsonl",
            "madoguchi-2026-08.jsonl",
            "madoguchi-2024-02-30.jsonl",
            "shop-madoguchi-2024-02-29.jsonl",
            "madoguchi-2024-02-29.jsonl.bak",
        ];
        for name in names {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::create_dir(folder.path().join("madoguchi-2020-01-01.jsonl")).unwrap();
        take_old_away(folder.path(), line::day("2026-11-27").unwrap());
        let is_gone = |name: &&&str| !folder.path().join(name).exists();
        assert_eq!(names.iter().filter(is_gone).collect::<Vec<_>>(), [&names[2], &names[3]]);
        assert!(folder.path().join("madoguchi-2020-01-01.jsonl").is_dir());
    }

    #[test]
    fn a_day_has_so_many_bytes_and_no_more() {
        let folder = tempfile::tempdir().unwrap();
        let day = line::day("2026-11-27").unwrap();
        let mut consulted = Consulted::default();
        consulted.note(Met::Nothing, day);
        let mut added = 0;
        while add(folder.path(), day, &consulted).unwrap() {
            added += 1;
        }
        let size = fs::metadata(folder.path().join("madoguchi-2026-11-27.jsonl")).unwrap().len();
        assert!(size <= MOST && size > MOST - 100 && added > 10_000, "{size} {added}");
        assert!(add(folder.path(), day.tomorrow().unwrap(), &consulted).unwrap());
    }
}
