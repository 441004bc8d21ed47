//! What is wrong with a catalogue: each problem with its code, its place, the line and a caret below it.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use memchr::memchr_iter;

use super::node::Mark;
use crate::domain::claim::Place;
use crate::domain::terms::terms;
use crate::text::lang::{Lang, Words};
use crate::text::{clean, width};
use crate::words;

terms! {
    /// The kinds of findings, each with its stable code.
    Code {
        /// A day that is none, or not written as one.
        BadDay = "bad-day",
        /// A format number of another program.
        BadFormat = "bad-format",
        /// An id with other signs than an id has.
        BadId = "bad-id",
        /// Something to look for that cannot be told from others, or is not of its kind.
        BadLook = "bad-look",
        /// A number that is none, or out of its bounds.
        BadNumber = "bad-number",
        /// A telephone number of a form that none has.
        BadPhone = "bad-phone",
        /// A reading that is not in hiragana.
        BadReading = "bad-reading",
        /// A time of day that is none.
        BadTime = "bad-time",
        /// Words together that say nothing, or can never be said together.
        BadPattern = "bad-pattern",
        /// A way to say a word that cannot be read.
        BadForm = "bad-form",
        /// The same words for two situations.
        SamePattern = "same-pattern",
        /// A word that no pattern uses.
        UnusedWord = "unused-word",
        /// No pattern means this situation.
        Unmeant = "unmeant",
        /// The same sentence twice.
        DuplicatePhrase = "duplicate-phrase",
        /// An address that is none.
        BadUrl = "bad-url",
        /// A sign that cannot be seen, or turns text round.
        ControlCharacter = "control-character",
        /// A name that leads nowhere.
        DanglingId = "dangling-id",
        /// Two cases of one name.
        DuplicateCase = "duplicate-case",
        /// A number in tickets that two entries have.
        DuplicateCode = "duplicate-code",
        /// A name that two entries have.
        DuplicateId = "duplicate-id",
        /// A key that stands twice.
        DuplicateKey = "duplicate-key",
        /// A list with nothing in it.
        EmptyList = "empty-list",
        /// A time that ends before it begins.
        EmptyPeriod = "empty-period",
        /// A key with nothing behind it.
        EmptyValue = "empty-value",
        /// `follows` without `outcome: follows`, or the other way round.
        FollowsAlone = "follows-alone",
        /// A service that follows one that follows another.
        FollowsChain = "follows-chain",
        /// A fact whose name does not begin with its entry's.
        ForeignClaim = "foreign-claim",
        /// Half-width kana.
        HalfWidthKana = "half-width-kana",
        /// A key by the name that it had in an edition before.
        OldKey = "old-key",
        /// The public holidays are known for a few months more only.
        HolidaysEnd = "holidays-end",
        /// A link that leads out of the folder.
        LinkOutside = "link-outside",
        /// A key that is not there.
        MissingKey = "missing-key",
        /// A company that the answer is built on is not there.
        MissingParty = "missing-party",
        /// A rule that the answer is built on is not there.
        MissingRule = "missing-rule",
        /// What nobody is ever told.
        NeverShown = "never-shown",
        /// A provider that nobody answers for.
        NoDesk = "no-desk",
        /// A folder without a catalogue in it.
        NoFiles = "no-files",
        /// A setting names a folder that is not there.
        NoFolder = "no-folder",
        /// A provider without a reading.
        NoReading = "no-reading",
        /// A word that is none of those allowed.
        NotAllowed = "not-allowed",
        /// A name that is not a collabo and does not say what it is.
        NotCollaboSilent = "not-collabo-silent",
        /// Text in decomposed form.
        NotNfc = "not-nfc",
        /// A file that is not in UTF-8.
        NotUtf8 = "not-utf8",
        /// A file that is not YAML, or of a YAML that has no place here.
        NotYaml = "not-yaml",
        /// A day on which a desk would be open and closed.
        OpenAndClosed = "open-and-closed",
        /// Two facts that hold at the same time.
        Overlap = "overlap",
        /// An id that is a word for a company.
        ReservedId = "reserved-id",
        /// An id that a company and a provider have.
        SharedId = "shared-id",
        /// A source that nobody has looked at for a year.
        StaleSource = "stale-source",
        /// A file with too many bytes.
        TooLarge = "too-large",
        /// Text with too many characters.
        TooLong = "too-long",
        /// A list with too many items.
        TooMany = "too-many",
        /// A folder with too many files.
        TooManyFiles = "too-many-files",
        /// A letter with too many signs on it.
        TooManyMarks = "too-many-marks",
        /// A file that is none of the catalogue's.
        UnknownFile = "unknown-file",
        /// A folder that is none of the catalogue's.
        UnknownFolder = "unknown-folder",
        /// A key that has no place there.
        UnknownKey = "unknown-key",
        /// A file or folder that cannot be read.
        Unreadable = "unreadable",
        /// A source that nothing rests on.
        UnusedSource = "unused-source",
        /// Two services that nearly every customer has.
        UsualTwice = "usual-twice",
        /// A name of an entry of another kind than is asked for.
        WrongEntry = "wrong-entry",
        /// A list where text belongs, and the like.
        WrongType = "wrong-type",
    }
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The catalogue cannot be used.
    Error,
    /// It can be used, but somebody should look.
    Warning,
}

/// The most characters of a line that are shown.
const EXCERPT: usize = 200;
/// A line with more bytes than this is not shown: nobody has written it by hand, and to look for a place in it takes long.
const LONGEST_LINE: usize = 20_000;
/// The most characters of a message.
const MESSAGE: usize = 600;
/// The most errors that are told, and as many warnings; of the others it is said how many there are.
pub const MOST: usize = 1_000;

/// One problem.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What kind it is.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// How many characters the caret covers.
    pub length: u32,
    /// What is wrong and what to do.
    pub message: Words,
    /// The line in question, when the problem is in one.
    pub excerpt: Option<Arc<str>>,
}

impl Finding {
    /// An error in a file.
    pub fn error(code: Code, file: &SourceLines, mark: Mark, message: Words) -> Self {
        Self {
            code,
            severity: Severity::Error,
            place: Place { file: Arc::clone(&file.path), line: mark.line, column: mark.column },
            length: mark.length,
            message: short(message),
            excerpt: file.line(mark.line),
        }
    }

    /// A warning in a file.
    pub fn warning(code: Code, file: &SourceLines, mark: Mark, message: Words) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, file, mark, message) }
    }

    /// An error that is not in any line.
    pub fn outside(code: Code, path: &str, message: Words) -> Self {
        Self {
            code,
            severity: Severity::Error,
            place: Place { file: path.into(), line: 1, column: 1 },
            length: 0,
            message: short(message),
            excerpt: None,
        }
    }

    /// `file:line:column: error[code]: message`, the line, and a caret measured in cells.
    pub fn render(&self, lang: Lang) -> String {
        let severity = words::findings::severity(self.severity == Severity::Error);
        let message = visible(self.message.get(lang).chars());
        let place = visible(self.place.to_string().chars());
        let mut text = format!("{place}: {}[{}]: {message}\n", severity.get(lang), self.code);
        let Some(line) = &self.excerpt else { return text };
        let number = self.place.line.to_string();
        let at = self.place.column.saturating_sub(1) as usize;
        let length = self.length.max(1) as usize;
        let from = if at.saturating_add(length) > EXCERPT { at.saturating_sub(EXCERPT / 4) } else { 0 };
        let part = |from: usize, count: usize| visible(line.chars().skip(from).take(count));
        let cut = |is_cut: bool| if is_cut { "..." } else { "" };
        let (start, end) = (cut(from > 0), cut(line.chars().nth(from + EXCERPT).is_some()));
        let before = format!("{start}{}", part(from, at - from));
        let marked = part(at, length.min(from + EXCERPT - at));
        let indent = " ".repeat(width::cells(&before));
        let carets = "^".repeat(width::cells(&marked).max(1));
        let _ = writeln!(text, " {number} | {start}{}{end}", part(from, EXCERPT));
        let _ = writeln!(text, " {} | {indent}{carets}", " ".repeat(number.len()));
        text
    }
}

/// A message may quote what the file says.
fn short(message: Words) -> Words {
    let cut = |text: String| if clean::is_short(&text, MESSAGE) { text } else { text.chars().take(MESSAGE).collect() };
    Words { ja: cut(message.ja.into_owned()).into(), en: cut(message.en.into_owned()).into(), ..message }
}

/// Text that cannot disturb a terminal: tabs become spaces, control and direction characters become `?`.
fn visible(chars: impl Iterator<Item = char>) -> String {
    chars
        .map(|c| {
            if c == '\t' {
                ' '
            } else if clean::is_unseen(c) {
                '?'
            } else {
                c
            }
        })
        .collect()
}

/// All problems of a catalogue, in the order of files and lines: the first ones of each severity, and how many others there are.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
    errors: usize,
    warnings: usize,
    untold: Untold,
}

/// How many problems are counted and not told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Untold {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
}

impl Untold {
    /// The last line of a list that leaves them out; none where there are none.
    pub fn line(self, lang: Lang) -> Option<String> {
        (self != Self::default()).then(|| words::findings::untold(self.errors, self.warnings).get(lang).to_owned())
    }
}

impl Findings {
    /// Adds one.
    pub fn push(&mut self, finding: Finding) {
        let (all, untold) = match finding.severity {
            Severity::Error => (&mut self.errors, &mut self.untold.errors),
            Severity::Warning => (&mut self.warnings, &mut self.untold.warnings),
        };
        *all += 1;
        if *all - *untold > MOST {
            *untold += 1;
        } else {
            self.list.push(finding);
        }
    }

    /// Adds others.
    pub fn extend(&mut self, others: Self) {
        others.list.into_iter().for_each(|finding| self.push(finding));
        self.errors += others.untold.errors;
        self.warnings += others.untold.warnings;
        self.untold.errors += others.untold.errors;
        self.untold.warnings += others.untold.warnings;
    }

    /// Puts them in the order of files, lines and columns.
    pub fn sort(&mut self) {
        self.list.sort_by(|a, b| {
            let place = |it: &Finding| (it.place.line, it.place.column, it.code.as_str());
            a.place.file.cmp(&b.place.file).then_with(|| place(a).cmp(&place(b)))
        });
    }

    /// Every one that is told.
    pub fn all(&self) -> &[Finding] {
        &self.list
    }

    /// How many are errors.
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// How many are warnings.
    pub fn warnings(&self) -> usize {
        self.warnings
    }

    /// How many of these are not told.
    pub fn untold(&self) -> Untold {
        self.untold
    }

    /// Whether another error would only be counted.
    pub fn is_full(&self) -> bool {
        self.errors - self.untold.errors >= MOST
    }

    /// All of them, one below the other.
    pub fn render(&self, lang: Lang) -> String {
        let last = self.untold.line(lang).map(|line| line + "\n");
        self.list.iter().map(|finding| finding.render(lang)).chain(last).collect()
    }
}

/// A file's name and lines, for excerpts.
#[derive(Clone, Debug)]
pub struct SourceLines {
    /// Path inside the catalogue folder, with `/`.
    pub path: Arc<str>,
    text: Arc<Cow<'static, str>>,
    lines: Arc<Lines>,
}

/// Where the lines of a file begin, and the one that was asked for last: findings stand together.
#[derive(Debug, Default)]
struct Lines {
    /// Looked for when the first finding asks for a line: most files have none.
    starts: OnceLock<Vec<u32>>,
    last: Mutex<Option<(usize, Arc<str>)>>,
}

impl SourceLines {
    /// Keeps a file's text.
    pub fn new(path: &str, text: &str) -> Self {
        Self::of(path, Cow::Owned(text.to_owned()))
    }

    /// Takes a file's text.
    pub fn of(path: &str, text: Cow<'static, str>) -> Self {
        Self { path: path.into(), text: Arc::new(text), lines: Arc::default() }
    }

    /// All of the text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    fn line(&self, number: u32) -> Option<Arc<str>> {
        let number = number.checked_sub(1)? as usize;
        let mut last = self.lines.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, line)) = last.as_ref().filter(|(known, _)| *known == number) {
            return Some(Arc::clone(line));
        }
        let starts = self.lines.starts.get_or_init(|| {
            let ends = memchr_iter(b'\n', self.text.as_bytes()).filter_map(|end| u32::try_from(end + 1).ok());
            [0].into_iter().chain(ends).collect()
        });
        let end = starts.get(number + 1).map_or(self.text.len(), |end| *end as usize);
        let start = *starts.get(number)? as usize;
        // Its length is known without looking through it: a long line may have very many findings.
        if end.saturating_sub(start) > LONGEST_LINE {
            return None;
        }
        let line: Arc<str> = self.text.get(start..end)?.lines().next()?.into();
        *last = Some((number, Arc::clone(&line)));
        Some(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_found_by_its_number_unless_it_is_too_long_to_show() {
        let long = "x".repeat(LONGEST_LINE + 1);
        let lines = SourceLines::new("x.yaml", &format!("一\r\n\n{long}\n二"));
        let line = |number| lines.line(number).map(|line| line.to_string());
        for _ in 0..2 {
            assert_eq!((line(1).as_deref(), line(4).as_deref()), (Some("一"), Some("二")));
        }
        assert_eq!((line(0), line(3), line(5), line(u32::MAX)), (None, None, None, None));
        let one = lines.line(1).unwrap();
        assert!(Arc::ptr_eq(&one, &lines.line(1).unwrap()), "findings of one line share it");
    }

    #[test]
    fn errors_and_warnings_are_counted_apart_and_none_is_lost() {
        let finding = |severity| Finding {
            severity,
            ..Finding::outside(Code::BadDay, "x", Words::new("あ".repeat(9_000), "a"))
        };
        let of = |errors: usize, warnings: usize| {
            let mut findings = Findings::default();
            (0..errors).for_each(|_| findings.push(finding(Severity::Error)));
            (0..warnings).for_each(|_| findings.push(finding(Severity::Warning)));
            findings
        };
        let mut all = of(700, MOST + 5);
        all.extend(of(MOST + 7, 3));
        assert_eq!((all.errors(), all.warnings(), all.all().len()), (MOST + 707, MOST + 8, 2 * MOST));
        assert_eq!(all.untold(), Untold { errors: 707, warnings: 8 });
        assert!(all.is_full() && !of(MOST - 1, MOST).is_full());
        assert!(all.all().iter().all(|it| it.message.ja.chars().count() == MESSAGE));
        assert_eq!(of(MOST, MOST).untold().line(Lang::En), None);
    }
}
