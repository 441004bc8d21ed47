//! "A customer says …" never says anything else than the answer itself, for every situation, provider and area.

use std::sync::{Arc, LazyLock};

use jiff::civil::date;
use madoguchi::front::catalog::load_built_in;
use madoguchi::front::domain::ask::{Answer, AskError, answer};
use madoguchi::front::domain::catalog::{CHOSEN_LATER, Catalog};
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::desk::{Desk, PartyRef};
use madoguchi::front::domain::id::{PartyId, ProviderId};
use madoguchi::front::domain::period::DayRange;
use madoguchi::front::domain::terms::{Area, Basis, Collabo, Move, RoleKind};

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| load_built_in().unwrap());

fn customer(area: Area, to: Option<&ProviderId>, moved_on: &str) -> Consultation {
    let moved_on = DayRange::parse(moved_on).unwrap();
    Consultation::new(area, Move::Transfer, date(2026, 11, 22)).on(moved_on).going_to(to.cloned())
}

fn parties(answer: &Answer<'_>) -> Vec<Option<PartyId>> {
    answer.contacts.iter().map(|contact| contact.role.party.clone()).collect()
}

#[test]
fn every_contact_is_that_of_the_answer() {
    let mut answered = 0;
    for provider in CATALOG.providers().iter().filter(|provider| provider.collabo != Collabo::No) {
        for (area, moved_on) in
            [(Area::East, "2024-05-01"), (Area::West, "2024-05-01"), (Area::East, "2015-02..2026-10")]
        {
            for symptom in CATALOG.symptoms() {
                let customer = customer(area, Some(&provider.id), moved_on);
                let asked = match answer(&CATALOG, &symptom.into(), &customer) {
                    Ok(asked) => asked,
                    Err(error) => {
                        assert_eq!(error, AskError::NotInArea, "{} {}", symptom.id, provider.id);
                        continue;
                    }
                };
                let mut services = 0;
                for contact in &asked.contacts {
                    for service in &contact.services {
                        let line = asked.advice.lines.iter().find(|line| line.service == *service).unwrap();
                        let (role, what) = (line.after.get(contact.kind), format!("{} {}", symptom.id, provider.id));
                        let company = match &symptom.party {
                            None => role.party.clone(),
                            Some(PartyRef::Ntt) => Some(CATALOG.ntt(area)),
                            Some(PartyRef::Provider) => Some(provider.company.clone()),
                            Some(PartyRef::Named(party)) => Some(party.clone()),
                            Some(other) => panic!("{what}: {other:?}"),
                        };
                        assert_eq!(contact.role.party, company, "{what} {service}");
                        let sure = symptom.party.as_ref().map_or(role.basis, |_| symptom.grounds.basis);
                        assert!(contact.role.basis >= sure, "surer than the answer");
                        assert!(contact.kind == symptom.role || contact.kind == RoleKind::Contract);
                        services += 1;
                    }
                    assert_eq!(contact.role.basis == Basis::Unknown, contact.open.is_some());
                    if contact.services.is_empty() {
                        let named = |desk: &Arc<Desk>| symptom.desks.contains(&desk.grounds.claim);
                        assert!(symptom.services.is_empty() || contact.role.desks.iter().all(named), "{}", symptom.id);
                    }
                }
                assert_eq!(services, asked.consultation.services.len(), "a service is left out");
                assert_ne!(asked.contacts[0].role.party, Some(PartyId::new(CHOSEN_LATER)));
                answered += 1;
            }
        }
    }
    assert!(answered > 5000, "only {answered}");
}

#[test]
fn what_is_said_without_a_provider_holds_for_all_of_them() {
    let mut wrong = Vec::new();
    let mut answered = 0;
    for area in [Area::East, Area::West] {
        for symptom in CATALOG.symptoms() {
            let Ok(without) = answer(&CATALOG, &symptom.into(), &customer(area, None, "2024-05-01")) else { continue };
            answered += 1;
            for provider in CATALOG.providers().iter().filter(|provider| provider.collabo == Collabo::Yes) {
                let with =
                    answer(&CATALOG, &symptom.into(), &customer(area, Some(&provider.id), "2024-05-01")).unwrap();
                if parties(&with) != parties(&without) {
                    wrong.push(format!(
                        "{area} {} {}: {:?} but {:?}",
                        symptom.id,
                        provider.id,
                        parties(&without),
                        parties(&with)
                    ));
                }
            }
        }
    }
    assert!(answered > 5, "only {answered}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
