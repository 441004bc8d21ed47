//! What was recognised, in words: what it tells, what it does not, and what to look at next.

use super::names::{day, list};
use super::speaker::marked;
use super::terms::{area_name, basis_mark, collabo_mark, standing_mark};
use crate::domain::catalog::Catalog;
use crate::domain::claim::Grounds;
use crate::domain::clue::ClueKind;
use crate::domain::desk::{Desk, Party};
use crate::domain::period::Holds;
use crate::domain::provider::Provider;
use crate::domain::terms::{Area, Collabo, Purpose};
use crate::domain::which::{Candidate, Fit, Found, Naming, What, Who, is_confirmed};
use crate::text::lang::Lang;
use crate::words::{answer, which as words};

/// Something that was recognised.
#[derive(Clone, Debug)]
pub struct FoundSaid {
    /// What it is and who is behind it, in one line.
    pub head: String,
    /// What limits it: its time, its area, doubts.
    pub limits: Vec<String>,
    /// What it tells.
    pub says: String,
    /// What it does not tell.
    pub not: Option<String>,
    /// What to look at next.
    pub next: Option<String>,
    /// A doubt, or what another source says.
    pub note: Option<String>,
}

/// Something that was recognised, in words.
pub fn found(catalog: &Catalog, found: &Found<'_>, lang: Lang) -> FoundSaid {
    let candidates: Vec<String> = found.candidates.iter().map(|one| candidate(catalog, *one, lang)).collect();
    let candidates: Vec<&str> = candidates.iter().map(String::as_str).collect();
    let who = if candidates.is_empty() { words::TELLS_NOBODY.get(lang).to_owned() } else { list(&candidates, lang) };
    let limits = limits(catalog, found, lang);
    match found.what {
        What::Clue(clue, look) => FoundSaid {
            head: words::head(lang, &words::look(lang, &look.text, clue_kind(clue.kind, lang)), &who),
            limits,
            // Without a candidate, nothing else would say that no source does.
            says: marked(clue.says.get(lang), basis_mark(clue.grounds.basis, lang)),
            not: clue.not.as_ref().map(|words| words.get(lang).to_owned()),
            next: clue.next.as_ref().map(|words| words.get(lang).to_owned()),
            note: clue.note.as_ref().map(|words| words.get(lang).to_owned()),
        },
        What::Number(desk, phone) => {
            let number = match &phone.from {
                Some(from) => answer::number_with(lang, &phone.number, from.get(lang)),
                None => phone.number.to_string(),
            };
            FoundSaid {
                head: words::head(lang, &number, &words::desk(lang, &who, &purposes(&desk.purposes, lang))),
                limits,
                says: desk.name.as_ref().map(|words| words.get(lang).to_owned()).unwrap_or_default(),
                not: Some(words::NUMBER_NOT.get(lang).to_owned()),
                next: Some(words::NUMBER_NEXT.get(lang).to_owned()),
                note: desk.note.as_ref().map(|words| words.get(lang).to_owned()),
            }
        }
        What::Name(naming) => named(
            naming.name,
            who,
            limits,
            found.candidates.first().map(|one| about(catalog, one.who, naming, lang)),
            lang,
        ),
        What::Service(name, _) => {
            let says = found.candidates.first().map(|one| words::is_service(lang, &who_name(catalog, one.who, lang)));
            named(name.get(lang), who, limits, says, lang)
        }
    }
}

fn named(name: &str, who: String, limits: Vec<String>, says: Option<String>, lang: Lang) -> FoundSaid {
    FoundSaid {
        head: if name == who { who } else { words::head(lang, name, &who) },
        limits,
        says: says.unwrap_or_default(),
        not: Some(words::NAME_NOT.get(lang).to_owned()),
        next: Some(words::NAME_NEXT.get(lang).to_owned()),
        note: None,
    }
}

/// What the catalogue says of a name.
fn about(catalog: &Catalog, who: Who<'_>, naming: Naming<'_>, lang: Lang) -> String {
    match who {
        Who::Brand(brand) => of_brand(catalog, brand, lang),
        Who::Company(company) => of_company(catalog, company, naming.former, lang),
    }
}

fn of_brand(catalog: &Catalog, brand: &Provider, lang: Lang) -> String {
    let kind = match (brand.collabo, &brand.not_collabo) {
        (Collabo::No, Some(not)) => return not.get(lang).to_owned(),
        (Collabo::Yes, _) => words::IS_COLLABO,
        _ => words::IS_UNSURE,
    };
    let company = if brand.company_known {
        words::signed_by(lang, catalog.party(&brand.company).name.get(lang))
    } else {
        words::COMPANY_UNKNOWN.get(lang).to_owned()
    };
    words::both(lang, kind.get(lang), &company)
}

fn of_company(catalog: &Catalog, company: &Party, former: bool, lang: Lang) -> String {
    let brands = catalog.providers().iter().filter(|brand| brand.company_known && brand.company == company.id);
    let brands: Vec<&str> = brands.map(|brand| brand.name.get(lang)).collect();
    let said =
        if former { words::now_called(lang, company.name.get(lang)) } else { words::IS_COMPANY.get(lang).to_owned() };
    if brands.is_empty() { said } else { words::both(lang, &said, &words::brands(lang, &list(&brands, lang))) }
}

/// Who may be behind it, with how sure that is.
fn candidate(catalog: &Catalog, one: Candidate<'_>, lang: Lang) -> String {
    marked(&who_name(catalog, one.who, lang), basis_mark(one.basis, lang))
}

/// A brand with its company and what keeps it from being an ordinary one, or a company.
pub fn who_name(catalog: &Catalog, who: Who<'_>, lang: Lang) -> String {
    let brand = match who {
        Who::Company(company) => return company.name.get(lang).to_owned(),
        Who::Brand(brand) => brand,
    };
    let company = catalog.party(&brand.company).name.get(lang);
    let of = (brand.company_known && company != brand.name.get(lang)).then_some(company);
    let standing = if brand.collabo == Collabo::No { "" } else { standing_mark(brand.standing, lang) };
    let marks: Vec<&str> = [of.unwrap_or_default(), collabo_mark(brand.collabo, lang), standing]
        .into_iter()
        .filter(|mark| !mark.is_empty())
        .collect();
    let name = brand.name.get(lang);
    if marks.is_empty() { name.to_owned() } else { answer::number_with(lang, name, &list(&marks, lang)) }
}

fn limits(catalog: &Catalog, found: &Found<'_>, lang: Lang) -> Vec<String> {
    let mut said = Vec::new();
    if found.fit == Fit::Contained {
        said.push(words::ONLY_A_PART.get(lang).to_owned());
    }
    if let Some(grounds) = found.grounds() {
        said.extend(time(grounds, found.holds, lang));
    }
    let areas: &[Area] = match found.what {
        What::Clue(clue, _) => &clue.areas,
        What::Number(desk, _) => &desk.areas,
        _ => &[],
    };
    if let [area] = areas {
        said.push(words::of_area(lang, area_name(*area, lang)));
    }
    match found.what {
        What::Number(desk, _) => said.extend(trust(desk, lang)),
        What::Clue(clue, _) if !is_confirmed(catalog, &clue.grounds) => {
            said.push(words::THIRD_PARTY.get(lang).to_owned());
        }
        _ => {}
    }
    said
}

fn time(grounds: &Grounds, holds: Holds, lang: Lang) -> Option<String> {
    let period = &grounds.period;
    match holds {
        Holds::Yes => None,
        Holds::Maybe => Some(words::UNSURE_TODAY.get(lang).to_owned()),
        Holds::No => Some(match (period.since, period.until) {
            (_, Some(until)) => words::ended(lang, &day(until, lang)),
            (Some(since), None) => words::begins(lang, &day(since, lang)),
            (None, None) => return None,
        }),
    }
}

fn trust(desk: &Desk, lang: Lang) -> Vec<String> {
    let mut said = vec![answer::desk_seen(lang, &day(desk.seen, lang))];
    said.extend(desk.copy.map(|copy| words::copy(lang, &day(copy, lang))));
    if !desk.is_confirmed() {
        said.push(answer::DESK_DOUBT.get(lang).to_owned());
    }
    said
}

fn purposes(purposes: &[Purpose], lang: Lang) -> String {
    list(&purposes.iter().map(|purpose| purpose_name(*purpose, lang)).collect::<Vec<_>>(), lang)
}

fn purpose_name(purpose: Purpose, lang: Lang) -> &'static str {
    match purpose {
        Purpose::Fault => words::PURPOSE_FAULT,
        Purpose::Contract => words::PURPOSE_CONTRACT,
        Purpose::Billing => words::PURPOSE_BILLING,
        Purpose::Order => words::PURPOSE_ORDER,
        Purpose::Switch => words::PURPOSE_SWITCH,
        Purpose::General => words::PURPOSE_GENERAL,
        Purpose::Relocation => words::PURPOSE_RELOCATION,
        Purpose::Returns => words::PURPOSE_RETURNS,
        Purpose::Consent => words::PURPOSE_CONSENT,
        Purpose::Sales => words::PURPOSE_SALES,
    }
    .get(lang)
}

fn clue_kind(kind: ClueKind, lang: Lang) -> &'static str {
    match kind {
        ClueKind::Bill => words::KIND_BILL,
        ClueKind::Card => words::KIND_CARD,
        ClueKind::Bank => words::KIND_BANK,
        ClueKind::Paper => words::KIND_PAPER,
        ClueKind::Mail => words::KIND_MAIL,
        ClueKind::IdNumber => words::KIND_ID_NUMBER,
        ClueKind::Phone => words::KIND_PHONE,
        ClueKind::Web => words::KIND_WEB,
        ClueKind::Device => words::KIND_DEVICE,
        ClueKind::Name => words::KIND_NAME,
    }
    .get(lang)
}
