//! The few forms of YAML that the importer writes, always one line a field.

use std::fmt::Write as _;

use crate::catalog::node::{Node, Value};

/// A field and its value as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// The key.
    pub(super) key: &'static str,
    /// The value in YAML.
    pub(super) value: String,
}

impl Field {
    /// A field.
    pub(super) fn new(key: &'static str, value: String) -> Self {
        Self { key, value }
    }

    /// A field with a text.
    pub(super) fn text(key: &'static str, text: &str) -> Self {
        Self::new(key, scalar(text))
    }

    /// The line of the field.
    pub(super) fn line(&self) -> String {
        format!("{}: {}", self.key, self.value)
    }

    /// The value as the catalogue's reader sees it.
    pub(super) fn node(&self) -> Option<Node> {
        crate::catalog::node::parse(&self.line()).ok()?.get(self.key).cloned()
    }
}

/// A text that is read as itself wherever it stands.
pub(crate) fn scalar(text: &str) -> String {
    let first = text.chars().next();
    let plain = first.is_some_and(|first| first.is_alphabetic() || first.is_ascii_digit())
        && text.chars().all(|c| {
            c.is_alphanumeric()
                || matches!(c, '-' | '.' | '/' | '_' | ' ' | '\u{30FB}' | '\u{30FC}' | '\u{3001}' | '\u{3002}')
        })
        && !text.ends_with(' ')
        && text.chars().any(|c| c.is_alphabetic() || c == '-')
        && !matches!(
            text.to_ascii_lowercase().as_str(),
            "yes" | "no" | "true" | "false" | "null" | "on" | "off" | "y" | "n"
        );
    if plain || is_plain_address(text) { text.to_owned() } else { format!("'{}'", text.replace('\'', "''")) }
}

fn is_plain_address(text: &str) -> bool {
    text.starts_with("http")
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ':' | '/' | '.' | '-' | '_' | '?' | '=' | '~'))
        && !text.ends_with(':')
}

/// `[a, b]`.
pub(super) fn list<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    format!("[{}]", items.into_iter().map(scalar).collect::<Vec<_>>().join(", "))
}

/// `{ja: …, en: …}` with the same words in both: names and what cannot be translated by rule.
pub(super) fn words(text: &str) -> String {
    let text = scalar(text);
    format!("{{ja: {text}, en: {text}}}")
}

/// What two values say, without where they stand.
pub(super) fn meaning(node: &Node) -> String {
    let mut text = String::new();
    say(node, &mut text);
    text
}

fn say(node: &Node, text: &mut String) {
    match &node.value {
        Value::Nothing => text.push('~'),
        Value::Scalar(scalar) => {
            let _ = write!(text, "{scalar:?}");
        }
        Value::List(items) => {
            text.push('[');
            for item in items.iter() {
                say(item, text);
                text.push(',');
            }
            text.push(']');
        }
        Value::Map(entries) => {
            text.push('{');
            for entry in entries.iter() {
                let _ = write!(text, "{:?}:", entry.key);
                say(&entry.node, text);
                text.push(',');
            }
            text.push('}');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_are_quoted_where_it_is_needed() {
        for (text, expected) in [
            ("phone-basic", "phone-basic"),
            ("ドコモ光", "ドコモ光"),
            ("@nifty光", "'@nifty光'"),
            ("0120-116-116", "0120-116-116"),
            ("151", "'151'"),
            ("no", "'no'"),
            ("9:00-17:00", "'9:00-17:00'"),
            ("It's", "'It''s'"),
            ("https://example.jp/a?b=1", "https://example.jp/a?b=1"),
            ("https://example.jp/a,b", "'https://example.jp/a,b'"),
        ] {
            assert_eq!(scalar(text), expected);
        }
    }

    proptest! {
        #[test]
        fn every_text_is_read_back(text in "[ -~ぁ-ヿ一-龠、。・！-～]{1,20}") {
            let field = Field::new("a", words(&text));
            let node = field.node();
            prop_assert_eq!(node.as_ref().and_then(|node| node.get("en")).and_then(Node::scalar), Some(text.as_str()));
        }
    }
}
