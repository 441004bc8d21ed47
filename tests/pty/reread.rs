//! The catalogue is edited while the wizard runs: the change is noticed, a key reads it, and nothing waits for the disk.

use std::env;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use madoguchi::front::catalog::load_folders;
use madoguchi::front::domain::catalog::Edition;
use madoguchi::front::session::Anew;
use madoguchi::front::text::lang::Lang;
use madoguchi::front::ui::Theme;
use madoguchi::front::ui::run::{Came, Options, Pages, Shelf, run};

use crate::catalog::folder::Folder;
use crate::support::pty::Pty;

const PROVIDER: &str = "providers/mihon-hikari.yaml";
const OLD: &str = "0120-111-222";
const NEW: &str = "0120-333-444";

fn started(folder: &Folder) -> Pty {
    let pty = Pty::spawn(&["--catalog", folder.path().to_str().unwrap()], &[], 80, 24);
    pty.wait_for_text("2026-11-22版");
    pty
}

/// At the answer of whoever goes to the provider that these keys lead to.
fn at_the_answer(folder: &Folder, to_provider: &str) -> Pty {
    let mut pty = started(folder);
    pty.send_keys("Enter Enter");
    pty.wait_for_text("移る先の事業者");
    pty.send_keys(to_provider);
    pty.send_keys("Enter");
    pty.wait_for_text("[3 サービス]");
    pty.send_keys("Space Space Enter");
    pty.wait_for(|screen| !screen.contents().contains("[3 サービス]"), "the next step");
    if !pty.screen_text().contains("ご案内]") {
        pty.send_keys("Enter");
    }
    pty.wait_for_text("ご案内]");
    pty
}

/// Changes a file as an editor does.
fn edit(folder: &Folder, path: &str, old: &str, new: &str) {
    let text = fs::read_to_string(folder.path().join(path)).unwrap();
    assert!(text.contains(old), "{old} is not in {text}");
    folder.write(path, text.replace(old, new));
}

fn digest(folder: &Folder) -> String {
    load_folders(&[folder.path().to_owned()]).unwrap().edition().digest.clone()
}

#[test]
fn an_edit_is_noticed_and_nothing_changes_until_the_key_is_pressed() {
    let folder = Folder::base();
    let mut pty = at_the_answer(&folder, "Down");
    pty.wait_for_text(OLD);
    edit(&folder, PROVIDER, OLD, NEW);
    pty.wait_for_text("資料に変更 Ctrl+R");
    assert!(pty.screen_text().contains(OLD) && !pty.screen_text().contains(NEW), "{}", pty.screen_text());
    pty.send_keys("Ctrl+R");
    let edition = format!("2026-11-22版({})", digest(&folder));
    pty.wait_for_text(&format!("読み直しました: {edition}"));
    pty.wait_for_text(NEW);
    assert!(!pty.screen_text().contains(OLD) && !pty.screen_text().contains("資料に変更"), "{}", pty.screen_text());
    // What is made from now on is of this edition.
    let pages = tempfile::tempdir().unwrap();
    let page = pages.path().join("page.txt");
    pty.send_keys("F9");
    pty.wait_for_text(".pdf");
    pty.send_keys("Ctrl+U");
    pty.send(page.to_str().unwrap());
    pty.send_keys("Enter");
    pty.wait_for_text("開くには");
    let page = fs::read_to_string(page).unwrap();
    assert!(page.contains(&format!("版({})", digest(&folder))) && page.contains(NEW) && !page.contains(OLD), "{page}");
    pty.send_keys("Enter Ctrl+R");
    pty.wait_for_text(&format!("変わっていません: {edition}"));
    pty.send_keys("Ctrl+Q Enter");
    assert_eq!(pty.exit_status().exit_code(), 0);
    pty.assert_restored();
}

#[test]
fn an_edit_with_a_fault_keeps_what_is_in_use_until_it_is_mended() {
    let folder = Folder::base();
    let mut pty = at_the_answer(&folder, "Down");
    edit(&folder, PROVIDER, "standing: active", "standing: asleep");
    pty.send_keys("Ctrl+R");
    pty.wait_for_text("誤り1件 providers/mihon-hikari.yaml:7:11 前の資料のままです。");
    assert!(pty.screen_text().contains(OLD));
    pty.wait_for_text("資料に変更 Ctrl+R");
    edit(&folder, PROVIDER, "standing: asleep", "standing: active");
    edit(&folder, PROVIDER, OLD, NEW);
    pty.send_keys("Ctrl+R");
    pty.wait_for_text("読み直しました: ");
    pty.wait_for_text(NEW);
}

#[test]
fn a_folder_that_goes_away_or_cannot_be_read_keeps_what_is_in_use() {
    let folder = Folder::base();
    let mut pty = at_the_answer(&folder, "Down");
    let (there, aside) = (folder.path().to_owned(), folder.path().with_extension("aside"));
    fs::rename(&there, &aside).unwrap();
    pty.wait_for_text("資料に変更 Ctrl+R");
    pty.send_keys("Ctrl+R");
    pty.wait_for_text("前の資料のままです。資料のフォルダー");
    assert!(pty.screen_text().contains(OLD));
    fs::write(&there, "no folder").unwrap();
    pty.send_keys("Down Ctrl+R");
    pty.wait_for_text("前の資料のままです。資料の /");
    fs::remove_file(&there).unwrap();
    fs::rename(&aside, &there).unwrap();
    // It is as it was.
    pty.wait_for(|screen| !screen.contents().contains("資料に変更"), "no mark");
    symlink("nowhere.yaml", there.join("providers/nowhere.yaml")).unwrap();
    pty.send_keys("Ctrl+R");
    pty.wait_for_text("誤り1件 providers/nowhere.yaml:1:1 前の資料のままです。");
    assert!(pty.screen_text().contains(OLD));
    fs::remove_file(there.join("providers/nowhere.yaml")).unwrap();
    pty.send_keys("Ctrl+R");
    pty.wait_for_text("変わっていません: ");
}

#[test]
fn a_provider_that_was_chosen_and_is_removed_is_said_and_asked_for_again() {
    let folder = Folder::base();
    let text = fs::read_to_string(folder.path().join(PROVIDER)).unwrap();
    let other =
        text.split("claims:").next().unwrap().replace("mihon-hikari", "aa-hikari").replace("code: 1", "code: 2");
    folder.write("providers/aa-hikari.yaml", other.replace("みほん光", "ああ光"));
    let mut pty = at_the_answer(&folder, "End");
    pty.wait_for_text("ああ光");
    fs::remove_file(folder.path().join("providers/aa-hikari.yaml")).unwrap();
    pty.wait_for_text("資料に変更 Ctrl+R");
    pty.send_keys("Ctrl+R");
    pty.wait_for_text("もうないため外しました: ああ光 / 2026-11-22版");
    pty.wait_for_text("[2 事業者]");
    pty.wait_for_text("みほん光");
}

#[test]
fn the_catalogue_of_the_program_is_its_own() {
    let mut pty = Pty::spawn(&[], &[], 80, 24);
    pty.wait_for_text("版");
    pty.send_keys("Ctrl+R");
    pty.wait_for_text("プログラムの中の資料です。");
}

#[test]
fn files_that_stay_as_they_are_cost_no_frame() {
    let folder = Folder::base();
    let pty = started(&folder);
    pty.wait_for_whole_frame();
    let drawn = pty.output().len();
    std::thread::sleep(Duration::from_millis(2_500));
    assert_eq!(pty.output().len(), drawn);
}

/// Which folder the program below reads.
const SWITCH: &str = "MADOGUCHI_TEST_SLOW_FOLDER";

/// A disk, or a network, that does not answer before there is a file `go`.
struct Slow(PathBuf);

impl Shelf for Slow {
    fn differs(&mut self) -> bool {
        false
    }

    fn read(&mut self, _in_use: &Edition) -> Came {
        while !self.0.join("go").exists() {
            std::thread::sleep(Duration::from_millis(10));
        }
        Came::Read(Anew::of(load_folders(std::slice::from_ref(&self.0)).unwrap()))
    }

    fn is_taken(&mut self) {}
}

#[test]
#[ignore = "a program that the test below starts"]
fn program() {
    let Some(folder) = env::var_os(SWITCH).map(PathBuf::from) else { return };
    let options = Options {
        pages_in: None,
        recorder: None,
        lang: Lang::Ja,
        today: || jiff::civil::date(2026, 11, 26),
        now: || jiff::civil::datetime(2026, 11, 26, 14, 10, 0, 0),
        theme: Theme::default(),
        asks_width: false,
        home: None,
        idle: None,
        ticket: None,
        said: None,
    };
    let pages: Pages = Arc::new(|_, _, _| unreachable!("no page is written"));
    let load = || load_folders(std::slice::from_ref(&folder));
    run(&options, load, &pages, Some(Box::new(Slow(folder.clone())))).unwrap();
}

fn slow(folder: &Path) -> Pty {
    let program = env::current_exe().unwrap();
    let arguments = ["pty::reread::program", "--exact", "--ignored", "--nocapture"];
    let pty = Pty::spawn_program(program.to_str().unwrap(), &arguments, &[(SWITCH, folder.to_str().unwrap())], 80, 24);
    pty.wait_for_text("2026-11-22版");
    pty
}

#[test]
fn keys_go_on_however_long_the_catalogue_is_read() {
    let folder = Folder::base();
    let mut pty = slow(folder.path());
    pty.send_keys("Ctrl+R");
    pty.wait_for_text("資料を読み直しています。Escでやめます。");
    pty.send_keys("Enter");
    pty.wait_for_text("フレッツ光の地域");
    pty.wait_for_text("資料を読み込み中");
    // Whatever was read is taken where nobody is asked or shows the customer anything.
    pty.send_keys("F1");
    pty.wait_for_text("ヘルプ");
    folder.write("go", "");
    pty.send_keys("Down");
    pty.wait_for_text("資料を読み込み中");
    pty.send("\x1b");
    pty.wait_for_text("読み直しました: ");
    assert!(pty.screen_text().contains("フレッツ光の地域") && !pty.screen_text().contains("読み込み中"));
    pty.send_keys("Ctrl+Q Enter");
    assert_eq!(pty.exit_status().exit_code(), 0);
    pty.assert_restored();
}

#[test]
fn a_disk_that_never_answers_is_given_up_and_keeps_nobody_from_leaving() {
    let folder = Folder::base();
    let mut pty = slow(folder.path());
    pty.send_keys("Ctrl+R");
    pty.wait_for_text("Escでやめます。");
    pty.send("\x1b");
    pty.wait_for_text("読み直すのをやめました。");
    pty.wait_for_text("2026-11-22版");
    // Wanted again, it is waited for again.
    pty.send_keys("Ctrl+R");
    pty.wait_for_text("Escでやめます。");
    pty.send_keys("Ctrl+Q");
    assert_eq!(pty.exit_status().exit_code(), 0);
    pty.assert_restored();
}
