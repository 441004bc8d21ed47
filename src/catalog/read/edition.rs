//! The format of the files, their date, and where NTT lists the providers.

use super::entry::Value;
use super::fields::Fields;
use super::kind::{entry, filled, list};
use super::map::map;
use super::reader::Got;
use super::scalar::{Day, Number, Text, name, word};
use crate::domain::id::SourceId;
use crate::domain::terms::Area;

/// The file.
pub(super) fn file(m: &mut Fields<'_, '_>) -> Got<()> {
    let format = m.need("format", entry("format", Number(0, u32::MAX), Value::Format));
    let edition = m.need("edition", entry("edition", Day, |day| Value::Edition(day.first())));
    m.aside("maintainers", list(Text));
    let lists = entry("official_lists", filled(map(official_list)), Value::OfficialLists);
    let lists = m.may("official_lists", lists);
    format.and(edition).and(lists).map(|_| ())
}

fn official_list(m: &mut Fields<'_, '_>) -> Got<(Area, SourceId)> {
    let area = m.need("area", word::<Area>());
    let source = m.need("source", name::<SourceId>());
    Ok((area?, source?))
}
