//! What cannot be written is said in one line, and what must not be written over is left alone.

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::Path;

use super::{COMMANDS, is_harmless};
use crate::support::bin::{Bin, Run};

/// A command with right arguments, at the root of the checkout, with somebody who leaves the wizard.
fn right((command, args): (&str, &str)) -> Bin {
    Bin::new(&format!("--lang en {command} {args}")).within(env!("CARGO_MANIFEST_DIR")).input("q\n")
}

/// Those that have something to say on standard output.
fn speaking() -> impl Iterator<Item = (&'static str, &'static str)> {
    // What comes from a company is not there.
    let silent = ["catalog test", "catalog pack", "catalog update", "catalog rollback"];
    COMMANDS.iter().copied().filter(move |(command, _)| !silent.contains(command))
}

#[cfg(target_os = "linux")]
#[test]
fn standard_output_that_is_full() {
    let full = || File::options().write(true).open("/dev/full").unwrap();
    let mut seen = 0;
    for command in speaking() {
        let run = right(command).streams(|it| _ = it.stdout(full())).run();
        assert_eq!(
            run.stderr, "madoguchi: The output cannot be written (No space left on device (os error 28)).\n",
            "{command:?}"
        );
        assert_eq!(run.code, 2, "{command:?}");
        seen += 1;
    }
    assert!(seen > 15, "{seen}");
    let run = Bin::new("--help").streams(|it| _ = it.stdout(full())).run();
    assert_eq!(run.code, 2, "{}", run.stderr);
    // Where standard error is full, the code is all that is left to say it with.
    let run = Bin::new("find nothing-like-this").streams(|it| _ = it.stderr(full())).run();
    assert_eq!(run.code, 1);
    let run = Bin::new("answer").streams(|it| _ = it.stderr(full())).run();
    assert_eq!(run.code, 2);
}

#[test]
fn standard_output_that_nobody_reads() {
    for command in speaking() {
        let run = right(command).run_with_closed_pipe();
        assert_eq!(run.stderr, "", "{command:?}");
        assert!(matches!(run.code, 0 | 1), "{command:?}: {}", run.code);
    }
}

#[test]
fn standard_streams_that_are_closed() {
    for closing in [">&-", "2>&-", ">&- 2>&-", "<&-"] {
        for (command, args) in [COMMANDS[0], COMMANDS[1], COMMANDS[5], ("answer", "--area north")] {
            let script = format!("exec \"$@\" {closing}");
            let run = std::process::Command::new("sh")
                .args(["-c", &script, "sh", env!("CARGO_BIN_EXE_madoguchi")])
                .args(command.split_whitespace().chain(args.split_whitespace()))
                .env("XDG_CONFIG_HOME", concat!(env!("CARGO_TARGET_TMPDIR"), "/no-settings"))
                .stdin(std::process::Stdio::null())
                .output()
                .unwrap();
            let said = String::from_utf8(run.stderr).unwrap();
            let code = run.status.code().unwrap();
            let expected = if args.ends_with("north") {
                2
            } else if command.is_empty() {
                130
            } else {
                0
            };
            assert_eq!(code, expected, "{closing} {command}: {said}");
            assert!(!said.contains("panicked"), "{said}");
        }
    }
}

fn page(file: &Path, more: &str) -> Run {
    let (_, answer) = COMMANDS[1];
    Bin::new(&format!("handout {answer} --lang en --format txt {more} --output")).arg(file).run_bounded()
}

fn answer(file: &Path, more: &str) -> Run {
    let (_, answer) = COMMANDS[1];
    Bin::new(&format!("answer {answer} --lang en {more} --output")).arg(file).run_bounded()
}

/// `handout` takes `--lang` for the page, and says what goes wrong in the screen's language.
const MAKERS: [fn(&Path, &str) -> Run; 2] = [page, answer];

#[cfg(target_os = "linux")]
#[test]
fn a_device_that_takes_nothing_is_no_full_disk() {
    for make in MAKERS {
        let run = make(Path::new("/dev/full"), "");
        is_harmless("/dev/full", &run);
        assert_eq!((run.code, run.stderr.lines().count()), (2, 1), "{}", run.stderr);
        assert!(run.stderr.contains("/dev/full") && !run.stderr.contains("ディスク"), "{}", run.stderr);
        assert!(run.stderr.contains("No space left on device"), "{}", run.stderr);
        make(Path::new("/dev/null"), "").fine();
    }
}

#[test]
fn a_link_that_leads_nowhere_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let inside = |name: &str| folder.path().join(name);
    let target = inside("not-there.txt");
    symlink(&target, inside("link.txt")).unwrap();
    symlink("link.txt", inside("chain.txt")).unwrap();
    symlink("loop.txt", inside("loop.txt")).unwrap();
    symlink(inside("no-folder/page.txt"), inside("far.txt")).unwrap();
    for make in MAKERS {
        for name in ["link.txt", "chain.txt", "loop.txt", "far.txt"] {
            for more in ["", "--force"] {
                let run = make(&inside(name), more);
                is_harmless(name, &run);
                assert_eq!((run.code, run.stderr.lines().count()), (2, 1), "{name} {more}: {}", run.stderr);
                assert!(run.stderr.contains(name), "{}", run.stderr);
                assert!(fs::read_link(inside(name)).is_ok(), "{name} is still a link");
                assert!(!target.exists());
            }
        }
    }
    let run = answer(&inside("link.txt"), "--force");
    let line = format!(
        "{} is a link to {}, which is not there. Name the file itself.",
        inside("link.txt").display(),
        target.display()
    );
    run.refused(&line);
    // A link to a file stays one, and the file is what is replaced.
    fs::write(&target, "older").unwrap();
    assert_eq!(answer(&inside("chain.txt"), "").code, 2);
    answer(&inside("chain.txt"), "--force").fine();
    assert!(fs::read_link(inside("chain.txt")).is_ok() && fs::read_to_string(&target).unwrap() != "older");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 5, "nothing else is left there");
}

#[test]
fn files_that_are_written_together_replace_no_such_link_either() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("providers.schema.json");
    symlink("not-there.json", &link).unwrap();
    let run = Bin::new("catalog schema --lang en --into").arg(folder.path()).run_bounded();
    assert!(run.stderr.contains("providers.schema.json") && run.code == 2, "{}", run.stderr);
    assert_eq!(fs::read_link(&link).unwrap(), Path::new("not-there.json"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing was written");
}

#[test]
fn a_locale_in_another_charset_is_said_once_in_letters_that_it_has() {
    let line = "madoguchi: The locale ja_JP.eucJP is not UTF-8, but everything is written in UTF-8. Set the terminal to UTF-8, and \
                LC_ALL or LANG to a UTF-8 locale such as ja_JP.UTF-8.\n";
    for name in ["LANG", "LC_CTYPE", "LC_ALL"] {
        for command in [
            "find docomo",
            "--help",
            "--version",
            "config path",
            "answer --format json --area east --move transfer --provider docomo-hikari --services access-next",
        ] {
            let run = Bin::new(command).env(name, "ja_JP.eucJP").run();
            assert_eq!((run.stderr.as_str(), run.code), (line, 0), "{name} {command}");
            assert_eq!(run.stdout, Bin::new(command).run().stdout, "{command}");
        }
    }
    for silent in ["C", "POSIX", "ja_JP.UTF-8", "ja_JP.utf8", "C.UTF-8", "ja_JP", ""] {
        Bin::new("find docomo --lang ja").env("LC_ALL", silent).run().fine();
    }
}
