//! The answer of `ask` as a table: a row for each number that may be called, and for each situation that may be meant.
//!
//! `what` is `call`, or `anyway` where that is so whatever is missing; `if-with`, `moved-before` and `moved-since` where it is so with
//! the provider or the day under `if`; `ask-there` where another desk is asked for the right one; `perhaps` and `recognised`.

use super::shapes::{AskedJson, ContactJson};
use crate::cli::json::DeskJson;
use crate::domain::catalog::Catalog;
use crate::domain::id::PartyId;
use crate::sheets::table;
use crate::text::clean::Clean;
use crate::text::lang::Lang;

/// The names of the columns.
const HEAD: [&str; 18] = [
    "what",
    "situation",
    "situation_name",
    "confidence",
    "needs",
    "if",
    "role",
    "services",
    "party",
    "party_name",
    "basis",
    "purposes",
    "number",
    "from",
    "hours",
    "url",
    "sources",
    "ask",
];

/// The table.
pub(super) fn csv(catalog: &Catalog, asked: &AskedJson, lang: Lang) -> Clean {
    let mut rows = Rows { catalog, asked, lang, made: Vec::new() };
    rows.contacts("call", "", asked.needs, &asked.contacts);
    if let Some(deciding) = &asked.deciding {
        rows.contacts("moved-before", &deciding.moved_before, None, &deciding.before.contacts);
        rows.contacts("moved-since", &deciding.moved_before, None, &deciding.since.contacts);
    }
    for between in &asked.between {
        rows.contacts("if-with", &between.provider, between.needs, &between.contacts);
    }
    rows.contacts("anyway", "", asked.needs, &asked.anyway);
    rows.others();
    table(&HEAD, rows.made.iter().map(|row| row.iter().map(String::as_str).collect()))
}

struct Rows<'a> {
    catalog: &'a Catalog,
    asked: &'a AskedJson,
    lang: Lang,
    made: Vec<[String; 18]>,
}

impl Rows<'_> {
    /// A row with what is the same for all that is told of the situation.
    fn begun(&self, what: &str) -> [String; 18] {
        let mut row: [String; 18] = Default::default();
        what.clone_into(&mut row[0]);
        if let Some(situation) = &self.asked.situation {
            row[1].clone_from(&situation.id);
            row[2].clone_from(&situation.says);
            row[3] = self.asked.confidence.to_string();
        }
        row
    }

    fn contacts(&mut self, what: &str, with: &str, needs: Option<&str>, contacts: &[ContactJson]) {
        let mut begun = self.begun(what);
        needs.unwrap_or_default().clone_into(&mut begun[4]);
        with.clone_into(&mut begun[5]);
        if contacts.is_empty() && needs.is_some() && what != "anyway" {
            self.made.push(begun);
            return;
        }
        for contact in contacts {
            let mut row = begun.clone();
            contact.role.clone_into(&mut row[6]);
            row[7] = contact.services.join("; ");
            self.party(&mut row, contact.party.as_deref());
            contact.basis.clone_into(&mut row[10]);
            contact.ask.as_deref().unwrap_or_default().clone_into(&mut row[17]);
            let desks = contact.desks.iter().map(|desk| (None, desk));
            let to_ask = contact.to_ask.iter().map(|desk| (Some("ask-there"), desk));
            let before = self.made.len();
            for (instead, desk) in desks.chain(to_ask) {
                self.desk(&row, instead, desk);
            }
            if self.made.len() == before {
                self.made.push(row);
            }
        }
    }

    fn party(&self, row: &mut [String; 18], party: Option<&str>) {
        let Some(party) = party else { return };
        party.clone_into(&mut row[8]);
        self.catalog.party(&PartyId::new(party)).name.get(self.lang).clone_into(&mut row[9]);
    }

    fn desk(&mut self, begun: &[String; 18], instead: Option<&str>, desk: &DeskJson) {
        let mut row = begun.clone();
        if let Some(instead) = instead {
            instead.clone_into(&mut row[0]);
            self.party(&mut row, Some(&desk.party));
        }
        row[11] = desk.purposes.join("; ");
        desk.url.as_deref().unwrap_or_default().clone_into(&mut row[15]);
        row[16] = desk.sources.join("; ");
        if desk.phones.is_empty() {
            self.made.push(row);
            return;
        }
        for phone in &desk.phones {
            let mut row = row.clone();
            row[12].clone_from(&phone.number);
            phone.from.as_deref().unwrap_or_default().clone_into(&mut row[13]);
            phone.hours.as_deref().unwrap_or_default().clone_into(&mut row[14]);
            self.made.push(row);
        }
    }

    /// What may be meant besides, and what was recognised.
    fn others(&mut self) {
        for situation in &self.asked.others {
            let mut row: [String; 18] = Default::default();
            "perhaps".clone_into(&mut row[0]);
            row[1].clone_from(&situation.id);
            row[2].clone_from(&situation.says);
            self.made.push(row);
        }
        for found in &self.asked.recognised {
            let mut row: [String; 18] = Default::default();
            "recognised".clone_into(&mut row[0]);
            row[2].clone_from(&found.line);
            self.made.push(row);
        }
    }
}
