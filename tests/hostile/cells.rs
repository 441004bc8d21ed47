//! What a spreadsheet would take for a formula.

use crate::catalog::folder::Folder;
use crate::support::bin::Bin;

#[test]
fn names_in_csv_are_no_formulas() {
    for begins in ["=HYPERLINK(", "+1+1", "-1+1", "@SUM(1)", "＝1", "＋1", "－1", "＠x"] {
        let folder = Folder::base();
        let file = folder.path().join("providers/mihon-hikari.yaml");
        let text = std::fs::read_to_string(&file).unwrap();
        let named = format!("name: {{ja: '{begins}みほん光', en: '{begins}Mihon'}}");
        folder.write("providers/mihon-hikari.yaml", text.replace("name: {ja: みほん光, en: Mihon Hikari}", &named));
        for lang in ["ja", "en"] {
            let run =
                Bin::new(&format!("catalog coverage --format csv --lang {lang} --catalog")).arg(folder.path()).run();
            let mut table = csv::Reader::from_reader(run.fine().trim_start_matches('\u{feff}').as_bytes());
            let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
            assert!(
                rows.iter().any(|row| row.iter().any(|cell| cell.starts_with(&format!("'{begins}")))),
                "{}",
                run.stdout
            );
            let formula = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
            let found = rows.iter().flat_map(csv::StringRecord::iter).find(|cell| cell.starts_with(formula));
            assert_eq!(found, None);
        }
        // Where nothing is calculated, the name is as it was given.
        let show = Bin::new("catalog show mihon-hikari --lang en --catalog").arg(folder.path()).run();
        assert!(show.fine().contains(&format!("{begins}Mihon")), "{}", show.stdout);
    }
}
