//! Every sentence that a person reads and that does not come from the catalogue, Japanese and English side by side.

/// Declares sentences with arguments: one function each, both languages beside each other, checked by the compiler.
macro_rules! sentences {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $type:ty),* $(,)?) { ja: $ja:literal, en: $en:literal $(,)? })*) => {$(
        $(#[$doc])*
        pub fn $name(lang: $crate::text::lang::Lang, $($arg: $type),*) -> String {
            match lang {
                $crate::text::lang::Lang::Ja => format!($ja),
                $crate::text::lang::Lang::En => format!($en),
            }
        }
    )*};
}

/// Declares sentences that the page says as well, in each of its languages.
macro_rules! page_sentences {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $type:ty),* $(,)?) { ja: $ja:literal, en: $en:literal, easy: $easy:literal $(,)? })*) => {$(
        $(#[$doc])*
        pub fn $name(lang: $crate::words::handout::PageLang, $($arg: $type),*) -> String {
            match lang {
                $crate::words::handout::PageLang::Ja => format!($ja),
                $crate::words::handout::PageLang::En => format!($en),
                $crate::words::handout::PageLang::Easy => format!($easy),
            }
        }
    )*};
}

/// Declares words without arguments.
macro_rules! words {
    ($($(#[$when:meta])* $name:ident { ja: $ja:literal, en: $en:literal $(,)? })*) => {$(
        $(#[$when])*
        #[doc = $en]
        pub const $name: $crate::text::lang::Msg = $crate::text::lang::Msg::new($ja, $en);
    )*};
}

pub mod aloud;
pub mod answer;
pub mod ask;
pub mod bundle;
pub mod cli;
pub mod compare;
pub mod customer;
pub mod deciding;
pub mod desk;
pub mod findings;
pub mod guide;
pub mod handout;
pub mod help;
pub mod hours;
pub mod import;
pub mod keepers;
pub mod manual;
pub mod must_know;
pub mod official_lists;
pub mod plain;
pub mod schema;
pub mod settings;
pub mod sheets;
pub mod stats;
pub mod supply;
pub mod terms;
pub mod things;
pub mod ticket;
pub mod which;
pub mod wizard;
