//! What stands under a key: each kind of value knows its form, and reads it into the value that it means.

use std::collections::HashMap;
use std::fmt;

use super::entry::Value as EntryValue;
use super::reader::{Got, Reader, Told};
use super::shape::{Count, Shape, Space};
use crate::catalog::finding::Code;
use crate::catalog::node::{Entry, Mark, Node, Value};
use crate::words::findings as say;

/// A kind of value.
pub trait Kind {
    /// What it means to the program.
    type Value;

    /// Its form.
    fn shape(&self) -> Shape;

    /// Reads it, or says what is wrong with it.
    fn read(&self, node: &Node, reader: &mut Reader<'_>) -> Got<Self::Value>;
}

/// A kind of value whose meaning does not matter where it is checked.
pub trait Form: Sync {
    /// Its form.
    fn form(&self) -> Shape;

    /// Says what is wrong with a value.
    fn check(&self, node: &Node, reader: &mut Reader<'_>);
}

impl<K: Kind + Sync> Form for K {
    fn form(&self) -> Shape {
        self.shape()
    }

    fn check(&self, node: &Node, reader: &mut Reader<'_>) {
        let _ = self.read(node, reader);
    }
}

impl fmt::Debug for dyn Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.form().fmt(f)
    }
}

/// Values of one kind.
#[derive(Clone, Copy, Debug)]
pub struct List<K> {
    inner: K,
    count: Count,
}

/// Any number of values.
pub const fn list<K>(inner: K) -> List<K> {
    List { inner, count: Count { least: 0, most: None } }
}

/// At least one value.
pub const fn filled<K>(inner: K) -> List<K> {
    List { inner, count: Count { least: 1, most: None } }
}

impl<K> List<K> {
    /// No more values than these.
    pub(super) fn at_most(self, most: usize) -> Self {
        Self { count: Count { most: Some(most), ..self.count }, ..self }
    }
}

impl<K: Kind> List<K> {
    /// The items, when there are as many as there may be.
    fn items<'n>(&self, node: &'n Node, reader: &mut Reader<'_>) -> Got<&'n [Node]> {
        match &node.value {
            Value::List(items) if items.len() < self.count.least => {
                Err(reader.error(Code::EmptyList, node.mark, say::expected(say::AN_ITEM)))
            }
            Value::List(items) if self.count.most.is_some_and(|most| items.len() > most) => {
                let most = self.count.most.unwrap_or_default();
                Err(reader.error(Code::TooMany, node.mark, say::too_many(most)))
            }
            Value::List(items) => Ok(items),
            _ => Err(reader.error(Code::WrongType, node.mark, say::expected(say::A_LIST))),
        }
    }
}

impl<K: Kind> Kind for List<K> {
    type Value = Vec<K::Value>;

    fn shape(&self) -> Shape {
        Shape::List(Box::new(self.inner.shape()), self.count)
    }

    fn read(&self, node: &Node, reader: &mut Reader<'_>) -> Got<Self::Value> {
        let items = self.items(node, reader)?;
        let mut values = Vec::with_capacity(items.len());
        let mut told = None;
        for item in items {
            match self.inner.read(item, reader) {
                Ok(value) => values.push(value),
                Err(one) => told = Some(one),
            }
        }
        told.map_or(Ok(values), Err)
    }
}

/// One value, or a list of at least one.
#[derive(Clone, Copy, Debug)]
pub(super) struct ListOrOne<K>(List<K>);

/// One value, or a list of at least one.
pub(super) const fn list_or_one<K>(inner: K) -> ListOrOne<K> {
    ListOrOne(filled(inner))
}

impl<K: Kind> Kind for ListOrOne<K> {
    type Value = Vec<K::Value>;

    fn shape(&self) -> Shape {
        Shape::ListOrOne(Box::new(self.0.inner.shape()))
    }

    fn read(&self, node: &Node, reader: &mut Reader<'_>) -> Got<Self::Value> {
        match node.value {
            Value::List(_) => self.0.read(node, reader),
            _ => self.0.inner.read(node, reader).map(|value| vec![value]),
        }
    }
}

/// Facts of an entry. Those that can be read are compared with each other, although others cannot.
pub(super) struct Facts<T>(Vec<(Mark, Got<T>)>);

impl<T> Facts<T> {
    /// No facts, as there is no list of them.
    pub(super) fn none() -> Self {
        Self(Vec::new())
    }

    /// Those that can be read, with their places.
    pub(super) fn read(&self) -> Vec<(Mark, &T)> {
        self.0.iter().filter_map(|(mark, fact)| Some((*mark, fact.as_ref().ok()?))).collect()
    }

    /// Whether one of them cannot be read.
    pub(super) fn told(&self) -> Option<Told> {
        self.0.iter().find_map(|(_, fact)| fact.as_ref().err().copied())
    }

    /// All of them.
    pub(super) fn all(self) -> Got<Vec<T>> {
        self.0.into_iter().map(|(_, fact)| fact).collect()
    }
}

/// At least one fact.
pub(super) struct FactsOf<K>(pub List<K>);

impl<K: Kind> Kind for FactsOf<K> {
    type Value = Facts<K::Value>;

    fn shape(&self) -> Shape {
        self.0.shape()
    }

    fn read(&self, node: &Node, reader: &mut Reader<'_>) -> Got<Self::Value> {
        let items = self.0.items(node, reader)?;
        Ok(Facts(items.iter().map(|item| (item.mark, self.0.inner.read(item, reader))).collect()))
    }
}

/// Names of services as keys, and values of one kind under them.
pub(super) struct ByService<K>(pub K);

impl<K: Kind> Kind for ByService<K> {
    type Value = Vec<K::Value>;

    fn shape(&self) -> Shape {
        Shape::ByService(Box::new(self.0.shape()))
    }

    fn read(&self, node: &Node, reader: &mut Reader<'_>) -> Got<Self::Value> {
        let Value::Map(entries) = &node.value else {
            return Err(reader.error(Code::WrongType, node.mark, say::expected(say::KEYS)));
        };
        let told = no_key_twice(entries, reader);
        for entry in entries.iter() {
            reader.uses(Space::Service, &entry.key, entry.mark);
        }
        let values: Vec<Got<K::Value>> = entries.iter().map(|entry| self.0.read(&entry.node, reader)).collect();
        told.map_or(Ok(()), Err)?;
        values.into_iter().collect()
    }
}

/// A map with no more keys than this is short.
const SHORT: usize = 24;

/// Makes findings of keys that stand twice.
pub(super) fn no_key_twice(entries: &[Entry], reader: &mut Reader<'_>) -> Option<Told> {
    let mut seen: HashMap<&str, Mark> = HashMap::new();
    let mut told = None;
    for (at, entry) in entries.iter().enumerate() {
        // Most maps are so short that to look at all keys before is quickest.
        let first = if entries.len() <= SHORT {
            entries[..at].iter().rev().find(|other| other.key == entry.key).map(|other| other.mark)
        } else {
            seen.insert(&entry.key, entry.mark)
        };
        if let Some(first) = first {
            let message = say::duplicate_key(&entry.key, first.line);
            told = Some(reader.error(Code::DuplicateKey, entry.mark, message));
        }
    }
    told
}

/// An entry of the catalogue.
pub(super) struct EntryOf<K: Kind> {
    list: &'static str,
    kind: K,
    value: fn(K::Value) -> EntryValue,
}

/// An entry of a list of the catalogue, or a part that is one value.
pub(super) const fn entry<K: Kind>(list: &'static str, kind: K, value: fn(K::Value) -> EntryValue) -> EntryOf<K> {
    EntryOf { list, kind, value }
}

impl<K: Kind> Kind for EntryOf<K> {
    type Value = ();

    fn shape(&self) -> Shape {
        self.kind.shape()
    }

    fn read(&self, node: &Node, reader: &mut Reader<'_>) -> Got<()> {
        reader.entry(self.list, node, |reader| self.kind.read(node, reader).map(self.value))
    }
}
