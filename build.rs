//! Puts the catalogue into the program: the texts of its files, and the tree of each, so that no start has to read YAML.
//!
//! Texts and trees are made of one reading of the folder, by the reader that the program itself has. A file that is no YAML gets no
//! tree; the program then reads its text, and says what is wrong with it.

#[expect(dead_code, reason = "the program looks into trees, which are only written here")]
#[path = "src/catalog/node.rs"]
mod node;

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::digest::common::hazmat::SerializableState as _;
use sha2::{Digest, Sha256};

fn main() -> Result<(), Box<dyn Error>> {
    // The folder as a whole: a file that was added or removed would go unnoticed otherwise.
    println!("cargo::rerun-if-changed=catalog");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/catalog/node.rs");
    let folder = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("catalog");
    let mut files = Vec::new();
    list(&folder, &folder, &mut files)?;
    files.sort();
    let (mut texts, mut trees) = (String::new(), Vec::new());
    let mut index = String::new();
    let mut digest = Sha256::new();
    for (path, file) in &files {
        let Ok(text) = String::from_utf8(fs::read(file)?) else { continue };
        for part in [path, &text] {
            digest.update(part.as_bytes());
            digest.update([0]);
        }
        let mut left = node::MOST_NODES_TOGETHER;
        let tree = match node::parse_within(&text, &mut left) {
            Ok(root) => postcard::to_allocvec(&root)?,
            Err(_) => Vec::new(),
        };
        writeln!(
            index,
            "File {{ path: {path:?}, text: {}..{}, tree: {}..{}, values: {} }},",
            texts.len(),
            texts.len() + text.len(),
            trees.len(),
            trees.len() + tree.len(),
            node::MOST_NODES_TOGETHER - left,
        )?;
        texts.push_str(&text);
        trees.extend(tree);
    }
    let state = digest.serialize().to_vec();
    let digest = digest.finalize().iter().take(6).fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    fs::write(out.join("catalog.txt"), texts)?;
    fs::write(out.join("catalog.trees"), trees)?;
    fs::write(out.join("catalog.index"), format!("&[\n{index}]\n"))?;
    fs::write(out.join("catalog.digest"), digest)?;
    fs::write(out.join("catalog.state"), state)?;
    Ok(())
}

/// The YAML files below a folder, each with its path inside the catalogue.
fn list(root: &Path, folder: &Path, files: &mut Vec<(String, PathBuf)>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_yaml =
            path.extension().is_some_and(|it| it.eq_ignore_ascii_case("yaml") || it.eq_ignore_ascii_case("yml"));
        if path.is_dir() {
            list(root, &path, files)?;
        } else if is_yaml {
            let inside = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            files.push((inside, path));
        }
    }
    Ok(())
}
