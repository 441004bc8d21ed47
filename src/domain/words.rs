//! Customers' words, as data: what people call things, how they say what they want, and which situation is meant by them together.

use super::claim::Place;
use super::id::{ClaimId, ServiceId, WORD};
use super::terms::{Category, Intent, WordKind};
use crate::text::lang::Wording;

/// Something that people say in many ways.
#[derive(Clone, Debug)]
pub struct Word {
    /// Its name in the catalogue.
    pub id: ClaimId,
    /// What sort of word it is.
    pub kind: WordKind,
    /// What it tells of what the customer wants.
    pub intent: Option<Intent>,
    /// The services that it is a name for, of whatever sort they are: ウイルスのやつ.
    pub services: Vec<ServiceId>,
    /// The ways to say it, as the keeper wrote them: `つなが(ら|り)<neg>`.
    pub forms: Vec<Wording>,
    /// Where it stands.
    pub at: Place,
}

/// Which situation is meant by some words together.
#[derive(Clone, Debug)]
pub struct Meaning {
    /// Its name in the catalogue.
    pub id: ClaimId,
    /// The situation.
    pub symptom: ClaimId,
    /// Any of these.
    pub patterns: Vec<Pattern>,
    /// Where it stands.
    pub at: Place,
}

/// What customers say who all mean one situation: what is said alike is understood alike.
#[derive(Clone, Debug)]
pub struct Example {
    /// The situation; nothing of ours, when absent.
    pub symptom: Option<ClaimId>,
    /// What was said, one customer each.
    pub said: Vec<Wording>,
    /// Whether nothing is learned from these: they are kept to measure by.
    pub is_aside: bool,
    /// Where the first of them stands.
    pub at: Place,
}

/// Words that mean a situation, in any order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// As the keeper wrote it: `@phone dead !night`.
    pub text: String,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// One of these.
    pub any: Vec<Term>,
    /// Whether it must be said.
    pub said: Said,
}

/// Whether a part of a pattern must be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// It must be.
    Must,
    /// It may be, and then makes the pattern fit better.
    May,
    /// It must not be.
    MustNot,
}

/// What is said.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Term {
    /// A word.
    Word(ClaimId),
    /// A service of this category.
    Category(Category),
    /// This service.
    Service(ServiceId),
    /// Any service.
    AnyService,
    /// Any company.
    AnyCompany,
}

impl Pattern {
    /// Reads a pattern: parts between spaces, `a|b` for one of several, `!a` for what must not be said, `~a` for what may be.
    /// Nothing when it is empty or a part has no name.
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Option<Vec<Part>> = text.split_whitespace().map(Part::parse).collect();
        let parts = parts.filter(|parts| parts.iter().any(|part| part.said == Said::Must))?;
        Some(Self { text: text.to_owned(), parts })
    }
}

impl Part {
    fn parse(text: &str) -> Option<Self> {
        let (said, names) = match text.split_at_checked(1)? {
            ("!", names) => (Said::MustNot, names),
            ("~", names) => (Said::May, names),
            _ => (Said::Must, text),
        };
        let any: Option<Vec<Term>> = names.split('|').map(Term::parse).collect();
        Some(Self { any: any?, said })
    }
}

impl Term {
    fn parse(name: &str) -> Option<Self> {
        let Some(slot) = name.strip_prefix('@') else {
            return (!name.is_empty()).then(|| Self::Word(ClaimId::new(&format!("{WORD}{name}"))));
        };
        match slot {
            "" => None,
            "service" => Some(Self::AnyService),
            "company" => Some(Self::AnyCompany),
            slot => Some(Category::parse(slot).map_or_else(|| Self::Service(ServiceId::new(slot)), Self::Category)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_says_what_must_may_and_must_not_be_said() {
        let pattern = Pattern::parse("@phone|@sup-24h dead ~now !night").unwrap();
        let said: Vec<Said> = pattern.parts.iter().map(|part| part.said).collect();
        assert_eq!(said, [Said::Must, Said::Must, Said::May, Said::MustNot]);
        assert_eq!(pattern.parts[0].any, [Term::Category(Category::Phone), Term::Service(ServiceId::new("sup-24h"))]);
        assert_eq!(pattern.parts[1].any, [Term::Word(ClaimId::new("word.dead"))]);
    }

    #[test]
    fn what_says_nothing_is_no_pattern() {
        for text in ["", "  ", "!night", "~now", "@", "dead !", "a||b"] {
            assert_eq!(Pattern::parse(text), None, "{text:?}");
        }
    }
}
