//! The keys of a map. A description asks for each of its keys once: when a file is read it gets the values, and what is
//! missing, misspelt or of the wrong kind becomes a finding; without a file, it tells which keys there are.
//!
//! A description first asks for all keys and then puts the values together, so that one finding never hides another.

use super::kind::{Facts, FactsOf, Kind, filled, no_key_twice};
use super::reader::{DESCRIBED, Got, Reader, Told};
use super::shape::Field;
use crate::catalog::finding::Code;
use crate::catalog::node::{Mark, Node, Value};
use crate::catalog::validate::nearest;
use crate::domain::claim::{Place, Source};
use crate::domain::id::SourceId;
use crate::text::lang::Words;
use crate::words::findings as say;

/// As many keys has a map that has many.
const USUAL_KEYS: usize = 24;

/// The keys of one map.
pub(super) struct Fields<'a, 'r> {
    mode: Mode<'a, 'r>,
    /// Whether something in it is wrong.
    told: Option<Told>,
}

enum Mode<'a, 'r> {
    Read { node: &'a Node, reader: &'a mut Reader<'r>, known: Vec<&'static str> },
    Describe(Vec<Field>),
}

impl<'a, 'r> Fields<'a, 'r> {
    /// Reads a map.
    pub(super) fn read<T>(
        node: &'a Node,
        reader: &'a mut Reader<'r>,
        description: impl Fn(&mut Fields<'_, '_>) -> Got<T>,
    ) -> Got<T> {
        let known = if reader.is_checked() { Vec::new() } else { Vec::with_capacity(USUAL_KEYS) };
        let mut fields = Fields { mode: Mode::Read { node, reader, known }, told: None };
        let value = description(&mut fields);
        fields.no_other_keys();
        match fields.told {
            Some(told) => Err(told),
            None => value,
        }
    }

    /// The keys that a description asks for.
    pub(super) fn described_by<T>(description: impl Fn(&mut Fields<'_, '_>) -> Got<T>) -> Vec<Field> {
        let mut fields = Fields { mode: Mode::Describe(Vec::new()), told: None };
        let _ = description(&mut fields);
        match fields.mode {
            Mode::Describe(fields) => fields,
            Mode::Read { .. } => Vec::new(),
        }
    }

    /// The value of a key, if it is there.
    fn get<K: Kind>(&mut self, name: &'static str, required: bool, kind: &K) -> Got<Option<K::Value>> {
        let (node, reader) = match &mut self.mode {
            Mode::Describe(fields) => {
                fields.push(Field { name, required, shape: kind.shape() });
                return Err(DESCRIBED);
            }
            Mode::Read { node, reader, known } => {
                if !reader.is_checked() {
                    known.push(name);
                }
                (*node, reader)
            }
        };
        let mut value = Ok(None);
        for entry in node.entries().iter().filter(|entry| entry.key == name) {
            value = match entry.node.value {
                Value::Nothing => Err(reader.error(Code::EmptyValue, entry.mark, say::expected(say::A_VALUE))),
                _ => kind.read(&entry.node, reader).map(Some),
            };
        }
        self.told = self.told.or(value.as_ref().err().copied());
        value
    }

    /// The value of a key that must be there.
    #[expect(clippy::needless_pass_by_value, reason = "a kind is made where it is asked for")]
    pub(super) fn need<K: Kind>(&mut self, name: &'static str, kind: K) -> Got<K::Value> {
        match self.get(name, true, &kind)? {
            Some(value) => Ok(value),
            None => Err(self.tell(Code::MissingKey, self.mark(), say::missing_key(name))),
        }
    }

    /// The value of a key that must be there. By the name that it had before it is read as well, with a warning.
    pub(super) fn need_renamed<K: Kind>(&mut self, name: &'static str, before: &'static str, kind: K) -> Got<K::Value> {
        let is_old = match &mut self.mode {
            Mode::Read { node, reader, .. } if node.get(name).is_none() => {
                let old = node.entries().iter().find(|entry| entry.key == before);
                old.inspect(|entry| reader.warn(Code::OldKey, entry.mark, say::old_key(before, name))).is_some()
            }
            _ => false,
        };
        self.need(if is_old { before } else { name }, kind)
    }

    /// The value of a key that may be absent.
    #[expect(clippy::needless_pass_by_value, reason = "a kind is made where it is asked for")]
    pub(super) fn may<K: Kind>(&mut self, name: &'static str, kind: K) -> Got<Option<K::Value>> {
        self.get(name, false, &kind)
    }

    /// The value of a key that may be absent, and what its absence means.
    pub(super) fn or<K: Kind>(&mut self, name: &'static str, kind: K, absent: K::Value) -> Got<K::Value> {
        Ok(self.may(name, kind)?.unwrap_or(absent))
    }

    /// The values of a list that may be absent: then there are none.
    pub(super) fn any<K: Kind>(&mut self, name: &'static str, kind: K) -> Got<Vec<K::Value>> {
        self.or(name, filled(kind), Vec::new())
    }

    /// A key for those who edit the files: no answer shows it.
    pub(super) fn aside<K: Kind>(&mut self, name: &'static str, kind: K) {
        // What is wrong with it is kept in `told`.
        let _ = self.may(name, kind);
    }

    /// Facts of an entry that are compared with each other; there need not be any.
    pub(super) fn facts<K: Kind>(&mut self, name: &'static str, kind: K) -> Got<Facts<K::Value>> {
        let facts = self.or(name, FactsOf(filled(kind)), Facts::none());
        self.know(facts)
    }

    /// Facts of an entry that are compared with each other, at least one.
    pub(super) fn need_facts<K: Kind>(&mut self, name: &'static str, kind: K) -> Got<Facts<K::Value>> {
        let facts = self.need(name, FactsOf(filled(kind)));
        self.know(facts)
    }

    fn know<T>(&mut self, facts: Got<Facts<T>>) -> Got<Facts<T>> {
        if let Ok(facts) = &facts {
            self.told = self.told.or(facts.told());
        }
        facts
    }

    /// Makes a finding about what several keys say together.
    pub(super) fn tell(&mut self, code: Code, mark: Mark, message: Words) -> Told {
        let told = match &mut self.mode {
            Mode::Read { reader, .. } => reader.error(code, mark, message),
            Mode::Describe(_) => DESCRIBED,
        };
        self.told = Some(told);
        told
    }

    /// Where the map begins.
    pub(super) fn mark(&self) -> Mark {
        match &self.mode {
            Mode::Read { node, .. } => node.mark,
            Mode::Describe(_) => Mark::default(),
        }
    }

    /// Where the value of a key begins.
    pub(super) fn mark_of(&self, name: &str) -> Mark {
        match &self.mode {
            Mode::Read { node, .. } => node.get(name).map_or(node.mark, |value| value.mark),
            Mode::Describe(_) => Mark::default(),
        }
    }

    /// The value of a key as it is written, if it is a word.
    pub(super) fn written(&self, name: &str) -> String {
        match &self.mode {
            Mode::Read { node, .. } => node.get(name).and_then(Node::scalar).unwrap_or_default().to_owned(),
            Mode::Describe(_) => String::new(),
        }
    }

    /// Where the map stands.
    pub(super) fn place(&self) -> Got<Place> {
        match &self.mode {
            Mode::Read { node, reader, .. } => Ok(reader.place(node.mark)),
            Mode::Describe(_) => Err(DESCRIBED),
        }
    }

    /// Where the value of a key stands.
    pub(super) fn place_of(&self, name: &str) -> Got<Place> {
        match &self.mode {
            Mode::Read { reader, .. } => Ok(reader.place(self.mark_of(name))),
            Mode::Describe(_) => Err(DESCRIBED),
        }
    }

    /// A source of the catalogue.
    pub(super) fn source(&self, id: &SourceId) -> Got<&'r Source> {
        match &self.mode {
            Mode::Read { reader, .. } => reader.source(id),
            Mode::Describe(_) => Err(DESCRIBED),
        }
    }

    /// The reader, while a file is read.
    pub(super) fn reader(&mut self) -> Option<&mut Reader<'r>> {
        match &mut self.mode {
            Mode::Read { reader, .. } => Some(reader),
            Mode::Describe(_) => None,
        }
    }

    /// Makes findings of keys that nobody asked for, and of those that stand twice.
    fn no_other_keys(&mut self) {
        let Mode::Read { node, reader, known } = &mut self.mode else { return };
        if reader.is_checked() {
            return;
        }
        if let Some(told) = no_key_twice(node.entries(), reader) {
            self.told = Some(told);
        }
        for entry in node.entries() {
            if !known.contains(&&*entry.key) {
                let near = if reader.is_full() { None } else { nearest(&entry.key, known.iter().copied()) };
                let message = say::unknown_key(&entry.key, near);
                self.told = Some(reader.error(Code::UnknownKey, entry.mark, message));
            }
        }
    }
}
