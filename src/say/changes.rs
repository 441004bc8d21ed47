//! What becomes of each service, before and after.

use super::speaker::{ServiceSaid, Speaker, Who, mark_of_known, marked};
use super::terms::outcome_short;
use crate::domain::advice::{Line, Roles};
use crate::domain::terms::{Move, Outcome, RoleKind};
use crate::words::answer;

/// What becomes of one service.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// The service.
    pub service: ServiceSaid<'a>,
    /// In full, with the name that the provider gives it where that is known.
    pub title: String,
    /// What becomes of it.
    pub is: Outcome,
    /// The same in words: ドコモ光へ移る, NTT東日本に残る …
    pub outcome: String,
    /// The same in at most 20 cells.
    pub outcome_short: &'static str,
    /// The mark of what no source says in words; nothing where the outcome itself says that nobody knows.
    pub mark: &'static str,
    /// Who answers now.
    pub before: Answerers<'a>,
    /// Who answers then.
    pub after: Answerers<'a>,
    /// Remarks: the words, and whether they are for the consultant only.
    pub notes: Vec<(&'a str, bool)>,
}

impl Change<'_> {
    /// What is said of it, with the mark behind.
    pub fn marked(&self, said: &str) -> String {
        marked(said, self.mark)
    }
}

/// Who answers the three questions.
#[derive(Clone, Debug)]
pub struct Answerers<'a> {
    /// 故障.
    pub fault: Who<'a>,
    /// 変更・解約.
    pub contract: Who<'a>,
    /// 請求.
    pub bill: Who<'a>,
}

impl<'a> Answerers<'a> {
    fn new(roles: &'a Roles, who: impl Fn(&'a crate::domain::advice::Role) -> Who<'a>) -> Self {
        Self { fault: who(&roles.fault), contract: who(&roles.contract), bill: who(&roles.bill) }
    }

    /// Who answers one of them.
    pub fn get(&self, kind: RoleKind) -> &Who<'a> {
        match kind {
            RoleKind::Fault => &self.fault,
            RoleKind::Contract => &self.contract,
            RoleKind::Bill => &self.bill,
        }
    }
}

impl<'a> Speaker<'a> {
    /// What becomes of each service, in the order of the consultation.
    pub fn before_after(&self) -> Vec<Change<'a>> {
        self.advice.lines.iter().map(|line| self.change(line)).collect()
    }

    /// What becomes of one service.
    pub fn change(&self, line: &'a Line) -> Change<'a> {
        let service = self.service(&line.service, line.basis);
        let title = match &line.brand {
            Some(brand) if self.own(brand) != service.full => {
                answer::service_with_brand(self.lang, service.full, self.own(brand))
            }
            _ => service.full.to_owned(),
        };
        Change {
            service,
            title,
            is: line.outcome,
            outcome: self.outcome(line.outcome),
            outcome_short: outcome_short(line.outcome, self.consultation.kind, self.lang),
            mark: mark_of_known(line.basis, self.lang),
            before: Answerers::new(&line.before, |role| self.who_before(role)),
            after: Answerers::new(&line.after, |role| self.who(role)),
            notes: line.notes.iter().map(|note| (self.own(&note.text), note.inside)).collect(),
        }
    }

    /// What becomes of a service: ドコモ光へ移る, NTT東日本に残る …
    pub fn outcome(&self, outcome: Outcome) -> String {
        let lang = self.lang;
        match outcome {
            Outcome::Moves if self.consultation.kind == Move::Return => answer::returns_to(lang, self.ntt()),
            Outcome::Moves => {
                let to = self.consultation.to.as_ref().map(|to| self.provider(to).short);
                answer::moves_to(lang, to.unwrap_or(answer::THE_PROVIDER.get(lang)))
            }
            Outcome::Stays => answer::stays_with(lang, self.ntt()),
            Outcome::Ends => answer::ends(lang),
            Outcome::Cancel => answer::goes_on(lang),
            Outcome::Apply => answer::must_apply(lang),
            Outcome::NotMovable => answer::cannot_move(lang),
            Outcome::ThirdParty => answer::stays_with_third(lang),
            Outcome::Unknown => answer::TO_CHECK.get(lang).to_owned(),
        }
    }
}
