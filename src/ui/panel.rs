//! The live panel: the answer to what has been chosen so far, in the customer's order: whom do I call, who bills me?

use ratatui::text::{Line, Span};

use super::frame::View;
use super::page::Page;
use crate::domain::advice::{Advice, OpenQuestion};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::id::ServiceId;
use crate::domain::terms::{Basis, RoleKind};
use crate::report;
use crate::session::Situation;
use crate::text::lang::Lang;
use crate::text::width::{cells, pad, shorten};
use crate::text::words::{answer, wizard as words};

/// With this much room the cautions are said in full.
const ROOMY: (usize, usize) = (50, 28);

pub(super) fn page(view: &View<'_>, width: usize, height: usize) -> Page {
    // One cell at each side, so that a frame never touches a letter.
    let text_width = width.saturating_sub(2);
    let mut page = Page::default();
    match (view.catalog, view.state.consultation(), view.state.advice()) {
        (Some(catalog), Some(consultation), Some(advice)) => {
            let panel = Panel { view, catalog, consultation, advice, width: text_width };
            panel.write(&mut page, (width, height) >= ROOMY && height >= ROOMY.1);
        }
        _ => start(&mut page, view, text_width),
    }
    for line in &mut page.lines {
        line.spans.insert(0, Span::raw(" "));
    }
    page
}

/// Before the area is known there is no answer yet.
fn start(page: &mut Page, view: &View<'_>, width: usize) {
    let (lang, theme) = (view.state.lang(), view.theme);
    let about = match view.state.draft_situation() {
        Situation::Considering => words::PANEL_CONSIDERING,
        Situation::Moved => words::PANEL_MOVED,
        Situation::Switching => words::PANEL_SWITCHING,
        Situation::Returning => words::PANEL_RETURNING,
    };
    page.wrapped(about.get(lang), 0, width, theme.plain());
    page.gap();
    page.wrapped(words::PANEL_START.get(lang), 0, width, theme.quiet());
}

struct Panel<'a> {
    view: &'a View<'a>,
    catalog: &'a Catalog,
    consultation: &'a Consultation,
    advice: &'a Advice,
    width: usize,
}

impl Panel<'_> {
    fn lang(&self) -> Lang {
        self.view.state.lang()
    }

    fn write(&self, page: &mut Page, in_full: bool) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let area = report::area_name(self.consultation.area, lang);
        let kind = report::move_name(self.consultation.kind, lang);
        page.wrapped(&format!("{area} / {kind}"), 0, self.width, theme.plain());
        self.providers(page);
        if let Some(not) = &self.advice.not_collabo {
            page.wrapped(&report::not_collabo(self.catalog, not, lang), 0, self.width, theme.caution());
        }
        self.calls(page);
        self.bills(page);
        self.cautions(page, in_full);
    }

    fn providers(&self, page: &mut Page) {
        let lang = self.lang();
        let name = |id| report::provider_name(self.catalog, id, lang);
        let from = self.consultation.from.as_ref().map(name);
        let to = self.consultation.to.as_ref().map(name);
        let text = match (from, to) {
            (Some(from), Some(to)) => format!("{from} > {to}"),
            (Some(from), None) => from,
            (None, Some(to)) => to,
            (None, None) => words::PANEL_NO_PROVIDER.get(lang).to_owned(),
        };
        page.wrapped(&text, 0, self.width, self.view.theme.strong());
    }

    fn calls(&self, page: &mut Page) {
        let lang = self.lang();
        page.text(answer::HEAD_CALLS.get(lang), self.width, self.view.theme.strong());
        for call in &self.advice.calls {
            let name = report::party_short(self.catalog, self.consultation, &call.party, lang);
            self.row(page, &name, call.basis, &call.services);
        }
        let open: Vec<ServiceId> = open_services(self.advice, RoleKind::Fault);
        if !open.is_empty() {
            self.row(page, answer::TO_CHECK.get(lang), Basis::Stated, &open);
        }
        if self.consultation.services.is_empty() {
            page.wrapped(words::PANEL_NO_SERVICES.get(lang), 1, self.width, self.view.theme.quiet());
        }
    }

    /// Who, how sure, and for what.
    fn row(&self, page: &mut Page, name: &str, basis: Basis, services: &[ServiceId]) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let services = report::services(self.catalog, services, lang);
        let mark = report::basis_mark(basis, lang);
        let column = (self.width * 2 / 5).max(12).min(self.width);
        let name_room = column.saturating_sub(2);
        let mut right = Page::default();
        right.wrapped(&services, 0, self.width.saturating_sub(column), theme.plain());
        if !mark.is_empty() {
            right.text(mark, self.width.saturating_sub(column), theme.unsure());
        }
        if cells(name) <= name_room {
            page.beside(vec![format!(" {name}")], column, right);
        } else {
            page.push(Span::raw(shorten(&format!(" {name}"), self.width).into_owned()));
            page.beside(Vec::new(), column, right);
        }
    }

    fn bills(&self, page: &mut Page) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let bills = &self.advice.bills;
        page.text(&words::bills_from(lang, bills.len()), self.width, theme.strong());
        for bill in bills {
            let text = report::bill(self.catalog, self.consultation, bill, lang);
            page.wrapped(&text, 1, self.width, theme.plain());
        }
        let open = open_services(self.advice, RoleKind::Bill);
        if !open.is_empty() {
            self.row(page, answer::TO_CHECK.get(lang), Basis::Stated, &open);
        }
    }

    fn cautions(&self, page: &mut Page, in_full: bool) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let (cautions, open) = (&self.advice.cautions, &self.advice.open);
        let counts = [words::cautions(lang, cautions.len()), words::open(lang, open.len())];
        let column = (self.width * 2 / 5).max(cells(&counts[0]) + 2);
        page.push(Line::from(vec![
            Span::styled(pad(&counts[0], column), if cautions.is_empty() { theme.strong() } else { theme.caution() }),
            Span::styled(counts[1].clone(), if open.is_empty() { theme.strong() } else { theme.caution() }),
        ]));
        if in_full {
            for caution in cautions {
                let text = report::caution(self.catalog, self.consultation, caution, lang);
                page.hanging("- ", &text, 1, self.width, theme.plain());
            }
        } else {
            page.wrapped(&caution_titles(self.advice, lang), 1, self.width, theme.plain());
        }
    }
}

/// The cautions in a few cells each.
pub(super) fn caution_titles(advice: &Advice, lang: Lang) -> String {
    let titles: Vec<&str> =
        advice.cautions.iter().filter_map(|caution| report::caution_title(caution.code(), lang)).collect();
    report::list(&titles, lang)
}

/// The services of which nobody knows who answers this question.
pub(super) fn open_services(advice: &Advice, role: RoleKind) -> Vec<ServiceId> {
    let open = |question: &&OpenQuestion| question.role == role;
    advice.open.iter().filter(open).map(|question| question.service.clone()).collect()
}
