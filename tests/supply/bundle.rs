//! A bundle is a catalogue wherever a folder is one; what is not all of one is refused in one line.

use std::fs;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use tar::{Builder, EntryType, Header};

use super::*;

/// A bundle of these files, as anybody could make one.
fn forged(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
    for (path, bytes) in files {
        let mut header = Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        let name = header.as_old_mut().name.as_mut_slice();
        name[..path.len()].copy_from_slice(path.as_bytes());
        header.set_cksum();
        archive.append(&header, *bytes).unwrap();
    }
    archive.into_inner().unwrap().finish().unwrap()
}

const MANIFEST: (&str, &[u8]) = (
    "manifest.json",
    br#"{"format": 1, "edition": "2026-11-22", "good_until": "2027-02-20", "digest": "0123456789ab"}"#,
);

#[test]
fn a_bundle_answers_as_its_folder_does() {
    let company = Company::new();
    let (packed, _) = company.pack("");
    for command in [
        "answer --area east --move transfer --provider mihon-hikari --services line --today 2026-12-01",
        "find みほん",
        "catalog check",
        "catalog test",
        "--version",
    ] {
        let of = |catalog: &Path| Bin::new(command).arg("--catalog").arg(catalog).run();
        let (folder, bundle) = (of(company.catalog.path()), of(&packed));
        assert_eq!((bundle.stdout, bundle.code), (folder.stdout, folder.code), "{command}: {}", bundle.stderr);
    }
    company.edit("0120-333-444", "2026-11-23");
    let (newer, _) = company.pack("");
    let diff = Bin::new("catalog diff").arg(&packed).arg(&newer).run();
    assert!(diff.stdout.contains("0120-333-444"), "{}", diff.stdout);
}

#[test]
fn it_says_when_it_is_old_and_a_folder_over_it_changes_nothing_of_that() {
    let company = Company::new();
    let (packed, _) = company.pack("--good-until 2026-12-24");
    let answer = |today: &str| {
        let command = "answer --area east --move transfer --provider mihon-hikari --services line --format json";
        Bin::new(command).words("--today").arg(today).arg("--catalog").arg(&packed)
    };
    let has = |run: Run| {
        let json = run.json();
        assert_eq!(json["edition"]["good_until"], "2026-12-24");
        json["cautions"].as_array().unwrap().iter().any(|caution| caution["code"] == "old-catalog")
    };
    assert!(!has(answer("2026-12-24").run()));
    assert!(has(answer("2026-12-25").run()));
    let over = Folder::empty();
    over.write(PROVIDER, fs::read(company.catalog.path().join(PROVIDER)).unwrap());
    assert!(has(answer("2026-12-25").arg("--catalog").arg(over.path()).run()));
}

#[test]
fn what_is_not_all_of_a_bundle_is_refused_in_one_line() {
    let company = Company::new();
    let (packed, _) = company.pack("");
    let whole = fs::read(&packed).unwrap();
    let mut turned = whole.clone();
    let middle = turned.len() / 2;
    turned[middle] ^= 1;
    let long = vec![b'#'; (2 << 20) + 1];
    let many: Vec<(String, &[u8])> =
        (0..5_001).map(|number| (format!("providers/p{number}.yaml"), b"".as_slice())).collect();
    let many: Vec<(&str, &[u8])> =
        [MANIFEST].into_iter().chain(many.iter().map(|(name, it)| (name.as_str(), *it))).collect();
    let mut bomb = GzEncoder::new(Vec::new(), Compression::best());
    for _ in 0..80 {
        bomb.write_all(&vec![0; 1 << 20]).unwrap();
    }
    let newer = (MANIFEST.0, br#"{"format": 2, "of": "later"}"#.as_slice());
    let with = |path: &'static str| forged(&[MANIFEST, (path, b"")]);
    let mut link = Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
    let mut header = Header::new_gnu();
    header.set_entry_type(EntryType::Symlink);
    header.set_size(0);
    link.append_link(&mut header, "manifest.json", "/etc/passwd").unwrap();
    let kinds: Vec<(&str, Vec<u8>, &str)> = vec![
        ("nothing", Vec::new(), "途中で切れ"),
        ("no archive", b"words".to_vec(), "途中で切れ"),
        ("cut", whole[..whole.len() - 1].to_vec(), "途中で切れ"),
        ("half", whole[..whole.len() / 2].to_vec(), "途中で切れ"),
        ("one bit", turned, "途中で切れ"),
        ("more behind it", [whole.clone(), b"more".to_vec()].concat(), "途中で切れ"),
        ("no manifest", forged(&[("catalog.yaml", b"")]), "manifest.json"),
        ("another manifest", forged(&[("manifest.json", b"{}")]), "manifest.json"),
        ("a later form", forged(&[newer]), "形式 2"),
        ("a way out", with("../catalog.yaml"), "../catalog.yaml"),
        ("a whole path", with("/etc/catalog.yaml"), "/etc/catalog.yaml"),
        ("a deep one", with("providers/more/a.yaml"), "providers/more/a.yaml"),
        ("another kind of file", with("cases/notes.txt"), "cases/notes.txt"),
        ("one without an ending", with("providers/a"), "providers/a"),
        ("a hidden one", with("providers/.a.yaml"), ".a.yaml"),
        ("one of Windows", with("providers\\a.yaml"), "a.yaml"),
        ("twice", forged(&[MANIFEST, ("catalog.yaml", b""), ("catalog.yaml", b"")]), "catalog.yaml"),
        ("a link", link.into_inner().unwrap().finish().unwrap(), "manifest.json"),
        ("no text", forged(&[MANIFEST, ("catalog.yaml", b"\xff")]), "UTF-8"),
        ("a long file", forged(&[MANIFEST, ("catalog.yaml", &long)]), "大きすぎ"),
        ("many files", forged(&many), "大きすぎ"),
        ("a bomb", bomb.finish().unwrap(), "途中で切れ"),
        ("too large", vec![0; (8 << 20) + 1], "大きすぎ"),
    ];
    for (kind, bytes, said) in kinds {
        let file = company.folder.path().join("odd.tar.gz");
        fs::write(&file, bytes).unwrap();
        let run = Bin::new("find x --catalog").arg(&file).run();
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{kind}: {}", run.stderr);
        assert!(run.stderr.contains(said), "{kind}: {}", run.stderr);
        assert_eq!(run.stderr.matches("odd.tar.gz").count(), run.stderr.lines().count() + 1, "{kind}: {}", run.stderr);
    }
}
