//! What becomes of a service, by small catalogues: with a name that is no collabo, on the way back to NTT, and of what is over.

use madoguchi::front::domain::advice::Line;
use madoguchi::front::domain::terms::{Basis, Move, Outcome};

use super::made::{collabo, customer, line, no_collabo, reasons, service};

const LONG_AGO: &str = "2024-05-01";
const OVER: &str = "    life:\n      - {id: more.end, event: end, last_day: 2020-03-31, sources: [list]}\n";

/// What becomes of 追加 when the line goes to a name of this kind that is no collabo, by this rule.
fn elsewhere(kind: &str, rule: &str) -> Line {
    let of = customer(Move::Transfer, "", "yoso-hikari", LONG_AGO);
    line(&service("support", &[&format!("id: more.rule, {rule}")], ""), &no_collabo(kind, ""), &of)
}

/// The same where the name itself says something of it.
fn said_by_the_name(kind: &str, says: &str) -> Line {
    let claims = format!("claims:\n  - {{id: yoso-hikari.more, services: [more], says: {says}, sources: [list]}}\n");
    let of = customer(Move::Transfer, "", "yoso-hikari", LONG_AGO);
    line(&service("support", &["id: more.rule, outcome: moves"], ""), &no_collabo(kind, &claims), &of)
}

#[test]
fn what_is_left_behind_with_ntt_has_to_be_cancelled_unless_it_is_over_or_another_companys() {
    for kind in ["own-line", "wireless"] {
        for rule in ["moves", "stays", "ends", "by-provider"] {
            let line = elsewhere(kind, &format!("outcome: {rule}"));
            assert_eq!((line.outcome, reasons(&line)), (Outcome::Cancel, vec!["yoso-hikari"]), "{kind} {rule}");
        }
        assert_eq!(elsewhere(kind, "outcome: third-party").outcome, Outcome::ThirdParty, "{kind}");
    }
    let of = customer(Move::Transfer, "", "yoso-hikari", LONG_AGO);
    for (rule, reason) in [("moves", "more.end"), ("ends", "more.rule")] {
        let rule = format!("id: more.rule, outcome: {rule}");
        let line = line(&service("support", &[&rule], OVER), &no_collabo("own-line", ""), &of);
        assert_eq!((line.outcome, reasons(&line)), (Outcome::Ends, vec![reason]), "{rule}");
    }
}

#[test]
fn what_such_a_name_says_of_what_is_left_behind_holds_but_nothing_moves_to_it() {
    assert_eq!(said_by_the_name("own-line", "ends").outcome, Outcome::Ends);
    assert_eq!(said_by_the_name("own-line", "moves").outcome, Outcome::Cancel);
    assert_eq!(said_by_the_name("flets", "ends").outcome, Outcome::Stays, "with NTT's own line nothing has moved");
    assert_eq!(said_by_the_name("flets", "own").outcome, Outcome::ThirdParty, "the contract is the company's own");
}

#[test]
fn with_ntts_own_line_whoever_had_the_contract_has_it() {
    let outcome = |before: &str| elsewhere("flets", &format!("outcome: moves, before: {{{before}}}")).outcome;
    assert_eq!(outcome("contract: {party: mihon}"), Outcome::ThirdParty);
    assert_eq!(outcome("contract: {party: ntt}"), Outcome::Stays);
    assert_eq!(outcome("fault: {party: mihon}"), Outcome::Stays, "another company mends it, and has no contract");
}

#[test]
fn the_name_of_an_internet_provider_answers_what_is_the_internet_providers_and_nothing_else() {
    let isp = |rule: &str| {
        let line = elsewhere("isp", rule);
        (line.outcome, reasons(&line).into_iter().map(str::to_owned).collect::<Vec<_>>())
    };
    let (outcome, because) = isp("outcome: stays, before: {contract: {party: isp}}");
    assert_eq!((outcome, because.first().map(String::as_str)), (Outcome::ThirdParty, Some("yoso-hikari")));
    assert_eq!(isp("outcome: stays, before: {fault: {party: isp}}").0, Outcome::Unknown);
    assert_eq!(isp("outcome: stays, before: {contract: {party: mihon}}").0, Outcome::Unknown);
    // What is open of the service itself, and what only the kind of line would tell.
    assert_eq!(isp("outcome: unknown"), (Outcome::Unknown, vec!["more.rule".to_owned()]));
    assert_eq!(isp("outcome: by-provider"), (Outcome::Unknown, vec!["yoso-hikari".to_owned()]));
}

#[test]
fn that_nothing_can_be_moved_to_a_name_is_as_sure_as_what_it_is() {
    let line = elsewhere("", "outcome: moves");
    assert_eq!((line.outcome, line.basis), (Outcome::NotMovable, Basis::Stated));
}

#[test]
fn nothing_moves_more_surely_than_that_the_brand_takes_lines() {
    let basis = |says: &str| {
        let claims = format!(
            "basis: inferred\nclaims:\n  - {{id: yoso-hikari.more, services: [more], says: {says}, sources: [list]}}\n"
        );
        let of = customer(Move::Transfer, "", "yoso-hikari", LONG_AGO);
        line(&service("support", &["id: more.rule, outcome: by-provider"], ""), &collabo(&claims), &of).basis
    };
    assert_eq!(basis("moves"), Basis::Inferred);
    assert_eq!(basis("stays"), Basis::Stated, "what stays does not hang on that");
}

/// What becomes of 追加 on the way back from よそ光.
fn back(rules: &[&str]) -> (Outcome, Vec<String>) {
    let line = line(&service("support", rules, ""), &collabo(""), &customer(Move::Return, "yoso-hikari", "", LONG_AGO));
    (line.outcome, reasons(&line).into_iter().map(str::to_owned).collect())
}

#[test]
fn on_the_way_back_only_what_providers_sell_is_ntts_again() {
    let (moves, because) = back(&["id: more.rule, outcome: by-provider"]);
    assert_eq!(moves, Outcome::Moves);
    assert_eq!(because[..3], ["more.rule", "rule.list-decides", "rule.return-to-ntt"]);
    let (unknown, because) = back(&["id: more.rule, outcome: unknown"]);
    assert_eq!(
        (unknown, &because[..]),
        (Outcome::Unknown, &["more.rule".to_owned()][..]),
        "it does not say where it is"
    );
    // Two facts of which nobody knows which holds decide nothing.
    let rough =
        ["id: more.rule, outcome: by-provider, since: 2023..2025", "id: more.old, outcome: stays, until: 2023..2025"];
    assert_eq!(back(&rough).0, Outcome::Unknown);
}

#[test]
fn what_ntt_no_longer_provides_neither_stays_nor_goes_on_and_what_was_said_of_it_is_still_said() {
    let of = customer(Move::Transfer, "", "yoso-hikari", LONG_AGO);
    let rule = "id: more.rule, outcome: stays, note: {ja: 注意。, en: Mind.}";
    let line = line(&service("support", &[rule], OVER), &collabo(""), &of);
    assert_eq!((line.outcome, reasons(&line)), (Outcome::Ends, vec!["more.end"]));
    assert_eq!(line.notes.iter().map(|note| &*note.text.ja).collect::<Vec<_>>(), ["注意。"]);
}
