//! The sheet for the counter.

use crate::support::bin::Bin;

#[test]
fn the_sheet_says_the_keys_and_the_marks_on_one_page_in_both_languages() {
    for (lang, words) in
        [("ja", ["早見表", "F9", "要確認", "[推定]"]), ("en", ["at a glance", "F9", "unknown", "[inferred]"])]
    {
        let text = Bin::new("guide --format txt -o - --lang").arg(lang).run();
        let text = text.fine();
        assert!(words.iter().all(|word| text.contains(word)), "{text}");
        for paper in ["a4", "letter"] {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("guide.pdf");
            let run = Bin::new("guide --lang").arg(lang).arg("--paper").arg(paper).arg("-o").arg(&file).run();
            // A letter that the font lacks would be told there.
            assert_eq!(run.fine(), "");
            let pdf = String::from_utf8_lossy(&std::fs::read(&file).unwrap()).into_owned();
            assert!(pdf.contains("/Count 1") && !pdf.contains("/Count 2"), "{lang} on {paper}");
            // What is there is kept.
            let again = Bin::new("guide -o").arg(&file).run();
            assert_ne!(again.code, 0);
        }
    }
}
