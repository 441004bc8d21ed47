//! Tickets as they are typed.

use std::sync::LazyLock;

use madoguchi::front::catalog::load_built_in;
use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::period::Date;
use madoguchi::front::domain::ticket::{Opened, TicketError, decode, encode};

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| load_built_in().expect("the built-in catalogue is right"));

const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn today() -> Date {
    jiff::civil::date(2026, 11, 22)
}

/// What is typed is opened or refused. What opens can be written again, as the very letters that were typed where the answer is still
/// the same, and opens again as the same consultation. One letter in all makes a ticket right, so no slip in it opens another.
pub fn keeps_its_laws(data: &[u8]) {
    let Ok(typed) = std::str::from_utf8(data) else { return };
    opens_or_is_refused(typed);
    let mut checked = 0;
    for letter in LETTERS.chars() {
        let refused = opens_or_is_refused(&format!("{typed}{letter}"));
        checked += usize::from(refused != Some(TicketError::Mistyped));
        if matches!(refused, Some(TicketError::Character(_) | TicketError::Length(0..2))) {
            return;
        }
    }
    // A day that is none is refused as mistyped, too.
    assert!(checked <= 1 || typed.len() > 5_000, "{checked} letters make {typed:?} a ticket");
}

fn opens_or_is_refused(typed: &str) -> Option<TicketError> {
    let Opened { consultation, changed } = match decode(&CATALOG, typed, today()) {
        Ok(opened) => opened,
        Err(refused) => return Some(refused),
    };
    let advice = advise(&CATALOG, &consultation);
    assert!(changed.iter().all(|service| consultation.services.contains(service)), "{changed:?}");
    let written = encode(&CATALOG, &consultation, &advice);
    let again = decode(&CATALOG, &written, today());
    assert_eq!(again, Ok(Opened { consultation, changed: Vec::new() }), "{typed} → {written}");
    if changed.is_empty() {
        assert_eq!(letters(&written), letters(typed), "{typed} → {written}");
    }
    None
}

/// The letters as a ticket counts them.
fn letters(ticket: &str) -> String {
    let half_width = |letter: char| match letter {
        '！'..='～' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        letter => letter,
    };
    let upper = ticket.chars().map(|letter| half_width(letter).to_ascii_uppercase());
    upper
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| match letter {
            'O' => '0',
            'I' | 'L' => '1',
            letter => letter,
        })
        .collect()
}
