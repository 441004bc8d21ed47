//! For whom a text holds: a provider's own text in place of the general one, conditions on providers, and phases.

use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::id::{ProviderId, ServiceId};
use madoguchi::front::domain::period::DayRange;
use madoguchi::front::domain::terms::{Area, Move};

use super::folder::Folder;

const CHECKLIST: &str = "checklist:
  - {id: check.number, stage: before, who: customer, text: {ja: 番号, en: Number}, phase: [considering], sources: [list]}
  - {id: check.lapses, stage: before, who: customer, text: {ja: 期限, en: Lapses}, phase: [applied], sources: [list]}
  - {id: check.before, stage: before, who: customer, text: {ja: 前, en: Before}, sources: [list]}
  - {id: check.after, stage: after, who: customer, text: {ja: 後, en: After}, sources: [list]}
  - {id: check.ahead, stage: after, who: customer, text: {ja: 先, en: Ahead}, only_ahead: true, sources: [list]}
  - {id: check.to, stage: after, who: customer, text: {ja: へ, en: To}, to: [mihon-hikari], sources: [list]}
  - {id: check.from, stage: after, who: customer, text: {ja: から, en: From}, from: [mihon-hikari], sources: [list]}
";

const OTHER: &str = "id: tanin-hikari
code: 2
name: {ja: たにん光, en: Tanin Hikari}
reading: たにんひかり
company: mihon
collabo: 'yes'
standing: active
sources: [list]
own:
  - {id: tanin-hikari.ahead, of: check.ahead, text: {ja: 自分の先, en: Own ahead}, since: 2026-01-01, sources: [list]}
  - {id: tanin-hikari.silent, of: check.before, moves: [transfer], sources: [list]}
  - {id: tanin-hikari.bye, of: check.after, side: left, text: {ja: さようなら, en: Bye}, sources: [list]}
  - {id: tanin-hikari.west, of: check.number, area: west, text: {ja: 西, en: West}, sources: [list]}
";

fn catalog() -> Catalog {
    let folder = Folder::base();
    folder.write("checklist.yaml", CHECKLIST).write("providers/tanin-hikari.yaml", OTHER);
    folder.read().into_catalog().unwrap_or_else(|findings| panic!("{findings:?}"))
}

/// What there is to do on 2026-11-22, by name.
fn todo(catalog: &Catalog, kind: Move, from: &str, to: &str, day: &str) -> Vec<String> {
    let id = |id: &str| (!id.is_empty()).then(|| ProviderId::new(id));
    let asked = Consultation::new(Area::East, kind, "2026-11-22".parse().unwrap())
        .on(DayRange::parse(day).unwrap())
        .leaving(id(from))
        .going_to(id(to))
        .having(vec![ServiceId::new("phone")]);
    advise(catalog, &asked).todo.iter().map(|todo| todo.grounds.claim.to_string()).collect()
}

#[test]
fn what_is_told_follows_the_phase() {
    let catalog = catalog();
    let on = |day| todo(&catalog, Move::Transfer, "", "", day);
    assert_eq!(on("2026-11-22"), ["check.number", "check.before", "check.after", "check.ahead"]);
    assert_eq!(on("2026-12-01"), ["check.lapses", "check.before", "check.after", "check.ahead"]);
    assert_eq!(on("2026-11-01"), ["check.after"]);
    assert_eq!(on("2026-11"), ["check.number", "check.lapses", "check.before", "check.after", "check.ahead"]);
}

#[test]
fn a_general_text_is_not_told_where_the_provider_has_its_own() {
    let catalog = catalog();
    let own = todo(&catalog, Move::Transfer, "", "tanin-hikari", "2026-11-22");
    assert_eq!(own, ["check.number", "check.after", "tanin-hikari.ahead"]);
    let switch = todo(&catalog, Move::Switch, "", "tanin-hikari", "2026-11-22");
    assert_eq!(switch, ["check.number", "check.before", "check.after", "tanin-hikari.ahead"]);
    let left = todo(&catalog, Move::Switch, "tanin-hikari", "mihon-hikari", "2026-11-01");
    assert_eq!(left, ["tanin-hikari.bye", "check.to"]);
    let back = todo(&catalog, Move::Return, "tanin-hikari", "", "2026-11-01");
    assert_eq!(back, ["tanin-hikari.bye"]);
}

#[test]
fn an_item_for_one_provider_is_told_with_no_other() {
    let catalog = catalog();
    assert_eq!(todo(&catalog, Move::Switch, "", "mihon-hikari", "2026-11-01"), ["check.after", "check.to"]);
    assert_eq!(todo(&catalog, Move::Switch, "mihon-hikari", "", "2026-11-01"), ["check.after", "check.from"]);
}

/// The remarks on the telephone, when it is asked on 2026-11-22.
fn remarks(catalog: &Catalog, area: Area, kind: Move) -> Vec<String> {
    let asked = Consultation::new(area, kind, "2026-11-22".parse().unwrap()).having(vec![ServiceId::new("phone")]);
    let notes = &advise(catalog, &asked).lines[0].notes;
    notes.iter().filter_map(|note| note.claim.as_ref()).map(ToString::to_string).collect()
}

#[test]
fn a_remark_is_made_in_its_area_of_its_move_and_as_long_as_it_holds() {
    let folder = Folder::base();
    let services = std::fs::read_to_string(folder.path().join("services/base.yaml")).unwrap();
    let text = "text: {ja: 注意。, en: Mind.}, sources: [list]";
    let notes = format!(
        "    notes:\n      - {{id: phone.west, area: west, {text}}}\n      - {{id: phone.switch, moves: [switch], {text}}}\n      \
         - {{id: phone.over, until: 2026-11-22, {text}}}\n      - {{id: phone.new, since: 2026-11-22, {text}}}\n      \
         - {{id: phone.rough, since: 2026-11, {text}}}\n"
    );
    folder.write("services/base.yaml", services.replace("    notes:\n", &notes));
    let catalog = folder.read().into_catalog().unwrap_or_else(|findings| panic!("{findings:?}"));
    let always = ["phone.new", "phone.rough", "phone.hours"];
    assert_eq!(remarks(&catalog, Area::East, Move::Transfer), always);
    assert_eq!(remarks(&catalog, Area::West, Move::Transfer), [&["phone.west"], &always[..]].concat());
    assert_eq!(remarks(&catalog, Area::East, Move::Switch), [&["phone.switch"], &always[..]].concat());
}
