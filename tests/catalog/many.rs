//! More providers than there are: all that the official lists name, and two thousand besides.

use madoguchi::front::catalog::load_folders;
use madoguchi::front::cli::answer_json;
use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::id::{ProviderId, ServiceId};
use madoguchi::front::domain::period::DayRange;
use madoguchi::front::domain::terms::{Area, Move};
use madoguchi::front::search::Finder;
use madoguchi::front::text::lang::Lang;

use super::folder::Folder;
use crate::support::wizard::CATALOG;

/// What the two official lists name together in November 2026, and 2,000 more.
const PROVIDERS: usize = 926 + 2_000;

fn answer(catalog: &Catalog, provider: &str) -> String {
    let today = jiff::civil::date(2026, 11, 26);
    let services = ["access-next", "phone-basic", "sec-virusclear"].map(ServiceId::new).to_vec();
    let consultation = Consultation::new(Area::East, Move::Transfer, today)
        .on(DayRange::parse("2026-12-01").unwrap())
        .going_to(Some(ProviderId::new(provider)))
        .having(services);
    let json = answer_json(catalog, &consultation, &advise(catalog, &consultation), Lang::Ja);
    let text = serde_json::to_string(&json).unwrap();
    text.replace(&catalog.edition().digest, "")
}

#[test]
fn two_thousand_more_than_the_lists_name_are_found_and_change_no_answer() {
    let folder = Folder::empty();
    let made_up = PROVIDERS - CATALOG.providers().len();
    for number in 0..made_up {
        folder.write(
            &format!("providers/mihon{number}-hikari.yaml"),
            format!(
                "id: mihon{number}-hikari\ncode: {code}\nname: {{ja: みほん{number}光, en: Mihon{number} Hikari}}\n\
                 reading: みほん{number}ひかり\ncompany: dex\ncollabo: 'yes'\nstanding: active\nsources: [davinci-list]\n\
                 claims:\n  - {{id: mihon{number}-hikari.phone, services: [phone-basic], says: sells, sources: [davinci-list]}}\n",
                code = 10_000 + number,
            ),
        );
    }
    let catalog = load_folders(&[folder.path().to_owned()]).unwrap();
    assert_eq!(catalog.providers().len(), PROVIDERS);
    let finder = Finder::new(&catalog);
    for number in [0, made_up / 2, made_up - 1] {
        let id = format!("mihon{number}-hikari");
        for typed in [format!("みほん{number}光"), format!("mihon{number}hikari")] {
            assert_eq!(finder.providers(&typed).first().map(ProviderId::as_str), Some(&*id), "{typed}");
        }
        assert!(answer(&catalog, &id).contains(&format!("みほん{number}光")));
    }
    for known in ["docomo-hikari", "plala-hikari", "au-hikari"] {
        assert!(answer(&catalog, known) == answer(&CATALOG, known), "{known}");
    }
}
