//! Plain mode through the program itself: whole conversations, and how they end.

use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};

use crate::support::bin::{Bin, Run};

fn conversation(args: &str, lines: &[&str]) -> Run {
    Bin::new(args).env("TZ", "JST-9").input(&(lines.join("\n") + "\n")).run()
}

fn today_in_japan() -> String {
    let japan = TimeZone::fixed(Offset::constant(9));
    Timestamp::now().to_zoned_datetime(japan).date().to_string()
}

/// What stands before the answer, and the answer.
fn parts<'a>(transcript: &'a str, title: &str) -> (&'a str, &'a str) {
    transcript.split_once(&format!("\n{title}\n")).unwrap_or_else(|| panic!("no answer in {transcript}"))
}

#[test]
fn a_line_that_has_moved() {
    let run = conversation(
        "",
        &["２", "2", "平成28年4月", "ぷらら", "1", "ひかりでんわ", "1", "りもーとさぽーと", "1", "", "4", "q", ""],
    );
    let (before, answer) = parts(run.fine(), "5/5 ご案内");
    insta::assert_snapshot!("plain-moved", before);
    let same =
        Bin::new("answer --area west --move transfer --provider plala-hikari --moved-on 2016-04 --payment invoice")
            .arg("--services=access-next,phone-basic,sup-remote")
            // At no moment, as in the conversation.
            .arg("--today")
            .arg(today_in_japan())
            .run();
    // Where the rest is, each says in its own words.
    let same = same.fine().replace(" --why", "「w」");
    assert!(answer.starts_with(&same), "{answer}\nis not\n{same}");
}

#[test]
fn slips_and_second_thoughts() {
    let lines = [
        "b",
        "x",
        "3",
        "3",
        "1",
        "どこにもない",
        "plala",
        "1",
        "/",
        "plala",
        "1",
        "docomo",
        "1",
        "?",
        "0",
        "",
        "b",
        "n",
        "x",
        "",
        "q",
    ];
    let run = conversation("--plain --lang en", &lines);
    insta::assert_snapshot!("plain-slips", run.fine());
}

#[test]
fn the_end_of_the_input_is_giving_up() {
    let nothing = Bin::new("").run();
    assert_eq!(
        nothing.stderr,
        "madoguchi: 入力がありません。スクリプトでは madoguchi answer を使ってください (madoguchi answer --help)\n"
    );
    assert_eq!(nothing.code, 130);
    let later = conversation("--lang en", &["1"]);
    assert_eq!((later.stderr.as_str(), later.code), ("madoguchi: The input has ended, so this ends here.\n", 130));
}

#[test]
fn a_reader_who_has_seen_enough_is_no_error() {
    let run = Bin::new("--plain").run_with_closed_pipe();
    assert_eq!((run.stderr.as_str(), run.code), ("", 0));
}

#[test]
fn bytes_that_are_no_text_fit_nothing() {
    let run = Bin::new("--plain --lang en").input_bytes(b"1\n1\n\xff\xfe\nq\n\n").run();
    assert!(run.fine().contains("Nothing fits"), "{}", run.stdout);
}

#[cfg(unix)]
mod on_a_terminal {
    use crate::support::pty::{Modes, Pty};

    #[test]
    fn nothing_is_taken_over_and_nothing_is_drawn() {
        for (arguments, environment) in [(&["--plain"][..], &[][..]), (&[][..], &[("TERM", "dumb")][..])] {
            let mut pty = Pty::spawn(arguments, environment, 80, 24);
            pty.wait_for_text("「q」終了");
            assert!(!pty.is_raw());
            assert_eq!(pty.modes(), Modes::UNTOUCHED);
            pty.send("ｑ\r");
            assert_eq!(pty.exit_status().exit_code(), 0);
            assert!(!pty.output().contains(&0x1b), "{:?}", String::from_utf8_lossy(&pty.output()));
        }
    }
}
