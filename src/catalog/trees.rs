//! Files to the entries in them: tree by tree, part by part at the same time, told in the order of the files.

use super::embedded;
use super::files::FileText;
use super::finding::{Code, Finding, Findings, SourceLines};
use super::loaded::Loaded;
use super::node::{self, MOST_NODES_TOGETHER, Mark, Node, SyntaxError, Trouble};
use super::parts::in_parts;
use super::read::{At, Checked, Entry, FileForm, Kept, Sources, Value};
use crate::words::findings as say;

/// How many times longer it takes to read and check YAML than to take a tree that has been checked with all others.
const PROVEN: usize = 16;
/// The same for a tree that has been checked alone.
const KNOWN: usize = 8;

/// A file of a catalogue.
pub(super) struct File {
    pub(super) layer: usize,
    /// Its path inside the catalogue, with `/`.
    pub(super) path: String,
    pub(super) lines: SourceLines,
    /// The same file inside the program.
    known: Option<&'static embedded::File>,
    checked: Checked,
}

impl File {
    pub(super) fn new(file: FileText, layer: usize) -> Self {
        let known = embedded::same(&file.path, &file.text);
        let checked = if known.is_some() { Checked::Alone } else { Checked::No };
        Self { layer, lines: SourceLines::of(&file.shown, file.text), path: file.path, known, checked }
    }

    /// One of the catalogue inside the program, which has been checked as a whole.
    pub(super) fn proven(file: &'static embedded::File) -> Self {
        let lines = SourceLines::of(file.path, file.text().into());
        Self { layer: 0, path: file.path.to_owned(), lines, known: Some(file), checked: Checked::Together }
    }

    /// Whether it is this file of the program.
    pub(super) fn is(&self, file: &'static embedded::File) -> bool {
        self.known.is_some_and(|known| std::ptr::eq(known, file))
    }

    #[cfg(test)]
    pub(super) fn checked(&self) -> Checked {
        self.checked
    }

    fn weight(&self) -> usize {
        let times = match self.checked {
            Checked::No => 1,
            Checked::Alone => KNOWN,
            Checked::Together => PROVEN,
        };
        self.lines.text().len() / times
    }

    /// Its tree, where so many values are left.
    fn tree(&self, left: &mut usize) -> Result<Node, SyntaxError> {
        if let Some(known) = self.known.filter(|known| known.values <= *left)
            && let Some(root) = known.tree()
        {
            *left -= known.values;
            return Ok(root);
        }
        node::parse_within(self.lines.text(), left)
    }
}

/// A file of a known kind, with its number.
struct Known<'f> {
    number: usize,
    file: &'f File,
    form: &'static FileForm,
}

/// What stands in some files. A tree is gone before the next one grows, in the same room.
struct Part {
    /// By the number of the file.
    entries: Vec<(usize, Vec<Entry>)>,
    /// What is no YAML.
    unread: Findings,
    findings: Findings,
    /// How many values others may have.
    left: usize,
    /// Whether nothing was left out because there were too many.
    is_whole: bool,
}

impl Part {
    fn of(files: &[&Known<'_>], sources: &Sources, kept: Kept, most: usize) -> Self {
        let (unread, findings) = (Findings::default(), Findings::default());
        let mut part = Self { entries: Vec::new(), unread, findings, left: most, is_whole: true };
        for Known { number, file, form } in files {
            match file.tree(&mut part.left) {
                Ok(root) => {
                    let File { layer, lines, checked, .. } = file;
                    let at = At { file: *number, layer: *layer, lines, sources, checked: *checked, kept };
                    part.entries.push((*number, form.read(at, &root, &mut part.findings)));
                }
                Err(error) => {
                    part.is_whole &= error.trouble != Some(Trouble::TooMuchTogether);
                    tell(&file.lines, &error, &mut part.unread);
                }
            }
        }
        part
    }
}

/// The entries of files, in their order; the files are noted in `loaded`, with all that is wrong.
pub(super) fn entries(files: &[&File], kept: Kept, loaded: &mut Loaded) -> Vec<Entry> {
    entries_within(MOST_NODES_TOGETHER, files, kept, loaded)
}

fn entries_within(most: usize, files: &[&File], kept: Kept, loaded: &mut Loaded) -> Vec<Entry> {
    let mut known = Vec::new();
    for (number, file) in files.iter().enumerate() {
        if let Some(form) = FileForm::of(&file.path) {
            known.push(Known { number, file, form });
        } else {
            let first = Mark { line: 1, column: 1, length: 1 };
            loaded.findings.push(Finding::warning(Code::UnknownFile, &file.lines, first, say::unknown_file()));
        }
        loaded.files.push(file.lines.clone());
    }
    let parts = read(&known, kept, most).unwrap_or_else(|| {
        keep_those_with_room(&mut known, most, &mut loaded.findings);
        read(&known, kept, most).unwrap_or_default()
    });
    let mut of_files: Vec<Vec<Entry>> = files.iter().map(|_| Vec::new()).collect();
    let mut findings = Findings::default();
    for part in parts {
        loaded.findings.extend(part.unread);
        findings.extend(part.findings);
        for (number, read) in part.entries {
            of_files[number] = read;
        }
    }
    loaded.findings.extend(findings);
    let mut entries = Vec::with_capacity(of_files.iter().map(Vec::len).sum());
    entries.extend(of_files.into_iter().flatten());
    entries
}

/// Reads files, sources first: what a desk is worth depends on who speaks in them. None where they have too many values together.
fn read(files: &[Known<'_>], kept: Kept, most: usize) -> Option<Vec<Part>> {
    let (first, then): (Vec<&Known<'_>>, Vec<&Known<'_>>) = files.iter().partition(|it| it.form.path == "sources");
    let read = |files: &[&Known<'_>], sources: &Sources| {
        in_parts(files, |it| it.file.weight(), |part| Part::of(part, sources, kept, most))
    };
    let mut parts = read(&first, &Sources::new());
    let mut sources = Sources::new();
    for entry in parts.iter().flat_map(|part| &part.entries).flat_map(|(_, entries)| entries) {
        if let Some(Value::Source(source, _)) = &entry.value {
            sources.insert(source.id.clone(), source.clone());
        }
    }
    parts.extend(read(&then, &sources));
    let values: usize = parts.iter().map(|part| most - part.left).sum();
    (values <= most && parts.iter().all(|part| part.is_whole)).then_some(parts)
}

/// Leaves out the files for whose values those before them leave no room, and those that are no YAML, and tells of them.
fn keep_those_with_room(files: &mut Vec<Known<'_>>, most: usize, findings: &mut Findings) {
    let mut left = most;
    files.retain(|Known { file, .. }| {
        let tree = file.tree(&mut left);
        tree.inspect_err(|error| tell(&file.lines, error, findings)).is_ok()
    });
}

/// The tree of one file; what is no YAML becomes a finding.
pub fn parse(lines: &SourceLines, findings: &mut Findings) -> Option<Node> {
    node::parse(lines.text()).inspect_err(|error| tell(lines, error, findings)).ok()
}

/// Tells why a file is no YAML.
fn tell(lines: &SourceLines, error: &SyntaxError, findings: &mut Findings) {
    let message = match error.trouble {
        Some(Trouble::Anchor) => say::no_anchors(),
        Some(Trouble::Tag) => say::no_tags(),
        Some(Trouble::SecondDocument) => say::one_document(),
        Some(Trouble::TooMuch) => say::too_much(),
        Some(Trouble::TooMuchTogether) => say::too_much_together(MOST_NODES_TOGETHER),
        None => say::not_yaml(&error.message, hint_for(lines.text(), error.mark)),
    };
    findings.push(Finding::error(Code::NotYaml, lines, error.mark, message));
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The names that are read of files with so many values together, and the files of which something is said.
    fn read(most: usize, files: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
        let file = |(path, text): &(&str, &str)| {
            File::new(FileText { shown: (*path).into(), path: (*path).into(), text: (*text).to_owned().into() }, 0)
        };
        let files: Vec<File> = files.iter().map(file).collect();
        let mut loaded = Loaded::default();
        let entries = entries_within(most, &files.iter().collect::<Vec<_>>(), Kept::Said, &mut loaded);
        assert_eq!(loaded.files.len(), files.len());
        let told = loaded.findings.all().iter().map(|it| format!("{} {}", it.place.file, it.code)).collect();
        (entries.into_iter().map(|entry| entry.id).collect(), told)
    }

    #[test]
    fn what_leaves_no_room_is_told_of_and_what_fits_beside_it_is_read() {
        let one = "words: [{id: one, kind: thing, forms: [ひとつ]}]\n";
        let word = |id: &str| format!("  - {{id: {id}, kind: thing, forms: [{id}, {id}です, {id}が]}}\n");
        let two = &["words:\n".to_owned(), word("two"), word("three"), word("four")].concat();
        let source = "sources: [{id: list, title: 一覧, kind: operator, seen: 2026-11-22}]\n";
        let values = |text: &str| {
            let mut left = MOST_NODES_TOGETHER;
            node::parse_within(text, &mut left).unwrap();
            MOST_NODES_TOGETHER - left
        };
        let files = [("words/a.yaml", one), ("words/b.yaml", two), ("words/c.yaml", one), ("sources/s.yaml", source)];
        let all: usize = files.iter().map(|(_, text)| values(text)).sum();
        let names = ["one", "two", "three", "four", "one", "list"];
        assert_eq!(read(all, &files), (names.map(String::from).to_vec(), Vec::new()));
        // In the order of the files: sources, although they are read first, come last here.
        assert_eq!(
            read(all - 1, &files),
            (names[..5].iter().copied().map(String::from).collect(), vec!["sources/s.yaml not-yaml".to_owned()])
        );
        let (read, told) = read(all - values(two), &files);
        assert_eq!((read.join(" "), told.join(" ")), ("one one list".to_owned(), "words/b.yaml not-yaml".to_owned()));
    }

    #[test]
    fn what_is_no_yaml_is_told_of_once() {
        let files =
            [("words/a.yaml", "words: [\n"), ("words/b.yaml", "words: [a, b, c, d]\n"), ("notes/x.yaml", "a: b\n")];
        for most in [3, MOST_NODES_TOGETHER] {
            let (_, mut told) = read(most, &files);
            told.sort();
            told.retain(|it| !it.starts_with("words/b"));
            assert_eq!(told, ["notes/x.yaml unknown-file", "words/a.yaml not-yaml"]);
        }
    }
}
