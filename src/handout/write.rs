//! Puts a page on disk, whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Why there is no page.
#[derive(Debug)]
pub enum NotWritten {
    /// There is a file of this name.
    Exists,
    /// The name is that of a folder.
    IsFolder,
    /// The folder is not there.
    NoFolder(PathBuf),
    /// Anything else.
    Other(io::Error),
}

/// Writes a file in the place of an older one only when it is whole; without `replace`, an older one is left alone.
pub fn write(path: &Path, bytes: &[u8], replace: bool) -> Result<(), NotWritten> {
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let old = fs::metadata(path).ok();
    match &old {
        Some(old) if old.is_dir() => return Err(NotWritten::IsFolder),
        // A device or a pipe is written to, never replaced.
        Some(old) if !old.is_file() => {
            return File::options()
                .write(true)
                .open(path)
                .and_then(|mut file| file.write_all(bytes))
                .map_err(NotWritten::Other);
        }
        Some(_) if !replace => return Err(NotWritten::Exists),
        _ => {}
    }
    if !folder.is_dir() {
        return Err(NotWritten::NoFolder(folder.to_owned()));
    }
    // A link stays a link: what it points to is replaced.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(folder);
    // Made beside its place, because a file is only renamed within one disk.
    let mut file = builder(old.as_ref()).prefix(".madoguchi-").tempfile_in(folder).map_err(NotWritten::Other)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(NotWritten::Other)?;
    let kept = if replace { file.persist(path) } else { file.persist_noclobber(path) };
    kept.map_err(|failed| match failed.error.kind() {
        io::ErrorKind::AlreadyExists => NotWritten::Exists,
        _ => NotWritten::Other(failed.error),
    })?;
    // Not every disk can do this, and the page is there.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// A new file gets the rights of the one that it replaces, or those that any new file gets; the default of a temporary file
/// would keep colleagues from reading it.
#[cfg(unix)]
fn builder(old: Option<&fs::Metadata>) -> tempfile::Builder<'static, 'static> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut builder = tempfile::Builder::new();
    let rights = old.map_or_else(|| fs::Permissions::from_mode(0o666), fs::Metadata::permissions);
    builder.permissions(rights);
    builder
}

#[cfg(not(unix))]
fn builder(_: Option<&fs::Metadata>) -> tempfile::Builder<'static, 'static> {
    tempfile::Builder::new()
}
