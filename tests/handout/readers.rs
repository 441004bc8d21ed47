//! What independent programs find in a page: poppler the words, fonts, tags and bookmarks of a PDF, zbar the codes on the rendered
//! sheet.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use madoguchi::front::handout::{Block, Format, Page, Paper, Part, Text, draw};

use super::programs::{run, said};
use super::{CASES, LANGS, TICKET, catalog, consultation, page};

pub(super) fn numbers(page: &Page) -> Vec<&str> {
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

/// What is said, however it is broken into lines.
fn flat(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '"').collect()
}

fn heads(page: &Page) -> impl Iterator<Item = String> {
    let said = |block: &Block| match block {
        Block::Head(head) => Some(head.plain()),
        _ => None,
    };
    std::iter::once(page.title.plain()).chain(page.blocks.iter().filter_map(said))
}

/// The pages of every case in one language, each with its file and the sheet that it ends on.
fn pages(name: &str) -> Vec<(tempfile::TempDir, PathBuf, Page, usize)> {
    let catalog = catalog();
    let (_, lang) = LANGS.iter().find(|(known, _)| *known == name).unwrap();
    let drawn = CASES.iter().map(|case| {
        let page = page(&catalog, &consultation(case), *lang);
        let made = draw(&page, Format::Pdf, Paper::A4).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(format!("{}.{name}.pdf", case.0));
        std::fs::write(&file, made.bytes).unwrap();
        (folder, file, page, made.sheets.unwrap())
    });
    drawn.collect()
}

fn everything_is_found(lang: &str) {
    for (index, (_folder, pdf, page, last)) in pages(lang).iter().enumerate() {
        words_and_fonts(page, pdf);
        claims_and_bookmarks(page, pdf);
        // Packing a PNG and reading aloud take poppler their time: one page of each language tells.
        codes_are_read(page, pdf, *last, if index == 0 { "png" } else { "pgm" });
        // A short contact and a long one; where every kanji has its reading, the longest page has no room for one.
        if index == 0 || index == if lang == "easy" { 2 } else { 1 } {
            contact_is_read(page, pdf, *last);
        }
        if index == 0 {
            reading_order(page, pdf);
        }
    }
}

// One test a language, so that they run beside each other.

#[test]
fn what_is_found_in_japanese_pages() {
    everything_is_found("ja");
}

#[test]
fn what_is_found_in_english_pages() {
    everything_is_found("en");
}

#[test]
fn what_is_found_in_easy_pages() {
    everything_is_found("easy");
}

fn words_and_fonts(page: &Page, pdf: &Path) {
    let shown = pdf.display();
    let Some(text) = said("pdftotext", [OsStr::new("-layout"), pdf.as_os_str(), OsStr::new("-")]) else { return };
    for number in numbers(page) {
        assert!(text.contains(number), "{shown}: no {number} in\n{text}");
    }
    let Some(fonts) = said("pdffonts", [pdf]) else { return };
    let embedded = fonts.lines().filter(|line| line.contains("+BIZUDPGothic") && line.contains("yes yes yes"));
    assert_eq!(embedded.count(), fonts.lines().count() - 2, "{fonts}");
}

/// Everything is read aloud in the order of the page.
fn reading_order(page: &Page, pdf: &Path) {
    let Some(read) = said("pdfinfo", [OsStr::new("-struct-text"), pdf.as_os_str()]) else { return };
    let read = flat(&read);
    let mut rest = read.as_str();
    for head in heads(page) {
        rest = rest.split_once(&flat(&head)).unwrap_or_else(|| panic!("no {head} in its place in {read}")).1;
    }
}

/// What a reader aloud goes by: the language, the title, the heads.
fn claims_and_bookmarks(page: &Page, pdf: &Path) {
    let shown = pdf.display();
    let info = |option: &str| said("pdfinfo", [OsStr::new(option), pdf.as_os_str()]);
    let (Some(about), Some(more)) = (info("-isodates"), info("-meta")) else { return };
    assert!(about.contains(&page.plain_title) && about.contains("Tagged:          yes"), "{shown}: {about}");
    let code = page.lang.words().code;
    for claim in [format!("<rdf:li>{code}</rdf:li>"), "<pdfuaid:part>1</pdfuaid:part>".to_owned()] {
        assert!(more.contains(&claim), "{shown}: no {claim} in {more}");
    }
    let outline = ["-xml", "-i", "-stdout"].map(OsStr::new).into_iter().chain([pdf.as_os_str()]);
    let Some(outline) = said("pdftohtml", outline) else { return };
    let marks = outline.lines().filter_map(|line| line.strip_prefix("<item page=")?.split_once('>'));
    let marks: Vec<String> = marks.filter_map(|(_, mark)| mark.strip_suffix("</item>")).map(flat).collect();
    // A warning of one sentence has its head in its line, a longer one above it.
    let warning = page.blocks.iter().find_map(|block| match block {
        Block::Warning { head, .. } => Some(flat(&head.plain())),
        _ => None,
    });
    let marks: Vec<&String> = marks.iter().filter(|mark| Some(*mark) != warning.as_ref()).collect();
    let heads: Vec<String> = heads(page).map(|head| flat(&head)).collect();
    assert_eq!(marks, heads.iter().collect::<Vec<_>>(), "{shown}");
}

/// What zbar finds on a sheet.
fn scanned(pdf: &Path, sheet: usize, resolution: &str, format: &str) -> Option<String> {
    let (picture, sheet) = (pdf.with_extension(""), sheet.to_string());
    let kind = if format == "png" { "-png" } else { "-gray" };
    let sheet = ["-r", resolution, kind, "-singlefile", "-f", &sheet].map(OsStr::new);
    said("pdftoppm", sheet.into_iter().chain([pdf.as_os_str(), picture.as_os_str()]))?;
    let picture = pdf.with_extension(format);
    let options = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"].map(OsStr::new);
    let found = run(&["zbarimg"], options.into_iter().chain([picture.as_os_str()]))?;
    Some(String::from_utf8(found.stdout).unwrap())
}

/// A contact among what was found, and the rest.
fn contact_in(found: &str) -> (Option<&str>, String) {
    let Some((before, rest)) = found.split_once("BEGIN:VCARD\r\n") else { return (None, found.to_owned()) };
    let (contact, after) = rest.split_once("END:VCARD").unwrap();
    (Some(contact), [before, after].concat())
}

/// Those that are also printed in letters, from a coarse print.
fn codes_are_read(page: &Page, pdf: &Path, last: usize, format: &str) {
    let Some(found) = scanned(pdf, last, "150", format) else { return };
    let (_, found) = contact_in(&found);
    let mut found: Vec<&str> = found.lines().filter(|line| !line.trim().is_empty()).collect();
    let in_letters = page.codes.iter().filter(|code| code.in_letters);
    let mut printed: Vec<&str> = in_letters.map(|code| code.content.as_str()).collect();
    assert!(printed.contains(&TICKET), "{printed:?}");
    found.sort_unstable();
    printed.sort_unstable();
    assert_eq!(found, printed, "{}", pdf.display());
}

/// The numbers of a block, wherever they stand in it.
fn numbers_of(block: &Block) -> Vec<String> {
    let large = |text: &Text| -> Vec<String> {
        text.0.iter().filter(|span| span.large).map(|span| span.text.clone()).collect()
    };
    let rows = match block {
        Block::Table { rows, .. } => rows.as_slice(),
        _ => &[],
    };
    let own = rows.iter().flatten().flatten().filter_map(|part| match part {
        Part::Number(number, _) => Some(number.clone()),
        _ => None,
    });
    own.chain(block.texts().into_iter().flat_map(large)).collect()
}

/// The contact is taken from the sheet with the numbers that stand on it: all desks and whom to ask, each once.
fn contact_is_read(page: &Page, pdf: &Path, last: usize) {
    let shown = pdf.display();
    let Some(found) = scanned(pdf, last, "300", "pgm") else { return };
    let contact = contact_in(&found).0.unwrap_or_else(|| panic!("{shown}: no contact in {found:?}"));
    let lines = contact.replace("\r\n ", "");
    let lines: Vec<&str> = lines.split("\r\n").collect();
    assert_eq!(lines[0], "VERSION:3.0", "{shown}");
    assert!(lines.iter().any(|line| line.starts_with("FN:") && line.len() > 3), "{shown}: {lines:?}");
    let mut taken: Vec<String> = lines.iter().filter_map(|line| line.strip_prefix("TEL:")).map(str::to_owned).collect();
    let is_named = |block: &&Block| !matches!(block, Block::Ticks { .. });
    let mut printed: Vec<String> = page.blocks.iter().filter(is_named).flat_map(numbers_of).collect();
    printed.sort();
    printed.dedup();
    taken.sort();
    assert_eq!(taken, printed, "{shown}");
}
