//! What is recognised, by small catalogues with what the built-in one has not.

use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::period::Holds;
use madoguchi::front::domain::terms::Basis;
use madoguchi::front::domain::which::{What, which};

use super::TODAY;
use crate::catalog::made::{collabo, read, service, with};

/// What is found, in a word each, with how sure it is who it is, and whether that has ended.
fn found(catalog: &Catalog, text: &str) -> Vec<String> {
    let said = |one: &madoguchi::front::domain::which::Found<'_>| {
        let what = match one.what {
            What::Clue(clue, _) => clue.grounds.claim.to_string(),
            What::Number(desk, _) => desk.grounds.claim.to_string(),
            What::Name(naming) => naming.name.to_owned(),
            What::Service(name, _) => name.ja.to_string(),
        };
        let unsure = one.candidates.iter().any(|one| one.basis == Basis::Inferred);
        let sure = if unsure { " inferred" } else { "" };
        format!("{what}{sure}{}", if one.holds == Holds::No { " ended" } else { "" })
    };
    which(catalog, text, None, TODAY).iter().map(said).collect()
}

#[test]
fn the_number_of_a_desk_is_no_customer_number_besides() {
    let folder = with(&service("support", &["id: more.rule, outcome: moves"], ""), &collabo(""));
    folder.write(
        "clues.yaml",
        "clues:\n  - {id: clue.customer, kind: id-number, looks: ['番号##########'], says: {ja: お客さま番号です。, en: A number.}, sources: [list]}\n",
    );
    let catalog = read(&folder);
    assert_eq!(found(&catalog, "番号 0120-111-222"), ["mihon-hikari.desk"]);
    assert_eq!(found(&catalog, "番号 0120-999-999"), ["clue.customer"], "no desk has it");
}

#[test]
fn a_brand_that_stands_for_its_company_is_named_once_and_the_one_that_is_not_chosen_yet_never() {
    let brand = collabo("").replace("company: yoso\n", "");
    let catalog = read(&with(&service("support", &["id: more.rule, outcome: moves"], ""), &brand));
    assert_eq!(found(&catalog, "よそ光"), ["よそ光"]);
    assert_eq!(found(&catalog, "みほん通信"), ["みほん通信"], "a company with a name of its own");
    assert_eq!(found(&catalog, "移る先の事業者"), [""; 0]);
}

/// A catalogue in which よそ光 calls 追加 and the telephone like this.
fn calling(more: &str, phone: &str) -> Catalog {
    let call = |(service, about): (&str, &str)| {
        format!("  - {{id: yoso-hikari.{service}, services: [{service}], says: moves, sources: [list], {about}}}\n")
    };
    let claims = [("more", more), ("phone", phone)].map(call).concat();
    read(&with(&service("support", &["id: more.rule, outcome: moves"], ""), &collabo(&format!("claims:\n{claims}"))))
}

#[test]
fn what_a_brand_calls_several_services_is_found_once_and_each_of_its_names() {
    let call = "brand: {ja: よそ安心, en: Yoso Care}";
    let other = "brand: {ja: よそ通話, en: Yoso Call}";
    assert_eq!(found(&calling(call, call), "よそ安心"), ["よそ安心"]);
    assert_eq!(found(&calling(call, other), "よそ安心とよそ通話"), ["よそ安心", "よそ通話"]);
}

#[test]
fn that_a_brand_calls_something_so_is_as_sure_as_that_is_said_and_for_as_long() {
    let call = |about: &str| {
        calling(&format!("brand: {{ja: よそ安心, en: Yoso Care}}{about}"), "note: {ja: なし。, en: None.}")
    };
    assert_eq!(found(&call(""), "よそ安心"), ["よそ安心"]);
    assert_eq!(found(&call(", basis: inferred"), "よそ安心"), ["よそ安心 inferred"]);
    assert_eq!(found(&call(", until: 2020-04-01"), "よそ安心"), ["よそ安心 ended"]);
}
