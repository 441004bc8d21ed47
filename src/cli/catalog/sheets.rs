//! `catalog export` and `catalog apply`: the catalogue as sheets, and edited sheets back into a folder.

use std::path::Path;

use super::import::refused;
use crate::catalog::Loaded;
use crate::cli::args::{ApplyArgs, ExportArgs};
use crate::cli::failure::Failure;
use crate::cli::keep;
use crate::cli::outcome::{Outcome, Shown};
use crate::files::{self, NotWritten};
use crate::sheets::{self, Kind, Request};
use crate::text::clean::Clean;
use crate::text::lang::Lang;
use crate::words::sheets as say;

/// Writes one sheet, or each into a file of a folder.
pub(super) fn export(loaded: &Loaded, options: &ExportArgs, lang: Lang) -> Result<Outcome, Failure> {
    match (&options.into, options.kind) {
        (Some(folder), kind) => into(loaded, folder, kind, options.force, lang),
        (None, Some(kind)) => {
            let (text, rows) = sheets::export(kind, loaded);
            let outcome = keep::kept(Outcome::drawn(text), options.output.as_deref(), options.force, lang)?;
            let written = options.output.as_deref().filter(|_| outcome.text == Clean::default() && outcome.code == 0);
            Ok(match written {
                Some(file) => Outcome::yes(
                    say::exported(kind.as_str(), rows, &file.display().to_string()).get(lang).to_owned() + "\n",
                ),
                None => outcome,
            })
        }
        (None, None) => Ok(Outcome::yes(String::new())),
    }
}

fn into(loaded: &Loaded, folder: &Path, kind: Option<Kind>, force: bool, lang: Lang) -> Result<Outcome, Failure> {
    let mut sheets = Vec::new();
    let mut told = String::new();
    for kind in Kind::ALL.into_iter().filter(|one| kind.is_none_or(|kind| kind == *one)) {
        let name = format!("{}.csv", kind.as_str());
        let shown = files::shown_inside(folder, &name);
        if !force && folder.join(&name).exists() {
            return Err(keep::not_written(&shown, NotWritten::Exists, lang));
        }
        let (text, rows) = sheets::export(kind, loaded);
        told.push_str(say::exported(kind.as_str(), rows, &shown).get(lang));
        told.push('\n');
        sheets.push((name, text));
    }
    let all = sheets.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    let failed = |failed: files::Failed| {
        keep::not_written(&failed.path.display().to_string(), NotWritten::Other(failed.error), lang)
    };
    files::write_all(folder, all).map_err(failed)?;
    Ok(Outcome::yes(told))
}

/// Applies sheets; what stands in the way is a "no" with every reason.
pub(super) fn apply(options: &ApplyArgs, lang: Lang) -> Result<Outcome, Failure> {
    let request = Request { sheets: options.sheets.clone(), into: options.into.clone(), dry: options.dry_run };
    match sheets::apply(&request) {
        Ok(report) => {
            let shown = Shown { json: || report.to_json(), text: || report.to_text(lang) };
            shown.print(options.shape.format, lang).map(Outcome::yes)
        }
        Err(problems) => refused(&problems, options.shape.format, lang),
    }
}
