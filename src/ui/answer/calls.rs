//! Page 電話: what the customer says when it breaks, and whom to call; below it, whom to call for changes. How we know stands on the
//! page for that.

use ratatui::text::{Line, Span};

use super::first;
use super::pen::Pen;
use super::rows::Rows;
use crate::domain::terms::RoleKind;
use crate::say::{self, Call, DeskSaid, PhoneSaid, Topic};
use crate::text::width::cells;
use crate::text::wrap::wrap;
use crate::ui::body::Body;
use crate::ui::theme::Theme;
use crate::words::wizard as words;

pub(super) fn write(pen: &Pen<'_>, body: &mut Body) {
    top(pen, body);
    desks(pen, body);
}

/// What is true of all that stands below.
pub(super) fn top(pen: &Pen<'_>, body: &mut Body) {
    let (lang, theme, speaker) = (pen.lang(), pen.view.theme, pen.speaker);
    if let Some(not) = speaker.not_collabo() {
        body.wrapped(&not, 0, pen.width, theme.caution());
        for desk in speaker.desks_elsewhere() {
            body.wrapped(&desk.purposes, 1, pen.width, theme.normal());
            write_desk(theme, body, &desk, 1, pen.width, true);
        }
        body.gap();
    }
    if let Some(changed) = say::ticket_changed(pen.catalog, pen.view.state.changed_since_ticket(), lang) {
        body.wrapped(&changed, 0, pen.width, theme.caution());
    }
    first::write(pen, body);
}

/// Whom to call.
pub(super) fn desks(pen: &Pen<'_>, body: &mut Body) {
    let (lang, theme, speaker) = (pen.lang(), pen.view.theme, pen.speaker);
    let questions = [(RoleKind::Fault, words::WHEN_IT_BREAKS), (RoleKind::Contract, words::TO_CHANGE)]
        .map(|(kind, head)| (kind, head, speaker.answers(kind), speaker.open_by_whom(kind)));
    let desks: Vec<&DeskSaid<'_>> = questions
        .iter()
        .flat_map(|(_, _, calls, open)| {
            calls.iter().flat_map(Call::all_named).chain(open.iter().flat_map(|open| &open.desks))
        })
        .collect();
    let mut rows = Rows::new(pen.view, pen.width, &desks).in_column(pen.is_column);
    for (kind, head, calls, open) in &questions {
        // What one question to the customer decides stands with that question.
        let known: Vec<&Call<'_>> = calls.iter().filter(|call| !call.who.is_unknown()).collect();
        if !known.is_empty() || !open.is_empty() {
            pen.heading(body, head.get(lang));
        }
        for call in known {
            rows.call(body, call, *kind);
        }
        for open in open {
            rows.open(body, open, *kind);
        }
    }
    rows.footnote(body);
    first::write_rest(pen, body);
    pen.cautions(body, Topic::Calls);
    if let Some(look_up) = speaker.look_up() {
        body.gap();
        body.wrapped(&look_up, 0, pen.width, theme.quiet());
    }
}

/// The numbers of a desk, from which phones and when, and how far to trust them.
pub(super) fn write_desk(
    theme: Theme,
    body: &mut Body,
    desk: &DeskSaid<'_>,
    indent: usize,
    width: usize,
    in_full: bool,
) {
    let (name, seen) = (&desk.head(), &desk.seen);
    let beside_name = !name.is_empty() && indent + cells(name) + 2 + cells(seen) <= width;
    if beside_name {
        let start = format!("{}{name}  ", " ".repeat(indent));
        body.push(Line::from(vec![Span::raw(start), Span::styled(seen.clone(), theme.quiet())]));
    } else if !name.is_empty() {
        body.wrapped(name, indent, width, theme.normal());
    }
    for phone in &desk.phones {
        write_phone(theme, body, phone, indent, width);
    }
    if desk.phones.is_empty()
        && let Some(url) = desk.url
    {
        body.wrapped(url, indent, width, theme.strong());
    }
    if let Some(doubt) = &desk.doubt {
        body.wrapped(doubt, indent, width, theme.unsure());
    }
    if !beside_name {
        body.wrapped(seen, indent, width, theme.quiet());
    }
    if let Some(note) = desk.note.filter(|_| in_full) {
        body.wrapped(note, indent, width, theme.quiet());
    }
}

fn write_phone(theme: Theme, body: &mut Body, phone: &PhoneSaid<'_>, indent: usize, width: usize) {
    // Whether somebody answers now is asked before when they do at all.
    let limits = [phone.open.as_deref(), Some(&*phone.limits())].into_iter().flatten().collect::<Vec<_>>().join("  ");
    let limits = limits.trim();
    let before = format!("{}{}  ", " ".repeat(indent), phone.number);
    // Under a number that is too long for it, the rest stands on lines of its own.
    let room = width.saturating_sub(cells(&before));
    if limits.is_empty() || room < 16.min(cells(limits)) {
        body.wrapped(phone.number, indent, width, theme.number());
        if !limits.is_empty() {
            body.wrapped(limits, indent + 2, width, theme.normal());
        }
        return;
    }
    for (place, line) in wrap(limits, room).into_iter().enumerate() {
        let start = if place == 0 { before.clone() } else { " ".repeat(cells(&before)) };
        body.push(Line::from(vec![Span::styled(start, theme.number()), Span::raw(line)]));
    }
}
