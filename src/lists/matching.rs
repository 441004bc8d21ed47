//! Which entry of the catalogue a row of the list is about. Where that is not sure, nothing is guessed.

use std::collections::hash_map::Entry as Slot;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::list::Row;
use super::names::key;
use super::official::is_list_made;
use crate::catalog::node::Node;
use crate::catalog::{Entry, Loaded};
use crate::domain::terms::Area;
use crate::text::lang::Words;
use crate::words::import as say;

/// What is longer is no number of a page.
const LONGEST_LINK: usize = 40;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    /// This entry, by its place among [`Index::entries`].
    Entry(usize),
    /// A provider that the catalogue does not have.
    New,
    /// The same as the row with this number.
    Double(usize),
    /// Not to be told.
    Unclear(Why),
}

/// Why a row cannot be given to one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// Several entries fit.
    Several,
    /// The entry of this name belongs to another company.
    OtherCompany,
    /// The catalogue says that the name is no collabo.
    NotCollabo,
    /// Several rows that differ fit the same entry, or have the same name and nothing to tell them apart.
    SeveralRows,
}

impl Why {
    /// In words.
    pub(super) fn words(self) -> Words {
        match self {
            Self::Several => say::several(),
            Self::OtherCompany => say::other_company(),
            Self::NotCollabo => say::not_collabo(),
            Self::SeveralRows => say::several_rows(),
        }
    }
}

/// The catalogue's providers by every name that they have.
pub(super) struct Index<'a> {
    /// The entries.
    pub(super) entries: Vec<&'a Entry>,
    companies: Vec<HashSet<String>>,
    by_name: HashMap<String, Vec<usize>>,
    by_company: HashMap<String, Vec<usize>>,
}

fn text<'a>(node: &'a Node, name: &str) -> Option<&'a str> {
    node.get(name)?.scalar()
}

fn both_names(node: &Node) -> impl Iterator<Item = &str> {
    node.get("name").into_iter().flat_map(Node::entries).filter_map(|entry| entry.node.scalar())
}

impl<'a> Index<'a> {
    /// The providers of a catalogue.
    pub(super) fn new(loaded: &'a Loaded) -> Self {
        let parties: HashMap<&str, &Node> =
            loaded.list("parties").map(|entry| (entry.id.as_str(), &entry.node)).collect();
        let entries: Vec<&Entry> = loaded.list("providers").collect();
        let mut index = Self {
            companies: Vec::new(),
            by_name: HashMap::new(),
            by_company: HashMap::new(),
            entries: entries.clone(),
        };
        for (place, entry) in entries.into_iter().enumerate() {
            let node = &entry.node;
            let aliases = node.get("aliases").map(Node::items).unwrap_or_default().iter().filter_map(Node::scalar);
            let names: HashSet<String> =
                both_names(node).chain(aliases).chain(text(node, "reading")).map(key).collect();
            for name in names {
                index.by_name.entry(name).or_default().push(place);
            }
            let company = text(node, "company").and_then(|id| parties.get(id));
            let company: HashSet<String> = company.into_iter().flat_map(|party| both_names(party)).map(key).collect();
            for name in &company {
                index.by_company.entry(name.clone()).or_default().push(place);
            }
            index.companies.push(company);
        }
        index
    }

    fn named(&self, name: &str) -> &[usize] {
        self.by_name.get(&key(name)).map(Vec::as_slice).unwrap_or_default()
    }

    fn is_collabo(&self, place: usize) -> bool {
        text(&self.entries[place].node, "collabo") != Some("no")
    }

    fn agrees(&self, place: usize, company: &str) -> bool {
        let company = key(company);
        self.companies[place].iter().any(|known| {
            let (short, long) = if known.len() < company.len() { (known, &company) } else { (&company, known) };
            short == long || short.chars().count() >= 3 && long.contains(short.as_str())
        })
    }

    /// What each row is.
    pub(super) fn find_all(&self, area: Area, rows: &[Row]) -> Vec<Match> {
        let mut matches: Vec<Match> = rows.iter().map(|row| self.find(area, row)).collect();
        let mut groups: BTreeMap<(usize, String), Vec<usize>> = BTreeMap::new();
        for (at, found) in matches.iter().enumerate() {
            match found {
                Match::Entry(place) => groups.entry((*place, String::new())).or_default().push(at),
                Match::New => groups.entry((usize::MAX, key(&rows[at].name))).or_default().push(at),
                Match::Double(_) | Match::Unclear(_) => {}
            }
        }
        for ((place, _), group) in groups.into_iter().filter(|(_, group)| group.len() > 1) {
            let mut different: Vec<usize> = Vec::new();
            let mut first: HashMap<Row, usize> = HashMap::new();
            for at in group {
                match first.entry(Row { number: 0, ..rows[at].clone() }) {
                    Slot::Occupied(first) => matches[at] = Match::Double(*first.get()),
                    Slot::Vacant(slot) => {
                        slot.insert(rows[at].number);
                        different.push(at);
                    }
                }
            }
            let links: HashSet<_> = different.iter().filter_map(|&at| rows[at].link.as_ref()).collect();
            if different.len() > 1 && (place != usize::MAX || links.len() < different.len()) {
                for at in different {
                    matches[at] = Match::Unclear(Why::SeveralRows);
                }
            }
        }
        matches
    }

    fn find(&self, area: Area, row: &Row) -> Match {
        if let Some(company) = &row.company
            && let [only] = self.named(&format!("{company}{}", row.name))
        {
            return Match::Entry(*only);
        }
        let by_link = row.link.as_ref().and_then(|link| {
            let id = id_of_link(area, link)?;
            self.named(&row.name).iter().find(|&&place| self.entries[place].id == id)
        });
        if let Some(place) = by_link {
            return Match::Entry(*place);
        }
        let all_names = std::iter::once(&row.name).chain(&row.other_names);
        let named: Vec<usize> =
            all_names.map(|name| self.named(name)).find(|found| !found.is_empty()).unwrap_or_default().to_vec();
        let candidates: Vec<usize> = named.iter().copied().filter(|&place| self.is_collabo(place)).collect();
        match (candidates.as_slice(), &row.company) {
            ([], _) if !named.is_empty() => Match::Unclear(Why::NotCollabo),
            ([], Some(company)) => self.find_by_former_name(company),
            ([], None) => self.find_by_company(&row.name),
            ([only], Some(company)) if !self.companies[*only].is_empty() && !self.agrees(*only, company) => {
                Match::Unclear(Why::OtherCompany)
            }
            ([only], _) => Match::Entry(*only),
            (_, None) => Match::Unclear(Why::Several),
            (several, Some(company)) => {
                let mut fitting = several.iter().filter(|&&place| self.agrees(place, company));
                match (fitting.next(), fitting.next()) {
                    (Some(only), None) => Match::Entry(*only),
                    _ => Match::Unclear(Why::Several),
                }
            }
        }
    }

    /// The other list may have named the provider by its company alone.
    fn find_by_former_name(&self, company: &str) -> Match {
        let is_named_so = |place: &&usize| {
            let node = &self.entries[**place].node;
            is_list_made(node) && both_names(node).any(|name| key(name) == key(company))
        };
        let mut found = self.named(company).iter().filter(is_named_so);
        match (found.next(), found.next()) {
            (Some(only), None) => Match::Entry(*only),
            (None, _) => Match::New,
            _ => Match::Unclear(Why::Several),
        }
    }

    fn find_by_company(&self, company: &str) -> Match {
        let of_company = self.by_company.get(&key(company)).map(Vec::as_slice).unwrap_or_default();
        let mut found = of_company.iter().filter(|&&place| self.is_collabo(place));
        match (found.next(), found.next()) {
            (Some(only), None) => Match::Entry(*only),
            (None, _) => Match::New,
            _ => Match::Unclear(Why::Several),
        }
    }

    /// The entries that a row could be about, for a person to choose from.
    pub(super) fn candidates(&self, row: &Row) -> Vec<&str> {
        let names = std::iter::once(&row.name).chain(&row.other_names).chain(&row.company);
        let mut ids: Vec<&str> = names
            .flat_map(|name| self.named(name).iter().chain(self.by_company.get(&key(name)).into_iter().flatten()))
            .map(|&place| self.entries[place].id.as_str())
            .collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}

/// An id that stays the same as long as the list's link does: `east-123`.
pub(super) fn id_of_link(area: Area, link: &str) -> Option<String> {
    let kept: String =
        link.to_ascii_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let kept = kept.trim_matches('-');
    (1..=LONGEST_LINK).contains(&kept.len()).then(|| format!("{area}-{kept}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::read_built_in;
    use crate::lists::names::steps_of;

    #[test]
    fn twice_as_many_rows_cost_twice_as_much() {
        let loaded = read_built_in();
        let index = Index::new(&loaded);
        let row = |number: usize, name: String, link: usize| Row {
            number,
            name,
            other_names: Vec::new(),
            company: None,
            link: Some(link.to_string()),
            marks: Vec::new(),
        };
        let kinds: [fn(usize) -> (String, usize); 3] =
            [|i| (format!("見本{i:05}光"), i), |i| ("見本00000光".to_owned(), i), |_| ("見本00000光".to_owned(), 1)];
        for (kind, of) in kinds.into_iter().enumerate() {
            let steps = |count: usize| {
                let rows: Vec<Row> = (1..=count).map(|i| row(i, of(i).0, of(i).1)).collect();
                steps_of(|| {
                    let matches = index.find_all(Area::East, &rows);
                    let doubles = matches.iter().filter(|it| matches!(it, Match::Double(1))).count();
                    assert_eq!(doubles, if kind == 2 { count - 1 } else { 0 });
                })
            };
            let (once, twice) = (steps(1_000), steps(2_000));
            assert!(twice <= 2 * once + 100, "{kind}: {once} and {twice}");
        }
    }
}
