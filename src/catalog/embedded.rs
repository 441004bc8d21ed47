//! The catalogue inside the program: the texts of its files and the tree of each, as `build.rs` made them of the folder.

use std::ops::Range;
use std::ptr;

use sha2::Sha256;
use sha2::digest::common::hazmat::SerializableState as _;

use super::node::Node;

static TREES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.trees"));
/// By the number of the file. They stand apart from all else, so that nobody's memory has them who does not look at them.
static TEXTS: &[&str] = include!(concat!(env!("OUT_DIR"), "/catalog.texts"));
/// By path.
#[expect(clippy::unreadable_literal, reason = "nobody reads what `build.rs` has counted")]
static FILES: &[File] = include!(concat!(env!("OUT_DIR"), "/catalog.index"));

/// The first twelve hexadecimal digits of the SHA-256 of all of the files.
pub const DIGEST: &str = include_str!(concat!(env!("OUT_DIR"), "/catalog.digest"));

/// The same, before it is finished.
static STATE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.state"));

/// The digest of all of the files, to which others can be added.
pub fn digest() -> Option<Sha256> {
    Sha256::deserialize(STATE.try_into().ok()?).ok()
}

/// A file inside the program.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path inside the catalogue, with `/`.
    pub path: &'static str,
    number: usize,
    tree: Range<usize>,
    /// How many values its tree has, as they are counted for the bound of all files.
    pub values: usize,
}

/// Every file, by path.
pub fn files() -> &'static [File] {
    FILES
}

/// The file inside the program that has this path and, byte for byte, this text: its tree is that of the text.
pub fn same(path: &str, text: &str) -> Option<&'static File> {
    let at = FILES.binary_search_by(|file| file.path.cmp(path)).ok()?;
    let file = &FILES[at];
    (ptr::eq(file.text(), text) || file.text() == text).then_some(file)
}

impl File {
    /// Its text.
    pub fn text(&self) -> &'static str {
        TEXTS.get(self.number).copied().unwrap_or_default()
    }

    /// Its tree; none where the text is no YAML, which its reading then says.
    pub fn tree(&self) -> Option<Node> {
        decode(TREES.get(self.tree.clone())?)
    }
}

fn decode(bytes: &'static [u8]) -> Option<Node> {
    let (root, rest) = postcard::take_from_bytes(bytes).ok()?;
    rest.is_empty().then_some(root)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::catalog::node;

    /// The YAML files of the folder that the program is made of, with their paths inside it.
    fn on_disk() -> Vec<(String, String)> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog");
        let (mut folders, mut found) = (vec![root.clone()], Vec::<PathBuf>::new());
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if path.is_dir() { folders.push(path) } else { found.push(path) }
            }
        }
        found.retain(|path| path.extension().is_some_and(|ending| ending == "yaml"));
        let inside = |path: &Path| path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        let mut files: Vec<_> = found.iter().map(|path| (inside(path), fs::read_to_string(path).unwrap())).collect();
        files.sort();
        files
    }

    #[test]
    fn the_program_has_the_files_of_the_folder_and_the_trees_that_reading_them_gives() {
        let on_disk = on_disk();
        assert!(on_disk.len() > 200);
        let inside: Vec<_> = files().iter().map(|file| (file.path.to_owned(), file.text().to_owned())).collect();
        assert!(inside == on_disk, "build.rs has not been run for the catalogue as it is");
        for file in files() {
            let mut left = node::MOST_NODES_TOGETHER;
            let read = node::parse_within(file.text(), &mut left).unwrap();
            assert_eq!(file.tree(), Some(read), "{}", file.path);
            assert_eq!(file.values, node::MOST_NODES_TOGETHER - left, "{}", file.path);
        }
    }

    #[test]
    fn a_file_with_another_text_or_another_place_is_not_the_same() {
        let text = files().iter().find(|file| file.path == "rules.yaml").unwrap().text();
        assert_eq!(same("rules.yaml", &String::from(text)).unwrap().path, "rules.yaml");
        for other in [format!("{text} "), text.replacen('r', "l", 1), text.trim_end().to_owned()] {
            assert!(same("rules.yaml", &other).is_none());
        }
        assert!(same("rules.yml", text).is_none() && same("providers/rules.yaml", text).is_none());
    }

    #[test]
    fn a_damaged_tree_is_none() {
        let file = files().iter().find(|file| file.path == "catalog.yaml").unwrap();
        let whole: &'static [u8] = &TREES[file.tree.clone()];
        assert!(decode(whole).is_some());
        assert!((0..whole.len()).all(|end| decode(&whole[..end]).is_none()));
        assert!(decode(&TREES[file.tree.start..=file.tree.end]).is_none(), "something stands behind it");
    }
}
