//! A short catalogue that is right: the one that the fixtures change.

use madoguchi::front::catalog::files::FileText;

/// Its files.
pub fn files() -> Vec<FileText> {
    let files = [
        ("catalog.yaml", include_str!("../fixtures/base/catalog.yaml")),
        ("checklist.yaml", include_str!("../fixtures/base/checklist.yaml")),
        ("parties/ntt.yaml", include_str!("../fixtures/base/parties/ntt.yaml")),
        ("payments.yaml", include_str!("../fixtures/base/payments.yaml")),
        ("providers/mihon-hikari.yaml", include_str!("../fixtures/base/providers/mihon-hikari.yaml")),
        ("rules.yaml", include_str!("../fixtures/base/rules.yaml")),
        ("services/base.yaml", include_str!("../fixtures/base/services/base.yaml")),
        ("sources/base.yaml", include_str!("../fixtures/base/sources/base.yaml")),
        ("symptoms.yaml", include_str!("../fixtures/base/symptoms.yaml")),
    ];
    files.into_iter().map(|(path, text)| file(path, text)).collect()
}

/// A file of a catalogue.
pub fn file(path: &str, text: &str) -> FileText {
    FileText { shown: path.to_owned(), path: path.to_owned(), text: text.to_owned().into() }
}
