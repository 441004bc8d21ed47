//! The answer as plain text, in the customer's order, readable at 80 columns and aloud.

use crate::domain::advice::{Advice, Line, Roles};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::desk::Desk;
use crate::domain::id::ServiceId;
use crate::domain::terms::{Basis, RoleKind, Stage};
use crate::domain::ticket::encode;
use crate::report;
use crate::text::lang::{Lang, Msg};
use crate::text::words::{answer as words, cli as say, ticket as tickets};
use crate::text::wrap::wrap;

/// The widest line, in cells.
pub(super) const WIDTH: usize = 78;

/// What is answered, and how it is being written.
struct Page<'a> {
    catalog: &'a Catalog,
    consultation: &'a Consultation,
    advice: &'a Advice,
    changed: Option<&'a [ServiceId]>,
    lang: Lang,
    text: String,
}

/// The answer in sections; sections without content are left out. `changed` is what has changed since the ticket that was
/// opened for it.
pub(super) fn answer(
    catalog: &Catalog,
    consultation: &Consultation,
    advice: &Advice,
    changed: Option<&[ServiceId]>,
    lang: Lang,
) -> String {
    let mut page = Page { catalog, consultation, advice, changed, lang, text: String::new() };
    page.head();
    page.not_collabo();
    page.calls();
    page.bills();
    page.lines();
    page.cautions();
    page.todo();
    page.open();
    page.because();
    page.text
}

impl Page<'_> {
    fn put(&mut self, first: &str, text: &str) {
        self.text.push_str(&with_lead(first, text));
    }

    fn section(&mut self, head: Msg) {
        self.text.push('\n');
        self.put("", head.get(self.lang));
    }

    fn head(&mut self) {
        let (catalog, consultation, lang) = (self.catalog, self.consultation, self.lang);
        let edition = catalog.edition();
        let name = |id: &Option<_>| id.as_ref().map(|id| report::provider_name(catalog, id, lang));
        let (from, to) = (name(&consultation.from), name(&consultation.to));
        let route = match (from, to) {
            (Some(from), Some(to)) => Some(say::from_to(lang, &from, &to)),
            (Some(from), None) => Some(say::from_only(lang, &from)),
            (None, to) => to,
        };
        let mut parts = vec![
            report::area_name(consultation.area, lang).to_owned(),
            report::move_name(consultation.kind, lang).to_owned(),
        ];
        parts.extend(route);
        parts.push(report::day(consultation.date, lang));
        parts.extend(consultation.payment.as_ref().map(|id| catalog.payment(id).name.get(lang).to_owned()));
        self.put("", &say::edition(lang, &edition.date.to_string(), &edition.digest));
        self.put("", &parts.join(" / "));
        self.put("", &tickets::ticket(lang, &encode(catalog, consultation, self.advice)));
        if let Some(changed) = self.changed.and_then(|changed| report::ticket_changed(catalog, changed, lang)) {
            self.put("", &changed);
        }
    }

    fn not_collabo(&mut self) {
        let Some(not) = &self.advice.not_collabo else { return };
        self.text.push('\n');
        self.put("", &report::not_collabo(self.catalog, not, self.lang));
        for desk in &not.desks {
            self.desk(desk);
        }
    }

    /// A desk, with each number on a line of its own, so that none is overlooked.
    fn desk(&mut self, desk: &Desk) {
        let lang = self.lang;
        let name = desk.name.as_ref().map_or("", |words| words.get(lang));
        let seen = report::desk_seen(desk, lang);
        let head: Vec<&str> =
            [name, &seen, report::desk_doubt(desk, lang)].into_iter().filter(|part| !part.is_empty()).collect();
        self.put("    ", &head.join("  "));
        for phone in &desk.phones {
            self.put("      ", &report::phone(phone, lang));
        }
        if let Some(url) = &desk.url {
            self.put("      ", url);
        }
        if let Some(note) = &desk.note {
            self.put("      - ", note.get(lang));
        }
    }

    fn calls(&mut self) {
        let (catalog, lang) = (self.catalog, self.lang);
        if self.advice.calls.is_empty() {
            return;
        }
        self.section(words::HEAD_CALLS);
        for call in &self.advice.calls {
            let party = report::party_name(catalog, self.consultation, &call.party, lang);
            let services = report::services(catalog, &call.services, lang);
            let party = marked(party, report::basis_mark(call.basis, lang));
            self.put("  ", &format!("{party}: {services}"));
            for desk in &call.desks {
                self.desk(desk);
            }
            if call.desks.is_empty() {
                self.put("    ", say::no_number(lang).as_str());
            }
        }
    }

    fn bills(&mut self) {
        let (catalog, lang) = (self.catalog, self.lang);
        if self.advice.bills.is_empty() {
            return;
        }
        self.section(words::HEAD_BILLS);
        for bill in &self.advice.bills {
            let payer = report::bill(catalog, self.consultation, bill, lang);
            self.put("  ", &format!("{payer}: {}", report::bill_services(catalog, bill, lang)));
        }
    }

    fn lines(&mut self) {
        let (catalog, consultation, lang) = (self.catalog, self.consultation, self.lang);
        if self.advice.lines.is_empty() {
            return;
        }
        self.section(words::HEAD_LINES);
        for line in &self.advice.lines {
            let outcome = report::outcome(catalog, consultation, line.outcome, lang);
            let service = report::service_with_brand(catalog, line, lang);
            // An unknown outcome says so itself.
            let mark = if line.basis == Basis::Unknown && outcome == words::TO_CHECK.get(lang) {
                ""
            } else {
                report::basis_mark(line.basis, lang)
            };
            self.put("  ", &marked(format!("{service}: {outcome}"), mark));
            self.roles(words::HEAD_BEFORE, &line.before, true);
            self.roles(words::HEAD_AFTER, &line.after, false);
            for note in &line.notes {
                self.put("    - ", note.text.get(lang));
            }
        }
    }

    fn roles(&mut self, head: Msg, roles: &Roles, before: bool) {
        let (catalog, consultation, lang) = (self.catalog, self.consultation, self.lang);
        let said: Vec<String> = RoleKind::ALL
            .iter()
            .map(|kind| {
                let role = roles.get(*kind);
                let who = if before { report::who_before } else { report::who }(catalog, consultation, role, lang);
                let mark = if role.party.is_some() { report::basis_mark(role.basis, lang) } else { "" };
                marked(format!("{} {who}", report::role_name(*kind, lang)), mark)
            })
            .collect();
        self.put("    ", &format!("{}: {}", head.get(lang), said.join(" / ")));
    }

    fn cautions(&mut self) {
        let advice = self.advice;
        let say = |one| report::caution(self.catalog, self.consultation, one, self.lang);
        self.items(words::HEAD_CAUTIONS, &advice.cautions.iter().map(say).collect::<Vec<_>>());
        let remarks = advice.remarks.iter().map(|note| note.text.get(self.lang).to_owned());
        self.items(words::HEAD_REMARKS, &remarks.collect::<Vec<_>>());
    }

    fn items(&mut self, head: Msg, items: &[String]) {
        if items.is_empty() {
            return;
        }
        self.section(head);
        for item in items {
            self.put("  - ", item);
        }
    }

    fn todo(&mut self) {
        if self.advice.todo.is_empty() {
            return;
        }
        self.section(words::HEAD_TODO);
        for stage in Stage::ALL {
            let mut items = self.advice.todo.iter().filter(|item| item.stage == *stage).peekable();
            if items.peek().is_some() {
                self.put("  ", report::stage_name(*stage, self.lang));
            }
            for item in items {
                self.put("    [ ] ", &report::todo(self.catalog, self.consultation, item, self.lang));
            }
        }
    }

    fn open(&mut self) {
        let look_up = report::look_up(self.catalog, self.advice, self.lang);
        if self.advice.open.is_empty() && look_up.is_none() {
            return;
        }
        self.section(words::HEAD_OPEN);
        for open in &self.advice.open {
            self.put("  - ", &report::ask(self.catalog, self.consultation, open, self.lang));
        }
        if let Some(look_up) = look_up {
            self.put("  ", &look_up);
        }
    }

    fn because(&mut self) {
        let (catalog, lang) = (self.catalog, self.lang);
        let not = self.advice.not_collabo.as_ref().map(|not| &not.grounds);
        if self.advice.lines.is_empty() && not.is_none() {
            return;
        }
        self.section(words::HEAD_BECAUSE);
        if let Some(grounds) = not {
            self.put("  - ", &report::fact_in_short(grounds, lang));
        }
        for Line { service, because, .. } in &self.advice.lines {
            self.put("  ", report::service_name(catalog, service, lang));
            for grounds in because {
                self.put("    - ", &report::fact_in_short(grounds, lang));
            }
        }
        self.section(words::HEAD_SOURCES);
        for id in report::source_ids(self.advice) {
            self.put("  ", &format!("{id}: {}", report::source(catalog, &id, lang)));
            if let Some(url) = &catalog.source(&id).url {
                self.put("    ", url);
            }
        }
    }
}

fn marked(text: String, mark: &str) -> String {
    if mark.is_empty() { text } else { format!("{text} {mark}") }
}

/// Text below `lead`, indented under it where it takes several lines.
pub(super) fn with_lead(lead: &str, text: &str) -> String {
    // The lead is ASCII, so its cells are its bytes.
    let indent = " ".repeat(lead.len());
    let lines = wrap(text, WIDTH.saturating_sub(lead.len()));
    let lines = lines.iter().enumerate().map(|(index, line)| {
        let lead = if index == 0 { lead } else { &indent };
        format!("{lead}{line}").trim_end().to_owned() + "\n"
    });
    lines.collect()
}

/// Text in lines that are not too wide.
pub(super) fn paragraph(text: &str) -> String {
    with_lead("", text)
}
