//! What stands in a text that somebody typed or read aloud: words as they stand on papers, telephone numbers, mail addresses.
//! It is either there or it is not; nothing is found for being like something.

use unicode_normalization::UnicodeNormalization;

use super::clean::{is_phone, is_unseen};
use super::fold::{Script, folded_letter};

/// Stands for digits, in a pattern and in what is copied from one.
const DIGITS: [char; 2] = ['○', '〇'];
/// Stands for one digit.
const DIGIT: char = '#';
/// The most digits of a number that are as well those of an amount.
const SHORT: usize = 6;

/// The letters of a text as they are compared, and where a word may begin or end.
#[derive(Clone, Debug)]
pub struct Letters {
    folded: Vec<char>,
    scripts: Vec<Script>,
    /// Whether a sign or a space stands before the letter of this number.
    apart: Vec<bool>,
}

impl Letters {
    /// The letters of `text`.
    pub fn of(text: &str) -> Self {
        let mut all = Self { folded: Vec::new(), scripts: Vec::new(), apart: Vec::new() };
        let mut apart = true;
        for letter in text.nfkc().flat_map(char::to_lowercase) {
            let letter = if DIGITS.contains(&letter) { '0' } else { letter };
            if letter == 'ー' || is_unseen(letter) && !letter.is_whitespace() {
                continue;
            }
            let Some(folded) = folded_letter(letter) else {
                apart = true;
                continue;
            };
            all.folded.push(folded);
            all.scripts.push(Script::of(letter));
            all.apart.push(apart);
            apart = false;
        }
        all
    }

    /// Whether there is nothing to compare.
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// Whether a word may begin or end before the letter of this number: at an end, at a sign, where the script changes, and
    /// beside a particle.
    fn is_edge(&self, at: usize, outside: Option<usize>) -> bool {
        let (Some(before), true) = (at.checked_sub(1), at < self.folded.len()) else { return true };
        let is_hiragana = |at: usize| self.scripts[at] == Script::Hiragana;
        let beside_particle = || {
            let particle = outside.is_some_and(|at| "のはがをにとでかもやへ".contains(self.folded[at]));
            particle && is_hiragana(before) && is_hiragana(at)
        };
        self.apart[at] || self.scripts[before] != self.scripts[at] || beside_particle()
    }
}

/// Where something stands in a text, by its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first letter.
    pub from: usize,
    /// Behind the last letter.
    pub to: usize,
    /// Whether it is all that was typed.
    pub whole: bool,
}

impl Span {
    /// Whether the other lies in this one.
    pub fn covers(&self, other: &Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// Whether the other lies in this one and is shorter.
    pub fn is_around(&self, other: &Self) -> bool {
        self.covers(other) && self.to - self.from > other.to - other.from
    }
}

/// Something as it stands on paper: letters, `#` for one digit, `○` for as many as there are.
#[derive(Clone, Debug)]
pub struct Pattern(Vec<Part>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Letter(char),
    Digit,
    Digits,
}

impl Pattern {
    /// Reads a pattern.
    pub fn of(text: &str) -> Self {
        let mut parts = Vec::new();
        for letter in text.nfkc().flat_map(char::to_lowercase) {
            match letter {
                _ if DIGITS.contains(&letter) => parts.push(Part::Digits),
                DIGIT => parts.push(Part::Digit),
                _ => parts.extend(folded_letter(letter).map(Part::Letter)),
            }
        }
        Self(parts)
    }

    /// Words, in which every sign is one.
    pub fn of_words(text: &str) -> Self {
        Self(text.nfkc().flat_map(char::to_lowercase).filter_map(folded_letter).map(Part::Letter).collect())
    }

    /// Whether it has places for digits, so that what fits it is a form rather than words.
    pub fn is_form(&self) -> bool {
        self.0.iter().any(|part| !matches!(part, Part::Letter(_)))
    }

    /// Whether there is a letter in it by which it can be told from others, and another place beside.
    pub fn is_telling(&self) -> bool {
        self.0.len() > 1 && self.0.iter().any(|part| matches!(part, Part::Letter(_)))
    }

    /// The first place in a text where it stands as words of their own.
    pub fn find(&self, text: &Letters) -> Option<Span> {
        let ends = |from: usize| {
            let to = self.end(text, from)?;
            let edges = text.is_edge(from, from.checked_sub(1)) && text.is_edge(to, Some(to));
            edges.then_some(Span { from, to, whole: from == 0 && to == text.folded.len() })
        };
        if self.0.is_empty() { None } else { (0..text.folded.len()).find_map(ends) }
    }

    fn end(&self, text: &Letters, from: usize) -> Option<usize> {
        let mut at = from;
        for part in &self.0 {
            let rest = text.folded.get(at..)?;
            let taken = match part {
                Part::Letter(letter) => usize::from(rest.first() == Some(letter)),
                Part::Digit => usize::from(rest.first().is_some_and(char::is_ascii_digit)),
                Part::Digits => rest.iter().take_while(|letter| letter.is_ascii_digit()).count(),
            };
            if taken == 0 {
                return None;
            }
            at += taken;
        }
        Some(at)
    }
}

/// A telephone number or an address in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Digits alone, or the domain in small letters.
    pub value: String,
    /// Whether it is all that was typed.
    pub whole: bool,
    /// Where it stands in the plain form of the text.
    place: (usize, usize),
}

/// A text in its plain form: one width, small letters, one kind of hyphen.
#[derive(Clone, Debug)]
pub struct Plain(Vec<char>);

impl Plain {
    /// The plain form of a text.
    pub fn of(text: &str) -> Self {
        // A number that was copied from a page may have letters that are not seen between its digits.
        let plain = text.nfkc().flat_map(char::to_lowercase).filter(|c| c.is_whitespace() || !is_unseen(*c));
        let hyphen = |letter| if matches!(letter, '\u{2010}'..='\u{2015}' | '−' | '─') { '-' } else { letter };
        Self(plain.map(hyphen).collect())
    }

    /// The text without some items.
    pub fn without(&self, items: &[&Item]) -> String {
        let taken = |at| items.iter().any(|item| item.place.0 <= at && at < item.place.1);
        self.0.iter().enumerate().map(|(at, letter)| if taken(at) { ' ' } else { *letter }).collect()
    }

    fn item(&self, value: String, from: usize, to: usize) -> Item {
        let rest = self.0[..from].iter().chain(&self.0[to..]);
        Item { value, whole: !rest.copied().any(char::is_alphanumeric), place: (from, to) }
    }

    /// The parts between letters that end a part, each with its place.
    fn split(&self, from: usize, to: usize, ends: impl Fn(char) -> bool) -> Vec<(usize, usize)> {
        let mut parts = vec![(from, from)];
        for at in from..to {
            if ends(self.0[at]) {
                parts.push((at + 1, at + 1));
            } else if let Some((_, end)) = parts.last_mut() {
                *end = at + 1;
            }
        }
        parts
    }

    /// The domains of mail addresses, and domains that are all that was typed.
    pub fn domains(&self) -> Vec<Item> {
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || "._%+-@".contains(letter);
        let mut found = Vec::new();
        for (from, to) in self.split(0, self.0.len(), |letter| !is_part(letter)) {
            let piece: String = self.0[from..to].iter().collect();
            let alone = self.0.iter().all(|letter| letter.is_whitespace() || is_part(*letter));
            let domain = piece.rsplit_once('@').map(|(_, domain)| domain);
            let domain = domain.or(alone.then_some(&piece)).map(|domain| domain.trim_end_matches('.'));
            let domain = domain.filter(|domain| is_domain(domain)).map(str::to_owned);
            let item = domain.map(|domain| self.item(domain, from, to));
            found.extend(item.filter(|item| item.whole || piece.contains('@')));
        }
        found
    }

    /// What may be telephone numbers, as they are dialled in Japan.
    pub fn numbers(&self) -> Vec<Item> {
        let mut found = Vec::new();
        let number = |from: usize, to: usize| dialled(&self.0[from..to].iter().collect::<String>());
        for (from, to) in self.runs() {
            if let Some(number) = number(from, to) {
                if number.len() > SHORT || !self.counts_something(to) {
                    found.push(self.item(number, from, to));
                }
                continue;
            }
            // Several numbers beside each other: only where each of them is one by itself.
            let several = self.split(from, to, |letter| letter == ' ');
            let several = several.into_iter().map(|(from, to)| Some(self.item(number(from, to)?, from, to)));
            found.extend(several.collect::<Option<Vec<Item>>>().unwrap_or_default());
        }
        found
    }

    /// Whether what stands there makes an amount of the digits before it: `104件`.
    fn counts_something(&self, at: usize) -> bool {
        let next = self.0.get(at);
        next.is_some_and(|next| *next != '番' && next.is_alphanumeric() && Script::of(*next) == Script::Other)
    }

    /// Digits with what may stand between them, apart from other letters.
    fn runs(&self) -> Vec<(usize, usize)> {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        let joins = |between: &[char]| between.len() <= 4 && between.iter().all(|letter| "-.()ー・ ".contains(*letter));
        for (at, letter) in self.0.iter().enumerate() {
            match runs.last_mut() {
                Some((_, to)) if letter.is_ascii_digit() && joins(&self.0[*to..at]) => *to = at + 1,
                _ if letter.is_ascii_digit() || *letter == '+' => runs.push((at, at + 1)),
                _ => {}
            }
        }
        let latin = |at: Option<&char>| at.is_some_and(char::is_ascii_alphabetic);
        runs.retain(|(from, to)| {
            let before = &self.0[..*from];
            (!latin(before.last()) || before.ends_with(&['t', 'e', 'l'])) && !latin(self.0.get(*to))
        });
        runs
    }
}

/// Whether it is a domain in small letters.
pub fn is_domain(text: &str) -> bool {
    let labels: Vec<&str> = text.split('.').collect();
    labels.len() > 1
        && labels.iter().all(|label| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
        && labels.last().is_some_and(|last| last.len() > 1 && last.chars().all(|c| c.is_ascii_alphabetic()))
}

/// Whether a domain is this one, or lies in it.
pub fn is_of_domain(domain: &str, of: &str) -> bool {
    domain.strip_suffix(of).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// The digits that are dialled in Japan for a number with its hyphens, brackets and country code, if it is one.
pub fn dialled(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let number = match text.trim_start().strip_prefix('+') {
        Some(_) => match digits.strip_prefix("81") {
            Some(rest) => format!("0{}", rest.strip_prefix('0').unwrap_or(rest)),
            None => return None,
        },
        None => digits,
    };
    is_phone(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(pattern: &str, text: &str) -> Option<bool> {
        Pattern::of(pattern).find(&Letters::of(text)).map(|span| span.whole)
    }

    #[test]
    fn words_stand_by_themselves_or_are_not_there() {
        for (pattern, text, found) in [
            ("ドコモ光", "ドコモ光", Some(true)),
            ("ドコモ光", "ﾄﾞｺﾓ光", Some(true)),
            ("ドコモ光", "ドコモ光の請求書", Some(false)),
            ("ドコモ光", "ドコモ光電話", None),
            ("ビック光", "ビックリ光", None),
            ("ビック光", "クビック光", None),
            ("ぷらら", "ぷららの会員登録証", Some(false)),
            ("ぷらら", "ぷららん", None),
            ("USEN光", "USEN光01", Some(false)),
            ("USEN光01", "USEN光 ０１", Some(true)),
            ("USEN光01", "USEN光012", None),
            ("NTT西日本ご利用料金○月分", "ＮＴＴ西日本ご利用料金１０月分", Some(true)),
            ("NTT西日本ご利用料金○月分", "明細に「NTT西日本ご利用料金 10月分」とある", Some(false)),
            ("NTT西日本ご利用料金○月分", "NTT西日本ご利用料金○月分", Some(true)),
            ("NTT西日本ご利用料金○月分", "NTT西日本ご利用料金月分", None),
            ("N#########", "N123456789", Some(true)),
            ("N#########", "お客さま番号は N123456789 です", Some(false)),
            ("N#########", "N1234567890", None),
            ("N#########", "AN123456789", None),
            ("CAF##########", "caf 0123 456 789", Some(true)),
        ] {
            assert_eq!(spot(pattern, text), found, "{pattern} in {text}");
        }
    }

    #[test]
    fn a_pattern_of_nothing_finds_nothing() {
        assert!(!Pattern::of("○").is_telling() && !Pattern::of("###").is_telling() && !Pattern::of("A").is_telling());
        assert!(Pattern::of("104").is_telling() && Pattern::of("A#").is_telling());
        assert_eq!(spot("・", "・"), None);
        assert!(Letters::of(" 、").is_empty());
    }

    fn values(items: &[Item]) -> Vec<&str> {
        items.iter().map(|item| item.value.as_str()).collect()
    }

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for (text, expected) in [
            ("0120-116116", &["0120116116"][..]),
            ("０１２０－１１６－１１６", &["0120116116"]),
            ("0120 116 116", &["0120116116"]),
            ("0120.116.116", &["0120116116"]),
            ("0120ー116ー116", &["0120116116"]),
            ("(0120)116116", &["0120116116"]),
            ("TEL:0120-116116", &["0120116116"]),
            ("TEL0120-116116", &["0120116116"]),
            ("+81 3-5534-9997", &["0355349997"]),
            ("+81 (0)3 5534 9997", &["0355349997"]),
            ("113にかけた", &["113"]),
            ("113番", &["113"]),
            ("104件", &[]),
            ("0120-116116 0120-000-113", &["0120116116", "0120000113"]),
            ("0120-116116、113", &["0120116116", "113"]),
            ("0120-116", &[]),
            ("0120-1161166", &[]),
            ("0120 999 116", &["0120999116"]),
            ("116 116", &["116116"]),
            ("CAF0123456789", &[]),
            ("12345abc", &[]),
            ("+1 212 555 0100", &[]),
        ] {
            assert_eq!(values(&Plain::of(text).numbers()), expected, "{text}");
        }
    }

    #[test]
    fn addresses_give_their_domain() {
        for (text, expected) in [
            ("taro@plala.or.jp", &["plala.or.jp"][..]),
            ("ＴＡＲＯ＠ＰＬＡＬＡ．ＯＲ．ＪＰ", &["plala.or.jp"]),
            ("メールは taro.y@mx1.ocn.ne.jp です", &["mx1.ocn.ne.jp"]),
            ("@biglobe.ne.jp", &["biglobe.ne.jp"]),
            ("ocn.ne.jp", &["ocn.ne.jp"]),
            ("@nifty光", &[]),
            ("@nifty", &[]),
            ("taro@", &[]),
            ("BB.excite光", &[]),
        ] {
            assert_eq!(values(&Plain::of(text).domains()), expected, "{text}");
        }
        assert!(is_of_domain("mx.ocn.ne.jp", "ocn.ne.jp") && is_of_domain("ocn.ne.jp", "ocn.ne.jp"));
        assert!(!is_of_domain("myocn.ne.jp", "ocn.ne.jp") && !is_of_domain("ne.jp", "ocn.ne.jp"));
    }

    #[test]
    fn what_was_understood_can_be_taken_out() {
        let plain = Plain::of("ぷらら taro@plala.or.jp 0120-116116 へ");
        let (domains, numbers) = (plain.domains(), plain.numbers());
        let items: Vec<&Item> = domains.iter().chain(&numbers).collect();
        assert_eq!(plain.without(&items).split_whitespace().collect::<Vec<_>>(), ["ぷらら", "へ"]);
    }
}
