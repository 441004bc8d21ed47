//! How the kanji of the page are read. The longest entry wins; kana in an entry stand for themselves, so that readings come to stand
//! above kanji only. Names of services and providers bring their own readings.

/// Words with their readings.
pub(super) const READINGS: &[(&str, &str)] = &[];
