//! What the program has been built with is what reading the files gives.

use std::path::Path;

use super::*;
use crate::catalog::read::Checked;

/// All that a catalogue says, in an order that does not change from run to run.
fn said(catalog: &Catalog) -> Vec<String> {
    fn table<K, V: std::fmt::Debug>(table: &crate::domain::catalog::Table<K, V>) -> String {
        let mut places: Vec<usize> = table.by_id.values().copied().collect();
        places.sort_unstable();
        format!("{:?} {places:?}", table.entries)
    }
    // Each by its name, so that none is forgotten.
    let Catalog {
        edition,
        sources,
        parties,
        services,
        providers,
        payments,
        rules: _,
        symptoms,
        checklist,
        clues,
        second_month,
        combining,
        official_lists,
        holidays,
        words,
        meanings,
        examples,
        speaks_as_built_in: _,
    } = catalog;
    vec![
        format!("{edition:?}"),
        table(sources),
        table(parties),
        table(services),
        table(providers),
        table(payments),
        format!("{:?}", catalog.rules()),
        format!("{symptoms:?}"),
        format!("{checklist:?}"),
        format!("{clues:?}"),
        format!("{second_month:?} {combining:?} {official_lists:?}"),
        format!("{holidays:?}"),
        format!("{words:?}"),
        format!("{meanings:?}"),
        format!("{examples:?}"),
    ]
}

/// The files inside the program, each with a line more, so that it is another file that says the same at the same places.
fn as_others() -> Vec<FileText> {
    let other = |file: FileText| FileText { text: format!("{}\n# Another file.\n", file.text).into(), ..file };
    files::built_in().into_iter().map(other).collect()
}

#[test]
fn what_was_read_when_the_program_was_built_is_what_its_files_say() {
    let checked = read_built_in();
    assert_eq!(checked.findings.render(crate::text::lang::Lang::En), "");
    let mut read = assemble(Layers::of(vec![as_others()]), Wanted::Words);
    assert_eq!(read.findings.render(crate::text::lang::Lang::En), "");
    assert_ne!(read.digest, checked.digest);
    read.digest.clone_from(&checked.digest);
    let read = said(&read.into_catalog().unwrap());
    assert!(said(&checked.into_catalog().unwrap()) == read);
    assert!(said(&proven(Wanted::Words).unwrap()) == read, "the catalogue is not the one that its files make");
    let without = |left_out: &[usize]| {
        let one = |(at, said): (usize, &String)| if left_out.contains(&at) { "[]".to_owned() } else { said.clone() };
        read.iter().enumerate().map(one).collect::<Vec<_>>()
    };
    // Situations and clues, words, meanings and examples, by where they stand above.
    assert!(
        said(&proven(Wanted::Facts).unwrap()) == without(&[7, 9, 12, 13, 14]),
        "only what customers say is left out"
    );
    assert!(said(&proven(Wanted::Clues).unwrap()) == without(&[7, 12, 13, 14]), "what customers hold is there");
    assert!(said(&proven(Wanted::Speech).unwrap()) == without(&[12, 13, 14]), "what was learned of them is there");
    assert_eq!(format!("{:?}", built_in_edition()), format!("Some({})", read[0]));
}

#[test]
fn a_file_that_is_inside_the_program_says_what_another_like_it_says() {
    let entries = |files: Vec<FileText>, checked: Checked| {
        let files: Vec<File> = files.into_iter().map(|file| File::new(file, 0)).collect();
        assert!(files.iter().all(|file| file.checked() == checked));
        let files: Vec<&File> = files.iter().collect();
        trees::entries(&files, Kept::All, &mut Loaded::default())
            .iter()
            .map(|entry| format!("{entry:?}"))
            .collect::<Vec<_>>()
    };
    let (known, others) = (entries(files::built_in(), Checked::Alone), entries(as_others(), Checked::No));
    for (known, other) in known.iter().zip(&others) {
        assert_eq!(known, other);
    }
    assert_eq!(known.len(), others.len());
}

#[test]
fn a_folder_with_the_files_of_the_program_is_the_catalogue_of_the_program() {
    let folder = [Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog")];
    let (read, built_in) = (read_folders(&folder), read_built_in());
    assert_eq!((read.findings.all().len(), &read.digest), (0, &built_in.digest));
    let facts = load(None, &folder, Wanted::Facts).unwrap();
    assert_eq!((facts.words().len(), facts.examples().len(), facts.clues().len()), (0, 0, 0));
    let providers = |catalog: &Catalog| catalog.providers().iter().map(|it| it.id.to_string()).collect::<Vec<_>>();
    assert_eq!(providers(&facts), providers(&built_in.into_catalog().unwrap()));
}

#[test]
fn who_changes_what_customers_say_is_told_what_is_wrong_with_it() {
    let wrong = FileText { shown: "x".into(), path: "words/mine.yaml".into(), text: "words: 1\n".into() };
    let loaded = assemble(Layers::of(vec![files::built_in(), vec![wrong]]), Wanted::Facts);
    assert_eq!(loaded.findings.errors(), 1);
    let loaded = assemble(Layers::of(vec![files::built_in()]), Wanted::Facts);
    assert_eq!((loaded.findings.errors(), loaded.list("examples").count()), (0, 0));
}

/// A folder with one file, laid over the catalogue of the program.
fn over(name: &str, path: &str, text: &str) -> Catalog {
    let folder = std::env::temp_dir().join(format!("madoguchi-{name}-{}", std::process::id()));
    std::fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
    std::fs::write(folder.join(path), text).unwrap();
    let catalog = load(None, std::slice::from_ref(&folder), Wanted::Speech).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    catalog
}

#[test]
fn words_are_read_where_other_names_make_them_mean_something_else_and_only_there() {
    let built_in = load(None, &[], Wanted::Speech).unwrap();
    assert!(built_in.speaks_as_built_in() && built_in.words().is_empty() && built_in.examples().is_empty());
    let day = over(
        "day",
        "holidays.yaml",
        files::built_in().iter().find(|it| it.path == "holidays.yaml").unwrap().text.as_ref(),
    );
    assert!(day.speaks_as_built_in() && day.words().is_empty());
    let named = "id: mihon-hikari\ncode: 9999\nname: {ja: みほん光, en: Mihon Hikari}\nreading: みほんひかり\n\
                 collabo: 'yes'\nstanding: unknown\nsources: [davinci-list]\n";
    let named = over("named", "providers/mihon-hikari.yaml", named);
    let whole = load_built_in().unwrap();
    assert!(!named.speaks_as_built_in());
    let said = |catalog: &Catalog| format!("{:?}{:?}{:?}", catalog.words(), catalog.meanings(), catalog.examples());
    assert!(said(&named) == said(&whole));
    let word = over("word", "words/mine.yaml", "words:\n- {id: word.moshi, kind: filler, forms: [もしもし]}\n");
    assert!(!word.speaks_as_built_in() && word.words().len() == whole.words().len() + 1);
}

#[test]
fn a_catalogue_without_some_of_the_words_is_not_understood_by_those_of_the_program() {
    let speaks_alike = |is_there: &dyn Fn(&str) -> bool| {
        let files = files::built_in().into_iter().filter(|file| is_there(&file.path)).collect();
        let loaded = assemble(Layers::of(vec![files]), Wanted::Speech);
        assert_eq!(loaded.findings.errors(), 0);
        (loaded.speaks_as_built_in, loaded.list("examples").count() > 0)
    };
    assert_eq!(speaks_alike(&|_| true), (true, false));
    assert_eq!(speaks_alike(&|path| path != "examples/english.yaml"), (false, true));
    assert_eq!(speaks_alike(&|path| !SPEECH.contains(&part(path))), (false, false));
}

#[test]
fn the_digest_goes_on_from_that_of_the_program_and_is_that_of_all_files() {
    let mine = FileText { shown: "x".into(), path: "providers/mine.yaml".into(), text: "id: mine\n".into() };
    let texts: Vec<FileText> = files::built_in().into_iter().chain([mine]).collect();
    let all: String = texts.iter().flat_map(|it| [it.path.as_str(), "\0", it.text.as_ref(), "\0"]).collect();
    let whole = sha2::Sha256::digest(all);
    let files: Vec<File> = texts.into_iter().map(|file| File::new(file, 0)).collect();
    assert!(digest(&files).starts_with(&format!("{:02x}{:02x}", whole[0], whole[1])));
    assert!(embedded::digest().is_some(), "what `build.rs` has begun can be gone on with");
}
