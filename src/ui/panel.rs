//! The live panel: the answer to what has been chosen so far, in the customer's order: whom do I call, who bills me?

use ratatui::text::{Line, Span};

use super::page::Page;
use super::view::View;
use crate::domain::advice::{Advice, Bill, OpenQuestion};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::id::{PartyId, ServiceId};
use crate::domain::terms::{Basis, Move, RoleKind};
use crate::report;
use crate::session::Situation;
use crate::text::lang::Lang;
use crate::text::width::{cells, pad};
use crate::text::words::{answer, wizard as words};

/// With this much room the cautions are said in full.
const ROOMY: (usize, usize) = (40, 28);
/// With fewer lines than this, each of the three answers gets one.
const LOW: usize = 8;

/// The page, and how many of its lines had to be left out.
pub(super) fn page(view: &View<'_>, width: usize, height: usize) -> (Page, usize) {
    // One cell at each side, so that a frame never touches a letter.
    let text_width = width.saturating_sub(2);
    let mut page = Page::default();
    let mut left_out = 0;
    match (view.catalog, view.state.consultation(), view.state.advice()) {
        (Some(catalog), Some(consultation), Some(advice)) => {
            let panel = Panel { view, catalog, consultation, advice, width: text_width };
            if height < LOW {
                panel.write_in_short(&mut page);
            } else {
                panel.write(&mut page);
            }
            let mut cautions = Page::default();
            panel.cautions(&mut cautions, width >= ROOMY.0 && height >= ROOMY.1);
            // How much there is to watch out for stays in view, whatever else does not.
            left_out = (page.lines.len() + cautions.lines.len()).saturating_sub(height);
            page.lines.truncate(height.saturating_sub(1));
            page.lines.extend(cautions.lines);
            page.lines.truncate(height);
        }
        _ => start(&mut page, view, text_width),
    }
    for line in &mut page.lines {
        line.spans.insert(0, Span::raw(" "));
    }
    (page, left_out)
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

    fn write(&self, page: &mut Page) {
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
    }

    /// Who to call, and who bills.
    fn write_in_short(&self, page: &mut Page) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let named = |party: &PartyId, basis: Basis| {
            let name = report::party_short(self.catalog, self.consultation, party, lang);
            format!("{name} {}", report::basis_mark(basis, lang)).trim_end().to_owned()
        };
        let unknown = |role: RoleKind| {
            let is_open = !open_services(self.advice, role).is_empty();
            is_open.then(|| answer::TO_CHECK.get(lang).to_owned())
        };
        let companies = self.advice.companies_to_call();
        let calls = companies.iter().map(|call| named(&call.party, call.basis));
        let bills = self.advice.bills.iter().map(|bill| named(&bill.party, bill.basis));
        let calls: Vec<String> = calls.chain(unknown(RoleKind::Fault)).collect();
        let bills: Vec<String> = bills.chain(unknown(RoleKind::Bill)).collect();
        let heads = [words::TAB_CALLS.get(lang).to_owned(), words::bills_from(lang, self.advice.bills.len())];
        for (head, names) in heads.iter().zip([calls, bills]) {
            let text = words::labelled(lang, head, &report::list(&names, lang));
            page.wrapped(&text, 0, self.width, theme.strong());
        }
    }

    fn providers(&self, page: &mut Page) {
        let text = providers(self.catalog, self.consultation, self.lang());
        page.wrapped(&text, 0, self.width, self.view.theme.strong());
    }

    fn calls(&self, page: &mut Page) {
        let lang = self.lang();
        page.text(answer::HEAD_CALLS.get(lang), self.width, self.view.theme.strong());
        for call in self.advice.companies_to_call() {
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
        let services: Vec<&str> = services.iter().map(|id| report::service_short(self.catalog, id, lang)).collect();
        let mark = report::basis_mark(basis, lang);
        let column = (self.width * 2 / 5).max(12).min(self.width);
        let mut right = Page::default();
        right.names(&services, answer::COMMA.get(lang), self.width.saturating_sub(column), theme.plain());
        let mut left = Vec::new();
        if cells(name) + 2 <= column {
            left.push(format!(" {name}"));
        } else {
            page.text(&format!(" {name}"), self.width, theme.plain());
        }
        if !mark.is_empty() {
            left.push(format!("  {mark}"));
        }
        page.beside(left, column, right);
    }

    fn bills(&self, page: &mut Page) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let bills = &self.advice.bills;
        page.text(&words::bills_from(lang, bills.len()), self.width, theme.strong());
        for bill in bills {
            page.wrapped(&self.bill(bill), 1, self.width, theme.plain());
        }
        let open = open_services(self.advice, RoleKind::Bill);
        if !open.is_empty() {
            self.row(page, answer::TO_CHECK.get(lang), Basis::Stated, &open);
        }
    }

    /// Whose money it is, and who sends the bill.
    fn bill(&self, bill: &Bill) -> String {
        let lang = self.lang();
        let name = |id| report::party_short(self.catalog, self.consultation, id, lang);
        let payer = match &bill.via {
            Some(via) if *via != bill.party => answer::bill_via(lang, &name(&bill.party), &name(via)),
            _ => name(&bill.party),
        };
        format!("{payer} {}", report::basis_mark(bill.basis, lang)).trim_end().to_owned()
    }

    fn cautions(&self, page: &mut Page, in_full: bool) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let (cautions, open) = (&self.advice.cautions, &self.advice.open);
        let counts = [words::cautions(lang, cautions.len()), words::open(lang, open.len())];
        let column = (self.width * 2 / 5).max(cells(&counts[0]) + 2).min(self.width.saturating_sub(cells(&counts[1])));
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

/// Where the line comes from and where it goes, as far as both are providers.
pub(super) fn providers(catalog: &Catalog, consultation: &Consultation, lang: Lang) -> String {
    let name = |id| report::provider_name(catalog, id, lang);
    let from = consultation.from.as_ref().map(name);
    match (from, consultation.to.as_ref().map(name)) {
        (Some(from), Some(to)) => format!("{from} > {to}"),
        (Some(from), None) if consultation.kind == Move::Switch => format!("{from} > {}", words::NOT_CHOSEN.get(lang)),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => words::PANEL_NO_PROVIDER.get(lang).to_owned(),
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
