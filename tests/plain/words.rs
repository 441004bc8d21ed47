//! Plain mode for whoever does not begin with the first question: what the customer says, and what stands on a paper.

use crate::support::bin::{Bin, Run};

fn conversation(lines: &[&str]) -> Run {
    Bin::new("--plain").env("TZ", "JST-9").input(&(lines.join("\n") + "\n")).run()
}

#[test]
fn words_lead_to_whom_to_call() {
    let run = conversation(&["電話がつながらない", "1", "ぷらら", "1", "1", "b", "q", ""]);
    insta::assert_snapshot!("plain-words", run.fine());
}

#[test]
fn the_service_that_is_named_decides() {
    let run = conversation(&["リモートサポートを解約したい", "1", "docomo", "1", "1", "q", ""]);
    let told = run.fine();
    assert!(told.contains("\nドコモ光 / リモートサポート"), "{told}");
}

#[test]
fn a_clue_leads_from_not_known_to_the_next_question() {
    let run = conversation(&["2", "1", "", "2", "@plala.or.jp", "1", "1", "q", ""]);
    insta::assert_snapshot!("plain-clue", run.fine());
}

#[test]
fn what_is_nothing_of_ours_is_said_so_and_the_first_question_stands() {
    let run = conversation(&["zzzz", "🙂", &"か".repeat(10_000), "0000000000", "q"]);
    let said = run.fine();
    assert!(said.matches("この資料にあることば").count() >= 3, "{said}");
    assert!(said.trim_end().lines().rev().any(|line| line.starts_with("1/5 状況")), "{said}");
}
