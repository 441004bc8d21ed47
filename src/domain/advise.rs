//! The heart of the program: a consultation in, the answer out. Pure: no clock, no files, no terminal.
//!
//! For each service, in this order: the provider's own claim for that day and move, the official rule for the service and
//! area, the general rule (then *inferred*), and if none of them speaks, *unknown*. Who answers follows from that.

mod case;
mod fate;
mod findings;
mod money;
mod roles;

use super::advice::{Advice, Line, NotCollabo, Remark};
use super::catalog::Catalog;
use super::claim::{Grounds, Note};
use super::consultation::Consultation;
use super::service::Service;
use super::terms::{Collabo, Move};
use case::Case;

/// Answers a consultation.
pub fn advise(catalog: &Catalog, consultation: &Consultation) -> Advice {
    let case = Case::new(catalog, consultation);
    let lines = case.lines();
    let bills_before = money::bills(lines.iter().map(|line| (line, &line.before)));
    let bills = money::bills(lines.iter().filter(|line| money::goes_on(line)).map(|line| (line, &line.after)));
    let calls = findings::calls(&lines);
    let cautions = findings::cautions(&case, &lines, &bills);
    let mut advice = Advice {
        open: findings::open(&case, &lines),
        todo: findings::todo(&case, &lines, &cautions),
        remarks: case.remarks(),
        not_collabo: case.not_collabo(),
        look_up: catalog.official_lists(consultation.area).cloned().collect(),
        lines,
        bills_before,
        bills,
        calls,
        cautions,
    };
    if advice.not_collabo.is_some() {
        advice.todo.clear();
    }
    advice
}

/// The lines of the answer alone.
pub fn lines(catalog: &Catalog, consultation: &Consultation) -> Vec<Line> {
    Case::new(catalog, consultation).lines()
}

impl Case<'_> {
    fn lines(&self) -> Vec<Line> {
        self.consultation.services.iter().map(|service| self.line(self.catalog.service(service))).collect()
    }

    fn line(&self, service: &Service) -> Line {
        let fate = self.fate(service);
        let (before, doubts) = self.roles_before(service);
        let mut because = fate.because.clone();
        let after = self.roles_after(service, &fate, &before, &mut because);
        because.extend(doubts);
        let mut notes: Vec<Remark> = fate.notes.iter().map(|note| remark(note.clone())).collect();
        notes.extend(
            service
                .notes
                .iter()
                .filter(|note| self.applies(note))
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

    /// What there is to say of the provider that the line goes to; when it goes back to NTT, of the one that it leaves.
    fn remarks(&self) -> Vec<Note> {
        let provider = if self.consultation.kind == Move::Return { self.origin } else { self.target };
        let notes = provider.into_iter().flat_map(|provider| &provider.notes);
        notes.filter(|note| self.applies(note)).cloned().collect()
    }

    /// The chosen name, when it is no collabo, with those of its desks that answer this line today.
    fn not_collabo(&self) -> Option<NotCollabo> {
        let provider = self.target.filter(|provider| provider.collabo == Collabo::No)?;
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
