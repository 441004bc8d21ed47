//! The heart of the program: a consultation in, the answer out. Pure: no clock, no files, no terminal.
//!
//! For each service, in this order: the provider's own claim for that day and move, the official rule for the service and
//! area, the general rule (then *inferred*), and if none of them speaks, *unknown*. Who answers follows from that.

mod case;
mod deciding;
mod elsewhere;
mod fate;
mod findings;
mod money;
mod own;
mod roles;

use super::advice::Role;
use super::advice::{Advice, Line, NotCollabo, Remark};
use super::catalog::Catalog;
use super::claim::{Grounds, Note};
use super::consultation::Consultation;
use super::desk::PartyRef;
use super::id::ServiceId;
use super::provider::{Provider, ProviderClaim};
use super::service::Service;
use super::terms::{Basis, LineKind, Move, Outcome, RoleKind, Says, Side};
use case::Case;
pub(super) use own::own_texts;

/// Answers a consultation.
pub fn advise(catalog: &Catalog, consultation: &Consultation) -> Advice {
    let case = Case::new(catalog, consultation);
    let advice = answered(&case);
    Advice { deciding: deciding::deciding(&case, &advice.lines, answered).map(Box::new), ..advice }
}

/// The answer, without what would decide what is open in it.
fn answered(case: &Case<'_>) -> Advice {
    let lines = case.lines();
    let bills_before = money::bills(lines.iter().map(|line| (line, &line.before)));
    let goes_on = |line: &&Line| money::goes_on(line) || case.leaves_ntt();
    let bills = money::bills(lines.iter().filter(goes_on).map(|line| (line, &line.after)));
    let calls = findings::calls(&lines);
    let cautions = findings::cautions(case, &lines, &bills);
    Advice {
        open: findings::open(case, &lines),
        deciding: None,
        todo: findings::todo(case, &lines, &cautions),
        remarks: case.remarks(),
        not_collabo: case.not_collabo(),
        look_up: case.catalog.official_lists(case.area()).cloned().collect(),
        lines,
        bills_before,
        bills,
        calls,
        cautions,
    }
}

/// The lines of the answer alone.
pub fn lines(catalog: &Catalog, consultation: &Consultation) -> Vec<Line> {
    Case::new(catalog, consultation).lines()
}

/// Who answers a question that goes to this company, whatever the contract.
pub(super) fn role_of(
    catalog: &Catalog,
    consultation: &Consultation,
    service: Option<&ServiceId>,
    (kind, party, basis): (RoleKind, &PartyRef, Basis),
) -> Role {
    let service = service.map(|id| catalog.service(id));
    Case::new(catalog, consultation).role_of(service, kind, party, basis)
}

impl Case<'_> {
    fn lines(&self) -> Vec<Line> {
        self.consultation.services.iter().map(|service| self.line(self.catalog.service(service))).collect()
    }

    fn line(&self, service: &Service) -> Line {
        let fate = self.fate(service);
        let (mut before, doubts) = self.roles_before(service);
        let mut because = fate.because.clone();
        let after = self.roles_after(service, &fate, &before, &mut because);
        // Whoever names an internet provider, or, with NTT's line, the company with whom a contract of its own is, was its customer
        // before, too.
        let decided = |claim: &ProviderClaim| fate.because.iter().any(|grounds| grounds.claim == claim.grounds.claim);
        let own = |it: &Provider| it.claims.iter().any(|claim| claim.says == Says::Own && decided(claim));
        let holds =
            |it: &Provider| it.kind == Some(LineKind::Isp) || self.consultation.kind == Move::Transfer && own(it);
        if fate.outcome == Outcome::ThirdParty && self.target.is_some_and(holds) {
            before.clone_from(&after);
        }
        because.extend(doubts);
        // Where nothing can be moved, only what is said of what has to be cancelled holds.
        let is_move = self.elsewhere().is_none();
        let mut notes: Vec<Remark> = fate.notes.iter().map(|note| remark(note.clone())).collect();
        notes.extend(
            service
                .notes
                .iter()
                .filter(|note| self.applies(note))
                .filter(|note| is_move || note.outcomes.contains(&Outcome::Cancel))
                .filter(|note| note.outcomes.is_empty() || note.outcomes.contains(&fate.outcome))
                .map(|note| Remark {
                    claim: Some(note.grounds.claim.clone()),
                    text: note.text.clone(),
                    inside: note.inside,
                }),
        );
        Line {
            service: service.id.clone(),
            outcome: fate.outcome,
            basis: fate.basis,
            brand: fate.brand,
            before,
            after,
            because: without_doubles(because),
            notes,
        }
    }

    /// What there is to say of the provider that the line goes to, and of the one that it leaves where that speaks of leaving; when the
    /// line goes back to NTT, of the one that it leaves.
    fn remarks(&self) -> Vec<Note> {
        let is_return = self.consultation.kind == Move::Return;
        let of = |provider: Option<&'_ Provider>, side: Side, unsaid: bool| -> Vec<Note> {
            let notes = provider.into_iter().flat_map(|provider| &provider.notes);
            let speaks = |note: &&Note| note.sides.contains(&side) || note.sides.is_empty() && unsaid;
            notes.filter(speaks).filter(|note| self.applies(note)).cloned().collect()
        };
        let mut remarks = of(self.target, Side::Joined, true);
        remarks.extend(of(self.origin, Side::Left, is_return));
        remarks
    }

    /// The chosen name, when it is no collabo, with those of its desks that answer this line today.
    fn not_collabo(&self) -> Option<NotCollabo> {
        let provider = self.elsewhere()?;
        Some(NotCollabo {
            provider: provider.id.clone(),
            what: provider.not_collabo.clone().unwrap_or_default(),
            desks: provider.desks.iter().filter(|desk| self.answers(desk)).cloned().collect(),
            grounds: provider.grounds.clone(),
        })
    }
}

fn remark(text: crate::text::lang::Words) -> Remark {
    Remark { claim: None, text, inside: false }
}

fn without_doubles(because: Vec<Grounds>) -> Vec<Grounds> {
    let mut kept: Vec<Grounds> = Vec::new();
    for grounds in because {
        if !kept.iter().any(|other| other.claim == grounds.claim) {
            kept.push(grounds);
        }
    }
    kept
}
