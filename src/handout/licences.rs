//! The licences of the program and of all that is built into it.

/// The font's, in full.
pub(super) const FONT: &str = include_str!("fonts/OFL.txt").trim_ascii_end();

/// Of every crate, as `.ci/licences` gathers them.
const CRATES: &str = include_str!("licences/crates.txt").trim_ascii();
/// What has no crate of its own.
const BESIDES: &str = "\
Also in the program: the standard library of Rust (MIT OR Apache-2.0, as above), and the time zone database of IANA (public domain).

The crates that follow are unchanged. Their sources, among them those under the Mozilla Public License 2.0, are at
https://crates.io/crates/NAME/VERSION and at the addresses beside their names.";

/// The code's licences, the font's and those of every crate, in full.
pub fn licences() -> String {
    const RULE: &str = "----------------------------------------------------------------------";
    [
        "madoguchi: MIT OR Apache-2.0",
        include_str!("../../LICENSE-MIT").trim_end(),
        include_str!("../../LICENSE-APACHE").trim_end(),
        "BIZ UDPGothic (subset): SIL Open Font License 1.1",
        FONT,
        BESIDES,
    ]
    .join(&format!("\n\n{RULE}\n\n"))
        + "\n\n"
        + CRATES
        + "\n"
}
