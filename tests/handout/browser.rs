//! What a browser makes of the page: on paper one sheet like the PDF, on a phone nothing that has to be pushed sideways.

use std::ffi::OsStr;

use madoguchi::front::handout::{Format, Paper, draw};

use super::machine::Machine;
use super::programs::{run_with, said};
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

fn browse(machine: &Machine, what: &[String]) -> Option<String> {
    let profile = format!("--user-data-dir={}", machine.folder.path().join("profile").display());
    let args = ARGS.iter().map(|arg| (*arg).to_owned()).chain([profile]).chain(what.iter().cloned());
    let output = run_with(BROWSERS, args, &machine.variables())?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// How many sheets the browser prints, and how the first one looks.
fn printed(machine: &Machine, html: &str) -> Option<(String, Vec<u8>)> {
    let at = |name| machine.folder.path().join(name);
    let (file, pdf) = (at("page.html"), at("page.pdf"));
    std::fs::write(&file, html).unwrap();
    browse(machine, &[format!("--print-to-pdf={}", pdf.display()), format!("file://{}", file.display())])?;
    let about = said("pdfinfo", [&pdf])?;
    let sheets = about.lines().find_map(|line| line.strip_prefix("Pages:")).map(str::trim);
    let picture = ["-r", "60", "-gray", "-singlefile"].map(OsStr::new);
    said("pdftoppm", picture.into_iter().chain([pdf.as_os_str(), at("page").as_os_str()]))?;
    Some((sheets?.to_owned(), std::fs::read(at("page.pgm")).unwrap()))
}

fn html(case: &Case, lang: usize, paper: Paper) -> String {
    let catalog = catalog();
    let page = page(&catalog, &consultation(case), LANGS[lang].1);
    String::from_utf8(draw(&page, Format::Html, paper).unwrap().bytes).unwrap()
}

#[test]
fn the_fullest_pages_print_on_one_sheet_and_alike_with_any_fonts() {
    let machines = Machine::all();
    for (case, (lang, (name, _)), paper) in [
        (&CASES[1], (0, LANGS[0]), Paper::A4),
        (&CASES[1], (1, LANGS[1]), Paper::Letter),
        (&CASES[1], (2, LANGS[2]), Paper::A4),
        (&CASES[2], (2, LANGS[2]), Paper::A4),
    ] {
        let html = html(case, lang, paper);
        let mut first: Option<Vec<u8>> = None;
        for machine in &machines {
            let Some((sheets, look)) = printed(machine, &html) else { return };
            assert_eq!(sheets, "1", "{}.{name} with {}", case.0, machine.fonts);
            assert!(*first.get_or_insert(look.clone()) == look, "{}.{name} with {}", case.0, machine.fonts);
        }
    }
}

/// Else the test above would say nothing. Other systems have other ways to keep a browser to its fonts.
#[cfg(target_os = "linux")]
#[test]
fn a_page_without_its_font_prints_in_those_of_the_machine() {
    let machines = Machine::all();
    let looks = machines.iter().map_while(|machine| printed(machine, "<!DOCTYPE html><p>電話 0120</p>"));
    let looks: Vec<Vec<u8>> = looks.map(|(_, look)| look).collect();
    for (index, look) in looks.iter().enumerate() {
        assert!(!looks[..index].contains(look), "{} are not seen", machines[index].fonts);
    }
}

#[test]
fn nothing_is_wider_than_a_phone() {
    let quoted = |html: &str| html.replace('&', "&amp;").replace('"', "&quot;");
    let mut frames = String::new();
    for (case, lang) in CASES.iter().flat_map(|case| (0..LANGS.len()).map(move |lang| (case, lang))) {
        let (name, html) = (LANGS[lang].0, quoted(&html(case, lang, Paper::A4)));
        let start = format!("<iframe title=\"{}.{name}\" width={PHONE} height=4000 srcdoc=\"", case.0);
        frames.extend([start.as_str(), &html, "\"></iframe>"]);
    }
    let measured = "addEventListener('load',async()=>{const all=[...document.querySelectorAll('iframe')];\
                    await Promise.all(all.map(it=>it.contentDocument.fonts.ready));document.body.textContent=all.map(it=>\
                    `${it.title} ${it.contentDocument.fonts.status}=${it.contentDocument.documentElement.scrollWidth}`)\
                    .join(';')+'.'})";
    let html = format!("<!DOCTYPE html><body>{frames}<script>{measured}</script>");
    let machine = Machine::bare();
    let file = machine.folder.path().join("frames.html");
    std::fs::write(&file, &html).unwrap();
    let what = ["--virtual-time-budget=5000".to_owned(), "--dump-dom".to_owned(), format!("file://{}", file.display())];
    let Some(shown) = browse(&machine, &what) else { return };
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
        assert!(name.ends_with(" loaded"), "{name}");
        assert!(width <= PHONE, "{name} is {width} wide");
    }
}
