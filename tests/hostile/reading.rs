//! What is read: only ordinary files, only so many bytes, and nothing that is waited for.

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};

use nix::sys::stat::Mode;
use tempfile::TempDir;

use super::is_harmless;
use crate::catalog::folder::Folder;
use crate::support::bin::{Bin, Run};

/// A pipe that nobody ever writes to.
fn pipe(path: &Path) -> PathBuf {
    nix::unistd::mkfifo(path, Mode::from_bits_truncate(0o600)).unwrap();
    path.to_owned()
}

/// A file of so many bytes that takes no room.
fn sparse(path: &Path, bytes: u64) -> PathBuf {
    File::create(path).unwrap().set_len(bytes).unwrap();
    path.to_owned()
}

/// What is no file, with what is said of it.
fn no_files(folder: &TempDir) -> Vec<(PathBuf, &'static str)> {
    let link = folder.path().join("link");
    symlink("/dev/zero", &link).unwrap();
    let socket = folder.path().join("socket");
    drop(UnixListener::bind(&socket).unwrap());
    let inner = folder.path().join("folder");
    fs::create_dir(&inner).unwrap();
    vec![
        (pipe(&folder.path().join("pipe")), "a pipe"),
        (socket, "a pipe"),
        ("/dev/zero".into(), "a device"),
        ("/dev/null".into(), "a device"),
        (link, "a device"),
        (inner, "a folder"),
    ]
}

fn says(run: &Run, code: i32, said: &str) {
    is_harmless(said, run);
    assert_eq!(run.code, code, "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains(said) || run.stdout.contains(said), "{said} is not in {}{}", run.stdout, run.stderr);
}

#[test]
fn settings() {
    let folder = tempfile::tempdir().unwrap();
    let with = |path: &Path, command: &str| Bin::new(command).env("MADOGUCHI_CONFIG", path).run_bounded();
    for (path, kind) in no_files(&folder) {
        let said = format!("{} is {kind}, not a file, and is not read. Make it an ordinary file.", path.display());
        for command in ["find docomo --lang en", "config show --lang en", "config check --lang en", "--plain --lang en"]
        {
            let run = with(&path, command);
            says(&run, 2, &said);
            assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
        }
    }
    let large = sparse(&folder.path().join("large.yaml"), 64 * 1024 + 1);
    says(&with(&large, "config check --lang en"), 1, "is too large (limit 64 KB).");
    says(&with(&large, "find docomo --lang en"), 2, "is too large (limit 64 KB).");
    let full = folder.path().join("full.yaml");
    fs::write(&full, format!("area: east\n#{}\n", "x".repeat(64 * 1024 - 13))).unwrap();
    assert_eq!(fs::metadata(&full).unwrap().len(), 64 * 1024);
    with(&full, "config check").fine();
    // What the system makes while it is read says that it is empty.
    let symbols = Path::new("/proc/kallsyms");
    if symbols.exists() {
        says(&with(symbols, "find docomo --lang en"), 2, "is too large (limit 64 KB).");
    }
}

#[test]
fn pages_of_an_import() {
    let folder = tempfile::tempdir().unwrap();
    let import = |page: &Path| {
        let into = folder.path().join("into");
        let run = Bin::new("catalog import --lang en --area east --into").arg(&into).arg(page).run_bounded();
        assert!(!into.exists());
        run
    };
    for (path, kind) in no_files(&folder) {
        says(&import(&path), 1, &format!("is {kind}, not a file, and is not read."));
    }
    says(&import(&sparse(&folder.path().join("large.html"), (32 << 20) + 1)), 1, "Too large (limit 32 MB).");
}

#[test]
fn pages_of_one_provider_each() {
    let folder = tempfile::tempdir().unwrap();
    let details = folder.path().join("details");
    // What a browser saves beside a page is no page.
    fs::create_dir_all(details.join("12_files")).unwrap();
    pipe(&details.join("info.html?id=12"));
    let page = folder.path().join("list.html");
    fs::write(
        &page,
        crate::import::pages::east(&[crate::import::pages::listed("サンプル光", None, Some("12"), "ooo--oo--")]),
    )
    .unwrap();
    let run = Bin::new("catalog import --lang en --area east --into")
        .arg(folder.path().join("into"))
        .arg(&page)
        .arg("--details")
        .arg(&details)
        .run_bounded();
    says(&run, 1, "info.html?id=12 is a pipe, not a file, and is not read.");
    assert!(!run.stdout.contains("12_files"), "{}", run.stdout);
}

#[test]
fn files_of_a_catalogue() {
    let check = |folder: &Folder| Bin::new("catalog check --lang en").arg(folder.path()).run_bounded();
    for place in ["x.yaml", "providers/x.yaml", "catalog.yml"] {
        let folder = Folder::base();
        pipe(&folder.path().join(place));
        let run = check(&folder);
        says(&run, 1, &format!("{place} is a pipe, not a file, and is not read."));
        let find = Bin::new("find みほん --lang en --catalog").arg(folder.path()).run_bounded();
        says(&find, 2, "is a pipe, not a file");
    }
    let folder = Folder::base();
    fs::remove_file(folder.path().join("catalog.yaml")).unwrap();
    pipe(&folder.path().join("catalog.yaml"));
    says(&check(&folder), 1, "catalog.yaml is a pipe, not a file, and is not read.");

    let folder = Folder::base();
    drop(UnixListener::bind(folder.path().join("x.yaml")).unwrap());
    says(&check(&folder), 1, "x.yaml is a pipe, not a file, and is not read.");
    let folder = Folder::base();
    symlink("/dev/zero", folder.path().join("x.yaml")).unwrap();
    says(&check(&folder), 1, "leads out of the folder");
    let folder = Folder::base();
    pipe(&folder.path().join("pipe"));
    symlink(folder.path().join("pipe"), folder.path().join("x.yaml")).unwrap();
    says(&check(&folder), 1, "x.yaml is a pipe, not a file, and is not read.");
    let folder = Folder::base();
    symlink("nowhere.yaml", folder.path().join("x.yaml")).unwrap();
    says(&check(&folder), 1, "Cannot read ");
    // Folders in the place of files, and the other way round.
    let folder = Folder::base();
    folder.write("x.yaml/y.yaml", "sources: {}\n");
    says(&check(&folder), 0, "warning[unknown-folder]");
    for kind in ["file", "pipe"] {
        let folder = Folder::base();
        fs::remove_dir_all(folder.path().join("cases")).unwrap();
        let place = folder.path().join("cases");
        if kind == "file" {
            fs::write(&place, "").unwrap();
        } else {
            drop(pipe(&place));
        }
        says(&check(&folder), 1, "cases is not a folder and is not read.");
    }
    let folder = Folder::base();
    sparse(&folder.path().join("sources/x.yaml"), (2 << 20) + 1);
    says(&check(&folder), 1, "x.yaml is too large (limit 2048 KB).");
}

#[test]
fn a_catalogue_that_is_no_folder() {
    let folder = tempfile::tempdir().unwrap();
    for path in [pipe(&folder.path().join("pipe")), "/dev/zero".into(), "/dev/stdin".into()] {
        for command in ["find x --lang en --catalog", "catalog check --lang en", "--version --lang en --catalog"] {
            says(
                &Bin::new(command).arg(&path).run_bounded(),
                2,
                "is not a folder. Name the folder that has catalog.yaml.",
            );
        }
    }
}

#[test]
fn lines_of_the_wizard() {
    let plain = |stdin: &str| {
        let file = File::open(stdin).unwrap();
        Bin::new("--plain --lang en").streams(|command| _ = command.stdin(file)).run_bounded()
    };
    let endless = plain("/dev/zero");
    says(&endless, 2, "madoguchi: A line of the input is too long (limit 64 KB).");
    assert_eq!(endless.stderr.lines().count(), 1);
    says(&plain("/"), 2, "madoguchi: The input cannot be read (");
    says(&plain("/dev/null"), 130, "There is no input.");
    // As long as a line may be, its end among it.
    let longest = format!("{}\nq\n", " ".repeat(64 * 1024 - 1));
    says(&Bin::new("--plain --lang en").input(&longest).run_bounded(), 130, "The input has ended");
    let longer = format!("{}\nq\n", " ".repeat(64 * 1024));
    says(&Bin::new("--plain --lang en").input(&longer).run_bounded(), 2, "limit 64 KB");
}

#[test]
fn older_files_that_are_none() {
    let folder = tempfile::tempdir().unwrap();
    pipe(&folder.path().join("providers.schema.json"));
    let run = Bin::new("catalog schema --lang en --into").arg(folder.path()).run_bounded();
    says(&run, 2, "providers.schema.json");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing was written");
}
