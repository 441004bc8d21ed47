//! The detail pages: the homepage, the desk for orders, and the desk for 事業者変更.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::rc::Rc;

use scraper::{ElementRef, Html};

use super::columns::header_key;
use super::hours;
use super::html;
use super::list::parameter_of;
use super::names::clean;
use super::page;
use super::problem::{Problem, Problems};
use super::saved;
use crate::catalog::validate::is_url;
use crate::domain::hours::Hours;
use crate::domain::terms::Area;
use crate::text::clean::is_phone;
use crate::text::lang::Words;
use crate::words::import as say;
use crate::words::official_lists as words;

/// A desk as a page describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Desk {
    /// 組織名.
    pub(super) name: Option<String>,
    /// 電話番号, those that can be one.
    pub(super) phones: Vec<String>,
    /// What stands in the place of a number and cannot be one.
    pub(super) not_phones: Vec<String>,
    /// 受付時間.
    pub(super) hours: Option<Hours>,
    /// 備考.
    pub(super) note: Option<String>,
}

/// A detail page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Detail {
    /// The homepage.
    pub(super) homepage: Option<String>,
    /// What stands in the place of the homepage and is no address.
    pub(super) not_address: Option<String>,
    /// The desk for orders.
    pub(super) order: Desk,
    /// The desk for 事業者変更.
    pub(super) switch: Desk,
}

/// All detail pages of a folder, by the number that the list links to.
pub(super) struct Details {
    /// The pages.
    pub(super) by_link: BTreeMap<String, Detail>,
    /// Files that no row of the list leads to.
    pub(super) unused: Vec<String>,
}

/// Reads the pages of a folder that rows of the list lead to.
pub(super) fn read_folder(area: Area, folder: &Path, links: &BTreeSet<&str>) -> Result<Details, Problems> {
    let shown = folder.display().to_string();
    let entries = fs::read_dir(folder)
        .map_err(|error| vec![Problem::new("unreadable", &shown, say::unreadable(&error.to_string()))])?;
    let mut paths: Vec<_> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| !path.is_dir()).collect();
    paths.sort();
    let mut details = Details { by_link: BTreeMap::new(), unused: Vec::new() };
    let mut file_of: BTreeMap<String, String> = BTreeMap::new();
    let mut problems = Vec::new();
    for path in paths {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !is_page(&file) {
            continue;
        }
        let page = match saved::read(&path) {
            Ok(page) => page,
            Err(problem) => {
                problems.push(problem);
                continue;
            }
        };
        let parameter = if area == Area::East { "id" } else { "bpid" };
        let by_address = page.address.as_deref().and_then(|address| parameter_of(address, parameter));
        let Some(link) = by_address.or_else(|| link_of_file(&file, links)).filter(|link| links.contains(link.as_str()))
        else {
            details.unused.push(file);
            continue;
        };
        if let Some(other) = file_of.insert(link.clone(), file.clone()) {
            problems.push(Problem::new("double-detail", &file, say::double_detail(&link, &other)));
        }
        match read(area, &file, &page.text) {
            Ok(detail) => {
                details.by_link.insert(link, detail);
            }
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() { Ok(details) } else { Err(problems) }
}

fn is_page(file: &str) -> bool {
    let name = file.to_ascii_lowercase();
    !name.starts_with('.') && (name.contains(".htm") || name.contains(".php") || !name.contains('.'))
}

/// The link in the name that a browser or a person gave the file: `info.html?id=12`, `detail_bpid=12.html`, `12.html`.
fn link_of_file(file: &str, links: &BTreeSet<&str>) -> Option<String> {
    let mut stem = file;
    for ending in [".html", ".htm", ".php"] {
        stem = stem.strip_suffix(ending).unwrap_or(stem);
    }
    let last = stem.rsplit(['=', '?', '_']).next().filter(|last| links.contains(last));
    let whole = || [stem, stem.trim_start_matches("info-"), stem.trim_start_matches("detail-")];
    last.or_else(|| whole().into_iter().find(|stem| links.contains(stem))).map(str::to_owned)
}

fn read(area: Area, shown: &str, text: &str) -> Result<Detail, Problems> {
    let too_large = |words| vec![Problem::new("too-large", shown, words)];
    let page = page::parse(text).map_err(too_large)?;
    let mut problems = Vec::new();
    let detail = match area {
        Area::East => east(&page, shown, &mut problems),
        Area::West => west(&page, shown, &mut problems),
    }
    .map_err(too_large)?;
    if problems.is_empty() { Ok(detail) } else { Err(problems) }
}

/// The `th` and `td` of each row.
fn pairs(table: ElementRef<'_>) -> Result<Vec<(Rc<str>, ElementRef<'_>)>, Words> {
    let mut pairs = Vec::new();
    for row in html::grid(table)? {
        let mut cells = row.cells.iter().flatten().filter(|cell| cell.begins);
        let header = cells.clone().find(|cell| cell.element.value().name() == "th").map(|cell| Rc::clone(&cell.text));
        if let (Some(header), Some(value)) = (header, cells.find(|cell| cell.element.value().name() == "td")) {
            pairs.push((header, value.element));
        }
    }
    Ok(pairs)
}

fn is_header(header: &str, names: &[&str]) -> bool {
    let key = header_key(header);
    names.iter().any(|name| header_key(name) == key)
}

fn unknown(shown: &str, header: &str) -> Problem {
    Problem::new("unknown-header", shown, say::unknown_detail_header(header))
}

fn east(page: &Html, shown: &str, problems: &mut Problems) -> Result<Detail, Words> {
    let mut detail = Detail::default();
    let tables = html::tables(page, "table.tbl_collabo_info");
    if tables.len() != 3 {
        problems.push(Problem::new("strange-detail", shown, say::strange_detail(3, tables.len())));
        return Ok(detail);
    }
    for (number, table) in tables.into_iter().enumerate() {
        for (header, value) in pairs(table)? {
            let text = html::text(value);
            if number == 0 {
                if is_header(&header, words::HOMEPAGE) {
                    let link = value.select(&html::selector("a[href]")).find_map(|a| a.attr("href"));
                    detail.set_homepage(link.filter(|link| link.starts_with("http")).unwrap_or(&text));
                } else {
                    problems.push(unknown(shown, &header));
                }
                continue;
            }
            let desk = if number == 1 { &mut detail.order } else { &mut detail.switch };
            if is_header(&header, words::DESK_NAME) {
                desk.name = sentence(&text);
            } else if is_header(&header, words::DESK_PHONE) {
                desk.set_phones(&text);
            } else if is_header(&header, &[words::DESK_HOURS]) {
                desk.set_hours(&text);
            } else if is_header(&header, words::DESK_NOTE) {
                desk.add_note(sentence(&text));
            } else {
                problems.push(unknown(shown, &header));
            }
        }
    }
    Ok(detail)
}

fn west(page: &Html, shown: &str, problems: &mut Problems) -> Result<Detail, Words> {
    let mut detail = Detail::default();
    // A second table may name the ISP that comes with the line; it says nothing about desks.
    let Some(table) = html::tables(page, "table.c-table").into_iter().next() else {
        problems.push(Problem::new("strange-detail", shown, say::strange_detail(1, 0)));
        return Ok(detail);
    };
    for (header, value) in pairs(table)? {
        let key = header_key(&header);
        if is_header(&header, words::COMPANY) {
            continue;
        }
        if is_header(&header, words::HOMEPAGE) {
            let field = value.select(&html::selector("input[name=bpurl]")).find_map(|input| input.attr("value"));
            let link = || value.select(&html::selector("a[href]")).find_map(|a| a.attr("href"));
            let text = html::text(value);
            detail.set_homepage(field.or_else(link).unwrap_or(&text));
        } else if key.contains(words::SWITCH) {
            detail.switch = west_desk(&html::text(value));
        } else if key.starts_with(&header_key(words::CONTACT)) {
            detail.order = west_desk(&html::text(value));
        } else {
            problems.push(unknown(shown, &header));
        }
    }
    Ok(detail)
}

/// A phone number and a line `受付時間：…`; lines below are remarks.
fn west_desk(text: &str) -> Desk {
    let mut desk = Desk::default();
    let mut notes = Vec::new();
    for (index, line) in text.lines().map(clean).enumerate() {
        if let Some(hours) = line.strip_prefix(words::DESK_HOURS) {
            desk.set_hours(hours.trim_start_matches([':', ' ']));
        } else if index == 0 || line.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ' ')) {
            desk.set_phones(&line);
        } else {
            notes.push(line);
        }
    }
    desk.add_note(sentence(&notes.join("\n")));
    desk
}

/// Text without empty fillers, its lines made one.
fn sentence(text: &str) -> Option<String> {
    let text = clean(text).replace('※', "").trim().to_owned();
    (!is_filler(&text)).then_some(text)
}

fn is_filler(text: &str) -> bool {
    text.is_empty() || text == words::NOTHING || text.chars().all(|c| super::columns::mark(&c.to_string()).is_some())
}

fn times(text: &str) -> String {
    text.replace(['~', '〜'], "-")
}

impl Detail {
    fn set_homepage(&mut self, text: &str) {
        let text = text.trim();
        if is_url(text) {
            self.homepage = Some(text.to_owned());
        } else if !is_filler(text) {
            self.not_address = Some(text.to_owned());
        }
    }
}

impl Desk {
    /// Hours that are not understood stay as they are written, as a remark.
    fn set_hours(&mut self, text: &str) {
        let Some(text) = sentence(text).map(|text| times(&text)) else { return };
        match hours::read(&text) {
            Some(hours) => self.hours = Some(hours),
            None => self.add_note(Some(format!("{} {text}", words::DESK_HOURS))),
        }
    }

    fn add_note(&mut self, note: Option<String>) {
        let Some(note) = note else { return };
        let before = self.note.take().map(|before| before + "、").unwrap_or_default();
        self.note = Some(before + &note);
    }

    fn set_phones(&mut self, text: &str) {
        for part in clean(&text.replace('\n', "/")).split(['/', '、', ',', ';']) {
            let part = part.trim().trim_start_matches("TEL").trim_start_matches([':', ' ']);
            if is_filler(part) {
                continue;
            }
            match phone(part) {
                Some(number) => self.phones.push(number),
                None => self.not_phones.push(part.to_owned()),
            }
        }
    }
}

/// A number with its groups joined by hyphens, when it can be one that customers in Japan call.
fn phone(text: &str) -> Option<String> {
    let mut number = String::new();
    for letter in text.chars() {
        match letter {
            '(' | ')' | ' ' if number.is_empty() || number.ends_with('-') => {}
            '(' | ')' | ' ' => number.push('-'),
            '0'..='9' => number.push(letter),
            _ if super::columns::mark(&letter.to_string())
                .is_some_and(|says| says != crate::domain::terms::Says::Moves) =>
            {
                if !number.ends_with('-') {
                    number.push('-');
                }
            }
            _ => return None,
        }
    }
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let dialled = (number.starts_with('0') && matches!(digits, 10 | 11)) || (number.starts_with('1') && digits == 3);
    (dialled && is_phone(&number)).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_dialled_is_a_number() {
        for (text, expected) in [
            ("0120-116-116", Some("0120-116-116")),
            ("03(1234)5678", Some("03-1234-5678")),
            ("(03) 1234 5678", Some("03-1234-5678")),
            ("0120―000―113", Some("0120-000-113")),
            ("0120116116", Some("0120116116")),
            ("113", Some("113")),
            ("1234567", None),
            ("012-34", None),
            ("お問い合わせフォーム", None),
            ("9012-116-116", None),
        ] {
            assert_eq!(phone(&clean(text)).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn west_desks_have_a_number_a_time_and_remarks() {
        let desk = west_desk("０１２０－１１６－１１６\n受付時間：9:00～17:00（平日）\n年末年始を除く");
        assert_eq!(desk.phones, ["0120-116-116"]);
        assert_eq!(desk.hours.as_ref().map(ToString::to_string).as_deref(), Some("weekdays 9:00-17:00"));
        assert_eq!(desk.note.as_deref(), Some("年末年始を除く"));
        let desk = west_desk("0120-116-116\n受付時間：9:00～17:00（第2土曜を除く）\nWebもあります");
        assert_eq!(
            (desk.hours, desk.note.as_deref()),
            (None, Some("受付時間 9:00-17:00(第2土曜を除く)、Webもあります"))
        );
        assert_eq!(west_desk("―").phones, Vec::<String>::new());
        assert_eq!(west_desk("Webのみ").not_phones, ["Webのみ"]);
    }

    #[test]
    fn pages_are_found_by_their_names() {
        let links = BTreeSet::from(["12", "a-3"]);
        for (file, expected) in [
            ("info.html?id=12", Some("12")),
            ("info_id=12.html", Some("12")),
            ("info-a-3.html", Some("a-3")),
            ("12.html", Some("12")),
            ("112.html", None),
            ("index.html", None),
        ] {
            assert_eq!(link_of_file(file, &links).as_deref(), expected, "{file}");
        }
    }
}
