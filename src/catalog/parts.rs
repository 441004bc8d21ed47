//! Work on many files, by as many processors as there are. What comes of it does not depend on how many.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread::{self, Builder};

/// The most parts at the same time.
const MOST: usize = 4;
/// What weighs less than twice this, in bytes to be read, is done sooner than others are called for it.
const LEAST: usize = 32 << 10;

/// Does work on parts of some items, each of about the same weight; what came of the parts, in their order.
pub(super) fn in_parts<T: Sync, R: Send>(
    items: &[T],
    weight: impl Fn(&T) -> usize,
    work: impl Fn(&[T]) -> R + Sync,
) -> Vec<R> {
    let total: usize = items.iter().map(&weight).sum();
    let many = (total / LEAST).min(MOST);
    let many = if many > 1 { many.min(thread::available_parallelism().map_or(1, NonZero::get)) } else { 1 };
    let parts = cut(items, weight, total.div_ceil(many));
    let Some((first, others)) = parts.split_first() else { return Vec::new() };
    thread::scope(|scope| {
        let work = &work;
        let start = |part| Builder::new().spawn_scoped(scope, move || work(part)).map_err(|_| part);
        let running: Vec<_> = others.iter().copied().map(start).collect();
        let mut done = vec![work(first)];
        done.extend(running.into_iter().map(|part| match part {
            Ok(part) => part.join().unwrap_or_else(|panic| resume_unwind(panic)),
            // Where no other thread can be had, this one does it.
            Err(part) => work(part),
        }));
        done
    })
}

/// Consecutive parts that weigh about as much as they may.
fn cut<T>(items: &[T], weight: impl Fn(&T) -> usize, most: usize) -> Vec<&[T]> {
    let mut sum = 0;
    let part_of = |item: &T| {
        sum += weight(item);
        sum.saturating_sub(1) / most.max(1)
    };
    let of: Vec<usize> = items.iter().map(part_of).collect();
    let mut parts = Vec::new();
    let mut rest = items;
    for run in of.chunk_by(|a, b| a == b) {
        let (part, after) = rest.split_at(run.len());
        parts.push(part);
        rest = after;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_worked_on_once_and_in_order() {
        for weight in [0, 1, LEAST / 3, LEAST * 5] {
            for count in [0, 1, 2, 7, 100] {
                let items: Vec<usize> = (0..count).collect();
                let done = in_parts(&items, |item| weight * (item % 3), <[usize]>::to_vec);
                assert_eq!(done.concat(), items, "{weight} {count}");
                assert!(done.len() <= MOST);
            }
        }
    }

    #[test]
    fn parts_weigh_about_the_same() {
        let parts = cut(&[5, 5, 20, 5, 5], |weight| *weight, 20);
        assert_eq!(parts, [&[5, 5][..], &[20, 5, 5]]);
        assert!(cut(&[0, 0], |weight| *weight, 0).len() == 1);
    }
}
