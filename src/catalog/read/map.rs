//! Maps of fixed keys, words in both languages first among them.

use std::marker::PhantomData;

use super::fields::Fields;
use super::kind::Kind;
use super::reader::{Got, Reader};
use super::scalar::{A_NAME, Text};
use super::shape::Shape;
use crate::catalog::finding::Code;
use crate::catalog::node::{Node, Value};
use crate::text::lang::{Wording, Words};
use crate::words::findings as say;

/// Fixed keys.
pub(super) struct Map<T, F> {
    read: F,
    value: PhantomData<fn() -> T>,
}

/// Fixed keys: those that the function asks for, and no others.
pub(super) const fn map<T, F: Fn(&mut Fields<'_, '_>) -> Got<T>>(read: F) -> Map<T, F> {
    Map { read, value: PhantomData }
}

impl<T, F: Fn(&mut Fields<'_, '_>) -> Got<T>> Kind for Map<T, F> {
    type Value = T;

    fn shape(&self) -> Shape {
        Shape::Map(Fields::described_by(&self.read))
    }

    fn read(&self, node: &Node, reader: &mut Reader<'_>) -> Got<T> {
        if !matches!(node.value, Value::Map(_)) {
            return Err(reader.error(Code::WrongType, node.mark, say::expected(say::KEYS)));
        }
        Fields::read(node, reader, &self.read)
    }
}

/// `{ja: …, en: …}`, and `easy: …` where the Japanese is not plain.
#[derive(Clone, Copy, Debug)]
pub(super) struct InWords;

impl Kind for InWords {
    type Value = Words;

    fn shape(&self) -> Shape {
        map(in_words).shape()
    }

    fn read(&self, node: &Node, reader: &mut Reader<'_>) -> Got<Words> {
        map(in_words).read(node, reader)
    }
}

/// A name for people, in both languages.
#[derive(Clone, Copy, Debug)]
pub(super) struct NameInWords;

impl Kind for NameInWords {
    type Value = Words;

    fn shape(&self) -> Shape {
        map(name_in_words).shape()
    }

    fn read(&self, node: &Node, reader: &mut Reader<'_>) -> Got<Words> {
        map(name_in_words).read(node, reader)
    }
}

fn name_in_words(m: &mut Fields<'_, '_>) -> Got<Words> {
    of_kind(m, A_NAME)
}

fn in_words(m: &mut Fields<'_, '_>) -> Got<Words> {
    of_kind(m, Text)
}

fn of_kind(m: &mut Fields<'_, '_>, kind: impl Kind<Value = Wording> + Copy) -> Got<Words> {
    let ja = m.need("ja", kind);
    let en = m.need("en", kind);
    let easy = m.may("easy", kind);
    Ok(Words { ja: ja?, en: en?, easy: easy? })
}
