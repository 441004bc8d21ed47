//! Kinds of words, numbers and days.

use std::marker::PhantomData;

use super::kind::Kind;
use super::reader::{Got, Reader};
use super::shape::{Shape, Space, Whose};
use crate::catalog::finding::Code;
use crate::catalog::node::{Mark, Node};
use crate::catalog::validate::{LONGEST_ID, LONGEST_NAME, LONGEST_TEXT, is_id, is_phone, is_reading, is_short, is_url};
use crate::domain::desk::PartyRef;
use crate::domain::id::{ClaimId, PartyId, PaymentId, ProviderId, ServiceId, SourceId};
use crate::domain::period::DayRange;
use crate::domain::terms::{Area, Term};
use crate::text::lang::Wording;
use crate::words::findings as say;

/// A kind of value that is one word or one sentence.
pub trait Scalar {
    /// What it means to the program.
    type Value;

    /// Its form.
    fn form(&self) -> Shape;

    /// What a clean text means.
    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<Self::Value>;
}

impl<S: Scalar> Kind for S {
    type Value = S::Value;

    fn shape(&self) -> Shape {
        Scalar::form(self)
    }

    fn read(&self, node: &Node, reader: &mut Reader<'_>) -> Got<S::Value> {
        let text = reader.text(node)?;
        self.of(text, node.mark, reader)
    }
}

/// Text.
#[derive(Clone, Copy, Debug)]
pub struct Text;

impl Scalar for Text {
    type Value = Wording;

    fn form(&self) -> Shape {
        Shape::Short(LONGEST_TEXT)
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<Wording> {
        if text.trim().is_empty() {
            return Err(reader.error(Code::EmptyValue, mark, say::expected(say::SOME_TEXT)));
        }
        Ok(text.clone())
    }
}

/// Text of at most so many characters.
#[derive(Clone, Copy, Debug)]
pub struct Short(pub usize);

impl Scalar for Short {
    type Value = Wording;

    fn form(&self) -> Shape {
        Shape::Short(self.0)
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<Wording> {
        let text = Text.of(text, mark, reader)?;
        if is_short(&text, self.0) { Ok(text) } else { Err(reader.error(Code::TooLong, mark, say::too_long(self.0))) }
    }
}

/// A name for people.
pub(super) const A_NAME: Short = Short(LONGEST_NAME);

/// Hiragana.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading;

impl Scalar for Reading {
    type Value = Wording;

    fn form(&self) -> Shape {
        Shape::Reading
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<Wording> {
        match text.chars().find(|&c| !is_reading(c)) {
            _ if !is_short(text, LONGEST_NAME) => Err(reader.error(Code::TooLong, mark, say::too_long(LONGEST_NAME))),
            Some(sign) => Err(reader.error(Code::BadReading, mark, say::bad_reading(sign))),
            None => Ok(text.clone()),
        }
    }
}

/// The name of the entry or fact in which it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Id(pub Space);

impl Scalar for Id {
    type Value = String;

    fn form(&self) -> Shape {
        Shape::Id(self.0)
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<String> {
        if !is_short(text, LONGEST_ID) {
            return Err(reader.error(Code::TooLong, mark, say::too_long(LONGEST_ID)));
        }
        if !is_id(text) {
            return Err(reader.error(Code::BadId, mark, say::bad_id(text)));
        }
        if matches!(self.0, Space::Party | Space::Provider) && PartyRef::WORDS.contains(&&**text) {
            return Err(reader.error(Code::ReservedId, mark, say::reserved_id(text)));
        }
        reader.gives(self.0, text, mark);
        Ok(text.to_string())
    }
}

/// A name of an entry.
pub(super) trait Named {
    /// Where such names live.
    const SPACE: Space;

    /// The name as it is written.
    fn named(text: &str) -> Self;
}

macro_rules! named {
    ($($name:ident $space:ident,)*) => {$(
        impl Named for $name {
            const SPACE: Space = Space::$space;

            fn named(text: &str) -> Self {
                Self::new(text)
            }
        }
    )*};
}

named! {
    SourceId Source,
    PartyId Party,
    ServiceId Service,
    ProviderId Provider,
    PaymentId Payment,
    ClaimId Claim,
}

/// The name of another entry.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ref<T>(PhantomData<fn() -> T>);

/// The name of another entry.
pub(super) const fn name<T>() -> Ref<T> {
    Ref(PhantomData)
}

impl<T: Named> Scalar for Ref<T> {
    type Value = T;

    fn form(&self) -> Shape {
        Shape::Name(Whose::of(T::SPACE))
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<T> {
        reader.uses(T::SPACE, text, mark);
        Ok(T::named(text))
    }
}

/// The name of a company, or a word that stands for one.
#[derive(Clone, Copy, Debug)]
pub(super) struct PartyName;

impl Scalar for PartyName {
    type Value = PartyRef;

    fn form(&self) -> Shape {
        Shape::Name(Whose { what: "company-or-word", words: PartyRef::WORDS, ..Whose::of(Space::Party) })
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<PartyRef> {
        let party = PartyRef::parse(text);
        if let PartyRef::Named(_) = party {
            reader.uses(Space::Party, text, mark);
        }
        Ok(party)
    }
}

/// The same for whom a service is with before it ever moves: the provider that the line goes to has nothing to do with that.
#[derive(Clone, Copy, Debug)]
pub(super) struct FirstParty;

impl Scalar for FirstParty {
    type Value = PartyRef;

    fn form(&self) -> Shape {
        PartyName.form()
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<PartyRef> {
        match PartyName.of(text, mark, reader)? {
            PartyRef::Provider => Err(reader.error(Code::NotAllowed, mark, say::provider_before())),
            party => Ok(party),
        }
    }
}

/// The name of a company or of a brand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Holder;

impl Scalar for Holder {
    type Value = String;

    fn form(&self) -> Shape {
        Shape::Name(Whose::of(Space::Answer))
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<String> {
        reader.uses(Space::Answer, text, mark);
        Ok(text.to_string())
    }
}

/// The name of a company or of a brand without one, or `unknown`, `nobody`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answer;

impl Scalar for Answer {
    type Value = String;

    fn form(&self) -> Shape {
        Shape::Name(Whose { what: "answer", words: &["unknown", "nobody"], ..Whose::of(Space::Answer) })
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<String> {
        if !matches!(PartyRef::parse(text), PartyRef::Unknown | PartyRef::Nobody) {
            reader.uses(Space::Answer, text, mark);
        }
        Ok(text.to_string())
    }
}

/// One of these words.
#[derive(Clone, Copy, Debug)]
pub struct OneOf(pub &'static [&'static str]);

impl Scalar for OneOf {
    type Value = String;

    fn form(&self) -> Shape {
        Shape::Word(self.0)
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<String> {
        if self.0.contains(&&**text) { Ok(text.to_string()) } else { Err(not_allowed(text, self.0, mark, reader)) }
    }
}

/// A word of a closed set of the domain.
#[derive(Clone, Copy, Debug)]
pub struct Word<T>(PhantomData<fn() -> T>);

/// A word of a closed set of the domain.
pub const fn word<T>() -> Word<T> {
    Word(PhantomData)
}

impl<T: Term> Scalar for Word<T> {
    type Value = T;

    fn form(&self) -> Shape {
        Shape::Word(T::WORDS)
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<T> {
        T::of_word(text).ok_or_else(|| not_allowed(text, T::WORDS, mark, reader))
    }
}

pub(super) fn not_allowed(text: &str, allowed: &[&str], mark: Mark, reader: &mut Reader<'_>) -> super::reader::Told {
    reader.error(Code::NotAllowed, mark, say::not_a_term(text, allowed))
}

/// `east`, `west` or `both`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Areas;

impl Areas {
    const BOTH: &str = "both";
    const WORDS: &[&str] = &["east", "west", Self::BOTH];
}

impl Scalar for Areas {
    type Value = Vec<Area>;

    fn form(&self) -> Shape {
        Shape::Word(Self::WORDS)
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<Vec<Area>> {
        if text == Self::BOTH {
            return Ok(Area::ALL.to_vec());
        }
        Area::parse(text).map(|area| vec![area]).ok_or_else(|| not_allowed(text, Self::WORDS, mark, reader))
    }
}

/// `true` or `false`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Flag;

impl Scalar for Flag {
    type Value = bool;

    fn form(&self) -> Shape {
        Shape::Flag
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<bool> {
        text.parse().map_err(|_| not_allowed(text, &["true", "false"], mark, reader))
    }
}

/// A day, as far as it is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days;

impl Scalar for Days {
    type Value = DayRange;

    fn form(&self) -> Shape {
        Shape::Days
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<DayRange> {
        DayRange::parse(text).ok_or_else(|| reader.error(Code::BadDay, mark, say::bad_day(text)))
    }
}

/// One very day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Day;

impl Scalar for Day {
    type Value = DayRange;

    fn form(&self) -> Shape {
        Shape::Day
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<DayRange> {
        let day = Days.of(text, mark, reader)?;
        if day.is_exact() { Ok(day) } else { Err(reader.error(Code::BadDay, mark, say::bad_day(text))) }
    }
}

/// A number in bounds.
#[derive(Clone, Copy, Debug)]
pub struct Number(pub u32, pub u32);

impl Scalar for Number {
    type Value = u32;

    fn form(&self) -> Shape {
        Shape::Number(self.0, self.1)
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<u32> {
        let number = text.parse().ok().filter(|number| (self.0..=self.1).contains(number));
        number.ok_or_else(|| reader.error(Code::BadNumber, mark, say::bad_number(self.0, self.1)))
    }
}

/// The entry's number in tickets.
#[derive(Clone, Copy, Debug)]
pub(super) struct TicketCode(pub Space);

impl Scalar for TicketCode {
    type Value = u16;

    fn form(&self) -> Shape {
        Shape::Number(1, u32::from(u16::MAX))
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<u16> {
        match text.parse() {
            Ok(code) if code > 0 => {
                reader.gives_code(self.0, code, mark);
                Ok(code)
            }
            _ => Err(reader.error(Code::BadNumber, mark, say::bad_number(1, u32::from(u16::MAX)))),
        }
    }
}

/// A telephone number.
#[derive(Clone, Copy, Debug)]
pub struct PhoneNumber;

impl Scalar for PhoneNumber {
    type Value = Wording;

    fn form(&self) -> Shape {
        Shape::Phone
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<Wording> {
        if is_phone(text) { Ok(text.clone()) } else { Err(reader.error(Code::BadPhone, mark, say::bad_phone(text))) }
    }
}

/// An http(s) address.
#[derive(Clone, Copy, Debug)]
pub(super) struct Url;

impl Scalar for Url {
    type Value = Wording;

    fn form(&self) -> Shape {
        Shape::Url
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<Wording> {
        if is_url(text) { Ok(text.clone()) } else { Err(reader.error(Code::BadUrl, mark, say::bad_url(text))) }
    }
}
