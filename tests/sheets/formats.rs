//! A sheet may be saved by any spreadsheet, in any of its ways.

use encoding::shift_jis;
use madoguchi::front::sheets::Kind;

use super::{Cells, Office};

mod encoding {
    use super::Cells;

    /// A sheet as Excel saves it in Japan where nobody asks for UTF-8; only kana, kanji and ASCII that the test needs.
    pub(super) fn shift_jis(cells: &Cells) -> Vec<u8> {
        let text = String::from_utf8(cells.csv(b',')).unwrap();
        let (bytes, _, failed) = encoding_rs::SHIFT_JIS.encode(&text);
        assert!(!failed);
        bytes.into_owned()
    }
}

fn edited(office: &Office) -> Cells {
    let mut cells = office.export(Kind::Providers);
    cells.set(&["mihon-hikari"], "aliases", "見本光; ミホン");
    cells
}

#[test]
fn whatever_the_separator_the_mark_and_the_encoding() {
    let utf8 = |cells: &Cells| cells.csv(b',');
    let marked = |cells: &Cells| [b"\xef\xbb\xbf".to_vec(), cells.csv(b',')].concat();
    let semicolons = |cells: &Cells| cells.csv(b';');
    let tabs = |cells: &Cells| {
        let text = String::from_utf8(cells.csv(b'\t')).unwrap();
        // "Unicode text" of Excel.
        [vec![0xff, 0xfe], text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat()
    };
    let crlf = |cells: &Cells| String::from_utf8(cells.csv(b',')).unwrap().replace('\n', "\r\n").into_bytes();
    let ways: [fn(&Cells) -> Vec<u8>; 6] = [utf8, marked, semicolons, tabs, crlf, shift_jis];
    for (number, way) in ways.iter().enumerate() {
        let office = Office::base();
        let sheet = office.put("sheet.csv", way(&edited(&office)));
        let report = office.apply_files(&[sheet]).unwrap_or_else(|problems| panic!("{number}: {problems:?}"));
        assert_eq!(report.changes.len(), 1, "{number}");
        assert!(office.read("providers/mihon-hikari.yaml").contains("aliases: [見本光, ミホン]\n"), "{number}");
    }
}

#[test]
fn columns_may_stand_in_any_order_or_be_left_out_and_rows_too() {
    let office = Office::overlay();
    let mut cells = office.export(Kind::Providers);
    cells.set(&["docomo-hikari"], "name_en", "docomo light").only(&["name_en", "provider"]);
    cells.rows.retain(|row| row[1] == "provider" || row[1] == "docomo-hikari");
    // Empty columns and rows that a spreadsheet has left are nothing.
    cells.rows.iter_mut().for_each(|row| row.push(String::new()));
    cells.rows.push(vec![String::new(); 3]);
    let report = office.apply(&[&cells]).unwrap();
    assert_eq!((report.changes.len(), report.files.len()), (1, 1));
    office.is_right();
}

#[test]
fn an_apostrophe_may_be_taken_off_and_quotes_may_come_and_go() {
    let office = Office::overlay();
    let cells = office.export(Kind::Desks);
    let text = String::from_utf8(cells.csv(b',')).unwrap();
    let quoted: String = cells
        .rows
        .iter()
        .map(|row| {
            row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect::<Vec<_>>().join(",") + "\r\n"
        })
        .collect();
    assert!(text.contains("'+81-"));
    for text in [quoted, text.replace("'+81-", "+81-")] {
        let sheet = office.put("sheet.csv", text);
        assert!(office.apply_files(&[sheet]).unwrap().changes.is_empty());
    }
}
