//! Providers that nobody sells, to see how long things take with more of them than there are: each with what a shop knows of one, two
//! claims and a desk.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder that is laid over the built-in catalogue.
pub struct Folder(PathBuf);

impl Folder {
    /// So many providers. The name tells the folders of one program from each other.
    ///
    /// # Panics
    /// When nothing can be written there.
    pub fn of(name: &str, providers: usize) -> Self {
        let folder = std::env::temp_dir().join(format!("madoguchi-bench-{}-{name}", std::process::id()));
        fs::create_dir_all(folder.join("providers")).expect("a folder");
        for number in 0..providers {
            let file = folder.join(format!("providers/mihon{number}-hikari.yaml"));
            fs::write(file, provider(number)).expect("a file");
        }
        Self(folder)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Removes it.
    pub fn remove(&self) {
        // Nobody misses it.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The file of one provider.
fn provider(number: usize) -> String {
    let mut text = String::new();
    let written = write!(
        text,
        "id: mihon{number}-hikari
code: {code}
name: {{ja: みほん{number}光, en: Mihon{number} Hikari}}
reading: みほん{number}ひかり
aliases: [みほん{number}, Mihon {number}]
company: dex
collabo: 'yes'
standing: active
sources: [davinci-list]
claims:
  - id: mihon{number}-hikari.phone
    services: [phone-basic, phone-ace]
    says: sells
    brand: {{ja: みほん{number}光電話, en: Mihon{number} Hikari Denwa}}
    basis: inferred
    sources: [davinci-list]
  - id: mihon{number}-hikari.isp
    services: [isp]
    says: cancel
    basis: inferred
    sources: [davinci-list]
desks:
  - id: mihon{number}-hikari.support
    name: {{ja: みほん{number}光 お客さまセンター, en: Mihon{number} Hikari support}}
    purposes: [fault, contract]
    phones:
      - number: 0120-{thousands:03}-{rest:03}
        hours:
          open:
            - {{days: weekdays, from: '9:00', to: '17:30'}}
          closed: [sat, sun, holiday]
    sources: [davinci-list]
",
        code = 10_000 + number,
        thousands = number / 1_000,
        rest = number % 1_000,
    );
    assert!(written.is_ok(), "text can be written");
    text
}
