//! The answer as plain text with everything that it rests on, in the customer's order, readable at 80 columns.

use crate::domain::advice::{Advice, Line};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::id::{ClaimId, ServiceId};
use crate::domain::terms::{RoleKind, Stage};
use crate::domain::ticket::encode;
use crate::say::{self, Answerers, BillSaid, Call, DeskSaid, NoDesk, Speaker};
use crate::text::lang::{Lang, Msg};
use crate::text::wrap::wrap;
use crate::words::{answer as words, cli, ticket as tickets, wizard};

/// The widest line, in cells.
pub(super) const WIDTH: usize = 78;

/// What is answered, and how it is being written.
struct Sections<'a> {
    catalog: &'a Catalog,
    consultation: &'a Consultation,
    advice: &'a Advice,
    speaker: Speaker<'a>,
    changed: Option<&'a [ServiceId]>,
    lang: Lang,
    /// The desks whose remark has been made: it is made once.
    remarked: Vec<&'a ClaimId>,
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
    let speaker = Speaker::new(catalog, consultation, advice, lang);
    let mut sections =
        Sections { catalog, consultation, advice, speaker, changed, lang, remarked: Vec::new(), text: String::new() };
    sections.head();
    sections.not_collabo();
    sections.calls(words::HEAD_CALLS, &speaker.calls());
    sections.calls(wizard::TO_CHANGE, &speaker.changes());
    sections.bills();
    sections.lines();
    sections.cautions();
    sections.todo();
    sections.open();
    sections.because();
    sections.text
}

impl<'a> Sections<'a> {
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
        self.put("", &cli::edition(lang, &edition.date.to_string(), &edition.digest));
        self.put("", &consulted(catalog, consultation, &self.speaker, lang));
        self.put("", &tickets::ticket(lang, &encode(catalog, consultation, self.advice)));
        if let Some(changed) = self.changed.and_then(|changed| say::ticket_changed(catalog, changed, lang)) {
            self.put("", &changed);
        }
    }

    fn not_collabo(&mut self) {
        let Some(not) = self.speaker.not_collabo() else { return };
        self.text.push('\n');
        self.put("", &not);
        for desk in self.speaker.desks_elsewhere() {
            self.put("    ", &desk.purposes);
            self.desk(&desk);
        }
    }

    /// A desk, with each number on a line of its own, so that none is overlooked.
    fn desk(&mut self, desk: &DeskSaid<'a>) {
        let name = desk.head();
        let head = [&*name, &desk.seen, desk.doubt.as_deref().unwrap_or_default()];
        let head: Vec<&str> = head.into_iter().filter(|part| !part.is_empty()).collect();
        self.put("    ", &head.join("  "));
        for phone in &desk.phones {
            let number = phone.with_limits();
            let said = phone.open.as_ref().map_or_else(|| number.clone(), |open| format!("{number}  {open}"));
            self.put("      ", &said);
        }
        if let Some(url) = desk.url {
            self.put("      ", url);
        }
        if let Some(note) = desk.note.filter(|_| !self.remarked.contains(&&desk.grounds.claim)) {
            self.put("      - ", note);
        }
        self.remarked.push(&desk.grounds.claim);
    }

    fn calls(&mut self, head: Msg, calls: &[Call<'a>]) {
        if calls.is_empty() {
            return;
        }
        self.section(head);
        for Call { who, services, desks, no_desk } in calls {
            let services = self.speaker.list(services);
            self.put("  ", &format!("{}: {services}", who.marked(&who.name.full)));
            if let Some(NoDesk { said, to_ask, .. }) = no_desk {
                self.put("    ", said);
                for desk in to_ask {
                    self.put("    ", &desk.where_to_ask);
                    self.desk(desk);
                }
            }
            for desk in desks {
                self.desk(desk);
            }
            if desks.is_empty() && no_desk.is_none() {
                self.put("    ", cli::no_number(self.lang).as_str());
            }
        }
    }

    fn bills(&mut self) {
        let bills = self.speaker.bills();
        if bills.is_empty() {
            return;
        }
        self.section(words::HEAD_BILLS);
        for BillSaid { who, services, no_desk } in bills {
            self.put("  ", &format!("{}: {}", who.marked(&who.with_sender()), self.speaker.list(&services)));
            for said in &no_desk {
                self.put("    ", said);
            }
        }
    }

    fn lines(&mut self) {
        let changes = self.speaker.before_after();
        if changes.is_empty() {
            return;
        }
        self.section(words::HEAD_LINES);
        for change in changes {
            self.put("  ", &change.marked(&format!("{}: {}", change.title, change.outcome)));
            self.roles(words::HEAD_BEFORE, &change.before);
            self.roles(words::HEAD_AFTER, &change.after);
            for (note, inside) in change.notes {
                self.put("    - ", &self.remark(note, inside));
            }
        }
    }

    fn roles(&mut self, head: Msg, roles: &Answerers<'_>) {
        let said = RoleKind::ALL.iter().map(|kind| {
            let who = roles.get(*kind);
            who.marked(&format!("{} {}", say::role_name(*kind, self.lang), who.name.full))
        });
        let said: Vec<String> = said.collect();
        self.put("    ", &format!("{}: {}", head.get(self.lang), said.join(" / ")));
    }

    fn cautions(&mut self) {
        self.items(words::HEAD_CAUTIONS, &self.speaker.cautions());
        let remarks = self.speaker.remarks().into_iter().map(|(text, inside)| self.remark(text, inside));
        self.items(words::HEAD_REMARKS, &remarks.collect::<Vec<_>>());
    }

    /// A remark, marked where the customer should not read it.
    fn remark(&self, text: &str, inside: bool) -> String {
        if inside { format!("{} {text}", wizard::INSIDE.get(self.lang)) } else { text.to_owned() }
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
        for (whose, todo) in self.speaker.todo_apart() {
            self.text.push('\n');
            self.put("", &whose);
            for stage in Stage::ALL {
                let mut items = todo.iter().filter(|item| item.stage == *stage).peekable();
                if items.peek().is_some() {
                    self.put("  ", say::stage_name(*stage, self.lang));
                }
                for item in items {
                    self.put("    [ ] ", &item.said);
                }
            }
        }
    }

    fn open(&mut self) {
        let look_up = self.speaker.look_up();
        if self.advice.open.is_empty() && look_up.is_none() {
            return;
        }
        self.section(words::HEAD_OPEN);
        for open in &self.advice.open {
            self.put("  - ", &self.speaker.ask(open));
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
            self.put("  - ", &say::fact_in_short(grounds, lang));
        }
        for Line { service, because, .. } in &self.advice.lines {
            self.put("  ", say::service_name(catalog, service, lang));
            for grounds in because {
                self.put("    - ", &say::fact_in_short(grounds, lang));
            }
        }
        self.section(words::HEAD_SOURCES);
        for id in self.advice.sources() {
            self.put("  ", &format!("{id}: {}", say::source(catalog, id, lang)));
            if let Some(url) = &catalog.source(id).url {
                self.put("    ", url);
            }
        }
    }
}

/// What was consulted about, in a line.
pub(super) fn consulted(catalog: &Catalog, consultation: &Consultation, speaker: &Speaker<'_>, lang: Lang) -> String {
    let name = |id: &Option<_>| id.as_ref().map(|id| speaker.provider(id).short);
    let route = match (name(&consultation.from), name(&consultation.to)) {
        (Some(from), Some(to)) => Some(cli::from_to(lang, from, to)),
        (Some(from), None) => Some(cli::from_only(lang, from)),
        (None, to) => to.map(str::to_owned),
    };
    let mut parts =
        vec![say::area_name(consultation.area, lang).to_owned(), say::move_name(consultation.kind, lang).to_owned()];
    parts.extend(route);
    parts.push(say::day(consultation.date, lang));
    parts.extend(consultation.payment.as_ref().map(|id| catalog.payment(id).name.get(lang).to_owned()));
    parts.join(" / ")
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
