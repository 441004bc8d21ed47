//! The way to a value in a file, and values that are not written yet.

use std::borrow::Cow;
use std::sync::Arc;

use super::column::Wanted;
use crate::catalog::node::{Entry, Mark, Node, Value};
use crate::lists::yaml;

/// One step on the way to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Step {
    /// Under this key.
    Key(&'static str),
    /// The item of this number, from 0.
    At(usize),
}

/// The value to which a way leads.
pub(super) fn find<'n>(node: &'n Node, path: &[Step]) -> Option<&'n Node> {
    path.iter().try_fold(node, |node, step| child(node, *step))
}

/// The value one step further.
pub(super) fn child(node: &Node, step: Step) -> Option<&Node> {
    match step {
        Step::Key(key) => node.get(key),
        Step::At(at) => node.items().get(at),
    }
}

/// A value as it will be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Tree {
    One(String),
    List(Vec<Tree>),
    Map(Vec<(&'static str, Tree)>),
}

impl Tree {
    /// The value of a cell; none where the cell is empty.
    pub(super) fn of(wanted: &Wanted, may_be_one: bool) -> Option<Self> {
        let one = |text: &String| Self::One(text.clone());
        match wanted {
            Wanted::Nothing => None,
            Wanted::One(text) => Some(one(text)),
            Wanted::List(items) => match items.as_slice() {
                [item] if may_be_one => Some(one(item)),
                items => Some(Self::List(items.iter().map(one).collect())),
            },
            Wanted::Tells(tells) => {
                Some(Self::List(tells.iter().map(|(who, basis)| tell(who, basis.as_deref())).collect()))
            }
        }
    }

    /// The same at the end of a way that has to be made.
    pub(super) fn at_end_of(self, path: &[Step]) -> Option<Self> {
        path.iter().rev().try_fold(self, |tree, step| match step {
            Step::Key(key) => Some(Self::Map(vec![(key, tree)])),
            Step::At(0) => Some(Self::List(vec![tree])),
            Step::At(_) => None,
        })
    }

    /// In one line.
    pub(super) fn flow(&self) -> String {
        match self {
            Self::One(text) => yaml::scalar(text),
            Self::List(items) => format!("[{}]", items.iter().map(Self::flow).collect::<Vec<_>>().join(", ")),
            Self::Map(entries) => {
                let entries: Vec<String> =
                    entries.iter().map(|(key, tree)| format!("{key}: {}", tree.flow())).collect();
                format!("{{{}}}", entries.join(", "))
            }
        }
    }

    /// As it is read.
    pub(super) fn node(&self) -> Node {
        let value = match self {
            Self::One(text) => Value::Scalar(Cow::Owned(text.clone())),
            Self::List(items) => Value::List(Arc::new(items.iter().map(Self::node).collect())),
            Self::Map(entries) => {
                Value::Map(Arc::new(entries.iter().map(|(key, tree)| entry(key, tree.node())).collect()))
            }
        };
        Node { mark: Mark::default(), value }
    }
}

fn tell(who: &str, basis: Option<&str>) -> Tree {
    let who = ("who", Tree::One(who.to_owned()));
    Tree::Map([who].into_iter().chain(basis.map(|basis| ("basis", Tree::One(basis.to_owned())))).collect())
}

fn entry(key: &'static str, node: Node) -> Entry {
    Entry { key: Cow::Borrowed(key), mark: Mark::default(), node }
}

/// The same with a value at the end of a way, or without one there; a map that is empty then goes as well. None where the way cannot
/// be gone.
pub(super) fn put(node: &Node, path: &[Step], tree: Option<&Tree>) -> Option<Node> {
    let Some((step, rest)) = path.split_first() else { return tree.map(Tree::node) };
    let value = match (step, &node.value) {
        (Step::Key(key), Value::Map(entries)) => {
            let mut entries = entries.to_vec();
            match entries.iter().position(|entry| entry.key == *key) {
                Some(at) => match put(&entries[at].node, rest, tree) {
                    Some(node) => entries[at].node = node,
                    None if tree.is_none() => drop(entries.remove(at)),
                    None => return None,
                },
                None => entries.push(entry(key, tree?.clone().at_end_of(rest)?.node())),
            }
            (!entries.is_empty()).then(|| Value::Map(Arc::new(entries)))?
        }
        (Step::At(at), Value::List(items)) => {
            let mut items = items.to_vec();
            match items.get(*at) {
                Some(item) => match put(item, rest, tree) {
                    Some(node) => items[*at] = node,
                    None if tree.is_none() => drop(items.remove(*at)),
                    None => return None,
                },
                None if *at == items.len() => items.push(tree?.clone().at_end_of(rest)?.node()),
                None => return None,
            }
            (!items.is_empty()).then(|| Value::List(Arc::new(items)))?
        }
        _ => return None,
    };
    Some(Node { mark: node.mark, value })
}
