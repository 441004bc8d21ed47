//! Numbers to call, a card a desk: what it is about, the number first, who answers, from which telephone, and whether somebody does
//! now. Doubt is a mark beside the number and one footnote.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::domain::terms::RoleKind;
use crate::say::{self, Call, DeskSaid, Name, OpenSaid, PhoneSaid, ServiceSaid};
use crate::text::width::{cells, pad};
use crate::text::wrap::wrap;
use crate::ui::body::Body;
use crate::ui::view::View;
use crate::words::{answer, wizard as words};

/// Between what stands beside a number.
const BETWEEN: &str = "  ";
/// Where the numbers begin.
const INDENT: usize = 2;
/// With less room than this beside a number, the rest stands below it.
const LEAST_BESIDE: usize = 30;
/// The same where the page is one of several columns: there the rest stands in lines of its own beside the number.
const LEAST_IN_COLUMN: usize = 18;
/// With less room than this, names are short.
const NARROW: usize = 60;
/// A number that is longer than this does not widen the column.
const WIDEST: usize = 16;

/// Writes them, all numbers of a page in one column.
pub(super) struct Rows<'v> {
    view: &'v View<'v>,
    width: usize,
    column: usize,
    is_column: bool,
    /// What the mark means, as far as it was written.
    doubts: Vec<String>,
}

impl<'v> Rows<'v> {
    /// For these desks.
    pub(super) fn new(view: &'v View<'v>, width: usize, desks: &[&DeskSaid<'_>]) -> Self {
        let number = |desk: &DeskSaid<'_>, phone: &PhoneSaid<'_>| cells(&marked(desk, phone.number));
        let widths = desks.iter().flat_map(|desk| desk.phones.iter().map(move |phone| number(desk, phone)));
        let column = INDENT + 2 + widths.filter(|width| *width <= WIDEST).max().unwrap_or(0);
        Self { view, width, column, is_column: false, doubts: Vec::new() }
    }

    /// In one of several columns, or on a page of their own.
    pub(super) fn in_column(self, is_column: bool) -> Self {
        Self { is_column, ..self }
    }

    /// Who answers a question about some services, and where.
    pub(super) fn call(&mut self, body: &mut Body, call: &Call<'_>, kind: RoleKind) {
        let (lang, theme) = (self.view.state.lang(), self.view.theme);
        self.about(body, &call.services, kind, call.is_mixed());
        let mark = if call.is_mixed() { "" } else { call.who.mark };
        let who = format!("{} {mark}", self.name(&call.who.name)).trim_end().to_owned();
        if let Some(no_desk) = &call.no_desk {
            self.wrapped(body, &format!("{who}  {}", no_desk.said), theme.unsure());
            for desk in &no_desk.to_ask {
                self.wrapped(body, &desk.where_to_ask, theme.unsure());
                self.desk(body, desk, "");
            }
        }
        let mut named = if call.no_desk.is_some() { String::new() } else { who };
        for desk in &call.desks {
            self.desk(body, desk, &named);
            named.clear();
        }
        if call.desks.is_empty() && call.no_desk.is_none() {
            let is_somebody = call.who.party.is_some();
            let none = if is_somebody { words::NO_NUMBER.get(lang) } else { "" };
            self.wrapped(body, format!("{named}  {none}").trim_end(), theme.unsure());
        }
    }

    /// What nobody knows, and whom to ask.
    pub(super) fn open(&mut self, body: &mut Body, open: &OpenSaid<'_>, kind: RoleKind) {
        let (lang, theme) = (self.view.state.lang(), self.view.theme);
        self.about(body, &open.services, kind, false);
        self.wrapped(body, &words::labelled(lang, answer::TO_CHECK.get(lang), &open.said), theme.unsure());
        for desk in &open.desks {
            self.desk(body, desk, "");
        }
    }

    /// What the mark means, where one was written.
    pub(super) fn footnote(&self, body: &mut Body) {
        if !self.doubts.is_empty() {
            body.gap();
            let lang = self.view.state.lang();
            let said = answer::doubt_footnote(lang, &say::list(&self.doubts, lang));
            body.wrapped(&said, 0, self.width, self.view.theme.quiet());
        }
    }

    /// The services in the customer's words, with how sure each is where that differs from the others.
    fn about(&self, body: &mut Body, services: &[ServiceSaid<'_>], kind: RoleKind, is_mixed: bool) {
        let lang = self.view.state.lang();
        let said = services.iter().map(|service| {
            let name = service.breaks.filter(|_| kind == RoleKind::Fault).unwrap_or(service.short);
            let mark = if is_mixed { say::basis_mark(service.basis, lang) } else { "" };
            format!("{name} {mark}").trim_end().to_owned()
        });
        let said: Vec<String> = said.collect();
        let said: Vec<&str> = said.iter().map(String::as_str).collect();
        body.names(&said, answer::COMMA.get(lang), self.width, self.view.theme.strong());
    }

    /// What it is about.
    pub(super) fn head(&self, body: &mut Body, about: &str) {
        body.wrapped(about, 0, self.width, self.view.theme.strong());
    }

    /// Where there is little room, without the company behind a brand.
    pub(super) fn name<'n>(&self, name: &'n Name<'_>) -> &'n str {
        if self.width < NARROW { name.short } else { &name.full }
    }

    /// Every number of a desk, the first with who answers there; its page, where it has none.
    pub(super) fn desk(&mut self, body: &mut Body, desk: &DeskSaid<'_>, who: &str) {
        let new = desk.doubt.iter().filter(|doubt| !self.doubts.contains(doubt));
        self.doubts.extend(new.cloned().collect::<Vec<_>>());
        let mut who = [who, desk.speaks.as_deref().unwrap_or_default()].join(" ").trim().to_owned();
        for phone in &desk.phones {
            self.number(body, &marked(desk, phone.number), &self.beside(&who, phone));
            who.clear();
        }
        if desk.phones.is_empty()
            && let Some(url) = desk.url
        {
            self.number(body, &marked(desk, url), &[&who]);
        }
    }

    fn beside<'s>(&self, who: &'s str, phone: &'s PhoneSaid<'_>) -> Vec<&'s str> {
        let lang = self.view.state.lang();
        let is_clock = self.view.state.now().is_some();
        let open = phone.open.as_deref().or(phone.hours.as_deref());
        let unknown = words::HOURS_UNKNOWN.get(lang);
        let open = open.unwrap_or(if is_clock { unknown } else { "" });
        let parts = [who, phone.from.unwrap_or_default(), open];
        parts.into_iter().filter(|part| !part.is_empty()).collect()
    }

    /// A number, brightest, with the rest beside it; below it where there is no room.
    fn number(&self, body: &mut Body, number: &str, parts: &[&str]) {
        let (theme, width) = (self.view.theme, self.width);
        let start = format!("{}{number}", " ".repeat(INDENT));
        let column = self.column.max(cells(&start) + 2);
        let room = width.saturating_sub(column);
        let beside = parts.join(BETWEEN);
        let least = if self.is_column { LEAST_IN_COLUMN } else { LEAST_BESIDE };
        if room < least.min(cells(&beside)) {
            body.wrapped(number, INDENT, width, theme.number());
            body.wrapped(&beside, INDENT + 2, width, theme.normal());
            return;
        }
        let lines = if self.is_column { packed(parts, room) } else { wrap(&beside, room) };
        for (place, line) in lines.into_iter().enumerate() {
            let start = if place == 0 { pad(&start, column) } else { " ".repeat(column) };
            body.push(Line::from(vec![Span::styled(start, theme.number()), Span::raw(line)]));
        }
    }

    pub(super) fn wrapped(&self, body: &mut Body, text: &str, style: Style) {
        body.wrapped(text, INDENT, self.width, style);
    }
}

/// With a mark where no official source confirms it.
fn marked(desk: &DeskSaid<'_>, number: &str) -> String {
    format!("{number}{}", if desk.is_doubtful() { answer::DOUBT_MARK } else { "" })
}

/// Parts one after the other, as many in a line as fit; one alone is broken only where it is too long for a line.
fn packed(parts: &[&str], room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        match lines.last_mut().filter(|line| cells(line) + cells(BETWEEN) + cells(part) <= room) {
            Some(line) => *line = [line.as_str(), part].join(BETWEEN),
            None => lines.extend(wrap(part, room)),
        }
    }
    if lines.is_empty() { vec![String::new()] } else { lines }
}
