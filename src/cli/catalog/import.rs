//! `catalog import`: the official lists, from saved pages.

use serde_json::json;

use crate::cli::args::{Format, ImportArgs};
use crate::cli::failure::Failure;
use crate::cli::{Outcome, json};
use crate::lists::{self, Request};
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
    match (result, options.format) {
        (Ok(report), Format::Text) => Ok(Outcome::yes(report.to_text(lang))),
        (Ok(report), Format::Json) => Ok(Outcome::yes(json::print(&report.to_json(), lang)?)),
        (Err(problems), Format::Text) => Ok(Outcome::no(lists::render(&problems, lang))),
        (Err(problems), Format::Json) => {
            let problems: Vec<_> = problems
                .iter()
                .map(|problem| {
                    json!({"code": problem.code, "place": problem.place, "message": problem.message.get(lang)})
                })
                .collect();
            Ok(Outcome::no(json::print(&json!({"schema": json::SCHEMA, "problems": problems}), lang)?))
        }
    }
}
