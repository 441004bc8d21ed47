//! `--ticket`: a consultation comes back from its code.

use serde_json::json;

use crate::support::bin::Bin;

const SWITCH: &str = "answer --area east --move switch --from docomo-hikari --provider plala-hikari \
                      --services tv-fletstv,phone-basic,isp,access-next,sec-virusclear --moved-on 2021-04..2021-09 \
                      --payment invoice --today 2026-11-22";

fn ticket() -> String {
    let answer = Bin::new(&format!("{SWITCH} --format json")).run().json();
    answer["ticket"].as_str().unwrap().to_owned()
}

#[test]
fn the_answer_of_a_ticket_is_the_answer_that_gave_it() {
    let ticket = ticket();
    assert_eq!(ticket.replace('-', "").len(), 16, "{ticket}");
    let answer = Bin::new(&format!("{SWITCH} --format json")).run().json();
    let run = Bin::new("answer --today 2026-11-22 --format json --ticket").arg(ticket.to_lowercase()).run();
    run.fine();
    let mut again = run.json();
    assert_eq!(again["changed_since"], json!([]));
    again.as_object_mut().unwrap().remove("changed_since");
    assert_eq!(again, answer);

    let text = Bin::new(SWITCH).run();
    assert!(text.fine().contains(&format!("相談コード {ticket}")));
    let again = Bin::new("answer --today 2026-11-22 --ticket").arg(ticket.replace('-', " ")).run();
    assert_eq!(again.fine(), text.fine());
}

#[test]
fn a_mistyped_ticket_is_refused() {
    let ticket = ticket();
    let mut letters: Vec<char> = ticket.chars().collect();
    letters[1] = if letters[1] == '7' { '8' } else { '7' };
    let typed: String = letters.into_iter().collect();
    Bin::new("answer --ticket")
        .arg(&typed)
        .run()
        .refused(&format!("相談コード {typed} を開けません。どこかが間違っています。1文字ずつ確かめてください。"));
    Bin::new("answer --lang en --ticket ABCU")
        .run()
        .refused("The ticket ABCU cannot be opened. No ticket has the character U.");
    Bin::new("answer --ticket 7")
        .run()
        .refused("相談コード 7 を開けません。1文字では長さが合いません。抜けや余分がないか確かめてください。");
}

#[test]
fn a_ticket_stands_alone() {
    let run = Bin::new("answer --area east --ticket 7777").run();
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("一緒に使えません"), "{}", run.stderr);
    let run = Bin::new("--ticket 7777 find dokomo").run();
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("find"), "{}", run.stderr);
}
