//! An entry that is not there yet, as the text of its file or of an item of one.

use super::column::{Form, Wanted};
use super::document::{self, place_of};
use super::edit::Fresh;
use super::kind::Kind;
use super::path::Tree;

/// The lines of a new entry; `code` is its number in tickets, where it has one.
pub(super) fn lines(fresh: &Fresh<'_>, code: Option<u16>) -> Vec<String> {
    let mut fields: Vec<(&'static str, Tree)> = vec![("id", Tree::One(fresh.id.clone()))];
    let mut phones = Vec::new();
    for (_, cells) in &fresh.lines {
        let mut phone = Vec::new();
        for (column, wanted) in cells {
            let Some(tree) = Tree::of(wanted, column.form == Form::OneOrList) else { continue };
            grow(if column.level == 0 { &mut fields } else { &mut phone }, column.path, tree);
        }
        if !phone.is_empty() {
            phones.push(Tree::Map(phone));
        }
    }
    if !phones.is_empty() {
        fields.push(("phones", Tree::List(phones)));
    }
    fields.sort_by_key(|(key, _)| place_of(key));
    let mut lines: Vec<String> = fields.iter().map(|(key, tree)| document::field(key, tree)).collect();
    if let Some(code) = code {
        lines.insert(1, format!("code: {code}"));
    }
    if fresh.kind == Kind::Providers {
        return lines;
    }
    lines.iter().enumerate().map(|(at, line)| format!("{} {line}", if at == 0 { '-' } else { ' ' })).collect()
}

/// Whether its rows say different things of the entry itself: the row and the column.
pub(super) fn contradiction(fresh: &Fresh<'_>) -> Option<(usize, &'static str, usize)> {
    let (first, said) = fresh.lines.first()?;
    for (at, (_, cells)) in fresh.lines.iter().enumerate().skip(1) {
        for (column, wanted) in cells.iter().filter(|(column, wanted)| column.level == 0 && *wanted != Wanted::Nothing)
        {
            if said.iter().any(|(other, was)| other.name == column.name && was != wanted) {
                return Some((at, column.name, first.number));
            }
        }
    }
    None
}

/// Puts a value under keys that may not be there yet; what a row before has said stays.
fn grow(map: &mut Vec<(&'static str, Tree)>, path: &[&'static str], tree: Tree) {
    let Some((key, rest)) = path.split_first() else { return };
    match map.iter_mut().find(|(known, _)| known == key) {
        Some((_, Tree::Map(inner))) => grow(inner, rest, tree),
        Some(_) => {}
        None if rest.is_empty() => map.push((key, tree)),
        None => {
            let mut inner = Vec::new();
            grow(&mut inner, rest, tree);
            map.push((key, Tree::Map(inner)));
        }
    }
}
