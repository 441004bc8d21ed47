//! How much of the catalogue its own cases hold in place.

use madoguchi::front::catalog::{load_built_in, read_built_in};
use madoguchi::front::keeper::cases;
use madoguchi::front::keeper::gaps::untested_claims;

use super::folder::Folder;

#[test]
fn a_fact_is_tested_when_a_case_differs_without_it() {
    let base = Folder::base();
    let coverage = untested_claims(&base.read());
    assert_eq!(coverage.facts, 11);
    let untested: Vec<&str> = coverage.untested.iter().map(|fact| fact.claim.as_str()).collect();
    assert_eq!(
        untested,
        [
            "line.moves",
            "phone.rule",
            "phone.end",
            "mihon-hikari.bill",
            "mihon-hikari.desk",
            "ntt-east.fault",
            "invoice.2016",
            "payment.second-month",
            "payment.combining",
        ]
    );
    assert_eq!(base.relative(&coverage.untested[0].at.to_string()), "services/base.yaml:9:9");
}

#[test]
fn every_case_of_the_built_in_catalogue_comes_out_as_written() {
    let loaded = read_built_in();
    let catalog = load_built_in().unwrap();
    let wrong: Vec<String> = cases::run(&loaded, &catalog)
        .iter()
        .filter(|case| !case.differences.is_empty())
        .map(|case| format!("{} {}: {:?}", case.at, case.name, case.differences))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is left are facts that no answer shows: `madoguchi catalog test --mutate` lists them.
#[test]
fn cases_hold_nearly_all_facts_of_the_built_in_catalogue() {
    let coverage = untested_claims(&read_built_in());
    let tested = coverage.facts - coverage.untested.len();
    assert!(coverage.facts > 400, "{}", coverage.facts);
    assert!(tested * 100 >= coverage.facts * 95, "{tested} of {}: {:#?}", coverage.facts, coverage.untested);
}
