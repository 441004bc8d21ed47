//! Providers below each other and services across: what differs first, how many bills, then what is the same in short.

mod across;

use ratatui::text::{Line, Span};

use self::across::{Across, GAP, NARROW, NARROWEST, outcome_line};
use super::body::Body;
use super::layout::WIDE;
use super::view::View;
use crate::domain::catalog::Catalog;
use crate::domain::terms::{Outcome, RoleKind};
use crate::say::{self, Apart, ServiceApart, Who};
use crate::text::width::{cells, pad};
use crate::text::wrap::wrap;
use crate::words::{answer, compare as words};

/// The widest name of a provider that stays in one line.
const NAMES: usize = 18;
/// Before a name: whether the keys act on it.
const POINTER: usize = 2;

pub(super) fn body(view: &View<'_>, catalog: &Catalog, width: usize) -> Body {
    let mut body = Body::default();
    let Some(comparison) = view.state.comparison() else { return body };
    let said = say::apart(catalog, comparison, view.state.lang());
    let table =
        Table { view, said: &said, width: width.saturating_sub(1), is_detailed: width + 2 >= usize::from(WIDE) };
    if table.said.differing.is_empty() {
        body.wrapped(words::ALL_THE_SAME.get(view.state.lang()), 1, table.width, view.theme.strong());
        body.gap();
    }
    if table.width < NARROW {
        table.below_each_other(&mut body);
    } else {
        table.across(&mut body);
    }
    table.same(&mut body);
    table.legend(&mut body);
    body
}

struct Table<'a> {
    view: &'a View<'a>,
    said: &'a Apart<'a>,
    width: usize,
    /// Whether numbers have room too.
    is_detailed: bool,
}

impl Table<'_> {
    fn across(&self, body: &mut Body) {
        let (lang, theme) = (self.view.state.lang(), self.view.theme);
        let names = self.said.providers.iter().map(|(name, _)| cells(name)).max().unwrap_or(0).min(NAMES);
        let answers = self.labels(&self.said.differing);
        let labels = answers.iter().map(|(label, _)| cells(label)).max().unwrap_or(0);
        let first = POINTER + names.max(labels + 2).max(cells(words::HEAD_PROVIDERS.get(lang))) + GAP;
        let bills = |count: usize| words::bills(lang, count);
        let counts = self.said.providers.iter().map(|(_, count)| cells(&bills(*count)));
        let second = counts.max().unwrap_or(0).max(cells(words::HEAD_BILLS.get(lang))) + GAP;
        let rest = self.width.saturating_sub(first + second);
        for (nth, services) in bands(&self.said.differing, rest).into_iter().enumerate() {
            body.gap();
            let across = Across::new(self.view, services, rest, self.is_detailed);
            let head =
                if nth == 0 { [words::HEAD_PROVIDERS, words::HEAD_BILLS].map(|it| it.get(lang)) } else { [""; 2] };
            let start = format!("{}{}{}", " ".repeat(POINTER), pad(head[0], first - POINTER), pad(head[1], second));
            let below = " ".repeat(first + second);
            across.heads(body, [Span::styled(start, theme.strong()), Span::raw(below)]);
            for (at, (name, count)) in self.said.providers.iter().enumerate() {
                let count = if nth == 0 { bills(*count) } else { String::new() };
                let names = wrap(name, first - POINTER - GAP);
                let rows = across.outcomes(at);
                if nth == 0 && at == self.view.state.focus() {
                    body.cursor = Some((body.lines.len(), 0));
                }
                for line in 0..names.len().max(rows.len()) {
                    let name = names.get(line).map_or("", String::as_str);
                    let count = if line == 0 { count.as_str() } else { "" };
                    let mut spans = self.name(name, at, line == 0, first);
                    spans.push(Span::styled(pad(count, second), theme.strong()));
                    spans.extend(rows.get(line).cloned().unwrap_or_default());
                    body.push(Line::from(spans));
                }
                for (label, kinds) in &answers {
                    let label = format!("{}{label}", " ".repeat(POINTER + 2));
                    across.answers(body, at, kinds[0], &pad(&label, first + second));
                }
            }
        }
    }

    /// The name of a provider, which is a bar where the keys act on it.
    fn name(&self, name: &str, at: usize, is_first: bool, width: usize) -> Vec<Span<'static>> {
        let theme = self.view.theme;
        let has_focus = at == self.view.state.focus();
        let style = if has_focus { theme.focus() } else { theme.strong() };
        let pointer = if has_focus && is_first { "> " } else { "  " };
        let filler = " ".repeat(width.saturating_sub(POINTER + cells(name)));
        vec![Span::styled(format!("{pointer}{name}"), style), Span::raw(filler)]
    }

    /// The rows below what becomes of a service: the questions whose answers differ, those that have the same ones in one row.
    fn labels(&self, services: &[ServiceApart<'_>]) -> Vec<(&'static str, Vec<RoleKind>)> {
        let lang = self.view.state.lang();
        let differs = |place: usize| services.iter().any(|service| service.differs.get(place) == Some(&true));
        let wanted = RoleKind::ALL.iter().enumerate().filter(|(place, _)| differs(*place)).map(|(_, kind)| *kind);
        let wanted: Vec<RoleKind> = wanted.collect();
        let is_one = |services: &[ServiceApart<'_>]| {
            let mut changes = services.iter().flat_map(|service| &service.changes);
            changes.all(|change| is_same(&change.after.fault, &change.after.contract))
        };
        let calls: Vec<RoleKind> = wanted.iter().filter(|kind| **kind != RoleKind::Bill).copied().collect();
        let mut rows = match calls.as_slice() {
            // A number is that for faults.
            [_, _] if is_one(services) && self.is_detailed => vec![(words::ROW_CALL_FAULT.get(lang), calls)],
            [_, _] if is_one(services) => vec![(words::ROW_CALL.get(lang), calls)],
            calls => calls.iter().map(|kind| (say::role_name(*kind, lang), vec![*kind])).collect(),
        };
        if wanted.contains(&RoleKind::Bill) {
            rows.push((say::role_name(RoleKind::Bill, lang), vec![RoleKind::Bill]));
        }
        rows
    }

    /// All that there is to say of one provider, then of the next.
    fn below_each_other(&self, body: &mut Body) {
        let (lang, theme) = (self.view.state.lang(), self.view.theme);
        for (at, (name, count)) in self.said.providers.iter().enumerate() {
            if at == self.view.state.focus() {
                body.cursor = Some((body.lines.len(), 0));
            }
            let bills = format!("{} {}", words::HEAD_BILLS.get(lang), words::bills(lang, *count));
            let room = self.width.saturating_sub(POINTER + GAP + cells(&bills));
            for (nth, line) in wrap(name, room.max(1)).into_iter().enumerate() {
                let mut spans = self.name(&line, at, nth == 0, POINTER + room + GAP);
                spans.extend((nth == 0).then(|| Span::styled(bills.clone(), theme.strong())));
                body.push(Line::from(spans));
            }
            for service in &self.said.differing {
                let Some(change) = service.changes.get(at) else { continue };
                outcome_line(body, theme, change, service.name, self.width);
                for (label, kinds) in self.labels(&self.said.differing) {
                    let who = change.after.get(kinds[0]);
                    body.hanging(
                        &format!("{label} "),
                        &who.marked(&who.short_with_sender()),
                        4,
                        self.width,
                        theme.normal(),
                    );
                }
            }
        }
    }

    /// The services of which nothing differs, a line each.
    fn same(&self, body: &mut Body) {
        let (lang, theme) = (self.view.state.lang(), self.view.theme);
        if self.said.same.is_empty() || self.said.differing.is_empty() && self.said.same.iter().all(is_plain) {
            return;
        }
        body.gap();
        body.text(&format!(" {}", words::HEAD_SAME.get(lang)), self.width, theme.strong());
        for service in &self.said.same {
            // As sure as the least sure of them.
            let Some(change) = service.changes.iter().max_by_key(|change| change.service.basis) else { continue };
            outcome_line(body, theme, change, service.name, self.width);
            let who = together(service, RoleKind::Fault, words::EACH.get(lang));
            body.hanging(&format!("{} ", words::ROW_CALL.get(lang)), &who, 4, self.width, theme.quiet());
        }
    }

    /// What the shapes mean, and the mark beside numbers.
    fn legend(&self, body: &mut Body) {
        let (lang, theme) = (self.view.state.lang(), self.view.theme);
        body.gap();
        let shapes = [
            (Outcome::Moves, words::MOVES),
            (Outcome::Stays, words::STAYS_AT_ALL),
            (Outcome::Ends, words::ENDS_AT_ALL),
            (Outcome::Cancel, words::CANCEL_AT_ALL),
            (Outcome::Unknown, answer::TO_CHECK),
        ];
        let mut line: Vec<Span<'static>> = Vec::new();
        let mut used = 0;
        for (outcome, word) in shapes {
            let (shape, style) = theme.outcome(outcome);
            let word = format!(" {}", word.get(lang));
            let needed = cells(shape) + cells(&word);
            if used + GAP + needed > self.width {
                body.push(Line::from(std::mem::take(&mut line)));
                used = 0;
            }
            let before = " ".repeat(if used == 0 { 1 } else { GAP });
            used += before.len() + needed;
            line.extend([Span::raw(before), Span::styled(shape, style), Span::styled(word, theme.quiet())]);
        }
        body.push(Line::from(line));
        if self.is_detailed && self.width >= NARROW {
            let desks = self.said.differing.iter().flat_map(|service| &service.desks).flatten();
            let mut doubts: Vec<&str> = Vec::new();
            for doubt in desks.filter_map(|desk| desk.doubt.as_deref()) {
                if !doubts.contains(&doubt) {
                    doubts.push(doubt);
                }
            }
            if !doubts.is_empty() {
                let said = answer::doubt_footnote(lang, &say::list(&doubts, lang));
                body.wrapped(&said, 1, self.width, theme.quiet());
            }
        }
    }
}

/// Services that stand beside each other, as many as there is room for; where they take several tables, about as many in each.
fn bands<'s, 'a>(services: &'s [ServiceApart<'a>], room: usize) -> Vec<&'s [ServiceApart<'a>]> {
    if services.is_empty() {
        return vec![services];
    }
    let most = (room / NARROWEST).max(1);
    let count = services.len().div_ceil(most);
    services.chunks(services.len().div_ceil(count)).collect()
}

fn is_same(one: &Who<'_>, other: &Who<'_>) -> bool {
    one.name == other.name && one.mark == other.mark
}

/// Whether there is nothing to say of it besides that nothing differs.
fn is_plain(service: &ServiceApart<'_>) -> bool {
    service.changes.is_empty()
}

/// Who answers with any of the providers.
fn together(service: &ServiceApart<'_>, kind: RoleKind, each: &str) -> String {
    let who = || service.changes.iter().map(|change| change.after.get(kind));
    let Some(least_sure) = who().max_by_key(|who| who.basis) else { return String::new() };
    let is_one = who().all(|who| who.name == least_sure.name);
    least_sure.marked(if is_one { least_sure.name.short } else { each })
}
