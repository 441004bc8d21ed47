//! One file in, the catalogue's files out, within bounds. It may come from anywhere: what is not as it should be is refused as a whole.

use std::collections::HashSet;
use std::io::{self, Read as _};

use flate2::bufread::GzDecoder;
use tar::{Archive, EntryType};

use super::label::{Manifest, Unread};
use super::{MANIFEST, MAX_PACKED, MOST_LAYERS, OVER};

/// What stands around files in an archive, and what is added to the last: more than enough for as many files as may be.
const LARGEST_FRAME: u64 = 16 << 20;

/// The bounds of a catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// The most bytes of one file.
    pub file: u64,
    /// The most bytes of all files.
    pub all: u64,
    /// The most files.
    pub files: usize,
}

/// A file of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path inside the catalogue, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Why a bundle cannot be read.
#[derive(Debug)]
pub enum Broken {
    /// It has more bytes, or more files, than a catalogue may have.
    TooLarge,
    /// It is of a form that is newer than this program.
    Newer(u32),
    /// It does not begin with a manifest.
    NoManifest,
    /// There is something in it, of this name, that no catalogue has.
    Odd(String),
    /// This is no UTF-8.
    NotUtf8(String),
    /// It is no archive, or only a part of one.
    NotWhole(io::Error),
}

/// What is in a bundle: its layers, the lowest first.
pub fn unpack(packed: &[u8], bounds: Bounds) -> Result<(Manifest, Vec<Vec<File>>), Broken> {
    if packed.len() > MAX_PACKED {
        return Err(Broken::TooLarge);
    }
    let mut archive = Archive::new(GzDecoder::new(packed).take(bounds.all + LARGEST_FRAME));
    let mut manifest = None;
    let mut layers = vec![Vec::new()];
    let mut seen = HashSet::new();
    let mut left = bounds.all;
    // The manifest is none of them.
    for (count, entry) in archive.entries().map_err(Broken::NotWhole)?.enumerate() {
        let mut entry = entry.map_err(Broken::NotWhole)?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        let most = left.min(bounds.file);
        if entry.size() > most || count > bounds.files {
            return Err(Broken::TooLarge);
        }
        let place = place_of(&name).filter(|_| entry.header().entry_type() == EntryType::Regular);
        let Some((layer, path)) = place.filter(|_| seen.insert(name.clone())) else { return Err(Broken::Odd(name)) };
        let mut bytes = Vec::new();
        entry.by_ref().take(most).read_to_end(&mut bytes).map_err(Broken::NotWhole)?;
        if bytes.len() as u64 != entry.size() {
            return Err(Broken::NotWhole(io::ErrorKind::UnexpectedEof.into()));
        }
        left -= bytes.len() as u64;
        let text = String::from_utf8(bytes).map_err(|_| Broken::NotUtf8(name.clone()))?;
        if manifest.is_some() {
            layers.resize_with(layers.len().max(layer + 1), Vec::new);
            layers[layer].push(File { path: path.to_owned(), text });
        } else if name == MANIFEST {
            manifest = Some(Manifest::of_json(&text).map_err(|unread| match unread {
                Unread::Newer(format) => Broken::Newer(format),
                Unread::Other => Broken::NoManifest,
            })?);
        } else {
            return Err(Broken::NoManifest);
        }
    }
    // To the end, where the sum of all is.
    let mut rest = archive.into_inner();
    io::copy(&mut rest, &mut io::sink()).map_err(Broken::NotWhole)?;
    if !rest.into_inner().into_inner().is_empty() {
        return Err(Broken::NotWhole(io::ErrorKind::InvalidData.into()));
    }
    Ok((manifest.ok_or(Broken::NoManifest)?, layers))
}

/// In which layer a file is, and its path there: that of a file of a catalogue, or of one of its folders.
fn place_of(name: &str) -> Option<(usize, &str)> {
    let over = name.strip_prefix(OVER).and_then(|rest| rest.split_once('/'));
    let (layer, path) = match over {
        Some((number, path)) => (number.parse::<usize>().ok().filter(|it| *it > 0 && it.to_string() == number)?, path),
        None => (0, name),
    };

    let parts: Vec<&str> = path.split('/').collect();
    let is_name = |part: &&str| {
        !part.is_empty() && !part.starts_with('.') && !part.contains(|c: char| c.is_control() || "\\:".contains(c))
    };
    (layer < MOST_LAYERS && parts.len() <= 2 && parts.iter().all(is_name)).then_some((layer, path))
}
