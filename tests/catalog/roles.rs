//! Who answers before and after a move, and at which desk: by small catalogues, a rule each.

use madoguchi::front::domain::advice::{Ask, Roles};
use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::terms::Move;

use super::made::{answer, brand, change, collabo, customer, line, read, role, service, with};

const BY_PROVIDER: &str = "id: more.rule, outcome: by-provider";
const LONG_AGO: &str = "2024-05-01";

fn contract(of: &Roles) -> String {
    role(&of.contract)
}

/// With whom the contract was before the line went from よそ光 to another.
fn before_switch(rules: &[&str], about: &str) -> String {
    let of = customer(Move::Switch, "yoso-hikari", "mihon-hikari", LONG_AGO);
    contract(&line(&service("support", rules, about), &collabo(""), &of).before)
}

#[test]
fn before_a_change_of_provider_it_was_with_whom_the_first_move_left_it() {
    assert_eq!(before_switch(&["id: more.rule, outcome: moves"], ""), "yoso inferred");
    let stays = "id: more.rule, outcome: stays, before: {contract: {party: mihon}}";
    assert_eq!(before_switch(&[stays], ""), "ntt-east inferred", "whoever had it before that");
    let cancel = "id: more.rule, outcome: cancel, before: {contract: {party: mihon}}";
    assert_eq!(before_switch(&[cancel], ""), "mihon stated");
    for open in ["apply", "unknown", "by-provider"] {
        assert_eq!(before_switch(&[&format!("id: more.rule, outcome: {open}")], ""), "- unknown", "{open}");
    }
}

#[test]
fn what_was_over_before_the_move_was_with_nobody_unless_it_became_something_else() {
    let over = |rest| {
        format!("    life:\n      - {{id: more.end, event: end, last_day: 2020-03-31{rest}, sources: [list]}}\n")
    };
    assert_eq!(before_switch(&[BY_PROVIDER], &over("")), "- inferred");
    assert_eq!(before_switch(&[BY_PROVIDER], &over(", becomes: phone")), "- unknown");
    assert_eq!(before_switch(&[BY_PROVIDER], &over("").replace("2020", "2025")), "- unknown", "it was not over yet");
}

#[test]
fn where_the_provider_that_is_left_is_not_named_only_what_never_was_with_one_is_known() {
    let before = |rule: &str| {
        let of = customer(Move::Switch, "", "mihon-hikari", LONG_AGO);
        contract(&line(&service("support", &[rule], ""), &collabo(""), &of).before)
    };
    assert_eq!(before("id: more.rule, outcome: moves"), "- unknown");
    assert_eq!(before("id: more.rule, outcome: third-party, before: {contract: {party: mihon}}"), "mihon stated");
}

/// The three answers after a move to よそ光, whose bill ntt-finance sends, as is inferred; who answers is said in `after`.
fn after(said: &str) -> [String; 3] {
    let rule = format!("id: more.rule, outcome: moves, after: {{{said}}}");
    let billing = "billing:\n  - {id: yoso-hikari.bill, via: ntt-finance, basis: inferred, sources: [list]}\n";
    let of = customer(Move::Transfer, "", "yoso-hikari", LONG_AGO);
    let line = line(&service("support", &[&rule], ""), &collabo(billing), &of);
    [&line.after.fault, &line.after.contract, &line.after.bill].map(role)
}

#[test]
fn what_is_said_of_one_question_answers_that_one_and_is_as_sure_as_it_is_said() {
    let own = "yoso inferred";
    let sent = "yoso>ntt-finance inferred";
    assert_eq!(after("fault: {party: provider}"), ["yoso stated", own, sent]);
    assert_eq!(after("fault: {party: ntt}"), ["ntt-east stated", own, sent]);
    assert_eq!(after("contract: {party: mihon}"), [own, "mihon stated", sent]);
    for (bill, expected) in [
        ("{party: ntt}", "ntt-east>ntt-finance inferred"),
        ("{party: ntt, via: mihon}", "ntt-east>mihon stated"),
        ("{party: mihon}", "mihon stated"),
        ("{party: provider}", sent),
        ("{party: provider, via: mihon}", "yoso>mihon stated"),
        ("{party: nobody}", "- stated"),
    ] {
        assert_eq!(after(&format!("bill: {bill}")), [own, own, expected], "{bill}");
    }
}

#[test]
fn back_at_ntt_the_provider_of_a_rule_is_ntt() {
    let rule = "id: more.rule, outcome: stays, moves: [return], after: {fault: {party: provider}}";
    let of = customer(Move::Return, "yoso-hikari", "", LONG_AGO);
    let line = line(&service("support", &[rule], ""), &collabo(""), &of);
    assert_eq!(role(&line.after.fault), "ntt-east stated");
}

#[test]
fn of_a_brand_that_is_over_only_what_others_answer_is_known() {
    let over = collabo("life:\n  - {id: yoso-hikari.end, event: end, last_day: 2025-03-31, sources: [list]}\n");
    let rule = "id: more.rule, outcome: moves, after: {fault: {party: ntt}, bill: {party: provider}}";
    let of = customer(Move::Transfer, "", "yoso-hikari", LONG_AGO);
    let line = line(&service("support", &[rule], ""), &over, &of);
    let roles = [&line.after.fault, &line.after.contract, &line.after.bill].map(role);
    assert_eq!(roles, ["ntt-east stated", "- unknown", "- unknown"]);
}

/// Where one calls about a bill of よそ that is sent like this; よそ, みほん and NTT each have a desk for bills.
fn billed_at(via: &str) -> Vec<String> {
    let desk = |of: &str| {
        format!("{{id: {of}.bill-desk, purposes: [billing], phones: [{{number: 0120-000-001}}], sources: [list]}}")
    };
    let rule = format!("id: more.rule, outcome: moves, after: {{bill: {{party: provider, via: {via}}}}}");
    let brand = collabo(&format!("desks:\n  - {}\n", desk("yoso-hikari")));
    let folder = with(&service("support", &[&rule], ""), &brand);
    let mihon = "name: {ja: みほん通信, en: Mihon}\n";
    change(&folder, "parties/ntt.yaml", mihon, &format!("{mihon}    desks:\n      - {}\n", desk("mihon")));
    change(
        &folder,
        "parties/ntt.yaml",
        "    desks:\n      - {id: ntt-east.fault",
        &format!("    desks:\n      - {}\n      - {{id: ntt-east.fault", desk("ntt-east")),
    );
    let advice = advise(&read(&folder), &customer(Move::Transfer, "", "yoso-hikari", LONG_AGO));
    advice.lines[0].after.bill.desks.iter().map(|desk| desk.grounds.claim.to_string()).collect()
}

#[test]
fn about_a_bill_its_sender_is_called_first_but_for_ntt_whose_desk_is_for_its_own_charges() {
    assert_eq!(billed_at("mihon"), ["mihon.bill-desk", "yoso-hikari.bill-desk"]);
    assert_eq!(billed_at("provider"), ["yoso-hikari.bill-desk"], "who sends its own is called once");
    assert_eq!(billed_at("ntt"), ["yoso-hikari.bill-desk"]);
}

/// The desks for faults of よそ光 that are named for 追加, of those with these keys.
fn fault_desks(desks: &[&str]) -> Vec<String> {
    let desk = |(number, about): (usize, &&str)| {
        format!(
            "  - {{id: yoso-hikari.{number}, purposes: [fault], phones: [{{number: 0120-000-00{number}}}], {about}}}\n"
        )
    };
    let desks: String = desks.iter().enumerate().map(desk).collect();
    let folder =
        with(&service("support", &["id: more.rule, outcome: moves"], ""), &collabo(&format!("desks:\n{desks}")));
    folder.write(
        "sources/heard.yaml",
        "sources:\n  - {id: heard, url: https://example.jp/heard, title: 記事, kind: third-party, seen: 2026-11-01}\n",
    );
    let advice = advise(&read(&folder), &customer(Move::Transfer, "", "yoso-hikari", LONG_AGO));
    advice.lines[0].after.fault.desks.iter().map(|desk| desk.grounds.claim.to_string()).collect()
}

#[test]
fn the_desk_for_the_very_thing_comes_first_then_one_that_the_company_confirms() {
    let [for_all, heard] = ["sources: [list]", "sources: [heard]"];
    let very = "services: [more], sources: [heard]";
    assert_eq!(fault_desks(&[heard, for_all]), ["yoso-hikari.1", "yoso-hikari.0"]);
    assert_eq!(fault_desks(&[for_all, heard]), ["yoso-hikari.0", "yoso-hikari.1"]);
    assert_eq!(fault_desks(&[for_all, very]), ["yoso-hikari.1", "yoso-hikari.0"]);
}

#[test]
fn a_desk_of_another_area_or_day_or_service_is_not_named() {
    let other =
        ["area: west, sources: [list]", "until: 2026-11-22, sources: [list]", "since: 2026-11-23, sources: [list]"];
    for other in other.into_iter().chain(["services: [line], sources: [list]"]) {
        assert_eq!(fault_desks(&[other, "until: 2026-11-23, sources: [list]"]), ["yoso-hikari.1"], "{other}");
    }
}

/// Whom to ask what becomes of 追加.
fn asked(rules: &[&str], brand: &str, (kind, from, to): (Move, &str, &str)) -> Ask {
    let advice = answer(&service("support", rules, ""), brand, &customer(kind, from, to, LONG_AGO));
    advice.open.first().expect("something is open").ask.clone()
}

#[test]
fn what_nobody_knows_is_asked_of_who_can_say() {
    let unknown = &["id: more.rule, outcome: unknown"][..];
    let sold = &[BY_PROVIDER][..];
    let party = |id: &str| Ask::Party(madoguchi::front::domain::id::PartyId::new(id));
    let provider = |id: &str, company: &str| {
        Ask::Provider(
            madoguchi::front::domain::id::ProviderId::new(id),
            madoguchi::front::domain::id::PartyId::new(company),
        )
    };
    let yoso = collabo("");
    assert_eq!(asked(sold, &yoso, (Move::Transfer, "", "yoso-hikari")), provider("yoso-hikari", "yoso"));
    assert_eq!(asked(sold, &yoso, (Move::Transfer, "", "")), Ask::ChooseProvider, "it decides, and is not chosen");
    assert_eq!(asked(unknown, &yoso, (Move::Transfer, "", "")), party("ntt-east"), "no provider decides it");
    assert_eq!(asked(unknown, &yoso, (Move::Transfer, "", "yoso-hikari")), party("ntt-east"));
    // On the way back no provider is chosen.
    let back = [BY_PROVIDER, "id: more.back, outcome: unknown, moves: [return]"];
    assert_eq!(asked(&back, &yoso, (Move::Return, "yoso-hikari", "")), party("ntt-east"));
    // Who had it before any move, by the official rule, where nobody knows who had it since.
    let with_mihon = &["id: more.rule, outcome: unknown, before: {fault: {party: isp}, contract: {party: mihon}}"];
    assert_eq!(asked(with_mihon, &yoso, (Move::Switch, "yoso-hikari", "mihon-hikari")), party("mihon"));
}

#[test]
fn who_is_no_more_or_has_no_line_of_its_own_is_not_asked_whose_the_line_is() {
    let end = "life:\n  - {id: yoso-hikari.end, event: end, last_day: 2025-03-31, sources: [list]}\n";
    let desk =
        "desks:\n  - {id: yoso-hikari.desk, purposes: [general], phones: [{number: 0120-000-001}], sources: [list]}\n";
    let to = (Move::Transfer, "", "yoso-hikari");
    assert_eq!(asked(&[BY_PROVIDER], &collabo(end), to), Ask::WhoseLine);
    let left = asked(&[BY_PROVIDER], &collabo(&format!("{end}{desk}")), to);
    assert!(matches!(left, Ask::Provider(..)), "it has left a desk: {left:?}");
    assert!(matches!(asked(&[BY_PROVIDER], &collabo(""), to), Ask::Provider(..)));
    let isp = brand("collabo: 'no'\nkind: isp\nnot_collabo: {ja: 光コラボではありません。, en: No collabo.}\n");
    assert_eq!(asked(&["id: more.rule, outcome: moves"], &isp, to), Ask::WhoseLine);
}

#[test]
fn what_is_another_companys_was_with_whom_the_rule_says_before_the_move() {
    let rule =
        "id: more.rule, outcome: third-party, before: {contract: {party: mihon}}, after: {contract: {party: isp}}";
    // Of the line the contract is the brand's own.
    let own = "claims:\n  - {id: yoso-hikari.line, services: [line], says: own, sources: [list]}\n";
    let of = customer(Move::Transfer, "", "yoso-hikari", LONG_AGO);
    let line = line(&service("support", &[rule], ""), &collabo(own), &of);
    assert_eq!((contract(&line.before), contract(&line.after)), ("mihon stated".into(), "isp stated".into()));
}
