//! The page that the customer takes home, from plain mode.

use std::fs;
use std::path::Path;

use crate::support::bin::{Bin, Run};

/// Lines that lead to the answer for ぷらら光 with ひかり電話.
const TO_ANSWER: &[&str] = &["1", "1", "plala", "1", "2", "", "1"];
const NAME: &str = "madoguchi-plala-hikari-";

fn conversation(folder: &Path, lang: &str, lines: &[&str]) -> Run {
    let lines = [TO_ANSWER, lines, &["q", ""]].concat();
    Bin::new(&format!("--plain --lang {lang}"))
        .within(folder)
        .env("PATH", folder)
        .env("MADOGUCHI_SHOP_NAME", "架空電器")
        .input(&(lines.join("\n") + "\n"))
        .run()
}

/// What is printed behind the answer.
fn after_the_answer(run: &Run) -> &str {
    run.fine().split_once("「p」お渡しするページ").unwrap_or_else(|| panic!("no answer in {}", run.stdout)).1
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn enter_writes_it_under_the_name_that_is_offered() {
    let folder = tempfile::tempdir().unwrap();
    let run = conversation(folder.path(), "ja", &["p", ""]);
    let said = after_the_answer(&run);
    let names = files(folder.path());
    let made = names[0].strip_prefix(NAME).and_then(|rest| rest.strip_suffix(".pdf"));
    assert!(names.len() == 1 && made.is_some(), "{names:?}");
    assert!(said.contains(&format!("空のままEnterで {} に書く", names[0])), "{said}");
    assert!(said.contains("\n書きました: ") && said.contains(&names[0]), "{said}");
    #[cfg(target_os = "linux")]
    assert!(said.contains("\n開くには: xdg-open ") && said.contains(&format!("/{}\n", names[0])), "{said}");
    assert!(fs::read(folder.path().join(&names[0])).unwrap().starts_with(b"%PDF-"));
    assert_eq!(run.stdout.matches("5/5 ご案内").count(), 1, "the answer has been said");
}

#[test]
fn a_number_chooses_the_language_and_a_name_the_file_with_the_ime_on() {
    let folder = tempfile::tempdir().unwrap();
    let run = conversation(folder.path(), "ja", &["ページ", "３", "4", "ｐａｇｅ。ｔｘｔ", "p", "2", "other.txt"]);
    let said = after_the_answer(&run);
    assert!(said.contains("\n3. やさしい日本語 [選択中]\n"), "{said}");
    assert!(said.contains("\n1から3までの番号を入力してください。\n"), "{said}");
    let page = fs::read_to_string(folder.path().join("page.txt")).unwrap();
    assert!(page.starts_with("ぷらら光(ひかり)にかえたあと") && page.contains("架空電器"), "{page}");
    let other = fs::read_to_string(folder.path().join("other.txt")).unwrap();
    assert!(other.starts_with("Moved to Plala Hikari"), "{other}");
}

#[test]
fn it_is_the_page_of_the_command() {
    let folder = tempfile::tempdir().unwrap();
    conversation(folder.path(), "ja", &["p", "lines.txt"]).fine();
    let args = "handout --area east --move transfer --provider plala-hikari --services access-next,phone-basic";
    let run = Bin::new(&format!("{args} --shop 架空電器 --format txt --output -")).run();
    assert_eq!(fs::read_to_string(folder.path().join("lines.txt")).unwrap(), run.fine());
}

#[test]
fn a_file_is_replaced_only_after_a_yes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.txt");
    fs::write(&file, "older").unwrap();
    let run = conversation(folder.path(), "ja", &["p", "page.txt", "b", "b"]);
    let said = after_the_answer(&run);
    assert!(said.contains("\npage.txt はすでにあります。置き換えますか\n"), "{said}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "older");
    let run = conversation(folder.path(), "ja", &["p", "page.txt", "はい"]);
    assert!(after_the_answer(&run).contains("\n書きました: "), "{}", run.stdout);
    assert!(fs::read_to_string(&file).unwrap().starts_with("ぷらら光へ"));
}

#[test]
fn two_customers_of_one_provider_are_offered_two_names() {
    let folder = tempfile::tempdir().unwrap();
    let (until_services, payment) = TO_ANSWER.split_at(5);
    let lines = [&["p", "", "n", ""], until_services, &["3"], payment, &["p", ""]].concat();
    let run = conversation(folder.path(), "ja", &lines);
    let said = after_the_answer(&run);
    assert!(!said.contains("すでにあります"), "{said}");
    assert_eq!(files(folder.path()).len(), 2, "{said}");
}

#[test]
fn pages_go_into_the_folder_of_the_settings_which_has_to_be_there() {
    let folder = tempfile::tempdir().unwrap();
    let started = folder.path().join("started");
    fs::create_dir(&started).unwrap();
    let config = folder.path().join("config.yaml");
    fs::write(&config, "page_folder: pages\n").unwrap();
    let run = || {
        let lines = [TO_ANSWER, &["p", "page.txt", "b", "q", ""]].concat();
        Bin::new("--plain").within(&started).env("MADOGUCHI_CONFIG", &config).input(&(lines.join("\n") + "\n")).run()
    };
    let pages = folder.path().join("pages");
    let missing = format!("フォルダー {} がありません。", pages.display());
    assert!(after_the_answer(&run()).contains(&missing), "{}", run().stdout);
    fs::create_dir(&pages).unwrap();
    let run = run();
    let said = after_the_answer(&run);
    assert!(said.contains(&format!("\nフォルダー: {}\n", pages.display())), "{said}");
    assert!(said.contains(&format!("\n書きました: {}\n", pages.join("page.txt").display())), "{said}");
    assert_eq!((files(&pages), files(&started)), (vec!["page.txt".to_owned()], Vec::new()));
}

#[test]
fn what_cannot_be_done_is_said_and_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none/page.txt");
    let path = path.to_str().unwrap();
    let run = conversation(folder.path(), "ja", &["p", "page.docx", path, "印刷", "b", "p", "page.html", "p", "print"]);
    let said = after_the_answer(&run);
    for refusal in [
        "\n.pdf .html .txt のどれかで終わる名前にしてください。\n",
        "/none がありません。先に作るか、ほかのフォルダーにしてください。\n",
    ] {
        assert!(said.contains(refusal), "no {refusal} in {said}");
    }
    assert_eq!(files(folder.path()), ["page.html"]);
    #[cfg(not(windows))]
    assert!(said.contains("\n印刷のしくみ(lp)がこの機械にありません。"), "{said}");
}

#[cfg(unix)]
#[test]
fn it_is_printed_only_by_the_whole_word() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let lp = folder.path().join("lp");
    fs::write(&lp, "#!/bin/sh\necho \"$*\" >>printed\n").unwrap();
    fs::set_permissions(&lp, fs::Permissions::from_mode(0o755)).unwrap();
    let run = conversation(folder.path(), "en", &["p", "p", "b", "p", "PRINT"]);
    assert!(run.fine().contains("\nSent to the printer.\n"), "{}", run.stdout);
    assert_eq!(fs::read_to_string(folder.path().join("printed")).unwrap().lines().count(), 1);
    assert_eq!(files(folder.path()), ["lp", "printed"]);
}

#[test]
fn before_the_answer_the_letter_is_one_to_look_for() {
    let run = Bin::new("--plain --lang en").input("1\n1\np\nq\n\n").run();
    assert!(run.fine().contains(" with \"p\"\n"), "{}", run.stdout);
}
