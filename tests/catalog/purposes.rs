//! A desk does what it says: in no consultation of the whole space does a question show a desk that is not for it. Where none is known,
//! a desk to ask stands apart.

use std::ops::AddAssign;
use std::thread;

use madoguchi::front::catalog::load_folders;
use madoguchi::front::domain::advice::{Advice, Line, Role, Roles};
use madoguchi::front::domain::advise::{advise, lines};
use madoguchi::front::domain::ask;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::desk::{Desk, Reached};
use madoguchi::front::domain::id::{ProviderId, ServiceId};
use madoguchi::front::domain::period::{Date, DayRange};
use madoguchi::front::domain::terms::{Area, Move, Purpose, RoleKind};
use madoguchi::front::keeper::cases;

use super::folder::Folder;
use crate::support::wizard::CATALOG;

/// Days on which rules, brands and desks were not what they are today.
const PAST: [&str; 10] = [
    "2015-02-01",
    "2016-04-01",
    "2017-06-01",
    "2018-10-01",
    "2019-07-01",
    "2020-12-01",
    "2022-03-15",
    "2023-12-01",
    "2024-10-01",
    "2026-01-15",
];

/// A provider to leave, where the line goes to another.
const LEFT: &str = "biglobe-hikari";

/// What was tried, and where a desk did not fit.
#[derive(Debug, Default)]
struct Tried {
    consultations: usize,
    roles: usize,
    calls: usize,
    contacts: usize,
    open: usize,
    /// Roles of which a desk to ask is named in place of one for it.
    asked: usize,
    wrong: Vec<String>,
}

impl AddAssign for Tried {
    fn add_assign(&mut self, other: Self) {
        self.consultations += other.consultations;
        self.roles += other.roles;
        self.calls += other.calls;
        self.contacts += other.contacts;
        self.open += other.open;
        self.asked += other.asked;
        self.wrong.extend(other.wrong);
    }
}

/// The rule, written down apart from the program's own.
fn fits(kind: RoleKind, desk: &Desk) -> bool {
    let own = match kind {
        RoleKind::Fault => Purpose::Fault,
        RoleKind::Contract => Purpose::Contract,
        RoleKind::Bill => Purpose::Billing,
    };
    desk.purposes.iter().any(|purpose| *purpose == own || *purpose == Purpose::General)
}

/// One that does a single thing, such as taking back what was lent, is not asked about others.
fn may_be_asked(desk: &Desk) -> bool {
    let alone = [Purpose::Relocation, Purpose::Returns, Purpose::Consent, Purpose::Sales];
    desk.purposes.iter().any(|purpose| !alone.contains(purpose))
}

/// What is wrong with a role, if anything.
fn wrong(kind: RoleKind, role: &Role) -> Option<String> {
    let misfit = role.desks.iter().find(|desk| !fits(kind, desk));
    let misfit = misfit.or_else(|| role.to_ask.iter().find(|desk| !may_be_asked(desk) || fits(kind, desk)));
    let too_many = || role.desks.iter().any(|desk| desk.langs.is_empty()) && !role.to_ask.is_empty();
    let out_of_order = || !role.desks.is_sorted_by_key(|desk| !desk.langs.is_empty());
    match misfit {
        Some(desk) => Some(format!("{kind}: {} is for {:?}", desk.grounds.claim, desk.purposes)),
        None if too_many() => Some(format!("{kind}: a desk to ask beside {}", role.desks[0].grounds.claim)),
        None => out_of_order().then(|| format!("{kind}: {} stands first", role.desks[0].grounds.claim)),
    }
}

fn of_roles(roles: &Roles, tried: &mut Tried, at: &dyn Fn() -> String) {
    for &kind in RoleKind::ALL {
        let role = roles.get(kind);
        tried.roles += 1;
        tried.asked += usize::from(!role.to_ask.is_empty());
        tried.wrong.extend(wrong(kind, role).map(|what| format!("{}: {what}", at())));
    }
}

/// Every desk of the lines. A line is the same whatever else the customer has (`a_line_does_not_depend_on_the_other_services`), so one
/// consultation with all services is as many as there are services.
fn of_lines(lines: &[Line], asked: &Consultation, tried: &mut Tried) {
    tried.consultations += lines.len();
    let at = |line: &Line, when| format!("{} {when} in {:?} {:?}", line.service, asked.kind, asked.to);
    for line in lines {
        of_roles(&line.before, tried, &|| at(line, "before"));
        of_roles(&line.after, tried, &|| at(line, "after"));
    }
}

/// Every desk of an answer.
fn of_advice(advice: &Advice, asked: &Consultation, tried: &mut Tried) {
    of_lines(&advice.lines, asked, tried);
    tried.calls += advice.calls.len();
    for call in &advice.calls {
        let misfit = call.desks.iter().find(|desk| !fits(RoleKind::Fault, desk));
        tried.wrong.extend(misfit.map(|desk| format!("call {}: {}", call.party, desk.grounds.claim)));
    }
    tried.open += advice.open.len();
    for open in &advice.open {
        let misfit = open.desks.iter().find(|desk| !may_be_asked(desk));
        tried.wrong.extend(misfit.map(|desk| format!("open {}: {}", open.service, desk.grounds.claim)));
    }
}

fn of_contacts(catalog: &Catalog, chosen: &Consultation, tried: &mut Tried) {
    for symptom in catalog.symptoms() {
        let Ok(answer) = ask::answer(catalog, &symptom.into(), chosen) else { continue };
        // A desk that the situation itself names, by a source, stands there for what it is: it may give out the number for a switch.
        // It never stands where something is broken or billed.
        let is_named = |desk: &Desk| symptom.role == RoleKind::Contract && symptom.desks.contains(&desk.grounds.claim);
        for contact in answer.contacts.iter().filter(|it| !it.role.desks.iter().any(|desk| is_named(desk))) {
            tried.contacts += 1;
            let what = wrong(contact.kind, &contact.role);
            tried.wrong.extend(what.map(|what| format!("{} at {:?}: {what}", symptom.id, chosen.to)));
        }
    }
}

/// The consultations of a provider, or of none, asked on one day by those who moved on another.
fn consultations(provider: Option<&ProviderId>, moved: Date, today: Date) -> impl Iterator<Item = Consultation> {
    let kinds = Area::ALL.iter().flat_map(|area| Move::ALL.iter().map(move |kind| (*area, *kind)));
    kinds.map(move |(area, kind)| {
        let services = CATALOG.services().iter().filter(|it| it.areas.contains(&area)).map(|it| it.id.clone());
        let left = ProviderId::new(if provider.is_some_and(|it| it.as_str() == LEFT) { "plala-hikari" } else { LEFT });
        let (from, to) = match kind {
            Move::Transfer => (None, provider.cloned()),
            Move::Switch => (Some(left), provider.cloned()),
            Move::Return => (provider.cloned(), None),
        };
        let consultation = Consultation::new(area, kind, today).on(DayRange::exact(moved)).leaving(from);
        consultation.going_to(to).having(services.collect())
    })
}

/// The lines of every provider on every day, asked then; every second of these days, in turn, asked today as well. Whom to call, what is
/// open and what a customer says are made of these lines: they are tried today and on one of the days, in turn.
fn try_all(providers: &[(usize, Option<&ProviderId>)]) -> Tried {
    let catalog = &*CATALOG;
    let mut tried = Tried::default();
    let today = catalog.edition().date;
    for &(at, provider) in providers {
        for (place, day) in PAST.iter().map(|day| day.parse().unwrap()).chain([today]).enumerate() {
            let in_full = day == today || place == at % PAST.len();
            for asked in consultations(provider, day, day) {
                if in_full {
                    of_advice(&advise(catalog, &asked), &asked, &mut tried);
                } else {
                    of_lines(&lines(catalog, &asked), &asked, &mut tried);
                }
            }
            for asked in consultations(provider, day, today).filter(|_| place % 2 == at % 2) {
                of_lines(&lines(catalog, &asked), &asked, &mut tried);
                if in_full {
                    of_contacts(catalog, &Consultation { services: Vec::new(), ..asked }, &mut tried);
                }
            }
        }
    }
    tried
}

#[test]
fn no_question_of_the_whole_space_shows_a_desk_that_is_not_for_it() {
    let providers = CATALOG.providers().iter().map(|it| Some(&it.id)).chain([None]);
    let providers: Vec<(usize, Option<&ProviderId>)> = providers.enumerate().collect();
    let threads = thread::available_parallelism().map_or(2, usize::from);
    let parts = providers.chunks(providers.len().div_ceil(threads));
    let tried = thread::scope(|scope| {
        let running: Vec<_> = parts.map(|part| scope.spawn(|| try_all(part))).collect();
        running.into_iter().fold(Tried::default(), |mut all, one| {
            all += one.join().unwrap();
            all
        })
    });
    let wrong = &tried.wrong;
    assert!(wrong.is_empty(), "{} of {}: {:#?}", wrong.len(), tried.roles, wrong.iter().take(9).collect::<Vec<_>>());
    let Tried { consultations, roles, calls, contacts, open, asked, .. } = tried;
    println!(
        "{consultations} consultations, {roles} roles ({asked} with a desk to ask), {calls} calls, {contacts} contacts, {open} open"
    );
    assert!(consultations > 500_000, "{consultations} consultations");
    assert!(roles > 3_000_000, "{roles} roles");
    assert!(calls > 10_000 && contacts > 35_000 && open > 70_000, "{calls} {contacts} {open}");
    assert!(asked > 1000, "{asked} roles with a desk to ask");
}

/// A small catalogue whose provider has a desk for contracts and one for returns, and none for faults and bills.
fn small() -> Catalog {
    load_folders(&[small_folder().path().to_owned()]).unwrap()
}

fn small_folder() -> Folder {
    let folder = Folder::base();
    let provider = CONTRACT_ALONE.replace(
        "DESKS",
        "desks:\n  - {id: mihon-hikari.desk, purposes: [contract, order], \
         phones: [{number: 0120-111-222}], sources: [terms]}\n  - {id: mihon-hikari.back, purposes: [returns], \
         phones: [{number: 0120-333-444}], sources: [terms]}",
    );
    folder.write("providers/mihon-hikari.yaml", provider);
    folder
}

const CONTRACT_ALONE: &str = "id: mihon-hikari\ncode: 1\nname: {ja: みほん光, en: Mihon Hikari}\nreading: みほんひかり\ncompany: mihon\n\
    collabo: 'yes'\nstanding: active\nsources: [list]\nDESKS\n";

#[test]
fn a_rule_that_lets_a_desk_for_contracts_answer_faults_would_be_found() {
    let catalog = small();
    let today = catalog.edition().date;
    let asked = Consultation::new(Area::East, Move::Transfer, today)
        .going_to(Some(ProviderId::new("mihon-hikari")))
        .having(vec![ServiceId::new("line")]);
    let roles = &advise(&catalog, &asked).lines[0].after;
    let claims = |desks: &[std::sync::Arc<Desk>]| -> Vec<String> {
        desks.iter().map(|desk| desk.grounds.claim.to_string()).collect()
    };
    for kind in [RoleKind::Fault, RoleKind::Bill] {
        let role = roles.get(kind);
        assert_eq!((claims(&role.desks), claims(&role.to_ask)), (vec![], vec!["mihon-hikari.desk".to_owned()]));
        assert_eq!(wrong(kind, role), None);
    }
    assert_eq!(claims(&roles.contract.desks), ["mihon-hikari.desk"]);
    assert!(roles.contract.to_ask.is_empty() && !roles.fault.is_same_desk(&roles.contract));

    let provider = catalog.find_provider("mihon-hikari").unwrap();
    for (kind, old_rule) in [
        (RoleKind::Fault, [Purpose::Fault, Purpose::General, Purpose::Contract]),
        (RoleKind::Bill, [Purpose::Billing, Purpose::General, Purpose::Contract]),
        (RoleKind::Contract, [Purpose::Switch, Purpose::General, Purpose::Returns]),
    ] {
        let Reached { desks, to_ask } = Reached::among(&provider.desks, &old_rule);
        let mutated = Role { desks, to_ask, ..roles.get(kind).clone() };
        assert!(wrong(kind, &mutated).is_some(), "{kind}: {:?}", claims(&mutated.desks));
        assert!(!mutated.is_same_desk(roles.get(kind)), "{kind}");
    }
}

#[test]
fn a_case_can_say_that_a_desk_is_only_to_be_asked() {
    let folder = small_folder();
    let given = "given: {area: east, move: transfer, provider: mihon-hikari, services: [line]}";
    let case = |name: &str, key: &str, desk: &str| {
        format!("  - {{name: {name}, {given}, expect: {{{key}: [mihon-hikari.{desk}]}}}}\n")
    };
    let cases = [
        case("asked", "to_ask", "desk"),
        case("not asked", "to_ask", "back"),
        case("never for anything", "desks", "back"),
    ];
    folder.write("cases/base.yaml", format!("cases:\n{}", cases.concat()));
    let catalog = load_folders(&[folder.path().to_owned()]).unwrap();
    let results = cases::run(&folder.read(), &catalog);
    let held: Vec<bool> = results.iter().map(|result| result.differences.is_empty()).collect();
    assert_eq!(held, [true, false, false]);
}
