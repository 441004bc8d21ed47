//! Page 電話: what the customer says when it breaks, and whom to call; below it, whom to call for changes.

use ratatui::text::{Line, Span};

use super::Sheet;
use crate::domain::advice::Role;
use crate::domain::desk::{Desk, Phone};
use crate::domain::id::ClaimId;
use crate::domain::terms::{Basis, RoleKind};
use crate::report;
use crate::session::Tab;
use crate::text::lang::Lang;
use crate::text::width::{cells, pad};
use crate::text::words::{answer, wizard as words};
use crate::text::wrap::wrap;
use crate::ui::page::Page;
use crate::ui::panel::caution_titles;

/// From here on the numbers stand beside what is broken, else below it.
const TWO_COLUMNS: usize = 60;

pub(super) fn write(sheet: &Sheet<'_>, page: &mut Page) {
    let (lang, theme) = (sheet.lang(), sheet.view.theme);
    if let Some(not) = &sheet.advice.not_collabo {
        page.wrapped(&report::not_collabo(sheet.catalog, not, lang), 0, sheet.width, theme.caution());
        for desk in &not.desks {
            write_desk(sheet, page, desk, 1, sheet.width, true);
        }
        page.gap();
    }
    if let Some(changed) = report::ticket_changed(sheet.catalog, sheet.view.state.changed_since_ticket(), lang) {
        page.wrapped(&changed, 0, sheet.width, theme.caution());
    }
    summary(sheet, page);
    // A remark on a desk is made once.
    let mut shown = Vec::new();
    table(sheet, page, RoleKind::Fault, &mut shown);
    sheet.open(page, RoleKind::Fault);
    sheet.cautions(page, Tab::Calls);
    table(sheet, page, RoleKind::Contract, &mut shown);
    sheet.open(page, RoleKind::Contract);
    if let Some(look_up) = report::look_up(sheet.catalog, sheet.advice, lang) {
        page.gap();
        page.wrapped(&look_up, 0, sheet.width, theme.quiet());
    }
}

/// How much there is to watch out for, in short.
fn summary(sheet: &Sheet<'_>, page: &mut Page) {
    let (lang, theme, advice) = (sheet.lang(), sheet.view.theme, sheet.advice);
    if !advice.cautions.is_empty() {
        let count = words::cautions(lang, advice.cautions.len());
        page.hanging(&format!("{count}: "), &caution_titles(advice, lang), 0, sheet.width, theme.caution());
    }
    if !advice.open.is_empty() {
        let mut services: Vec<_> = advice.open.iter().map(|open| open.service.clone()).collect();
        services.dedup();
        let count = words::open(lang, advice.open.len());
        let names = report::services(sheet.catalog, &services, lang);
        page.hanging(&format!("{count}: "), &names, 0, sheet.width, theme.caution());
    }
}

/// Services that are answered by the same desks.
struct Entry<'a> {
    /// In the customer's words, with how sure each is where that differs from the others.
    services: Vec<(String, Basis)>,
    role: &'a Role,
}

impl Entry<'_> {
    /// How sure all of them are; absent when some are surer than others.
    fn basis(&self) -> Option<Basis> {
        self.services.iter().all(|(_, basis)| *basis == self.role.basis).then_some(self.role.basis)
    }

    fn lines(&self, lang: Lang) -> Vec<String> {
        let mark = |basis: Basis| if self.basis().is_some() { "" } else { report::basis_mark(basis, lang) };
        self.services.iter().map(|(text, basis)| format!("{text} {}", mark(*basis)).trim_end().to_owned()).collect()
    }
}

fn table(sheet: &Sheet<'_>, page: &mut Page, kind: RoleKind, shown: &mut Vec<ClaimId>) {
    let (lang, theme) = (sheet.lang(), sheet.view.theme);
    let head = if kind == RoleKind::Fault { words::WHEN_IT_BREAKS } else { words::TO_CHANGE };
    let entries = entries(sheet, kind);
    if entries.is_empty() {
        return;
    }
    let widest = entries.iter().flat_map(|entry| entry.lines(lang)).map(|text| cells(&text)).max().unwrap_or(0);
    let column = (widest.max(cells(head.get(lang))) + 2).min(sheet.width * 2 / 5);
    let right_head = words::WHOM_TO_CALL.get(lang);
    page.gap();
    if sheet.width < TWO_COLUMNS {
        page.text(head.get(lang), sheet.width, theme.strong());
    } else {
        page.push(Line::styled(format!("{}{right_head}", pad(head.get(lang), column)), theme.strong()));
    }
    for entry in entries {
        let services = entry.lines(lang);
        if sheet.width < TWO_COLUMNS {
            for service in services {
                page.hanging("- ", &service, 0, sheet.width, theme.plain());
            }
            page.lines.extend(who_and_where(sheet, &entry, 2, sheet.width, shown).lines);
        } else {
            let left = services.iter().flat_map(|service| wrap(service, column.saturating_sub(2))).collect();
            page.beside(left, column, who_and_where(sheet, &entry, 0, sheet.width.saturating_sub(column), shown));
        }
    }
}

fn entries<'a>(sheet: &Sheet<'a>, kind: RoleKind) -> Vec<Entry<'a>> {
    let lang = sheet.lang();
    let mut entries: Vec<Entry<'a>> = Vec::new();
    for line in &sheet.advice.lines {
        let service = sheet.catalog.service(&line.service);
        let in_words = service.breaks.as_ref().filter(|_| kind == RoleKind::Fault).unwrap_or(&service.short);
        let role = line.after.get(kind);
        let text = (in_words.get(lang).to_owned(), role.basis);
        match entries.iter_mut().find(|entry| is_same(entry.role, role)) {
            Some(entry) => entry.services.push(text),
            None => entries.push(Entry { services: vec![text], role }),
        }
    }
    entries
}

/// Whether the same desks answer; who is not known is never the same as who is.
fn is_same(one: &Role, other: &Role) -> bool {
    let claims = |role: &Role| role.desks.iter().map(|desk| desk.grounds.claim.clone()).collect::<Vec<_>>();
    let is_unknown = |role: &Role| role.basis == Basis::Unknown;
    one.party == other.party && is_unknown(one) == is_unknown(other) && claims(one) == claims(other)
}

/// Who answers, how sure that is, and the numbers.
fn who_and_where(sheet: &Sheet<'_>, entry: &Entry<'_>, indent: usize, width: usize, shown: &mut Vec<ClaimId>) -> Page {
    let (lang, theme) = (sheet.lang(), sheet.view.theme);
    let role = entry.role;
    let mut page = Page::default();
    let who = report::who(sheet.catalog, sheet.consultation, role, lang);
    let is_unknown = role.basis == Basis::Unknown;
    let style = if is_unknown { theme.caution() } else { theme.strong() };
    // Someone who is not known is said in one word.
    let mark = entry.basis().filter(|_| !is_unknown).map_or("", |basis| report::basis_mark(basis, lang));
    if indent + cells(&who) + 1 + cells(mark) <= width {
        page.push(Line::from(vec![
            Span::raw(" ".repeat(indent)),
            Span::styled(who, style),
            Span::styled(format!(" {mark}"), theme.unsure()),
        ]));
    } else {
        page.wrapped(&who, indent, width, style);
        if !mark.is_empty() {
            page.wrapped(mark, indent, width, theme.unsure());
        }
    }
    for desk in &role.desks {
        let is_new = !shown.contains(&desk.grounds.claim);
        write_desk(sheet, &mut page, desk, indent + 1, width, is_new);
        shown.push(desk.grounds.claim.clone());
    }
    if role.desks.is_empty() && role.party.is_some() && !is_unknown {
        page.wrapped(words::NO_NUMBER.get(lang), indent + 1, width, theme.caution());
    }
    page
}

/// The numbers of a desk, from which phones and when, and how far to trust them.
pub(super) fn write_desk(sheet: &Sheet<'_>, page: &mut Page, desk: &Desk, indent: usize, width: usize, in_full: bool) {
    let (lang, theme) = (sheet.lang(), sheet.view.theme);
    let seen = answer::desk_seen(lang, &report::day(desk.seen, lang));
    let name = desk.name.as_ref().map_or("", |name| name.get(lang));
    let beside_name = !name.is_empty() && indent + cells(name) + 2 + cells(&seen) <= width;
    if beside_name {
        let start = format!("{}{name}  ", " ".repeat(indent));
        page.push(Line::from(vec![Span::raw(start), Span::styled(seen.clone(), theme.quiet())]));
    } else if !name.is_empty() {
        page.wrapped(name, indent, width, theme.plain());
    }
    for phone in &desk.phones {
        write_phone(sheet, page, phone, indent, width);
    }
    if desk.phones.is_empty()
        && let Some(url) = &desk.url
    {
        page.wrapped(url, indent, width, theme.strong());
    }
    let doubt = report::desk_doubt(desk, lang);
    if !doubt.is_empty() {
        page.wrapped(doubt, indent, width, theme.caution());
    }
    if !beside_name {
        page.wrapped(&seen, indent, width, theme.quiet());
    }
    if let Some(note) = desk.note.as_ref().filter(|_| in_full) {
        page.wrapped(note.get(lang), indent, width, theme.quiet());
    }
}

fn write_phone(sheet: &Sheet<'_>, page: &mut Page, phone: &Phone, indent: usize, width: usize) {
    let (lang, theme) = (sheet.lang(), sheet.view.theme);
    let limits: Vec<&str> = [&phone.from, &phone.hours].into_iter().flatten().map(|words| words.get(lang)).collect();
    let limits = report::list(&limits, lang);
    let before = format!("{}{}  ", " ".repeat(indent), phone.number);
    // Under a number that is too long for it, the rest stands on lines of its own.
    let room = width.saturating_sub(cells(&before));
    if limits.is_empty() || room < 16.min(cells(&limits)) {
        page.wrapped(&phone.number, indent, width, theme.strong());
        if !limits.is_empty() {
            page.wrapped(&limits, indent + 2, width, theme.plain());
        }
        return;
    }
    for (place, line) in wrap(&limits, room).into_iter().enumerate() {
        let start = if place == 0 { before.clone() } else { " ".repeat(cells(&before)) };
        page.push(Line::from(vec![Span::styled(start, theme.strong()), Span::raw(line)]));
    }
}
