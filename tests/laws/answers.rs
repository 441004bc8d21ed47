//! What holds of any answer to any consultation, by whatever catalogue has passed the check.

use std::collections::BTreeSet;

use madoguchi::front::domain::advice::{Advice, Bill, Line, Role, Roles};
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::claim::{Grounds, KeyRule};
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::desk::Desk;
use madoguchi::front::domain::id::ServiceId;
use madoguchi::front::domain::period::{DayRange, Holds};
use madoguchi::front::domain::service::ServiceClaim;
use madoguchi::front::domain::terms::{Basis, Outcome, RoleKind};

/// What is wrong, where a law is broken.
pub(crate) type Held = Result<(), String>;

fn ensure(holds: bool, broken: impl FnOnce() -> String) -> Held {
    if holds { Ok(()) } else { Err(broken()) }
}

fn roles(line: &Line) -> impl Iterator<Item = &Role> {
    [&line.before, &line.after].into_iter().flat_map(of_roles)
}

fn of_roles(roles: &Roles) -> impl Iterator<Item = &Role> {
    RoleKind::ALL.iter().map(|&kind| roles.get(kind))
}

/// Every company, service, desk, source that an answer names is in the catalogue.
pub(crate) fn nothing_dangles(catalog: &Catalog, _: &Consultation, advice: &Advice) -> Held {
    let parties: BTreeSet<&str> = catalog.parties().iter().map(|party| party.id.as_str()).collect();
    let sources: BTreeSet<&str> = catalog.sources().iter().map(|source| source.id.as_str()).collect();
    let of_lines = advice.lines.iter().flat_map(roles);
    let of_roles = of_lines.flat_map(|role| role.party.iter().chain(&role.via));
    let of_bills = advice.bills.iter().chain(&advice.bills_before);
    let of_bills = of_bills.flat_map(|bill| [Some(&bill.party), bill.via.as_ref()]).flatten();
    for party in of_roles.chain(of_bills).chain(advice.calls.iter().map(|call| &call.party)) {
        ensure(parties.contains(party.as_str()), || format!("no company is named {party}"))?;
    }
    for source in advice.sources() {
        ensure(sources.contains(source.as_str()), || format!("no source is named {source}"))?;
    }
    for desk in desks(advice) {
        let known = catalog.find_desk(&desk.grounds.claim).is_some_and(|known| known.party == desk.party);
        ensure(known, || format!("no desk is named {}", desk.grounds.claim))?;
    }
    Ok(())
}

fn desks(advice: &Advice) -> impl Iterator<Item = &Desk> {
    let of_lines = advice.lines.iter().flat_map(roles).flat_map(Role::named);
    let of_calls = advice.calls.iter().flat_map(|call| call.desks.iter().chain(&call.to_ask));
    let of_todo = advice.todo.iter().flat_map(|todo| todo.desks.iter().chain(&todo.to_ask));
    let to_ask = advice.open.iter().flat_map(|open| &open.desks);
    of_lines.chain(of_calls).chain(of_todo).chain(to_ask).map(|desk| &**desk)
}

/// One line for each service, in the order in which they were chosen.
pub(crate) fn every_service_has_one_line(_: &Catalog, consultation: &Consultation, advice: &Advice) -> Held {
    let lines: Vec<_> = advice.lines.iter().map(|line| &line.service).collect();
    ensure(lines.iter().copied().eq(&consultation.services), || format!("lines of {lines:?}"))
}

/// Whose money, who sends it, for what.
type Billed = BTreeSet<(String, Option<String>, String)>;

fn billed<'l>(lines: impl Iterator<Item = (&'l Line, &'l Role)>) -> Billed {
    let one = |(line, role): (&Line, &Role)| {
        let party = role.party.as_ref()?.to_string();
        Some((party, role.via.as_ref().map(ToString::to_string), line.service.to_string()))
    };
    lines.filter_map(one).collect()
}

fn on_bills(bills: &[Bill]) -> Result<Billed, String> {
    let mut all = Billed::new();
    let mut senders = BTreeSet::new();
    for bill in bills {
        ensure(senders.insert((&bill.party, &bill.via)), || format!("two bills of {}", bill.party))?;
        for service in &bill.services {
            let one = (bill.party.to_string(), bill.via.as_ref().map(ToString::to_string), service.to_string());
            ensure(all.insert(one), || format!("{service} stands twice on the bill of {}", bill.party))?;
        }
    }
    Ok(all)
}

/// The bills are the contracts': each that is billed stands on one bill, and on bills is nothing else. After the move, what ends or has
/// to be cancelled is on none, unless the line leaves NTT's net and it goes on until then.
pub(crate) fn bills_are_the_contracts(_: &Catalog, _: &Consultation, advice: &Advice) -> Held {
    let before = billed(advice.lines.iter().map(|line| (line, &line.before.bill)));
    let on_before = on_bills(&advice.bills_before)?;
    ensure(before == on_before, || format!("before: contracts {before:?}, bills {on_before:?}"))?;
    let goes_on = |line: &&Line| !matches!(line.outcome, Outcome::Ends | Outcome::Cancel);
    let least = billed(advice.lines.iter().filter(goes_on).map(|line| (line, &line.after.bill)));
    let most = billed(advice.lines.iter().map(|line| (line, &line.after.bill)));
    let on_after = on_bills(&advice.bills)?;
    let expected = if advice.not_collabo.is_some() && on_after != least { most } else { least };
    ensure(on_after == expected, || format!("after: contracts {expected:?}, bills {on_after:?}"))
}

/// Nothing is surer than the least sure thing that it rests on: a line than the fact that decided it, and than a general rule that it
/// leans on; who answers afterwards than what becomes of the service, where no fact says that by itself; a bill and a call than those of
/// its services.
pub(crate) fn nothing_is_surer_than_its_grounds(catalog: &Catalog, _: &Consultation, advice: &Advice) -> Held {
    let leans = [KeyRule::SoldMoves, KeyRule::UnsoldStays, KeyRule::SwitchLikeTransfer, KeyRule::ReturnToNtt];
    for line in &advice.lines {
        let service = &line.service;
        let decided = line.because.first().map_or(Basis::Stated, |grounds| grounds.basis);
        ensure(line.basis >= decided, || format!("{service} is {}, decided by what is {decided}", line.basis))?;
        let leaned =
            line.because.iter().find(|grounds: &&Grounds| leans.iter().any(|rule| grounds.claim.as_str() == rule.id()));
        ensure(leaned.is_none() || line.basis >= Basis::Inferred, || {
            format!("{service} leans on a rule and is {}", line.basis)
        })?;
        ensure((line.outcome == Outcome::Unknown) == (line.basis == Basis::Unknown), || {
            format!("{service}: {} is {}", line.outcome, line.basis)
        })?;
        for kind in RoleKind::ALL {
            let role = line.after.get(*kind);
            let least = named_by_facts(catalog, line, *kind).unwrap_or(line.basis);
            ensure(role.basis >= least, || format!("{service}: {kind} is {}, what says it {least}", role.basis))?;
        }
        for role in roles(line) {
            let is_known = role.party.is_none() || role.basis != Basis::Unknown;
            ensure(is_known, || format!("{service}: {:?} is named and unknown", role.party))?;
        }
    }
    let of = |service: &ServiceId| advice.lines.iter().find(|line| line.service == *service);
    for (bills, is_after) in [(&advice.bills, true), (&advice.bills_before, false)] {
        for bill in bills {
            let of_lines = bill.services.iter().filter_map(of);
            let least =
                of_lines.map(|line| if is_after { line.after.bill.basis } else { line.before.bill.basis }).max();
            ensure(Some(bill.basis) >= least, || format!("the bill of {} is {}", bill.party, bill.basis))?;
        }
    }
    for call in &advice.calls {
        let least = call.services.iter().filter_map(of).map(|line| line.after.fault.basis).max();
        ensure(Some(call.basis) >= least, || format!("the call to {} is {}", call.party, call.basis))?;
    }
    Ok(())
}

/// How sure the fact is that itself names who answers afterwards, where one that decided the line does.
fn named_by_facts(catalog: &Catalog, line: &Line, kind: RoleKind) -> Option<Basis> {
    let decided = |claim: &&ServiceClaim| line.because.iter().any(|grounds| grounds.claim == claim.grounds.claim);
    let claims = catalog.services().iter().flat_map(|service| &service.claims).filter(decided);
    claims.flat_map(|claim| &claim.after).find(|named| named.role == kind).map(|named| named.basis)
}

/// Every desk that is named for a role is one of those who answer there, for this service, in this area, today.
pub(crate) fn desks_are_of_those_who_answer(catalog: &Catalog, consultation: &Consultation, advice: &Advice) -> Held {
    let today = DayRange::exact(consultation.today);
    let is_open =
        |desk: &Desk| desk.areas.contains(&consultation.area) && desk.grounds.period.holds_on(today) != Holds::No;
    for desk in desks(advice) {
        ensure(is_open(desk), || format!("{} is not here and now", desk.grounds.claim))?;
    }
    for line in &advice.lines {
        let category = catalog.service(&line.service).category;
        for role in roles(line) {
            for desk in role.named() {
                let answers = [&role.party, &role.via].into_iter().flatten().any(|party| *party == desk.party);
                ensure(answers, || format!("{} is of {}, who does not answer", desk.grounds.claim, desk.party))?;
                let is_for_it = desk.answers_for(&line.service, category);
                ensure(is_for_it, || format!("{} is not for {}", desk.grounds.claim, line.service))?;
            }
        }
    }
    Ok(())
}

/// What is unknown is asked, once for each service and question, and nothing else is.
pub(crate) fn what_is_unknown_is_asked(_: &Catalog, _: &Consultation, advice: &Advice) -> Held {
    let asked: Vec<_> = advice.open.iter().map(|open| (&open.service, open.role)).collect();
    let of_line = |line: &'_ Line| {
        RoleKind::ALL.iter().filter(|kind| line.after.get(**kind).is_unknown()).copied().collect::<Vec<_>>()
    };
    let unknown: Vec<_> =
        advice.lines.iter().flat_map(|line| of_line(line).into_iter().map(move |kind| (&line.service, kind))).collect();
    ensure(asked == unknown, || format!("unknown {unknown:?}, asked {asked:?}"))
}
