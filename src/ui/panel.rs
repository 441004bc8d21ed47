//! The live panel: the answer to what has been chosen so far, in the customer's order: whom do I call, who bills me?

use ratatui::text::{Line, Span};

use super::page::Page;
use super::view::View;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::terms::{Move, RoleKind};
use crate::say::{self, BillSaid, Company, ServiceSaid, Speaker, Who};
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
            let speaker = Speaker::new(catalog, consultation, advice, view.state.lang());
            let panel = Panel { view, catalog, consultation, speaker, width: text_width };
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
    speaker: Speaker<'a>,
    width: usize,
}

impl Panel<'_> {
    fn lang(&self) -> Lang {
        self.view.state.lang()
    }

    fn write(&self, page: &mut Page) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let area = say::area_name(self.consultation.area, lang);
        let kind = say::move_name(self.consultation.kind, lang);
        page.wrapped(&format!("{area} / {kind}"), 0, self.width, theme.plain());
        self.providers(page);
        if let Some(not) = self.speaker.not_collabo() {
            page.wrapped(&not, 0, self.width, theme.caution());
        }
        self.calls(page);
        self.bills(page);
    }

    /// Who to call, and who bills.
    fn write_in_short(&self, page: &mut Page) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let unknown = |role: RoleKind| {
            let is_open = !self.speaker.unknown(role).is_empty();
            is_open.then(|| answer::TO_CHECK.get(lang).to_owned())
        };
        let named = |who: &Who<'_>| who.marked(who.name.short);
        let (companies, bills) = (self.speaker.companies(), self.speaker.bills());
        let calls: Vec<String> =
            companies.iter().map(|call| named(&call.who)).chain(unknown(RoleKind::Fault)).collect();
        let billers: Vec<String> = bills.iter().map(|bill| named(&bill.who)).chain(unknown(RoleKind::Bill)).collect();
        let heads = [words::TAB_CALLS.get(lang).to_owned(), words::bills_from(lang, bills.len())];
        for (head, names) in heads.iter().zip([calls, billers]) {
            let text = words::labelled(lang, head, &say::list(&names, lang));
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
        for Company { who, services } in self.speaker.companies() {
            self.row(page, who.name.short, who.mark, &services);
        }
        self.unknown(page, RoleKind::Fault);
        if self.consultation.services.is_empty() {
            page.wrapped(words::PANEL_NO_SERVICES.get(lang), 1, self.width, self.view.theme.quiet());
        }
    }

    /// What nobody knows.
    fn unknown(&self, page: &mut Page, role: RoleKind) {
        let open = self.speaker.unknown(role);
        if !open.is_empty() {
            self.row(page, answer::TO_CHECK.get(self.lang()), "", &open);
        }
    }

    /// Who, how sure, and for what.
    fn row(&self, page: &mut Page, name: &str, mark: &str, services: &[ServiceSaid<'_>]) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let services: Vec<&str> = services.iter().map(|service| service.short).collect();
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
        let bills = self.speaker.bills();
        page.text(&words::bills_from(lang, bills.len()), self.width, theme.strong());
        for BillSaid { who, .. } in bills {
            page.wrapped(&who.marked(&who.short_with_sender()), 1, self.width, theme.plain());
        }
        self.unknown(page, RoleKind::Bill);
    }

    fn cautions(&self, page: &mut Page, in_full: bool) {
        let (lang, theme) = (self.lang(), self.view.theme);
        let (cautions, open) = self.speaker.counts();
        let counts = [words::cautions(lang, cautions), words::open(lang, open)];
        let column = (self.width * 2 / 5).max(cells(&counts[0]) + 2).min(self.width.saturating_sub(cells(&counts[1])));
        page.push(Line::from(vec![
            Span::styled(pad(&counts[0], column), if cautions == 0 { theme.strong() } else { theme.caution() }),
            Span::styled(counts[1].clone(), if open == 0 { theme.strong() } else { theme.caution() }),
        ]));
        if in_full {
            for caution in self.speaker.cautions() {
                page.hanging("- ", &caution, 1, self.width, theme.plain());
            }
        } else {
            page.wrapped(&self.speaker.caution_titles(), 1, self.width, theme.plain());
        }
    }
}

/// Where the line comes from and where it goes, as far as both are providers.
pub(super) fn providers(catalog: &Catalog, consultation: &Consultation, lang: Lang) -> String {
    let name = |id| say::provider_name(catalog, id, lang);
    let from = consultation.from.as_ref().map(name);
    match (from, consultation.to.as_ref().map(name)) {
        (Some(from), Some(to)) => format!("{from} > {to}"),
        (Some(from), None) if consultation.kind == Move::Switch => format!("{from} > {}", words::NOT_CHOSEN.get(lang)),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => words::PANEL_NO_PROVIDER.get(lang).to_owned(),
    }
}
