//! Facts about one thing that surely hold on one day: the answer could not choose between them.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

/// Two facts that meet, by their places among all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Meeting<K> {
    /// The later one.
    pub later: usize,
    /// The earlier one.
    pub earlier: usize,
    /// A thing that both are about.
    pub about: K,
}

/// From when on a fact surely holds, which it is, and from when on it may not.
type Times<D> = Vec<(D, usize, D)>;

/// So many facts are compared each with each sooner than they are sorted.
const FEW: usize = 4;

/// Whether any two are about one thing.
fn share<K: Eq, T>(facts: &[(Vec<K>, T)]) -> bool {
    let before = |at: usize| facts[..at].iter().flat_map(|(things, _)| things);
    facts.iter().enumerate().any(|(at, (things, _))| before(at).any(|thing| things.contains(thing)))
}

/// Which facts meet that are about one thing, in their order. A fact is what it is about, the day from which on it surely holds,
/// and the day from which on it may not.
///
/// Of facts that all hold at once, each is named with one of the others and not with every one: in the order in which they begin,
/// each is compared with that one before it which holds longest.
pub(super) fn meetings<K: Clone + Eq + Hash, D: Copy + Ord>(
    facts: impl IntoIterator<Item = (Vec<K>, (D, D))>,
) -> Vec<Meeting<K>> {
    let facts: Vec<_> = facts.into_iter().collect();
    // Most entries have a few facts, each about something else.
    if facts.len() <= FEW && !share(&facts) {
        return Vec::new();
    }
    let mut about: Vec<(K, Times<D>)> = Vec::new();
    let mut places: HashMap<K, usize> = HashMap::new();
    for (fact, (things, (from, to))) in facts.into_iter().enumerate() {
        for thing in things {
            let place = *places.entry(thing.clone()).or_insert(about.len());
            if place == about.len() {
                about.push((thing, Vec::new()));
            }
            about[place].1.push((from, fact, to));
        }
    }
    let mut met = BTreeMap::new();
    for (thing, mut times) in about {
        times.retain(|(from, _, to)| from < to);
        times.sort_unstable();
        let mut longest: Option<(D, usize)> = None;
        for (from, fact, to) in times {
            if let Some((_, before)) = longest.filter(|(end, before)| from < *end && *before != fact) {
                met.entry((fact.max(before), fact.min(before))).or_insert_with(|| thing.clone());
            }
            if longest.is_none_or(|(end, _)| end < to) {
                longest = Some((to, fact));
            }
        }
    }
    met.into_iter().map(|((later, earlier), about)| Meeting { later, earlier, about }).collect()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::cmp::Ordering;

    use proptest::prelude::*;

    use super::*;

    type Fact = (Vec<u8>, (u32, u32));

    /// Every two that meet, each compared with each.
    fn each_with_each(facts: &[Fact]) -> Vec<(usize, usize)> {
        let meet = |(of, (from, to)): &Fact, (other, (since, until)): &Fact| {
            of.iter().any(|thing| other.contains(thing)) && from.max(since) < to.min(until)
        };
        let pairs = (0..facts.len()).flat_map(|later| (0..later).map(move |earlier| (later, earlier)));
        pairs.filter(|(later, earlier)| meet(&facts[*later], &facts[*earlier])).collect()
    }

    proptest! {
        #[test]
        fn what_meets_is_named_and_nothing_else(
            facts in prop::collection::vec((prop::collection::vec(0u8..3, 0..3), (0u32..12, 0u32..12)), 0..12)
        ) {
            let all = each_with_each(&facts);
            let found: Vec<(usize, usize)> = meetings(facts.clone()).iter().map(|it| (it.later, it.earlier)).collect();
            prop_assert!(found.iter().all(|pair| all.contains(pair)), "{found:?} {all:?}");
            // Whoever mends what is named and looks again is done at last; and of each thing, no more is named than there are facts.
            prop_assert_eq!(found.is_empty(), all.is_empty());
            let entries: usize = facts.iter().map(|(things, _)| things.len()).sum();
            prop_assert!(found.len() <= entries);
            // Whatever meets another is in some pair.
            for (one, other) in &all {
                for fact in [one, other] {
                    prop_assert!(found.iter().any(|(later, earlier)| later == fact || earlier == fact), "{fact} {found:?}");
                }
            }
        }
    }

    thread_local!(static STEPS: Cell<usize> = const { Cell::new(0) });

    /// A day that counts how often it is compared.
    #[derive(Clone, Copy, PartialEq, Eq)]
    struct Day(usize);

    impl Ord for Day {
        fn cmp(&self, other: &Self) -> Ordering {
            STEPS.set(STEPS.get() + 1);
            self.0.cmp(&other.0)
        }
    }

    impl PartialOrd for Day {
        fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
            Some(self.cmp(other))
        }
    }

    fn steps(facts: impl Iterator<Item = (Vec<usize>, (Day, Day))>) -> (usize, usize) {
        STEPS.set(0);
        let found = meetings(facts).len();
        (STEPS.get(), found)
    }

    #[test]
    fn twice_as_many_facts_cost_about_twice_as_much() {
        type Facts = fn(usize) -> (Vec<usize>, (Day, Day));
        let kinds: [(&str, Facts); 4] = [
            ("all at once", |_| (vec![0], (Day(0), Day(9)))),
            ("each within the one before", |i| (vec![0], (Day(i), Day(1_000_000 - i)))),
            ("one after another", |i| (vec![0], (Day(i), Day(i + 1)))),
            ("each of its own", |i| (vec![i], (Day(0), Day(9)))),
        ];
        for (kind, fact) in kinds {
            let (once, found) = steps((0..5_000).map(fact));
            let (twice, found_twice) = steps((0..10_000).map(fact));
            assert!(twice * 2 <= once * 5, "{kind}: {once} and {twice} steps");
            assert!(found < 5_000 && found_twice < 10_000, "{kind}: {found} and {found_twice} findings");
        }
    }
}
