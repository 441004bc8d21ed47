//! Files of a catalogue, laid over a short one that is right.

use madoguchi::front::catalog::read_texts;
use madoguchi::front::domain::advice::Advice;
use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::period::{Date, DayRange};
use madoguchi::front::domain::terms::{Area, Move};
use madoguchi::front::domain::ticket::{Opened, decode, encode};

use super::answers::{self, Held};
use super::base::{self, file};
use super::parts::texts;
use super::shown::findings_are_bounded_and_clean;

/// No more of a catalogue is asked: it is the loader that is tried here.
const MOST_ASKED: usize = 8;

type Law = fn(&Catalog, &Consultation, &Advice) -> Held;
const LAWS: &[Law] = &[
    answers::nothing_dangles,
    answers::every_service_has_one_line,
    answers::bills_are_the_contracts,
    answers::nothing_is_surer_than_its_grounds,
    answers::desks_are_of_those_who_answer,
    answers::what_is_unknown_is_asked,
];

/// Each part is a file of an overlay. Whatever stands in them, findings are bounded and clean; what has none is a catalogue, and its
/// answers keep the laws of answers.
pub fn keeps_its_laws(data: &[u8]) {
    let Some(texts) = texts(data) else { return };
    let overlay = texts.iter().map(|(path, text)| file(path, text)).collect();
    let loaded = read_texts(vec![base::files(), overlay]);
    findings_are_bounded_and_clean(&loaded.findings);
    let errors = loaded.findings.errors();
    match loaded.into_catalog() {
        Ok(catalog) => {
            assert_eq!(errors, 0);
            answers_keep_their_laws(&catalog);
        }
        Err(findings) => assert!(findings.errors() > 0, "refused, and nobody says why"),
    }
}

fn answers_keep_their_laws(catalog: &Catalog) {
    let today = catalog.edition().date;
    let days = ["2016-06-01", "2018..2021", "2026-11-22"].map(|day| DayRange::parse(day).expect("a day"));
    let services: Vec<_> = catalog.services().iter().map(|it| it.id.clone()).take(MOST_ASKED).collect();
    let providers = catalog.providers().iter().map(|it| it.id.clone()).take(MOST_ASKED);
    for provider in providers.map(Some).chain([None]) {
        for (&area, &kind) in Area::ALL.iter().flat_map(|area| Move::ALL.iter().map(move |kind| (area, kind))) {
            for date in days {
                let consultation = Consultation::new(area, kind, today).on(date).having(services.clone());
                answer_keeps_its_laws(
                    catalog,
                    match kind {
                        Move::Return => consultation.leaving(provider.clone()),
                        Move::Transfer | Move::Switch => consultation.going_to(provider.clone()),
                    },
                );
            }
        }
    }
}

fn answer_keeps_its_laws(catalog: &Catalog, consultation: Consultation) {
    let advice = advise(catalog, &consultation);
    for law in LAWS {
        law(catalog, &consultation, &advice).unwrap_or_else(|broken| panic!("{broken}\n{consultation:?}"));
    }
    let today: Date = consultation.today;
    let ticket = encode(catalog, &consultation, &advice);
    assert_eq!(decode(catalog, &ticket, today), Ok(Opened { consultation, changed: Vec::new() }), "{ticket}");
}
