//! Circles in a graph: Tarjan's strongly connected components.

use std::collections::{BTreeMap, BTreeSet};

type Edges = BTreeSet<(String, String)>;

/// The sets of nodes of which each leads to every other, smallest name first.
pub(super) fn circles(edges: &Edges) -> Vec<Vec<String>> {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, to) in edges {
        next.entry(from).or_default().push(to);
    }
    let mut search = Search { next: &next, seen: BTreeMap::new(), stack: Vec::new(), circles: Vec::new() };
    for node in next.keys() {
        if !search.seen.contains_key(node) {
            search.visit(node);
        }
    }
    search.circles.sort();
    search.circles
}

struct Search<'g> {
    next: &'g BTreeMap<&'g str, Vec<&'g str>>,
    /// When a node was seen first; nothing once its component is known.
    seen: BTreeMap<&'g str, Option<usize>>,
    stack: Vec<&'g str>,
    circles: Vec<Vec<String>>,
}

impl<'g> Search<'g> {
    /// The earliest node that can be reached from this one.
    fn visit(&mut self, node: &'g str) -> usize {
        let number = self.seen.len();
        self.seen.insert(node, Some(number));
        self.stack.push(node);
        let mut earliest = number;
        for to in self.next.get(node).into_iter().flatten() {
            match self.seen.get(to) {
                None => earliest = earliest.min(self.visit(to)),
                Some(Some(seen)) => earliest = earliest.min(*seen),
                Some(None) => {}
            }
        }
        if earliest == number {
            let start = self.stack.iter().rposition(|one| *one == node).unwrap();
            let together = self.stack.split_off(start);
            for one in &together {
                self.seen.insert(one, None);
            }
            if together.len() > 1 {
                let mut circle: Vec<String> = together.into_iter().map(str::to_owned).collect();
                circle.sort();
                self.circles.push(circle);
            }
        }
        earliest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_leads_back_to_itself() {
        for (edges, expected) in [
            ("a>b b>c", &[][..]),
            ("a>b b>a", &["ab"]),
            ("a>b b>c c>a c>d", &["abc"]),
            ("a>b b>a c>d d>c b>c", &["ab", "cd"]),
            ("a>b a>c b>d c>d", &[]),
            ("d>a a>b b>c c>b c>d e>a", &["abcd"]),
        ] {
            let edges = edges.split(' ').map(|edge| edge.split_once('>').unwrap());
            let edges: Edges = edges.map(|(from, to)| (from.to_owned(), to.to_owned())).collect();
            let found: Vec<String> = circles(&edges).iter().map(|circle| circle.concat()).collect();
            assert_eq!(found, expected, "{edges:?}");
        }
    }
}
