//! What a browser makes of the page: on paper one sheet like the PDF, on a phone nothing that has to be pushed sideways.

use std::path::Path;

use madoguchi::handout::{Format, Paper, draw};

use super::programs::{run, said};
use super::{CASES, Case, LANGS, catalog, consultation, page};

/// The names under which the browser is found.
const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome"];

/// A narrow phone, in CSS pixels.
const PHONE: u32 = 360;

/// Alone, without asking anything of the network, and with settings of its own.
const ARGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pdf-header-footer",
];

fn browse(profile: &Path, what: &[String]) -> Option<String> {
    let profile = format!("--user-data-dir={}", profile.display());
    let args = ARGS.iter().map(|arg| (*arg).to_owned()).chain([profile]).chain(what.iter().cloned());
    let output = run(BROWSERS, args)?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn html(case: &Case, lang: usize, paper: Paper) -> String {
    let catalog = catalog();
    let page = page(&catalog, &consultation(case), LANGS[lang].1);
    String::from_utf8(draw(&page, Format::Html, paper).unwrap().bytes).unwrap()
}

#[test]
fn the_fullest_pages_print_on_one_sheet() {
    let folder = tempfile::tempdir().unwrap();
    for (case, (lang, (name, _)), paper) in [
        (&CASES[1], (0, LANGS[0]), Paper::A4),
        (&CASES[1], (1, LANGS[1]), Paper::Letter),
        (&CASES[1], (2, LANGS[2]), Paper::A4),
        (&CASES[2], (2, LANGS[2]), Paper::A4),
    ] {
        let (file, printed) = (folder.path().join("page.html"), folder.path().join("page.pdf"));
        std::fs::write(&file, html(case, lang, paper)).unwrap();
        let what = [format!("--print-to-pdf={}", printed.display()), format!("file://{}", file.display())];
        let Some(_) = browse(&folder.path().join("profile"), &what) else { return };
        let Some(about) = said("pdfinfo", [&printed]) else { return };
        let sheets = about.lines().find_map(|line| line.strip_prefix("Pages:")).map(str::trim);
        assert_eq!(sheets, Some("1"), "{}.{name}", case.0);
    }
}

#[test]
fn nothing_is_wider_than_a_phone() {
    let folder = tempfile::tempdir().unwrap();
    let quoted = |html: &str| html.replace('&', "&amp;").replace('"', "&quot;");
    let mut frames = String::new();
    for (case, lang) in CASES.iter().flat_map(|case| (0..LANGS.len()).map(move |lang| (case, lang))) {
        let (name, html) = (LANGS[lang].0, quoted(&html(case, lang, Paper::A4)));
        let start = format!("<iframe title=\"{}.{name}\" width={PHONE} height=4000 srcdoc=\"", case.0);
        frames.extend([start.as_str(), &html, "\"></iframe>"]);
    }
    let measured = "addEventListener('load',()=>document.body.textContent=[...document.querySelectorAll('iframe')]\
                    .map(it=>`${it.title}=${it.contentDocument.documentElement.scrollWidth}`).join(';')+'.')";
    let file = folder.path().join("frames.html");
    std::fs::write(&file, format!("<!DOCTYPE html><body>{frames}<script>{measured}</script>")).unwrap();
    let what = ["--dump-dom".to_owned(), format!("file://{}", file.display())];
    let Some(shown) = browse(&folder.path().join("profile"), &what) else { return };
    let widths: Vec<(&str, u32)> = shown
        .split_once("<body>")
        .and_then(|(_, body)| body.split_once('.').map(|_| body))
        .into_iter()
        .flat_map(|body| body.split(';'))
        .filter_map(|said| said.split_once('='))
        .map(|(name, width)| {
            let digits: String = width.chars().take_while(char::is_ascii_digit).collect();
            (name, digits.parse().unwrap())
        })
        .collect();
    assert_eq!(widths.len(), CASES.len() * LANGS.len(), "{shown}");
    for (name, width) in widths {
        assert!(width <= PHONE, "{name} is {width} wide");
    }
}
