//! Opening hours in JSON: the words of the catalogue, so that a script needs no sentence, and what is so at the moment.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::desk::Phone;
use crate::domain::hours::{Days, Holidays, Hours, Moment, Open, Row};
use crate::text::lang::Lang;

/// When a number is answered.
#[derive(Serialize, JsonSchema)]
pub(super) struct OpeningJson {
    open: Vec<RowJson>,
    closed: Vec<String>,
    open_on: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
struct RowJson {
    days: Vec<String>,
    from: String,
    to: Option<String>,
    by: &'static str,
}

impl OpeningJson {
    pub(super) fn new(hours: &Hours) -> Self {
        let row = |row: &Row| RowJson {
            days: words(&row.days),
            from: row.from.to_string(),
            to: row.to.map(|to| to.to_string()),
            by: row.by.as_str(),
        };
        let open_on = hours.open_on.iter().map(ToString::to_string).collect();
        Self { open: hours.open.iter().map(row).collect(), closed: words(&hours.closed), open_on }
    }
}

fn words(days: &[Days]) -> Vec<String> {
    days.iter().map(ToString::to_string).collect()
}

/// In which language desks are told, and at which moment.
#[derive(Clone, Copy)]
pub(super) struct To<'a> {
    pub(super) lang: Lang,
    holidays: &'a Holidays,
    now: Option<Moment>,
}

impl<'a> To<'a> {
    pub(super) fn new(catalog: &'a Catalog, consultation: &Consultation, lang: Lang) -> Self {
        Self { lang, holidays: catalog.holidays(), now: consultation.now }
    }

    /// Whether somebody answers a number, where a moment is known.
    pub(super) fn open(self, phone: &Phone) -> Option<OpenAtJson> {
        self.now.map(|now| OpenAtJson::new(phone.open_at(self.holidays, now)))
    }
}

/// What is so at the moment.
#[derive(Serialize, JsonSchema)]
pub(super) struct OpenAtJson {
    /// `open`, `recorded`, `closed` or `unknown`.
    state: &'static str,
    /// Until when somebody answers, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    /// From when on somebody answers, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    opens: Option<String>,
}

impl OpenAtJson {
    fn new(open: Open) -> Self {
        let (state, until, opens) = match open {
            Open::Open { until } => ("open", until, None),
            Open::Recorded { opens } => ("recorded", None, opens),
            Open::Closed { opens } => ("closed", None, opens),
            Open::NotKnown => ("unknown", None, None),
        };
        let written = |moment: Moment| moment.strftime("%Y-%m-%dT%H:%M").to_string();
        Self { state, until: until.map(written), opens: opens.map(written) }
    }
}
