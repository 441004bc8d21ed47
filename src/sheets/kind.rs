//! The kinds of sheets, and the columns of each.

use super::column::{Column, Form, Use};

/// A kind of sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Brands, and names that are taken for one.
    Providers,
    /// Desks, a row for each number.
    Desks,
    /// Opening times, a row for each time of a number.
    Hours,
    /// What stands on papers, and what it tells.
    Clues,
    /// What customers call things and say.
    Words,
    /// Where facts come from.
    Sources,
}

/// What an editor is told with, and where the row stands; neither can be edited.
pub(super) const CHECK: &str = "check (read-only)";
pub(super) const AT: &str = "at (read-only)";
/// The number whose hours they are.
pub(super) const NUMBER: &str = "number (read-only)";

const fn column(name: &'static str, path: &'static [&'static str], form: Form, use_of: Use) -> Column {
    Column { name, level: 0, path, form, use_of }
}

const fn of_phone(name: &'static str, path: &'static [&'static str], form: Form, use_of: Use) -> Column {
    Column { name, level: 1, path, form, use_of }
}

const fn of_row(name: &'static str, path: &'static [&'static str], form: Form, use_of: Use) -> Column {
    Column { name, level: 2, path, form, use_of }
}

const SOURCES: Column = column("sources", &["sources"], Form::List, Use::Sources);

const PROVIDERS: &[Column] = &[
    column("name_ja", &["name", "ja"], Form::Text, Use::Needed),
    column("name_en", &["name", "en"], Form::Text, Use::Needed),
    column("name_easy", &["name", "easy"], Form::Text, Use::Free),
    column("reading", &["reading"], Form::Text, Use::Free),
    column("aliases", &["aliases"], Form::List, Use::Free),
    column("company", &["company"], Form::Word, Use::Claim),
    column("collabo", &["collabo"], Form::Word, Use::NeededClaim),
    column("kind", &["kind"], Form::Word, Use::Claim),
    column("standing", &["standing"], Form::Word, Use::NeededClaim),
    column("area", &["area"], Form::Word, Use::Claim),
    SOURCES,
    column("basis", &["basis"], Form::Word, Use::Claim),
    column("not_collabo_ja", &["not_collabo", "ja"], Form::Text, Use::Free),
    column("not_collabo_en", &["not_collabo", "en"], Form::Text, Use::Free),
    column("not_collabo_easy", &["not_collabo", "easy"], Form::Text, Use::Free),
];

const DESKS: &[Column] = &[
    column("name_ja", &["name", "ja"], Form::Text, Use::Free),
    column("name_en", &["name", "en"], Form::Text, Use::Free),
    column("name_easy", &["name", "easy"], Form::Text, Use::Free),
    column("purposes", &["purposes"], Form::List, Use::NeededClaim),
    column("lang", &["lang"], Form::List, Use::Claim),
    column("area", &["area"], Form::Word, Use::Claim),
    column("services", &["services"], Form::List, Use::Claim),
    column("categories", &["categories"], Form::List, Use::Claim),
    of_phone("number", &["number"], Form::Phone, Use::NeededClaim),
    of_phone("from_ja", &["from", "ja"], Form::Text, Use::Claim),
    of_phone("from_en", &["from", "en"], Form::Text, Use::Free),
    of_phone("from_easy", &["from", "easy"], Form::Text, Use::Free),
    column("url", &["url"], Form::Text, Use::Claim),
    column("since", &["since"], Form::Day, Use::Claim),
    column("until", &["until"], Form::Day, Use::Claim),
    SOURCES,
    column("note_ja", &["note", "ja"], Form::Text, Use::Free),
    column("note_en", &["note", "en"], Form::Text, Use::Free),
    column("note_easy", &["note", "easy"], Form::Text, Use::Free),
];

const HOURS: &[Column] = &[
    of_row("days", &["days"], Form::OneOrList, Use::NeededClaim),
    of_row("from", &["from"], Form::Clock, Use::NeededClaim),
    of_row("to", &["to"], Form::Clock, Use::Claim),
    of_row("by", &["by"], Form::Word, Use::Claim),
    of_phone("closed", &["hours", "closed"], Form::List, Use::Claim),
    of_phone("open_on", &["hours", "open_on"], Form::List, Use::Claim),
    SOURCES,
];

const CLUES: &[Column] = &[
    column("kind", &["kind"], Form::Word, Use::NeededClaim),
    column("looks", &["looks"], Form::List, Use::NeededClaim),
    column("tells", &["tells"], Form::Tells, Use::Claim),
    column("says_ja", &["says", "ja"], Form::Text, Use::Needed),
    column("says_en", &["says", "en"], Form::Text, Use::Needed),
    column("not_ja", &["not", "ja"], Form::Text, Use::Free),
    column("not_en", &["not", "en"], Form::Text, Use::Free),
    column("next_ja", &["next", "ja"], Form::Text, Use::Free),
    column("next_en", &["next", "en"], Form::Text, Use::Free),
    column("area", &["area"], Form::Word, Use::Claim),
    column("since", &["since"], Form::Day, Use::Claim),
    column("until", &["until"], Form::Day, Use::Claim),
    column("basis", &["basis"], Form::Word, Use::Claim),
    SOURCES,
    column("note_ja", &["note", "ja"], Form::Text, Use::Free),
    column("note_en", &["note", "en"], Form::Text, Use::Free),
];

const WORDS: &[Column] = &[
    column("kind", &["kind"], Form::Word, Use::Needed),
    column("intent", &["intent"], Form::Word, Use::Free),
    column("services", &["services"], Form::List, Use::Free),
    column("forms", &["forms"], Form::List, Use::Needed),
];

const SOURCE_COLUMNS: &[Column] = &[
    column("url", &["url"], Form::Text, Use::Claim),
    column("title", &["title"], Form::Text, Use::Needed),
    column("publisher", &["publisher"], Form::Text, Use::Free),
    column("kind", &["kind"], Form::Word, Use::NeededClaim),
    column("date", &["date"], Form::Day, Use::Free),
    column("seen", &["seen"], Form::Day, Use::Needed),
    column("copy", &["copy"], Form::Day, Use::Claim),
    column("note_ja", &["note", "ja"], Form::Text, Use::Free),
    column("note_en", &["note", "en"], Form::Text, Use::Free),
];

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Providers, Self::Desks, Self::Hours, Self::Clues, Self::Words, Self::Sources];

    /// As it is typed, and as its file is called.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Providers => "providers",
            Self::Desks => "desks",
            Self::Hours => "hours",
            Self::Clues => "clues",
            Self::Words => "words",
            Self::Sources => "sources",
        }
    }

    /// The columns that say which row it is; by them, the kind of a sheet is known.
    pub(super) fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Providers => &["provider"],
            Self::Desks => &["desk", "phone"],
            Self::Hours => &["desk", "phone", "hours_row"],
            Self::Clues => &["clue"],
            Self::Words => &["word"],
            Self::Sources => &["source"],
        }
    }

    /// The columns with what can be edited.
    pub(super) fn columns(self) -> &'static [Column] {
        match self {
            Self::Providers => PROVIDERS,
            Self::Desks => DESKS,
            Self::Hours => HOURS,
            Self::Clues => CLUES,
            Self::Words => WORDS,
            Self::Sources => SOURCE_COLUMNS,
        }
    }

    /// The columns that only tell, and are not read back.
    pub(super) fn told(self) -> &'static [&'static str] {
        if self == Self::Hours { &[NUMBER, CHECK, AT] } else { &[CHECK, AT] }
    }

    /// The list of the catalogue whose entries are its rows, where that is one.
    pub(super) fn list(self) -> Option<&'static str> {
        match self {
            Self::Providers => Some("providers"),
            Self::Clues => Some("clues"),
            Self::Words => Some("words"),
            Self::Sources => Some("sources"),
            Self::Desks | Self::Hours => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::read::{FILES, Field, Shape};

    /// Keys of which a cell would say too little: they have facts of their own, or never change.
    const LEFT_TO_FILES: &[&str] =
        &["id", "code", "claims", "billing", "desks", "life", "notes", "own", "phones", "hours", "open"];
    /// Of remarks on papers nobody has written a variant in plain Japanese.
    const WITHOUT_PLAIN: Kind = Kind::Clues;

    fn keys(shape: &Shape) -> &[Field] {
        match shape {
            Shape::Map(fields) => fields,
            Shape::List(inner, _) | Shape::ListOrOne(inner) => keys(inner),
            _ => &[],
        }
    }

    fn under<'s>(fields: &'s [Field], key: &str) -> &'s [Field] {
        fields.iter().find(|field| field.name == key).map_or(&[], |field| keys(&field.shape))
    }

    /// The keys of what each level of a kind is.
    fn levels(kind: Kind) -> Vec<Vec<Field>> {
        let file = |path: &str| FILES.iter().find(|form| form.path.trim_end_matches(".yaml") == path).unwrap().shape();
        let list = kind.list().unwrap_or("providers");
        let shape = file(list);
        let entry = if list == "providers" { keys(&shape) } else { under(keys(&shape), list) };
        if kind.list().is_some() {
            return vec![entry.to_vec()];
        }
        let desk = under(entry, "desks");
        let phone = under(desk, "phones");
        let row = under(under(phone, "hours"), "open");
        vec![desk.to_vec(), phone.to_vec(), row.to_vec()]
    }

    #[test]
    fn every_column_is_a_key_of_the_catalogue_and_must_be_filled_where_the_key_must_be_there() {
        for kind in Kind::ALL {
            let levels = levels(kind);
            for column in kind.columns() {
                let mut fields = levels[column.level].as_slice();
                for (at, key) in column.path.iter().enumerate() {
                    let field = fields.iter().find(|field| field.name == *key);
                    let field = field.unwrap_or_else(|| panic!("{} {}: no {key}", kind.as_str(), column.name));
                    if at == 0 && column.path.len() == 1 {
                        assert_eq!(column.use_of.is_needed(), field.required, "{} {}", kind.as_str(), column.name);
                    }
                    fields = keys(&field.shape);
                }
            }
        }
    }

    #[test]
    fn every_key_of_an_entry_has_a_column_or_is_left_to_the_files() {
        for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Hours) {
            for (level, fields) in levels(kind).iter().enumerate().take(kind.keys().len()) {
                for field in fields.iter().filter(|field| !LEFT_TO_FILES.contains(&field.name)) {
                    let of = |column: &&Column| column.level == level && column.path.first() == Some(&field.name);
                    let columns: Vec<&Column> = kind.columns().iter().filter(of).collect();
                    assert!(!columns.is_empty(), "{} has no column for {}", kind.as_str(), field.name);
                    let inner = keys(&field.shape);
                    let plain = inner.iter().any(|field| field.name == "easy")
                        && kind != WITHOUT_PLAIN
                        && kind != Kind::Sources;
                    assert!(!plain || columns.len() == inner.len(), "{} {}", kind.as_str(), field.name);
                }
            }
        }
    }

    #[test]
    fn no_two_columns_have_one_name() {
        for kind in Kind::ALL {
            let mut names: Vec<&str> = kind.keys().to_vec();
            names.extend(kind.columns().iter().map(|column| column.name));
            names.extend(kind.told());
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), count);
        }
    }
}
