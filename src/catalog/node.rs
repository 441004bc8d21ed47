//! A YAML file as a tree in which every value knows where it stands, so that any of them can be named in a finding.

use std::borrow::Cow;
use std::sync::Arc;

use granit_parser::{ErrorKind, Event, Marker, Options, Parser, ScalarStyle, ScanError, Span};
use serde::{Deserialize, Serialize};

/// Where a value begins and how long it is. Lines and columns count from 1, columns and lengths in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub struct Mark {
    /// Line.
    pub line: u32,
    /// Column.
    pub column: u32,
    /// Length on this line.
    pub length: u32,
}

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(bound(deserialize = "Value: Deserialize<'de>"))]
pub struct Node {
    /// Where it begins.
    pub mark: Mark,
    /// The value.
    pub value: Value,
}

/// What a value is. A copy shares what is in a list or a map.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Value {
    /// Nothing was written.
    Nothing,
    /// A word or a sentence, as it was written.
    Scalar(#[serde(borrow)] Cow<'static, str>),
    /// `[a, b]` or lines with `-`.
    List(Arc<Vec<Node>>),
    /// `key: value`.
    Map(Arc<Vec<Entry>>),
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Entry {
    /// The key.
    #[serde(borrow)]
    pub key: Cow<'static, str>,
    /// Where the key stands.
    pub mark: Mark,
    /// The value.
    pub node: Node,
}

impl Node {
    /// The value under a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }

    /// The keys and values of a map; none for anything else.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The values of a list; none for anything else.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// Whether both say the same, wherever it stands and in whatever order keys are written.
    pub fn says_the_same(&self, other: &Self) -> bool {
        match (&self.value, &other.value) {
            (Value::Nothing, Value::Nothing) => true,
            (Value::Scalar(one), Value::Scalar(other)) => one == other,
            (Value::List(one), Value::List(other)) => {
                one.len() == other.len() && one.iter().zip(other.iter()).all(|(one, other)| one.says_the_same(other))
            }
            (Value::Map(one), Value::Map(others)) => {
                let is_there = |entry: &Entry| {
                    others
                        .iter()
                        .find(|other| other.key == entry.key)
                        .is_some_and(|other| entry.node.says_the_same(&other.node))
                };
                one.len() == others.len() && one.iter().all(is_there)
            }
            _ => false,
        }
    }

    /// The text of a scalar.
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text) => Some(text),
            _ => None,
        }
    }
}

/// Why a file could not be read as YAML.
#[derive(Clone, Debug)]
pub struct SyntaxError {
    /// Where.
    pub mark: Mark,
    /// What the parser says.
    pub message: String,
    /// What it is, where the parser's own words would not help.
    pub trouble: Option<Trouble>,
}

/// What files of the catalogue may not hold although YAML knows it, or more of it than they may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// `&name` or `*name`.
    Anchor,
    /// `!name`.
    Tag,
    /// A second document after `---`.
    SecondDocument,
    /// Deeper, longer or more than any catalogue needs.
    TooMuch,
    /// More than there may be in all files together.
    TooMuchTogether,
}

/// The most values that one file may have, keys among them: without a bound, a file within the limit of bytes can keep a
/// machine busy for minutes.
const MOST_NODES: usize = 200_000;
/// The most values of all files of a catalogue together: of a short one, little of which is right, comes a hundred times as much.
pub const MOST_NODES_TOGETHER: usize = 600_000;
/// The deepest nesting.
const DEEPEST: usize = 32;
/// The most bytes of all texts of a file together; escapes can make a text longer than the file.
const MOST_BYTES: usize = 4 << 20;

/// Reads one file.
pub fn parse(text: &str) -> Result<Node, SyntaxError> {
    parse_within(text, &mut { MOST_NODES })
}

/// Reads one of several files, which have so many values left for them.
pub fn parse_within(text: &str, left: &mut usize) -> Result<Node, SyntaxError> {
    let mut options = Options::default();
    options.emit_comments = false;
    let mut tree = Tree::new(text, *left);
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event.map_err(|error| not_yaml(&error))?;
        tree.put(event, &span).map_err(|(trouble, message)| SyntaxError {
            mark: place(span.start),
            message: message.to_owned(),
            trouble,
        })?;
    }
    *left = left.saturating_sub(tree.nodes);
    Ok(tree.root.unwrap_or(Node { mark: Mark { line: 1, column: 1, length: 1 }, value: Value::Nothing }))
}

fn not_yaml(error: &ScanError) -> SyntaxError {
    let trouble = match error.kind() {
        ErrorKind::UnknownAnchor | ErrorKind::AnchorCountOverflow => Some(Trouble::Anchor),
        ErrorKind::RecursionLimitExceeded => Some(Trouble::TooMuch),
        _ => None,
    };
    SyntaxError { mark: place(*error.marker()), message: error.info(), trouble }
}

/// A list or a map that is not finished yet, with the number of its first value; a map with the key whose value comes next.
enum Open {
    List(Mark, usize),
    Map(Mark, usize, Option<(String, Mark)>),
}

/// Why an event is refused, and the same in the words of a parser, which stand where there is no better reason.
type Refused = (Option<Trouble>, &'static str);

/// A tree that grows with every event.
struct Tree<'t> {
    text: &'t str,
    root: Option<Node>,
    open: Vec<Open>,
    /// The values of all lists that are open, the innermost last: once one is finished, it is known how much room they take.
    items: Vec<Node>,
    /// The same of maps.
    entries: Vec<Entry>,
    documents: usize,
    nodes: usize,
    left: usize,
    bytes: usize,
}

impl<'t> Tree<'t> {
    fn new(text: &'t str, left: usize) -> Self {
        let (open, items, entries) = (Vec::new(), Vec::new(), Vec::new());
        Self { text, root: None, open, items, entries, documents: 0, nodes: 0, left, bytes: 0 }
    }

    fn put(&mut self, event: Event<'_>, span: &Span) -> Result<(), Refused> {
        self.within_bounds(&event)?;
        let mark = || mark_of(span, self.text);
        match event {
            Event::Scalar(text, style, ..) => {
                let mark = mark();
                match self.open.last_mut() {
                    Some(Open::Map(_, _, key @ None)) => *key = Some((text.into_owned(), mark)),
                    _ => self.value(Node { mark, value: scalar(text.into_owned(), style) })?,
                }
            }
            Event::SequenceStart(..) => self.open.push(Open::List(mark(), self.items.len())),
            Event::MappingStart(..) => self.open.push(Open::Map(mark(), self.entries.len(), None)),
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List(mark, from)) => {
                    let items = self.items.drain(from..).collect();
                    self.value(Node { mark, value: Value::List(Arc::new(items)) })?;
                }
                Some(Open::Map(mark, from, _)) => {
                    let entries = self.entries.drain(from..).collect();
                    self.value(Node { mark, value: Value::Map(Arc::new(entries)) })?;
                }
                None => {}
            },
            // A file of comments alone.
            Event::StreamEnd if self.root.is_none() => self.root = Some(Node { mark: mark(), value: Value::Nothing }),
            _ => {}
        }
        Ok(())
    }

    fn within_bounds(&mut self, event: &Event<'_>) -> Result<(), Refused> {
        self.nodes += usize::from(event.is_node());
        self.documents += usize::from(matches!(event, Event::DocumentStart(..)));
        if let Event::Scalar(text, ..) = event {
            self.bytes += text.len();
        }
        let anchor = match event {
            Event::Alias(_) | Event::UnresolvedAlias(_) => true,
            Event::Scalar(_, _, anchor, _) | Event::SequenceStart(_, anchor, _) | Event::MappingStart(_, anchor, _) => {
                *anchor != 0
            }
            _ => false,
        };
        let opens = matches!(event, Event::SequenceStart(..) | Event::MappingStart(..));
        let depth = self.open.len() + usize::from(opens);
        if self.nodes > MOST_NODES || depth > DEEPEST || self.bytes > MOST_BYTES {
            Err((Some(Trouble::TooMuch), "too much"))
        } else if self.nodes > self.left {
            Err((Some(Trouble::TooMuchTogether), "too much"))
        } else if anchor {
            Err((Some(Trouble::Anchor), "an anchor"))
        } else if event.tag().is_some() {
            Err((Some(Trouble::Tag), "a tag"))
        } else if self.documents > 1 {
            Err((Some(Trouble::SecondDocument), "a second document"))
        } else {
            Ok(())
        }
    }

    fn value(&mut self, node: Node) -> Result<(), Refused> {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List(..)) => self.items.push(node),
            Some(Open::Map(_, _, key)) => {
                let (key, mark) = key.take().ok_or((None, "expected string scalar"))?;
                self.entries.push(Entry { key: Cow::Owned(key), mark, node });
            }
        }
        Ok(())
    }
}

/// What stands there without quotes and means nothing.
fn scalar(text: String, style: ScalarStyle) -> Value {
    let nothing = style == ScalarStyle::Plain && matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL");
    if nothing { Value::Nothing } else { Value::Scalar(Cow::Owned(text)) }
}

fn place(marker: Marker) -> Mark {
    let narrow = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Mark { line: narrow(marker.line()), column: narrow(marker.col() + 1), length: 1 }
}

fn mark_of(span: &Span, text: &str) -> Mark {
    let length = || {
        let written = span.slice(text)?;
        // Nearly everything: its length has been counted already.
        if span.start.line() == span.end.line() && !written.ends_with(char::is_whitespace) {
            return span.end.col().checked_sub(span.start.col());
        }
        Some(written.trim_end().lines().next().map_or(0, |line| line.chars().count()))
    };
    Mark { length: u32::try_from(length().unwrap_or(1)).unwrap_or(1).max(1), ..place(span.start) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_knows_where_it_stands() {
        let root =
            parse("format: 1\nitems:\n  - {電話: 0120-000-113, since: 2016, flag: true, zero: 0120}\n  - \n").unwrap();
        let item = &root.get("items").unwrap().items()[0];
        let phone = item.get("電話").unwrap();
        assert_eq!(phone.scalar(), Some("0120-000-113"));
        assert_eq!((phone.mark.line, phone.mark.column, phone.mark.length), (3, 10, 12));
        assert_eq!(item.get("since").unwrap().scalar(), Some("2016"));
        assert_eq!(item.get("flag").unwrap().scalar(), Some("true"));
        assert_eq!(item.get("zero").unwrap().scalar(), Some("0120"));
        assert_eq!(item.entries()[0].mark.column, 6);
        assert!(matches!(root.get("items").unwrap().items()[1].value, Value::Nothing));
    }

    #[test]
    fn keys_written_twice_are_both_there() {
        assert_eq!(parse("a: 1\nb: 2\na: 3\n").unwrap().entries().len(), 3);
    }

    #[test]
    fn so_many_values_as_are_left_for_all_files() {
        let mut left = 7;
        assert!(parse_within("[a, b]\n", &mut left).is_ok());
        assert_eq!(left, 4);
        assert!(parse_within("a: b\n", &mut left).is_ok());
        let error = parse_within("\na\n", &mut { 0 }).unwrap_err();
        assert_eq!((left, error.trouble, error.mark.line), (1, Some(Trouble::TooMuchTogether), 2));
    }

    #[test]
    fn hostile_files_are_refused_with_a_place() {
        let bomb = format!("a: &a [{}]\nb: [*a, *a]\n", "x,".repeat(9));
        let deep = "[".repeat(100_000);
        for (text, line) in
            [("a: b\nc: @nifty光\n", 2), (bomb.as_str(), 1), (deep.as_str(), 1), ("a: 1\n---\nb: 2\n", 2)]
        {
            let error = parse(text).unwrap_err();
            assert!(error.mark.line >= line && !error.message.is_empty(), "{error:?}");
        }
    }
}
