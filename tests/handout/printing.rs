//! The page on its way to the printer, through a print system that notes what it is given.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use crate::support::bin::Bin;

const DOCOMO: &str = "handout --area east --move transfer --provider docomo-hikari --services access-next,phone-basic --today 2026-11-22";

/// Notes its arguments and keeps what it prints.
const KEEPS: &str = "#!/bin/sh\nfor last; do :; done\nfor arg; do echo \"$arg\"; done >args\ncat \"$last\" >printed\n";

/// A print system of this folder that does what a script says; what it leaves behind is left there.
fn with_spooler(folder: &Path, script: &str) {
    let lp = folder.join("lp");
    fs::write(&lp, script).unwrap();
    fs::set_permissions(&lp, fs::Permissions::from_mode(0o755)).unwrap();
}

fn printing(folder: &Path, args: &str) -> Bin {
    let path = format!("{}:/usr/bin:/bin", folder.display());
    Bin::new(&format!("{DOCOMO} {args}")).within(folder).env("PATH", path)
}

/// What the print system was told, without the name of the file, which ends like this and is there no more.
fn told(folder: &Path, ending: &str) -> Vec<String> {
    let args = fs::read_to_string(folder.join("args")).unwrap();
    let mut args: Vec<String> = args.lines().map(str::to_owned).collect();
    let file = args.pop().unwrap();
    assert!(file.starts_with('/') && file.ends_with(ending), "{file}");
    assert!(!Path::new(&file).exists(), "{file} is left behind");
    args
}

#[test]
fn the_named_printer_or_the_systems_own_choice() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    with_spooler(folder, KEEPS);
    let printed = || fs::read(folder.join("printed")).unwrap();
    printing(folder, "--print").run().fine();
    assert_eq!(told(folder, ".pdf"), ["-t", "madoguchi"]);
    assert!(printed().starts_with(b"%PDF-"));
    printing(folder, "--format txt --print counter-2").run().fine();
    assert_eq!(told(folder, ".txt"), ["-t", "madoguchi", "-d", "counter-2"]);
    assert!(printed().starts_with("ドコモ光へ".as_bytes()));
    printing(folder, "--print").arg("カウンター 2; rm x").run().fine();
    assert_eq!(told(folder, ".pdf"), ["-t", "madoguchi", "-d", "カウンター 2; rm x"]);
}

#[test]
fn what_is_written_is_what_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    with_spooler(folder, KEEPS);
    printing(folder, "--print --output page.pdf").run().fine();
    assert_eq!(fs::read(folder.join("page.pdf")).unwrap(), fs::read(folder.join("printed")).unwrap());
}

#[test]
fn without_a_print_system() {
    let folder = tempfile::tempdir().unwrap();
    let none = |args: &str| printing(folder.path(), args).env("PATH", folder.path()).run();
    none("--print").refused("印刷のしくみ(lp)がこの機械にありません。ファイルにして、ほかの方法で印刷してください。");
    none("--print --output page.pdf").refused(
        "印刷のしくみ(lp)がこの機械にありません。ファイルにして、ほかの方法で印刷してください。 page.pdf は書きました。",
    );
    assert!(folder.path().join("page.pdf").exists());
    none("--print --format html").refused("HTMLは印刷できません。.pdf か .txt にしてください。");
    none("--print --output page.html").refused("HTMLは印刷できません。.pdf か .txt にしてください。");
    assert!(!folder.path().join("page.html").exists());
}

#[test]
fn a_print_system_that_refuses() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    with_spooler(folder, "#!/bin/sh\necho 'lp: Error - The printer or class does not exist.' >&2\nexit 1\n");
    let reason = "lp: Error - The printer or class does not exist.";
    let refused = format!("印刷できません({reason})。プリンターの名前と状態を確かめてください。");
    printing(folder, "--print nowhere").run().refused(&refused);
    printing(folder, "--print nowhere --output page.txt").run().refused(&format!("{refused} page.txt は書きました。"));
    // One that says nothing.
    with_spooler(folder, "#!/bin/sh\nexit 3\n");
    printing(folder, "--print")
        .run()
        .refused("印刷できません(exit status: 3)。プリンターの名前と状態を確かめてください。");
}
