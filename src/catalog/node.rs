//! A YAML file as a tree in which every value knows where it stands, so that any of them can be named in a finding.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::budget::BudgetBreach;
use serde_yaml::{Budget, DuplicateKeyPolicy, Error, MergeKeyPolicy, Options, Spanned};

/// Where a value begins and how long it is. Lines and columns count from 1, columns and lengths in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Mark {
    /// Line.
    pub line: u32,
    /// Column.
    pub column: u32,
    /// Length on this line.
    pub length: u32,
}

/// A value and where it stands.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it begins.
    pub mark: Mark,
    /// The value.
    pub value: Value,
}

/// What a value is.
#[derive(Clone, Debug)]
pub enum Value {
    /// Nothing was written.
    Nothing,
    /// A word or a sentence, as it was written.
    Scalar(String),
    /// `[a, b]` or lines with `-`.
    List(Vec<Node>),
    /// `key: value`.
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
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
}

/// How much one file may cost, whatever it contains.
fn budget() -> Budget {
    let mut budget = Budget::default();
    budget.max_nodes = 200_000;
    budget.max_events = 500_000;
    budget.max_total_scalar_bytes = 4 << 20;
    budget.max_depth = 32;
    budget.max_aliases = 0;
    budget.max_anchors = 0;
    budget
}

/// Reads one file.
pub fn parse(text: &str) -> Result<Node, SyntaxError> {
    let mut options = Options::default();
    options.budget = Some(budget());
    options.strict_booleans = true;
    options.reject_unsupported_tags = true;
    options.merge_keys = MergeKeyPolicy::AsOrdinary;
    options.duplicate_keys = DuplicateKeyPolicy::PassThrough;
    let tree: Spanned<Raw> = serde_yaml::from_str_with_options(text, options).map_err(|error| {
        let error = error.without_snippet();
        let mark = error.location().map_or(Mark { line: 1, column: 1, length: 1 }, |location| Mark {
            line: narrow(location.line()),
            column: narrow(location.column()),
            length: 1,
        });
        let message = error.to_string();
        let message = message.lines().next().unwrap_or_default();
        // The place is told already.
        let message = message.split(" at line ").next().unwrap_or(message).to_owned();
        SyntaxError { mark, message, trouble: trouble(error) }
    })?;
    Ok(tree_of(tree, text))
}

fn trouble(error: &Error) -> Option<Trouble> {
    match error {
        Error::Budget { breach: BudgetBreach::Anchors { .. } | BudgetBreach::Aliases { .. }, .. }
        | Error::UnknownAnchor { .. } => Some(Trouble::Anchor),
        Error::Budget { .. } => Some(Trouble::TooMuch),
        Error::MultipleDocuments { .. } => Some(Trouble::SecondDocument),
        Error::UnsupportedTag { .. } => Some(Trouble::Tag),
        _ => None,
    }
}

/// The tree as the parser hands it over: scalars that look like numbers have lost their spelling.
enum Raw {
    Nothing,
    Text(String),
    Other,
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct RawVisitor;
        impl<'de> Visitor<'de> for RawVisitor {
            type Value = Raw;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }
            fn visit_unit<E>(self) -> Result<Raw, E> {
                Ok(Raw::Nothing)
            }
            fn visit_none<E>(self) -> Result<Raw, E> {
                Ok(Raw::Nothing)
            }
            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
                Raw::deserialize(deserializer)
            }
            fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
                Ok(Raw::Text(text.to_owned()))
            }
            fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
                Ok(Raw::Other)
            }
            fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
                Ok(Raw::Other)
            }
            fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
                Ok(Raw::Other)
            }
            fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
                Ok(Raw::Other)
            }
            fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
                Ok(Raw::Other)
            }
            fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
                Ok(Raw::Other)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Raw, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(Raw::List(items))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Raw::Map(entries))
            }
        }
        deserializer.deserialize_any(RawVisitor)
    }
}

fn narrow(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn mark_of<T>(spanned: &Spanned<T>, source: &str) -> (Mark, Option<String>) {
    let location = spanned.referenced;
    let span = location.span();
    let written = span
        .byte_offset()
        .zip(span.byte_len())
        .and_then(|(from, len)| source.get(usize::try_from(from).ok()?..usize::try_from(from + len).ok()?))
        .map(str::trim_end);
    let length = written.map_or(1, |text| text.lines().next().map_or(0, |line| line.chars().count()));
    let mark = Mark {
        line: narrow(location.line()),
        column: narrow(location.column()),
        length: u32::try_from(length).unwrap_or(1).max(1),
    };
    (mark, written.map(str::to_owned))
}

fn tree_of(spanned: Spanned<Raw>, source: &str) -> Node {
    let (mark, written) = mark_of(&spanned, source);
    let value = match spanned.value {
        Raw::Nothing => Value::Nothing,
        Raw::Text(text) => Value::Scalar(text),
        Raw::Other => Value::Scalar(written.unwrap_or_default()),
        Raw::List(items) => Value::List(items.into_iter().map(|item| tree_of(item, source)).collect()),
        Raw::Map(entries) => Value::Map(
            entries
                .into_iter()
                .map(|(key, node)| Entry { mark: mark_of(&key, source).0, key: key.value, node: tree_of(node, source) })
                .collect(),
        ),
    };
    Node { mark, value }
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
