//! Walks a file along its form and reports everything that does not fit, never stopping at the first problem.

use std::collections::HashMap;

use unicode_normalization::is_nfc;

use super::finding::{Finding, Findings, SourceLines};
use super::node::{Mark, Node, Value};
use super::shape::{Field, Kind, Space, WORDS};
use crate::domain::period::DayRange;
use crate::text::clean;
use crate::text::lang::Words;
use crate::text::words::catalog as say;

/// Names that stand for a company without being one.
const PARTY_WORDS: &[&str] = &["ntt", "provider", "previous", "nobody", "unknown"];
const ANSWER_WORDS: &[&str] = &["unknown", "nobody"];

/// A name where it is given or used.
#[derive(Clone, Debug)]
pub struct Name {
    /// Its space.
    pub space: Space,
    /// The name.
    pub id: String,
    /// Which file of the catalogue, by its index.
    pub file: usize,
    /// Where in the file.
    pub mark: Mark,
}

/// What a walk collects besides findings.
#[derive(Debug, Default)]
pub struct Names {
    /// Names given.
    pub given: Vec<Name>,
    /// Names used.
    pub used: Vec<Name>,
    /// Ticket numbers.
    pub codes: Vec<Name>,
}

/// Walks one file.
pub fn walk(file: usize, lines: &SourceLines, root: &Node, kind: &Kind, names: &mut Names, findings: &mut Findings) {
    let mut walker = Walker { file, lines, names, findings };
    walker.value(root, kind);
}

struct Walker<'a> {
    file: usize,
    lines: &'a SourceLines,
    names: &'a mut Names,
    findings: &'a mut Findings,
}

impl Walker<'_> {
    fn error(&mut self, code: &'static str, mark: Mark, message: Words) {
        self.findings.push(Finding::error(code, self.lines, mark, message));
    }

    fn value(&mut self, node: &Node, kind: &Kind) {
        match kind {
            Kind::List(inner, filled) => self.list(node, inner, *filled),
            Kind::Map(fields) => self.map(node, fields),
            Kind::ByService(fields) => self.by_service(node, fields),
            Kind::Words => self.map(node, WORDS),
            _ => self.scalar(node, kind),
        }
    }

    fn list(&mut self, node: &Node, inner: &Kind, filled: bool) {
        match &node.value {
            Value::List(items) if items.is_empty() && filled => {
                self.error("empty-list", node.mark, say::expected(say::AN_ITEM));
            }
            Value::List(items) => items.iter().for_each(|item| self.value(item, inner)),
            _ => self.error("wrong-type", node.mark, say::expected(say::A_LIST)),
        }
    }

    fn map(&mut self, node: &Node, fields: &[Field]) {
        let Value::Map(entries) = &node.value else {
            self.error("wrong-type", node.mark, say::expected(say::KEYS));
            return;
        };
        self.no_key_twice(node);
        for entry in entries {
            if let Some(field) = fields.iter().find(|field| field.name == entry.key) {
                if matches!(entry.node.value, Value::Nothing) {
                    self.error("empty-value", entry.mark, say::expected(say::A_VALUE));
                } else {
                    self.value(&entry.node, &field.kind);
                }
            } else {
                let near = nearest(&entry.key, fields.iter().map(|field| field.name));
                self.error("unknown-key", entry.mark, say::unknown_key(&entry.key, near));
            }
        }
        for field in fields.iter().filter(|field| field.required) {
            if !entries.iter().any(|entry| entry.key == field.name) {
                self.error("missing-key", node.mark, say::missing_key(field.name));
            }
        }
    }

    fn by_service(&mut self, node: &Node, fields: &[Field]) {
        if !matches!(node.value, Value::Map(_)) {
            self.error("wrong-type", node.mark, say::expected(say::KEYS));
            return;
        }
        self.no_key_twice(node);
        for entry in node.entries() {
            let id = entry.key.clone();
            self.names.used.push(Name { space: Space::Service, id, file: self.file, mark: entry.mark });
            self.map(&entry.node, fields);
        }
    }

    fn no_key_twice(&mut self, node: &Node) {
        let mut seen: HashMap<&str, Mark> = HashMap::new();
        for entry in node.entries() {
            if let Some(first) = seen.insert(&entry.key, entry.mark) {
                self.error("duplicate-key", entry.mark, say::duplicate_key(&entry.key, first.line));
            }
        }
    }

    fn scalar(&mut self, node: &Node, kind: &Kind) {
        let Some(text) = node.scalar() else {
            self.error("wrong-type", node.mark, say::expected(say::SOME_TEXT));
            return;
        };
        if !self.is_clean(text, node.mark) {
            return;
        }
        let name = |id: &str, space| Name { space, id: id.to_owned(), file: self.file, mark: node.mark };
        match *kind {
            Kind::Id(space) => {
                let given = name(text, space);
                if is_id(text) {
                    self.names.given.push(given);
                } else {
                    self.error("bad-id", node.mark, say::bad_id(text));
                }
            }
            Kind::Ref(space) => self.names.used.push(name(text, space)),
            Kind::PartyRef if PARTY_WORDS.contains(&text) => {}
            Kind::Answer if ANSWER_WORDS.contains(&text) => {}
            Kind::PartyRef => self.names.used.push(name(text, Space::Party)),
            Kind::Answer => self.names.used.push(name(text, Space::Answer)),
            Kind::Code(space) => match text.parse::<u16>() {
                Ok(code) if code > 0 => {
                    // `01` is `1` in a ticket.
                    let given = name(&code.to_string(), space);
                    self.names.codes.push(given);
                }
                _ => self.error("bad-number", node.mark, say::bad_number(1, u32::from(u16::MAX))),
            },
            Kind::Number(min, max) if !text.parse::<u32>().is_ok_and(|number| (min..=max).contains(&number)) => {
                self.error("bad-number", node.mark, say::bad_number(min, max));
            }
            Kind::Term(allowed) if !allowed.contains(&text) => {
                self.error("not-allowed", node.mark, say::not_a_term(text, allowed));
            }
            Kind::Flag if !matches!(text, "true" | "false") => {
                self.error("not-allowed", node.mark, say::not_a_term(text, &["true", "false"]));
            }
            Kind::Days if DayRange::parse(text).is_none() => self.error("bad-day", node.mark, say::bad_day(text)),
            Kind::Day if !DayRange::parse(text).is_some_and(DayRange::is_exact) => {
                self.error("bad-day", node.mark, say::bad_day(text));
            }
            Kind::Phone if !is_phone(text) => self.error("bad-phone", node.mark, say::bad_phone(text)),
            Kind::Url if !is_url(text) => self.error("bad-url", node.mark, say::bad_url(text)),
            Kind::Reading => {
                if let Some(sign) = text.chars().find(|&c| !is_reading(c)) {
                    self.error("bad-reading", node.mark, say::bad_reading(sign));
                }
            }
            Kind::Text | Kind::Short(_) if text.trim().is_empty() => {
                self.error("empty-value", node.mark, say::expected(say::SOME_TEXT));
            }
            Kind::Short(most) if !is_short(text, most) => self.error("too-long", node.mark, say::too_long(most)),
            _ => {}
        }
    }

    fn is_clean(&mut self, text: &str, mark: Mark) -> bool {
        if let Some(bad) = text.chars().find(|&c| is_control(c)) {
            self.error("control-character", mark, say::control(bad as u32));
        } else if !is_nfc(text) {
            self.error("not-nfc", mark, say::not_nfc());
        } else if text.chars().any(is_half_width_kana) {
            self.error("half-width-kana", mark, say::half_width_kana());
        } else {
            return true;
        }
        false
    }
}

/// Control characters, and those that turn the direction of text or hide in it.
pub fn is_control(c: char) -> bool {
    clean::is_unseen(c)
}

fn is_half_width_kana(c: char) -> bool {
    matches!(c, '\u{ff61}'..='\u{ff9f}')
}

pub(super) fn is_id(text: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.');
    !text.is_empty() && text.bytes().all(allowed) && !text.starts_with(['-', '.']) && !text.ends_with(['-', '.'])
}

/// Digits in groups: a short number does not begin with `0` unless with `00`, a mobile or 0800 number has eleven digits, any
/// other ten, and one from abroad begins with `+`. So a digit that was lost or doubled is found.
pub fn is_phone(text: &str) -> bool {
    clean::is_phone(text)
}

/// An http(s) address.
pub fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.starts_with(['/', '.']))
        && text.chars().all(|c| !c.is_whitespace() && !matches!(c, '<' | '>' | '"'))
}

/// At most so many characters.
pub fn is_short(text: &str, most: usize) -> bool {
    clean::is_short(text, most)
}

fn is_reading(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30fc}' | ' ' | '0'..='9')
}

/// The most similar of some names, when one is similar enough to be what was meant.
pub fn nearest<'a>(name: &str, among: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    crate::search::nearest(name, among)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_ids_and_readings() {
        assert!("ぷららひかり ー2".chars().all(is_reading) && !is_reading('ラ') && !is_reading('光'));
        assert!(is_id("ntt-east.fault") && !is_id("NTT") && !is_id("-a") && !is_id(""));
    }
}
