//! Puts files on disk, whole or not at all, adds whole lines to those of others, and reads them within a bound.

mod append;
mod read;

use std::fs::{self, File, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

pub use self::append::append;
pub use self::read::{Kind, NotRead, read, read_listed};

/// The most bytes of an older file that are kept while others are replaced.
const MOST_KEPT: u64 = 64 << 20;

/// Why a file is not on disk.
#[derive(Debug)]
pub enum NotWritten {
    /// There is a file of this name.
    Exists,
    /// The name is that of a folder.
    IsFolder,
    /// The folder is not there.
    NoFolder(PathBuf),
    /// The name is a link to this, which is not there.
    LinkToNothing(PathBuf),
    /// The name is that of a device or a pipe, which did not take it.
    NotTaken(io::Error),
    /// Anything else.
    Other(io::Error),
}

/// The file of several that could not be written.
#[derive(Debug)]
pub struct Failed {
    /// The file, or the folder that it should be in.
    pub path: PathBuf,
    /// Why.
    pub error: io::Error,
}

/// How a file inside a folder is named to a person: with one kind of slash, that of the folder as it was named.
pub fn shown_inside(folder: &Path, inside: &str) -> String {
    let folder = folder.display().to_string();
    let separator = if cfg!(windows) && folder.contains('\\') { "\\" } else { "/" };
    format!("{}{separator}{}", folder.trim_end_matches(separator), inside.replace('/', separator))
}

/// Writes a file in the place of an older one only when it is whole; without `replace`, an older one is left alone.
pub fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), NotWritten> {
    match fs::metadata(path) {
        Ok(old) if old.is_dir() => return Err(NotWritten::IsFolder),
        // A device or a pipe is written to, never replaced.
        Ok(old) if !old.is_file() => {
            return File::options()
                .write(true)
                .open(path)
                .and_then(|mut file| file.write_all(bytes))
                .map_err(NotWritten::NotTaken);
        }
        Ok(_) if !replace => return Err(NotWritten::Exists),
        // Neither made where the link leads nor put in its place: whoever made the link meant something that is gone.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            if let Ok(to) = fs::read_link(path) {
                return Err(NotWritten::LinkToNothing(to));
            }
        }
        Ok(_) | Err(_) => {}
    }
    let folder = folder_of(path);
    if !folder.is_dir() {
        return Err(NotWritten::NoFolder(folder.to_owned()));
    }
    let ready = Ready::new(path, bytes).map_err(NotWritten::Other)?;
    ready.put(replace).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => NotWritten::Exists,
        _ => NotWritten::Other(error),
    })
}

/// Puts a file that everybody may read in the place of whatever has its name, whole or not at all: of a link, the link.
pub fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = builder(None).prefix(".madoguchi-").tempfile_in(folder_of(path))?;
    file.write_all(bytes)?;
    let_all_read(file.path(), 0o644)?;
    file.as_file().sync_all()?;
    Ready { place: path.to_owned(), file }.put(true)
}

/// Makes a folder that everybody may look into, with those above it, where there is none.
pub fn make_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(path)?;
    let_all_read(path, 0o755)
}

/// Takes hold of a file, so that nobody else does until it is dropped: none where somebody has. Nothing is waited for.
pub fn hold(path: &Path) -> io::Result<Option<File>> {
    let file = held(path)?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Ok(None),
        // Not every disk can do it.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(Some(file)),
    }
}

/// Writes all of the files, given by their paths inside `folder`, or none, in the place of older ones.
///
/// Every file is written in full beside its place before the first one is replaced. Should a replacement fail
/// nevertheless, those that went before are undone.
pub fn write_all<'a>(folder: &Path, files: impl Iterator<Item = (&'a str, &'a str)>) -> Result<(), Failed> {
    let mut ready = Vec::new();
    for (path, text) in files {
        let path = folder.join(path);
        let failed = |path: &Path, error| Failed { path: path.to_owned(), error };
        let parent = folder_of(&path);
        fs::create_dir_all(parent).map_err(|error| failed(parent, error))?;
        let before = match read(&path, MOST_KEPT) {
            Ok(bytes) => Some(bytes),
            Err(NotRead::Other(error)) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(failed(&path, error.into())),
        };
        let file = Ready::new(&path, text.as_bytes()).map_err(|error| failed(&path, error))?;
        ready.push((path, file, before));
    }
    let mut done: Vec<(PathBuf, Option<Vec<u8>>)> = Vec::new();
    for (path, file, before) in ready {
        if let Err(error) = file.put(true) {
            for (path, before) in done.into_iter().rev() {
                // The first failure is what is reported; each step of the way back is tried.
                let _ = match before {
                    Some(bytes) => Ready::new(&path, &bytes).and_then(|file| file.put(true)),
                    None => fs::remove_file(&path),
                };
            }
            return Err(Failed { path, error });
        }
        done.push((path, before));
    }
    Ok(())
}

/// A file in full, beside its place: a file is only renamed within one disk.
struct Ready {
    place: PathBuf,
    file: NamedTempFile,
}

impl Ready {
    fn new(path: &Path, bytes: &[u8]) -> io::Result<Self> {
        // A link stays a link: what it points to is replaced.
        let place = match fs::canonicalize(path) {
            Ok(place) => place,
            Err(error) if fs::read_link(path).is_ok() => return Err(error),
            Err(_) => path.to_owned(),
        };
        let old = fs::metadata(&place).ok();
        let mut file = builder(old.as_ref()).prefix(".madoguchi-").tempfile_in(folder_of(&place))?;
        file.write_all(bytes)?;
        if let Some(old) = old {
            file.as_file().set_permissions(old.permissions())?;
        }
        file.as_file().sync_all()?;
        Ok(Self { place, file })
    }

    fn put(self, replace: bool) -> io::Result<()> {
        let Self { place, file } = self;
        let kept = if replace { file.persist(&place) } else { file.persist_noclobber(&place) };
        kept.map_err(|failed| failed.error)?;
        // Not every disk can do this, and the file is there.
        let _ = File::open(folder_of(&place)).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A new file gets the rights of the one that it replaces, or those that any new file gets; the default of a temporary file
/// would keep colleagues from reading it.
#[cfg(unix)]
fn builder(old: Option<&fs::Metadata>) -> Builder<'static, 'static> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut builder = Builder::new();
    builder.permissions(old.map_or_else(|| fs::Permissions::from_mode(0o666), fs::Metadata::permissions));
    builder
}

/// Lets everybody read what whoever writes would keep to themselves otherwise.
#[cfg(unix)]
fn let_all_read(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn let_all_read(_: &Path, _: u32) -> io::Result<()> {
    Ok(())
}

/// Others need not open it, a link is not followed, and a pipe is not waited for.
#[cfg(unix)]
fn held(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let flags = nix::libc::O_NOFOLLOW | nix::libc::O_NONBLOCK | nix::libc::O_NOCTTY;
    File::options().create(true).truncate(false).write(true).mode(0o600).custom_flags(flags).open(path)
}

#[cfg(not(unix))]
fn held(path: &Path) -> io::Result<File> {
    File::options().create(true).truncate(false).write(true).open(path)
}

#[cfg(not(unix))]
fn builder(_: Option<&fs::Metadata>) -> Builder<'static, 'static> {
    Builder::new()
}
