//! `catalog pack`: the same bytes for the same files, and nothing that does not hold.

use std::fs;
use std::time::{Duration, SystemTime};

use super::*;

#[test]
fn the_same_catalogue_gives_the_same_bytes() {
    let company = Company::new();
    let (packed, comment) = company.pack("");
    let first = fs::read(&packed).unwrap();
    // Copied in another order, with other times.
    let copy = Folder::empty();
    let mut files: Vec<_> = fs::read_dir(company.catalog.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in files.iter().rev() {
        let to = copy.path().join(file.file_name().unwrap());
        if file.is_dir() { crate::catalog::folder::copy(file, &to) } else { fs::copy(file, &to).map(|_| ()).unwrap() }
    }
    let old = SystemTime::now() - Duration::from_hours(1_000);
    fs::File::options().write(true).open(copy.path().join(PROVIDER)).unwrap().set_modified(old).unwrap();
    let other = Company { catalog: copy, ..Company::new() };
    let (packed, same) = other.pack("");
    assert_eq!((fs::read(&packed).unwrap() == first, same), (true, comment.clone()));
    assert!(comment.contains(" edition=2026-11-22 good-until=2027-02-20 "), "90 days: {comment}");
    assert!(comment.ends_with(&format!(" size={}", first.len())), "{comment}");
    assert!(packed.ends_with("catalogue-2026-11-22.tar.gz"), "{}", packed.display());

    company.edit("0120-333-444", DAY);
    let (packed, another) = company.pack("");
    assert!(fs::read(&packed).unwrap() != first && another != comment);
}

#[test]
fn what_is_in_it_is_read_by_everybody() {
    let company = Company::new();
    let (packed, _) = company.pack("--number 12 --good-until 2027-01-31");
    assert!(packed.ends_with("catalogue-2026-11-22.12.tar.gz"));
    let bytes = fs::read(&packed).unwrap();
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(bytes.as_slice()));
    let names: Vec<String> =
        archive.entries().unwrap().map(|entry| entry.unwrap().path().unwrap().display().to_string()).collect();
    assert_eq!(names[0], "manifest.json");
    assert!(names[1..].is_sorted() && names.contains(&PROVIDER.to_owned()), "{names:?}");
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(bytes.as_slice()));
    let manifest: serde_json::Value =
        serde_json::from_reader(archive.entries().unwrap().next().unwrap().unwrap()).unwrap();
    let digest = manifest["digest"].as_str().unwrap();
    assert_eq!(
        manifest,
        serde_json::json!({"format": 1, "edition": "2026-11-22.12", "good_until": "2027-01-31", "digest": digest})
    );
    let version = company.counter("--version --catalog").arg(company.catalog.path()).run();
    assert!(version.fine().contains(digest), "the digest that every answer names: {}", version.stdout);
}

#[test]
fn nothing_is_packed_that_does_not_hold() {
    let company = Company::new();
    let pack =
        || Bin::new("catalog pack -o packed.tar.gz").arg(company.catalog.path()).within(company.folder.path()).run();
    let refused = |said: &str| {
        let run = pack();
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{}", run.stderr);
        assert!(run.stderr.contains(said), "{}", run.stderr);
        assert!(!company.folder.path().join("packed.tar.gz").exists());
    };
    let provider = fs::read_to_string(company.catalog.path().join(PROVIDER)).unwrap();
    company.catalog.write(PROVIDER, provider.replace("company: mihon", "company: mihno"));
    refused("providers/mihon-hikari.yaml:");
    company.catalog.write(PROVIDER, &provider);
    let case = "cases:\n  - name: よその会社\n    given: {area: east, move: transfer, provider: mihon-hikari, services: [line]}\n    \
                expect:\n      lines:\n        line: {fault: ntt-east}\n";
    company.catalog.write("cases/wrong.yaml", case);
    refused("cases/wrong.yaml:2:5: よその会社");
    fs::remove_file(company.catalog.path().join("cases/wrong.yaml")).unwrap();
}

#[test]
fn what_cannot_be_meant_is_refused_and_what_is_there_stays() {
    let company = Company::new();
    let pack = |options: &str| {
        Bin::new("catalog pack").words(options).arg(company.catalog.path()).within(company.folder.path()).run()
    };
    for (options, said) in [
        ("--number 0", "--number"),
        ("--number 1000", "--number"),
        ("--good-until soon", "--good-until"),
        ("--good-until 2026-11-21", "2026-11-22"),
        ("-o no-folder/packed.tar.gz", "no-folder"),
    ] {
        let run = pack(options);
        assert_eq!((run.code, run.stderr.lines().count()), (2, 1), "{options}: {}", run.stderr);
        assert!(run.stderr.contains(said), "{}", run.stderr);
    }
    fs::write(company.folder.path().join("mine.tar.gz"), "mine").unwrap();
    assert_eq!(pack("-o mine.tar.gz").code, 2);
    assert_eq!(fs::read(company.folder.path().join("mine.tar.gz")).unwrap(), b"mine");
    let late = pack("--good-until 2026-11-22");
    assert!(late.fine().contains("もう過ぎています"), "{}", late.stdout);
}

#[test]
fn it_goes_to_standard_output_as_it_would_into_a_file() {
    let company = Company::new();
    let (packed, _) = company.pack("");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_madoguchi"))
        .args(["catalog", "pack", "-o", "-"])
        .arg(company.catalog.path())
        .output()
        .unwrap();
    assert_eq!((output.stdout == fs::read(packed).unwrap(), output.status.success()), (true, true));
}

#[test]
fn a_folder_that_lies_over_the_built_in_catalogue_is_packed_with_it() {
    let company = Company::new();
    let base = fs::read_to_string(crate::catalog::folder::fixtures().join("base").join(PROVIDER)).unwrap();
    let own = base.split("claims:").next().unwrap().replace("company: mihon", "company: ntt-docomo");
    let own = own.replace("code: 1\n", "code: 999\n").replace("[list]", "[e-list]");
    let (over, more) = (Folder::empty(), Folder::empty());
    over.write(PROVIDER, &own);
    more.write(PROVIDER, own.replace("みほん光", "べつの光"));
    let pack = Bin::new("catalog pack -o over.tar.gz").arg(over.path()).arg(more.path());
    pack.within(company.folder.path()).run().fine();
    let packed = company.folder.path().join("over.tar.gz");
    let of_folders = Bin::new("--version --catalog").arg(over.path()).arg("--catalog").arg(more.path()).run();
    assert_eq!(Bin::new("--version --catalog").arg(&packed).run().stdout, of_folders.stdout);
    let found = Bin::new("find べつの光 --catalog").arg(&packed).run();
    assert!(found.fine().contains("mihon-hikari"), "{}", found.stdout);
    let shown = Bin::new("catalog show mihon-hikari --catalog").arg(&packed).run();
    assert!(shown.fine().contains("over.tar.gz/over-2/providers/mihon-hikari.yaml:1"), "{}", shown.stdout);
}
