//! Where values stand in the text of a document.

use std::ops::Range;

use super::{Change, Document, flow, lines};
use crate::catalog::node::{Entry, Mark, Node, Value};

impl Document {
    /// Lines further in.
    pub(super) fn indented(&self, indent: &str, item: &[String]) -> String {
        let lines = item.iter().map(|line| if line.is_empty() { String::new() } else { format!("{indent}{line}") });
        lines.flat_map(|line| [line, self.newline().to_owned()]).collect()
    }

    /// How the dash before an item is indented.
    pub(super) fn dash(&self, item: &Node) -> Option<String> {
        let line = self.line(item.mark)?;
        line.trim_start().starts_with('-').then(|| line.chars().take_while(|c| *c == ' ').collect())
    }

    /// Whether something is written between brackets.
    pub(super) fn is_flow(&self, node: &Node) -> bool {
        let begins =
            |sign| self.offset(node.mark).and_then(|at| self.text.get(at..)).is_some_and(|rest| rest.starts_with(sign));
        match node.value {
            Value::Map(_) => begins('{'),
            Value::List(_) => begins('['),
            _ => false,
        }
    }

    /// Where something stands that is written in one line, or between brackets.
    pub(super) fn span(&self, node: &Node) -> Option<Range<usize>> {
        let start = self.offset(node.mark)?;
        if self.is_flow(node) {
            return Some(start..start + flow::flow(self.text.get(start..)?)?.length);
        }
        let rest = self.text.get(start..)?;
        let end = rest.char_indices().nth(node.mark.length as usize).map_or(rest.len(), |(at, _)| at);
        matches!(node.value, Value::Scalar(_)).then_some(start..start + end)
    }

    /// A line that is put in; before it, the last line of a file may not have been ended.
    pub(super) fn insertion(&self, at: usize, line: String) -> Change {
        let is_ended = self.text.get(..at).is_none_or(|before| before.is_empty() || before.ends_with('\n'));
        (at..at, if is_ended { line } else { format!("{}{line}", self.newline()) })
    }

    pub(super) fn offset(&self, mark: Mark) -> Option<usize> {
        lines::offset(&self.text, mark)
    }

    pub(super) fn line(&self, mark: Mark) -> Option<&str> {
        self.text.lines().nth((mark.line as usize).checked_sub(1)?)
    }

    pub(super) fn newline(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }

    pub(super) fn lines_of(&self, entry: &Entry) -> Option<Range<usize>> {
        lines::of_field(&self.text, entry.mark)
    }

    pub(super) fn lines_of_item(&self, item: &Node) -> Option<Range<usize>> {
        lines::of_item(&self.text, item.mark)
    }
}
