//! Puts the catalogue into the program: the texts of its files, the tree of each, so that no start has to read YAML, and how customers
//! speak, so that no start has to learn it.
//!
//! All is made of one reading of the folder, by the reader that the program itself has. A file that is no YAML gets no tree; the program
//! then reads its text, and says what is wrong with it.

#![expect(dead_code, reason = "the program asks what is only worked out here")]

mod catalog {
    pub mod node;
    pub mod vocabulary;
    pub mod wanted;
}
mod domain {
    pub mod id;
    #[expect(unused_imports, reason = "other rooms have closed sets of words, too")]
    pub mod terms;
}
mod search {
    pub mod understand {
        pub mod around;
        pub mod forms;
        pub mod known;
        pub mod learned;
        pub mod lexicon;
        pub mod packed;
        pub mod slips;
        pub mod spans;
        pub mod speech;
        pub mod tree;
        pub mod vocabulary;
    }
}
mod text {
    pub mod clean;
    pub mod fold;
    pub mod heard;
    pub mod romaji;
}

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::digest::common::hazmat::SerializableState as _;
use sha2::{Digest, Sha256};

use catalog::node::{self, Node};
use catalog::vocabulary;
use catalog::wanted::Wanted;
use search::understand::speech::{Speech, examples, learned};

/// The functions that a consultation runs.
const ORDER: &str = ".ci/order.txt";

fn main() -> Result<(), Box<dyn Error>> {
    // The folder as a whole: a file that was added or removed would go unnoticed otherwise.
    println!("cargo::rerun-if-changed=catalog");
    let folder = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("catalog");
    let mut files = Vec::new();
    list(&folder, &folder, &mut files)?;
    files.sort();
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    fs::create_dir_all(out.join("texts"))?;
    let mut roots: Vec<(&str, Option<Node>)> = Vec::new();
    let mut values = Vec::new();
    let (mut index, mut texts) = (String::new(), String::new());
    let mut digest = Sha256::new();
    for (number, (path, file)) in files.iter().enumerate() {
        let text = String::from_utf8(fs::read(file)?).map_err(|_| format!("catalog/{path} is no UTF-8"))?;
        // What is put into the program is what was read, whatever becomes of the file meanwhile.
        fs::write(out.join("texts").join(number.to_string()), &text)?;
        writeln!(texts, "include_str!(concat!(env!(\"OUT_DIR\"), \"/texts/{number}\")),")?;
        for part in [path, &text] {
            digest.update(part.as_bytes());
            digest.update([0]);
        }
        let mut left = node::MOST_NODES_TOGETHER;
        let root = node::parse_within(&text, &mut left).ok();
        values.push(node::MOST_NODES_TOGETHER - left);
        roots.push((path, root));
    }
    // What every start reads stands together.
    let mut order: Vec<usize> = (0..roots.len()).collect();
    order.sort_by_key(|&number| Wanted::from(roots[number].0));
    let (mut trees, mut places) = (Vec::new(), vec![0..0; files.len()]);
    for number in order {
        if let (_, Some(root)) = &roots[number] {
            let start = trees.len();
            trees.extend(postcard::to_allocvec(root)?);
            places[number] = start..trees.len();
        }
    }
    for (number, (path, _)) in roots.iter().enumerate() {
        writeln!(
            index,
            "File {{ path: {path:?}, number: {number}, tree: {:?}, values: {} }},",
            places[number], values[number],
        )?;
    }
    let state = digest.serialize().to_vec();
    let digest = digest.finalize().iter().take(6).fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    fs::write(out.join("catalog.trees"), trees)?;
    fs::write(out.join("catalog.index"), format!("&[\n{index}]\n"))?;
    fs::write(out.join("catalog.texts"), format!("&[\n{texts}]\n"))?;
    fs::write(out.join("catalog.digest"), digest)?;
    fs::write(out.join("catalog.state"), state)?;
    let read: Vec<(&str, Node)> = roots.into_iter().filter_map(|(path, root)| Some((path, root?))).collect();
    let vocabulary = vocabulary::of_files(&read);
    let mut speech = Speech::new(&vocabulary);
    speech.learned = Some(learned(&speech.lexicon, &examples(&vocabulary)));
    fs::write(out.join("catalog.speech"), postcard::to_allocvec(&speech)?)?;
    link_small();
    built_from()
}

/// Has the linker make a release for Linux of which a wizard keeps little in memory, where the linker is the usual one.
fn link_small() {
    println!("cargo::rerun-if-changed={ORDER}");
    let variable = |name| std::env::var(name).unwrap_or_default();
    let flags = variable("CARGO_ENCODED_RUSTFLAGS");
    let asks_for = |options: &[&str]| options.iter().any(|option| flags.contains(option));
    let is_usual = variable("PROFILE") == "release"
        && variable("TARGET") == "x86_64-unknown-linux-gnu"
        && std::env::var_os("RUSTC_LINKER").is_none()
        && !asks_for(&["linker", "fuse-ld"]);
    if !is_usual {
        return;
    }
    // At an address that is known: a megabyte of addresses is neither read nor written at every start. Whoever would rather have
    // another address at each start asks for it: `-Crelocation-model=pie`.
    if !asks_for(&["relocation-model", "crt-static"]) {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
    in_order();
}

/// Has the linker put together what a consultation runs (`.ci/order`): a third less of the program is in memory.
///
/// The names of functions are those of one compiler, and only the linker that comes with it is known to take them: another is asked for
/// nothing, and its program is as good, but larger in memory.
fn in_order() {
    let of = compiler().map(|compiler| format!("# {compiler}"));
    let order = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join(ORDER);
    if fs::read_to_string(&order).is_ok_and(|text| text.lines().next() == of.as_deref()) {
        println!("cargo::rustc-link-arg-bins=-Wl,--symbol-ordering-file={}", order.display());
        // One that is no more, as the program has changed, is no matter.
        println!("cargo::rustc-link-arg-bins=-Wl,--no-warn-symbol-ordering");
    }
}

/// The compiler as it calls itself. Those who build it themselves choose its linker as well, and add their name.
fn compiler() -> Option<String> {
    let output = Command::new(std::env::var_os("RUSTC")?).arg("-V").output().ok()?;
    Some(String::from_utf8(output.stdout).ok()?.trim().to_owned())
}

/// Tells the program for what it is built, and from which commit: as whoever packs it says, or as git does of a release. In development
/// each commit would build everything anew.
fn built_from() -> Result<(), Box<dyn Error>> {
    println!("cargo::rustc-env=MADOGUCHI_BUILT_FOR={}", std::env::var("TARGET")?);
    println!("cargo::rerun-if-env-changed=MADOGUCHI_COMMIT");
    let git = |arguments: &[&str]| {
        let output = Command::new("git").args(arguments).output().ok().filter(|output| output.status.success())?;
        String::from_utf8(output.stdout).ok().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
    };
    let mut commit = std::env::var("MADOGUCHI_COMMIT").ok().filter(|named| !named.is_empty());
    // Sources that were unpacked within another project are none of its commits.
    let here = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).and_then(|here| here.canonicalize().ok());
    let is_here = || git(&["rev-parse", "--show-toplevel"]).and_then(|top| Path::new(&top).canonicalize().ok()) == here;
    if commit.is_none() && std::env::var("PROFILE")? == "release" && is_here() {
        let files = ["HEAD", "logs/HEAD"].iter().filter_map(|file| git(&["rev-parse", "--git-path", file]));
        for changes in files.filter(|file| Path::new(file).exists()) {
            println!("cargo::rerun-if-changed={changes}");
        }
        commit = git(&["log", "-1", "--format=%h (%cs)", "--abbrev=12"]);
    }
    if let Some(commit) = commit {
        println!("cargo::rustc-env=MADOGUCHI_BUILT_FROM={commit}");
    }
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
