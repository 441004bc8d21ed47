//! As much of the catalogue inside the program as is needed where it is known which providers are asked about: most of its files are
//! of one provider each.

use super::load::read_proven;
use super::wanted::Wanted;
use crate::domain::catalog::Catalog;

const PROVIDERS: &str = "providers/";

/// What answers about these providers rest on, and no other provider; none where one of them has no file of its name, so that all
/// are looked through.
///
/// Providers speak of no other, and no service, company or rule of one: an answer is what it is with all of them.
pub fn about(providers: &[&str]) -> Option<Catalog> {
    let is_of = |file: &str| file.strip_suffix(".yaml").is_some_and(|name| providers.contains(&name));
    let is_wanted = |path: &str| path.strip_prefix(PROVIDERS).is_none_or(is_of) && Wanted::Facts.reads_proven(path);
    let catalog = read_proven(is_wanted)?.into_catalog().ok()?;
    providers.iter().all(|id| catalog.find_provider(id).is_some()).then_some(catalog)
}
