//! The manual: a page for every command, made from the same arguments and words as the help.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, italic, roman};

use super::failure::Failure;
use super::help;
use super::outcome::Outcome;
use crate::files;
use crate::settings::KEYS;
use crate::text::lang::{Lang, Msg};
use crate::words::{cli as say, manual as words};

/// Every page is of section 1: programs that a person runs.
const SECTION: &str = "1";

/// Prints the page of a command, by the words that it is called with; or writes all pages, as a folder of manuals has them: `man1`, and
/// `ja/man1`.
pub(super) fn run(command: &[String], into: Option<&Path>, lang: Lang) -> Result<Outcome, Failure> {
    let Some(folder) = into else {
        let path = command.join(" ");
        let pages = pages(lang)?;
        let page = pages.get(&path).ok_or_else(|| Failure::new(words::no_page(lang, &path)))?;
        return Ok(Outcome::yes(page.clone()));
    };
    let mut written = Vec::new();
    for (of, under) in [(Lang::En, "man1"), (Lang::Ja, "ja/man1")] {
        for (path, page) in pages(of)? {
            written.push((format!("{under}/{}.{SECTION}", file_name(&path)), page));
        }
    }
    let each = written.iter().map(|(path, page)| (path.as_str(), page.as_str()));
    files::write_all(folder, each).map_err(|failed| {
        let path = failed.path.display().to_string();
        Failure::new(crate::words::keepers::cannot_write_file(lang, &path, &failed.error.to_string()))
    })?;
    Ok(Outcome::yes(written.iter().map(|(path, _)| files::shown_inside(folder, path) + "\n").collect()))
}

/// `madoguchi-catalog-check` of `catalog check`.
fn file_name(path: &str) -> String {
    ["madoguchi"].into_iter().chain(path.split_whitespace()).collect::<Vec<_>>().join("-")
}

/// Every page, by the path of its command.
fn pages(lang: Lang) -> Result<BTreeMap<String, String>, Failure> {
    let mut command = help::command(lang);
    command.build();
    let mut pages = BTreeMap::new();
    collect(&command, "", lang, &mut pages)
        .map_err(|error| Failure::new(say::cannot_write(lang, &error.to_string())))?;
    Ok(pages)
}

fn collect(command: &clap::Command, path: &str, lang: Lang, into: &mut BTreeMap<String, String>) -> io::Result<()> {
    into.insert(path.to_owned(), page(command, path, lang)?);
    for sub in command.get_subcommands() {
        collect(sub, &help::key(path, sub.get_name()), lang, into)?;
    }
    Ok(())
}

fn page(command: &clap::Command, path: &str, lang: Lang) -> io::Result<String> {
    let man = Man::new(command.clone().version(env!("CARGO_PKG_VERSION"))).section(SECTION);
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    if lang == Lang::Ja {
        // Between Japanese words there are no spaces to be widened.
        Roff::default().control("ad", ["l"]).to_writer(&mut page)?;
    }
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    let mut more = Roff::default();
    for paragraph in words::description(path) {
        more.control("PP", []).text([roman(paragraph.get(lang))]);
    }
    more.to_writer(&mut page)?;
    man.render_options_section(&mut page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    sections(command, path, lang).to_writer(&mut page)?;
    let page = String::from_utf8(page).map_err(io::Error::other)?;
    // The headings that come with the program that writes pages are English.
    let headings = [("NAME", words::NAME), ("SYNOPSIS", words::SYNOPSIS), ("DESCRIPTION", words::DESCRIPTION)];
    let line = |line: &str| match headings.iter().find(|(heading, _)| line.strip_prefix(".SH ") == Some(heading)) {
        Some((_, words)) => format!(".SH {}\n", words.get(lang)),
        None => format!("{line}\n"),
    };
    Ok(page.lines().map(line).collect())
}

/// What stands below the options.
fn sections(command: &clap::Command, path: &str, lang: Lang) -> Roff {
    let mut page = Roff::default();
    let examples = words::examples(path);
    if !examples.is_empty() {
        heading(&mut page, words::EXAMPLES, lang);
    }
    for (line, what) in examples {
        page.control("TP", []).text([bold(*line)]).text([roman(what.get(lang))]);
    }
    heading(&mut page, words::ENVIRONMENT, lang);
    for (name, what) in words::VARIABLES {
        page.control("TP", []).text([bold(*name)]).text([roman(what.get(lang))]);
    }
    for key in KEYS {
        let Some(variable) = key.variable else { continue };
        page.control("TP", []).text([bold(variable)]).text([roman(words::of_setting(lang, key.name))]);
    }
    heading(&mut page, words::FILES, lang);
    for (name, what) in words::FILES_READ {
        page.control("TP", []).text([italic(*name)]).text([roman(what.get(lang))]);
    }
    heading(&mut page, words::EXIT_STATUS, lang);
    for (code, what) in words::EXIT_CODES {
        page.control("TP", []).text([bold(*code)]).text([roman(what.get(lang))]);
    }
    let above = path.rsplit_once(' ').map(|(above, _)| above).or_else(|| (!path.is_empty()).then_some(""));
    let below = command.get_subcommands().map(|sub| help::key(path, sub.get_name()));
    let others: Vec<String> = above.map(str::to_owned).into_iter().chain(below).map(|path| file_name(&path)).collect();
    if !others.is_empty() {
        heading(&mut page, words::SEE_ALSO, lang);
        let line = others.iter().map(|name| format!("{name}({SECTION})")).collect::<Vec<_>>().join(", ");
        page.text([roman(line)]);
    }
    page
}

fn heading(page: &mut Roff, words: Msg, lang: Lang) {
    page.control("SH", [words.get(lang)]);
}
