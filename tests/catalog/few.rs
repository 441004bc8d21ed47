//! Where it is known which providers are asked about, no other is read, and the answer is the same.

use madoguchi::front::catalog::about;
use madoguchi::front::cli::answer_json;
use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::id::{ProviderId, ServiceId};
use madoguchi::front::domain::period::{Date, DayRange};
use madoguchi::front::domain::terms::{Area, Move};
use madoguchi::front::text::lang::Lang;

use crate::support::wizard::CATALOG;

const TODAY: Date = jiff::civil::date(2026, 11, 26);

fn answer(catalog: &Catalog, consultation: &Consultation) -> String {
    let advice = advise(catalog, consultation);
    let json = answer_json(catalog, consultation, &advice, Lang::Ja);
    serde_json::to_string(&json).unwrap()
}

/// A consultation of a day and one of a time, of every kind, with some services that the area has: every one in its turn.
fn consultations(to: &ProviderId, from: &ProviderId, turn: usize) -> impl Iterator<Item = Consultation> {
    let area = Area::ALL[turn % 2];
    let of_area = CATALOG.services().iter().filter(move |service| service.areas.contains(&area));
    let services: Vec<ServiceId> = of_area.skip(turn % 11).step_by(11).map(|service| service.id.clone()).collect();
    let days = ["2026-11-26", "2016..2026"].map(|days| DayRange::parse(days).unwrap());
    let kinds = Move::ALL.iter().flat_map(move |&kind| days.map(|days| (kind, days)));
    let (to, from) = (to.clone(), from.clone());
    kinds.map(move |(kind, days)| {
        let to = (kind != Move::Return).then(|| to.clone());
        let from = (kind != Move::Transfer).then(|| from.clone());
        Consultation::new(area, kind, TODAY).on(days).going_to(to).leaving(from).having(services.clone())
    })
}

#[test]
fn answers_about_a_few_providers_are_those_of_all() {
    let providers = CATALOG.providers();
    for (turn, (provider, other)) in providers.iter().zip(providers.iter().cycle().skip(1)).enumerate() {
        let few = about(&[provider.id.as_str(), other.id.as_str()]).unwrap();
        assert_eq!(few.providers().len(), 2);
        for consultation in consultations(&provider.id, &other.id, turn) {
            let (few, all) = (answer(&few, &consultation), answer(&CATALOG, &consultation));
            assert!(few == all, "{consultation:?}\n{few}\n{all}");
        }
    }
}

#[test]
fn what_is_no_id_is_looked_for_among_all() {
    assert!(about(&["docomo-hikari"]).is_some());
    for names in [&["docomo-hikari", "ドコモ光"][..], &["docomo"], &["../rules"], &[""]] {
        assert!(about(names).is_none(), "{names:?}");
    }
}
