//! What a customer is warned of, asked about and given to do: by small catalogues, a rule each.

use madoguchi::front::domain::advice::{Advice, Caution, Todo};
use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::id::ServiceId;
use madoguchi::front::domain::terms::Move;

use super::made::{answer, cautions, change, collabo, customer, no_collabo, read, service, with};

const LONG_AGO: &str = "2024-05-01";
const TODAY: &str = "2026-11-22";
const AHEAD: &str = "2026-12-24";
const MOVES: &str = "id: more.rule, outcome: moves";

fn to_yoso(rule: &str, brand: &str, day: &str) -> Advice {
    let rule = format!("id: more.rule, outcome: {rule}");
    answer(&service("support", &[&rule], ""), brand, &customer(Move::Transfer, "", "yoso-hikari", day))
}

fn has(advice: &Advice, code: &str) -> bool {
    cautions(advice).contains(&code)
}

fn more() -> Vec<ServiceId> {
    vec![ServiceId::new("more")]
}

#[test]
fn only_what_cannot_be_moved_is_said_to_be_so_and_nothing_twice() {
    let fixed = to_yoso("not-movable", &collabo(""), LONG_AGO);
    assert!(fixed.cautions.contains(&Caution::NotMovable(more())), "{:?}", fixed.cautions);
    assert!(!has(&to_yoso("moves", &collabo(""), LONG_AGO), "not-movable"));
    // Where the name is no collabo, that says it all.
    let elsewhere = to_yoso("moves", &no_collabo("", ""), LONG_AGO);
    assert!(has(&elsewhere, "not-collabo") && !has(&elsewhere, "not-movable"));
}

/// Whether 追加 of this category, of which this becomes at such a move, is said to go on until it is cancelled.
fn runs(category: &str, rule: &str, (kind, from, to): (Move, &str, &str), brand: &str) -> bool {
    let rule = format!("id: more.rule, {rule}");
    let mut of = customer(kind, from, to, LONG_AGO);
    of.services.push(ServiceId::new("line"));
    let advice = answer(&service(category, &[&rule], ""), brand, &of);
    let said = advice.cautions.iter().find_map(|caution| match caution {
        Caution::NotCancelledByItself(services) => Some(services.contains(&ServiceId::new("more"))),
        _ => None,
    });
    // Where it is said at all, it is said of something.
    assert!(!advice.cautions.contains(&Caution::NotCancelledByItself(Vec::new())));
    said == Some(true)
}

#[test]
fn what_goes_on_unnoticed_is_said_to_go_on_until_it_is_cancelled() {
    let (to, yoso) = ((Move::Transfer, "", "yoso-hikari"), collabo(""));
    assert!(runs("support", "outcome: cancel", to, &yoso));
    assert!(runs("phone", "outcome: cancel", to, &yoso), "whatever it is, where it has to be cancelled");
    assert!(runs("support", "outcome: stays", to, &yoso));
    for noticed in ["access", "phone", "tv", "billing"] {
        assert!(!runs(noticed, "outcome: stays", to, &yoso), "{noticed}");
    }
    for other in ["moves", "ends", "not-movable", "third-party", "unknown"] {
        assert!(!runs("support", &format!("outcome: {other}"), to, &yoso), "{other}");
    }
    let back = (Move::Return, "yoso-hikari", "");
    assert!(!runs("support", "outcome: stays, moves: [return]", back, &yoso), "all of it is NTT's again");
    // Of a name that is no collabo it is said where the line leaves NTT, and not where nothing can be moved.
    assert!(runs("support", "outcome: stays", to, &no_collabo("own-line", "")));
    assert!(!runs("support", "outcome: third-party", to, &no_collabo("own-line", "")));
    assert!(!runs("support", "outcome: stays", to, &no_collabo("flets", "")));
}

#[test]
fn what_has_to_be_cancelled_is_billed_no_more_but_where_the_line_leaves_ntt() {
    let billed = |rule: &str, brand: &str| !to_yoso(rule, brand, LONG_AGO).bills.is_empty();
    assert!(billed("moves", &collabo("")));
    assert!(!billed("cancel, after: {bill: {party: ntt}}", &collabo("")));
    assert!(!billed("ends, after: {bill: {party: ntt}}", &collabo("")));
    assert!(billed("moves", &no_collabo("own-line", "")), "it goes on until somebody cancels it");
}

/// Whether a number for the move is spoken of, and whether it is NTT's.
fn number((kind, from, to): (Move, &str, &str), day: &str, brand: &str) -> Option<bool> {
    let advice = answer(&service("support", &[MOVES], ""), brand, &customer(kind, from, to, day));
    advice.cautions.iter().find_map(|caution| match caution {
        Caution::ApprovalNumber { transfer } => Some(*transfer),
        _ => None,
    })
}

#[test]
fn the_number_for_a_move_is_spoken_of_until_it_has_been_given_away_and_where_somebody_gives_it() {
    let (to, yoso) = ((Move::Transfer, "", "yoso-hikari"), collabo(""));
    let leaving = (Move::Switch, "yoso-hikari", "mihon-hikari");
    assert_eq!(number(to, TODAY, &yoso), Some(true));
    assert_eq!(number(leaving, TODAY, &yoso), Some(false));
    assert_eq!(number((Move::Switch, "", "yoso-hikari"), TODAY, &yoso), Some(false), "whoever is left gives it");
    for of in [to, leaving] {
        assert_eq!(number(of, AHEAD, &yoso), None, "who has applied has given it away");
        assert_eq!(number(of, LONG_AGO, &yoso), None, "the line has moved");
    }
    assert_eq!(number(to, TODAY, &no_collabo("own-line", "")), None, "nothing moves there");
    assert_eq!(number(leaving, TODAY, &no_collabo("own-line", "")), None, "there is nothing to move");
    let over = collabo("life:\n  - {id: yoso-hikari.end, event: end, last_day: 2025-03-31, sources: [list]}\n");
    assert_eq!(number(leaving, TODAY, &over), None, "nobody is there any more who gives it");
}

#[test]
fn a_brand_that_is_closed_or_does_not_sell_here_is_said_to_be_so_where_that_matters() {
    let closed = "life:\n  - {id: yoso-hikari.closed, event: new-orders-end, last_day: 2025-03-31, sources: [list]}\n";
    let warned = |about: &str, day| has(&to_yoso("moves", &collabo(about), day), "no-new-applications");
    assert!(warned(closed, TODAY));
    assert!(!warned(closed, LONG_AGO), "the line is there already");
    assert!(!warned("", TODAY));
    let outside = |about: &str| has(&to_yoso("moves", &collabo(about), TODAY), "outside-area");
    assert!(outside("area: west\n"));
    assert!(!outside("area: east\n"));
    assert!(!outside(""));
}

#[test]
fn faults_are_said_to_go_to_two_only_where_they_do() {
    let split = |rule: &str| {
        let mut of = customer(Move::Transfer, "", "yoso-hikari", LONG_AGO);
        of.services.push(ServiceId::new("line"));
        let rule = format!("id: more.rule, outcome: {rule}");
        has(&answer(&service("support", &[&rule], ""), &collabo(""), &of), "split-desks")
    };
    assert!(split("stays"), "NTT's, and the line is よそ's");
    assert!(!split("moves"), "both are よそ's");
    assert!(!split("third-party, before: {fault: {party: mihon}}"), "others were never with either");
}

#[test]
fn the_weightiest_is_said_first() {
    let brand = collabo(
        "area: west\nlife:\n  - {id: yoso-hikari.end, event: end, last_day: 2027-03-31, sources: [list]}\n  \
         - {id: yoso-hikari.closed, event: new-orders-end, last_day: 2025-03-31, sources: [list]}\n",
    );
    let advice = to_yoso("not-movable", &brand, TODAY);
    let said = cautions(&advice);
    let places: Vec<_> = said.iter().map(|code| Caution::CODES.iter().position(|other| other == code)).collect();
    assert!(said.len() > 3 && said.contains(&"not-movable") && said.contains(&"outside-area"), "{said:?}");
    assert!(places.is_sorted(), "{said:?}");
}

/// What there is to do, by name, of items with these conditions, for a customer in the east with 追加 who goes to よそ光 today.
fn todo(conditions: &[&str], rule: &str, of: &Consultation) -> Vec<String> {
    let item = |(number, about): (usize, &&str)| {
        let comma = if about.is_empty() { "" } else { ", " };
        format!(
            "  - {{id: check.i{number}, stage: before, who: customer, text: {{ja: する, en: Do}}, sources: [list]{comma}{about}}}\n"
        )
    };
    let items: String = conditions.iter().enumerate().map(item).collect();
    let folder = with(&service("support", &[&format!("id: more.rule, outcome: {rule}")], ""), &collabo(""));
    folder.write("checklist.yaml", format!("checklist:\n{items}"));
    let told = advise(&read(&folder), of).todo;
    let said = |todo: &Todo| {
        let number = todo.grounds.claim.as_str().strip_prefix("check.i").unwrap().parse::<usize>().unwrap();
        let services: Vec<&str> = todo.services.iter().map(ServiceId::as_str).collect();
        format!("{} {}", conditions[number], services.join(" "))
    };
    told.iter().map(said).collect()
}

#[test]
fn what_there_is_to_do_is_what_the_area_the_move_the_brands_and_the_services_call_for() {
    let all = [
        "",
        "area: west",
        "area: east",
        "moves: [transfer]",
        "moves: [switch]",
        "area: west, moves: [transfer]",
        "to: [yoso-hikari]",
        "to: [mihon-hikari]",
        "from: [mihon-hikari]",
        "kinds: [own-line]",
        "kinds: [own-line], to: [yoso-hikari]",
        "cautions: [approval-number]",
        "cautions: [not-collabo]",
        "services: [more]",
        "services: [phone]",
        "categories: [support]",
        "categories: [tv]",
        "services: [phone], categories: [support]",
        "services: [more], categories: [tv]",
        "outcomes: [stays]",
        "outcomes: [moves]",
        "outcomes: [stays], services: [more]",
        "outcomes: [moves], services: [more]",
        "outcomes: [stays], services: [phone]",
        "outcomes: [moves], categories: [tv]",
    ];
    let none_in_particular =
        ["", "area: east", "moves: [transfer]", "to: [yoso-hikari]", "cautions: [approval-number]"];
    let about_more = [
        "services: [more]",
        "categories: [support]",
        "services: [phone], categories: [support]",
        "services: [more], categories: [tv]",
        "outcomes: [stays]",
        "outcomes: [stays], services: [more]",
    ];
    let expected: Vec<String> = none_in_particular
        .iter()
        .map(|it| format!("{it} "))
        .chain(about_more.iter().map(|it| format!("{it} more")))
        .collect();
    assert_eq!(todo(&all, "stays", &customer(Move::Transfer, "", "yoso-hikari", TODAY)), expected);
    let leaving = todo(&all, "stays", &customer(Move::Switch, "mihon-hikari", "yoso-hikari", TODAY));
    assert!(leaving.contains(&"from: [mihon-hikari] ".to_owned()) && leaving.contains(&"moves: [switch] ".to_owned()));
}

/// Of which brand a desk is named with something to do on the way from みほん光 to よそ光, where both are brands of one company.
fn desk_of(party: &str) -> Vec<String> {
    let desk = |of: &str| {
        format!(
            "desks:\n  - {{id: {of}.switch, purposes: [switch], phones: [{{number: 0120-000-001}}], sources: [list]}}\n"
        )
    };
    let folder = with(&service("support", &[MOVES], ""), &collabo(&desk("yoso-hikari")));
    change(&folder, "providers/yoso-hikari.yaml", "company: yoso", "company: mihon");
    change(&folder, "providers/mihon-hikari.yaml", "desks:\n", &desk("mihon-hikari"));
    folder.write(
        "checklist.yaml",
        format!(
            "checklist:\n  - {{id: check.call, stage: before, who: customer, text: {{ja: 電話, en: Call}}, \
        desk: {{party: {party}, purpose: switch}}, sources: [list]}}\n"
        ),
    );
    let advice = advise(&read(&folder), &customer(Move::Switch, "mihon-hikari", "yoso-hikari", TODAY));
    advice.todo[0].desks.iter().map(|desk| desk.grounds.claim.to_string()).collect()
}

#[test]
fn of_two_brands_of_one_company_each_is_called_for_what_is_its_own() {
    assert_eq!(desk_of("previous"), ["mihon-hikari.switch"]);
    assert_eq!(desk_of("provider"), ["yoso-hikari.switch"]);
}
