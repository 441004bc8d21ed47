//! Which lines belong to a value that has lines of its own.

use std::ops::Range;

use crate::catalog::node::Mark;

/// Where a place is, in bytes from the beginning.
pub(super) fn offset(text: &str, mark: Mark) -> Option<usize> {
    let (line, column) = ((mark.line as usize).checked_sub(1)?, (mark.column as usize).checked_sub(1)?);
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let rest = text.get(start..)?;
    let letters = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
    letters.take(column + 1).nth(column).map(|at| start + at)
}

/// The lines of the field whose key stands here, from the beginning of the first to the end of the last.
pub(super) fn of_field(text: &str, key: Mark) -> Option<Range<usize>> {
    let own = (key.column as usize).checked_sub(1)?;
    // The dashes of a list may stand right below its key.
    block(text, key, |line| indent(line) > own || indent(line) == own && line.trim_start().starts_with("- "))
}

/// The lines of the item of a list that begins here.
pub(super) fn of_item(text: &str, item: Mark) -> Option<Range<usize>> {
    let dash = indent(text.split_inclusive('\n').nth((item.line as usize).checked_sub(1)?)?);
    block(text, item, |line| indent(line) > dash)
}

/// The lines from a place on that are inside. Empty lines and comments at the end that are not belong to what follows.
fn block(text: &str, mark: Mark, is_inside: impl Fn(&str) -> bool) -> Option<Range<usize>> {
    let first = (mark.line as usize).checked_sub(1)?;
    let mut lines = text.split_inclusive('\n').skip(first);
    let start: usize = text.split_inclusive('\n').take(first).map(str::len).sum();
    let line = lines.next()?;
    let mut end = start + line.len();
    let mut at = end;
    for line in lines {
        at += line.len();
        let is_empty = line.trim().is_empty();
        if !is_empty && !is_inside(line) {
            if line.trim_start().starts_with('#') {
                continue;
            }
            break;
        }
        if !is_empty {
            end = at;
        }
    }
    Some(start..end)
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|c| *c == ' ').count()
}
