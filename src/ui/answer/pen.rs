//! What every tab of the answer is written with.

use ratatui::style::Style;

use crate::domain::advice::Advice;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::terms::RoleKind;
use crate::say::{Speaker, Topic};
use crate::session::Situation;
use crate::text::lang::Lang;
use crate::ui::body::Body;
use crate::ui::view::View;
use crate::words::{answer, wizard as words};

/// What the tabs are written from.
#[derive(Clone, Copy)]
pub(super) struct Pen<'a> {
    pub(super) view: &'a View<'a>,
    pub(super) catalog: &'a Catalog,
    pub(super) consultation: &'a Consultation,
    pub(super) advice: &'a Advice,
    pub(super) speaker: Speaker<'a>,
    pub(super) width: usize,
    /// Whether it writes one of several columns.
    pub(super) is_column: bool,
}

impl Pen<'_> {
    pub(super) fn lang(&self) -> Lang {
        self.view.state.lang()
    }

    /// Whether the line has moved already, so that the time after the move is now.
    pub(super) fn has_moved(&self) -> bool {
        self.view.state.draft_situation() == Situation::Moved
    }

    pub(super) fn heading(&self, body: &mut Body, text: &str) {
        body.gap();
        body.text(text, self.width, self.view.theme.strong());
    }

    /// The cautions that belong to this tab, in full.
    pub(super) fn cautions(&self, body: &mut Body, topic: Topic) {
        self.points(body, words::CAUTIONS.get(self.lang()), &self.speaker.cautions_of(topic), self.view.theme.normal());
    }

    /// The open questions of one kind, with whom to ask.
    pub(super) fn open(&self, body: &mut Body, role: RoleKind) {
        self.points(body, answer::HEAD_OPEN.get(self.lang()), &self.speaker.open(role), self.view.theme.unsure());
    }

    pub(super) fn points(&self, body: &mut Body, head: &str, points: &[String], style: Style) {
        if !points.is_empty() {
            self.heading(body, head);
        }
        for point in points {
            body.hanging("- ", point, 1, self.width, style);
        }
    }
}
