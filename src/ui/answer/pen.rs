//! What every page of the answer is written with.

use ratatui::style::Style;

use crate::domain::advice::Advice;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::terms::RoleKind;
use crate::say::{Speaker, Topic};
use crate::session::Situation;
use crate::text::lang::Lang;
use crate::text::words::{answer, wizard as words};
use crate::ui::page::Page;
use crate::ui::view::View;

/// What the pages are written from.
pub(super) struct Pen<'a> {
    pub(super) view: &'a View<'a>,
    pub(super) catalog: &'a Catalog,
    pub(super) consultation: &'a Consultation,
    pub(super) advice: &'a Advice,
    pub(super) speaker: Speaker<'a>,
    pub(super) width: usize,
}

impl Pen<'_> {
    pub(super) fn lang(&self) -> Lang {
        self.view.state.lang()
    }

    /// Whether the line has moved already, so that the time after the move is now.
    pub(super) fn has_moved(&self) -> bool {
        self.view.state.draft_situation() == Situation::Moved
    }

    pub(super) fn heading(&self, page: &mut Page, text: &str) {
        page.gap();
        page.text(text, self.width, self.view.theme.strong());
    }

    /// The cautions that belong to this page, in full.
    pub(super) fn cautions(&self, page: &mut Page, topic: Topic) {
        self.points(page, words::CAUTIONS.get(self.lang()), &self.speaker.cautions_of(topic), self.view.theme.plain());
    }

    /// The open questions of one kind, with whom to ask.
    pub(super) fn open(&self, page: &mut Page, role: RoleKind) {
        self.points(page, answer::HEAD_OPEN.get(self.lang()), &self.speaker.open(role), self.view.theme.caution());
    }

    pub(super) fn points(&self, page: &mut Page, head: &str, points: &[String], style: Style) {
        if !points.is_empty() {
            self.heading(page, head);
        }
        for point in points {
            page.hanging("- ", point, 1, self.width, style);
        }
    }
}
