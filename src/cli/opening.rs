//! Opening hours in JSON: the words of the catalogue, so that a script needs no sentence.

use serde::Serialize;

use crate::domain::hours::{Days, Hours, Row};

/// When a number is answered.
#[derive(Serialize)]
pub(super) struct OpeningJson {
    open: Vec<RowJson>,
    closed: Vec<String>,
    open_on: Vec<String>,
}

#[derive(Serialize)]
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
