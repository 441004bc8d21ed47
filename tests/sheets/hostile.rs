//! Cells that want to be formulas: they are text on the way out, in the file, and on the way back.

use madoguchi::front::sheets::Kind;
use proptest::prelude::*;

use super::Office;

const HOSTILE: &[&str] = &[
    "=HYPERLINK(\"http://example.invalid\",\"x\")",
    "@x",
    "+81-52-300-4813",
    "-1+cmd|' /C calc'!A0",
    "＝1+1",
    " =1",
    "a; =1",
    "'=1",
    "x\\;y",
    "a,b\"c\"",
    "0120116116",
    "1E5",
    "2016-06",
    "true",
    "~",
    "null",
    "- x",
    "a: b # c",
    "{a}",
    "[b",
    "&x",
    "*y",
    "!z",
    "%",
    "1.10",
];

#[test]
fn a_hostile_cell_is_text_and_comes_back() {
    let office = Office::base();
    for text in HOSTILE {
        let mut cells = office.export(Kind::Providers);
        // As a person types it, with what a spreadsheet makes of it.
        cells.set(&["mihon-hikari"], "not_collabo_en", &format!("'{text}"));
        cells.set(&["mihon-hikari"], "not_collabo_ja", "光コラボではありません。");
        cells.set(&["mihon-hikari"], "aliases", &format!("'{}; 見本", text.replace('\\', "\\\\").replace(';', "\\;")));
        office.apply(&[&cells]).unwrap_or_else(|problems| panic!("{text}: {problems:?}"));
        let loaded = office.folder.read();
        assert_eq!(loaded.findings.errors(), 0, "{text}");
        let entry = loaded.list("providers").next().unwrap();
        let said = entry.node.get("not_collabo").unwrap().get("en").unwrap().scalar();
        assert_eq!(said, Some(*text));
        let aliases: Vec<_> =
            entry.node.get("aliases").unwrap().items().iter().map(|item| item.scalar().unwrap()).collect();
        assert_eq!(aliases, [*text, "見本"]);
        let again = office.export(Kind::Providers);
        let cell = again.get(&["mihon-hikari"], "not_collabo_en");
        assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '＝']), "{cell}");
        assert!(office.apply(&[&again]).unwrap().changes.is_empty(), "{text}");
    }
}

#[test]
fn what_hides_or_disturbs_is_refused() {
    let office = Office::base();
    for text in ["\t=1", "a\u{1b}[2J", "a\u{202e}b"] {
        let mut cells = office.export(Kind::Providers);
        cells.set(&["mihon-hikari"], "name_en", text);
        assert_eq!(office.refused(&[&cells]), ["a.csv:2 name_en cell"], "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_text_comes_back(text in "[^\\p{C}\\p{M}ｦ-ﾟ]{1,12}", items in proptest::collection::vec("[-=;'@,\"\\\\ a0-9あ]{0,6}[a-z]", 1..4)) {
        use unicode_normalization::UnicodeNormalization as _;
        let text: String = text.nfc().collect();
        prop_assume!(!text.trim().is_empty() && !text.chars().any(madoguchi::front::text::clean::is_unseen));
        let office = Office::base();
        let join = |item: &String| item.replace('\\', "\\\\").replace(';', "\\;");
        let items: Vec<String> = items.iter().map(|item| item.trim().to_owned()).collect();
        let list: Vec<String> = items.iter().map(|item| format!("'{}", join(item))).collect();
        let mut cells = office.export(Kind::Providers);
        cells.set(&["mihon-hikari"], "not_collabo_en", &format!("'{text}"));
        cells.set(&["mihon-hikari"], "not_collabo_ja", "光コラボではありません。");
        cells.set(&["mihon-hikari"], "aliases", &list.join(";"));
        let applied = office.apply(&[&cells]);
        if let Err(problems) = &applied {
            // The catalogue has rules of its own for what a text may hold; then nothing is written.
            prop_assert!(problems.iter().all(|problem| problem.place.contains("a.csv:2")), "{:?}", problems);
            return Ok(());
        }
        let loaded = office.folder.read();
        let entry = loaded.list("providers").next().unwrap();
        prop_assert_eq!(entry.node.get("not_collabo").unwrap().get("en").unwrap().scalar(), Some(text.as_str()));
        let aliases = entry.node.get("aliases").unwrap().items();
        let aliases: Vec<_> = aliases.iter().map(|item| item.scalar().unwrap().to_owned()).collect();
        prop_assert_eq!(aliases, items);
        prop_assert!(office.apply(&[&office.export(Kind::Providers)]).unwrap().changes.is_empty());
    }
}
