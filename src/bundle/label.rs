//! What is said of a bundle: inside it, and in its signature.

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::edition::Numbered;
use super::{FORMAT, MAX_PACKED};
use crate::domain::period::Date;

/// How the trusted comment of a catalogue's signature begins, so that a signature of anything else is none of a catalogue.
const BEGINS: &str = "madoguchi-catalogue";

/// What a bundle says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// Which edition it is.
    pub edition: Numbered,
    /// The last day on which it may be answered from without a word.
    pub good_until: Date,
    /// The catalogue's digest, as every answer names it: 12 hexadecimal digits.
    pub digest: String,
}

/// The same, with its size: the trusted comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// What the bundle says of itself.
    pub manifest: Manifest,
    /// How many bytes it has.
    pub size: usize,
}

/// As it is written in the bundle.
#[derive(Serialize, Deserialize)]
struct Written {
    format: u32,
    #[serde(default)]
    edition: String,
    #[serde(default)]
    good_until: String,
    #[serde(default)]
    digest: String,
}

/// Why a text says nothing of a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is of a form that is newer than this program.
    Newer(u32),
    /// It is something else.
    Other,
}

impl Manifest {
    /// As the text of its file.
    pub(super) fn to_json(&self) -> String {
        let Self { edition, good_until, digest } = self;
        let written = Written {
            format: FORMAT,
            edition: edition.to_string(),
            good_until: good_until.to_string(),
            digest: digest.clone(),
        };
        serde_json::to_string_pretty(&written).unwrap_or_default() + "\n"
    }

    pub(super) fn of_json(text: &str) -> Result<Self, Unread> {
        let Written { format, edition, good_until, digest } = serde_json::from_str(text).map_err(|_| Unread::Other)?;
        Self::of(format, &edition, &good_until, &digest)
    }

    fn of(format: u32, edition: &str, good_until: &str, digest: &str) -> Result<Self, Unread> {
        if format > FORMAT {
            return Err(Unread::Newer(format));
        }
        let is_digest = digest.len() == 12 && digest.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let read = (edition.parse::<Numbered>().ok(), good_until.parse::<Date>().ok());
        let (Some(edition), Some(good_until), true, FORMAT) = (read.0, read.1, is_digest, format) else {
            return Err(Unread::Other);
        };
        Ok(Self { edition, good_until, digest: digest.to_owned() })
    }
}

impl Display for Label {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { manifest: Manifest { edition, good_until, digest }, size } = self;
        write!(f, "{BEGINS} format={FORMAT} edition={edition} good-until={good_until} digest={digest} size={size}")
    }
}

impl FromStr for Label {
    type Err = Unread;

    fn from_str(text: &str) -> Result<Self, Unread> {
        let mut words = text.split(' ');
        let is_ours = words.next() == Some(BEGINS);
        let mut next = |name: &str| words.next()?.strip_prefix(name)?.strip_prefix('=');
        let format = next("format").filter(|_| is_ours).and_then(|format| format.parse().ok()).ok_or(Unread::Other)?;
        if format > FORMAT {
            return Err(Unread::Newer(format));
        }
        let [edition, good_until, digest] =
            ["edition", "good-until", "digest"].map(|name| next(name).unwrap_or_default());
        let manifest = Manifest::of(format, edition, good_until, digest)?;
        let size = next("size").and_then(|size| size.parse().ok()).filter(|size| (1..=MAX_PACKED).contains(size));
        let label = Self { manifest, size: size.ok_or(Unread::Other)? };
        (label.to_string() == text).then_some(label).ok_or(Unread::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str =
        "madoguchi-catalogue format=1 edition=2026-11-27.2 good-until=2027-02-25 digest=0123456789ab size=120000";

    #[test]
    fn a_label_is_read_as_it_is_written() {
        let label: Label = SAID.parse().unwrap();
        assert_eq!(label.to_string(), SAID);
        assert_eq!((label.size, label.manifest.edition.to_string()), (120_000, "2026-11-27.2".to_owned()));
        assert_eq!(Manifest::of_json(&label.manifest.to_json()), Ok(label.manifest));
    }

    #[test]
    fn what_is_newer_than_the_program_is_told_apart_from_what_is_something_else() {
        assert_eq!("madoguchi-catalogue format=2 whatever".parse::<Label>(), Err(Unread::Newer(2)));
        assert_eq!(Manifest::of_json(r#"{"format": 3, "more": []}"#), Err(Unread::Newer(3)));
        let others = [
            String::new(),
            "timestamp:1700000000\tfile:a.tar.gz\thashed".to_owned(),
            SAID.replace("madoguchi", "Madoguchi"),
            SAID.replace("format=1", "format=0"),
            SAID.replace(" size=120000", ""),
            SAID.replace("size=120000", "size=0"),
            SAID.replace("size=120000", "size=99999999999"),
            SAID.replace("0123456789ab", "0123456789AB"),
            SAID.replace("2027-02-25", "soon"),
            SAID.replace("2026-11-27.2", "../../etc"),
            SAID.replace(' ', "  "),
            format!("{SAID} and more"),
        ];
        for other in others {
            assert_eq!(other.parse::<Label>(), Err(Unread::Other), "{other:?}");
        }
        for other in ["", "[]", "{}", r#"{"format": "1"}"#, r#"{"format": 1, "edition": "2026-11-27"}"#] {
            assert_eq!(Manifest::of_json(other), Err(Unread::Other), "{other:?}");
        }
    }
}
