//! The shapes of the JSON answer of `ask`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::json::{BecauseJson, DeskJson, EditionJson};
use crate::cli::which;

/// Whom to call, in JSON.
#[derive(Serialize, JsonSchema)]
pub(super) struct AskedJson {
    pub(super) schema: u32,
    pub(super) edition: EditionJson,
    /// None when it is not sure which is meant.
    pub(super) situation: Option<SituationJson>,
    /// How surely it is meant, in percent.
    pub(super) confidence: u8,
    pub(super) understood: UnderstoodJson,
    /// What has to be known for an answer: `provider` or `area`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) needs: Option<&'static str>,
    /// The desk in one line.
    pub(super) line: Option<String>,
    pub(super) contacts: Vec<ContactJson>,
    /// Whether it is not said which service is meant, so that one of the contacts is right and only the customer knows which.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) asks_which: bool,
    /// Desks that take the call whatever is missing for an answer.
    pub(super) anyway: Vec<ContactJson>,
    /// Where the words name a company with which the customer is not known to be: whom to call for each provider that may be meant.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) between: Vec<BetweenJson>,
    /// Where whether the line moved before a day decides it: whom to call if it did, and if not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) deciding: Option<DecidingJson>,
    /// Other situations that may be meant.
    pub(super) others: Vec<SituationJson>,
    /// Numbers, papers, addresses and names of companies that were recognised, as `which` has them.
    pub(super) recognised: Vec<which::FoundJson>,
}

/// What was understood of the words.
#[derive(Serialize, JsonSchema)]
pub(super) struct UnderstoodJson {
    pub(super) intent: Vec<&'static str>,
    pub(super) services: Vec<String>,
    pub(super) companies: Vec<String>,
    pub(super) words: Vec<String>,
    /// The letters that say nothing known.
    pub(super) not: String,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct BetweenJson {
    pub(super) provider: String,
    /// What has to be known besides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) needs: Option<&'static str>,
    pub(super) line: Option<String>,
    pub(super) contacts: Vec<ContactJson>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct DecidingJson {
    /// The first day of the later answer.
    pub(super) moved_before: String,
    pub(super) before: BranchJson,
    pub(super) since: BranchJson,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct BranchJson {
    pub(super) line: Option<String>,
    pub(super) contacts: Vec<ContactJson>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct SituationJson {
    pub(super) id: String,
    pub(super) says: String,
    pub(super) role: &'static str,
    pub(super) services: Vec<String>,
    pub(super) action: String,
    /// Whose rule that is: `ntt`, `law`, `usual` or `provider`, where the catalogue says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) whose: Option<&'static str>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct ContactJson {
    /// The question: `fault`, `contract` or `bill`.
    pub(super) role: &'static str,
    pub(super) party: Option<String>,
    pub(super) via: Option<String>,
    pub(super) basis: &'static str,
    pub(super) services: Vec<String>,
    pub(super) desks: Vec<DeskJson>,
    /// Where to ask for the right desk, when none is known.
    pub(super) to_ask: Vec<DeskJson>,
    /// Whom to ask when nobody knows.
    pub(super) ask: Option<String>,
    pub(super) because: Vec<BecauseJson>,
}
