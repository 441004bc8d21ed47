//! `catalog import`: the official lists, from saved pages.

use serde_json::json;

use crate::cli::args::ImportArgs;
use crate::cli::failure::Failure;
use crate::cli::json::SCHEMA;
use crate::cli::outcome::{Outcome, Shown};
use crate::lists::{self, Problem, Request};
use crate::text::lang::Lang;

/// Imports a list; what stands in the way is a "no" with every reason.
pub(super) fn run(options: &ImportArgs, lang: Lang) -> Result<Outcome, Failure> {
    let result = lists::import(&Request {
        area: options.area,
        page: options.page.clone(),
        details: options.details.clone(),
        into: options.into.clone(),
        seen: options.seen,
    });
    let (yes, text) = match result {
        Ok(report) => {
            let shown = Shown { json: || report.to_json(), text: || report.to_text(lang) };
            (true, shown.print(options.shape.format, lang)?)
        }
        Err(problems) => {
            let each = |problem: &Problem| json!({"code": problem.code, "place": problem.place, "message": problem.message.get(lang)});
            let shown = Shown {
                json: || json!({"schema": SCHEMA, "problems": problems.iter().map(each).collect::<Vec<_>>()}),
                text: || lists::render(&problems, lang),
            };
            (false, shown.print(options.shape.format, lang)?)
        }
    };
    Ok(Outcome::yes_if(yes, text))
}
