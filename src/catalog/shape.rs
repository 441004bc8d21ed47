//! The form of each kind of file, as data: what the checks walk along, and what an editor's schema is made from.

use super::forms::FILES;

/// Where names live: no two entries of one space share a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Space {
    /// Sources.
    Source,
    /// Companies.
    Party,
    /// Services.
    Service,
    /// Providers.
    Provider,
    /// Ways to pay.
    Payment,
    /// Facts, rules, desks, remarks, symptoms, checklist items.
    Claim,
    /// Who may answer in a case: companies, and brands whose company no source names.
    Answer,
}

impl Space {
    /// Every space.
    pub const ALL: [Self; 6] = [Self::Source, Self::Party, Self::Service, Self::Provider, Self::Payment, Self::Claim];
}

/// What a value may be.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// One line of text.
    Text,
    /// One line of at most so many characters.
    Short(usize),
    /// `{ja: …, en: …}`, and `easy: …` where the Japanese is not plain.
    Words,
    /// Hiragana.
    Reading,
    /// The name of this entry.
    Id(Space),
    /// The name of another entry.
    Ref(Space),
    /// The name of a company, or `ntt`, `provider`, `previous`, `nobody`, `unknown`.
    PartyRef,
    /// The name of a company or of a brand without one, or `unknown`, `nobody`.
    Answer,
    /// One of these words.
    Term(&'static [&'static str]),
    /// One very day.
    Day,
    /// A day, as far as it is known.
    Days,
    /// A number in bounds.
    Number(u32, u32),
    /// The entry's number in tickets.
    Code(Space),
    /// `true` or `false`.
    Flag,
    /// A telephone number.
    Phone,
    /// An http(s) address.
    Url,
    /// Values of one kind; with `true`, at least one.
    List(&'static Kind, bool),
    /// Fixed keys.
    Map(&'static [Field]),
    /// Names of services as keys, and a map of fixed keys under each.
    ByService(&'static [Field]),
}

/// A key and what may stand under it.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The key.
    pub name: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What may stand under it.
    pub kind: Kind,
}

pub(super) const fn req(name: &'static str, kind: Kind) -> Field {
    Field { name, required: true, kind }
}

pub(super) const fn opt(name: &'static str, kind: Kind) -> Field {
    Field { name, required: false, kind }
}

/// The keys of words for people.
pub(super) const WORDS: &[Field] = &[req("ja", Kind::Text), req("en", Kind::Text), opt("easy", Kind::Text)];

/// A file of the catalogue: which paths it has, and its form.
#[derive(Clone, Copy, Debug)]
pub struct FileShape {
    /// The name of the file, or of the folder that such files stand in.
    pub path: &'static str,
    /// Whether `path` is a folder.
    pub folder: bool,
    /// Its form.
    pub kind: Kind,
}

impl FileShape {
    /// The kinds of names that such a file may give.
    pub fn spaces(&self) -> Vec<Space> {
        fn collect(kind: &Kind, spaces: &mut Vec<Space>) {
            match kind {
                Kind::Id(space) => spaces.push(*space),
                Kind::List(inner, _) => collect(inner, spaces),
                Kind::Map(fields) | Kind::ByService(fields) => {
                    fields.iter().for_each(|field| collect(&field.kind, spaces));
                }
                _ => {}
            }
        }
        let mut spaces = Vec::new();
        collect(&self.kind, &mut spaces);
        spaces
    }
}

/// The form of the file at this path inside the catalogue.
pub fn of_file(path: &str) -> Option<&'static FileShape> {
    FILES.iter().find(|shape| match path.split_once('/') {
        Some((folder, name)) => shape.folder && shape.path == folder && !name.contains('/'),
        None => !shape.folder && shape.path == path,
    })
}
