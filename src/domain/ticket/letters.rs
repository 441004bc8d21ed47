//! A ticket as it is read aloud and typed: Crockford's base 32 with a check character.
//!
//! The check works in the field of 32 elements: the letters, each multiplied by the power of a generator that belongs to its
//! place, add up to zero. A wrong letter changes the sum, as no power is zero; so does a swap of two different neighbours, as
//! their powers differ. Both are therefore always caught.

use std::iter;

use super::digits::Natural;
use super::error::TicketError;
use crate::domain::consultation::Consultation;
use crate::text::clean::to_ascii_key;

/// Without I, L and O, which are taken for 1 and 0, and without U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters between two hyphens.
const GROUP: usize = 4;
const BITS: usize = 5;
/// More bits than a consultation without its services takes, with every number spelt out.
const BITS_OF_THE_REST: usize = 256;
/// More bits than one service takes: its place, its number spelt out, and what is kept of its answer.
const BITS_OF_A_SERVICE: usize = 6 + 16 + 3;
/// No consultation needs as many letters, so that every ticket that is handed out can be opened.
const MOST_LETTERS: usize = (BITS_OF_THE_REST + BITS_OF_A_SERVICE * Consultation::MOST_SERVICES).div_ceil(BITS) + 1;
/// x^5 = x^2 + 1 makes x a generator of the field.
const FIELD: u8 = 0b10_0101;

/// How many letters, without the check, hold so many bits.
pub(super) fn needed(bits: usize) -> usize {
    bits.div_ceil(BITS)
}

/// Writes a number with so many letters, its check and the hyphens.
pub(super) fn write(number: &Natural, payload: usize) -> String {
    let mut rest = number.clone();
    let mut letters: Vec<u8> = iter::repeat_with(|| low_letter(&mut rest)).take(payload).collect();
    letters.reverse();
    letters.push(check(&letters));
    let shown: Vec<char> = letters.iter().map(|letter| char::from(ALPHABET[usize::from(*letter)])).collect();
    shown.chunks(GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

#[expect(clippy::cast_possible_truncation, reason = "the rest of a division by 32")]
fn low_letter(rest: &mut Natural) -> u8 {
    rest.divide(1 << BITS) as u8
}

/// The letters of a ticket whose check is right.
pub(super) struct Letters(Vec<u8>);

impl Letters {
    /// Reads what was typed.
    pub(super) fn parse(typed: &str) -> Result<Self, TicketError> {
        let mut letters = Vec::new();
        for typed in typed.chars() {
            if is_separator(typed) {
                continue;
            }
            letters.push(letter(typed).ok_or(TicketError::Character(typed))?);
        }
        let length = letters.len();
        if !(2..=MOST_LETTERS).contains(&length) {
            return Err(TicketError::Length(length));
        }
        let check_typed = letters.pop();
        if check_typed != Some(check(&letters)) {
            return Err(TicketError::Mistyped);
        }
        Ok(Self(letters))
    }

    /// How many there are besides the check.
    pub(super) fn payload(&self) -> usize {
        self.0.len()
    }

    /// The number that they write.
    pub(super) fn number(&self) -> Natural {
        let mut number = Natural::default();
        self.0.iter().for_each(|letter| number.multiply_add(1 << BITS, u64::from(*letter)));
        number
    }
}

/// Spaces, and everything that looks like a hyphen; the long-vowel mark is what the IME makes of one.
fn is_separator(typed: char) -> bool {
    typed.is_whitespace()
        || matches!(typed, '-' | '－' | '\u{2010}'..='\u{2015}' | '−' | '\u{30fc}' | '\u{ff70}' | '.' | '_')
}

fn letter(typed: char) -> Option<u8> {
    let key = match to_ascii_key(typed).to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        key => key,
    };
    let place = ALPHABET.iter().position(|letter| char::from(*letter) == key)?;
    u8::try_from(place).ok()
}

/// The letter that makes the sum zero; its own power is 1.
fn check(letters: &[u8]) -> u8 {
    letters.iter().fold(0, |sum, letter| times_generator(sum ^ letter))
}

fn times_generator(element: u8) -> u8 {
    let shifted = element << 1;
    if shifted & (1 << BITS) == 0 { shifted } else { shifted ^ FIELD }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_passes_through_all_elements() {
        let powers: Vec<u8> = iter::successors(Some(1), |power| Some(times_generator(*power))).take(31).collect();
        let mut sorted = powers.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, (1..32).collect::<Vec<u8>>());
        assert_eq!(times_generator(powers[30]), 1);
    }

    #[test]
    fn the_check_catches_every_pair_at_every_place() {
        // Linear as it is, an error is caught if the check of the error alone is not zero: all of them are tried.
        for length in 1..40 {
            for place in 0..length {
                for error in 1..32 {
                    let mut letters = vec![0; length];
                    letters[place] = error;
                    assert_ne!(check(&letters), 0, "{error} at {place} of {length}");
                    // A swap adds the difference to both; at the end it is the check itself that moves.
                    match letters.get_mut(place + 1) {
                        Some(next) => {
                            *next = error;
                            assert_ne!(check(&letters), 0, "swap of {error} at {place} of {length}");
                        }
                        None => assert_ne!(check(&letters) ^ error, 0, "swap of {error} with the check of {length}"),
                    }
                }
            }
        }
    }

    #[test]
    fn letters_are_grouped() {
        let mut number = Natural::default();
        number.multiply_add(1, 1);
        assert_eq!(write(&number, 6), "0000-012");
    }
}
