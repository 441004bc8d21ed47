//! The settings of a shop: a file, and variables of the environment.

use std::path::PathBuf;
use std::time::Duration;

use madoguchi::front::catalog::files::FileText;
use madoguchi::front::catalog::{Findings, Severity};
use madoguchi::front::settings::{KEYS, LONGEST_SHOP_NAME, Loaded, Origin, SettingsFile, read};
use madoguchi::front::text::clean::{is_phone, is_unseen};

use super::parts::texts;
use super::shown::findings_are_bounded_and_clean;

const A_DAY: Duration = Duration::from_hours(24);

/// A part named `file` is the file, any other a variable. Whatever they hold: what is set is of its form; a variable goes before the
/// file; of what only changes how things look nothing wrong is an error; what is not set is as if nothing was written; and the same is
/// read each time.
pub fn keeps_its_laws(data: &[u8]) {
    let Some(parts) = texts(data) else { return };
    let of = |(name, text): &(String, &str)| {
        let text = FileText { shown: name.clone(), path: "config.yaml".to_owned(), text: (*text).to_owned().into() };
        SettingsFile { text, folder: PathBuf::from("/nowhere/madoguchi") }
    };
    let files: Vec<SettingsFile> = ["machine", "file"]
        .into_iter()
        .filter_map(|wanted| parts.iter().find(|(name, _)| *name == wanted).map(of))
        .collect();
    let variable = |wanted: &str| {
        let (_, value) = parts.iter().find(|(name, _)| *name == wanted)?;
        Some(value.trim_end_matches('\n').to_owned())
    };
    let loaded = read(&files, variable, Findings::default());
    findings_are_bounded_and_clean(&loaded.findings);
    values_are_of_their_form(&loaded);
    for (key, origin) in &loaded.origins {
        let of = KEYS.iter().find(|known| known.name == *key).expect("only keys are set");
        match origin {
            Origin::Variable(_) => {}
            Origin::File(_) => {
                // A variable that is right, or only empty, would have gone before it.
                let alone = read(&[], variable, Findings::default());
                assert!(!alone.origins.contains_key(key), "{} is set by the file", of.name);
            }
        }
    }
    if files.is_empty() {
        let harmless = |name: &str| KEYS.iter().any(|key| key.harmless && key.variable == Some(name));
        let wrong = loaded.findings.all().iter().filter(|finding| finding.severity == Severity::Error);
        assert!(wrong.map(|finding| &finding.place.file).all(|name| !harmless(name)), "an error in how things look");
    }
    let again = read(&files, variable, Findings::default());
    assert_eq!((again.settings, again.findings.errors()), (loaded.settings, loaded.findings.errors()));
}

fn values_are_of_their_form(Loaded { settings, origins, findings, .. }: &Loaded) {
    if let Some(name) = &settings.shop_name {
        assert!(name.chars().count() <= LONGEST_SHOP_NAME, "{name}");
        assert!(!name.chars().any(is_unseen), "{name:?}");
    }
    if let Some(phone) = &settings.shop_phone {
        assert!(is_phone(phone), "{phone}");
    }
    if let Some(idle) = settings.idle {
        assert!(idle > Duration::ZERO && idle <= A_DAY, "{idle:?}");
    }
    assert_eq!(settings.area.is_some(), origins.contains_key("area"));
    assert_eq!(settings.lang.is_some(), origins.contains_key("lang"));
    assert_eq!(settings.theme.is_some(), origins.contains_key("theme"));
    // A folder that is not there is never passed over.
    assert!(settings.catalog.is_empty() || findings.errors() > 0, "{:?}", settings.catalog);
}
