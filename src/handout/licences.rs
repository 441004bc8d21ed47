//! The licences of the program and of the font inside it.

/// The font's, in full.
pub(super) const FONT: &str = include_str!("fonts/OFL.txt").trim_ascii_end();

/// The code's licences and the font's, in full.
pub fn licences() -> String {
    const RULE: &str = "----------------------------------------------------------------------";
    [
        "madoguchi: MIT OR Apache-2.0",
        include_str!("../../LICENSE-MIT").trim_end(),
        include_str!("../../LICENSE-APACHE").trim_end(),
        "BIZ UDPGothic (subset): SIL Open Font License 1.1",
        FONT,
    ]
    .join(&format!("\n\n{RULE}\n\n"))
        + "\n"
}
