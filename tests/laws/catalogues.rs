//! Catalogues that nobody has thought of: services, companies and providers whose facts are drawn by lot, laid over the short catalogue
//! of the fixtures.

use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::sample::{Index, select};

use madoguchi::front::catalog::files::FileText;
use madoguchi::front::catalog::{Findings, read_texts};
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::period::DayRange;
use madoguchi::front::domain::terms::{Area, Move, Says, ServiceRule};

use crate::fuzz::laws::base;

const SERVICES: usize = 4;
const COMPANIES: usize = 3;
pub(super) const PROVIDERS: usize = 4;

/// When facts of one thing hold, one after the other. Some ends are known only roughly.
const TIMES: &[&[&str]] = &[
    &[""],
    &["since: 2019-07-01, "],
    &["until: 2018..2020, "],
    &["until: 2019-06-30, ", "since: 2019-07-01, "],
    &["until: 2017, ", "since: 2018, "],
];
const DAYS: &[&str] = &["2016-06-01", "2018", "2018..2021", "2019-07-01", "2026-11-22", "2027-03"];
const PARTIES: &[&str] = &["ntt", "provider", "previous", "nobody", "unknown", "company-0", "company-1"];
const MOVES: &[&str] = &["transfer", "switch", "return"];
const AREAS: &[&str] = &["", "area: east, ", "area: west, "];
const BASES: &[&str] = &["", "", "basis: inferred, "];

/// A catalogue as files: what is laid over the short one.
#[derive(Clone, Debug)]
pub(super) struct Made {
    services: String,
    parties: String,
    providers: Vec<String>,
}

impl Made {
    /// The same with another file of one provider.
    pub(super) fn with(&self, place: usize, provider: &str) -> Self {
        let mut made = self.clone();
        provider.clone_into(&mut made.providers[place]);
        made
    }

    /// The catalogue, if it passes the check.
    pub(super) fn checked(&self) -> Result<Catalog, Findings> {
        let mut files = vec![file("services/made.yaml", &self.services), file("parties/made.yaml", &self.parties)];
        let providers = self.providers.iter().enumerate();
        files.extend(providers.map(|(place, text)| file(&format!("providers/p{place}.yaml"), text)));
        read_texts(vec![base::files(), files]).into_catalog()
    }
}

fn file(path: &str, text: &str) -> FileText {
    FileText { shown: path.to_owned(), path: path.to_owned(), text: text.to_owned().into() }
}

/// Any catalogue.
pub(super) fn any_made() -> impl Strategy<Value = Made> {
    let services = (0..SERVICES).map(service).collect::<Vec<_>>();
    let parties = (0..COMPANIES).map(company).collect::<Vec<_>>();
    let providers = (0..PROVIDERS).map(any_provider).collect::<Vec<_>>();
    (services, parties, providers).prop_map(|(services, parties, providers)| Made {
        services: format!("services:\n{}", services.concat()),
        parties: format!("parties:\n{}", parties.concat()),
        providers,
    })
}

/// Facts about one thing at each move, one behind the other in time.
fn facts(id: String, one: impl Strategy<Value = String> + Clone + 'static) -> impl Strategy<Value = Vec<String>> {
    let at_one_move = (select(TIMES), prop::collection::vec((one, select(BASES)), 2));
    prop::collection::vec(prop::option::of(at_one_move), MOVES.len()).prop_map(move |moves| {
        let told = moves.into_iter().zip(MOVES).filter_map(|(at, kind)| Some((at?, kind)));
        told.flat_map(|((times, facts), kind)| {
            let facts = times.iter().zip(facts).enumerate();
            facts
                .map(|(number, (time, (fact, basis)))| {
                    format!("{{id: {id}-{kind}-{number}, moves: [{kind}], {time}{basis}{fact}, sources: [list]}}")
                })
                .collect::<Vec<_>>()
        })
        .collect()
    })
}

fn roles(when: &'static str) -> impl Strategy<Value = String> + Clone {
    let one = prop::option::weighted(0.3, (select(PARTIES), select(BASES)));
    prop::option::weighted(0.4, [one.clone(), one.clone(), one]).prop_map(move |roles| {
        let named = roles.into_iter().flatten().zip(["fault", "contract", "bill"]);
        let named =
            named.filter_map(|(role, name)| role.map(|(party, basis)| format!("{name}: {{{basis}party: {party}}}")));
        let named: Vec<String> = named.collect();
        if named.is_empty() { String::new() } else { format!(", {when}: {{{}}}", named.join(", ")) }
    })
}

fn service(number: usize) -> impl Strategy<Value = String> {
    let outcome = select(ServiceRule::ALL).prop_map(move |rule| match rule {
        // The one that is followed follows none.
        ServiceRule::Follows if number == 0 => "outcome: by-provider".to_owned(),
        ServiceRule::Follows => "outcome: follows, follows: service-0".to_owned(),
        rule => format!("outcome: {rule}"),
    });
    let one =
        (outcome, roles("before"), roles("after")).prop_map(|(outcome, before, after)| outcome + &before + &after);
    let category = select(&["access", "phone", "tv", "security"][..]);
    (facts(format!("service-{number}.rule"), one.boxed()), category, any::<bool>()).prop_map(move |(facts, category, by_move)| {
        let facts = if facts.is_empty() {
            format!("{{id: service-{number}.rule, outcome: by-provider, sources: [list]}}")
        } else {
            facts.join(", ")
        };
        format!(
            "  - {{id: service-{number}, code: {}, name: {{ja: サービス{number}, en: Service {number}}}, short: {{ja: サ{number}, en: S{number}}}, \
             reading: さーびす, category: {category}, by_move: {by_move}, claims: [{facts}]}}\n",
            20 + number
        )
    })
}

fn desks(of: String) -> impl Strategy<Value = String> {
    let one = (
        select(&["fault", "contract", "billing", "general", "switch"][..]),
        select(AREAS),
        select(&["", "services: [service-1], "][..]),
    );
    prop::collection::vec(one, 0..3).prop_map(move |desks| {
        let desks = desks.into_iter().enumerate().map(|(number, (purpose, area, services))| {
            format!("{{id: {of}.desk-{number}, purposes: [{purpose}], {area}{services}phones: [{{number: 0120-111-222}}], sources: [list]}}")
        });
        desks.collect::<Vec<_>>().join(", ")
    })
}

fn company(number: usize) -> impl Strategy<Value = String> {
    desks(format!("company-{number}")).prop_map(move |desks| {
        format!("  - {{id: company-{number}, name: {{ja: 会社{number}, en: Company {number}}}, desks: [{desks}]}}\n")
            .replace(", desks: []", "")
    })
}

/// Any file of a provider.
pub(super) fn any_provider(place: usize) -> impl Strategy<Value = String> {
    let id = format!("p{place}");
    let says = select(Says::ALL);
    let claims: Vec<_> = (0..SERVICES)
        .map(|number| {
            let one = says.clone().prop_map(move |says| format!("services: [service-{number}], says: {says}"));
            prop::option::of(facts(format!("{id}.service-{number}"), one.boxed()))
        })
        .collect();
    let collabo = select(&["'yes'", "'yes'", "'yes'", "'unknown'", "'no'"][..]);
    let kind = prop::option::of(select(&["flets", "isp", "own-line", "wireless", "agency"][..]));
    let via =
        prop::option::of((select(&["", "via: ntt-finance, ", "via: company-1, "][..]), select(BASES), select(AREAS)));
    let company = prop::option::weighted(0.8, 0..COMPANIES);
    (claims, collabo, kind, via, company, desks(id.clone()), (select(BASES), select(AREAS))).prop_map(
        move |(claims, collabo, kind, via, company, desks, (basis, area))| {
            let lines = |text: &str| text.replace(", ", "\n");
            let mut text = format!(
                "id: {id}\ncode: {}\nname: {{ja: 光{place}, en: Hikari {place}}}\nreading: ひかり\ncollabo: {collabo}\nstanding: active\n{}{}sources: [list]\n",
                40 + place,
                lines(basis),
                lines(area)
            );
            if let Some(company) = company {
                let _ = writeln!(text, "company: company-{company}");
            }
            if let (Some(kind), "'no'") = (kind, collabo) {
                let _ = writeln!(text, "kind: {kind}");
            }
            if collabo == "'no'" {
                text.push_str("not_collabo: {ja: ちがいます。, en: It is not.}\n");
            }
            let claims: Vec<String> = claims.into_iter().flatten().flatten().collect();
            if let Some((via, basis, area)) = via {
                let _ = writeln!(text, "billing:\n  - {{id: {id}.bill, {via}{basis}{area}sources: [list]}}");
            }
            for (list, items) in [("claims", claims.join(", ")), ("desks", desks)] {
                if !items.is_empty() {
                    let _ = writeln!(text, "{list}: [{items}]");
                }
            }
            text
        },
    )
}

/// A consultation by any catalogue: what is chosen, as places in its lists.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    area: Area,
    kind: Move,
    day: &'static str,
    from: Option<Index>,
    to: Option<Index>,
    services: Vec<Index>,
    payment: Option<Index>,
}

/// Any consultation.
pub(super) fn any_asked() -> impl Strategy<Value = Asked> {
    let provider = || prop::option::weighted(0.8, any::<Index>());
    (
        (select(Area::ALL), select(Move::ALL), select(DAYS)),
        (provider(), provider(), prop::option::of(any::<Index>())),
        prop::collection::vec(any::<Index>(), 1..8),
    )
        .prop_map(|((area, kind, day), (from, to, payment), services)| Asked {
            area,
            kind,
            day,
            from,
            to,
            services,
            payment,
        })
}

impl Asked {
    /// The consultation by this catalogue.
    pub(super) fn of(&self, catalog: &Catalog) -> Consultation {
        let provider = |place: &Option<Index>| place.map(|place| place.get(catalog.providers()).id.clone());
        let mut services: Vec<_> = Vec::new();
        for place in &self.services {
            let id = &place.get(catalog.services()).id;
            if !services.contains(id) {
                services.push(id.clone());
            }
        }
        Consultation::new(self.area, self.kind, jiff::civil::date(2026, 11, 22))
            .on(DayRange::parse(self.day).unwrap())
            .leaving(provider(&self.from).filter(|_| self.kind != Move::Transfer))
            .going_to(provider(&self.to).filter(|_| self.kind != Move::Return))
            .having(services)
            .paid_by(self.payment.map(|place| place.get(catalog.payments()).id.clone()))
    }
}
