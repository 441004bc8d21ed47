//! Files in, one file out: the same for the same files, whenever and wherever it is made.

use std::io::{self, Write as _};

use flate2::{Compression, GzBuilder};
use tar::{Builder, EntryType, Header};

use super::label::Manifest;
use super::{MANIFEST, MAX_PACKED, MOST_LAYERS, OVER};

/// The system that gzip writes down where none is meant.
const NO_SYSTEM: u8 = 255;

/// Why there is no bundle.
#[derive(Debug)]
pub enum NotPacked {
    /// It would have so many bytes.
    TooLarge(usize),
    /// A file cannot stand in it.
    Other(io::Error),
}

/// The bundle of a catalogue's layers, the lowest first; their files are given by their paths inside it with `/`, and their texts.
pub fn pack(manifest: &Manifest, layers: &[Vec<(&str, &str)>]) -> Result<Vec<u8>, NotPacked> {
    if layers.len() > MOST_LAYERS {
        return Err(NotPacked::Other(io::ErrorKind::InvalidInput.into()));
    }
    let mut files = Vec::new();
    for (number, layer) in layers.iter().enumerate() {
        let mut sorted = layer.clone();
        sorted.sort_unstable();
        let named = |path: &str| if number > 0 { format!("{OVER}{number}/{path}") } else { path.to_owned() };
        files.extend(sorted.into_iter().map(|(path, text)| (named(path), text)));
    }
    let packed = write(manifest, &files).map_err(NotPacked::Other)?;
    if packed.len() > MAX_PACKED { Err(NotPacked::TooLarge(packed.len())) } else { Ok(packed) }
}

fn write(manifest: &Manifest, files: &[(String, &str)]) -> io::Result<Vec<u8>> {
    let gzip = GzBuilder::new().mtime(0).operating_system(NO_SYSTEM).write(Vec::new(), Compression::best());
    let mut archive = Builder::new(gzip);
    let about = manifest.to_json();
    for (path, text) in [(MANIFEST.to_owned(), about.as_str())].iter().chain(files) {
        let mut header = Header::new_gnu();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o644);
        header.set_mtime(0);
        header.set_size(text.len() as u64);
        archive.append_data(&mut header, path, text.as_bytes())?;
    }
    let mut gzip = archive.into_inner()?;
    gzip.flush()?;
    gzip.finish()
}
