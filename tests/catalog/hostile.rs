//! Files and folders that want to cost time, memory or the terminal: the loader answers with findings or a catalogue, soon.

use std::fs;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use madoguchi::front::catalog::{Finding, Severity, files, node, read_folders};
use madoguchi::front::text::lang::Lang;
use proptest::prelude::*;

use super::folder::Folder;

/// Generous, as the machine may be busy: what goes wrong here would take minutes or never end.
const SOON: Duration = Duration::from_secs(5);

fn soon<T>(what: &str, run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = run();
    assert!(start.elapsed() < SOON, "{what}: {:?}", start.elapsed());
    result
}

fn codes(folder: &Folder) -> Vec<&'static str> {
    let mut codes: Vec<&str> = folder.read().findings.all().iter().map(|finding| finding.code.as_str()).collect();
    codes.dedup();
    codes
}

fn many(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect::<Vec<_>>().concat()
}

#[test]
fn bombs_and_deep_nesting_are_refused() {
    let aliases = |levels: usize| {
        let first = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
        first + &many(levels, |i| format!("a{}: &a{} [{}]\n", i + 1, i + 1, format!("*a{i}, ").repeat(9)))
    };
    let texts = [
        aliases(9),
        "[".repeat(100_000),
        "{a: ".repeat(100_000),
        "- ".repeat(100_000),
        "? ".repeat(100_000),
        many(2_000, |depth| format!("{}a:\n", " ".repeat(depth))),
        format!("{}{}", "[".repeat(50_000), "]".repeat(50_000)),
        format!("a: {}", "x,".repeat(500_000)),
        format!("[{}]", "x,".repeat(500_000)),
        format!("{{{}}}", many(200_000, |key| format!("k{key}: 1,"))),
        "&a ".repeat(100_000),
        "!!x ".repeat(100_000),
        "\"".to_owned() + &"\\u202e".repeat(200_000),
        "|\n".to_owned() + &" x\n".repeat(300_000),
        "# note\n".repeat(250_000),
        "---\n".repeat(100_000),
        "%TAG ! x\n".repeat(50_000),
        "a: *a\n".to_owned(),
        "&a [*a]\n".to_owned(),
        "\u{0}".repeat(100_000),
        "\r".repeat(500_000),
        "\t".repeat(500_000),
    ];
    for text in texts {
        let start: String = text.chars().take(30).collect();
        let folder = Folder::base();
        folder.write("checklist.yaml", &text);
        let loaded = soon(&start, || folder.read());
        assert!(loaded.findings.errors() > 0, "{start:?}");
        let rendered = soon(&start, || loaded.findings.render(Lang::Ja));
        assert!(rendered.len() < 20_000, "{start:?}: {}", rendered.len());
    }
}

#[test]
fn one_huge_value_is_refused_or_shown_briefly() {
    let huge = Folder::base();
    huge.write("checklist.yaml", format!("checklist: {}\n", "あ".repeat(10 << 20)));
    assert_eq!(soon("30 MB", || codes(&huge)), ["too-large"]);
    let large = Folder::base();
    let text = fs::read_to_string(large.path().join("checklist.yaml")).unwrap();
    large.write("checklist.yaml", text.replace("stage: before", &format!("stage: {}", "x".repeat(1 << 20))));
    let loaded = soon("1 MB", || large.read());
    assert_eq!(large.found(&loaded), ["too-long checklist.yaml:3:12"]);
    assert!(loaded.findings.render(Lang::En).len() < 2_000);
}

#[test]
fn many_wrong_entries_are_all_told_and_bounded_in_time() {
    let folder = Folder::base();
    let lines = many(3_000, |i| format!("  - {{id: s{i}, title: a, kind: x, seen: soon, y: 1}}\n"));
    folder.write("sources/many.yaml", format!("sources:\n{lines}"));
    let loaded = soon("9000 findings", || folder.read());
    assert_eq!(loaded.findings.errors(), 9_000);
    let dangling = Folder::base();
    let names = many(5_000, |i| format!("lost-{i}, "));
    let text = fs::read_to_string(dangling.path().join("checklist.yaml")).unwrap();
    dangling.write("checklist.yaml", text.replace("[list]", &format!("[{names}]")));
    assert_eq!(soon("5000 lost names", || dangling.read()).findings.errors(), 5_000);
}

/// A folder over the base with one file of sources and one provider.
fn provider(more: &str) -> Folder {
    let folder = Folder::base();
    folder.write(
        "providers/mihon.yaml",
        format!(
            "id: mihen\ncode: 60777\nname: {{ja: 見本光, en: Mihon}}\nreading: みほん\ncollabo: 'yes'\nstanding: active\n\
             sources: [list]\n{more}"
        ),
    );
    folder
}

/// The findings of one kind that are told, the errors altogether, and the length of what is printed.
fn told(folder: &Folder, code: &str) -> (usize, usize, usize) {
    let loaded = folder.read();
    let of_code = loaded.findings.all().iter().filter(|finding| finding.code.as_str() == code).count();
    (of_code, loaded.findings.errors(), loaded.findings.render(Lang::Ja).len())
}

#[test]
fn facts_that_all_overlap_are_each_told_once() {
    let facts = |count: usize| {
        many(count, |i| {
            format!(
                "  - {{id: mihen.c{i}, services: [phone], since: {}-01-01, says: moves, sources: [list]}}\n",
                2000 + i % 20
            )
        })
    };
    let (once, errors, _) = told(&provider(&format!("claims:\n{}", facts(400))), "overlap");
    assert_eq!((once, errors), (399, 399));
    let (twice, errors, _) = told(&provider(&format!("claims:\n{}", facts(800))), "overlap");
    assert_eq!((twice, errors), (799, 799));
}

#[test]
fn a_thousand_errors_are_told_and_the_others_counted() {
    let folder = Folder::base();
    let one_line = format!("sources: [{}]\n", "{x: 1}, ".repeat(5_000));
    folder.write("sources/lines.yaml", format!("sources:\n{}", "  - {x: 1}\n".repeat(5_000)));
    folder.write("sources/line.yaml", &one_line);
    let loaded = folder.read();
    let (told, errors) = (loaded.findings.all().len(), loaded.findings.errors());
    assert!(told == 1_000 && errors >= 50_000, "{told} of {errors}");
    assert_eq!(loaded.findings.untold().errors, errors - told);
    let text = loaded.findings.render(Lang::En);
    let last = format!("There are {} more errors and 0 more warnings.", errors - told);
    assert!(
        text.lines().last().is_some_and(|line| line.starts_with(&last)) && text.len() < 1_000_000,
        "{}",
        text.len()
    );
    assert!(loaded.into_catalog().is_err());
}

#[test]
fn warnings_never_hide_an_error() {
    let folder = Folder::base();
    let unused = many(1_500, |i| format!("  - {{id: s{i}, title: t, kind: third-party, seen: 2026-11-22}}\n"));
    folder.write("sources/unused.yaml", format!("sources:\n{unused}"));
    let before = folder.read();
    assert_eq!((before.findings.errors(), before.findings.untold().warnings), (0, before.findings.warnings() - 1_000));
    folder.write("zz.yaml", "a: 1\n");
    folder.write("symptoms.yaml", "nothing: 1\n");
    let loaded = folder.read();
    let is_error = |finding: &&Finding| finding.severity == Severity::Error;
    assert_eq!(loaded.findings.all().iter().filter(is_error).count(), loaded.findings.errors());
    assert!(loaded.findings.errors() > 0);
}

#[test]
fn what_is_too_long_or_too_many_is_refused_at_its_place() {
    let tower = |marks: usize| format!("塔{}", "\u{489}".repeat(marks));
    let aliases = |count: usize| format!("aliases: [{}]\n", many(count, |i| format!("名{i}, ")));
    let note = |text: &str| format!("notes:\n  - {{id: mihen.n, text: {{ja: {text}, en: a}}, sources: [list]}}\n");
    for (more, expected) in [
        (aliases(100), vec![]),
        (aliases(101), vec!["too-many providers/mihon.yaml:8:10"]),
        (aliases(100_000), vec!["too-many providers/mihon.yaml:8:10"]),
        (format!("aliases: [{}]\n", "光".repeat(201)), vec!["too-long providers/mihon.yaml:8:11"]),
        (format!("aliases: [{}]\n", tower(8)), vec![]),
        (format!("aliases: [{}]\n", tower(9)), vec!["too-many-marks providers/mihon.yaml:8:11"]),
        (format!("aliases: [{}]\n", tower(300_000)), vec!["too-long providers/mihon.yaml:8:11"]),
        (note(&"光".repeat(2_000)), vec![]),
        (note(&"光".repeat(2_001)), vec!["too-long providers/mihon.yaml:9:30"]),
        (note(&"光 ".repeat(300_000)), vec!["too-long providers/mihon.yaml:9:30"]),
        (note(&tower(9)), vec!["too-many-marks providers/mihon.yaml:9:30"]),
    ] {
        let folder = provider(&more);
        let loaded = folder.read();
        let mistakes: Vec<String> = folder
            .found(&loaded)
            .into_iter()
            .filter(|it| it.contains("providers/mihon.yaml") && it.starts_with("too-"))
            .collect();
        assert_eq!(mistakes, expected, "{more:.40}");
        assert!(loaded.findings.render(Lang::Ja).len() < 20_000);
    }
    let long = provider("claims:\n");
    let name = "a".repeat(101);
    long.write(
        "sources/long.yaml",
        format!("sources:\n  - {{id: {name}, title: t, kind: third-party, seen: 2026-11-22}}\n"),
    );
    assert!(long.found(&long.read()).contains(&"too-long sources/long.yaml:2:10".to_owned()));
}

#[test]
fn too_many_files_are_told_at_once() {
    let folder = Folder::base();
    for number in 0..5_001 {
        fs::write(folder.path().join(format!("providers/p{number}.yaml")), "id: x\n").unwrap();
    }
    let loaded = soon("5001 files", || folder.read());
    assert_eq!(folder.found(&loaded), ["too-many-files .:1:1"]);
}

#[test]
fn folders_that_cannot_be_read_are_told() {
    let nowhere = Folder::empty();
    let missing = nowhere.path().join("not-there");
    let loaded = read_folders(std::slice::from_ref(&missing));
    assert_eq!(nowhere.found(&loaded), ["unreadable not-there:1:1"]);
    assert!(read_folders(&[missing]).into_catalog().is_err());

    let empty = Folder::empty();
    assert_eq!(empty.found(&empty.read()), ["no-files .:1:1"]);

    let file = Folder::empty();
    file.write("catalog.yaml", "format: 1\n");
    let loaded = read_folders(&[file.path().join("catalog.yaml")]);
    assert_eq!(file.found(&loaded), ["unreadable catalog.yaml:1:1"]);

    let odd = Folder::base();
    fs::create_dir(odd.path().join("providers/folder.yaml")).unwrap();
    odd.write("providers/.hidden.yaml", "[").write("providers/notes.txt", "[");
    assert_eq!(odd.found(&odd.read()), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn links_that_loop_or_lead_outside_are_not_followed() {
    use std::os::unix::fs::symlink;

    let outside = Folder::base();
    let folder = Folder::base();
    symlink("loop.yaml", folder.path().join("providers/loop.yaml")).unwrap();
    symlink("nowhere.yaml", folder.path().join("providers/broken.yaml")).unwrap();
    symlink(outside.path().join("providers/mihon-hikari.yaml"), folder.path().join("providers/away.yaml")).unwrap();
    symlink("/dev/zero", folder.path().join("providers/zero.yaml")).unwrap();
    symlink("..", folder.path().join("providers/up")).unwrap();
    symlink(".", folder.path().join("again")).unwrap();
    let loaded = soon("links", || folder.read());
    assert_eq!(
        folder.found(&loaded),
        [
            "link-outside providers/away.yaml:1:1",
            "unreadable providers/broken.yaml:1:1",
            "unreadable providers/loop.yaml:1:1",
            "link-outside providers/zero.yaml:1:1",
        ]
    );

    let folder = Folder::base();
    fs::rename(folder.path().join("cases"), folder.path().join("real-cases")).unwrap();
    symlink("real-cases", folder.path().join("cases")).unwrap();
    fs::remove_dir_all(folder.path().join("sources")).unwrap();
    symlink(outside.path().join("sources"), folder.path().join("sources")).unwrap();
    assert_eq!(
        folder.found(&folder.read()),
        ["unknown-folder real-cases:1:1", "link-outside sources:1:1"],
        "a link that stays inside is followed"
    );
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for_nor_passed_over_without_a_word() {
    let folder = Folder::base();
    nix::unistd::mkfifo(&folder.path().join("providers/pipe.yaml"), nix::sys::stat::Mode::S_IRWXU).unwrap();
    assert_eq!(soon("a pipe", || codes(&folder)), ["unreadable"]);
}

#[cfg(unix)]
#[test]
fn names_of_files_cannot_disturb_the_terminal() {
    let folder = Folder::base();
    folder.write("sources/\u{1b}[2J\u{202e}.yaml", "sources: {}\n");
    let text = folder.read().findings.render(Lang::En);
    assert!(text.contains("sources/?[2J?.yaml:1:10: error[wrong-type]"), "{text}");
    assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
}

static BUILT_IN: LazyLock<Vec<files::FileText>> = LazyLock::new(files::built_in);

/// Pieces that mean something to YAML, to the catalogue or to a terminal.
const PIECES: &[&str] = &[
    "\t",
    "\n",
    "\r\n",
    "  ",
    "- ",
    ": ",
    ":",
    "：",
    "\u{3000}",
    "&a ",
    "*a",
    "!x ",
    "@",
    "%",
    "`",
    "'",
    "\"",
    "[",
    "]",
    "{",
    "}",
    "|",
    ">",
    "#",
    " #",
    "---\n",
    "...\n",
    "? ",
    "<<: ",
    "~",
    "null",
    "true",
    "0x1",
    "1e9",
    "-",
    "..",
    "2019-07-01",
    "2019-02-30",
    "\u{feff}",
    "\u{202e}",
    "\u{200b}",
    "\\u0000",
    "\\e",
    "か\u{3099}",
    "ﾊ",
    "😀",
    "\u{0}",
    "\u{1b}[31m",
    "id: ",
    "both",
    "nobody",
];

/// Changes in a text: a place (in parts of 10000), how many characters go, and what comes there.
fn changes() -> impl Strategy<Value = Vec<(usize, usize, usize)>> {
    prop::collection::vec((0usize..10_000, 0usize..40, 0..PIECES.len() * 2), 1..6)
}

fn changed(text: &str, changes: &[(usize, usize, usize)]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for &(place, length, piece) in changes {
        let at = place * chars.len() / 10_000;
        let end = (at + length).min(chars.len());
        let new: Vec<char> = PIECES.get(piece).map(|piece| piece.chars().collect()).unwrap_or_default();
        chars.splice(at..end, new);
    }
    chars.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_give_findings_or_a_tree(bytes in prop::collection::vec(any::<u8>(), 0..400), name in 0usize..6) {
        let path = ["catalog.yaml", "rules.yaml", "providers/x.yaml", "services/x.yaml", "sources/x.yaml", "cases/x.yaml"];
        let folder = Folder::base();
        folder.write(path[name], &bytes);
        let loaded = folder.read();
        let text = loaded.findings.render(Lang::Ja);
        prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
        let errors = loaded.findings.errors();
        prop_assert_eq!(loaded.into_catalog().is_err(), errors > 0);
    }

    #[test]
    fn random_text_of_pieces_gives_a_tree_whose_places_exist(pieces in prop::collection::vec(0..PIECES.len(), 0..40)) {
        let text: String = pieces.iter().map(|&piece| PIECES[piece]).collect();
        match node::parse(&text) {
            Ok(root) => places_exist(&root, &text)?,
            Err(error) => prop_assert!(error.mark.line >= 1 && error.mark.column >= 1),
        }
    }

    #[test]
    fn changed_files_of_the_catalogue_give_findings_or_a_catalogue(file in 0usize..1_000, changes in changes()) {
        let file = &BUILT_IN[file % BUILT_IN.len()];
        let folder = Folder::base();
        folder.write(&file.path, changed(&file.text, &changes));
        let loaded = folder.read();
        for finding in loaded.findings.all() {
            prop_assert!(finding.place.line >= 1 && finding.place.column >= 1);
        }
        let text = loaded.findings.render(Lang::En);
        prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
        let errors = loaded.findings.errors();
        prop_assert_eq!(loaded.into_catalog().is_err(), errors > 0);
    }
}

fn places_exist(node: &node::Node, text: &str) -> Result<(), TestCaseError> {
    let lines = text.split('\n').count() + text.matches('\r').count() + 1;
    prop_assert!(node.mark.line as usize <= lines, "{:?}", node.mark);
    for entry in node.entries() {
        prop_assert!(entry.mark.line as usize <= lines);
        places_exist(&entry.node, text)?;
    }
    node.items().iter().try_for_each(|item| places_exist(item, text))
}
