//! A saved page as a tree of elements, where it has no more of anything than a list can have. A parser of broken HTML puts what it
//! is given where a browser would, and takes the more time for each tag, the more are open and the more attributes it has.

use html5ever::driver::{ParseOpts, parse_document};
use html5ever::tendril::{StrTendril, TendrilSink};
use memchr::{memchr, memmem};
use scraper::{Html, HtmlTreeSink};

use crate::text::lang::Words;
use crate::words::import as say;

/// After so many bytes it is looked how much has come of them.
const PIECE: usize = 512;
/// The most elements in one another.
const DEEPEST: usize = 400;
/// The most elements and texts of a page.
const MOST_PARTS: usize = 300_000;
/// The most comparisons of attributes that the parser makes, each with those before it.
const MOST_COMPARED: usize = 100_000_000;

/// Reads a page, unless it has too much of something: then, of what.
pub(super) fn parse(text: &str) -> Result<Html, Words> {
    if attributes_compared(text.as_bytes()) > MOST_COMPARED {
        return Err(say::too_many_attributes());
    }
    let mut parser = parse_document(HtmlTreeSink::new(Html::new_document()), ParseOpts::default());
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(PIECE));
        parser.process(StrTendril::from(piece));
        rest = after;
        let page = parser.tokenizer.sink.sink.0.borrow();
        let mut parts = page.tree.nodes();
        if parts.len() > MOST_PARTS {
            return Err(say::too_many_parts(MOST_PARTS));
        }
        if parts.next_back().is_some_and(|last| last.ancestors().count() > DEEPEST) {
            return Err(say::too_deep(DEEPEST));
        }
    }
    Ok(parser.finish())
}

/// How often the attributes of a page are compared with each other.
fn attributes_compared(page: &[u8]) -> usize {
    let mut compared: usize = 0;
    let mut rest = page;
    while let Some(open) = memchr(b'<', rest) {
        rest = rest.get(open + 1..).unwrap_or_default();
        if let Some(comment) = rest.strip_prefix(b"!") {
            rest = if comment.starts_with(b"--") { after_comment(comment) } else { comment };
        } else if rest.first().is_some_and(u8::is_ascii_alphabetic) {
            let name = rest;
            let (attributes, after) = tag(rest);
            compared = compared.saturating_add(attributes.saturating_mul(attributes) / 2);
            rest = after;
            // What looks like a tag in there is none.
            for raw in ["script", "style"] {
                if is_named(name, raw) {
                    rest = closing(rest, raw);
                }
            }
        }
    }
    compared
}

fn after_comment(comment: &[u8]) -> &[u8] {
    let ends = [&b"-->"[..], b"--!>"].into_iter().filter_map(|end| Some(memmem::find(comment, end)? + end.len()));
    ends.min().and_then(|end| comment.get(end..)).unwrap_or_default()
}

/// At most how many attributes a tag has, and what follows it.
fn tag(text: &[u8]) -> (usize, &[u8]) {
    let mut attributes = 0;
    let (mut place, mut is_value) = (0, false);
    while let Some(sign) = text.get(place) {
        place += 1;
        match sign {
            b'>' => return (attributes, text.get(place..).unwrap_or_default()),
            b'"' | b'\'' if is_value => {
                place += text.get(place..).and_then(|rest| memchr(*sign, rest)).map_or(text.len(), |end| end + 1);
                attributes += 1;
                is_value = false;
            }
            b'=' => is_value = true,
            b'/' => attributes += 1,
            sign if sign.is_ascii_whitespace() => attributes += usize::from(!is_value),
            _ => is_value = false,
        }
    }
    (attributes, &[])
}

fn is_named(text: &[u8], name: &str) -> bool {
    let is_name = |begin: &[u8]| begin.eq_ignore_ascii_case(name.as_bytes());
    text.get(..name.len()).is_some_and(is_name) && !text.get(name.len()).is_some_and(u8::is_ascii_alphanumeric)
}

/// What stands from the closing tag of this name on.
fn closing<'t>(text: &'t [u8], name: &str) -> &'t [u8] {
    let mut rest = text;
    while let Some(open) = memmem::find(rest, b"</") {
        rest = rest.get(open + 2..).unwrap_or_default();
        if is_named(rest, name) {
            return rest;
        }
    }
    &[]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> Option<String> {
        parse(text).err().map(|words| words.en.into_owned())
    }

    #[test]
    fn what_is_nested_is_refused_long_before_it_is_read() {
        let deep = Some(say::too_deep(DEEPEST).en.into_owned());
        for open in ["<i>", "<span>", "<div>", "<table><tr><td>", "<b><i><u>", "<svg><g>", "<a x=1><font>", "<ul><li>"]
        {
            assert_eq!(refused(&format!("<table><tr><td>{}", open.repeat(200_000))), deep, "{open}");
            assert_eq!(refused(&open.repeat(50)), None, "{open}");
        }
    }

    #[test]
    fn what_a_browser_makes_of_little_is_bounded() {
        // Each of these is opened again in every cell that follows.
        let opened =
            (0..2_000).map(|number| format!("<table><i a={number}><tr><td></table>")).collect::<Vec<_>>().concat();
        assert!(refused(&(opened + &"<tr><td>x".repeat(20_000))).is_some());
        let texts = "x<br>".repeat(MOST_PARTS / 2 + 1);
        assert_eq!(refused(&texts), Some(say::too_many_parts(MOST_PARTS).en.into_owned()));
    }

    #[test]
    fn attributes_are_counted_where_a_parser_sees_them() {
        let many = (0..60_000).map(|number| format!("a{number}=1 ")).collect::<Vec<_>>().concat();
        for page in [
            format!("<p {many}>"),
            format!("<P {many}"),
            format!("<!-- <a b=\"--><p {many}>"),
            format!("<p>{}", many.replace(' ', "/").replacen('a', "<a/", 1)),
        ] {
            assert_eq!(refused(&page), Some(say::too_many_attributes().en.into_owned()), "{page:.30}");
        }
        for page in [
            format!("<!-- <p {many}> --><p>"),
            format!("<script>if (i<n) {{ {many} }}</script><p>"),
            format!("<STYLE> a<b {many}</style><p>"),
            format!("<path d=\"{many}\">"),
            format!("<path d = '{many}'>"),
            "<p a b c='1 2' d=\"3\" e/>".repeat(20_000),
        ] {
            assert!(attributes_compared(page.as_bytes()) < MOST_COMPARED / 20, "{page:.30}");
        }
    }
}
