//! Completions: what a shell is told after Tab, from the catalogue in use, by the script that the program gives it.

use std::fs;

use crate::support::bin::Bin;

/// What bash is offered for the last word of a line.
fn offered(words: &[&str]) -> Vec<String> {
    offered_with(words, &[])
}

fn offered_with(words: &[&str], variables: &[(&str, &str)]) -> Vec<String> {
    let at = (words.len() - 1).to_string();
    let bin = Bin::new("--").env("MADOGUCHI_COMPLETE", "bash").env("_CLAP_COMPLETE_INDEX", at).env("_CLAP_IFS", "\n");
    let bin = variables.iter().fold(bin, |bin, (name, value)| bin.env(name, value));
    let run = words.iter().fold(bin, Bin::arg).run();
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{words:?}");
    run.stdout.lines().map(str::to_owned).collect()
}

#[test]
fn ids_are_offered_where_letters_are_typed_and_names_where_japanese_is() {
    assert_eq!(offered(&["madoguchi", "answer", "--provider", "docomo-h"]), ["docomo-hikari"]);
    assert_eq!(offered(&["madoguchi", "answer", "--provider", "ドコモ"]), ["ドコモ光", "ドコモnet"]);
    assert_eq!(offered(&["madoguchi", "compare", "docomo-hikari", "plala-h"]), ["plala-hikari"]);
    let services = offered(&["madoguchi", "ask", "電話", "--services", "access-next,phone-b"]);
    assert_eq!(services, ["access-next,phone-basic"]);
    assert_eq!(offered(&["madoguchi", "answer", "--payment", ""]), ["card", "account", "invoice"]);
    let any = offered(&["madoguchi", "catalog", "show", "p"]);
    assert!(any.contains(&"plala-hikari".to_owned()) && any.contains(&"phone-basic".to_owned()), "{any:?}");
}

#[test]
fn commands_options_and_words_are_offered() {
    assert_eq!(offered(&["madoguchi", "catalog", "ch"]), ["check"]);
    assert_eq!(offered(&["madoguchi", "answer", "--pro"]), ["--provider"]);
    assert_eq!(offered(&["madoguchi", "answer", "--moved"]), ["--moved-on"]);
    assert_eq!(offered(&["madoguchi", "answer", "--area", ""]), ["east", "west"]);
    assert_eq!(offered(&["madoguchi", "answer", "--provider", "no-such-thing"]), [""; 0]);
}

#[test]
fn the_catalogue_in_use_is_that_of_the_line_the_variable_or_the_settings() {
    let folder = tempfile::tempdir().unwrap();
    let over = folder.path().join("over");
    fs::create_dir_all(over.join("providers")).unwrap();
    let provider = "id: mihon-hikari\ncode: 9001\nname: {ja: みほん光, en: Mihon Hikari}\nreading: みほんひかり\ncompany: dex\n\
                    collabo: 'yes'\nstanding: unknown\nsources: [davinci-list]\n";
    fs::write(over.join("providers/mihon-hikari.yaml"), provider).unwrap();
    fs::write(folder.path().join("config.yaml"), "catalog: [over]\n").unwrap();
    let (over, config) = (over.to_str().unwrap(), folder.path().join("config.yaml"));
    let line = ["madoguchi", "answer", "--provider", "mihon"];
    assert_eq!(offered(&line), [""; 0]);
    assert_eq!(offered(&["madoguchi", "--catalog", over, "answer", "--provider", "みほ"]), ["みほん光"]);
    assert_eq!(offered_with(&line, &[("MADOGUCHI_CATALOG", over)]), ["mihon-hikari"]);
    assert_eq!(offered_with(&line, &[("MADOGUCHI_CONFIG", config.to_str().unwrap())]), ["mihon-hikari"]);
    // A catalogue with mistakes has no names to offer, and nothing is said in the middle of a line.
    fs::write(folder.path().join("over/providers/mihon-hikari.yaml"), "id: [").unwrap();
    assert_eq!(offered_with(&line, &[("MADOGUCHI_CATALOG", over)]), [""; 0]);
}

#[test]
fn every_shell_has_a_script_that_asks_the_program() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = Bin::new("completions").arg(shell).run();
        assert!(script.fine().contains("MADOGUCHI_COMPLETE"), "{shell}: {}", script.stdout);
    }
}

/// As a person at a prompt has it, with the program on the path.
#[cfg(unix)]
#[test]
fn bash_completes_by_the_script() {
    use std::path::Path;
    use std::process::Command;

    let program = Path::new(env!("CARGO_BIN_EXE_madoguchi"));
    let path = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let script = "source <(madoguchi completions bash)\n\
                  COMP_WORDS=(madoguchi answer --provider docomo-h) COMP_CWORD=3 COMP_TYPE=9\n\
                  $(complete -p madoguchi | sed 's/.*-F \\([^ ]*\\).*/\\1/') madoguchi docomo-h --provider 2>/dev/null\n\
                  printf '%s\\n' \"${COMPREPLY[@]}\"";
    let run = Command::new("bash").args(["-c", script]).env("PATH", path).env("LANG", "C.UTF-8").output().unwrap();
    assert_eq!(String::from_utf8_lossy(&run.stdout), "docomo-hikari\n", "{}", String::from_utf8_lossy(&run.stderr));
}
