//! Laws of the answers, by catalogues that are drawn by lot and by the built-in one. Each law is one test.

mod catalogues;

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseResult};

use madoguchi::front::catalog::files::{FileText, built_in};
use madoguchi::front::catalog::{load_built_in, read_texts};
use madoguchi::front::domain::advice::Advice;
use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::claim::KeyRule;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::provider::Provider;
use madoguchi::front::domain::terms::Outcome;
use madoguchi::front::text::lang::Lang;

use self::catalogues::{Asked, Made, PROVIDERS, any_asked, any_made, any_provider};
use crate::fuzz::laws::answers::{self, Held};

static BUILT_IN: LazyLock<Catalog> = LazyLock::new(|| load_built_in().unwrap());

/// How many catalogues each law is tried on.
const CATALOGUES: u32 = 48;
/// How often a consultation is asked of each catalogue.
const ASKED: usize = 24;

fn asked() -> impl Strategy<Value = Vec<Asked>> {
    prop::collection::vec(any_asked(), ASKED)
}

fn catalog_of(made: &Made) -> Result<Catalog, TestCaseError> {
    made.checked().map_err(|findings| {
        let first = findings.all().first().map(|finding| finding.render(Lang::En));
        TestCaseError::reject(first.unwrap_or_default())
    })
}

fn holds(law: fn(&Catalog, &Consultation, &Advice) -> Held, catalog: &Catalog, asked: &[Asked]) -> TestCaseResult {
    for asked in asked {
        let consultation = asked.of(catalog);
        let advice = advise(catalog, &consultation);
        law(catalog, &consultation, &advice)
            .map_err(|broken| TestCaseError::fail(format!("{broken}\n{consultation:?}")))?;
    }
    Ok(())
}

macro_rules! laws {
    ($($law:ident)*) => {
        proptest! {
            #![proptest_config(Config::with_cases(CATALOGUES))]
            $(
                #[test]
                fn $law(made in any_made(), asked in asked()) {
                    holds(answers::$law, &catalog_of(&made)?, &asked)?;
                    holds(answers::$law, &BUILT_IN, &asked)?;
                }
            )*
        }
    };
}

laws! {
    nothing_dangles
    every_service_has_one_line
    bills_are_the_contracts
    nothing_is_surer_than_its_grounds
    desks_are_of_those_who_answer
    what_is_unknown_is_asked
}

/// What was before the move does not hang on where the line goes; only a contract with a third company is told of as it goes on.
fn before_is_the_same(catalog: &Catalog, asked: &[Asked]) -> TestCaseResult {
    for pair in asked.windows(2) {
        let consultation = pair[0].of(catalog);
        let elsewhere =
            Consultation { to: pair[1].of(catalog).to.filter(|_| consultation.to.is_some()), ..consultation.clone() };
        let (here, there) = (advise(catalog, &consultation), advise(catalog, &elsewhere));
        for (one, other) in here.lines.iter().zip(&there.lines) {
            if [one, other].iter().all(|line| line.outcome != Outcome::ThirdParty) {
                prop_assert_eq!(format!("{:?}", one.before), format!("{:?}", other.before), "{:?}", consultation);
            }
        }
    }
    Ok(())
}

/// A consultation that names others than this provider has the same answer in both.
fn others_are_the_same(
    before: &Catalog,
    after: &Catalog,
    changed: &str,
    consultations: impl Iterator<Item = Consultation>,
) -> TestCaseResult {
    for consultation in consultations {
        if [&consultation.from, &consultation.to].into_iter().flatten().any(|id| id.as_str() == changed) {
            continue;
        }
        let (was, is) = (advise(before, &consultation), advise(after, &consultation));
        prop_assert_eq!(format!("{:?}", was), format!("{:?}", is), "{:?}", consultation);
    }
    Ok(())
}

proptest! {
    #![proptest_config(Config::with_cases(CATALOGUES))]

    #[test]
    fn before_does_not_hang_on_where_the_line_goes(made in any_made(), asked in asked()) {
        before_is_the_same(&catalog_of(&made)?, &asked)?;
        before_is_the_same(&BUILT_IN, &asked)?;
    }

    #[test]
    fn another_file_of_one_provider_changes_no_other(
        made in any_made(),
        (place, other) in (0..PROVIDERS).prop_flat_map(|place| (Just(place), any_provider(place))),
        asked in asked(),
    ) {
        let (before, after) = (catalog_of(&made)?, catalog_of(&made.with(place, &other))?);
        others_are_the_same(&before, &after, &format!("p{place}"), asked.iter().map(|asked| asked.of(&before)))?;
    }
}

proptest! {
    #![proptest_config(Config::with_cases(4))]

    #[test]
    fn an_overlay_of_one_provider_changes_no_other(
        which in any::<prop::sample::Index>(),
        kept in prop::collection::vec(any::<bool>(), 40),
        asked in asked(),
    ) {
        let several = BUILT_IN.providers().iter();
        let several = several.filter(|provider| brands(provider).count() > 1 && !provider.desks.is_empty());
        let several: Vec<_> = several.collect();
        let changed = *which.get(&several);
        let file = FileText { text: without_some(&file_of(changed).text, &kept).into(), ..file_of(changed) };
        let loaded = read_texts(vec![built_in(), vec![file]]).into_catalog();
        let over = loaded.map_err(|_| TestCaseError::reject("what was left out is needed"))?;
        // Those of the same company are the ones that it could change.
        let others: Vec<_> = brands(changed).filter(|brand| brand.id != changed.id).collect();
        let consultations = asked.iter().zip(others.iter().cycle()).flat_map(|(asked, other)| {
            let any = asked.of(&BUILT_IN);
            let going_there = any.clone().going_to(Some(other.id.clone()).filter(|_| any.to.is_some()));
            [going_there, any]
        });
        others_are_the_same(&BUILT_IN, &over, changed.id.as_str(), consultations)?;
    }
}

/// The brands of a provider's company.
fn brands(of: &Provider) -> impl Iterator<Item = &'static Provider> {
    let company = of.company.clone();
    BUILT_IN.providers().iter().filter(move |provider| provider.company == company)
}

fn file_of(provider: &Provider) -> FileText {
    let first = format!("id: {}\n", provider.id);
    let files = built_in();
    let is_its = |file: &&FileText| {
        file.path.starts_with("providers/") && format!("\n{}", file.text).contains(&format!("\n{first}"))
    };
    files.iter().find(is_its).unwrap().clone()
}

/// A provider's file without some of what it need not have.
fn without_some(text: &str, kept: &[bool]) -> String {
    let mut left = String::new();
    let mut keep = kept.iter().copied();
    let mut is_kept = true;
    for line in text.lines() {
        if let Some((key, _)) = line
            .split_once(':')
            .filter(|(key, _)| key.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_'))
        {
            let may_go = matches!(key, "claims" | "billing" | "desks" | "life" | "notes" | "aliases" | "own");
            is_kept = !may_go || keep.next().unwrap_or(true);
        }
        if is_kept {
            left.push_str(line);
            left.push('\n');
        }
    }
    left
}

#[test]
fn every_rule_is_found_by_its_name_and_none_that_answers_rest_on_is_left_out() {
    let rules = BUILT_IN.rules();
    assert!(rules.is_sorted_by_key(|rule| &rule.grounds.claim));
    let found = |id| BUILT_IN.find_rule(id).map(|rule| &rule.grounds.claim);
    assert!(rules.iter().all(|rule| found(&rule.grounds.claim) == Some(&rule.grounds.claim)));
    let is_among = |key: &KeyRule| rules.iter().any(|rule| std::ptr::eq(*rule, BUILT_IN.key_rule(*key)));
    assert!(KeyRule::ALL.iter().all(is_among));
}
