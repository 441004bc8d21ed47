//! The shapes of an answer.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::opening::{OpenAtJson, OpeningJson};
use crate::domain::catalog::Catalog;

/// The catalogue's date and digest.
#[derive(Serialize, JsonSchema)]
pub(in super::super) struct EditionJson {
    date: String,
    digest: String,
    /// The last day on which it may be answered from without a word, where somebody has said one.
    #[serde(skip_serializing_if = "Option::is_none")]
    good_until: Option<String>,
}

impl EditionJson {
    pub(in super::super) fn new(catalog: &Catalog) -> Self {
        let edition = catalog.edition();
        let good_until = edition.good_until.map(|last| last.to_string());
        Self { date: edition.date.to_string(), digest: edition.digest.clone(), good_until }
    }
}

/// An answer.
#[derive(Serialize, JsonSchema)]
pub(in super::super) struct AnswerJson {
    pub(in super::super) schema: u32,
    pub(in super::super) edition: EditionJson,
    /// The code that rebuilds the consultation (相談コード).
    pub(in super::super) ticket: String,
    /// The services whose answer has changed since the ticket was written that was opened for this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in super::super) changed_since: Option<Vec<String>>,
    pub(in super::super) consultation: ConsultationJson,
    pub(in super::super) lines: Vec<LineJson>,
    pub(in super::super) bills: Vec<BillJson>,
    pub(in super::super) calls: Vec<CallJson>,
    pub(in super::super) cautions: Vec<CautionJson>,
    pub(in super::super) todo: Vec<TodoJson>,
    pub(in super::super) open: Vec<OpenJson>,
    /// Whether the line moved before a day, where that would decide some of what is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in super::super) deciding: Option<DecidingJson>,
    /// Remarks on the provider, when there are some.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in super::super) remarks: Vec<String>,
    /// What the name is, when it is not a collabo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in super::super) not_collabo: Option<NotCollaboJson>,
    pub(in super::super) sources: Vec<SourceJson>,
}

#[derive(Serialize, JsonSchema)]
pub(in super::super) struct ConsultationJson {
    pub(in super::super) area: &'static str,
    pub(in super::super) r#move: &'static str,
    pub(in super::super) provider: Option<String>,
    pub(in super::super) from: Option<String>,
    pub(in super::super) date: String,
    pub(in super::super) services: Vec<String>,
    pub(in super::super) payment: Option<String>,
    /// Where the customer stands with the move: `considering`, `applied` or `moved`; not known when null.
    pub(in super::super) phase: Option<&'static str>,
}

#[derive(Serialize, JsonSchema)]
pub(in super::super) struct DecidingJson {
    /// The first day of the later answer.
    pub(in super::super) moved_before: String,
    /// What is open until it is known.
    pub(in super::super) services: Vec<String>,
    /// What is so of these if the line moved before that day, and if not.
    pub(in super::super) before: BranchJson,
    pub(in super::super) since: BranchJson,
}

#[derive(Serialize, JsonSchema)]
pub(in super::super) struct BranchJson {
    /// The days on which the line may have moved.
    pub(in super::super) date: String,
    pub(in super::super) lines: Vec<LineJson>,
    pub(in super::super) open: Vec<OpenJson>,
}

#[derive(Serialize, JsonSchema)]
pub(in super::super) struct LineJson {
    pub(in super::super) service: String,
    pub(in super::super) name: String,
    pub(in super::super) outcome: &'static str,
    pub(in super::super) before: RolesJson,
    pub(in super::super) after: RolesJson,
    pub(in super::super) because: Vec<BecauseJson>,
    pub(in super::super) notes: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
pub(in super::super) struct RolesJson {
    pub(in super::super) fault: RoleJson,
    pub(in super::super) contract: RoleJson,
    pub(in super::super) bill: RoleJson,
}

#[derive(Serialize, JsonSchema)]
pub(in super::super) struct RoleJson {
    pub(in super::super) party: Option<String>,
    pub(in super::super) basis: &'static str,
    pub(in super::super) desks: Vec<DeskJson>,
    /// Where no desk for it is known: desks for something else, to ask for the right one.
    pub(in super::super) to_ask: Vec<DeskJson>,
}

#[derive(Serialize, JsonSchema)]
pub(in super::super) struct DeskJson {
    pub(in super::super) party: String,
    pub(in super::super) purpose: Option<&'static str>,
    /// Everything that it is for.
    pub(in super::super) purposes: Vec<&'static str>,
    /// The languages that it speaks, where it is for those who speak another than Japanese.
    pub(in super::super) lang: Vec<&'static str>,
    pub(in super::super) phones: Vec<PhoneJson>,
    pub(in super::super) url: Option<String>,
    pub(in super::super) seen: String,
    /// The day of the copy, where its numbers were read in a copy only and nobody has called them.
    pub(in super::super) copy: Option<String>,
    /// Whether the company itself or a public office gives its numbers.
    pub(in super::super) confirmed: bool,
    pub(in super::super) sources: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
pub(in super::super) struct PhoneJson {
    pub(in super::super) number: String,
    pub(in super::super) from: Option<String>,
    pub(in super::super) hours: Option<String>,
    /// The hours as data, when a source says them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in super::super) opening: Option<OpeningJson>,
    /// Whether somebody answers, where a moment is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in super::super) open: Option<OpenAtJson>,
}

#[derive(Serialize, JsonSchema)]
pub(in super::super) struct BecauseJson {
    pub(in super::super) claim: String,
    pub(in super::super) at: String,
    pub(in super::super) basis: &'static str,
    pub(in super::super) sources: Vec<String>,
    pub(in super::super) since: Option<String>,
    pub(in super::super) until: Option<String>,
    /// Whose rule it is: `ntt`, `law`, `usual` or `provider`, where the catalogue says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in super::super) whose: Option<&'static str>,
}

#[derive(Serialize, JsonSchema)]
pub(in super::super) struct BillJson {
    pub(in super::super) party: String,
    pub(in super::super) via: Option<String>,
    pub(in super::super) services: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
pub(in super::super) struct CallJson {
    pub(in super::super) party: String,
    pub(in super::super) desks: Vec<DeskJson>,
    pub(in super::super) to_ask: Vec<DeskJson>,
    pub(in super::super) services: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
pub(in super::super) struct CautionJson {
    pub(in super::super) code: &'static str,
    pub(in super::super) text: String,
}

#[derive(Serialize, JsonSchema)]
pub(in super::super) struct TodoJson {
    pub(in super::super) when: &'static str,
    pub(in super::super) text: String,
    pub(in super::super) desk: Option<DeskJson>,
    pub(in super::super) claim: String,
    /// Whose rule it is: `ntt`, `law`, `usual` or `provider`, where the catalogue says so.
    pub(in super::super) whose: Option<&'static str>,
    /// Where no desk for it is known: where to ask for one.
    pub(in super::super) to_ask: Vec<DeskJson>,
}

#[derive(Serialize, JsonSchema)]
pub(in super::super) struct OpenJson {
    pub(in super::super) service: String,
    pub(in super::super) role: &'static str,
    pub(in super::super) ask: String,
    /// Where to ask.
    pub(in super::super) to_ask: Vec<DeskJson>,
}

#[derive(Serialize, JsonSchema)]
pub(in super::super) struct NotCollaboJson {
    pub(in super::super) provider: String,
    pub(in super::super) text: String,
    pub(in super::super) desks: Vec<DeskJson>,
    /// What it sells instead: `flets`, `isp`, `own-line`, `wireless` or `agency`, where the catalogue says so.
    pub(in super::super) kind: Option<&'static str>,
}

#[derive(Serialize, JsonSchema)]
pub(in super::super) struct SourceJson {
    pub(in super::super) id: String,
    pub(in super::super) title: String,
    pub(in super::super) url: Option<String>,
    pub(in super::super) kind: &'static str,
    pub(in super::super) date: Option<String>,
    pub(in super::super) seen: String,
    /// The day of the copy, where a copy was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in super::super) copy: Option<String>,
}
