//! Machines with other fonts: each in a folder of its own, in which a browser sees nothing of what is installed here.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::programs::left_out;

/// Names the folder that has Noto Sans CJK.
const NOTO: &str = "MADOGUCHI_NOTO";
/// How the files of Noto Sans CJK begin.
const NOTO_FILES: &str = "NotoSansCJK";
/// Where systems keep fonts.
const FONTS: &str = "/usr/share/fonts";

/// What a browser finds on a machine.
pub(super) struct Machine {
    /// Its fonts, in words.
    pub(super) fonts: &'static str,
    /// What is written on it.
    pub(super) folder: TempDir,
    settings: PathBuf,
}

impl Machine {
    /// Without any font, with the page's own installed whole, and with the one of most Linux desktops, whose letters are taller and
    /// wider. Where that one is missing, this is said.
    pub(super) fn all() -> Vec<Self> {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/handout/fonts");
        let mut machines = vec![Self::new("no fonts", None), Self::new("BIZ UDPGothic", Some(&own))];
        match std::env::var_os(NOTO).map(PathBuf::from).or_else(|| with_noto(Path::new(FONTS))) {
            Some(folder) => machines.push(Self::new("Noto Sans CJK", Some(&folder))),
            None => left_out("Noto Sans CJK"),
        }
        machines
    }

    fn new(fonts: &'static str, from: Option<&Path>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings = folder.path().join("fonts.conf");
        let from = from.map(|from| format!("<dir>{}</dir>", from.display())).unwrap_or_default();
        let cache = folder.path().join("fontconfig").display().to_string();
        let said = format!("<?xml version=\"1.0\"?><fontconfig>{from}<cachedir>{cache}</cachedir></fontconfig>");
        std::fs::write(&settings, said).unwrap();
        Self { fonts, folder, settings }
    }

    /// What keeps a program to these fonts.
    pub(super) fn variables(&self) -> [(&'static str, &Path); 2] {
        [("FONTCONFIG_FILE", &self.settings), ("XDG_CACHE_HOME", self.folder.path())]
    }
}

/// The first folder below this one that has the font.
fn with_noto(folder: &Path) -> Option<PathBuf> {
    let entries: Vec<PathBuf> = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).collect();
    let is_noto = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(NOTO_FILES));
    if entries.iter().any(|path| path.is_file() && is_noto(path)) {
        return Some(folder.to_owned());
    }
    entries.iter().filter(|path| path.is_dir()).find_map(|path| with_noto(path))
}
