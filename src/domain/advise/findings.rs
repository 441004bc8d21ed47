//! What stands on top of the lines: whom to call, what to watch out for, what to do, what must still be asked.

use super::case::Case;
use super::money;
use super::own::own_texts;
use crate::domain::advice::{Ask, Bill, Call, Caution, Line, OpenQuestion, SameDesk, Todo, by_desk};
use crate::domain::catalog::CheckItem;
use crate::domain::claim::{Grounds, Life};
use crate::domain::desk::{PartyRef, Reached};
use crate::domain::id::{PartyId, ProviderId, ServiceId};
use crate::domain::period::Holds;
use crate::domain::provider::Provider;
use crate::domain::terms::{
    Basis, Category, Collabo, LifeEvent, LineKind, Move, Outcome, Phase, Purpose, RoleKind, Standing,
};
use crate::text::lang::Words;

/// Whom to call when something breaks, in the order of the services. Services of one company that have desks of their own
/// stand apart: nobody may be sent to the telephone's desk about something else.
pub(super) fn calls(lines: &[Line]) -> Vec<Call> {
    let call = |same: SameDesk<'_>| {
        Some(Call {
            party: same.role.known()?.clone(),
            desks: same.role.desks.clone(),
            to_ask: same.role.to_ask.clone(),
            services: same.lines.iter().map(|line| line.service.clone()).collect(),
            basis: same.basis,
        })
    };
    by_desk(lines, RoleKind::Fault).into_iter().filter_map(call).collect()
}

/// What nobody knows yet, and whom to ask.
pub(super) fn open(case: &Case<'_>, lines: &[Line]) -> Vec<OpenQuestion> {
    let mut open = Vec::new();
    for line in lines {
        let unknown = RoleKind::ALL.iter().filter(|&&role| line.after.get(role).basis == Basis::Unknown);
        for &role in unknown {
            let ask = whom_to_ask(case, line);
            let desks = match &ask {
                Ask::Provider(_, party) | Ask::Party(party) => case.desks_to_ask(party, &line.service),
                Ask::ChooseProvider | Ask::WhoseLine => Vec::new(),
            };
            // A provider that is no more, and has left no desk, cannot be asked: the bill tells who has the line.
            let ask = if desks.is_empty() && is_gone(case, &ask) { Ask::WhoseLine } else { ask };
            open.push(OpenQuestion { service: line.service.clone(), role, ask, desks });
        }
    }
    open
}

fn is_gone(case: &Case<'_>, ask: &Ask) -> bool {
    let Ask::Provider(id, _) = ask else { return false };
    case.end_before(&case.catalog.provider(id).life, case.consultation.today).is_some()
}

fn whom_to_ask(case: &Case<'_>, line: &Line) -> Ask {
    if case.consultation.kind == Move::Transfer
        && case.elsewhere().is_some_and(|provider| provider.kind == Some(LineKind::Isp))
    {
        return Ask::WhoseLine;
    }
    let service = case.catalog.service(&line.service);
    let sold = case.is_sold_by_providers(service);
    // Who has a line of its own cannot say what becomes of one that is left behind: whoever had it can.
    let target = case.target.filter(|target| target.collabo != Collabo::No);
    match target.or(case.origin.filter(|_| case.target.is_some())) {
        Some(target) if sold => Ask::Provider(target.id.clone(), target.company.clone()),
        None if sold && case.consultation.kind != Move::Return => Ask::ChooseProvider,
        _ => {
            let before = line.before.contract.party.clone();
            Ask::Party(before.or_else(|| case.first_holder(service)).unwrap_or_else(|| case.ntt()))
        }
    }
}

/// What to watch out for, the weightiest first.
pub(super) fn cautions(case: &Case<'_>, lines: &[Line], bills: &[Bill]) -> Vec<Caution> {
    let mut cautions = about_provider(case);
    let with = |outcome: Outcome| -> Vec<ServiceId> {
        lines.iter().filter(|line| line.outcome == outcome).map(|line| line.service.clone()).collect()
    };
    let impossible = cautions.iter().any(|caution| matches!(caution, Caution::NotCollabo(_)));
    let fixed = with(Outcome::NotMovable);
    if !fixed.is_empty() && !impossible {
        cautions.push(Caution::NotMovable(fixed));
    }
    for line in lines {
        let service = case.catalog.service(&line.service);
        if let Some(life) = service.life.iter().find(|life| is_over(case, life)) {
            cautions.push(Caution::ServiceEnded { service: line.service.clone(), on: life.on });
        }
    }
    let good_until = case.catalog.edition().good_until;
    cautions.extend(good_until.filter(|last| *last < case.consultation.today).map(Caution::OldCatalog));
    let uncertain = uncertain(case, lines);
    if !uncertain.is_empty() {
        cautions.push(Caution::DateUncertain(uncertain));
    }
    cautions.extend(split_desks(case, lines));
    cautions.extend(money::cautions(case, bills));
    let running: Vec<ServiceId> = lines
        .iter()
        .filter(|line| runs_until_cancelled(case, line) && (!impossible || case.leaves_ntt()))
        .map(|line| line.service.clone())
        .collect();
    if !running.is_empty() {
        cautions.push(Caution::NotCancelledByItself(running));
    }
    // Who has applied has given the number away.
    let ahead = case.consultation.is_ahead() && case.consultation.phase() != Some(Phase::Applied);
    if ahead && !impossible && case.origin.is_none_or(|origin| gives_number(case, origin)) {
        cautions.push(Caution::ApprovalNumber { transfer: case.consultation.kind == Move::Transfer });
    }
    let weight = |caution: &Caution| Caution::CODES.iter().position(|code| *code == caution.code());
    cautions.sort_by_key(weight);
    cautions
}

/// The services of which it is not known which fact holds, as a day is known only roughly.
pub(super) fn uncertain(case: &Case<'_>, lines: &[Line]) -> Vec<ServiceId> {
    let is_uncertain = |id: &&ServiceId| {
        let service = case.catalog.service(id);
        case.fate(service).uncertain || !case.roles_before(service).1.is_empty()
    };
    lines.iter().map(|line| &line.service).filter(is_uncertain).cloned().collect()
}

/// Whether a provider that is left gives out numbers for a move: only one that has collabo lines, and is still there.
fn gives_number(case: &Case<'_>, origin: &Provider) -> bool {
    origin.collabo != Collabo::No && case.end_before(&origin.life, case.consultation.today).is_none()
}

fn is_over(case: &Case<'_>, life: &Life) -> bool {
    life.event == LifeEvent::End && life.areas.contains(&case.area()) && life.on.first() < case.consultation.today
}

fn about_provider(case: &Case<'_>) -> Vec<Caution> {
    let Some(provider) = case.target else { return Vec::new() };
    let mut cautions = Vec::new();
    match provider.collabo {
        Collabo::No => return vec![Caution::NotCollabo(provider.id.clone())],
        Collabo::Unknown => cautions.push(Caution::CollaboUnknown(provider.id.clone())),
        Collabo::Yes => {}
    }
    if !provider.areas.contains(&case.area()) {
        cautions.push(Caution::OutsideArea(provider.id.clone()));
    }
    let here = || provider.life.iter().filter(|life| life.areas.contains(&case.area()));
    if let Some(end) = here().find(|life| life.event == LifeEvent::End) {
        cautions.push(Caution::ProviderEnds { provider: provider.id.clone(), on: end.on });
    }
    let mut closings = here().filter(|life| life.event == LifeEvent::NewOrdersEnd).peekable();
    // Without a day, the standing is all that is known.
    let closed = match closings.peek() {
        Some(_) => closings.any(|life| life.on.last() < case.consultation.today),
        None => matches!(provider.standing, Standing::Closed | Standing::Ended),
    };
    if case.consultation.is_ahead() && closed {
        cautions.push(Caution::NoNewApplications(provider.id.clone()));
    }
    cautions
}

/// Faults go to the provider for some services and to NTT for others.
fn split_desks(case: &Case<'_>, lines: &[Line]) -> Option<Caution> {
    let ntt = case.ntt();
    let mut parties: Vec<PartyId> = Vec::new();
    for party in lines.iter().filter_map(|line| line.after.fault.party.as_ref()) {
        let is_theirs = *party == ntt || case.target.is_some_and(|provider| provider.company == *party);
        if is_theirs && !parties.contains(party) {
            parties.push(party.clone());
        }
    }
    (parties.len() > 1).then_some(Caution::SplitDesks(parties))
}

/// A rest that a customer forgets: it is not a line, a telephone or a television that one notices every day.
fn runs_until_cancelled(case: &Case<'_>, line: &Line) -> bool {
    let service = case.catalog.service(&line.service);
    if service.each_time {
        return false;
    }
    let category = service.category;
    let noticed = matches!(category, Category::Access | Category::Phone | Category::Tv | Category::Billing);
    match line.outcome {
        Outcome::Cancel => true,
        Outcome::Stays => !noticed && case.consultation.kind != Move::Return,
        _ => false,
    }
}

/// What to do, in order.
pub(super) fn todo(case: &Case<'_>, lines: &[Line], cautions: &[Caution]) -> Vec<Todo> {
    let mut todo: Vec<Todo> = case
        .catalog
        .checklist()
        .iter()
        .filter(|item| item.areas.contains(&case.area()) && item.moves.contains(&case.consultation.kind))
        .filter(|item| item.grounds.period.holds_on(case.today) != Holds::No)
        .filter(|item| item.is_told_in(case.consultation.phase()) && fits_providers(case, item))
        .filter(|item| item.cautions.is_empty() || cautions.iter().any(|c| item.cautions.iter().any(|w| w == c.code())))
        .filter_map(|item| Some((item, concerned(case, item, lines)?)))
        .flat_map(|(item, services)| said(case, item, &services))
        .collect();
    todo.sort_by_key(|item| item.stage);
    todo
}

/// Whether an item is for the providers of this consultation.
fn fits_providers(case: &Case<'_>, item: &CheckItem) -> bool {
    let is_among = |provider: Option<&Provider>, ids: &[ProviderId]| {
        ids.is_empty() || provider.is_some_and(|provider| ids.contains(&provider.id))
    };
    let fits_kind = match case.elsewhere() {
        None => item.kinds.is_empty(),
        Some(provider) => provider.kind.is_some_and(|kind| item.kinds.contains(&kind)),
    };
    fits_kind && is_among(case.target, &item.to) && is_among(case.origin, &item.from)
}

/// An item as it is told here: in its own words, or in those of the providers that have others.
fn said(case: &Case<'_>, item: &CheckItem, services: &[ServiceId]) -> Vec<Todo> {
    let told = |text: &Words, desk: &Option<(PartyRef, Purpose)>, grounds: &Grounds| {
        let reached = desk.as_ref().and_then(|(party, purpose)| {
            let brand = if *party == PartyRef::Previous { case.origin } else { case.target };
            Some(case.reached(&case.named(party)?, brand, None, purpose.answered_by()))
        });
        let Reached { desks, to_ask } = reached.unwrap_or_default();
        Todo {
            stage: item.stage,
            actor: item.actor,
            text: text.clone(),
            services: services.to_vec(),
            desks,
            to_ask,
            grounds: grounds.clone(),
        }
    };
    let own = own_texts(case.catalog, case.consultation, &item.grounds.claim, case.consultation.phase());
    if own.is_empty() {
        return vec![told(&item.text, &item.desk, &item.grounds)];
    }
    own.into_iter().filter_map(|own| Some(told(own.text.as_ref()?, &own.desk, &own.grounds))).collect()
}

/// The services that an item is about: none in particular when it has no such condition, `None` when none fits.
fn concerned(case: &Case<'_>, item: &CheckItem, lines: &[Line]) -> Option<Vec<ServiceId>> {
    if item.outcomes.is_empty() && item.services.is_empty() && item.categories.is_empty() {
        return Some(Vec::new());
    }
    let fits = |line: &&Line| {
        let by_name = item.services.is_empty() && item.categories.is_empty()
            || item.services.contains(&line.service)
            || item.categories.contains(&case.catalog.service(&line.service).category);
        by_name && (item.outcomes.is_empty() || item.outcomes.contains(&line.outcome))
    };
    let services: Vec<ServiceId> = lines.iter().filter(fits).map(|line| line.service.clone()).collect();
    (!services.is_empty()).then_some(services)
}
