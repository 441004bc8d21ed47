//! Entries → the domain's catalogue. Runs only when the checks found no error, so every name leads somewhere.

use std::collections::HashMap;
use std::sync::Arc;

use super::load::{Entry, Loaded};
use super::node::Node;
use crate::domain::catalog::{CHOSEN_LATER, Catalog, CheckItem, Fee, Payment, SecondMonth, Symptom, Table};
use crate::domain::claim::{Grounds, Life, Note, Place, Rule, Scope, Source};
use crate::domain::desk::{Desk, Party, PartyRef, Phone, authority};
use crate::domain::id::{ClaimId, PartyId, PaymentId, ProviderId, ServiceId, SourceId};
use crate::domain::period::{Date, DayRange, Period};
use crate::domain::provider::{BillingClaim, Provider, ProviderClaim};
use crate::domain::service::{RoleClaim, Service, ServiceClaim};
use crate::domain::terms::{
    Actor, Area, Basis, Category, Collabo, LifeEvent, Move, Outcome, Purpose, RoleKind, Says, ServiceRule, SourceKind,
    Stage, Standing, Tax,
};
use crate::text::lang::Words;
use crate::text::words::catalog as say;

/// Builds the catalogue.
pub(super) fn catalog(loaded: &Loaded) -> Catalog {
    let sources =
        Table::new(loaded.list("sources").map(|entry| source(&entry.node)).collect(), |s: &Source| s.id.clone());
    let build = Build { loaded, sources: &sources };
    let mut parties: Vec<Party> = loaded.list("parties").map(|entry| build.party(entry)).collect();
    let mut providers: Vec<Provider> = loaded.list("providers").map(|entry| build.provider(entry)).collect();
    providers.sort_by_key(|provider| provider.code);
    parties.push(Party { id: PartyId::new(CHOSEN_LATER), name: say::chosen_later(), desks: Vec::new() });
    parties.extend(providers.iter().filter(|provider| !provider.company_known).map(|provider| Party {
        id: provider.company.clone(),
        name: provider.name.clone(),
        desks: Vec::new(),
    }));
    let rules: HashMap<ClaimId, Rule> =
        loaded.list("rules").map(|entry| build.rule(entry)).map(|rule| (rule.grounds.claim.clone(), rule)).collect();
    let official_lists = loaded
        .singles
        .get("official_lists")
        .map(|(_, node)| node.items())
        .unwrap_or_default()
        .iter()
        .filter_map(|item| Some((term(item, "area", Area::parse)?, SourceId::new(text(item, "source")?))))
        .collect();
    Catalog {
        edition: loaded.edition(),
        parties: Table::new(parties, |party| party.id.clone()),
        services: Table::new(loaded.list("services").map(|entry| build.service(entry)).collect(), |s: &Service| {
            s.id.clone()
        }),
        providers: Table::new(providers, |provider| provider.id.clone()),
        payments: Table::new(loaded.list("payments").map(|entry| build.payment(entry)).collect(), |p: &Payment| {
            p.id.clone()
        }),
        rules,
        symptoms: loaded.list("symptoms").map(|entry| build.symptom(entry)).collect(),
        checklist: loaded.list("checklist").map(|entry| build.check_item(entry)).collect(),
        second_month: loaded.list("second_month").map(|entry| build.second_month(entry)).collect(),
        combining: loaded.singles.get("combining").map(|(file, node)| build.grounds(*file, node, Basis::Stated)),
        official_lists,
        sources,
    }
}

struct Build<'a> {
    loaded: &'a Loaded,
    sources: &'a Table<SourceId, Source>,
}

impl Build<'_> {
    fn grounds(&self, file: usize, node: &Node, default: Basis) -> Grounds {
        Grounds {
            claim: ClaimId::new(text(node, "id").unwrap_or_default()),
            at: Place { file: self.loaded.path(file), line: node.mark.line, column: node.mark.column },
            basis: term(node, "basis", Basis::parse).unwrap_or(default),
            sources: texts(node, "sources").map(SourceId::new).collect(),
            period: Period { since: days(node, "since"), until: days(node, "until") },
        }
    }

    fn desk(&self, file: usize, party: &PartyId, node: &Node) -> Arc<Desk> {
        let grounds = self.grounds(file, node, Basis::Stated);
        let sources = || grounds.sources.iter().filter_map(|id| self.sources.get(id));
        let seen = sources().map(|source| source.seen).max();
        Arc::new(Desk {
            party: party.clone(),
            name: words(node, "name"),
            purposes: terms(node, "purposes", Purpose::parse),
            areas: areas(node),
            services: texts(node, "services").map(ServiceId::new).collect(),
            categories: terms(node, "categories", Category::parse),
            phones: items(node, "phones").iter().map(phone).collect(),
            url: text(node, "url").map(str::to_owned),
            note: words(node, "note"),
            seen: seen.unwrap_or(DayRange::exact(Date::MIN)),
            authority: authority(sources()),
            grounds,
        })
    }

    fn desks(&self, file: usize, party: &PartyId, node: &Node) -> Vec<Arc<Desk>> {
        items(node, "desks").iter().map(|desk| self.desk(file, party, desk)).collect()
    }

    fn party(&self, entry: &Entry) -> Party {
        let id = PartyId::new(&entry.id);
        Party { desks: self.desks(entry.file, &id, &entry.node), name: need_words(&entry.node, "name"), id }
    }

    fn life(&self, file: usize, node: &Node) -> Life {
        Life {
            grounds: self.grounds(file, node, Basis::Stated),
            event: term(node, "event", LifeEvent::parse).unwrap_or(LifeEvent::End),
            areas: areas(node),
            on: days(node, "on").unwrap_or(DayRange::exact(Date::MAX)),
            note: words(node, "note"),
        }
    }

    fn note(&self, file: usize, node: &Node) -> Note {
        Note {
            grounds: self.grounds(file, node, Basis::Stated),
            scope: scope(node, Move::ALL),
            outcomes: terms(node, "outcomes", Outcome::parse),
            text: need_words(node, "text"),
            inside: text(node, "inside") == Some("true"),
        }
    }

    fn service(&self, entry: &Entry) -> Service {
        let (file, node) = (entry.file, &entry.node);
        Service {
            id: ServiceId::new(&entry.id),
            code: number(node, "code"),
            name: need_words(node, "name"),
            short: need_words(node, "short"),
            reading: text(node, "reading").unwrap_or_default().to_owned(),
            aliases: texts(node, "aliases").map(str::to_owned).collect(),
            category: term(node, "category", Category::parse).unwrap_or(Category::Access),
            areas: areas(node),
            common: text(node, "common") == Some("true"),
            by_move: text(node, "by_move") == Some("true"),
            breaks: words(node, "breaks"),
            claims: items(node, "claims").iter().map(|claim| self.service_claim(file, claim)).collect(),
            life: items(node, "life").iter().map(|life| self.life(file, life)).collect(),
            notes: items(node, "notes").iter().map(|note| self.note(file, note)).collect(),
        }
    }

    fn service_claim(&self, file: usize, node: &Node) -> ServiceClaim {
        ServiceClaim {
            grounds: self.grounds(file, node, Basis::Stated),
            scope: scope(node, &[Move::Transfer]),
            outcome: term(node, "outcome", ServiceRule::parse).unwrap_or(ServiceRule::Unknown),
            follows: text(node, "follows").map(ServiceId::new),
            before: roles(node.get("before")),
            after: roles(node.get("after")),
            note: words(node, "note"),
        }
    }

    fn provider(&self, entry: &Entry) -> Provider {
        let (file, node) = (entry.file, &entry.node);
        let company = PartyId::new(text(node, "company").unwrap_or(&entry.id));
        Provider {
            id: ProviderId::new(&entry.id),
            code: number(node, "code"),
            name: need_words(node, "name"),
            reading: text(node, "reading").unwrap_or_default().to_owned(),
            aliases: texts(node, "aliases").map(str::to_owned).collect(),
            company_known: node.get("company").is_some(),
            collabo: term(node, "collabo", Collabo::parse).unwrap_or(Collabo::Unknown),
            standing: term(node, "standing", Standing::parse).unwrap_or(Standing::Unknown),
            areas: areas(node),
            grounds: self.grounds(file, node, Basis::Stated),
            claims: items(node, "claims").iter().map(|claim| self.provider_claim(file, claim)).collect(),
            billing: items(node, "billing").iter().map(|claim| self.billing(file, claim)).collect(),
            desks: self.desks(file, &company, node),
            not_collabo: words(node, "not_collabo"),
            life: items(node, "life").iter().map(|life| self.life(file, life)).collect(),
            notes: items(node, "notes").iter().map(|note| self.note(file, note)).collect(),
            company,
        }
    }

    fn provider_claim(&self, file: usize, node: &Node) -> ProviderClaim {
        let says = term(node, "says", Says::parse).unwrap_or(Says::Stays);
        let default = if matches!(says, Says::Sells | Says::NotSold) { Basis::Inferred } else { Basis::Stated };
        ProviderClaim {
            grounds: self.grounds(file, node, default),
            scope: scope(node, &[Move::Transfer]),
            services: texts(node, "services").map(ServiceId::new).collect(),
            says,
            brand: words(node, "brand"),
            note: words(node, "note"),
        }
    }

    fn billing(&self, file: usize, node: &Node) -> BillingClaim {
        BillingClaim {
            grounds: self.grounds(file, node, Basis::Stated),
            areas: areas(node),
            via: text(node, "via").map(PartyRef::parse),
            combines: text(node, "combines") == Some("true"),
            note: words(node, "note"),
        }
    }

    fn rule(&self, entry: &Entry) -> Rule {
        Rule {
            grounds: self.grounds(entry.file, &entry.node, Basis::Inferred),
            areas: areas(&entry.node),
            text: need_words(&entry.node, "text"),
        }
    }

    fn payment(&self, entry: &Entry) -> Payment {
        let node = &entry.node;
        Payment {
            id: PaymentId::new(&entry.id),
            code: number(node, "code"),
            name: need_words(node, "name"),
            reading: text(node, "reading").unwrap_or_default().to_owned(),
            aliases: texts(node, "aliases").map(str::to_owned).collect(),
            paper: text(node, "paper") == Some("true"),
            fees: items(node, "fees")
                .iter()
                .map(|fee| Fee {
                    grounds: self.grounds(entry.file, fee, Basis::Stated),
                    yen: number(fee, "yen"),
                    tax: term(fee, "tax", Tax::parse).unwrap_or(Tax::Included),
                    areas: areas(fee),
                })
                .collect(),
            note: words(node, "note"),
        }
    }

    fn second_month(&self, entry: &Entry) -> SecondMonth {
        SecondMonth {
            grounds: self.grounds(entry.file, &entry.node, Basis::Stated),
            areas: areas(&entry.node),
            below: number(&entry.node, "below"),
        }
    }

    fn symptom(&self, entry: &Entry) -> Symptom {
        let node = &entry.node;
        Symptom {
            id: ClaimId::new(&entry.id),
            code: number(node, "code"),
            says: need_words(node, "says"),
            reading: text(node, "reading").unwrap_or_default().to_owned(),
            aliases: texts(node, "aliases").map(str::to_owned).collect(),
            role: term(node, "role", RoleKind::parse).unwrap_or(RoleKind::Fault),
            services: texts(node, "services").map(ServiceId::new).collect(),
            action: need_words(node, "action"),
            grounds: self.grounds(entry.file, node, Basis::Stated),
        }
    }

    fn check_item(&self, entry: &Entry) -> CheckItem {
        let node = &entry.node;
        CheckItem {
            grounds: self.grounds(entry.file, node, Basis::Stated),
            stage: term(node, "stage", Stage::parse).unwrap_or(Stage::Before),
            actor: term(node, "who", Actor::parse).unwrap_or(Actor::Customer),
            text: need_words(node, "text"),
            question: words(node, "question"),
            areas: areas(node),
            moves: scope(node, Move::ALL).moves,
            outcomes: terms(node, "outcomes", Outcome::parse),
            services: texts(node, "services").map(ServiceId::new).collect(),
            categories: terms(node, "categories", Category::parse),
            cautions: texts(node, "cautions").map(str::to_owned).collect(),
            only_ahead: text(node, "only_ahead") == Some("true"),
            desk: node
                .get("desk")
                .and_then(|desk| Some((PartyRef::parse(text(desk, "party")?), term(desk, "purpose", Purpose::parse)?))),
        }
    }
}

fn source(node: &Node) -> Source {
    Source {
        id: SourceId::new(text(node, "id").unwrap_or_default()),
        url: text(node, "url").map(str::to_owned),
        title: text(node, "title").unwrap_or_default().to_owned(),
        kind: term(node, "kind", SourceKind::parse).unwrap_or(SourceKind::ThirdParty),
        date: days(node, "date"),
        seen: days(node, "seen").unwrap_or(DayRange::exact(Date::MIN)),
    }
}

fn phone(node: &Node) -> Phone {
    Phone {
        number: text(node, "number").unwrap_or_default().to_owned(),
        from: words(node, "from"),
        hours: words(node, "hours"),
    }
}

fn roles(node: Option<&Node>) -> Vec<RoleClaim> {
    let Some(node) = node else { return Vec::new() };
    let entries = node.entries().iter();
    entries
        .filter_map(|entry| {
            Some(RoleClaim {
                role: RoleKind::parse(&entry.key)?,
                party: PartyRef::parse(text(&entry.node, "party")?),
                via: text(&entry.node, "via").map(PartyRef::parse),
                basis: term(&entry.node, "basis", Basis::parse).unwrap_or(Basis::Stated),
            })
        })
        .collect()
}

fn scope(node: &Node, default: &[Move]) -> Scope {
    let moves = terms(node, "moves", Move::parse);
    Scope { areas: areas(node), moves: if moves.is_empty() { default.to_vec() } else { moves } }
}

fn areas(node: &Node) -> Vec<Area> {
    match text(node, "area").and_then(Area::parse) {
        Some(area) => vec![area],
        None => Area::ALL.to_vec(),
    }
}

fn items<'a>(node: &'a Node, key: &str) -> &'a [Node] {
    node.get(key).map(Node::items).unwrap_or_default()
}

fn text<'a>(node: &'a Node, key: &str) -> Option<&'a str> {
    node.get(key)?.scalar()
}

fn texts<'a>(node: &'a Node, key: &str) -> impl Iterator<Item = &'a str> {
    items(node, key).iter().filter_map(Node::scalar)
}

fn term<T>(node: &Node, key: &str, parse: fn(&str) -> Option<T>) -> Option<T> {
    parse(text(node, key)?)
}

fn terms<T>(node: &Node, key: &str, parse: fn(&str) -> Option<T>) -> Vec<T> {
    texts(node, key).filter_map(parse).collect()
}

fn days(node: &Node, key: &str) -> Option<DayRange> {
    DayRange::parse(text(node, key)?)
}

fn number<T: std::str::FromStr + Default>(node: &Node, key: &str) -> T {
    text(node, key).and_then(|text| text.parse().ok()).unwrap_or_default()
}

fn words(node: &Node, key: &str) -> Option<Words> {
    let node = node.get(key)?;
    let easy = text(node, "easy").map(str::to_owned);
    Some(Words { easy, ..Words::new(text(node, "ja")?, text(node, "en")?) })
}

fn need_words(node: &Node, key: &str) -> Words {
    words(node, key).unwrap_or_default()
}
