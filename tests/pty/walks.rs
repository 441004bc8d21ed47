//! The wizard walked by keys on a terminal, its answers read off the screen.

use crate::support::pty::Pty;

const SIZES: [(u16, u16); 2] = [(80, 24), (44, 14)];

fn started(arguments: &[&str], environment: &[(&str, &str)], (columns, rows): (u16, u16)) -> Pty {
    let pty = Pty::spawn(arguments, environment, columns, rows);
    // The edition is shown once the catalogue is there, or where there is no room for it, the keys are taken all the same.
    pty.wait_for(|screen| screen.contents().contains("F10"), "the first screen");
    pty
}

/// The screen without spaces, frames and line ends, as one text.
fn flat(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '|' | '+')).collect()
}

fn wait_for_flat(pty: &Pty, text: &str) {
    pty.wait_for(|screen| flat(&screen.contents()).contains(text), text);
}

/// To the answer for ぷらら光 in the East with a telephone and television.
fn to_the_answer(pty: &mut Pty) {
    pty.send_keys("Enter Enter");
    pty.send("pura");
    wait_for_flat(pty, "検索:pura");
    pty.send_keys("Enter Space Space Enter Enter");
    wait_for_flat(pty, "[電話]");
}

#[test]
fn the_whole_wizard_leads_to_numbers_that_can_be_read() {
    for size in SIZES {
        let mut pty = started(&[], &[], size);
        to_the_answer(&mut pty);
        // How far down it stands hangs on the hour: what is said of open desks takes lines.
        while size.1 < 20 && !pty.screen_text().contains("0120-971-391") {
            let before = pty.screen_text();
            pty.send_keys("Down");
            pty.wait_for(|screen| screen.contents() != before, "another line");
        }
        pty.wait_for_text("0120-971-391");
        pty.send_keys("Right Right");
        wait_for_flat(&pty, "[変更点]");
        wait_for_flat(&pty, "光ネクスト(回線)---NTT東日本");
        pty.send_keys("Ctrl+Q Enter");
        assert_eq!(pty.exit_status().exit_code(), 0);
        pty.assert_restored();
    }
}

#[test]
fn full_width_letters_and_kana_find_the_same() {
    for typed in ["ｄｏｋｏｍｏ", "どこも", "ドコモ", "ﾄﾞｺﾓ"] {
        let mut pty = started(&[], &[], (80, 24));
        pty.send_keys("Enter Enter");
        wait_for_flat(&pty, "検索:");
        pty.send(typed);
        wait_for_flat(&pty, ">ドコモ光");
        pty.send_keys("Enter");
        wait_for_flat(&pty, "[3サービス]");
    }
}

#[test]
fn a_paste_is_typed_and_never_presses_enter() {
    let mut pty = started(&[], &[], (80, 24));
    pty.send_keys("Enter Enter");
    wait_for_flat(&pty, "[2事業者]");
    pty.send("\x1b[200~ドコモ光\r\n\x1b[201~");
    wait_for_flat(&pty, "検索:ドコモ光");
    assert!(flat(&pty.screen_text()).contains("[2事業者]"));
    pty.send_keys("Enter");
    wait_for_flat(&pty, "[3サービス]");
}

#[test]
fn the_window_may_change_its_size_in_the_middle() {
    let mut pty = started(&[], &[], (80, 24));
    pty.send_keys("Enter Enter");
    pty.send("pura");
    wait_for_flat(&pty, ">ぷらら光");
    pty.resize(44, 14);
    pty.wait_for(|screen| screen.contents().lines().count() == 14, "fourteen rows");
    wait_for_flat(&pty, "検索:pura");
    pty.send_keys("Enter");
    wait_for_flat(&pty, "[3サービス]");
    pty.resize(30, 8);
    wait_for_flat(&pty, "画面が小さすぎます");
    pty.resize(120, 40);
    wait_for_flat(&pty, "1状況>2事業者>[3サービス]");
    pty.send_keys("Space Space Enter Enter");
    pty.wait_for_text("0120-971-391");
}

#[test]
fn a_customers_words_lead_to_a_number() {
    for size in SIZES {
        let mut pty = started(&[], &[], size);
        pty.send_keys("F4");
        wait_for_flat(&pty, "お客さまのことば");
        pty.send("でんわがつ");
        wait_for_flat(&pty, ">ひかり電話がつながらない");
        pty.send_keys("Enter");
        wait_for_flat(&pty, "いまの事業者");
        pty.send("ぷ");
        wait_for_flat(&pty, ">ぷらら光");
        pty.send_keys("Enter Enter");
        wait_for_flat(&pty, "NTT東日本[推定]");
        pty.wait_for_text("0120-444-113");
        // One step back after the other, to where it began.
        for expected in
            ["フレッツ光の地域", "いまの事業者", "検索:入力", "お客さまのことば", "検索:ことば", "お客さまの状況"]
        {
            pty.send_keys("Esc");
            wait_for_flat(&pty, expected);
        }
    }
}

#[test]
fn the_next_customer_finds_nothing_on_the_screen() {
    let mut pty = started(&[], &[], (80, 24));
    to_the_answer(&mut pty);
    assert!(pty.screen_text().contains("ぷらら光"));
    pty.send_keys("F8");
    wait_for_flat(&pty, "次のお客さまへ進みますか");
    let before = pty.output().len();
    pty.send_keys("Enter");
    let is_empty = |text: &str| !["ぷらら", "相談コード", "0120"].iter().any(|old| text.contains(old));
    pty.wait_for(|screen| is_empty(&screen.contents()) && screen.contents().contains("どうぞ"), "a fresh screen");
    let cleared = String::from_utf8_lossy(&pty.output()[before..]).contains("\x1b[2J");
    assert!(cleared, "the terminal is cleared, not only drawn over");
    pty.send_keys("Ctrl+Q");
    assert_eq!(pty.exit_status().exit_code(), 0);
    assert_eq!(pty.screen_text().trim(), "", "nothing is left behind in the shell");
    pty.assert_restored();
}

/// What stands in base 64 behind `start`.
fn copied(output: &[u8], start: &str) -> Vec<String> {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let output = String::from_utf8_lossy(output).into_owned();
    let codes = output.split(start).skip(1).map(|rest| rest.split('\x1b').next().unwrap().to_owned());
    let decode = |code: String| {
        let values: Vec<u32> =
            code.chars().filter_map(|letter| LETTERS.find(letter)).map(|value| u32::try_from(value).unwrap()).collect();
        let bytes = values.chunks(4).flat_map(|chunk| {
            let bits = chunk.iter().fold(0, |bits, value| bits << 6 | value) << (6 * (4 - chunk.len()));
            bits.to_be_bytes()[1..chunk.len()].to_vec()
        });
        String::from_utf8(bytes.collect()).unwrap()
    };
    codes.map(decode).collect()
}

#[test]
fn the_ticket_is_copied_through_the_terminal_and_opens_again() {
    let mut ticket = String::new();
    for (environment, starts) in
        [(&[][..], &["\x1b]52;c;"][..]), (&[("TMUX", "socket,1,0")], &["\x1bPtmux;\x1b\x1b]52;c;", "\x1b]52;c;"])]
    {
        let mut pty = started(&[], environment, (80, 24));
        to_the_answer(&mut pty);
        pty.send_keys("F7");
        wait_for_flat(&pty, "をコピーしました");
        for start in starts {
            ticket = copied(&pty.output(), start).pop().expect("a copied ticket");
            assert!(pty.screen_text().contains(&ticket), "{ticket:?}");
        }
    }
    for size in SIZES {
        let pty = started(&["--ticket", &ticket], &[], size);
        wait_for_flat(&pty, "[電話]");
        wait_for_flat(&pty, "相談コードを開きました");
    }
    let mut pty = started(&[], &[], (80, 24));
    pty.send_keys("Ctrl+T");
    wait_for_flat(&pty, "相談コードを入れて");
    let last = ticket.pop().unwrap();
    pty.send(&format!("{ticket}{}", if last == '0' { '1' } else { '0' }));
    pty.send_keys("Enter");
    wait_for_flat(&pty, "どこかが間違っています");
    pty.send_keys("Backspace");
    pty.send(&last.to_string());
    pty.send_keys("Enter");
    wait_for_flat(&pty, "[電話]");
}

#[test]
fn the_customers_own_screen_is_one_key_away_and_back() {
    let mut pty = started(&[], &[], (80, 24));
    to_the_answer(&mut pty);
    pty.send_keys("F6");
    let is_for_the_customer = |text: String| {
        text.contains("請求は2社から来ます")
            && text.contains("ぷららダイヤル")
            && !["推定", "確認日", "相談コード"].iter().any(|inside| text.contains(inside))
    };
    pty.wait_for(|screen| is_for_the_customer(screen.contents()), "the customer's screen");
    pty.send_keys("F6");
    wait_for_flat(&pty, "[電話]");
}
