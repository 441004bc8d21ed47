//! What independent programs find in a page: poppler the words and fonts of a PDF, zbar the codes on the rendered sheet.

use std::path::Path;

use madoguchi::handout::{Block, Format, Page, Paper, Part, draw};

use super::programs::{run, said};
use super::{CASES, LANGS, TICKET, catalog, consultation, page};

fn numbers(page: &Page) -> Vec<&str> {
    let mut numbers = Vec::new();
    for block in &page.blocks {
        match block {
            Block::Table { rows, .. } => {
                numbers.extend(rows.iter().flatten().flatten().filter_map(|part| match part {
                    Part::Number(number, _) => Some(number.as_str()),
                    _ => None,
                }));
            }
            Block::Points(texts) | Block::Ticks { items: texts, .. } => {
                let spans = texts.iter().flat_map(|text| &text.0);
                numbers.extend(spans.filter(|span| span.large).map(|span| span.text.as_str()));
            }
            _ => {}
        }
    }
    numbers
}

fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn words_fonts_and_codes_are_found() {
    let catalog = catalog();
    let folder = tempfile::tempdir().unwrap();
    for (index, case) in CASES.iter().enumerate() {
        // Rendering takes its time; the other languages are drawn by the same hand.
        for (name, lang) in LANGS.iter().take(if index < 2 { LANGS.len() } else { 1 }) {
            let page = page(&catalog, &consultation(case), *lang);
            let pdf = folder.path().join(format!("{}.{name}.pdf", case.0));
            std::fs::write(&pdf, draw(&page, Format::Pdf, Paper::A4).unwrap().bytes).unwrap();
            let shown = pdf.to_str().unwrap();
            let Some(text) = said("pdftotext", ["-layout", shown, "-"]) else { return };
            for number in numbers(&page) {
                assert!(text.contains(number), "{shown}: no {number} in\n{text}");
            }
            if *name == "ja" {
                assert!(without_spaces(&text).contains(&without_spaces(&page.plain_title)), "{shown}: no title");
            }
            let Some(fonts) = said("pdffonts", [shown]) else { return };
            let embedded = fonts.lines().filter(|line| line.contains("+BIZUDPGothic") && line.contains("yes yes yes"));
            assert_eq!(embedded.count(), fonts.lines().count() - 2, "{fonts}");
            codes_are_read(&page, &pdf);
        }
    }
}

fn codes_are_read(page: &Page, pdf: &Path) {
    let picture = pdf.with_extension("");
    if said("pdftoppm", ["-r", "200", "-png", pdf.to_str().unwrap(), picture.to_str().unwrap()]).is_none() {
        return;
    }
    let name = picture.file_name().unwrap().to_str().unwrap().to_owned();
    let mut read = String::new();
    for entry in std::fs::read_dir(picture.parent().unwrap()).unwrap() {
        let file = entry.unwrap().path();
        if file.extension().is_some_and(|ending| ending == "png")
            && file.file_name().unwrap().to_str().unwrap().starts_with(&name)
        {
            let Some(found) = run(&["zbarimg"], ["--quiet", "--raw", file.to_str().unwrap()]) else { return };
            read += &String::from_utf8_lossy(&found.stdout);
            std::fs::remove_file(file).unwrap();
        }
    }
    assert!(read.lines().any(|line| line == TICKET), "{name}: the ticket is not in {read:?}");
    for code in &page.codes {
        assert!(read.lines().any(|line| line == code.content), "{name}: {} is not in {read:?}", code.content);
    }
}
