//! Fetches files from a publisher, within bounds. Over the network the system's own curl does it, as the system's spooler prints: the
//! company's certificates and proxy are its business, and this program speaks to nobody.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::PathBuf;
use std::process::Command;

use super::publisher::Publisher;
use super::store::LONGEST_TAG;
use crate::errand::{Came, Stop};
use crate::files::{self, NotRead};

const CURL: &str = "curl";
/// Seconds until a connection is there, and until all is fetched. A counter's line may be slow, and nobody waits for this.
const CONNECT: &str = "15";
const ALTOGETHER: &str = "120";
/// Below so many bytes a second, for so many seconds, nothing comes any more.
const SLOWEST: [&str; 2] = ["200", "20"];
const REDIRECTS: &str = "3";
/// What the server answers where nothing has changed.
const UNCHANGED: &str = "304";

/// What is told meanwhile: how many bytes have come.
pub(super) type Progress<'a> = &'a mut dyn FnMut(usize);

/// Why a file was not fetched.
#[derive(Debug)]
pub enum NotFetched {
    /// There is no curl on this machine.
    NoCurl,
    /// It could not be started.
    NotStarted(io::Error),
    /// It says why not.
    Curl(String),
    /// There is more than there may be.
    TooLarge,
    /// The folder's file cannot be read: it, and why.
    NotRead(PathBuf, NotRead),
}

/// What came.
pub(super) enum Got {
    /// The file.
    Bytes(Vec<u8>),
    /// It is what it was when its tag was noted.
    Unchanged,
}

/// How a server tells one file from the next.
#[derive(Default)]
pub(super) struct Tags {
    /// Of the file that is there, where it is known.
    pub(super) known: Option<Vec<u8>>,
    /// Of the one that has come.
    pub(super) new: Option<Vec<u8>>,
}

/// A file of a publisher, with at most so many bytes.
pub(super) fn fetch(
    publisher: &Publisher,
    name: &str,
    most: usize,
    tags: Option<&mut Tags>,
    progress: Progress,
) -> Result<Got, NotFetched> {
    match publisher {
        Publisher::Folder(folder) => {
            let path = folder.join(name);
            let read = files::read(&path, most as u64);
            read.map(Got::Bytes).map_err(|error| match error {
                NotRead::TooLarge => NotFetched::TooLarge,
                error => NotFetched::NotRead(path, error),
            })
        }
        Publisher::Web(address) => from_web(&format!("{address}/{name}"), most, tags, progress),
    }
}

fn from_web(address: &str, most: usize, tags: Option<&mut Tags>, progress: Progress) -> Result<Got, NotFetched> {
    // In nobody else's folder: what is in the store may be somebody's link.
    let notes = tempfile::tempdir().map_err(NotFetched::NotStarted)?;
    let (known, new) = (notes.path().join("known"), notes.path().join("new"));
    let is_known = match tags.as_ref().and_then(|tags| tags.known.as_deref()).filter(|tag| is_tag(tag)) {
        Some(tag) => fs::write(&known, tag).is_ok(),
        None => false,
    };
    let mut curl = Command::new(CURL);
    curl.args(["--silent", "--show-error", "--fail", "--globoff", "--location", "--max-redirs", REDIRECTS]);
    curl.args(["--proto", "=https", "--proto-redir", "=https", "--tlsv1.2"]);
    curl.args(["--connect-timeout", CONNECT, "--max-time", ALTOGETHER]);
    curl.args(["--speed-limit", SLOWEST[0], "--speed-time", SLOWEST[1]]);
    curl.args(["--max-filesize", &most.to_string()]);
    curl.args(["--user-agent", concat!("madoguchi/", env!("CARGO_PKG_VERSION"))]);
    if tags.is_some() {
        curl.arg("--etag-save").arg(&new);
    }
    if is_known {
        curl.arg("--etag-compare").arg(&known);
    }
    // Last, so that a setting of curl's own cannot mean another place.
    curl.args(["--output", "-", "--write-out", "%{stderr}\\n%{http_code}", "--url", address]);
    // The server may not say how much there is, and older curls stop only where it does.
    let came = Stop::default().listen(&mut curl, most, progress).map_err(|error| match error.kind() {
        ErrorKind::NotFound => NotFetched::NoCurl,
        _ => NotFetched::NotStarted(error),
    })?;
    let Came { status, bytes, is_more, complaint } = came;
    if is_more {
        return Err(NotFetched::TooLarge);
    }
    let (said, code) = complaint.trim_end().rsplit_once('\n').unwrap_or(("", complaint.trim()));
    if !status.success() {
        let said = said.trim().lines().last().unwrap_or_default().trim_start_matches("curl: ");
        let ended = || format!("curl: {status}");
        return Err(NotFetched::Curl(if said.is_empty() { ended() } else { said.to_owned() }));
    }
    if let Some(tags) = tags {
        tags.new = files::read(&new, LONGEST_TAG).ok().filter(|tag| is_tag(tag));
    }
    // What nobody has asked is no answer.
    Ok(if code == UNCHANGED && bytes.is_empty() && is_known { Got::Unchanged } else { Got::Bytes(bytes) })
}

/// Whether it is one tag as servers write them. `*` fits everything, and with it a counter would be told for ever that nothing is new.
fn is_tag(tag: &[u8]) -> bool {
    let tag = tag.trim_ascii();
    let inside = tag.strip_prefix(b"W/").unwrap_or(tag).strip_prefix(b"\"").and_then(|rest| rest.strip_suffix(b"\""));
    inside.is_some_and(|text| !text.is_empty() && text.iter().all(|byte| matches!(byte, 0x21 | 0x23..=0x7e | 0x80..)))
}

#[cfg(test)]
mod tests {
    use super::is_tag;

    #[test]
    fn what_fits_everything_is_no_tag() {
        for tag in [&b"\"6a1b-16b\""[..], b"W/\"x\"\r\n", b"\"\xe3\x81\x82\""] {
            assert!(is_tag(tag), "{tag:?}");
        }
        for other in [&b""[..], b"*", b"\"\"", b"\"", b"x", b"\"a\", \"b\"", b"\"a b\"", b"\"a\nX: y\"", b"W/*"] {
            assert!(!is_tag(other), "{other:?}");
        }
    }
}
