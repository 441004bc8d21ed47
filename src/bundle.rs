//! A catalogue as one file that can be carried and signed: packed by whoever keeps it, unpacked at the counters. What is in it is bytes
//! and names here; whether it is a right catalogue is for `catalog` to say.
//!
//! A bundle is a tar archive under gzip: `manifest.json` first, then the files by their paths; those of a folder that lies over others
//! below `over-1`, `over-2` and so on. It is signed with minisign, by people; the
//! trusted comment of the signature says once more which edition it is, how long it is good, and how large, so that a counter knows
//! before it fetches anything else.

mod edition;
mod label;
mod pack;
mod signature;
mod unpack;

pub use edition::Numbered;
pub use label::{Label, Manifest};
pub use pack::{NotPacked, pack};
pub use signature::{Key, Unproven, label_of, verify};
pub use unpack::{Bounds, Broken, File, unpack};

use crate::domain::period::Date;

/// The form of bundles that is written here, and the newest that is read.
pub const FORMAT: u32 = 1;
/// The most bytes that a bundle may have.
pub const MAX_PACKED: usize = 8 << 20;
/// How a bundle's name ends.
pub const ENDING: &str = ".tar.gz";
/// What is added to it for the name of its signature.
pub const SIGNED: &str = ".minisig";
/// What is added to it where somebody has gone back behind it.
pub const ASIDE: &str = ".aside";
/// The name under which the signature of the newest bundle is published: it says where the rest is.
pub const LATEST: &str = "latest.minisig";
/// So many days after the day of its edition a bundle is good, where its keeper says nothing else.
const GOOD_DAYS: i64 = 90;

/// What lies over other files stands below a folder of this name and its number.
const OVER: &str = "over-";
/// So much may lie over each other.
const MOST_LAYERS: usize = 9;
/// The first file in it.
const MANIFEST: &str = "manifest.json";

/// Until when an edition is good whose keeper says nothing else.
pub fn good_until(edition: Numbered) -> Date {
    edition.after(GOOD_DAYS)
}

/// The name of the bundle of an edition.
pub fn file_name(edition: Numbered) -> String {
    format!("catalogue-{edition}{ENDING}")
}
