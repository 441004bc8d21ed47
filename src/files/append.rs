//! Adds whole lines to a file that others add to as well.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

/// Adds lines to the end of an ordinary file, which is made where there is none, in one piece: others who add at the same time wait for
/// each other, and what they add stands before it or behind it. Where the file would get more than `most` bytes it is left as it is, and this is told by `false`.
pub fn append(path: &Path, lines: &[u8], most: u64) -> io::Result<bool> {
    let mut file = open(path)?;
    // Where the disk has no locks, a piece is still added as a whole.
    let _ = file.lock();
    let about = file.metadata()?;
    if !about.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    if about.len() + lines.len() as u64 > most {
        return Ok(false);
    }
    // What was cut off, as by a full disk, spoils no line but its own.
    let torn = if ends_inside_line(&mut file, about.len())? { "\n" } else { "" };
    let whole = [torn.as_bytes(), lines].concat();
    if file.write(&whole)? < whole.len() {
        return Err(io::ErrorKind::WriteZero.into());
    }
    Ok(true)
}

fn ends_inside_line(file: &mut File, length: u64) -> io::Result<bool> {
    if length == 0 {
        return Ok(false);
    }
    let mut last = [0];
    file.seek(SeekFrom::Start(length - 1))?;
    Ok(file.read(&mut last)? == 1 && last != *b"\n")
}

/// A pipe is not waited for, and a link is not followed to where nobody meant to write.
#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let unwaiting = nix::libc::O_NONBLOCK | nix::libc::O_NOCTTY | nix::libc::O_NOFOLLOW;
    OpenOptions::new().read(true).append(true).create(true).custom_flags(unwaiting).open(path)
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).append(true).create(true).open(path)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::thread;

    use super::*;

    #[test]
    fn lines_are_added_until_the_file_is_full() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("lines");
        assert!(append(&file, b"one\n", 8).unwrap() && append(&file, b"two\n", 8).unwrap());
        assert!(!append(&file, b"\n", 8).unwrap());
        assert_eq!(fs::read_to_string(&file).unwrap(), "one\ntwo\n");
        assert!(append(&folder.path().join("none/lines"), b"one\n", 8).is_err());
    }

    #[test]
    fn a_torn_line_spoils_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("lines");
        fs::write(&file, "one\ntw").unwrap();
        assert!(append(&file, b"three\n", 100).unwrap());
        assert_eq!(fs::read_to_string(&file).unwrap(), "one\ntw\nthree\n");
    }

    #[test]
    fn many_who_add_at_once_give_whole_lines() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("lines");
        let adds = |of: usize| {
            let file = file.clone();
            thread::spawn(move || {
                let lines = format!("{of}{}\n", "x".repeat(99)).repeat(20);
                for _ in 0..100 {
                    assert!(append(&file, lines.as_bytes(), u64::MAX).unwrap());
                }
            })
        };
        for added in (1..5).map(adds).collect::<Vec<_>>() {
            added.join().unwrap();
        }
        let text = fs::read_to_string(&file).unwrap();
        assert_eq!(text.lines().count(), 8_000);
        assert!(text.lines().all(|line| line.len() == 100 && line.ends_with('x')));
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_not_written_to() {
        let folder = tempfile::tempdir().unwrap();
        let inside = |name: &str| folder.path().join(name);
        nix::unistd::mkfifo(&inside("pipe"), nix::sys::stat::Mode::S_IRWXU).unwrap();
        std::os::unix::fs::symlink(inside("elsewhere"), inside("link")).unwrap();
        fs::create_dir(inside("folder")).unwrap();
        for name in ["pipe", "link", "folder"] {
            assert!(append(&inside(name), b"one\n", 100).is_err(), "{name}");
        }
        assert!(!inside("elsewhere").exists());
    }
}
