//! Folders and files whose names a terminal would obey, and programs that answer so.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::{COMMANDS, HOSTILE, is_harmless};
use crate::catalog::folder::{copy, fixtures};
use crate::support::bin::Bin;

#[test]
fn catalogues_with_hostile_names() {
    for (what, text) in [
        ("sound", "sources: {}\n"),
        ("broken", "sources: [\n"),
        ("hostile", "\u{202e}sources: {\"\\e]0;x\\a\\x9b\": \u{202e}\u{200b}}\n"),
        (
            "hostile ids",
            "sources:\n  - {id: \"\\e[2J\\u202E\", title: \"\\e]0;x\\a\", url: \"https://\\e.x\", kind: \"\\a\", seen: \"\\e\"}\n",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join(HOSTILE);
        copy(&fixtures().join("base"), &inner);
        fs::write(inner.join("sources").join(format!("{HOSTILE}.yaml")), text).unwrap();
        fs::write(inner.join(format!("{HOSTILE}.yaml")), text).unwrap();
        for command in [
            "catalog check",
            "catalog check --format json",
            "catalog test",
            "catalog diff",
            "catalog show mihon-hikari --catalog",
            "catalog show mihon-hikari --format json --catalog",
            "find みほん --catalog",
            "--version --catalog",
            "answer --format json --area east --move transfer --provider mihon-hikari --services phone --catalog",
            "answer --why --area east --move transfer --provider mihon-hikari --services phone --catalog",
        ] {
            let mut bin = Bin::new(command).arg(&inner);
            if command == "catalog diff" {
                bin = bin.arg(&inner);
            }
            is_harmless(&format!("{what}: {command}"), &bin.run());
        }
    }
}

#[test]
fn settings_in_a_hostile_place() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join(HOSTILE);
    fs::create_dir(&inner).unwrap();
    let file = inner.join("config.yaml");
    for text in
        ["area: west\n", "area: [\n", "\"\\e]0;x\\a\": 1\n", "theme: \"\\e[31m\\x9b\"\n", "shop_name: \"\\u202e\"\n"]
    {
        fs::write(&file, text).unwrap();
        for command in ["config path", "config show", "config show --format json", "config check", "find docomo"] {
            is_harmless(&format!("{text} {command}"), &Bin::new(command).env("MADOGUCHI_CONFIG", &file).run());
        }
    }
    let shown = Bin::new("config path").env("MADOGUCHI_CONFIG", &file).run();
    assert!(shown.fine().contains("<U+001B>]0;x<U+0007>") && shown.stdout.lines().count() == 2, "{}", shown.stdout);
    fs::write(&file, "area: west\n").unwrap();
    let json = Bin::new("config show --format json").env("MADOGUCHI_CONFIG", &file).run().json();
    assert_eq!(json["path"], file.display().to_string(), "a script gets the name itself");
}

#[test]
fn pages_in_a_hostile_place() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join(HOSTILE);
    fs::create_dir(&inner).unwrap();
    let file = inner.join(format!("{HOSTILE}.txt"));
    let (_, docomo) = COMMANDS.iter().find(|(command, _)| *command == "answer").unwrap();
    for command in [format!("answer {docomo} --output"), format!("handout {docomo} --output")] {
        is_harmless(&command, &Bin::new(&command).arg(&file).run());
        is_harmless(&command, &Bin::new(&command).arg(&file).run());
        is_harmless(&command, &Bin::new(&command).arg(inner.join("none").join("x.txt")).run());
        is_harmless(&command, &Bin::new(&command).arg(&inner).run());
        fs::remove_file(&file).unwrap();
    }
    // In plain mode: written, refused, and written over.
    let typed = "3\n1\n1\n1\n/ドコモ光\n1\n1\n\n\n\np\n\np\n\nno/page.txt\nb\nq\ny\n";
    let run = Bin::new("--plain").within(&inner).input(typed).run();
    is_harmless("plain", &run);
    let import = format!("catalog import --area east --into {}/x", folder.path().display());
    let list = inner.join("list.html");
    fs::write(&list, format!("<table><tr><th>事業者名</th><th>{HOSTILE}</th></tr><tr><td>{HOSTILE}</td></tr></table>"))
        .unwrap();
    for page in [&list, &inner.join("none.html")] {
        is_harmless("import", &Bin::new(&import).arg(page).run());
        is_harmless("import", &Bin::new(&format!("{import} --format json")).arg(page).run());
        is_harmless("import", &Bin::new("catalog import --area east").arg(page).arg("--into").arg(&inner).run());
    }
    is_harmless("schema", &Bin::new("catalog schema --into").arg(inner.join("schemas")).run());
}

#[test]
fn a_print_system_with_a_hostile_answer() {
    let folder = tempfile::tempdir().unwrap();
    let lp = folder.path().join("lp");
    fs::write(folder.path().join("said"), format!("{HOSTILE}\u{fffd}")).unwrap();
    fs::write(&lp, "#!/bin/sh\n/bin/cat said >&2\nprintf '\\377\\033[2J' >&2\nexit 1\n").unwrap();
    fs::set_permissions(&lp, fs::Permissions::from_mode(0o755)).unwrap();
    let (_, docomo) = COMMANDS.iter().find(|(command, _)| *command == "answer").unwrap();
    let run = Bin::new(&format!("handout {docomo} --print"))
        .arg(HOSTILE)
        .within(folder.path())
        .env("PATH", folder.path())
        .run();
    is_harmless("lp", &run);
    assert!(run.stderr.contains("<U+001B>]0;x<U+0007>") && run.code == 2, "{}", run.stderr);
}
