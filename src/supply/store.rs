//! The folder with the editions that have been fetched: the newest good one is in use, some before it are kept to go back to.
//!
//! An edition is there when its bundle and its signature are, the signature having come last, and they are proven anew at each start.
//! So there is nothing that could be half done: what is cut off by a fault, or was touched since, is no edition.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use sha2::{Digest as _, Sha256};

use crate::bundle::{self, ASIDE, Key, LATEST, Label, MAX_PACKED, Numbered, SIGNED, Unproven, file_name, verify};
use crate::files::{self, NotRead};

/// So many editions are kept.
const KEPT: usize = 3;
/// More bytes than any signature has.
pub(super) const LONGEST_SIGNATURE: u64 = 4 << 10;
/// How the notes end of how a server tells one file from the next.
const TAG: &str = ".etag";
/// More bytes than any of them has.
pub(super) const LONGEST_TAG: u64 = 256;
/// So long one counts.
const TAG_COUNTS: Duration = Duration::from_hours(7 * 24);
/// More editions are not looked at: somebody has put them there.
const MOST_LOOKED_AT: usize = 16;
const LOCK: &str = "lock";
/// Touched whenever the publisher has answered.
const ASKED: &str = "asked";
/// What was refused last.
const REFUSED: &str = "refused";
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
    /// It can be used: what it says of itself, and its bytes as they were proven.
    Good(Label, Arc<[u8]>),
    /// It could be used, but somebody has gone back behind it.
    Aside(Label),
    /// It cannot be used: nobody whose key counts has signed it as it is.
    Unproven(Unproven),
    /// It cannot be used: it is not there as a whole.
    Unread,
    /// It cannot be used: this user may not read it, or the disk fails.
    Denied(io::ErrorKind),
}

/// Why there is no going back.
#[derive(Debug)]
pub enum NotBack {
    /// No edition is in use.
    Nothing,
    /// Another program is at work there.
    Busy,
    /// It could not be written down.
    NotWritten(io::Error),
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
        names.into_iter().rev().take(MOST_LOOKED_AT).map(|edition| self.held(edition))
    }

    /// The one in use.
    pub fn current(&self) -> Option<Held> {
        self.editions().find(|held| matches!(held.state, State::Good(..)))
    }

    /// The newest that was ever in use, as far as it is kept: nothing older is taken.
    pub(super) fn newest(&self) -> Option<(Numbered, Label, bool)> {
        self.editions().find_map(|held| match held.state {
            State::Good(label, _) => Some((held.edition, label, false)),
            State::Aside(label) => Some((held.edition, label, true)),
            State::Unproven(_) | State::Unread | State::Denied(_) => None,
        })
    }

    /// When the publisher answered last, as far as that is known.
    pub fn asked(&self) -> Option<std::time::SystemTime> {
        fs::metadata(self.folder.join(ASKED)).and_then(|about| about.modified()).ok()
    }

    fn names(&self) -> impl Iterator<Item = String> + use<> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().filter_map(Result::ok);
        entries.filter_map(|entry| entry.file_name().into_string().ok())
    }

    fn held(&self, edition: Numbered) -> Held {
        let path = self.folder.join(file_name(edition));
        // The signature first: a bundle of a key that does not count need not be read.
        let signature = files::read(&beside(&path, SIGNED), LONGEST_SIGNATURE);
        let packed = signature.and_then(|signature| Ok((files::read(&path, MAX_PACKED as u64)?, signature)));
        let state = match packed {
            Ok((packed, signature)) => match verify(&packed, &String::from_utf8_lossy(&signature), &self.keys) {
                // A right one under the name of another would be taken for newer than it is.
                Ok(label) if label.manifest.edition != edition => State::Unproven(Unproven::OfSomethingElse),
                Ok(label) if fs::symlink_metadata(beside(&path, ASIDE)).is_ok() => State::Aside(label),
                Ok(label) => State::Good(label, packed.into()),
                Err(unproven) => State::Unproven(unproven),
            },
            Err(NotRead::Other(error)) if error.kind() != io::ErrorKind::NotFound => State::Denied(error.kind()),
            Err(_) => State::Unread,
        };
        Held { edition, path, state }
    }

    /// Nobody else changes anything until this is dropped; none where somebody else is at it.
    pub(super) fn lock(&self) -> io::Result<Option<File>> {
        files::make_folder(&self.folder)?;
        files::hold(&self.folder.join(LOCK))
    }

    /// Keeps an edition. It is in use as soon as its signature is there, and not before.
    pub(super) fn keep(&self, edition: Numbered, packed: &[u8], signature: &str) -> io::Result<()> {
        let path = self.folder.join(file_name(edition));
        files::put(&path, packed)?;
        // Somebody may have gone back behind one of this number that has been lost since.
        remove(&beside(&path, ASIDE));
        files::put(&beside(&path, SIGNED), signature.as_bytes())?;
        let is_in_use = self.current().is_some_and(|held| held.edition == edition);
        if is_in_use { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
    }

    /// Whether this program has found the bundle of a signature wrong before.
    pub(super) fn has_refused(&self, signature: &str) -> bool {
        files::read(&self.folder.join(REFUSED), LONGEST_TAG).is_ok_and(|noted| noted == refusal(signature).as_bytes())
    }

    /// Notes it, so that it is not fetched again each time.
    pub(super) fn note_refused(&self, signature: &str) {
        let _ = files::put(&self.folder.join(REFUSED), refusal(signature).as_bytes());
    }

    /// Why its folder cannot be looked into, where it is there.
    pub fn trouble(&self) -> Option<io::Error> {
        fs::read_dir(&self.folder).err().filter(|error| error.kind() != io::ErrorKind::NotFound)
    }

    /// What the publisher said of the newest edition when it was fetched, unless that was long ago: it may have been nonsense.
    pub(super) fn tag(&self, publisher: &str, edition: Numbered) -> Option<Vec<u8>> {
        let path = self.folder.join(tag_name(publisher, edition));
        let age = fs::symlink_metadata(&path).and_then(|about| about.modified()).ok()?.elapsed().ok()?;
        files::read(&path, LONGEST_TAG).ok().filter(|_| age < TAG_COUNTS)
    }

    /// Notes it. Without it, the signature is fetched once more next time.
    pub(super) fn note_tag(&self, publisher: &str, edition: Numbered, tag: &[u8]) {
        let _ = files::put(&self.folder.join(tag_name(publisher, edition)), tag);
    }

    /// Notes that the publisher has answered.
    pub(super) fn note_asked(&self) {
        // Only told by `catalog status`.
        let _ = files::put(&self.folder.join(ASKED), b"");
    }

    /// Takes away what is of no more use: older editions than are kept, those that cannot be used, other tags than this one, and what was
    /// never finished.
    pub(super) fn tidy(&self, tag: &str) {
        let all: Vec<Held> = self.editions().collect();
        // What was signed with a key that does not count now may count again.
        let is_good = |held: &&Held| {
            matches!(held.state, State::Good(..) | State::Aside(_) | State::Unproven(Unproven::OtherKey))
        };
        let used = all.iter().find(|held| matches!(held.state, State::Good(..))).map(|held| held.edition);
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
        for name in self.names().filter(|name| name.starts_with(UNFINISHED) || is_tag(name) && name != tag) {
            remove(&self.folder.join(name));
        }
    }

    /// Goes back to the edition before the one in use, and tells both; to the catalogue inside the program, where there is none. No update
    /// brings back what was left so.
    ///
    /// # Errors
    /// Why everything is as it was.
    pub fn go_back(&self) -> Result<(Numbered, Option<Numbered>), NotBack> {
        let _lock = self.lock_to_go()?;
        let mut good = self.editions().filter(|held| matches!(held.state, State::Good(..)));
        let now = good.next().ok_or(NotBack::Nothing)?;
        let before = good.next().map(|held| held.edition);
        files::put(&beside(&now.path, ASIDE), b"").map_err(NotBack::NotWritten)?;
        Ok((now.edition, before))
    }

    /// Takes the edition again that somebody has gone back behind last, and tells which.
    ///
    /// # Errors
    /// Why everything is as it was.
    pub fn go_forth(&self) -> Result<Numbered, NotBack> {
        let _lock = self.lock_to_go()?;
        let newer = self.editions().take_while(|held| !matches!(held.state, State::Good(..)));
        let aside = newer.filter(|held| matches!(held.state, State::Aside(_))).last().ok_or(NotBack::Nothing)?;
        fs::remove_file(beside(&aside.path, ASIDE)).map_err(NotBack::NotWritten)?;
        Ok(aside.edition)
    }

    fn lock_to_go(&self) -> Result<File, NotBack> {
        if !self.folder.is_dir() {
            return Err(NotBack::Nothing);
        }
        self.lock().map_err(NotBack::NotWritten)?.ok_or(NotBack::Busy)
    }
}

/// The edition whose bundle, or what belongs to it, has this name.
fn edition_of(name: &str) -> Option<Numbered> {
    let (edition, rest) = name.strip_prefix("catalogue-")?.split_once(bundle::ENDING)?;
    ["", SIGNED, ASIDE].contains(&rest).then(|| edition.parse().ok())?
}

fn is_tag(name: &str) -> bool {
    name.starts_with(LATEST) && name.ends_with(TAG)
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

/// The name of what a publisher said of its newest edition when this one was fetched.
pub(super) fn tag_name(publisher: &str, edition: Numbered) -> String {
    format!("{LATEST}.{}.{edition}{TAG}", digits(publisher))
}

/// What is noted of a refusal: another program may find otherwise.
fn refusal(signature: &str) -> String {
    format!("{} {}\n", env!("CARGO_PKG_VERSION"), digits(signature))
}

/// The first digits of the SHA-256 of a text.
fn digits(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(6).fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}
