//! Reads ordinary files within a bound: a device has no end, and a pipe that nobody writes to never even opens.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _};
use std::path::Path;

/// What stands in the place of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A folder.
    Folder,
    /// A pipe with a name.
    Pipe,
    /// A device, or whatever else the system has.
    Device,
}

/// Why a file is not read.
#[derive(Debug)]
pub enum NotRead {
    /// It is no file.
    NoFile(Kind),
    /// It has more bytes than it may have.
    TooLarge,
    /// Anything else.
    Other(io::Error),
}

impl From<NotRead> for io::Error {
    fn from(not_read: NotRead) -> Self {
        match not_read {
            NotRead::NoFile(Kind::Folder) => io::ErrorKind::IsADirectory.into(),
            NotRead::NoFile(Kind::Pipe | Kind::Device) => io::ErrorKind::InvalidInput.into(),
            NotRead::TooLarge => io::ErrorKind::FileTooLarge.into(),
            NotRead::Other(error) => error,
        }
    }
}

/// The bytes of an ordinary file that has at most so many.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, NotRead> {
    // Before it is opened as well: to open a device may already do something.
    ordinary(&fs::metadata(path).map_err(NotRead::Other)?, most)?;
    read_listed(path, most)
}

/// The same, of what a folder has just listed as an ordinary file: looked at once it is open, which saves a look at each of thousands.
pub fn read_listed(path: &Path, most: u64) -> Result<Vec<u8>, NotRead> {
    let file = open(path).map_err(NotRead::Other)?;
    let about = file.metadata().map_err(NotRead::Other)?;
    ordinary(&about, most)?;
    // It may grow while it is read, and some files of the system say that they have no bytes at all.
    let mut file = file.take(most.saturating_add(1));
    // Room for one more than it has, so that its end is seen at once.
    let mut bytes = vec![0; usize::try_from(about.len()).unwrap_or_default() + 1];
    let count = match file.read(&mut bytes) {
        Err(error) if error.kind() == io::ErrorKind::Interrupted => 0,
        count => count.map_err(NotRead::Other)?,
    };
    bytes.truncate(count);
    if count == 0 || count as u64 != about.len() {
        file.read_to_end(&mut bytes).map_err(NotRead::Other)?;
    }
    if bytes.len() as u64 > most { Err(NotRead::TooLarge) } else { Ok(bytes) }
}

fn ordinary(about: &fs::Metadata, most: u64) -> Result<(), NotRead> {
    if !about.is_file() {
        return Err(NotRead::NoFile(kind(about.file_type())));
    }
    if about.len() > most { Err(NotRead::TooLarge) } else { Ok(()) }
}

#[cfg(unix)]
fn kind(of: fs::FileType) -> Kind {
    use std::os::unix::fs::FileTypeExt as _;
    match of {
        _ if of.is_dir() => Kind::Folder,
        _ if of.is_fifo() || of.is_socket() => Kind::Pipe,
        _ => Kind::Device,
    }
}

#[cfg(not(unix))]
fn kind(of: fs::FileType) -> Kind {
    if of.is_dir() { Kind::Folder } else { Kind::Device }
}

/// A pipe that has come in the place of the file meanwhile is not waited for.
#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let unwaiting = nix::libc::O_NONBLOCK | nix::libc::O_NOCTTY;
    OpenOptions::new().read(true).custom_flags(unwaiting).open(path)
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).open(path)
}
