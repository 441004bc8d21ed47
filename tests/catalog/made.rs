//! Small catalogues with what one test is about: one service and one brand more than the small sound catalogue has.

use madoguchi::front::domain::advice::{Advice, Caution, Line, Role};
use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::id::{ProviderId, ServiceId};
use madoguchi::front::domain::period::DayRange;
use madoguchi::front::domain::terms::{Area, Move};

use super::folder::Folder;

/// The service 追加 with these rules; more of its keys stand in `about`, a line each.
pub(crate) fn service(category: &str, rules: &[&str], about: &str) -> String {
    let rules = rules.iter().map(|rule| format!("      - {{{rule}, sources: [list]}}\n")).collect::<Vec<_>>().concat();
    format!(
        "services:\n  - id: more\n    code: 3\n    name: {{ja: 追加, en: More}}\n    short: {{ja: 追加, en: More}}\n    reading: ついか\n    \
         category: {category}\n    claims:\n{rules}{about}"
    )
}

/// The brand よそ光 of the company よそ; more of its keys stand in `about`, a line each.
pub(crate) fn brand(about: &str) -> String {
    format!(
        "id: yoso-hikari\ncode: 2\nname: {{ja: よそ光, en: Yoso Hikari}}\nreading: よそひかり\ncompany: yoso\nstanding: active\n\
         sources: [list]\n{about}"
    )
}

/// A brand that takes lines.
pub(crate) fn collabo(about: &str) -> String {
    brand(&format!("collabo: 'yes'\n{about}"))
}

/// A name that is no collabo, of this kind; of none that is known when empty.
pub(crate) fn no_collabo(kind: &str, about: &str) -> String {
    let kind = if kind.is_empty() { String::new() } else { format!("kind: {kind}\n") };
    brand(&format!("collabo: 'no'\n{kind}not_collabo: {{ja: 光コラボではありません。, en: No collabo.}}\n{about}"))
}

/// The small catalogue with this service and this brand.
pub(crate) fn with(service: &str, brand: &str) -> Folder {
    let folder = Folder::base();
    folder.write("services/more.yaml", service).write("providers/yoso-hikari.yaml", brand);
    let companies = ["yoso", "isp"].map(|id| format!("  - {{id: {id}, name: {{ja: {id}, en: {id}}}}}\n"));
    folder.write("parties/more.yaml", format!("parties:\n{}", companies.concat()));
    folder
}

/// Writes something else into one of its files.
pub(crate) fn change(folder: &Folder, file: &str, from: &str, to: &str) {
    let text = std::fs::read_to_string(folder.path().join(file)).unwrap();
    assert!(text.contains(from), "{from} is not in {file}");
    folder.write(file, text.replace(from, to));
}

pub(crate) fn read(folder: &Folder) -> Catalog {
    folder.read().into_catalog().unwrap_or_else(|findings| panic!("{findings:?}"))
}

/// A customer in the east who asks on 2026-11-22 about 追加, of a move that was made on `day`, between these brands.
pub(crate) fn customer(kind: Move, from: &str, to: &str, day: &str) -> Consultation {
    let id = |id: &str| (!id.is_empty()).then(|| ProviderId::new(id));
    Consultation::new(Area::East, kind, "2026-11-22".parse().unwrap())
        .on(DayRange::parse(day).unwrap())
        .leaving(id(from))
        .going_to(id(to))
        .having(vec![ServiceId::new("more")])
}

/// The answer to a customer by the small catalogue with this service and this brand.
pub(crate) fn answer(service: &str, brand: &str, customer: &Consultation) -> Advice {
    advise(&read(&with(service, brand)), customer)
}

/// Its one line.
pub(crate) fn line(service: &str, brand: &str, customer: &Consultation) -> Line {
    answer(service, brand, customer).lines.swap_remove(0)
}

/// Who it is, who sends the bill for them, and how sure that is.
pub(crate) fn role(role: &Role) -> String {
    let party = role.party.as_ref().map_or("-", |party| party.as_str());
    let via = role.via.as_ref().map_or_else(String::new, |via| format!(">{via}"));
    format!("{party}{via} {}", role.basis)
}

pub(crate) fn reasons(line: &Line) -> Vec<&str> {
    line.because.iter().map(|grounds| grounds.claim.as_str()).collect()
}

pub(crate) fn cautions(advice: &Advice) -> Vec<&'static str> {
    advice.cautions.iter().map(Caution::code).collect()
}
