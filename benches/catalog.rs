//! How long it takes to read and to check a catalogue, to answer by it, to find a name by every letter that is typed, and to draw a frame:
//! with the providers that are in the program, with a thousand, and with as many as a folder may have.
//!
//! `cargo bench --bench catalog`

mod made_up;

use std::fmt;
use std::path::PathBuf;
use std::sync::LazyLock;

use divan::Bencher;
use jiff::civil::Date;
use madoguchi::front::catalog::{load_folders, read_folders};
use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::id::{ProviderId, ServiceId};
use madoguchi::front::domain::terms::{Area, Move};
use madoguchi::front::search::Finder;
use madoguchi::front::session::{Event, Extent, State, update};
use madoguchi::front::text::lang::Lang;
use madoguchi::front::ui::{Theme, View, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use made_up::Folder;

/// How many providers there are.
#[derive(Clone, Copy)]
enum Size {
    BuiltIn,
    Thousand,
    /// As many files as a folder may have.
    Largest,
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let providers = self.of().catalog.providers().len();
        write!(f, "{providers} providers")
    }
}

/// As many files as a folder may have.
const MOST: usize = 5_000;
const SIZES: [Size; 3] = [Size::BuiltIn, Size::Thousand, Size::Largest];
const TODAY: Date = jiff::civil::date(2026, 11, 26);

/// A catalogue, and the folder that is laid over the built-in one for it.
struct Sized {
    folder: Option<Folder>,
    catalog: Catalog,
}

static BUILT_IN: LazyLock<Sized> = LazyLock::new(|| Sized::with(0));
static THOUSAND: LazyLock<Sized> = LazyLock::new(|| Sized::with(1_000 - BUILT_IN.catalog.providers().len()));
static LARGEST: LazyLock<Sized> = LazyLock::new(|| Sized::with(MOST));

impl Size {
    fn of(self) -> &'static Sized {
        match self {
            Self::BuiltIn => &BUILT_IN,
            Self::Thousand => &THOUSAND,
            Self::Largest => &LARGEST,
        }
    }
}

impl Sized {
    fn with(made_up: usize) -> Self {
        let folder = (made_up > 0).then(|| Folder::of(&format!("catalog-{made_up}"), made_up));
        let folders: Vec<PathBuf> = folder.iter().map(|folder| folder.path().to_owned()).collect();
        let catalog = load_folders(&folders).expect("a catalogue without mistakes");
        Self { folder, catalog }
    }

    fn folders(&self) -> Vec<PathBuf> {
        self.folder.iter().map(|folder| folder.path().to_owned()).collect()
    }
}

fn main() {
    divan::main();
    // What is kept for all of the program is not dropped with it.
    for size in SIZES {
        size.of().folder.iter().for_each(Folder::remove);
    }
}

/// From files to what answers are made of. What is in the program has been checked before.
#[divan::bench(args = SIZES)]
fn load(bencher: Bencher<'_, '_>, size: Size) {
    let folders = size.of().folders();
    bencher.bench(|| load_folders(&folders));
}

/// Everything, checked: `catalog check`.
#[divan::bench(args = SIZES)]
fn check(bencher: Bencher<'_, '_>, size: Size) {
    let folders = match size {
        Size::BuiltIn => vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("catalog")],
        size => size.of().folders(),
    };
    bencher.bench(|| read_folders(&folders).findings.errors());
}

/// The answer for a customer with every service of the area.
#[divan::bench(args = SIZES)]
fn advise_on_all_services(bencher: Bencher<'_, '_>, size: Size) {
    let catalog = &size.of().catalog;
    let of_area = catalog.services().iter().filter(|service| service.areas.contains(&Area::East));
    let services: Vec<ServiceId> = of_area.map(|service| service.id.clone()).collect();
    let to = ProviderId::new("docomo-hikari");
    let consultation = Consultation::new(Area::East, Move::Transfer, TODAY).going_to(Some(to)).having(services);
    bencher.bench(|| advise(catalog, &consultation));
}

/// What is typed of a name, letter by letter; divided by its letters, this is what a key takes.
#[divan::bench(args = SIZES)]
fn find_by_ten_letters(bencher: Bencher<'_, '_>, size: Size) {
    let finder = Finder::new(&size.of().catalog);
    let typed: Vec<String> = (1..=10).map(|letters| "docomohika".chars().take(letters).collect()).collect();
    bencher.bench(|| typed.iter().map(|typed| finder.providers(typed).len()).sum::<usize>());
}

/// Folds all names, which is done once.
#[divan::bench(args = SIZES)]
fn fold_names(bencher: Bencher<'_, '_>, size: Size) {
    let catalog = &size.of().catalog;
    bencher.bench(|| Finder::new(catalog));
}

/// A frame of the wizard at its first question.
#[divan::bench(args = SIZES)]
fn frame(bencher: Bencher<'_, '_>, size: Size) {
    let catalog = &size.of().catalog;
    let mut state = State::new(Lang::Ja, TODAY);
    update(&mut state, catalog, Event::CatalogRead);
    let view = View { state: &state, catalog: Some(catalog), theme: Theme::default() };
    let mut terminal = Terminal::new(TestBackend::new(100, 30)).expect("a terminal that cannot fail");
    bencher.bench_local(|| {
        let mut extent = Extent::default();
        terminal.draw(|frame| extent = draw(frame, &view)).map(|_| ()).expect("a terminal that cannot fail");
        extent
    });
}
