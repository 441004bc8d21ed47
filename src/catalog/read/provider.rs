//! Brands that a line can move to, and names that people take for one.

use super::checklist::desk;
use super::fact::{lines, lives, remarks_on_provider};
use super::fields::Fields;
use super::kind::{filled, list};
use super::map::{InWords, NameInWords, map};
use super::party::desks;
use super::reader::Got;
use super::scalar::{A_NAME, PartyName, Reading, TicketCode, name, word};
use super::shape::Space;
use crate::catalog::finding::Code;
use crate::catalog::validate::MOST_ALIASES;
use crate::domain::claim::Grounds;
use crate::domain::id::{ClaimId, PartyId, ProviderId, ServiceId, SourceId};
use crate::domain::provider::{BillingClaim, OwnText, Provider, ProviderClaim};
use crate::domain::terms::{Basis, Collabo, LineKind, Move, Phase, Says, Side, Standing, Whose};
use crate::words::findings as say;

/// The names that the imported lists have among the sources.
pub const LISTS: [&str; 2] = ["list-east", "list-west"];

/// Whether an entry rests on the imported lists alone: nobody has written it, and nobody knows its reading yet.
pub fn is_list_made(sources: &[SourceId]) -> bool {
    sources.iter().all(|source| LISTS.contains(&source.as_str()))
}

/// A provider, the whole of its file.
pub(super) fn provider(m: &mut Fields<'_, '_>) -> Got<Box<Provider>> {
    let id = m.id(Space::Provider);
    let code = m.need("code", TicketCode(Space::Provider));
    let name_of = m.need("name", NameInWords);
    // Absent where only an imported list names the provider: a reading is not guessed.
    let reading = m.may("reading", Reading);
    let aliases = m.or("aliases", list(A_NAME).at_most(MOST_ALIASES), Vec::new());
    let company = m.may("company", name::<PartyId>());
    let collabo = m.need("collabo", word::<Collabo>());
    let kind = m.may("kind", word::<LineKind>());
    let standing = m.need("standing", word::<Standing>());
    let areas = m.areas();
    let basis = m.basis(Basis::Stated);
    let grounds = m.grounds(id.as_ref().map(|id| ClaimId::new(id)).map_err(|told| *told), basis);
    let claims = m.facts("claims", map(claim));
    let billing = m.facts("billing", map(billing));
    // A brand whose company no source names stands for itself.
    let company_known = company.as_ref().map(Option::is_some).map_err(|told| *told);
    let company =
        company.and_then(|known| known.map_or_else(|| Ok(PartyId::new(id.as_ref().map_err(|told| *told)?)), Ok));
    let desks = desks(m, &company);
    let not_collabo = m.words("not_collabo");
    let life = lives(m);
    let notes = remarks_on_provider(m);
    let own_texts = m.facts("own", map(own));
    m.no_overlap(
        &claims,
        |fact| &fact.grounds,
        |fact| {
            let services = fact.services.iter();
            services.flat_map(|service| lines(&fact.scope).map(move |line| (service.clone(), line))).collect()
        },
        |(service, _)| service.to_string(),
    );
    let own = m.written("id");
    m.no_overlap(&billing, |fact| &fact.grounds, |fact| fact.areas.clone(), |_| own.clone());
    m.no_overlap(
        &own_texts,
        |fact| &fact.grounds,
        |fact| {
            let phases = Phase::ALL.iter().filter(|phase| fact.is_said_in(Some(**phase)));
            let about = |phase| lines(&fact.scope).map(move |line| (fact.of.clone(), fact.side, phase, line));
            phases.flat_map(about).collect()
        },
        |(of, ..)| of.to_string(),
    );
    if let (Ok(Collabo::No), Ok(None)) = (&collabo, &not_collabo) {
        m.tell(Code::NotCollaboSilent, m.mark(), say::not_collabo_silent());
    }
    if let (Ok(None), Ok(grounds)) = (&reading, &grounds)
        && !is_list_made(&grounds.sources)
    {
        m.tell(Code::MissingKey, m.mark(), say::missing_key("reading"));
    }
    Ok(Box::new(Provider {
        id: ProviderId::new(&id?),
        code: code?,
        name: name_of?,
        reading: reading?.unwrap_or_default(),
        aliases: aliases?,
        company: company?,
        company_known: company_known?,
        collabo: collabo?,
        kind: kind?,
        standing: standing?,
        areas: areas?,
        grounds: grounds?,
        claims: claims?.all()?,
        billing: billing?.all()?,
        desks: desks?,
        not_collabo: not_collabo?,
        life: life?,
        notes: notes?,
        own: own_texts?.all()?,
    }))
}

fn own(m: &mut Fields<'_, '_>) -> Got<OwnText> {
    let claim = m.claim();
    let of = m.need("of", name::<ClaimId>());
    let side = m.or("side", word::<Side>(), Side::Joined);
    let text = m.words("text");
    let scope = m.scope(Move::ALL);
    let phases = m.phases();
    let desk = m.may("desk", map(desk));
    let basis = m.basis(Basis::Stated);
    let period = m.period();
    let grounds = m.grounds_in(claim, basis, period);
    m.aside("note", InWords);
    Ok(OwnText {
        grounds: Grounds { whose: Some(Whose::Provider), ..grounds? },
        scope: scope?,
        of: of?,
        side: side?,
        phases: phases?,
        text: text?,
        desk: desk?,
    })
}

fn claim(m: &mut Fields<'_, '_>) -> Got<ProviderClaim> {
    let claim = m.claim();
    let services = m.need("services", filled(name::<ServiceId>()));
    let scope = m.scope(&[Move::Transfer]);
    let says = m.need("says", word::<Says>());
    let brand = m.words("brand");
    let period = m.period();
    // What is sold moves by NTT's rule, and what is not sold stays by it.
    let by_rule = matches!(says, Ok(Says::Sells | Says::NotSold));
    let basis = m.basis(if by_rule { Basis::Inferred } else { Basis::Stated });
    let grounds = m.grounds_in(claim, basis, period);
    let note = m.words("note");
    Ok(ProviderClaim { grounds: grounds?, scope: scope?, services: services?, says: says?, brand: brand?, note: note? })
}

fn billing(m: &mut Fields<'_, '_>) -> Got<BillingClaim> {
    let claim = m.claim();
    let via = m.may("via", PartyName);
    let combines = m.flag("combines");
    let areas = m.areas();
    let basis = m.basis(Basis::Stated);
    let period = m.period();
    let grounds = m.grounds_in(claim, basis, period);
    let note = m.words("note");
    Ok(BillingClaim { grounds: grounds?, areas: areas?, via: via?, combines: combines?, note: note? })
}
