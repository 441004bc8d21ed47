//! Every ticket that is handed out can be opened, however much was chosen.

use std::fmt::Write as _;

use crate::catalog::folder::Folder;
use crate::support::bin::Bin;

/// A catalogue with so many services, whose numbers in tickets have no place of their own.
fn with_services(count: usize) -> Folder {
    let folder = Folder::base();
    let mut text = String::from("services:\n");
    for number in 0..count {
        writeln!(
            text,
            "  - {{id: s{number}, code: {}, name: {{ja: サービス{number}, en: Service {number}}}, short: {{ja: サ{number}, en: S{number}}}, \
             reading: さーびす, category: phone, claims: [{{id: s{number}.moves, outcome: moves, sources: [list]}}]}}",
            65_535 - number,
        )
        .unwrap();
    }
    folder.write("services/more.yaml", text);
    folder
}

fn ids(count: usize) -> String {
    (0..count).map(|number| format!("s{number}")).collect::<Vec<_>>().join(",")
}

#[test]
fn a_ticket_for_many_services_is_accepted() {
    let folder = with_services(1_001);
    let answer = |args: &str, value: &str| {
        let args = format!("answer --format json --today 2026-11-22 {args}");
        Bin::new(&args).arg(value).arg("--catalog").arg(folder.path()).run()
    };
    let chosen = "--area east --move transfer --provider mihon-hikari --services";
    for count in [64, 100, 1_000] {
        let made = answer(chosen, &ids(count));
        made.fine();
        let ticket = made.json()["ticket"].as_str().unwrap().to_owned();
        let opened = answer("--ticket", &ticket);
        opened.fine();
        assert_eq!(opened.json()["consultation"], made.json()["consultation"], "{count}");
        assert_eq!(opened.json()["changed_since"], serde_json::json!([]), "{count}");
    }
    // The page has it as well, however long it is.
    for format in ["txt", "html", "pdf"] {
        let page = folder.path().join(format!("page.{format}"));
        let args = format!("handout --today 2026-11-22 {chosen}");
        Bin::new(&args).arg(ids(100)).arg("--catalog").arg(folder.path()).arg("--output").arg(&page).run().fine();
        assert!(page.exists());
    }
    let ticket = answer(chosen, &ids(100)).json()["ticket"].as_str().unwrap().to_owned();
    let page = std::fs::read_to_string(folder.path().join("page.txt")).unwrap();
    let letters = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    assert!(letters(&page).contains(&letters(&ticket)), "{page}");
    answer(chosen, &ids(1_001)).refused("--services のサービスが多すぎます(上限 1000)。いくつかに分けてください。");
    let long = answer("--ticket", &"0".repeat(100_000));
    assert_eq!((long.code, long.stderr.lines().count()), (2, 1));
}
