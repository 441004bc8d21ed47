//! Where facts come from.

use super::entry::Value;
use super::fields::Fields;
use super::map::InWords;
use super::reader::Got;
use super::scalar::{Day, Days, Text, Url, word};
use super::shape::Space;
use crate::domain::claim::Source;
use crate::domain::id::SourceId;
use crate::domain::terms::SourceKind;

/// A source.
pub(super) fn source(m: &mut Fields<'_, '_>) -> Got<Value> {
    let id = m.id(Space::Source);
    let url = m.may("url", Url);
    let title = m.need("title", Text);
    m.aside("publisher", Text);
    let kind = m.need("kind", word::<SourceKind>());
    let date = m.may("date", Days);
    let seen = m.need("seen", Day);
    let copy = m.may("copy", Days);
    m.aside("note", InWords);
    let source = Source {
        id: SourceId::new(&id?),
        url: url?,
        title: title?,
        kind: kind?,
        date: date?,
        seen: seen?,
        copy: copy?,
    };
    Ok(Value::Source(source, m.mark_of("seen")))
}
