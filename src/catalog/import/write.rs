//! Puts files in place, all of them or none.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// Writes the files, given by their paths inside `folder`.
///
/// Every file is written in full beside its place before the first one is replaced. Should a replacement fail
/// nevertheless, those that went before are undone.
pub(super) fn all<'a>(folder: &Path, files: impl Iterator<Item = (&'a str, &'a str)>) -> io::Result<()> {
    let mut ready: Vec<(PathBuf, NamedTempFile, Option<Vec<u8>>)> = Vec::new();
    for (path, text) in files {
        let place = folder.join(path);
        let parent = place.parent().unwrap_or(folder);
        fs::create_dir_all(parent)?;
        let before = match fs::read(&place) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        let mut file = new_file(parent)?;
        file.write_all(text.as_bytes())?;
        if let Ok(about) = fs::metadata(&place) {
            file.as_file().set_permissions(about.permissions())?;
        }
        ready.push((place, file, before));
    }
    let mut done: Vec<(PathBuf, Option<Vec<u8>>)> = Vec::new();
    for (place, file, before) in ready {
        if let Err(failed) = file.persist(&place) {
            for (place, before) in done.into_iter().rev() {
                // The first failure is what is reported; each step of the way back is tried.
                let _ = match before {
                    Some(bytes) => fs::write(&place, bytes),
                    None => fs::remove_file(&place),
                };
            }
            return Err(failed.error);
        }
        done.push((place, before));
    }
    Ok(())
}

/// A new file that others may read as they may read any other file, unlike temporary ones.
fn new_file(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".import-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}
