//! The page as a file: named, replaced, refused.

use std::fs;
use std::path::Path;

use crate::support::bin::Bin;

const DOCOMO: &str = "handout --area east --move transfer --provider docomo-hikari --services access-next,phone-basic --today 2026-11-22";

fn to(file: &Path) -> Bin {
    Bin::new(&format!("{DOCOMO} --output")).arg(file)
}

#[test]
fn the_ending_names_the_format() {
    let folder = tempfile::tempdir().unwrap();
    for (name, starts) in
        [("a.pdf", "%PDF-"), ("b.html", "<!DOCTYPE html>"), ("c.txt", "ドコモ光へ移ったあとの"), ("D.PDF", "%PDF-")]
    {
        let file = folder.path().join(name);
        assert_eq!(to(&file).run().fine(), "");
        assert!(fs::read(&file).unwrap().starts_with(starts.as_bytes()), "{name}");
    }
    let file = folder.path().join("page.docx");
    to(&file).run().refused(&format!(
        "{} の終わりから形式が分かりません。.pdf、.html、.txt のどれかにするか、--format を付けてください。",
        file.display()
    ));
    assert_eq!(to(&file).arg("--format").arg("txt").run().fine(), "");
}

#[test]
fn a_pdf_says_that_it_can_be_read_aloud() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.pdf");
    to(&file).arg("--lang").arg("en").run().fine();
    let pdf = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
    for claim in ["<pdfuaid:part>1</pdfuaid:part>", "/DisplayDocTitle true", "/Lang(en)", "/Marked true", "/Outlines "]
    {
        assert!(pdf.contains(claim), "no {claim}");
    }
}

#[test]
fn standard_output() {
    let run = Bin::new(&format!("{DOCOMO} --output - --format txt --lang en")).run();
    assert!(run.fine().starts_with("Moved to docomo Hikari"), "{}", run.stdout);
    let run = Bin::new(&format!("{DOCOMO} --output - --format html")).run_with_closed_pipe();
    assert_eq!((run.stderr.as_str(), run.code), ("", 0));
    Bin::new(DOCOMO).run().refused("--output FILE か --print を付けてください。標準出力には --output - を使います。");
}

#[test]
fn the_pages_language_is_not_the_screens() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.txt");
    let begins = |args: &str, with: &str| {
        let run = Bin::new(&format!("{args} --force --output")).arg(&file).run();
        run.fine();
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.starts_with(with), "{args}: {text}");
    };
    begins(&format!("{DOCOMO} --lang en"), "Moved to docomo");
    begins(&format!("{DOCOMO} --lang easy"), "ドコモ光(ひかり)にかえたあと");
    begins(&format!("--lang en {DOCOMO}"), "Moved to docomo");
    begins(&format!("--lang en {DOCOMO} --lang ja"), "ドコモ光へ");
    begins(&format!("--lang ja {DOCOMO} --lang easy"), "ドコモ光(ひかり)にかえたあと");
    // What goes wrong is said in the screen's language.
    Bin::new(&format!("{DOCOMO} --lang en --output"))
        .arg(&file)
        .run()
        .refused(&format!("{} はすでにあります。置き換えるには --force を付けてください。", file.display()));
}

#[test]
fn a_file_is_replaced_only_when_that_is_wanted() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.txt");
    fs::write(&file, "older").unwrap();
    to(&file).run().refused(&format!("{} はすでにあります。置き換えるには --force を付けてください。", file.display()));
    assert_eq!(fs::read_to_string(&file).unwrap(), "older");
    to(&file).arg("--force").run().fine();
    assert!(fs::read_to_string(&file).unwrap().starts_with("ドコモ光へ"));
    // Nothing else is left in the folder.
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn others_may_read_a_new_page_and_an_old_one_keeps_its_rights() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let rights = |file: &Path| fs::metadata(file).unwrap().permissions().mode() & 0o777;
    let (file, other) = (folder.path().join("page.txt"), folder.path().join("other.txt"));
    fs::write(&other, "").unwrap();
    to(&file).run().fine();
    assert_eq!(rights(&file), rights(&other));
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    to(&file).arg("--force").run().fine();
    assert_eq!(rights(&file), 0o640);
}

#[test]
fn places_where_no_file_can_be() {
    let folder = tempfile::tempdir().unwrap();
    let none = folder.path().join("none");
    to(&none.join("page.pdf"))
        .run()
        .refused(&format!("フォルダー {} がありません。先に作るか、ほかのフォルダーにしてください。", none.display()));
    let inside = folder.path().join("folder.pdf");
    fs::create_dir(&inside).unwrap();
    to(&inside).run().refused(&format!("{} はフォルダーです。ファイルの名前を付けてください。", inside.display()));
    // Also where its name ends like no page, or names no file.
    for place in [folder.path().to_owned(), inside.join("")] {
        to(&place).run().refused(&format!("{} はフォルダーです。ファイルの名前を付けてください。", place.display()));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_may_not_be_written() {
    to(Path::new("/sys/page.pdf"))
        .run()
        .refused("/sys/page.pdf を書く権限がありません。ほかのフォルダーにしてください。");
}

/// Files may have so many bytes only, as where the disk is full: writing ends in the middle.
#[cfg(target_os = "linux")]
#[test]
fn writing_that_fails_in_the_middle_leaves_the_older_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.pdf");
    fs::write(&file, "older").unwrap();
    let limited = std::process::Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 16; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_madoguchi")])
        .args(DOCOMO.split_whitespace())
        .args(["--lang", "en", "--force", "--output"])
        .arg(&file)
        .env("LC_ALL", "en_US.UTF-8")
        .output()
        .unwrap();
    let said = String::from_utf8(limited.stderr).unwrap();
    assert!(said.contains("page.pdf cannot be written (") && said.contains("An older file is left"), "{said}");
    assert_eq!(limited.status.code(), Some(2));
    assert_eq!(fs::read_to_string(&file).unwrap(), "older");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left there");
}

#[test]
fn a_character_that_the_font_lacks() {
    let folder = tempfile::tempdir().unwrap();
    let run = to(&folder.path().join("page.pdf")).arg("--shop").arg("\u{20bb7}野家").run();
    assert_eq!(run.code, 0);
    assert_eq!(run.stderr, "madoguchi: 印刷用の文字にないため、〓で印刷しました: \u{20bb7} (U+20BB7)\n");
    // What takes no cell of its own is named by its code alone.
    let run = to(&folder.path().join("other.pdf")).arg("--shop").arg("ร้า \u{1f468}").run();
    assert_eq!(run.code, 0);
    let named = "ร (U+0E23) U+0E49 า (U+0E32) \u{1f468} (U+1F468)";
    assert_eq!(run.stderr, format!("madoguchi: 印刷用の文字にないため、〓で印刷しました: {named}\n"));
}

#[test]
fn a_name_that_is_not_a_collabo_is_a_no() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.txt");
    let args =
        "handout --area east --move transfer --provider au-hikari --services access-next --today 2026-11-22 --output";
    let run = Bin::new(args).arg(&file).run();
    assert_eq!((run.stderr.as_str(), run.code), ("", 1));
    assert!(fs::read_to_string(&file).unwrap().starts_with("auひかりは光コラボではありません"));
}

#[test]
fn the_shop_of_this_machine() {
    let shop = |bin: Bin| bin.env("MADOGUCHI_SHOP_NAME", "中央店").env("MADOGUCHI_SHOP_PHONE", "03-0000-0000").run();
    let run = shop(Bin::new(&format!("{DOCOMO} --output - --format txt")));
    assert!(run.fine().contains("中央店　03-0000-0000"), "{}", run.stdout);
    let run = shop(Bin::new(&format!("{DOCOMO} --output - --format txt --shop 北店")));
    assert!(run.fine().contains("北店　03-0000-0000"), "{}", run.stdout);
}

#[test]
fn a_shop_may_have_its_name_or_its_telephone_alone() {
    for (lang, name_alone, phone_alone) in [
        ("ja", "このページのご案内: 北店", "このページのご案内: 03-0000-0000"),
        ("easy", "この紙(かみ)を作(つく)った店(みせ): 北店", "この紙(かみ)を作(つく)った店(みせ): 03-0000-0000"),
        ("en", "The shop that gave you this page: 北店", "The shop that gave you this page: 03-0000-0000"),
    ] {
        let page = |option: &str| Bin::new(&format!("{DOCOMO} --output - --format txt --lang {lang} {option}")).run();
        for (option, line) in [("--shop 北店", name_alone), ("--shop-phone 03-0000-0000", phone_alone)] {
            let run = page(option);
            assert!(run.fine().lines().any(|printed| printed.trim() == line), "{line} is not in\n{}", run.stdout);
        }
    }
}

#[test]
fn a_shop_that_no_page_can_show_is_refused() {
    let shop =
        |option: &str, value: &str| Bin::new(&format!("{DOCOMO} --output - --format txt {option}")).arg(value).run();
    shop("--shop", "中央\u{1b}[31m店").refused("--shop に使えない文字(U+001B)があります。");
    shop("--shop", "中央店\u{202e}").refused("--shop に使えない文字(U+202E)があります。");
    shop("--shop", &"店".repeat(101)).refused("--shop は100文字までにしてください。");
    assert!(shop("--shop", &"店".repeat(100)).fine().contains("店店店"));
    shop("--shop-phone", "call me").refused(
        "--shop-phone の call me は電話番号の形ではありません。半角の数字とハイフンで書いてください(03-1234-5678)。",
    );
    Bin::new(&format!("--lang en {DOCOMO} --output - --format txt --shop-phone 03-1234")).run().refused(
        "--shop-phone: 03-1234 has not the form of a telephone number. Write digits and hyphens (03-1234-5678).",
    );
    // Nothing is not a mistake.
    shop("--shop-phone", "").fine();
}

#[test]
fn paper_and_format_are_read_in_any_case() {
    for (paper, size) in [("A4", "595.28 841.89"), ("Letter", "612 792"), ("letter", "612 792")] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("page");
        to(&file).arg("--format").arg("PDF").arg("--paper").arg(paper).run().fine();
        let pdf = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
        assert!(pdf.contains(&format!("/MediaBox[0 0 {size}]")), "{paper}");
    }
    Bin::new(&format!("{DOCOMO} --output page.pdf --paper a3"))
        .run()
        .refused("--paper に a3 は使えません。使えるのは a4、letter です。");
}

#[test]
fn licences() {
    let run = Bin::new("--licenses").run();
    for said in
        ["MIT License", "Apache License", "SIL OPEN FONT LICENSE Version 1.1", "The BIZ UDGothic Project Authors"]
    {
        assert!(run.fine().contains(said), "no {said}");
    }
}
