//! The sheet for the consultant, of the same blocks as the customer's page.

use super::model::{Block, Page, Part, Text};
use crate::domain::catalog::Edition;
use crate::text::lang::{Lang, Msg};
use crate::words::guide as words;

/// Shares of the width: of what is looked up, and of what is said of it.
const COLUMNS: (u16, u16) = (22, 78);

/// The sheet, for the catalogue of an edition.
pub(super) fn page(edition: &Edition, lang: Lang) -> Page {
    let say = |msg: Msg| Text::from(msg.get(lang));
    let points = |all: &[Msg]| Block::Points(all.iter().map(|msg| say(*msg)).collect());
    let table = |heads: (Msg, Msg), rows: Vec<(Text, Text)>| Block::Table {
        columns: vec![(say(heads.0), COLUMNS.0), (say(heads.1), COLUMNS.1)],
        rows: rows.into_iter().map(|(what, of_it)| vec![vec![Part::Strong(what)], vec![Part::Plain(of_it)]]).collect(),
    };
    let keys = words::KEYS.iter().map(|(key, does)| (Text::from(*key), say(*does))).collect();
    let marks = words::MARKS.iter().map(|(mark, means)| (say(*mark), say(*means))).collect();
    let under_title = words::under_title(lang, env!("CARGO_PKG_VERSION"), &edition.date.to_string());
    Page {
        lang: lang.into(),
        title: say(words::TITLE),
        under_title: Text::from(under_title.as_str()),
        plain_title: words::TITLE.get(lang).to_owned(),
        blocks: vec![
            Block::Head(say(words::HEAD_WAY)),
            points(words::WAY),
            Block::Head(say(words::HEAD_KEYS)),
            table((words::COLUMN_KEY, words::COLUMN_KEY_DOES), keys),
            Block::Head(say(words::HEAD_MARKS)),
            table((words::COLUMN_MARK, words::COLUMN_MARK_MEANS), marks),
            Block::Head(say(words::HEAD_UNKNOWN)),
            points(words::UNKNOWN),
            Block::Sentence(say(words::PRIVACY)),
        ],
        small: Vec::new(),
        codes: Vec::new(),
    }
}
