//! `catalog import`: the official lists, from saved pages.

use serde_json::json;

use crate::cli::args::{Format, ImportArgs};
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
    match result {
        Ok(report) => {
            let shown = Shown { json: || report.to_json(), text: || report.to_text(lang) };
            Ok(Outcome::yes_if(true, shown.print(options.shape.format, lang)?))
        }
        Err(problems) => refused(&problems, options.shape.format, lang),
    }
}

/// What stands in the way: a "no" with every reason.
pub(super) fn refused(problems: &[Problem], format: Format, lang: Lang) -> Result<Outcome, Failure> {
    let each =
        |problem: &Problem| json!({"code": problem.code, "place": problem.place, "message": problem.message.get(lang)});
    let shown = Shown {
        json: || json!({"schema": SCHEMA, "problems": problems.iter().map(each).collect::<Vec<_>>()}),
        text: || lists::render(problems, lang),
    };
    Ok(Outcome::yes_if(false, shown.print(format, lang)?))
}
