//! Where the newest edition is published: at an address, or in a folder that a share or a stick has.

use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};

/// Where bundles come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Publisher {
    /// The address of a folder, over HTTPS.
    Web(String),
    /// A folder.
    Folder(PathBuf),
}

/// Why a text is no source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAPublisher {
    /// An address without the protection of TLS, or of another kind.
    NotHttps,
    /// An address with something in it that none has, or that would be shown to everybody: a name and a password.
    Odd,
}

impl Publisher {
    /// As it is written in the settings or on the command line; a folder as seen from another one.
    ///
    /// # Errors
    /// Why it is none.
    pub fn parse(text: &str, seen_from: &Path) -> Result<Self, NotAPublisher> {
        if text.trim().is_empty() {
            return Err(NotAPublisher::Odd);
        }
        let Some((scheme, rest)) = text.split_once("://") else { return Ok(Self::Folder(seen_from.join(text))) };
        if !scheme.eq_ignore_ascii_case("https") {
            return Err(NotAPublisher::NotHttps);
        }
        let is_odd = |c: char| c.is_whitespace() || c.is_control() || "@?#\\\"<>{}|^`".contains(c);
        if rest.contains(is_odd) || rest.starts_with('/') || rest.is_empty() {
            return Err(NotAPublisher::Odd);
        }
        Ok(Self::Web(format!("https://{}", rest.trim_end_matches('/'))))
    }
}

impl Display for Publisher {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Web(address) => f.write_str(address),
            Self::Folder(folder) => folder.display().fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_https_and_anything_without_one_is_a_folder() {
        let from = Path::new("/etc/madoguchi");
        let read = |text| Publisher::parse(text, from);
        assert_eq!(read("https://a.example/cat/"), Ok(Publisher::Web("https://a.example/cat".to_owned())));
        assert_eq!(read("HTTPS://a.example:8443/c"), Ok(Publisher::Web("https://a.example:8443/c".to_owned())));
        assert_eq!(read("/mnt/share"), Ok(Publisher::Folder("/mnt/share".into())));
        assert_eq!(read("share"), Ok(Publisher::Folder("/etc/madoguchi/share".into())));
        for other in ["http://a.example", "file:///etc", "ftp://a.example", "://a"] {
            assert_eq!(read(other), Err(NotAPublisher::NotHttps), "{other}");
        }
        for odd in
            ["", " ", "https://", "https:///etc", "https://me:secret@a.example", "https://a.example/?x", "https://a b"]
        {
            assert_eq!(read(odd), Err(NotAPublisher::Odd), "{odd}");
        }
    }
}
