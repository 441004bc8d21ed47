//! Work on many files, by as many processors as there are. What comes of it does not depend on how many.

use std::hint::black_box;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::OnceLock;
use std::thread::{self, Builder};

/// The most parts at the same time.
const MOST: usize = 4;
/// What weighs less than twice this, in bytes to be read, is done sooner than others are called for it.
const LEAST: usize = 32 << 10;
/// How many bytes are made of one that is read.
const MADE: usize = 10;
/// The most bytes for which room is made at once.
const MOST_ROOM: usize = 24 << 20;

/// Does work on parts of some items, each of about the same weight; what came of the parts, in their order.
pub(super) fn in_parts<T: Sync, R: Send>(
    items: &[T],
    weight: impl Fn(&T) -> usize,
    work: impl Fn(&[T]) -> R + Sync,
) -> Vec<R> {
    let total: usize = items.iter().map(&weight).sum();
    let many = (total / LEAST).min(MOST);
    let many = if many > 1 { many.min(processors()) } else { 1 };
    let parts = cut(items, weight, total.div_ceil(many));
    let room = (total / many * MADE).min(MOST_ROOM);
    if parts.len() > 1 {
        make_room(room);
    }
    let Some((first, others)) = parts.split_first() else { return Vec::new() };
    thread::scope(|scope| {
        let work = &work;
        let in_room = move |part| {
            make_room(room / 2);
            work(part)
        };
        let start = |part| Builder::new().spawn_scoped(scope, move || in_room(part)).map_err(|_| part);
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

/// How many there are: the system is asked once, as it looks for the answer in several files.
fn processors() -> usize {
    static COUNT: OnceLock<usize> = OnceLock::new();
    *COUNT.get_or_init(|| thread::available_parallelism().map_or(1, NonZero::get))
}

/// Has the allocator take much from the system at once, and keep it. That of Linux takes a page at a time for a thread, and each time
/// all threads wait; what is given back in one piece is also how it learns what size is ordinary.
fn make_room(bytes: usize) {
    drop(black_box(Vec::<u8>::with_capacity(bytes)));
}

/// Ends the life of something large beside all else: nobody waits for it, and where the program ends first it is gone as well.
pub(super) fn take_apart(large: impl Send + 'static) {
    // Where no thread can be had, it has been dropped with what the thread would have done.
    let _ = Builder::new().spawn(move || drop(large));
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
