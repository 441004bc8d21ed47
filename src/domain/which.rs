//! Whom a customer is with, from what stands on paper: clues, telephone numbers, mail addresses, names. What is not in the catalogue
//! is not found; nothing is given for being similar.

use std::cmp::Reverse;
use std::sync::Arc;

use super::catalog::Catalog;
use super::claim::Grounds;
use super::clue::{Clue, ClueKind, Look};
use super::desk::{Desk, Party, Phone};
use super::period::{Date, DayRange, Holds};
use super::provider::Provider;
use super::terms::{Area, Basis, SourceKind, terms};
use crate::text::lang::Words;
use crate::text::spot::{Item, Letters, Pattern, Plain, Span, dialled, is_of_domain};

terms! {
    /// How what was typed and what is known fit.
    Fit {
        /// It is what was typed.
        Exact = "exact",
        /// What was typed has its form.
        Form = "form",
        /// What was typed contains it.
        Contained = "contained",
    }
}

/// Who may be behind something: a brand, or a company that is none.
#[derive(Clone, Copy, Debug)]
pub enum Who<'a> {
    /// A brand.
    Brand(&'a Provider),
    /// A company.
    Company(&'a Party),
}

impl Who<'_> {
    /// Its name in the catalogue.
    pub fn id(&self) -> &str {
        match self {
            Self::Brand(brand) => brand.id.as_str(),
            Self::Company(company) => company.id.as_str(),
        }
    }
}

/// One who may be behind it, and how sure that is.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    /// Who.
    pub who: Who<'a>,
    /// Never surer than what it rests on.
    pub basis: Basis,
}

/// What was recognised.
#[derive(Clone, Copy, Debug)]
pub enum What<'a> {
    /// A clue of the catalogue.
    Clue(&'a Clue, &'a Look),
    /// The number of a desk.
    Number(&'a Desk, &'a Phone),
    /// The name of a brand or a company.
    Name(Naming<'a>),
    /// What a brand calls a service.
    Service(&'a Words, &'a Grounds),
}

/// A name.
#[derive(Clone, Copy, Debug)]
pub struct Naming<'a> {
    /// As the catalogue writes it.
    pub name: &'a str,
    /// Whether it is a nickname or another spelling, which others may have too.
    pub nickname: bool,
    /// Whether it was the name once and is not any more.
    pub former: bool,
    /// What the catalogue says of the brand rests on this.
    pub grounds: Option<&'a Grounds>,
}

/// Something that was recognised.
#[derive(Clone, Debug)]
pub struct Found<'a> {
    /// What.
    pub what: What<'a>,
    /// How it fits.
    pub fit: Fit,
    /// Who may be behind it.
    pub candidates: Vec<Candidate<'a>>,
    /// Whether it holds on the day.
    pub holds: Holds,
    /// Whether it is of the customer's area; also when that is not known.
    pub here: bool,
    span: Option<Span>,
}

impl<'a> Found<'a> {
    /// What it rests on.
    pub fn grounds(&self) -> Option<&'a Grounds> {
        match self.what {
            What::Clue(clue, _) => Some(&clue.grounds),
            What::Number(desk, _) => Some(&desk.grounds),
            What::Name(naming) => naming.grounds,
            What::Service(_, grounds) => Some(grounds),
        }
    }

    /// Best first: what holds before what has ended, this area before the other, the better fit, desks before clues before names.
    fn rank(&self) -> (bool, bool, Fit, u8, Reverse<usize>) {
        let kind = match self.what {
            What::Number(..) => 0,
            What::Clue(clue, _) if clue.kind != ClueKind::Name => 1,
            What::Clue(..) => 2,
            What::Name(_) => 3,
            What::Service(..) => 4,
        };
        let length = self.span.map_or(0, |span| span.to - span.from);
        (self.holds == Holds::No, !self.here, self.fit, kind, Reverse(length))
    }
}

/// Whether an office or the company itself says it, rather than somebody else.
pub fn is_confirmed(catalog: &Catalog, grounds: &Grounds) -> bool {
    let kinds = grounds.sources.iter().map(|id| catalog.source(id).kind);
    kinds.min().is_some_and(|kind| kind <= SourceKind::Operator)
}

/// Everything that is recognised in a text, best first.
pub fn which<'a>(catalog: &'a Catalog, text: &str, area: Option<Area>, today: Date) -> Vec<Found<'a>> {
    let looking = Looking { catalog, area, today: DayRange::exact(today) };
    let plain = Plain::of(text);
    let domains = plain.domains();
    let numbers = plain.numbers();
    let (mut found, known) = looking.items(&domains, &numbers);
    let addresses = domains.iter().filter(|item| !item.whole || known.contains(item) || text.contains(['@', '＠']));
    let numbers = numbers.iter().filter(|item| known.contains(item));
    let letters = Letters::of(&plain.without(&addresses.chain(numbers).collect::<Vec<_>>()));
    let mut words = looking.clues(&letters);
    let names = looking.names(&letters);
    for clue in &mut words {
        only_who_is_called_so(clue, &names);
    }
    words.extend(names);
    found.extend(words.iter().filter(|one| !is_inside_another(one, &words)).cloned());
    found.sort_by_key(Found::rank);
    found
}

/// A name within a longer name is not meant, nor a clue within a longer clue; and a name of which a clue speaks needs no line of
/// its own.
fn is_inside_another(one: &Found<'_>, all: &[Found<'_>]) -> bool {
    let is_clue = |one: &Found<'_>| matches!(one.what, What::Clue(..));
    let Some(span) = one.span else { return false };
    all.iter().any(|other| {
        let Some(longer) = other.span else { return false };
        let counts = !is_clue(one) || is_clue(other);
        counts && longer.is_around(&span) || longer.covers(&span) && speaks_of(other, one)
    })
}

/// Of those that a clue about names tells apart, the ones whose name was typed to its end are meant, and not the others.
fn only_who_is_called_so(clue: &mut Found<'_>, names: &[Found<'_>]) {
    let called = |id: &str| {
        let is_own = |name: &&Found<'_>| matches!(name.what, What::Name(naming) if !naming.nickname);
        let typed = names.iter().filter(|name| name.span == clue.span).filter(is_own);
        typed.flat_map(|name| &name.candidates).any(|one| one.who.id() == id)
    };
    let is_about_names = matches!(clue.what, What::Clue(clue, _) if clue.kind == ClueKind::Name);
    let meant: Vec<Candidate<'_>> =
        clue.candidates.iter().copied().filter(|one| is_about_names && called(one.who.id())).collect();
    if !meant.is_empty() {
        clue.candidates = meant;
    }
}

/// Whether a clue about names names the one who is named.
fn speaks_of(clue: &Found<'_>, name: &Found<'_>) -> bool {
    let is_about_names = matches!(clue.what, What::Clue(clue, _) if clue.kind == ClueKind::Name);
    let is_name = matches!(name.what, What::Name(_));
    let tells = |id: &str| clue.candidates.iter().any(|one| one.who.id() == id);
    is_about_names && is_name && name.candidates.iter().all(|one| tells(one.who.id()))
}

struct Looking<'a> {
    catalog: &'a Catalog,
    area: Option<Area>,
    today: DayRange,
}

impl<'a> Looking<'a> {
    fn is_here(&self, areas: &[Area]) -> bool {
        self.area.is_none_or(|area| areas.contains(&area))
    }

    fn who(&self, id: &str) -> Option<Who<'a>> {
        let brand = self.catalog.find_provider(id).map(Who::Brand);
        brand.or_else(|| self.catalog.parties().iter().find(|party| party.id.as_str() == id).map(Who::Company))
    }

    fn clue(&self, clue: &'a Clue, look: &'a Look, fit: Fit, span: Option<Span>) -> Found<'a> {
        let candidates = clue.tells.iter().filter_map(|tell| {
            Some(Candidate { who: self.who(&tell.who)?, basis: tell.basis.max(clue.grounds.basis) })
        });
        Found {
            what: What::Clue(clue, look),
            fit,
            candidates: candidates.collect(),
            holds: clue.grounds.period.holds_on(self.today),
            here: self.is_here(&clue.areas),
            span,
        }
    }

    /// Addresses and numbers that are known.
    fn items<'i>(&self, domains: &'i [Item], numbers: &'i [Item]) -> (Vec<Found<'a>>, Vec<&'i Item>) {
        let (mut found, mut known) = (Vec::new(), Vec::new());
        let fit = |item: &Item| if item.whole { Fit::Exact } else { Fit::Contained };
        let looks = |kind| {
            let clues = self.catalog.clues().iter().filter(move |clue| clue.kind == kind);
            clues.flat_map(|clue| clue.looks.iter().map(move |look| (clue, look)))
        };
        for item in domains {
            let of = |look: &Look| is_of_domain(&item.value, look.text.trim_start_matches('@'));
            let clues = looks(ClueKind::Mail).filter(|(_, look)| of(look));
            let before = found.len();
            found.extend(clues.map(|(clue, look)| self.clue(clue, look, fit(item), None)));
            known.extend((found.len() > before).then_some(item));
        }
        for item in numbers {
            let is_it = |number: &str| dialled(number).as_deref() == Some(&*item.value);
            let clues = looks(ClueKind::Phone).filter(|(_, look)| is_it(&look.text));
            let before = found.len();
            found.extend(clues.map(|(clue, look)| self.clue(clue, look, fit(item), None)));
            for (desk, who) in self.desks() {
                let phones = desk.phones.iter().filter(|phone| is_it(&phone.number));
                found.extend(phones.map(|phone| Found {
                    what: What::Number(desk, phone),
                    fit: fit(item),
                    candidates: vec![Candidate { who, basis: desk.grounds.basis }],
                    holds: desk.grounds.period.holds_on(self.today),
                    here: self.is_here(&desk.areas),
                    span: None,
                }));
            }
            known.extend((found.len() > before).then_some(item));
        }
        (found, known)
    }

    /// Every desk, with whose it is.
    fn desks(&self) -> impl Iterator<Item = (&'a Desk, Who<'a>)> + use<'a> {
        let of = |desks: &'a [Arc<Desk>], who| desks.iter().map(move |desk| (&**desk, who));
        let brands = self.catalog.providers().iter().flat_map(move |brand| of(&brand.desks, Who::Brand(brand)));
        let companies = self.catalog.parties().iter().flat_map(move |one| of(&one.desks, Who::Company(one)));
        companies.chain(brands)
    }

    fn clues(&self, letters: &Letters) -> Vec<Found<'a>> {
        let as_words = |clue: &&Clue| !matches!(clue.kind, ClueKind::Mail | ClueKind::Phone);
        let found = |clue: &'a Clue| {
            let looks = clue.looks.iter().filter_map(|look| Some((look, look.pattern.find(letters)?)));
            // The longest look says most.
            let (look, span) = looks.max_by_key(|(_, span)| span.to - span.from)?;
            let fit = match (span.whole, look.pattern.is_form()) {
                (true, false) => Fit::Exact,
                (true, true) => Fit::Form,
                (false, _) => Fit::Contained,
            };
            Some(self.clue(clue, look, fit, Some(span)))
        };
        self.catalog.clues().iter().filter(as_words).filter_map(found).collect()
    }

    fn names(&self, letters: &Letters) -> Vec<Found<'a>> {
        let mut found = Vec::new();
        for brand in self.catalog.providers() {
            let names = both(&brand.name).chain([&*brand.reading]).chain(brand.aliases.iter().map(|alias| &**alias));
            let best = longest(names, letters);
            let naming = |name: &'a str| {
                let nickname = brand.aliases.iter().any(|alias| alias == name);
                What::Name(Naming { name, nickname, former: false, grounds: Some(&brand.grounds) })
            };
            found.extend(best.map(|(name, span)| self.named(naming(name), span, Who::Brand(brand), &brand.areas)));
            for claim in &brand.claims {
                let Some(called) = &claim.brand else { continue };
                let best = longest(both(called), letters);
                let what = What::Service(called, &claim.grounds);
                found.extend(best.map(|(_, span)| self.named(what, span, Who::Brand(brand), &claim.scope.areas)));
            }
        }
        for company in self.catalog.parties() {
            let is_brand = self.catalog.find_provider(company.id.as_str()).is_some();
            if is_brand || company.id.as_str() == super::catalog::CHOSEN_LATER {
                continue;
            }
            let now = longest(both(&company.name), letters).map(|(name, span)| (name, span, false));
            let once = longest(company.formerly.iter().map(|name| &**name), letters);
            let best = now.or_else(|| once.map(|(name, span)| (name, span, true)));
            let naming = |name, former| What::Name(Naming { name, nickname: false, former, grounds: None });
            let who = Who::Company(company);
            found.extend(best.map(|(name, span, former)| self.named(naming(name, former), span, who, Area::ALL)));
        }
        // One brand may call several services so, or one service in several facts.
        found.dedup_by(|one, other| {
            let called = |found: &Found<'_>| match found.what {
                What::Service(name, _) => Some((name.ja.clone(), found.candidates[0].who.id().to_owned())),
                _ => None,
            };
            called(one).is_some() && called(one) == called(other)
        });
        found
    }

    fn named(&self, what: What<'a>, span: Span, who: Who<'a>, areas: &[Area]) -> Found<'a> {
        let (basis, holds) = match what {
            What::Service(_, grounds) => (grounds.basis, grounds.period.holds_on(self.today)),
            What::Name(Naming { grounds: Some(grounds), .. }) => (grounds.basis, Holds::Yes),
            _ => (Basis::Stated, Holds::Yes),
        };
        Found {
            what,
            fit: if span.whole { Fit::Exact } else { Fit::Contained },
            candidates: vec![Candidate { who, basis }],
            holds,
            here: self.is_here(areas),
            span: Some(span),
        }
    }
}

fn both(words: &Words) -> impl Iterator<Item = &str> {
    [&*words.ja, &*words.en].into_iter()
}

/// The longest of some names that stands in a text.
fn longest<'n>(names: impl Iterator<Item = &'n str>, letters: &Letters) -> Option<(&'n str, Span)> {
    let found = names.filter_map(|name| Some((name, Pattern::of_words(name).find(letters)?)));
    // The first of those that are equally long is the name itself.
    found.min_by_key(|(_, span)| Reverse(span.to - span.from))
}
