//! Saved pages of the official lists of providers → provider files, without touching what a person wrote.
//!
//! Everything is worked out first ([`plan`]) and then written at once ([`Plan::write`]), or not at all: a header or a mark
//! that is not known stops the import before the first file.

mod columns;
mod detail;
mod edit;
mod entry;
mod folder;
mod html;
mod list;
mod matching;
mod names;
mod page;
mod plan;
mod report;
mod write;
mod yaml;

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

pub use plan::Plan;
pub use report::{Named, Remark, RemarkKind, Report};

use super::node::Node;
use super::read::LISTS;
use crate::domain::period::Date;
use crate::domain::terms::Area;
use crate::text::lang::{Lang, Words};
use crate::text::words::import as say;
use crate::text::words::official_lists as words;

/// What to import, and where to.
#[derive(Clone, Debug)]
pub struct Request {
    /// Whose list it is.
    pub area: Area,
    /// The saved page, or a `.csv` file with the page's headers in its first line.
    pub page: PathBuf,
    /// A folder with saved detail pages.
    pub details: Option<PathBuf>,
    /// A catalogue folder, or one laid over the built-in catalogue; it need not be there yet.
    pub into: PathBuf,
    /// The day on which the page was saved, when neither the page nor its file tells it right.
    pub seen: Option<Date>,
}

/// Why nothing was imported.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The stable code.
    pub code: &'static str,
    /// The file or entry.
    pub place: String,
    /// What is wrong, and what to do.
    pub message: Words,
}

/// Every reason why nothing was imported.
pub type Problems = Vec<Problem>;

impl Problem {
    fn new(code: &'static str, place: &str, message: Words) -> Self {
        Self { code, place: place.to_owned(), message }
    }
}

/// All problems, one below the other.
pub fn render(problems: &[Problem], lang: Lang) -> String {
    let mut text = String::new();
    for problem in problems {
        let severity = crate::text::words::catalog::severity(true);
        let _ = writeln!(
            text,
            "{}: {}[{}]: {}",
            problem.place,
            severity.get(lang),
            problem.code,
            problem.message.get(lang)
        );
    }
    text
}

/// Works out what an import would change, and writes nothing.
///
/// # Errors
/// Every reason why nothing can be imported.
pub fn plan(request: &Request) -> Result<Plan, Problems> {
    plan::make(request)
}

/// Imports a list: all of it or nothing.
///
/// # Errors
/// Every reason why nothing was imported.
pub fn import(request: &Request) -> Result<Report, Problems> {
    let plan = plan(request)?;
    plan.write(&request.into).map_err(|error| {
        let shown = request.into.display().to_string();
        vec![Problem::new("not-written", &shown, say::not_written(&error.to_string()))]
    })?;
    Ok(plan.report)
}

impl Plan {
    /// Writes the files into a folder, all of them or none; without a change, nothing at all.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        // Sources and companies come first, so that no file ever names one that is not there yet.
        let is_provider = |path: &str| path.starts_with("providers/");
        let (last, first): (Vec<_>, Vec<_>) = self
            .files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
            .partition(|(path, _)| is_provider(path));
        write::all(folder, first.into_iter().chain(last))
    }
}

/// Where a list stands and what it is called.
struct Official {
    address: &'static str,
    title: &'static str,
    publisher: &'static str,
}

fn official(area: Area) -> Official {
    let title = words::TITLE;
    match area {
        Area::East => Official { address: "https://flets.com/collabo/list/", title, publisher: words::EAST_PUBLISHER },
        Area::West => {
            Official { address: "https://flets-w.com/collabo/list/index.php", title, publisher: words::WEST_PUBLISHER }
        }
    }
}

fn source_of(area: Area) -> &'static str {
    match area {
        Area::East => LISTS[0],
        Area::West => LISTS[1],
    }
}

/// Whether an entry rests on the imported lists alone: nobody has written it, and nobody knows its reading yet.
pub(super) fn is_list_made(provider: &Node) -> bool {
    let sources = provider.get("sources").map(Node::items).unwrap_or_default();
    !sources.is_empty() && sources.iter().all(|source| source.scalar().is_some_and(|id| LISTS.contains(&id)))
}
