//! How long it takes to understand what a customer says, with the built-in catalogue and with a thousand providers.
//!
//! `cargo bench --bench understand`

mod made_up;

use std::sync::LazyLock;

use madoguchi::front::catalog::{load_built_in, load_folders};
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::search::Situations;

use made_up::Folder;

/// As many as the official lists have, and some.
const PROVIDERS: usize = 1_000;

/// Short and long, in dialect, with slips, in romaji, in English, and nothing of ours.
const SAID: [&str; 7] = [
    "電話がつながらない",
    "昨日孫が来てから、なんやインターネットがうんともすんとも言わんようになってしもて",
    "光ポータプルを返脚したい",
    "tenyousyoudakubanngou torikata",
    "I'm going home to Philippines for good next month, want to kaiyaku the internet po",
    "スポーツジムを退会したいんだけど、違約金取るって言うのよ、あそこ",
    "ビッグローブ光からドコモ光に変えたいねんけど",
];

static BUILT_IN: LazyLock<Option<(Catalog, Situations)>> = LazyLock::new(|| load_built_in().ok().map(with_situations));
static LARGE: LazyLock<Option<(Catalog, Situations)>> = LazyLock::new(|| large().map(with_situations));

fn main() {
    divan::main();
}

fn with_situations(catalog: Catalog) -> (Catalog, Situations) {
    let situations = Situations::new(&catalog);
    (catalog, situations)
}

/// The built-in catalogue with made-up providers laid over it.
fn large() -> Option<Catalog> {
    let folder = Folder::of("understand", PROVIDERS.saturating_sub(load_built_in().ok()?.providers().len()));
    let catalog = load_folders(&[folder.path().to_owned()]).ok();
    folder.remove();
    catalog
}

fn understand(bencher: divan::Bencher<'_, '_>, all: Option<&(Catalog, Situations)>, sentence: &str) {
    let Some((catalog, situations)) = all else { return };
    bencher.bench(|| situations.understand(catalog, sentence).confidence);
}

#[divan::bench(args = SAID)]
fn built_in(bencher: divan::Bencher<'_, '_>, sentence: &str) {
    understand(bencher, BUILT_IN.as_ref(), sentence);
}

#[divan::bench(args = SAID)]
fn a_thousand_providers(bencher: divan::Bencher<'_, '_>, sentence: &str) {
    understand(bencher, LARGE.as_ref(), sentence);
}
