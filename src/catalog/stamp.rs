//! What can be seen of the files of folders without reading them, so that it is noticed when somebody edits them.

use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::files::{MAX_FILES, is_yaml};
use super::read::FILES;
use crate::bundle;

/// How the files end that say which bundles of a folder are in use.
const COMES_AND_GOES: [&str; 2] = [bundle::SIGNED, bundle::ASIDE];

/// The files of a catalogue's folders with their sizes and times, and bundles, and what cannot be looked at. Two that are the same mean that nobody
/// has changed, added or removed a file in between.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp(Vec<(PathBuf, Seen)>);

/// What can be seen of a file, or of a folder that has none to show.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Seen {
    File { bytes: u64, changed: [Option<SystemTime>; 2], status: i128 },
    Not(ErrorKind),
}

impl Stamp {
    /// As they are now. It takes as long as the disk does.
    pub fn of(folders: &[PathBuf]) -> Self {
        let mut all = Vec::new();
        for folder in folders {
            look_into(folder, &mut all);
            for sub in FILES.iter().filter(|file| file.folder) {
                look_into(&folder.join(sub.path), &mut all);
            }
        }
        all.sort_by(|one, other| one.0.cmp(&other.0));
        Self(all)
    }
}

fn look_into(folder: &Path, all: &mut Vec<(PathBuf, Seen)>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        // A bundle is a file.
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            return all.push((folder.to_owned(), Seen::of(fs::metadata(folder))));
        }
        Err(error) => return all.push((folder.to_owned(), Seen::Not(error.kind()))),
    };
    let names = entries.filter_map(Result::ok).map(|entry| entry.file_name());
    let wanted = names.filter(|name| {
        let name = name.to_string_lossy();
        (is_yaml(&name) || COMES_AND_GOES.iter().any(|ending| name.ends_with(ending))) && !name.starts_with('.')
    });
    // A folder with more is refused when it is read.
    for path in wanted.take(MAX_FILES + 1).map(|name| folder.join(name)) {
        let seen = Seen::of(fs::metadata(&path));
        all.push((path, seen));
    }
}

impl Seen {
    fn of(about: io::Result<Metadata>) -> Self {
        match about {
            Ok(about) => Self::File {
                bytes: about.len(),
                changed: [about.modified().ok(), about.created().ok()],
                status: status_changed(&about),
            },
            Err(error) => Self::Not(error.kind()),
        }
    }
}

/// When anything about the file changed, its permissions as well, in nanoseconds: a copy may keep the time of what was written.
#[cfg(unix)]
fn status_changed(about: &Metadata) -> i128 {
    use std::os::unix::fs::MetadataExt as _;
    i128::from(about.ctime()) * 1_000_000_000 + i128::from(about.ctime_nsec())
}

#[cfg(not(unix))]
fn status_changed(_about: &Metadata) -> i128 {
    0
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::time::Duration;

    use super::*;

    fn put(folder: &Path, path: &str, text: &str) -> PathBuf {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text).unwrap();
        file
    }

    #[test]
    fn whatever_is_done_to_a_file_is_seen() {
        let dir = tempfile::tempdir().unwrap();
        let folders = [dir.path().join("shop")];
        let none = Stamp::of(&folders);
        let file = put(&folders[0], "providers/a.yaml", "id: a");
        let mut before = Stamp::of(&folders);
        assert_ne!(none, before, "a folder that has come");
        assert_eq!(Stamp::of(&folders), before);
        let mut changes = |what: &str| {
            let now = Stamp::of(&folders);
            assert_ne!(now, before, "{what}");
            before = now;
        };
        put(&folders[0], "providers/a.yaml", "id: ab");
        changes("another size");
        let later = SystemTime::now() + Duration::from_mins(1);
        File::options().write(true).open(&file).unwrap().set_modified(later).unwrap();
        changes("another time");
        put(&folders[0], "sources/s.yml", "");
        changes("one more, in a folder that has come");
        put(&folders[0], "catalog.yaml", "");
        changes("the one that makes it whole");
        fs::remove_file(&file).unwrap();
        changes("one fewer");
        fs::remove_dir_all(&folders[0]).unwrap();
        assert_eq!(Stamp::of(&folders), none);
    }

    #[test]
    fn what_is_no_file_of_a_catalogue_is_not_looked_at() {
        let dir = tempfile::tempdir().unwrap();
        let folders = [dir.path().to_owned()];
        put(dir.path(), "providers/a.yaml", "id: a");
        let before = Stamp::of(&folders);
        for other in ["providers/.a.yaml.swp", "providers/.b.yaml", "providers/a.yaml~", "notes/c.yaml", "README.md"] {
            put(dir.path(), other, "whatever");
        }
        assert_eq!(Stamp::of(&folders), before);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_may_not_be_read_any_more_is_seen() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().unwrap();
        let folders = [dir.path().to_owned()];
        let file = put(dir.path(), "providers/a.yaml", "id: a");
        let before = Stamp::of(&folders);
        fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
        assert_ne!(Stamp::of(&folders), before);
    }
}
