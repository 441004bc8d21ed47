//! Medians.

use std::time::Duration;

/// How often each is measured.
pub const ROUNDS: usize = 20;

/// The numbers of some things in the order of a round: there, and back in the next.
pub fn in_turn(round: usize, count: usize) -> impl Iterator<Item = usize> {
    (0..count).map(move |at| if round.is_multiple_of(2) { at } else { count - 1 - at })
}

/// Median and least, in milliseconds.
pub fn shown(times: &[Duration]) -> String {
    let mut times = times.to_vec();
    times.sort_unstable();
    let (Some(least), Some(median)) = (times.first(), times.get(times.len() / 2)) else { return "-".to_owned() };
    let in_ms = |time: &Duration| time.as_secs_f64() * 1_000.0;
    format!("{:.1} ({:.1})", in_ms(median), in_ms(least))
}
