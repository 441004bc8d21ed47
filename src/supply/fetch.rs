//! Fetches files from a publisher, within bounds. Over the network the system's own curl does it, as the system's spooler prints: the
//! company's certificates and proxy are its business, and this program speaks to nobody.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::publisher::Publisher;
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

/// Where it is noted how the server tells one file from the next.
pub(super) struct Tags {
    /// Of the file that is there; it need not be known.
    pub(super) known: PathBuf,
    /// Of the one that comes.
    pub(super) new: PathBuf,
}

/// A file of a publisher, with at most so many bytes.
pub(super) fn fetch(
    publisher: &Publisher,
    name: &str,
    most: usize,
    tags: Option<&Tags>,
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

fn from_web(address: &str, most: usize, tags: Option<&Tags>, progress: Progress) -> Result<Got, NotFetched> {
    let mut curl = Command::new(CURL);
    curl.args(["--silent", "--show-error", "--fail", "--globoff", "--location", "--max-redirs", REDIRECTS]);
    curl.args(["--proto", "=https", "--proto-redir", "=https", "--tlsv1.2"]);
    curl.args(["--connect-timeout", CONNECT, "--max-time", ALTOGETHER]);
    curl.args(["--speed-limit", SLOWEST[0], "--speed-time", SLOWEST[1]]);
    curl.args(["--max-filesize", &most.to_string()]);
    curl.args(["--user-agent", concat!("madoguchi/", env!("CARGO_PKG_VERSION"))]);
    if let Some(Tags { known, new }) = tags {
        curl.arg("--etag-save").arg(new);
        if has_tag(known) {
            curl.arg("--etag-compare").arg(known);
        }
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
    Ok(if code == UNCHANGED && bytes.is_empty() { Got::Unchanged } else { Got::Bytes(bytes) })
}

/// An empty one would be taken for one that fits everything.
fn has_tag(known: &Path) -> bool {
    known.metadata().is_ok_and(|about| about.is_file() && about.len() > 0)
}
