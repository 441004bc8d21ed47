//! Page 電話: what the customer says when it breaks, and whom to call; below it, whom to call for changes.

use std::iter;

use ratatui::text::{Line, Span};

use super::pen::Pen;
use crate::domain::id::ClaimId;
use crate::domain::terms::RoleKind;
use crate::say::{self, Call, DeskSaid, NoDesk, PhoneSaid, Topic};
use crate::text::lang::Lang;
use crate::text::width::{cells, pad};
use crate::text::wrap::wrap;
use crate::ui::body::Body;
use crate::ui::theme::Theme;
use crate::words::wizard as words;

/// From here on the numbers stand beside what is broken, else below it.
const TWO_COLUMNS: usize = 60;

pub(super) fn write(pen: &Pen<'_>, body: &mut Body) {
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
    summary(pen, body);
    // A remark on a desk is made once.
    let mut shown = Vec::new();
    table(pen, body, RoleKind::Fault, &mut shown);
    pen.open(body, RoleKind::Fault);
    pen.cautions(body, Topic::Calls);
    table(pen, body, RoleKind::Contract, &mut shown);
    pen.open(body, RoleKind::Contract);
    if let Some(look_up) = speaker.look_up() {
        body.gap();
        body.wrapped(&look_up, 0, pen.width, theme.quiet());
    }
}

/// How much there is to watch out for, in short.
fn summary(pen: &Pen<'_>, body: &mut Body) {
    let (lang, theme, speaker) = (pen.lang(), pen.view.theme, pen.speaker);
    let (cautions, open) = speaker.counts();
    let heads = [words::cautions(lang, cautions), words::open(lang, open)];
    let names = [speaker.caution_titles(), speaker.list(&speaker.unknown_at_all())];
    let styles = [theme.caution(), theme.unsure()];
    for ((head, names), style) in iter::zip(iter::zip(heads, names), styles).filter(|((_, names), _)| !names.is_empty())
    {
        body.hanging(&format!("{head}: "), &names, 0, pen.width, style);
    }
}

/// The services of a call in the customer's words, with how sure each is where that differs from the others.
fn services(call: &Call<'_>, kind: RoleKind, lang: Lang) -> Vec<String> {
    let mark = |basis| if call.is_mixed() { say::basis_mark(basis, lang) } else { "" };
    let said = call.services.iter().map(|service| {
        let name = service.breaks.filter(|_| kind == RoleKind::Fault).unwrap_or(service.short);
        format!("{name} {}", mark(service.basis)).trim_end().to_owned()
    });
    said.collect()
}

fn table<'a>(pen: &Pen<'a>, body: &mut Body, kind: RoleKind, shown: &mut Vec<&'a ClaimId>) {
    let (lang, theme) = (pen.lang(), pen.view.theme);
    let head = if kind == RoleKind::Fault { words::WHEN_IT_BREAKS } else { words::TO_CHANGE };
    let answers = pen.speaker.answers(kind);
    if answers.is_empty() {
        return;
    }
    let widest = answers.iter().flat_map(|call| services(call, kind, lang)).map(|text| cells(&text)).max().unwrap_or(0);
    let column = (widest.max(cells(head.get(lang))) + 2).min(pen.width * 2 / 5);
    let right_head = words::WHOM_TO_CALL.get(lang);
    body.gap();
    if pen.width < TWO_COLUMNS {
        body.text(head.get(lang), pen.width, theme.strong());
    } else {
        body.push(Line::styled(format!("{}{right_head}", pad(head.get(lang), column)), theme.strong()));
    }
    for call in &answers {
        let services = services(call, kind, lang);
        if pen.width < TWO_COLUMNS {
            for service in services {
                body.hanging("- ", &service, 0, pen.width, theme.normal());
            }
            body.lines.extend(who_and_where(pen, call, 2, pen.width, shown).lines);
        } else {
            let left = services.iter().flat_map(|service| wrap(service, column.saturating_sub(2))).collect();
            body.beside(left, column, who_and_where(pen, call, 0, pen.width.saturating_sub(column), shown));
        }
    }
}

/// Who answers, how sure that is, and the numbers.
fn who_and_where<'a>(
    pen: &Pen<'a>,
    call: &Call<'a>,
    indent: usize,
    width: usize,
    shown: &mut Vec<&'a ClaimId>,
) -> Body {
    let theme = pen.view.theme;
    let mut body = Body::default();
    let who = &call.who.name.full;
    let style = if call.who.is_unknown() { theme.unsure() } else { theme.strong() };
    let mark = if call.is_mixed() { "" } else { call.who.mark };
    if indent + cells(who) + 1 + cells(mark) <= width {
        body.push(Line::from(vec![
            Span::raw(" ".repeat(indent)),
            Span::styled(who.clone(), style),
            Span::styled(format!(" {mark}"), theme.unsure()),
        ]));
    } else {
        body.wrapped(who, indent, width, style);
        if !mark.is_empty() {
            body.wrapped(mark, indent, width, theme.unsure());
        }
    }
    let mut write = |body: &mut Body, desk: &DeskSaid<'a>| {
        let is_new = !shown.contains(&&desk.grounds.claim);
        write_desk(theme, body, desk, indent + 1, width, is_new);
        shown.push(&desk.grounds.claim);
    };
    if let Some(no_desk) = &call.no_desk {
        write_no_desk(theme, &mut body, no_desk, indent + 1, width, &mut write);
    }
    for desk in &call.desks {
        write(&mut body, desk);
    }
    if call.desks.is_empty() && call.who.party.is_some() && call.no_desk.is_none() {
        body.wrapped(words::NO_NUMBER.get(pen.lang()), indent + 1, width, theme.unsure());
    }
    body
}

/// That no desk is known, and the desks where one asks for it, each said to be no more than that.
pub(super) fn write_no_desk<'a>(
    theme: Theme,
    body: &mut Body,
    no_desk: &NoDesk<'a>,
    indent: usize,
    width: usize,
    mut write: impl FnMut(&mut Body, &DeskSaid<'a>),
) {
    body.wrapped(no_desk.said, indent, width, theme.unsure());
    for desk in &no_desk.to_ask {
        body.wrapped(&desk.where_to_ask, indent, width, theme.unsure());
        write(body, desk);
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
