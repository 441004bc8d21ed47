//! Every argument and every variable, with something in it that a terminal would obey.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::Path;

use super::{COMMANDS, HOSTILE, is_harmless};
use crate::support::bin::Bin;

/// The options of a command that take a value, as its help names them.
fn options(command: &str) -> Vec<String> {
    let help = Bin::new(&format!("{command} --help --lang en")).run();
    let option = |line: &str| {
        let (_, after) = line.trim_start().split_once("--")?;
        let (name, value) = after.split_once(' ')?;
        let is_option = line.trim_start().starts_with('-') && value.trim_start_matches('[').starts_with('<');
        is_option.then(|| format!("--{name}"))
    };
    help.fine().lines().filter_map(option).collect()
}

/// The arguments without this option.
fn without<'a>(args: &'a str, option: &str) -> Vec<&'a str> {
    let mut args: Vec<&str> = args.split_whitespace().collect();
    if let Some(at) = args.iter().position(|arg| *arg == option) {
        args.drain(at..(at + 2).min(args.len()));
    }
    args
}

/// A command with its arguments, one of which is hostile.
fn attack(command: &str, right: &[&str], hostile: &[OsString]) {
    let folder = tempfile::tempdir().unwrap();
    let mut bin = Bin::new(command).input("q\n").within(folder.path());
    for arg in right {
        bin = bin.arg(arg);
    }
    for arg in hostile {
        bin = bin.arg(arg);
    }
    is_harmless(&format!("{command} {right:?} {hostile:?}"), &bin.run());
}

/// One of `parts` of all commands: they are many, and run beside each other.
fn attack_part(part: usize, parts: usize) {
    for (command, right) in COMMANDS.iter().skip(part).step_by(parts) {
        for option in options(command) {
            let hostile = [OsString::from(&option), HOSTILE.into()];
            // A ticket stands for the other choices; of the options that all commands take, one command is enough.
            if option == "--ticket" {
                attack(command, &[], &hostile);
            } else if !matches!(option.as_str(), "--catalog" | "--lang") || matches!(*command, "find" | "handout") {
                attack(command, &without(right, &option), &hostile);
            }
        }
        attack(command, &without(right, ""), &[HOSTILE.into()]);
        attack(command, &[], &[format!("--{HOSTILE}").into()]);
    }
}

#[test]
fn every_option_and_argument_of_the_first_third() {
    attack_part(0, 3);
}

#[test]
fn every_option_and_argument_of_the_second_third() {
    attack_part(1, 3);
}

#[test]
fn every_option_and_argument_of_the_last_third() {
    attack_part(2, 3);
}

#[test]
fn every_command_of_the_help_is_attacked() {
    let mut options_of_all = BTreeSet::new();
    for group in ["", "catalog", "config"] {
        let help = Bin::new(&format!("{group} --help --lang en")).run();
        let (_, after) = help.fine().split_once("\nCommands:\n").unwrap();
        let named = after.lines().take_while(|line| !line.is_empty());
        for name in named.filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next()) {
            let whole = format!("{group} {name}");
            let whole = whole.trim();
            let known = COMMANDS.iter().any(|(command, _)| *command == whole);
            assert!(known || matches!(whole, "catalog" | "config"), "{whole} is not attacked");
        }
    }
    for (command, _) in COMMANDS {
        options_of_all.extend(options(command));
    }
    assert!(options_of_all.len() >= 20, "the help is not read: {options_of_all:?}");
}

#[test]
fn what_is_found_or_recognised_is_shown_in_json_as_well() {
    let number = format!("0120-116116 {HOSTILE}");
    for command in
        ["which --format json", "ask --format json", "find --format json", "which", "catalog words --format json"]
    {
        let run = Bin::new(command).arg(&number).run();
        is_harmless(command, &run);
        if command == "which --format json" {
            assert_eq!(run.json()["text"], number, "escaped, not changed");
        }
    }
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text() {
    use std::os::unix::ffi::OsStringExt as _;
    use std::os::unix::process::CommandExt as _;
    let odd = OsString::from_vec([b"\xff\xc2", HOSTILE.as_bytes(), b"\xe3"].concat());
    for (command, count) in [
        ("find", 1),
        ("find x --catalog", 1),
        ("find x --lang", 1),
        ("--ticket", 1),
        ("catalog check", 1),
        ("catalog diff", 2),
        ("catalog import --area east --into x", 1),
        ("catalog import x --area east --into", 1),
        ("catalog export", 1),
        ("catalog export desks -o", 1),
        ("catalog apply --into x", 1),
        ("catalog apply x --into", 1),
        ("catalog schema", 1),
        ("compare", 2),
        ("answer --area east --move transfer --provider docomo-hikari --services access-next --output", 1),
        ("", 1),
    ] {
        attack(command, &[], &vec![odd.clone(); count]);
        attack(command, &[], &vec![HOSTILE.into(); count]);
    }
    // A name of its own.
    let called = std::process::Command::new(env!("CARGO_BIN_EXE_madoguchi")).arg0(HOSTILE).arg("--help").output();
    let called = String::from_utf8(called.unwrap().stdout).unwrap();
    assert!(called.contains("--plain") && !called.chars().any(super::disturbs), "{called:?}");
}

/// The variables of our own that the sources name.
fn variables() -> BTreeSet<String> {
    fn read(folder: &Path, names: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                read(&entry, names);
            } else if entry.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&entry).unwrap();
                let quoted = text.split('"').filter(|part| part.starts_with("MADOGUCHI_"));
                names.extend(quoted.filter(|part| !part.contains([' ', '\n'])).map(str::to_owned));
            }
        }
    }
    let mut names = BTreeSet::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut names);
    assert!(names.len() >= 10, "{names:?}");
    names
}

#[test]
fn every_variable() {
    let others =
        ["LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "HOME", "XDG_CONFIG_HOME", "TERM", "PAGER", "NO_COLOR", "PATH"];
    for name in variables().iter().map(String::as_str).chain(others) {
        let value = format!("/{HOSTILE}.{HOSTILE}");
        for command in ["config path", "config show", "config show --format json", "config check", "find docomo"] {
            let mut bin = Bin::new(command).env(name, &value);
            if name == "HOME" {
                // So that it is asked for.
                bin = bin.env("XDG_CONFIG_HOME", "");
            }
            is_harmless(&format!("{name} {command}"), &bin.run());
        }
    }
}

#[cfg(unix)]
#[test]
fn a_variable_that_is_no_text_is_refused_and_not_passed_over() {
    use std::os::unix::ffi::OsStringExt as _;
    for name in [
        "MADOGUCHI_AREA",
        "MADOGUCHI_CONFIG",
        "MADOGUCHI_CATALOG",
        "MADOGUCHI_SHOP_NAME",
        "MADOGUCHI_PAGE_FOLDER",
        "MADOGUCHI_STATS_FOLDER",
    ] {
        let run = Bin::new("find docomo").env(name, OsString::from_vec(b"\xff\x1b[31m".to_vec())).run();
        is_harmless(name, &run);
        assert_eq!(run.code, 2, "{name}: {}", run.stdout);
    }
}

#[test]
fn the_wizard_in_lines() {
    let typed = format!("{HOSTILE}\n1\n1\n{HOSTILE}\n1\n1\nq\n");
    is_harmless("--plain", &Bin::new("--plain").input(&typed).run());
    is_harmless("--plain", &Bin::new("--plain").input_bytes(b"\xff\x1b[31m\xc2\x9b\n\xff\n").run());
}
