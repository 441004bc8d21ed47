//! What a customer is told of bills: how many come, what paper costs, and which wait. By small catalogues, a rule each.

use madoguchi::front::domain::advice::Caution;
use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::id::{PaymentId, ServiceId};
use madoguchi::front::domain::terms::Move;

use super::folder::Folder;
use super::made::{change, collabo, customer, read, service, with};

const LONG_AGO: &str = "2024-05-01";

/// A small catalogue in which these companies send the bills for 追加 and for the line.
fn billed_by([one, other]: [&str; 2], combines: bool) -> Folder {
    let brand = collabo(&format!("billing:\n  - {{id: yoso-hikari.bill, combines: {combines}, sources: [list]}}\n"));
    let rule = |bill| format!("outcome: moves, after: {{bill: {bill}}}");
    let folder = with(&service("support", &[&format!("id: more.rule, {}", rule(one))], ""), &brand);
    change(&folder, "services/base.yaml", "outcome: moves", &rule(other));
    folder
}

/// What such a customer is warned of about money.
fn warned(folder: &Folder, of: impl Fn(Consultation) -> Consultation) -> Vec<Caution> {
    let mut asked = customer(Move::Transfer, "", "yoso-hikari", LONG_AGO);
    asked.services.push(ServiceId::new("line"));
    let mut all = advise(&read(folder), &of(asked)).cautions;
    let about_money = ["two-bills", "combine-bills", "paper-bill-fee", "bill-every-second-month"];
    all.retain(|caution| about_money.contains(&caution.code()));
    all
}

const NTT: &str = "{party: ntt}";
const OWN: &str = "{party: provider}";

#[test]
fn what_is_to_be_known_of_bills_follows_from_who_sends_them() {
    let of = |bills, combines| -> Vec<&str> {
        warned(&billed_by(bills, combines), |it| it).iter().map(Caution::code).collect()
    };
    let (second, paper) = ("bill-every-second-month", "paper-bill-fee");
    assert_eq!(of([OWN, OWN], true), [""; 0], "one bill, and none of NTT's");
    assert_eq!(of([OWN, "{party: mihon}"], true), ["two-bills"], "two bills, and none of NTT's");
    assert_eq!(of([NTT, NTT], true), [paper], "one bill of NTT's");
    assert_eq!(of([NTT, OWN], false), ["two-bills", paper, second]);
    assert_eq!(of([NTT, OWN], true), ["two-bills", "combine-bills", paper, second]);
    assert_eq!(of([NTT, "{party: ntt, via: mihon}"], false), [paper, second], "two bills of one company");
}

/// What is said of paper where it costs this; the customer has chosen a way to pay, or none.
fn paper(fees: &str, chosen: Option<&str>) -> Option<Caution> {
    let folder = billed_by([NTT, NTT], false);
    let until_2023 = "yen: 150, tax: before, since: 2016, until: 2023-12-01";
    let card = "  - {id: card, code: 2, name: {ja: カード, en: Card}, reading: かーど, paper: false}\ncombining: {";
    change(&folder, "payments.yaml", "combining: {", card);
    if fees.is_empty() {
        let all = format!("    fees:\n      - {{id: invoice.2016, {until_2023}, sources: [list]}}\n");
        change(&folder, "payments.yaml", &all, "");
    } else {
        change(&folder, "payments.yaml", until_2023, fees);
    }
    warned(&folder, |of| of.paid_by(chosen.map(PaymentId::new))).into_iter().next()
}

#[test]
fn of_paper_is_said_what_it_costs_here_today_unless_something_else_was_chosen() {
    let fee = |caution: Option<Caution>| match caution {
        Some(Caution::PaperBillFee { yen, chosen, .. }) => Some((yen, chosen)),
        _ => None,
    };
    let today = "yen: 300, tax: before, since: 2023-12-01";
    assert_eq!(fee(paper(today, None)), Some((300, false)));
    assert_eq!(fee(paper(today, Some("invoice"))), Some((300, true)));
    assert_eq!(paper(today, Some("card")), None);
    for unknown in ["yen: 300, tax: before, until: 2023-12-01", "yen: 300, tax: before, area: west"] {
        assert_eq!(paper(unknown, None), Some(Caution::PaperBillFeeUnknown), "{unknown}");
    }
    assert_eq!(paper("", None), None, "no source says that it costs anything");
}

#[test]
fn a_small_rest_is_said_to_wait_where_that_is_so_here_and_how_small_where_that_is_sure() {
    let second = |when: &str| {
        let folder = billed_by([NTT, OWN], false);
        change(&folder, "payments.yaml", "below: 8000, since: 2024-11-01", &format!("below: 8000, {when}"));
        let said = |caution| if let Caution::BillEverySecondMonth { below } = caution { Some(below) } else { None };
        warned(&folder, |it| it).into_iter().find_map(said)
    };
    assert_eq!(second("since: 2024-11-01"), Some(Some(8000)));
    assert_eq!(second("since: 2026-11"), Some(None), "it may not have begun");
    for not in ["since: 2026-12-01", "until: 2026-11-22", "area: west"] {
        assert_eq!(second(not), None, "{not}");
    }
    assert_eq!(second("area: east"), Some(Some(8000)));
}
