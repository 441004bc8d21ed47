//! The answer as one reads it aloud, from top to bottom, in about a screen: numbers first. What it rests on, `text` writes.

use super::text::{WIDTH, consulted, with_lead};
use crate::domain::advice::{Advice, Ask};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::id::{ClaimId, ServiceId};
use crate::domain::terms::{Basis, RoleKind};
use crate::domain::ticket::encode;
use crate::say::{self, BillSaid, BranchSaid, Call, DeskSaid, NoDesk, PhoneSaid, Speaker, ToAsk};
use crate::text::lang::{Lang, Msg};
use crate::text::width::{cells, pad};
use crate::words::{aloud as words, answer, cli, deciding, plain, ticket as tickets, wizard};

/// Behind a number that is to be checked.
const DOUBTFUL: &str = "*";
/// Between the parts of a row.
const GAP: usize = 2;

/// A number with what belongs to it.
struct Row {
    number: String,
    from: String,
    who: String,
    open: String,
}

struct Aloud<'a> {
    advice: &'a Advice,
    speaker: Speaker<'a>,
    lang: Lang,
    /// Whether a number was marked, and the days of the copies in which some were read.
    doubted: (bool, Vec<String>),
    /// The desks whose telephones and hours have been said.
    told: Vec<&'a ClaimId>,
    text: String,
}

/// How the person asks for more.
#[derive(Clone, Copy)]
pub(super) struct Means {
    /// Where the rest is.
    pub(super) more: Msg,
    /// How the question is answered that decides what is open.
    pub(super) decide: Msg,
}

impl Means {
    pub(super) const OPTIONS: Self = Self { more: words::MORE, decide: deciding::MOVED_ON_ANSWERS };
    pub(super) const LINES: Self = Self { more: words::MORE_IN_PLAIN, decide: deciding::ENTER_ANSWERS };
}

/// The answer in about a screen. `changed` is what has changed since the ticket that was opened for it.
pub(super) fn answer(
    catalog: &Catalog,
    consultation: &Consultation,
    advice: &Advice,
    changed: Option<&[ServiceId]>,
    means: Means,
    lang: Lang,
) -> String {
    let speaker = Speaker::new(catalog, consultation, advice, lang);
    let mut aloud =
        Aloud { advice, speaker, lang, doubted: (false, Vec::new()), told: Vec::new(), text: String::new() };
    aloud.put("", &consulted(catalog, consultation, &speaker, lang));
    if let Some(changed) = changed.and_then(|changed| say::ticket_changed(catalog, changed, lang)) {
        aloud.put("", &changed);
    }
    for must in speaker.must_know() {
        aloud.put("! ", &must);
    }
    aloud.not_collabo();
    aloud.deciding(means.decide);
    let (broken, contracts) = (speaker.calls(), speaker.changes());
    if !broken.is_empty() || !contracts.is_empty() {
        aloud.gap();
    }
    aloud.cards(RoleKind::Fault, &broken);
    aloud.cards(RoleKind::Contract, &contracts);
    aloud.bills();
    aloud.gap();
    aloud.open();
    aloud.also(means.more.get(lang));
    aloud.feet();
    aloud.put("", &tickets::ticket(lang, &encode(catalog, consultation, advice)));
    aloud.text
}

impl<'a> Aloud<'a> {
    fn put(&mut self, lead: &str, text: &str) {
        self.text.push_str(&with_lead(lead, text));
    }

    fn gap(&mut self) {
        self.text.push('\n');
    }

    fn not_collabo(&mut self) {
        let Some(not) = self.speaker.not_collabo() else { return };
        self.put("", &not);
        for desk in self.speaker.desks_elsewhere() {
            self.put("  ", &desk.purposes);
            let who = desk.head();
            let rows = self.rows(&desk, who);
            self.write(&rows);
        }
    }

    /// The question whose answer decides what is open, with what follows from each.
    fn deciding(&mut self, how: Msg) {
        let Some(asked) = self.speaker.deciding() else { return };
        self.gap();
        self.put("", &deciding::asked(self.lang, &asked.question, how.get(self.lang)));
        for BranchSaid { answer, said, .. } in asked.branches {
            for (place, said) in said.iter().enumerate() {
                let said = if place == 0 { deciding::branch(self.lang, &answer, said) } else { said.clone() };
                self.put(if place == 0 { "  " } else { "    " }, &said);
            }
        }
    }

    /// One card a desk: what it is for, then its numbers.
    fn cards(&mut self, kind: RoleKind, calls: &[Call<'a>]) {
        for call in calls {
            let title = match kind {
                RoleKind::Fault => self.what_is_broken(call),
                _ => plain::labelled(self.lang, wizard::TO_CHANGE.get(self.lang), &self.speaker.list(&call.services)),
            };
            self.put("", &title);
            self.card(call);
        }
    }

    /// What the customer says, each once.
    fn what_is_broken(&self, call: &Call<'a>) -> String {
        let mut said: Vec<&str> = Vec::new();
        for service in &call.services {
            let says = service.breaks.unwrap_or(service.short);
            if !said.contains(&says) {
                said.push(says);
            }
        }
        say::list(&said, self.lang)
    }

    fn card(&mut self, call: &Call<'a>) {
        let who = call.who.marked(call.who.name.short);
        let mut rows: Vec<Row> = Vec::new();
        if let Some(no_desk) = &call.no_desk {
            self.no_desk(&who, no_desk);
        }
        for (place, desk) in call.desks.iter().enumerate() {
            let head = desk.head();
            let said = match (&call.no_desk, place) {
                // Below desks that are only asked, it says itself what it is.
                (Some(_), _) => {
                    self.put("  ", &head);
                    String::new()
                }
                (None, 0) if call.desks.len() == 1 && desk.speaks.is_none() => who.clone(),
                (None, 0) => [who.as_str(), head.as_str()].join(" ").trim_end().to_owned(),
                (None, _) => head,
            };
            rows.extend(self.rows(desk, said));
        }
        self.write(&rows);
        if rows.is_empty() && call.no_desk.is_none() {
            self.put("  ", &plain::labelled(self.lang, &who, &cli::no_number(self.lang)));
        }
    }

    /// That no desk is known, and where to ask for it, each place once.
    fn no_desk(&mut self, who: &str, no_desk: &NoDesk<'a>) {
        let mut said = plain::labelled(self.lang, who, no_desk.said);
        if no_desk.to_ask.is_empty() {
            self.put("  ", &said);
        }
        for asked in no_desk.to_ask.chunk_by(|one, other| one.where_to_ask == other.where_to_ask) {
            let in_one = [&*said, &*asked[0].where_to_ask].join(" ");
            if cells(&in_one) + GAP <= WIDTH {
                self.put("  ", in_one.trim_start());
            } else {
                self.put("  ", &said);
                self.put("  ", &asked[0].where_to_ask);
            }
            said.clear();
            let mut rows: Vec<Row> = Vec::new();
            for desk in asked {
                let head = if asked.len() > 1 { desk.head() } else { desk.speaks.clone().unwrap_or_default() };
                rows.extend(self.rows(desk, head));
            }
            self.write(&rows);
        }
    }

    /// A row a number; the page of a desk that has none.
    fn rows(&mut self, desk: &DeskSaid<'a>, who: String) -> Vec<Row> {
        let row = |number: String, from: &str, open: &str| Row {
            number,
            from: from.to_owned(),
            who: String::new(),
            open: open.to_owned(),
        };
        let mark = if desk.doubt.is_some() { DOUBTFUL } else { "" };
        let phone = |PhoneSaid { number, from, hours, open, .. }: &PhoneSaid<'_>| {
            let open = open.as_deref().or(hours.as_deref()).unwrap_or_default();
            row(format!("{number}{mark}"), from.unwrap_or_default(), open)
        };
        let mut rows: Vec<Row> = desk.phones.iter().map(phone).collect();
        if rows.len() > 1 && self.told.contains(&&desk.grounds.claim) {
            let numbers: Vec<&str> = rows.iter().map(|row| row.number.as_str()).collect();
            rows = vec![row(say::list(&numbers, self.lang), "", words::AS_ABOVE.get(self.lang))];
        }
        self.told.push(&desk.grounds.claim);
        if rows.is_empty() {
            rows.extend(desk.url.map(|url| row(url.to_owned(), "", "")));
        } else if desk.doubt.is_some() {
            self.doubted.0 = true;
            let is_new = |day: &&String| !self.doubted.1.contains(day);
            let copy = desk.copy.as_ref().filter(is_new).cloned();
            self.doubted.1.extend(copy);
        }
        if let Some(first) = rows.first_mut() {
            first.who = who;
        }
        rows
    }

    /// Rows in columns where they fit, else one part behind the other below the numbers' right edge.
    fn write(&mut self, rows: &[Row]) {
        let widest = |part: fn(&Row) -> &str| rows.iter().map(|row| cells(part(row))).max().unwrap_or(0);
        // A page's address is no number, and would push everything aside.
        let numbers = rows.iter().filter(|row| !row.number.contains('/')).map(|row| cells(&row.number)).max();
        let number = numbers.unwrap_or(0) + GAP;
        let column = |width: usize| if width == 0 { 0 } else { width + GAP };
        let (from, who) = (column(widest(|row| &row.from)), column(widest(|row| &row.who)));
        let fits = GAP + number + from + who + widest(|row| &row.open) <= WIDTH;
        for Row { number: said, from: phone, who: whom, open } in rows {
            let rest = if fits {
                format!("{}{}{open}", pad(phone, from), pad(whom, who))
            } else {
                let parts = [phone, whom, open].into_iter().filter(|part| !part.is_empty()).map(String::as_str);
                parts.collect::<Vec<_>>().join("  ")
            };
            if rest.is_empty() || cells(said) + GAP > number {
                self.put("  ", said);
                if !rest.trim().is_empty() {
                    self.put(&" ".repeat(2 + number), rest.trim_start());
                }
            } else {
                self.put(&format!("  {}", pad(said, number)), &rest);
            }
        }
    }

    fn bills(&mut self) {
        let bills = self.speaker.bills();
        if bills.is_empty() {
            return;
        }
        self.gap();
        self.put("", &words::bills_from(self.lang, bills.len()));
        for BillSaid { who, services, .. } in bills {
            self.put("  ", &format!("{}: {}", who.marked(&who.with_sender()), self.speaker.list(&services)));
        }
    }

    fn open(&mut self) {
        let open = self.speaker.to_ask();
        for asked in &open {
            let said = self.asked(asked);
            self.put("? ", &said);
        }
        let is_elsewhere = self.advice.not_collabo.is_some();
        if let Some(look_up) = self.speaker.look_up().filter(|_| is_elsewhere || !open.is_empty()) {
            self.put("? ", &look_up);
        }
    }

    /// What else there is to watch out for, in short, and where all of it is.
    fn also(&mut self, where_it_is: &str) {
        let said = match self.speaker.other_caution_titles().as_str() {
            "" => where_it_is.to_owned(),
            titles => words::also(self.lang, titles, where_it_is),
        };
        self.put("", &said);
    }

    /// Whom to ask what nobody knows.
    fn asked(&mut self, ToAsk { whom, desk, questions, services }: &ToAsk<'a>) -> String {
        let lang = self.lang;
        let kinds: Vec<&str> = questions.iter().map(|kind| say::role_name(*kind, lang)).collect();
        let (services_said, kinds) = (self.speaker.list(services), say::list(&kinds, lang));
        let is_it = |ask: &Ask| {
            let mut open = self.advice.open.iter().filter(|open| services.iter().any(|it| *it.id == open.service));
            open.any(|open| open.ask == *ask)
        };
        if is_it(&Ask::WhoseLine) {
            return answer::ask_whose_line(lang, &services_said, &kinds);
        }
        let Some(whom) = whom else { return answer::ask_after_choice(lang, &services_said, &kinds) };
        let rows = desk.as_ref().map(|desk| self.rows(desk, String::new())).unwrap_or_default();
        let number = |Row { number, from, .. }: &Row| match from.as_str() {
            "" => number.clone(),
            from => answer::number_with(lang, number, from),
        };
        let numbers: Vec<String> = rows.iter().map(number).collect();
        let whom =
            if numbers.is_empty() { whom.full.clone() } else { format!("{} {}", whom.full, say::list(&numbers, lang)) };
        answer::ask_party(lang, &services_said, &kinds, &whom)
    }

    /// What the marks mean, each once.
    fn feet(&mut self) {
        let lang = self.lang;
        let number = match &self.doubted {
            (false, _) => None,
            (true, copies) if copies.is_empty() => Some(words::FOOT_UNCONFIRMED.get(lang).to_owned()),
            (true, copies) => Some(words::foot_copy(lang, &say::list(copies, lang))),
        };
        let mark = say::basis_mark(Basis::Inferred, lang);
        let inferred = self.text.contains(mark);
        let inferred = inferred.then(|| words::foot_of(lang, mark, say::basis_name(Basis::Inferred, lang)));
        let feet: Vec<String> = number.into_iter().chain(inferred).collect();
        let in_one = feet.join("  ");
        if in_one.is_empty() {
        } else if cells(&in_one) <= WIDTH {
            self.put("", &in_one);
        } else {
            for foot in &feet {
                self.put("", foot);
            }
        }
    }
}
