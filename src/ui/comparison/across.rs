//! The cells of a comparison: what becomes of a service with a provider, and who answers then.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::domain::terms::RoleKind;
use crate::say::{Change, DeskSaid, ServiceApart, outcome_word};
use crate::text::width::{cells, pad};
use crate::text::wrap::wrap;
use crate::ui::body::Body;
use crate::ui::theme::Theme;
use crate::ui::view::View;
use crate::words::answer;

/// With less room than this, one provider stands below the other with all that there is to say of it.
pub(super) const NARROW: usize = 60;
/// Cells between two columns.
pub(super) const GAP: usize = 2;
/// The names of services in lines of their own.
const NAMES: usize = 20;
/// Less than this says nothing.
pub(super) const NARROWEST: usize = 16;
/// A wider column leaves its cells too far apart.
const WIDEST: usize = 36;

/// Services beside each other.
pub(super) struct Across<'a> {
    view: &'a View<'a>,
    services: &'a [ServiceApart<'a>],
    column: usize,
    /// Whether what becomes of them is said in full.
    in_full: bool,
    is_detailed: bool,
}

type Cell = Vec<Line<'static>>;

impl<'a> Across<'a> {
    pub(super) fn new(view: &'a View<'a>, services: &'a [ServiceApart<'a>], room: usize, is_detailed: bool) -> Self {
        let column = (room / services.len().max(1)).min(WIDEST);
        let text = column.saturating_sub(GAP);
        let fits = |change: &Change<'_>| 2 + cells(&change.marked(change.outcome_short)) <= text;
        let in_full = services.iter().flat_map(|service| &service.changes).all(fits);
        Self { view, services, column, in_full, is_detailed }
    }

    fn text_width(&self) -> usize {
        self.column.saturating_sub(GAP).max(1)
    }

    /// The names of the services, behind what stands before the first line, and before the others.
    pub(super) fn heads(&self, body: &mut Body, before: [Span<'static>; 2]) {
        let theme = self.view.theme;
        let names = self.services.iter().map(|service| self.lines(service.name, theme.strong()));
        let names: Vec<Cell> = names.collect();
        let [mut start, below] = before;
        for line in self.beside(&names, 1) {
            let before = std::mem::replace(&mut start, below.clone());
            body.push([vec![before], line].concat());
        }
    }

    /// What becomes of each with the provider.
    pub(super) fn outcomes(&self, at: usize) -> Vec<Vec<Span<'static>>> {
        let (lang, theme) = (self.view.state.lang(), self.view.theme);
        let cell = |service: &ServiceApart<'_>| {
            let Some(change) = service.changes.get(at) else { return Cell::new() };
            let (shape, style) = theme.becomes(change.is, change.mark);
            let said = if self.in_full { change.outcome_short } else { outcome_word(change.is, lang) };
            let mut cell = Body::default();
            cell.marked((&format!("{shape} "), style), &change.marked(said), 0, self.text_width(), style);
            cell.lines
        };
        self.beside(&self.services.iter().map(cell).collect::<Vec<_>>(), 1)
    }

    /// Who answers a question with the provider, and where there is room at which number.
    pub(super) fn answers(&self, body: &mut Body, at: usize, kind: RoleKind, label: &str) {
        let theme = self.view.theme;
        let cell = |service: &ServiceApart<'_>| {
            let Some(change) = service.changes.get(at) else { return Cell::new() };
            let who = change.after.get(kind);
            let is_sure = who.mark.is_empty() && !who.is_unknown();
            let style = if is_sure { theme.normal() } else { theme.unsure() };
            let mut cell = self.lines(&who.marked(&who.short_with_sender()), style);
            if self.is_detailed && kind != RoleKind::Bill {
                let desk = service.desks.get(at).and_then(Option::as_ref).filter(|_| kind == RoleKind::Fault);
                self.add(&mut cell, desk.and_then(|desk| self.number(desk)));
                // A number that not every telephone dials is not given without saying so.
                let from = desk.and_then(|desk| desk.number()?.from).unwrap_or_default();
                if !from.is_empty() {
                    cell.extend(self.lines(from, theme.quiet()));
                }
                self.add(&mut cell, (!who.desk_mark.is_empty()).then(|| Span::styled(who.desk_mark, theme.unsure())));
            }
            cell
        };
        let all: Vec<Cell> = self.services.iter().map(cell).collect();
        for (nth, line) in self.beside(&all, 1).into_iter().enumerate() {
            let label = if nth == 0 { label.to_owned() } else { " ".repeat(cells(label)) };
            body.push([vec![Span::styled(label, theme.quiet())], line].concat());
        }
    }

    /// The number to give, marked where no official source confirms it.
    fn number(&self, desk: &DeskSaid<'_>) -> Option<Span<'static>> {
        let mark = if desk.is_doubtful() { answer::DOUBT_MARK } else { "" };
        let number = desk.number()?.number;
        Some(Span::styled(format!("{number}{mark}"), self.view.theme.number()))
    }

    /// Beside the name, where there is room; else below it.
    fn add(&self, cell: &mut Cell, span: Option<Span<'static>>) {
        let Some(span) = span else { return };
        match cell.as_mut_slice() {
            [line] if line.width() + GAP + span.width() <= self.text_width() => {
                line.spans.extend([Span::raw(" ".repeat(GAP)), span]);
            }
            _ => cell.push(Line::from(span)),
        }
    }

    fn lines(&self, text: &str, style: Style) -> Cell {
        wrap(text, self.text_width()).into_iter().map(|line| Line::from(Span::styled(line, style))).collect()
    }

    /// The lines of cells beside each other, at least so many.
    fn beside(&self, cells: &[Cell], least: usize) -> Vec<Vec<Span<'static>>> {
        let height = cells.iter().map(Vec::len).max().unwrap_or(0).max(least);
        let piece = |cell: &Cell, nth: usize| {
            let line = cell.get(nth).cloned().unwrap_or_default();
            let filler = Span::raw(" ".repeat(self.column.saturating_sub(line.width())));
            line.spans.into_iter().chain([filler]).collect::<Vec<_>>()
        };
        (0..height).map(|nth| cells.iter().flat_map(|cell| piece(cell, nth)).collect()).collect()
    }
}

/// A service, and what becomes of it, in a line of its own, or in two.
pub(super) fn outcome_line(body: &mut Body, theme: Theme, change: &Change<'_>, name: &str, width: usize) {
    let (shape, style) = theme.becomes(change.is, change.mark);
    let said = change.marked(change.outcome_short);
    let name = if width < NARROW { name.to_owned() } else { pad(name, NAMES) };
    let mut spans = vec![Span::raw("  "), Span::styled(format!("{shape} "), style), Span::raw(name.clone())];
    let used = 2 + cells(shape) + 1 + cells(&name) + GAP;
    if used + cells(&said) <= width {
        spans.extend([Span::raw(" ".repeat(GAP)), Span::styled(said, style)]);
        body.push(Line::from(spans));
    } else {
        body.push(Line::from(spans));
        body.wrapped(&said, 4, width, style);
    }
}
