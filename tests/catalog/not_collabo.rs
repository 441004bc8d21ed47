//! A name that is no collabo, with desks of its own: only those that answer this line today are shown.

use std::fs;

use crate::support::bin::Bin;
use tempfile::TempDir;

fn with_desks(desks: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("providers")).unwrap();
    let provider = format!(
        "id: mihon-cable\ncode: 9001\nname: {{ja: 見本ケーブル, en: Mihon Cable}}\nreading: みほんけーぶる\ncompany: kddi\ncollabo: 'no'\n\
         standing: active\nsources: [t-simhikaku]\nnot_collabo: {{ja: 光コラボではありません。, en: No collabo.}}\ndesks:\n{desks}"
    );
    fs::write(folder.path().join("providers/mihon-cable.yaml"), provider).unwrap();
    folder
}

const DEAD: &str = "0120-000-111";
const WEST: &str = "0120-000-222";
const OPEN: &str = "0120-000-333";

fn desk(number: &str, about: &str) -> String {
    format!(
        "  - {{id: mihon-cable.{number}, purposes: [fault], phones: [{{number: {number}}}], sources: [t-simhikaku], {about}}}\n"
    )
}

fn closed_or_elsewhere() -> String {
    desk(DEAD, "until: 2020-01-01") + &desk(WEST, "area: west")
}

fn ask(folder: &TempDir, command: &str) -> Bin {
    Bin::new(&format!("{command} --area east --provider mihon-cable --today 2026-11-22"))
        .arg("--catalog")
        .arg(folder.path())
}

fn answer(folder: &TempDir, format: &str) -> Bin {
    ask(folder, &format!("answer --move transfer --services access-next --format {format}"))
}

#[test]
fn only_the_desks_of_the_day_and_the_area_are_shown() {
    let folder = with_desks(&(closed_or_elsewhere() + &desk(OPEN, "since: 2020-01-01")));
    let page = folder.path().join("page.txt");
    ask(&folder, "handout --move transfer --services access-next").arg("--output").arg(&page).run();
    let asked = |format| ask(&folder, &format!("ask --format {format}")).arg("ネットがつながらない").run().stdout;
    let said = ["json", "text"].map(|format| [answer(&folder, format).run().stdout, asked(format)]).concat();
    for said in said.into_iter().chain([fs::read_to_string(page).unwrap()]) {
        assert!(said.contains(OPEN) && !said.contains(DEAD) && !said.contains(WEST), "{said}");
    }
}

#[test]
fn where_no_desk_is_left_the_official_list_is() {
    let folder = with_desks(&closed_or_elsewhere());
    assert_eq!(answer(&folder, "json").run().json()["not_collabo"]["desks"], serde_json::json!([]));
    let text = answer(&folder, "text").run().stdout;
    assert!(text.contains("https://flets.com/collabo/list/"), "{text}");
    let page = folder.path().join("page.txt");
    ask(&folder, "handout --move transfer --services access-next").arg("--output").arg(&page).run();
    let page = fs::read_to_string(page).unwrap();
    assert!(page.contains("番号は要確認") && page.contains("https://flets.com/collabo/list/"), "{page}");
}
