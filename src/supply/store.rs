//! The folder with the editions that have been fetched: the newest good one is in use, some before it are kept to go back to.
//!
//! An edition is there when its bundle and its signature are, the signature having come last, and they are proven anew at each start.
//! So there is nothing that could be half done: what is cut off by a fault, or was touched since, is no edition.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::bundle::{self, ASIDE, Key, LATEST, Label, MAX_PACKED, Numbered, SIGNED, Unproven, file_name, verify};
use crate::files::{self, NotWritten};

/// So many editions are kept.
const KEPT: usize = 3;
/// More bytes than any signature has.
pub(super) const LONGEST_SIGNATURE: u64 = 4 << 10;
/// How the notes end of how a server tells one file from the next.
const TAG: &str = ".etag";
const LOCK: &str = "lock";
/// Touched whenever the source has answered.
const ASKED: &str = "asked";
/// How files begin that are not whole yet.
const UNFINISHED: &str = ".madoguchi-";

/// Editions in a folder, and the keys whose signatures count.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
    keys: Vec<Key>,
}

/// An edition that has been fetched.
#[derive(Clone, Debug)]
pub struct Held {
    /// Which.
    pub edition: Numbered,
    /// Its bundle.
    pub path: PathBuf,
    /// What can be done with it.
    pub state: State,
}

/// What can be done with an edition.
#[derive(Clone, Debug)]
pub enum State {
    /// It can be used, and says this of itself.
    Good(Label),
    /// It could be used, but somebody has gone back behind it.
    Aside(Label),
    /// It cannot be used: nobody whose key counts has signed it as it is.
    Unproven(Unproven),
    /// It cannot be used: it is not there as a whole.
    Unread,
}

/// Why there is no going back.
#[derive(Debug)]
pub enum NotBack {
    /// No edition is in use.
    Nothing,
    /// There is none before this one.
    NothingBefore(Numbered),
    /// Another program is at work there.
    Busy,
    /// It could not be written down.
    NotWritten(NotWritten),
}

impl Store {
    /// In this folder, which need not be there yet.
    pub fn new(folder: PathBuf, keys: Vec<Key>) -> Self {
        Self { folder, keys }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The keys.
    pub fn keys(&self) -> &[Key] {
        &self.keys
    }

    /// All editions, the newest first. Each is looked at when it is taken.
    pub fn editions(&self) -> impl Iterator<Item = Held> + use<'_> {
        let mut names: Vec<Numbered> = self.names().filter_map(|name| edition_of(&name)).collect();
        names.sort_unstable();
        names.dedup();
        names.into_iter().rev().map(|edition| self.held(edition))
    }

    /// The one in use.
    pub fn current(&self) -> Option<Held> {
        self.editions().find(|held| matches!(held.state, State::Good(_)))
    }

    /// The newest that was ever in use, as far as it is kept: nothing older is taken.
    pub(super) fn newest(&self) -> Option<(Numbered, Label, bool)> {
        self.editions().find_map(|held| match held.state {
            State::Good(label) => Some((held.edition, label, false)),
            State::Aside(label) => Some((held.edition, label, true)),
            State::Unproven(_) | State::Unread => None,
        })
    }

    /// When the source answered last, as far as that is known.
    pub fn asked(&self) -> Option<std::time::SystemTime> {
        fs::metadata(self.folder.join(ASKED)).and_then(|about| about.modified()).ok()
    }

    fn names(&self) -> impl Iterator<Item = String> + use<> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().filter_map(Result::ok);
        entries.filter_map(|entry| entry.file_name().into_string().ok())
    }

    fn held(&self, edition: Numbered) -> Held {
        let path = self.folder.join(file_name(edition));
        let read = |path: &Path, most| files::read(path, most).ok();
        let signature = read(&beside(&path, SIGNED), LONGEST_SIGNATURE).and_then(|it| String::from_utf8(it).ok());
        let state = match (read(&path, MAX_PACKED as u64), signature) {
            (Some(packed), Some(signature)) => match verify(&packed, &signature, &self.keys) {
                // A right one under the name of another would be taken for newer than it is.
                Ok(label) if label.manifest.edition != edition => State::Unproven(Unproven::OfSomethingElse),
                Ok(label) if beside(&path, ASIDE).exists() => State::Aside(label),
                Ok(label) => State::Good(label),
                Err(unproven) => State::Unproven(unproven),
            },
            _ => State::Unread,
        };
        Held { edition, path, state }
    }

    /// Nobody else changes anything until this is dropped; none where somebody else is at it.
    pub(super) fn lock(&self) -> io::Result<Option<File>> {
        fs::create_dir_all(&self.folder)?;
        let lock = File::options().create(true).truncate(false).write(true).open(self.folder.join(LOCK))?;
        match lock.try_lock() {
            Err(TryLockError::WouldBlock) => Ok(None),
            // Not every disk can do it. Each step is whole by itself.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(Some(lock)),
        }
    }

    /// Keeps an edition. It is in use as soon as its signature is there, and not before.
    pub(super) fn keep(&self, edition: Numbered, packed: &[u8], signature: &str) -> Result<(), NotWritten> {
        let path = self.folder.join(file_name(edition));
        files::write(&path, packed, true)?;
        // Somebody may have gone back behind one of this number that has been lost since.
        remove(&beside(&path, ASIDE));
        files::write(&beside(&path, SIGNED), signature.as_bytes(), true)
    }

    /// Notes that the source has answered.
    pub(super) fn note_asked(&self) {
        // Only told by `catalog status`.
        let _ = files::write(&self.folder.join(ASKED), b"", true);
    }

    /// Takes away what is of no more use: older editions than are kept, those that cannot be used, other tags than this one, and what was
    /// never finished.
    pub(super) fn tidy(&self, tag: &str) {
        let all: Vec<Held> = self.editions().collect();
        let is_good = |held: &&Held| matches!(held.state, State::Good(_) | State::Aside(_));
        let used = all.iter().find(|held| matches!(held.state, State::Good(_))).map(|held| held.edition);
        let is_used = |held: &Held| Some(held.edition) == used;
        let oldest_kept = all.iter().filter(is_good).nth(KEPT - 1).map(|held| held.edition);
        for held in &all {
            let is_old = oldest_kept.is_some_and(|oldest| held.edition < oldest);
            if is_old && !is_used(held) || !is_good(&held) {
                // The signature first: what is left then is no edition.
                for ending in [SIGNED, ASIDE, ""] {
                    remove(&beside(&held.path, ending));
                }
            }
        }
        for name in self.names().filter(|name| name.starts_with(UNFINISHED) || name.ends_with(TAG) && name != tag) {
            remove(&self.folder.join(name));
        }
    }

    /// Goes back to the edition before the one in use, and tells both. No update brings back what was left so.
    ///
    /// # Errors
    /// Why everything is as it was.
    pub fn go_back(&self) -> Result<(Numbered, Numbered), NotBack> {
        let _lock = self.lock_to_go()?;
        let mut good = self.editions().filter(|held| matches!(held.state, State::Good(_)));
        let now = good.next().ok_or(NotBack::Nothing)?;
        let before = good.next().ok_or(NotBack::NothingBefore(now.edition))?;
        files::write(&beside(&now.path, ASIDE), b"", true).map_err(NotBack::NotWritten)?;
        Ok((now.edition, before.edition))
    }

    /// Takes the newest edition again that somebody has gone back behind, and tells which.
    ///
    /// # Errors
    /// Why everything is as it was.
    pub fn go_forth(&self) -> Result<Numbered, NotBack> {
        let _lock = self.lock_to_go()?;
        let aside = self.editions().find(|held| matches!(held.state, State::Aside(_))).ok_or(NotBack::Nothing)?;
        let done = fs::remove_file(beside(&aside.path, ASIDE));
        done.map_err(|error| NotBack::NotWritten(NotWritten::Other(error)))?;
        Ok(aside.edition)
    }

    fn lock_to_go(&self) -> Result<File, NotBack> {
        if !self.folder.is_dir() {
            return Err(NotBack::Nothing);
        }
        self.lock().map_err(|error| NotBack::NotWritten(NotWritten::Other(error)))?.ok_or(NotBack::Busy)
    }
}

/// The edition whose bundle, or what belongs to it, has this name.
fn edition_of(name: &str) -> Option<Numbered> {
    let (edition, _) = name.strip_prefix("catalogue-")?.split_once(bundle::ENDING)?;
    edition.parse().ok()
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn remove(path: &Path) {
    // What cannot be taken away now is taken away next time.
    let _ = fs::remove_file(path);
}

/// The name of what the source said of its newest edition when this one was fetched.
pub(super) fn tag_name(source: &str, edition: Numbered) -> String {
    let hash = Sha256::digest(source.as_bytes());
    let hash = hash.iter().take(6).fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    format!("{LATEST}.{hash}.{edition}{TAG}")
}
