//! What the keeper of the catalogue should know of a consultation, where the shop has agreed to tell it. Nothing is noted otherwise. What
//! ended is handed out after the event that ended it, and forgotten once it has been taken.

use super::effect::Effect;
use super::screen::Screen;
use super::state::{Notes, State};
use crate::domain::advice::{Advice, Ask, OpenQuestion};
use crate::domain::ask::Answer;
use crate::domain::catalog::Catalog;
use crate::domain::terms::RoleKind;
use crate::stats::{Consulted, Met, things};

/// With fewer letters nobody has said anything yet.
const SHORTEST: usize = 2;

/// Where the person was before something happened.
pub(super) struct Before {
    screen: Screen,
    ticket: Option<String>,
    /// What stood in the box for a customer's words, and whether it found anything.
    typed: Option<(String, bool)>,
}

impl State {
    /// Has what is met noted.
    #[must_use]
    pub fn noting(self) -> Self {
        Self { notes: Some(Notes::default()), ..self }
    }

    /// What the consultation has met that has ended, until that is taken ([`super::Event::Taken`]).
    pub fn ended(&self) -> Option<&Consulted> {
        self.notes.as_ref()?.ended.as_ref()
    }

    /// What this consultation has met so far.
    pub fn met(&self) -> Option<&Consulted> {
        self.notes.as_ref().map(|notes| &notes.now)
    }

    /// Looks where the person is before something happens; nothing where nothing is noted.
    pub(super) fn before(&self) -> Option<Before> {
        self.notes.as_ref()?;
        let is_box = self.under() == Screen::AskWords && !self.typed().is_empty();
        let typed = is_box.then(|| (self.picker().query(), !self.rows().is_empty()));
        Some(Before { screen: self.screen(), ticket: self.ticket.clone(), typed })
    }

    /// What has ended was taken.
    pub(super) fn forget_ended(&mut self) {
        if let Some(notes) = &mut self.notes {
            notes.ended = None;
        }
    }

    /// Notes what has been met by what has happened.
    pub(super) fn note(&mut self, catalog: &Catalog, before: &Before, effect: &Effect) {
        let (typed, said) = (self.left_in_box(before, effect), self.said(catalog, before));
        let edition = catalog.edition().date;
        let Some(notes) = &mut self.notes else { return };
        let of_typed = notes.ended.as_mut().unwrap_or(&mut notes.now);
        for met in typed {
            of_typed.note(met, edition);
        }
        for met in said {
            notes.now.note(met, edition);
        }
    }

    /// What of a customer's words was not understood, once they are taken, emptied or left: what is half typed is no word.
    fn left_in_box(&self, before: &Before, effect: &Effect) -> Vec<Met> {
        let Some((typed, has_found)) = &before.typed else { return Vec::new() };
        let stays = self.under() == Screen::AskWords && !self.typed().is_empty() && self.ended().is_none();
        let letters = typed.chars().filter(|letter| letter.is_alphanumeric()).count();
        if letters < SHORTEST || (stays && !matches!(effect, Effect::Quit | Effect::GiveUp)) {
            return Vec::new();
        }
        let Some(finder) = self.finder.as_deref() else { return Vec::new() };
        let strange = things(typed).into_iter().filter(|thing| finder.is_strange(thing)).map(Met::Word);
        strange.chain((!has_found).then_some(Met::Nothing)).collect()
    }

    /// What stands in an answer that has just been opened.
    fn said(&self, catalog: &Catalog, before: &Before) -> Vec<Met> {
        let screen = self.screen();
        let is_new = screen != before.screen;
        let mut met: Vec<Met> = self.asked.symptom.clone().filter(|_| is_new).map(Met::Situation).into_iter().collect();
        if screen == Screen::Answer && (is_new || self.ticket != before.ticket) {
            met.extend(self.advice.iter().flat_map(of_advice));
        }
        if screen == Screen::AskAnswer && is_new {
            met.extend(self.asked_today(catalog).and_then(Result::ok).iter().flat_map(of_answer));
        }
        met
    }
}

fn of_advice(advice: &Advice) -> Vec<Met> {
    // What the customer's own day decides is no gap.
    let is_gap = |open: &&OpenQuestion| {
        advice.deciding.as_deref().is_none_or(|deciding| !deciding.services.contains(&open.service))
    };
    let gaps = advice.open.iter().filter(is_gap).filter_map(gap);
    let roles = advice.lines.iter().flat_map(|line| RoleKind::ALL.iter().map(|&kind| (kind, line.after.get(kind))));
    let desks = roles.filter_map(|(role, of)| Some(Met::Desk { party: of.known()?.clone(), role }));
    gaps.chain(desks).collect()
}

fn of_answer(answer: &Answer<'_>) -> Vec<Met> {
    let is_decided = answer.branches.is_empty();
    let gaps = answer.contacts.iter().filter(|_| is_decided).filter_map(|contact| gap(contact.open.as_ref()?));
    let desks = answer.contacts.iter();
    let desks = desks.filter_map(|of| Some(Met::Desk { party: of.role.known()?.clone(), role: of.kind }));
    gaps.chain(desks).collect()
}

/// What the keeper may find out. Where the customer only has not said which provider it is, there is nothing to find out.
fn gap(open: &OpenQuestion) -> Option<Met> {
    let provider = match &open.ask {
        Ask::Provider(provider, _) => Some(provider.clone()),
        Ask::Party(_) => None,
        Ask::ChooseProvider | Ask::WhoseLine => return None,
    };
    Some(Met::Unknown { service: open.service.clone(), role: open.role, provider })
}
