//! Step 5: the answer, on five pages.

mod asked;
mod bills;
mod calls;
mod changes;
mod grounds;
mod picture;
mod todo;

use ratatui::text::Span;

use super::page::Page;
use super::view::View;
use crate::domain::advice::{Advice, Caution};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::terms::RoleKind;
use crate::report;
use crate::session::{Situation, Tab};
use crate::text::lang::{Lang, Msg};
use crate::text::words::{answer, wizard as words};

fn name(tab: Tab) -> Msg {
    match tab {
        Tab::Calls => words::TAB_CALLS,
        Tab::Bills => words::TAB_BILLS,
        Tab::Changes => words::TAB_CHANGES,
        Tab::Todo => words::TAB_TODO,
        Tab::Grounds => words::TAB_GROUNDS,
    }
}

/// The names of the pages, as a title.
pub(super) fn tabs(view: &View<'_>) -> Vec<Span<'static>> {
    let lang = view.state.lang();
    let mut spans = Vec::new();
    for tab in Tab::ALL {
        if !spans.is_empty() {
            spans.push(Span::raw(" "));
        }
        let name = name(tab).get(lang);
        if tab == view.state.tab() {
            spans.push(Span::styled(format!("[{name}]"), view.theme.focus()));
        } else {
            spans.push(Span::raw(name));
        }
    }
    spans
}

/// The page that is open.
pub(super) fn page(view: &View<'_>, catalog: &Catalog, width: usize) -> Page {
    let mut page = Page::default();
    let (Some(consultation), Some(advice)) = (view.state.consultation(), view.state.advice()) else { return page };
    // One cell at each side, so that a frame never touches a letter.
    let sheet = Sheet { view, catalog, consultation, advice, width: width.saturating_sub(2) };
    match view.state.tab() {
        Tab::Calls => calls::write(&sheet, &mut page),
        Tab::Bills => bills::write(&sheet, &mut page),
        Tab::Changes => changes::write(&sheet, &mut page),
        Tab::Todo => todo::write(&sheet, &mut page),
        Tab::Grounds => grounds::write(&sheet, &mut page),
    }
    for line in &mut page.lines {
        line.spans.insert(0, Span::raw(" "));
    }
    page
}

/// Whom to call about what a customer says.
pub(super) fn asked_page(view: &View<'_>, catalog: &Catalog, width: usize) -> Page {
    let mut page = Page::default();
    asked::write(view, catalog, width.saturating_sub(2), &mut page);
    for line in &mut page.lines {
        line.spans.insert(0, Span::raw(" "));
    }
    page
}

/// What the pages are written from.
pub(super) struct Sheet<'a> {
    view: &'a View<'a>,
    catalog: &'a Catalog,
    consultation: &'a Consultation,
    advice: &'a Advice,
    width: usize,
}

impl Sheet<'_> {
    fn lang(&self) -> Lang {
        self.view.state.lang()
    }

    /// Whether the line has moved already, so that the time after the move is now.
    fn has_moved(&self) -> bool {
        self.view.state.draft_situation() == Situation::Moved
    }

    fn heading(&self, page: &mut Page, text: &str) {
        page.gap();
        page.text(text, self.width, self.view.theme.strong());
    }

    /// The cautions that belong to this page, in full.
    fn cautions(&self, page: &mut Page, tab: Tab) {
        let lang = self.lang();
        let mut here = self.advice.cautions.iter().filter(|caution| belongs_to(caution) == tab).peekable();
        if here.peek().is_some() {
            self.heading(page, words::CAUTIONS.get(lang));
        }
        for caution in here {
            let text = report::caution(self.catalog, self.consultation, caution, lang);
            page.hanging("- ", &text, 1, self.width, self.view.theme.plain());
        }
    }

    /// The open questions of one kind, with whom to ask.
    fn open(&self, page: &mut Page, role: RoleKind) {
        let lang = self.lang();
        let mut open = self.advice.open.iter().filter(|open| open.role == role).peekable();
        if open.peek().is_some() {
            self.heading(page, answer::HEAD_OPEN.get(lang));
        }
        for open in open {
            let text = report::ask(self.catalog, self.consultation, open, lang);
            page.hanging("- ", &text, 1, self.width, self.view.theme.caution());
        }
    }
}

/// The page on which a caution is said in full.
pub(super) fn belongs_to(caution: &Caution) -> Tab {
    match caution {
        Caution::NotCollabo(_) | Caution::CollaboUnknown(_) | Caution::SplitDesks(_) => Tab::Calls,
        Caution::TwoBills(_)
        | Caution::CombineBills
        | Caution::PaperBillFee { .. }
        | Caution::PaperBillFeeUnknown
        | Caution::BillEverySecondMonth { .. } => Tab::Bills,
        Caution::NotMovable(_)
        | Caution::ServiceEnded { .. }
        | Caution::ProviderEnds { .. }
        | Caution::OutsideArea(_)
        | Caution::DateUncertain(_)
        | Caution::NotCancelledByItself(_) => Tab::Changes,
        Caution::NoNewApplications(_) | Caution::ApprovalNumber { .. } => Tab::Todo,
    }
}
