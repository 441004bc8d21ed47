//! A saved page as text: which encoding it is in, where it was saved from, and when.

use std::fs;
use std::path::Path;

use encoding_rs::{Encoding, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

use super::problem::Problem;
use crate::catalog::files::no_file;
use crate::clock;
use crate::domain::period::Date;
use crate::domain::terms::Area;
use crate::files::{self, NotRead};
use crate::words::import as say;

/// The most bytes that a page may have.
const MAX_BYTES: u64 = 32 << 20;
/// How far into a page its encoding and its origin are looked for.
const HEAD: usize = 4_096;

/// A page as it was read.
#[derive(Debug)]
pub(super) struct Page {
    /// Its text.
    pub(super) text: String,
    /// The address that the browser wrote into it.
    pub(super) address: Option<String>,
    /// The day on which it was saved: what the browser wrote, or else the file's day.
    pub(super) saved: Option<Date>,
}

/// Reads a saved page.
pub(super) fn read(path: &Path) -> Result<Page, Problem> {
    let text = read_text(path)?;
    let head: String = text.chars().take(HEAD).collect();
    let saved = saved_date(&head).or_else(|| fs::metadata(path).ok()?.modified().ok().and_then(clock::day_of));
    Ok(Page { address: saved_from(&head), saved, text })
}

/// Reads a file in whatever encoding it was saved.
pub(crate) fn read_text(path: &Path) -> Result<String, Problem> {
    let shown = path.display().to_string();
    let bytes = files::read(path, MAX_BYTES).map_err(|not_read| match not_read {
        NotRead::NoFile(kind) => Problem::new("unreadable", &shown, no_file(&shown, kind)),
        NotRead::TooLarge => Problem::new("too-large", &shown, say::too_large(MAX_BYTES >> 20)),
        NotRead::Other(error) => Problem::new("unreadable", &shown, say::unreadable(&error.to_string())),
    })?;
    decode(&bytes).ok_or_else(|| Problem::new("not-decodable", &shown, say::not_decodable()))
}

/// The text of a page, or nothing when it cannot be read without loss.
fn decode(bytes: &[u8]) -> Option<String> {
    let without_loss = |encoding: &'static Encoding| {
        let (text, failed) = encoding.decode_with_bom_removal(bytes);
        (!failed).then(|| text.into_owned())
    };
    for (bom, encoding) in [(&b"\xEF\xBB\xBF"[..], UTF_8), (b"\xFF\xFE", UTF_16LE), (b"\xFE\xFF", UTF_16BE)] {
        if bytes.starts_with(bom) {
            return without_loss(encoding);
        }
    }
    // A browser may save in UTF-8 and leave the page's own charset in its head; Japanese in another encoding is never
    // valid UTF-8 by chance.
    if !bytes.is_ascii()
        && let Some(text) = without_loss(UTF_8)
    {
        return Some(text);
    }
    declared(bytes).and_then(without_loss).or_else(|| without_loss(SHIFT_JIS))
}

/// The encoding that the page names in its head.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes)).to_ascii_lowercase();
    let (_, after) = head.split_once("charset")?;
    let label: String = after
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\''))
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    Encoding::for_label(label.as_bytes())
}

/// `<!-- saved from url=(0033)https://… -->`, or `url: https://…` in the comment of an archiving tool.
fn saved_from(head: &str) -> Option<String> {
    let comment = head.split("<!--").skip(1).find(|comment| comment.to_ascii_lowercase().contains("saved"))?;
    let (comment, _) = comment.split_once("-->")?;
    let from = comment.find("http")?;
    let address: String = comment.get(from..)?.chars().take_while(|c| !c.is_whitespace()).collect();
    Some(address)
}

/// `saved date: Sun Nov 22 2026 10:00:00 GMT+0900` in the comment of an archiving tool.
fn saved_date(head: &str) -> Option<Date> {
    let (_, after) = head.split_once("saved date:")?;
    let mut words = after.split_whitespace().skip(1);
    let (month, day, year) = (words.next()?, words.next()?, words.next()?);
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = (1i8..).zip(months).find(|(_, name)| *name == month)?.0;
    Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
}

/// The area whose list stands at this address, when it is one of the two sites.
pub(super) fn area_of(address: &str) -> Option<Area> {
    let host = address.split("://").nth(1)?.split(['/', ':']).next()?;
    let is_at = |site: &str| host == site || host.strip_suffix(site).is_some_and(|rest| rest.ends_with('.'));
    if is_at("flets.com") {
        Some(Area::East)
    } else if is_at("flets-w.com") {
        Some(Area::West)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_encodings_are_read_without_loss_or_not_at_all() {
        let page = "<meta charset=\"Shift_JIS\"><p>ひかり電話●―①";
        let (bytes, _, _) = SHIFT_JIS.encode(page);
        assert_eq!(decode(&bytes).as_deref(), Some(page));
        assert_eq!(decode(page.as_bytes()).as_deref(), Some(page), "saved anew as UTF-8");
        assert_eq!(decode(&[b"\xEF\xBB\xBF", page.as_bytes()].concat()).as_deref(), Some(page));
        let (bytes, _, _) = encoding_rs::EUC_JP.encode("<meta http-equiv=c content='text/html; charset=euc-jp'>電話");
        assert!(decode(&bytes).is_some_and(|text| text.ends_with("電話")));
        assert_eq!(decode(b"\xFF\xFF\xFFabc"), None);
    }

    #[test]
    fn the_page_says_where_and_when_it_was_saved() {
        let chrome = "<!DOCTYPE html>\n<!-- saved from url=(0033)https://flets.com/collabo/list/ -->\n<html>";
        assert_eq!(saved_from(chrome).as_deref(), Some("https://flets.com/collabo/list/"));
        let single = "<html><!--\n Page saved with SingleFile \n url: https://flets-w.com/collabo/list/index.php \n \
                      saved date: Sun Nov 22 2026 10:00:00 GMT+0900 (JST)\n-->";
        assert_eq!(saved_date(single), Date::new(2026, 11, 22).ok());
        assert_eq!(saved_from(single).as_deref().and_then(area_of), Some(Area::West));
        assert_eq!(area_of("https://www.flets.com/x"), Some(Area::East));
        assert_eq!((area_of("https://notflets.com/"), saved_from("<html>"), saved_date("<p>")), (None, None, None));
    }
}
