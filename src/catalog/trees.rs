//! The trees of files, and the entries in them: read part by part at the same time, told in the order of the files.

use super::embedded;
use super::files::FileText;
use super::finding::{Code, Finding, Findings, SourceLines};
use super::loaded::Loaded;
use super::node::{self, MOST_NODES_TOGETHER, Mark, Node, Trouble};
use super::parts::in_parts;
use super::read::{At, Checked, Entry, FileForm, Sources, Value};
use crate::words::findings as say;

/// How many times longer it takes to read YAML than to take the same as a tree.
const TREE: usize = 16;
/// How many times longer it takes to read and check entries than to read them.
const CHECKED: usize = 2;

/// A file of a catalogue.
pub(super) struct File {
    pub(super) layer: usize,
    /// Its path inside the catalogue, with `/`.
    pub(super) path: String,
    pub(super) lines: SourceLines,
    /// The same file inside the program.
    known: Option<&'static embedded::File>,
}

impl File {
    pub(super) fn new(file: FileText, layer: usize) -> Self {
        let known = embedded::same(&file.path, &file.text);
        Self { layer, lines: SourceLines::of(&file.shown, file.text), path: file.path, known }
    }

    /// Whether it is this file of the program.
    pub(super) fn is(&self, file: &'static embedded::File) -> bool {
        self.known.is_some_and(|known| std::ptr::eq(known, file))
    }

    fn weight(&self) -> usize {
        self.lines.text().len() / if self.known.is_some() { TREE } else { 1 }
    }

    /// Its tree, and how many values that has; none where something is wrong.
    fn tree(&self, left: &mut usize) -> Option<(Node, usize)> {
        FileForm::of(&self.path)?;
        if let Some(known) = self.known
            && let Some(root) = known.tree()
        {
            return Some((root, known.values));
        }
        let before = *left;
        node::parse_within(self.lines.text(), left).ok().map(|root| (root, before - *left))
    }
}

/// A file as YAML, if it is any, and what kind of file it is.
pub(super) struct Tree {
    layer: usize,
    file: usize,
    content: Option<(&'static FileForm, Root)>,
    checked: Checked,
    weight: usize,
}

/// What a file has in it.
enum Root {
    Read(Node),
    /// A file inside the program: its tree is made when its entries are read, and not kept.
    Embedded(&'static embedded::File),
}

impl Tree {
    /// The tree of a file of the catalogue inside the program, which has been checked as a whole.
    pub(super) fn embedded(file: &'static embedded::File, number: usize) -> Option<Self> {
        let content = Some((FileForm::of(file.path)?, Root::Embedded(file)));
        Some(Self { layer: 0, file: number, content, checked: Checked::Together, weight: file.text().len() / TREE })
    }

    pub(super) fn layer(&self) -> usize {
        self.layer
    }

    #[cfg(test)]
    pub(super) fn checked(&self) -> Checked {
        self.checked
    }

    fn entries(&self, sources: &Sources, files: &[SourceLines], findings: &mut Findings) -> Vec<Entry> {
        let Some((form, root)) = &self.content else { return Vec::new() };
        let at = At { file: self.file, layer: self.layer, lines: &files[self.file], sources, checked: self.checked };
        match root {
            Root::Read(root) => form.read(at, root, findings),
            Root::Embedded(file) => match file.tree() {
                Some(root) => form.read(at, &root, findings),
                None => parse(at.lines, at.lines.text(), findings)
                    .map_or_else(Vec::new, |root| form.read(at, &root, findings)),
            },
        }
    }

    fn has_sources(&self) -> bool {
        self.content.as_ref().is_some_and(|(form, _)| form.path == "sources")
    }
}

/// The trees of all files, which are noted in `loaded` with all that is no YAML.
pub(super) fn parse_all(files: &[&File], loaded: &mut Loaded) -> Vec<Tree> {
    let all = in_parts(
        files,
        |file| file.weight(),
        |part| {
            let mut left = MOST_NODES_TOGETHER;
            part.iter().map(|file| file.tree(&mut left)).collect::<Vec<_>>()
        },
    );
    let mut left = MOST_NODES_TOGETHER;
    let mut trees = Vec::new();
    for (file, tree) in files.iter().zip(all.into_iter().flatten()) {
        let content = match (FileForm::of(&file.path), tree) {
            (None, _) => {
                let first = Mark { line: 1, column: 1, length: 1 };
                loaded.findings.push(Finding::warning(Code::UnknownFile, &file.lines, first, say::unknown_file()));
                None
            }
            (Some(form), Some((root, values))) if values <= left => {
                left -= values;
                Some((form, Root::Read(root)))
            }
            // What is wrong is told as it is when one file is read after the other.
            (Some(form), _) => parse_within(&file.lines, file.lines.text(), &mut left, &mut loaded.findings)
                .map(|root| (form, Root::Read(root))),
        };
        loaded.files.push(file.lines.clone());
        trees.push(Tree {
            layer: file.layer,
            file: loaded.files.len() - 1,
            content,
            checked: if file.known.is_some() { Checked::Alone } else { Checked::No },
            weight: file.lines.text().len() / if file.known.is_some() { CHECKED } else { 1 },
        });
    }
    trees
}

/// The entries of all files, in their order. Sources come first: what a desk is worth depends on who speaks in them.
pub(super) fn entries(trees: &[Tree], loaded: &mut Loaded) -> impl Iterator<Item = Entry> + use<> {
    let mut entries: Vec<Vec<Entry>> = trees.iter().map(|_| Vec::new()).collect();
    let mut sources = Sources::new();
    let (first, then): (Vec<usize>, Vec<usize>) = (0..trees.len()).partition(|at| trees[*at].has_sources());
    read(trees, &first, &Sources::new(), loaded, &mut entries);
    for entry in first.iter().flat_map(|at| &entries[*at]) {
        if let Some(Value::Source(source, _)) = &entry.value {
            sources.insert(source.id.clone(), source.clone());
        }
    }
    read(trees, &then, &sources, loaded, &mut entries);
    entries.into_iter().flatten()
}

/// Reads those of the trees that have these numbers.
fn read(trees: &[Tree], numbers: &[usize], sources: &Sources, loaded: &mut Loaded, entries: &mut [Vec<Entry>]) {
    let files = &loaded.files;
    let parts = in_parts(
        numbers,
        |at| trees[*at].weight,
        |part| {
            let mut findings = Findings::default();
            let read: Vec<_> = part.iter().map(|at| (*at, trees[*at].entries(sources, files, &mut findings))).collect();
            (read, findings)
        },
    );
    for (read, findings) in parts {
        loaded.findings.extend(findings);
        for (at, read) in read {
            entries[at] = read;
        }
    }
}

/// The tree of one file; what is no YAML becomes a finding.
pub fn parse(lines: &SourceLines, text: &str, findings: &mut Findings) -> Option<Node> {
    parse_within(lines, text, &mut { MOST_NODES_TOGETHER }, findings)
}

fn parse_within(lines: &SourceLines, text: &str, left: &mut usize, findings: &mut Findings) -> Option<Node> {
    match node::parse_within(text, left) {
        Ok(root) => Some(root),
        Err(error) => {
            let message = match error.trouble {
                Some(Trouble::Anchor) => say::no_anchors(),
                Some(Trouble::Tag) => say::no_tags(),
                Some(Trouble::SecondDocument) => say::one_document(),
                Some(Trouble::TooMuch) => say::too_much(),
                Some(Trouble::TooMuchTogether) => say::too_much_together(MOST_NODES_TOGETHER),
                None => say::not_yaml(&error.message, hint_for(text, error.mark)),
            };
            findings.push(Finding::error(Code::NotYaml, lines, error.mark, message));
            None
        }
    }
}

/// What people stumble over most, when the parser stopped there. It often stops one line after or before the cause.
fn hint_for(text: &str, mark: Mark) -> Option<crate::text::lang::Words> {
    let number = mark.line.checked_sub(1)? as usize;
    let around: Vec<&str> = text.lines().skip(number.saturating_sub(1)).take(if number == 0 { 2 } else { 3 }).collect();
    let line = text.lines().nth(number)?;
    let here = line.chars().nth(mark.column.checked_sub(1)? as usize);
    if let Some(sign) = here.filter(|c| matches!(c, '@' | '`' | '%' | '*' | '&' | '!')) {
        return Some(say::hint_quote(sign));
    }
    let indent = |line: &str, sign: char| line.chars().take_while(|c| c.is_whitespace()).any(|c| c == sign);
    if around.iter().any(|line| indent(line, '\t')) {
        return Some(say::hint_tab());
    }
    if around.iter().any(|line| indent(line, '\u{3000}')) {
        return Some(say::hint_full_width('\u{3000}'));
    }
    let key_of = |line: &str| line.split(": ").next().unwrap_or_default().contains('：');
    if around.iter().any(|line| key_of(line)) {
        return Some(say::hint_full_width('：'));
    }
    (line.matches(": ").count() > 1 && !line.contains('{')).then(say::hint_colon)
}
