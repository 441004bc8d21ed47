//! The page to take home, from the key in the wizard to the file on disk.

use std::fs;
use std::path::Path;

use crate::support::pty::Pty;

fn flat(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '|' | '+')).collect()
}

fn wait_for(pty: &Pty, text: &str) {
    pty.wait_for(|screen| flat(&screen.contents()).contains(text), text);
}

/// At the answer for ぷらら光, started in a folder.
fn at_the_answer(folder: &Path, environment: &[(&str, &str)], (columns, rows): (u16, u16)) -> Pty {
    let mut pty = Pty::spawn_within(folder, environment, columns, rows);
    pty.wait_for_text("F10");
    pty.send_keys("Enter Enter");
    pty.send("pura");
    wait_for(&pty, "検索:pura");
    pty.send_keys("Enter Space Space Enter Enter");
    wait_for(&pty, "[電話]");
    pty
}

fn open_box(pty: &mut Pty) {
    pty.send_keys("F9");
    // In a narrow window the end of the name is in view.
    wait_for(pty, ".pdf]");
}

fn write_as(pty: &mut Pty, name: &str) {
    open_box(pty);
    pty.send_keys("Ctrl+U");
    pty.send(name);
    wait_for(pty, &format!("[{name}]"));
    pty.send_keys("Enter");
}

#[test]
fn a_page_is_written_once_and_replaced_only_after_a_yes() {
    for size in [(80, 24), (44, 14)] {
        let folder = tempfile::tempdir().unwrap();
        let mut pty = at_the_answer(folder.path(), &[("MADOGUCHI_SHOP_NAME", "架空電器")], size);
        write_as(&mut pty, "page.txt");
        wait_for(&pty, "書きました:");
        let file = folder.path().join("page.txt");
        wait_for(&pty, "開くには:");
        let page = fs::read_to_string(&file).unwrap();
        pty.send_keys("Enter");
        // What is shown at the answer where there is room for it.
        pty.resize(120, 40);
        wait_for(&pty, "1状況>2事業者>3サービス>4支払い>[5ご案内]5/5");
        wait_for(&pty, "[案内]変更点");
        pty.send_keys("Right");
        wait_for(&pty, "[変更点]");
        wait_for(&pty, "相談コード");
        let screen = pty.screen_text();
        let ticket = screen.split("相談コード ").nth(1).and_then(|rest| rest.split_whitespace().next()).unwrap();
        assert!(page.contains(ticket) && page.contains("架空電器"), "{ticket}\n{page}");
        fs::write(&file, "older").unwrap();
        write_as(&mut pty, "page.txt");
        wait_for(&pty, "置き換えますか");
        assert_eq!(fs::read_to_string(&file).unwrap(), "older");
        pty.send_keys("Esc");
        pty.wait_for(|screen| !flat(&screen.contents()).contains("置き換えますか"), "the box");
        pty.send_keys("Enter");
        wait_for(&pty, "置き換えますか");
        pty.send_keys("Enter");
        wait_for(&pty, "書きました:");
        wait_for(&pty, &flat(&file.display().to_string()));
        assert_eq!(fs::read_to_string(&file).unwrap(), page);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left there");
        pty.send_keys("Ctrl+Q Enter");
        assert_eq!(pty.exit_status().exit_code(), 0);
        pty.assert_restored();
    }
}

#[test]
fn what_cannot_be_written_or_printed_is_said_in_the_box() {
    let folder = tempfile::tempdir().unwrap();
    let empty = tempfile::tempdir().unwrap();
    let mut pty = at_the_answer(folder.path(), &[("PATH", empty.path().to_str().unwrap())], (80, 24));
    write_as(&mut pty, "none/page.txt");
    wait_for(&pty, "フォルダーnoneがありません。");
    pty.send_keys("Ctrl+U");
    pty.send("page.docx");
    pty.send_keys("Enter");
    wait_for(&pty, "のどれかで終わる名前にしてください。");
    pty.send_keys("Backspace Backspace Backspace Backspace");
    pty.send("html");
    pty.send_keys("Ctrl+P");
    wait_for(&pty, "HTMLは印刷できません。");
    pty.send_keys("Backspace Backspace Backspace Backspace");
    pty.send("pdf");
    pty.send_keys("Ctrl+P");
    wait_for(&pty, "印刷のしくみ(lp)がこの機械にありません。");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn the_page_goes_to_the_printer_in_the_chosen_language() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let lp = folder.path().join("lp");
    fs::write(&lp, "#!/bin/sh\nfor last; do :; done\nread -r first <\"$last\"\necho \"$first\" >printed\n").unwrap();
    fs::set_permissions(&lp, fs::Permissions::from_mode(0o755)).unwrap();
    let mut pty = at_the_answer(folder.path(), &[("PATH", folder.path().to_str().unwrap())], (80, 24));
    open_box(&mut pty);
    pty.send_keys("Backspace Backspace Backspace");
    pty.send("txt");
    pty.send_keys("Down Right");
    wait_for(&pty, "[英語]");
    pty.send_keys("Ctrl+P");
    wait_for(&pty, "印刷に出しました。");
    let printed = fs::read_to_string(folder.path().join("printed")).unwrap();
    assert!(printed.starts_with("Moved to Plala Hikari"), "{printed}");
}

/// What a file says, once it is there.
#[track_caller]
fn waited_for(file: &Path) -> String {
    until(|| file.exists());
    fs::read_to_string(file).unwrap()
}

/// Waits until something is so that no screen tells.
#[track_caller]
fn until(is_so: impl Fn() -> bool) {
    let begun = std::time::Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < std::time::Duration::from_secs(20), "it never is");
        std::thread::yield_now();
    }
}

/// At the box, while a page is on its way to a print system that does not come to an end.
fn printing_for_ever(folder: &Path) -> Pty {
    use std::os::unix::fs::PermissionsExt as _;
    let lp = folder.join("lp");
    fs::write(&lp, "#!/bin/sh\nfor last; do :; done\necho $$ \"$last\" >part\nmv part started\nexec sleep 1000\n")
        .unwrap();
    fs::set_permissions(&lp, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", folder.display());
    let mut pty = at_the_answer(folder, &[("PATH", &path)], (80, 24));
    open_box(&mut pty);
    pty.send_keys("Ctrl+P");
    wait_for(&pty, "作っています。Escでやめます。");
    pty
}

/// The print system that runs, and the page that it was given.
#[track_caller]
fn started(folder: &Path) -> (nix::unistd::Pid, String) {
    let told = waited_for(&folder.join("started"));
    let (spooler, page) = told.trim().split_once(' ').unwrap();
    (nix::unistd::Pid::from_raw(spooler.parse().unwrap()), page.to_owned())
}

#[test]
fn a_printer_that_does_not_come_to_an_end_holds_nobody_up() {
    let folder = tempfile::tempdir().unwrap();
    let mut pty = printing_for_ever(folder.path());
    let started = || started(folder.path());
    let (spooler, page) = started();
    // Keys are read, the window is drawn at its new size, and Esc ends the other program.
    pty.resize(100, 30);
    pty.send("x");
    wait_for(&pty, "作っています。Escでやめます。");
    pty.send_keys("Esc");
    wait_for(&pty, "やめました。");
    until(|| nix::sys::signal::kill(spooler, None).is_err() && !Path::new(&page).exists());
    // Nor does it keep anybody from leaving, or a page from being forgotten.
    fs::remove_file(folder.path().join("started")).unwrap();
    pty.send_keys("Ctrl+P");
    wait_for(&pty, "作っています。Escでやめます。");
    let (_, page) = started();
    pty.send_keys("Ctrl+Q Enter");
    assert_eq!(pty.exit_status().exit_code(), 0);
    pty.assert_restored();
    assert!(!Path::new(&page).exists(), "{page} is left behind");
}

#[test]
fn a_signal_leaves_no_page_of_the_customer_behind() {
    let folder = tempfile::tempdir().unwrap();
    let pty = printing_for_ever(folder.path());
    let (_, page) = started(folder.path());
    assert!(Path::new(&page).exists());
    pty.kill(nix::sys::signal::Signal::SIGTERM);
    assert_eq!(pty.exit_status().exit_code(), 128 + 15);
    assert!(!Path::new(&page).exists(), "{page} is left behind");
}
