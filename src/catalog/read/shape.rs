//! The form of a value, as data: what a description says of itself, and what an editor's schema is made from.

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

/// Whose names a value may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whose {
    /// What they are called together.
    pub what: &'static str,
    /// Where they live.
    pub spaces: &'static [Space],
    /// Words that stand for one.
    pub words: &'static [&'static str],
}

impl Whose {
    /// The names of one space.
    pub const fn of(space: Space) -> Self {
        let (what, spaces): (_, &[Space]) = match space {
            Space::Source => ("source", &[Space::Source]),
            Space::Party => ("company", &[Space::Party]),
            Space::Service => ("service", &[Space::Service]),
            Space::Provider => ("provider", &[Space::Provider]),
            Space::Payment => ("payment", &[Space::Payment]),
            Space::Claim => ("fact", &[Space::Claim]),
            Space::Answer => ("company-or-brand", &[Space::Party, Space::Provider]),
        };
        Self { what, spaces, words: &[] }
    }
}

/// What a value may be.
#[derive(Clone, Debug)]
pub enum Shape {
    /// One line of text.
    Text,
    /// One line of at most so many characters.
    Short(usize),
    /// Hiragana.
    Reading,
    /// The name of this entry.
    Id(Space),
    /// The name of another entry, or a word that stands for one.
    Name(Whose),
    /// One of these words.
    Word(&'static [&'static str]),
    /// One very day.
    Day,
    /// A day, as far as it is known.
    Days,
    /// A time of day.
    Clock,
    /// One of these words for days, or days of each year.
    DayWord(&'static [&'static str]),
    /// A number in bounds.
    Number(u32, u32),
    /// `true` or `false`.
    Flag,
    /// A telephone number.
    Phone,
    /// An http(s) address.
    Url,
    /// Values of one kind.
    List(Box<Shape>, Count),
    /// One value, or at least one of its kind.
    ListOrOne(Box<Shape>),
    /// Fixed keys.
    Map(Vec<Field>),
    /// Names of services as keys.
    ByService(Box<Shape>),
}

/// How many values a list has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// At least so many.
    pub least: usize,
    /// At most so many, where there is a bound.
    pub most: Option<usize>,
}

/// A key and what may stand under it.
#[derive(Clone, Debug)]
pub struct Field {
    /// The key.
    pub name: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What may stand under it.
    pub shape: Shape,
}

impl Shape {
    /// The kinds of names that are given in it.
    pub fn spaces(&self) -> Vec<Space> {
        match self {
            Self::Id(space) => vec![*space],
            Self::List(inner, _) | Self::ByService(inner) => inner.spaces(),
            Self::Map(fields) => fields.iter().flat_map(|field| field.shape.spaces()).collect(),
            _ => Vec::new(),
        }
    }
}
