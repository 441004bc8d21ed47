//! What holds of every answer to the built-in catalogue, whatever is asked.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use madoguchi::front::catalog::load_built_in;
use madoguchi::front::domain::advice::{Advice, Ask, Line, Role};
use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::claim::{Grounds, KeyRule};
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::period::{Date, DayRange, Holds};
use madoguchi::front::domain::service::{RoleClaim, ServiceClaim};
use madoguchi::front::domain::terms::{Area, Basis, Collabo, LineKind, Move, Outcome, RoleKind};
use proptest::prelude::*;
use proptest::sample::Index;

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| load_built_in().unwrap());

fn day() -> impl Strategy<Value = Date> {
    (0i32..366 * 14).prop_map(|days| {
        let first = Date::new(2014, 6, 1).unwrap();
        first.checked_add(jiff::Span::new().days(days)).unwrap()
    })
}

/// A day, mostly known, sometimes only roughly.
fn days() -> impl Strategy<Value = DayRange> {
    let rough = (day(), 0i32..800).prop_map(|(first, length)| {
        DayRange::new(first, first.checked_add(jiff::Span::new().days(length)).unwrap()).unwrap()
    });
    prop_oneof![4 => day().prop_map(DayRange::exact), 1 => rough]
}

fn consultation() -> impl Strategy<Value = Consultation> {
    let choice = || prop::option::weighted(0.85, any::<Index>());
    (
        prop::sample::select(Area::ALL),
        prop::sample::select(Move::ALL),
        days(),
        day(),
        choice(),
        choice(),
        prop::collection::vec(any::<Index>(), 1..9),
        choice(),
    )
        .prop_map(|(area, kind, date, today, from, to, services, payment)| {
            let catalog = &*CATALOG;
            let provider = |index: Option<Index>| index.map(|index| index.get(catalog.providers()).id.clone());
            let mut chosen = Vec::new();
            for service in services.iter().map(|index| index.get(catalog.services()).id.clone()) {
                if !chosen.contains(&service) {
                    chosen.push(service);
                }
            }
            let payment = payment.map(|index| index.get(catalog.payments()).id.clone());
            let consultation = Consultation::new(area, kind, today).on(date).leaving(provider(from));
            consultation.going_to(provider(to)).having(chosen).paid_by(payment)
        })
}

fn roles(line: &Line) -> Vec<(RoleKind, &Role)> {
    RoleKind::ALL.iter().map(|&kind| (kind, line.after.get(kind))).collect()
}

fn one_line_for_each_service(asked: &Consultation, advice: &Advice) {
    let services: Vec<_> = advice.lines.iter().map(|line| line.service.clone()).collect();
    assert_eq!(services, asked.services);
}

/// What is not known is asked, what is known is not, and nobody is named without a ground.
fn what_is_unknown_is_open(advice: &Advice) {
    let mut unknown = BTreeSet::new();
    for line in &advice.lines {
        for (kind, role) in roles(line) {
            assert!(role.party.is_none() || role.basis != Basis::Unknown, "{line:?}");
            assert!(role.via.is_none() || role.party.is_some(), "{line:?}");
            assert!(role.desks.is_empty() || role.party.is_some(), "{line:?}");
            if role.basis == Basis::Unknown {
                unknown.insert((line.service.clone(), kind));
            }
            let before = line.before.get(kind);
            assert!(before.party.is_none() || before.basis != Basis::Unknown, "{line:?}");
        }
        assert_eq!(line.outcome == Outcome::Unknown, line.basis == Basis::Unknown, "{line:?}");
    }
    let open: Vec<_> = advice.open.iter().map(|question| (question.service.clone(), question.role)).collect();
    assert_eq!(open.len(), unknown.len());
    assert_eq!(open.into_iter().collect::<BTreeSet<_>>(), unknown);
}

/// Each service that goes on is on exactly the bill of its company, and no bill is for anything else.
fn bills_are_those_of_the_lines(asked: &Consultation, advice: &Advice) {
    // Of a line that has been left for another company's, nothing ends by itself.
    let kind = advice.not_collabo.as_ref().and_then(|not| CATALOG.provider(&not.provider).kind);
    let is_left = asked.kind != Move::Return && matches!(kind, Some(LineKind::OwnLine | LineKind::Wireless));
    let goes_on = |line: &&Line| line.outcome != Outcome::Ends && (line.outcome != Outcome::Cancel || is_left);
    let mut expected: Vec<_> = advice
        .lines
        .iter()
        .filter(goes_on)
        .filter_map(|line| {
            let role = &line.after.bill;
            Some((role.party.clone()?, role.via.clone(), line.service.clone()))
        })
        .collect();
    let mut found: Vec<_> = advice
        .bills
        .iter()
        .flat_map(|bill| bill.services.iter().map(|service| (bill.party.clone(), bill.via.clone(), service.clone())))
        .collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    let senders: BTreeSet<_> = advice.bills.iter().map(|bill| (&bill.party, &bill.via)).collect();
    assert_eq!(senders.len(), advice.bills.len(), "one bill each");
}

/// On a day that is known, no fact speaks outside its time; and what is answered surely holds.
fn facts_speak_in_their_time(asked: &Consultation, advice: &Advice) {
    if !asked.date.is_exact() || asked.kind == Move::Return {
        return;
    }
    let today = DayRange::exact(asked.today);
    for line in &advice.lines {
        for grounds in &line.because {
            let holds = [grounds.period.holds_on(asked.date), grounds.period.holds_on(today)];
            assert!(holds.iter().any(|&holds| holds != Holds::No), "{} of {}", grounds.claim, line.service);
            // A way to bill that may have ended by today leaves the bill open, and nothing else.
            let is_open_bill = line.after.bill.basis == Basis::Unknown && is_of_billing(asked, grounds);
            if line.basis != Basis::Unknown && !is_open_bill {
                assert!(holds.contains(&Holds::Yes), "{} of {}", grounds.claim, line.service);
            }
        }
    }
}

#[test]
fn what_is_the_internet_provider_s_is_asked_of_the_internet_provider() {
    let phone = vec![CATALOG.find_service("phone-050").unwrap().id.clone()];
    let provider = |id: &str| CATALOG.find_provider(id).map(|provider| provider.id.clone());
    let asked = Consultation::new(Area::East, Move::Switch, jiff::civil::date(2026, 11, 26))
        .leaving(provider("docomo-hikari"))
        .going_to(provider("nifty-hikari"))
        .having(phone);
    let advice = advise(&CATALOG, &asked);
    assert!(!advice.open.is_empty());
    for open in &advice.open {
        assert!(matches!(&open.ask, Ask::Party(party) if party.as_str() == "isp"), "{open:?}");
    }
}

/// Whether it says how the provider's bill comes.
fn is_of_billing(asked: &Consultation, grounds: &Grounds) -> bool {
    let billing = asked.to.iter().flat_map(|id| &CATALOG.provider(id).billing);
    billing.map(|claim| &claim.grounds).any(|it| it.claim == grounds.claim)
}

/// What rests on a rule is not shown as said by a source.
fn inferred_is_not_stated(advice: &Advice) {
    let bending = [KeyRule::SoldMoves, KeyRule::UnsoldStays, KeyRule::SwitchLikeTransfer, KeyRule::ReturnToNtt];
    for line in &advice.lines {
        let leans = line.because.iter().any(|grounds| bending.iter().any(|rule| rule.id() == grounds.claim.as_str()));
        let deciding = line.because.first().map(|grounds| grounds.basis);
        if line.basis == Basis::Stated {
            assert!(!leans && deciding == Some(Basis::Stated), "{line:?}");
        }
        let said_apart = CATALOG.service(&line.service).claims.iter().any(|claim| {
            !claim.after.is_empty() && line.because.iter().any(|grounds| grounds.claim == claim.grounds.claim)
        });
        if matches!(line.outcome, Outcome::Moves | Outcome::Stays | Outcome::Apply) && !said_apart {
            for (kind, role) in roles(line) {
                assert!(role.basis >= line.basis, "{kind}: {line:?}");
            }
        }
        assert!(line.basis == Basis::Unknown || !line.because.is_empty(), "{line:?}");
    }
}

/// A desk is the company's that answers, for this service, in this area, today; a provider's own only when it is part of this.
fn desks_are_the_right_ones(asked: &Consultation, advice: &Advice) {
    let today = DayRange::exact(asked.today);
    for line in &advice.lines {
        let category = CATALOG.service(&line.service).category;
        for (_, role) in roles(line) {
            for desk in &role.desks {
                assert!(Some(&desk.party) == role.party.as_ref() || Some(&desk.party) == role.via.as_ref(), "{desk:?}");
                assert!(
                    desk.areas.contains(&asked.area) && desk.grounds.period.holds_on(today) != Holds::No,
                    "{desk:?}"
                );
                assert!(desk.answers_for(&line.service, category), "{desk:?} for {}", line.service);
                let brand = CATALOG
                    .providers()
                    .iter()
                    .find(|provider| provider.desks.iter().any(|own| own.grounds.claim == desk.grounds.claim));
                if let Some(brand) = brand {
                    let involved = [&asked.from, &asked.to].into_iter().flatten().any(|id| *id == brand.id);
                    assert!(involved, "{desk:?} of {}", brand.id);
                }
            }
        }
    }
    let of_lines = advice.lines.iter().flat_map(|line| {
        RoleKind::ALL.iter().flat_map(|&kind| line.before.get(kind).desks.iter().chain(&line.after.get(kind).desks))
    });
    let every = of_lines
        .chain(advice.calls.iter().flat_map(|call| &call.desks))
        .chain(advice.open.iter().flat_map(|open| &open.desks))
        .chain(advice.todo.iter().flat_map(|todo| &todo.desks))
        .chain(advice.not_collabo.iter().flat_map(|not| &not.desks));
    for desk in every {
        assert!(desk.areas.contains(&asked.area) && desk.grounds.period.holds_on(today) != Holds::No, "{desk:?}");
    }
}

/// No role is surer than what becomes of its service, unless a fact says that very role; nor is one before the move ever stated
/// without a fact that says it, or, of a provider that is left, the fact of its bill.
fn no_role_is_surer_than_its_line(asked: &Consultation, advice: &Advice) {
    for line in &advice.lines {
        let service = CATALOG.service(&line.service);
        let after = |kind: RoleKind| {
            let decided = |claim: &&ServiceClaim| line.because.iter().any(|it| it.claim == claim.grounds.claim);
            service.claims.iter().filter(decided).flat_map(|claim| &claim.after).any(|claim| claim.role == kind)
        };
        let before = |kind: RoleKind| {
            let sure = |claim: &&RoleClaim| claim.role == kind && claim.basis == Basis::Stated;
            service.claims.iter().flat_map(|claim| &claim.before).any(|claim| sure(&claim))
        };
        for &kind in RoleKind::ALL {
            let role = line.after.get(kind);
            assert!(role.basis >= line.basis || after(kind), "{kind}: {line:?}");
            let is_stated = line.before.get(kind).basis == Basis::Stated;
            let of_bill = kind == RoleKind::Bill && asked.kind != Move::Transfer;
            assert!(!is_stated || before(kind) || of_bill, "{kind}: {line:?}");
        }
    }
}

/// Nothing moves to a name that is no collabo, or that does not sell here.
fn nothing_moves_where_it_cannot(asked: &Consultation, advice: &Advice) {
    let Some(target) = asked.to.as_ref().filter(|_| asked.kind != Move::Return) else {
        assert!(advice.not_collabo.is_none());
        return;
    };
    let target = CATALOG.provider(target);
    assert_eq!(advice.not_collabo.is_some(), target.collabo == Collabo::No);
    for todo in &advice.todo {
        let item = CATALOG.checklist().iter().find(|item| item.grounds.claim == todo.grounds.claim);
        let own = target.own.iter().any(|own| own.grounds.claim == todo.grounds.claim);
        let kinds = item.map_or(&[][..], |item| &item.kinds);
        let is_for_it = match target.collabo {
            Collabo::No => target.kind.is_some_and(|kind| kinds.contains(&kind)),
            _ => kinds.is_empty(),
        };
        assert!(is_for_it || own, "{} with {}", todo.grounds.claim, target.id);
    }
    if target.collabo != Collabo::Yes || !target.areas.contains(&asked.area) {
        assert!(advice.lines.iter().all(|line| line.outcome != Outcome::Moves));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_answer_keeps_its_promises(asked in consultation()) {
        let advice = advise(&CATALOG, &asked);
        one_line_for_each_service(&asked, &advice);
        what_is_unknown_is_open(&advice);
        bills_are_those_of_the_lines(&asked, &advice);
        facts_speak_in_their_time(&asked, &advice);
        inferred_is_not_stated(&advice);
        desks_are_the_right_ones(&asked, &advice);
        no_role_is_surer_than_its_line(&asked, &advice);
        nothing_moves_where_it_cannot(&asked, &advice);
    }

    #[test]
    fn the_same_question_has_the_same_answer(asked in consultation()) {
        let (one, two) = (advise(&CATALOG, &asked), advise(&CATALOG, &asked));
        prop_assert_eq!(format!("{one:?}"), format!("{two:?}"));
        prop_assert!(one.todo.is_sorted_by_key(|todo| todo.stage));
    }

    #[test]
    fn a_line_does_not_depend_on_the_other_services(asked in consultation()) {
        let together = advise(&CATALOG, &asked);
        for (service, line) in asked.services.iter().zip(&together.lines) {
            let alone = advise(&CATALOG, &Consultation { services: vec![service.clone()], ..asked.clone() });
            prop_assert_eq!(format!("{:?}", alone.lines[0]), format!("{line:?}"));
        }
    }
}

#[test]
fn every_service_has_an_answer_at_every_provider() {
    let catalog = &*CATALOG;
    let services: Vec<_> = catalog.services().iter().map(|service| service.id.clone()).collect();
    let today = catalog.edition().date;
    for &area in Area::ALL {
        for &kind in Move::ALL {
            for provider in catalog.providers() {
                let asked = Consultation::new(area, kind, today)
                    .leaving(Some(provider.id.clone()))
                    .going_to(Some(provider.id.clone()))
                    .having(services.clone());
                let advice = advise(catalog, &asked);
                one_line_for_each_service(&asked, &advice);
                what_is_unknown_is_open(&advice);
                inferred_is_not_stated(&advice);
                desks_are_the_right_ones(&asked, &advice);
                no_role_is_surer_than_its_line(&asked, &advice);
                nothing_moves_where_it_cannot(&asked, &advice);
            }
        }
    }
}
