//! The vocabulary of the catalogue's files, for `src/build.rs` alone. That it is the one that the program itself reads of them, a test
//! holds (`search::understand::built_in`).

use crate::catalog::node::Node;
use crate::domain::terms::{Category, Intent, WordKind};
use crate::search::understand::vocabulary::{Called, Meaning, Names, Vocabulary, Word};

type Files<'a> = [(&'a str, Node)];

/// What stands in files, each with its path inside the catalogue, in the order of the paths.
pub fn of_files<'a>(files: &'a Files<'a>) -> Vocabulary<'a> {
    Vocabulary {
        words: entries(files, "words/", "words").filter_map(word).collect(),
        meanings: entries(files, "words/", "meanings").map(meaning).collect(),
        examples: entries(files, "examples/", "examples")
            .filter(|it| text(it, "aside") != "true")
            .map(example)
            .collect(),
        names: names(files),
    }
}

fn word(node: &Node) -> Option<Word<'_>> {
    Some(Word {
        id: text(node, "id"),
        kind: WordKind::parse(text(node, "kind"))?,
        intent: Intent::parse(text(node, "intent")),
        services: texts(node, "services"),
        forms: texts(node, "forms"),
    })
}

fn meaning(node: &Node) -> Meaning<'_> {
    Meaning { id: text(node, "id"), symptom: text(node, "symptom"), patterns: texts(node, "words") }
}

fn example(node: &Node) -> (Option<&str>, Vec<&str>) {
    let symptom = Some(text(node, "means")).filter(|symptom| *symptom != "none");
    let lines = text(node, "said").lines().map(str::trim).filter(|line| !line.is_empty());
    (symptom, lines.collect())
}

fn names<'a>(files: &'a Files<'a>) -> Names<'a> {
    let mut providers: Vec<&Node> =
        files.iter().filter(|(path, _)| path.starts_with("providers/")).map(|(_, root)| root).collect();
    providers.sort_by_key(|provider| text(provider, "code").parse::<u32>().unwrap_or(u32::MAX));
    // A brand whose company no source names stands for itself.
    let brands = providers.iter().filter(|provider| provider.get("company").is_none());
    let party = |node: &'a Node| Called { others: texts(node, "formerly"), ..called(node, &["name"]) };
    let brand = |node: &'a Node| Called { reading: "", others: Vec::new(), ..called(node, &["name"]) };
    Names {
        services: entries(files, "services/", "services").map(|node| called(node, &["name", "short"])).collect(),
        parties: entries(files, "parties/", "parties").map(party).chain(brands.copied().map(brand)).collect(),
        providers: providers.iter().copied().map(|node| called(node, &["name"])).collect(),
        situations: entries(files, "symptoms.yaml", "symptoms").map(situation).collect(),
    }
}

fn called<'a>(node: &'a Node, names: &[&str]) -> Called<'a> {
    Called {
        id: text(node, "id"),
        category: Category::parse(text(node, "category")),
        names: names.iter().filter_map(|key| node.get(key)).flat_map(both).collect(),
        reading: text(node, "reading"),
        others: texts(node, "aliases"),
    }
}

fn situation(node: &Node) -> (&str, Vec<&str>) {
    let says = node.get("says").into_iter().flat_map(both);
    (text(node, "id"), says.chain(texts(node, "aliases")).collect())
}

/// Words in Japanese and in English.
fn both(node: &Node) -> [&str; 2] {
    [text(node, "ja"), text(node, "en")]
}

/// The entries of a list in files whose path begins so.
fn entries<'a>(files: &'a Files<'a>, path: &'a str, list: &'a str) -> impl Iterator<Item = &'a Node> {
    files
        .iter()
        .filter(move |(of, _)| of.starts_with(path))
        .filter_map(move |(_, root)| root.get(list))
        .flat_map(Node::items)
}

fn text<'a>(node: &'a Node, key: &str) -> &'a str {
    node.get(key).and_then(Node::scalar).unwrap_or_default()
}

fn texts<'a>(node: &'a Node, key: &str) -> Vec<&'a str> {
    node.get(key).map_or(&[][..], Node::items).iter().filter_map(Node::scalar).collect()
}
