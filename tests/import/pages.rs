//! Pages as the two sites write them, with what makes real pages clumsy.

use std::fmt::Write as _;

pub(crate) const EAST: [&str; 9] = [
    "光アクセス<br>サービス",
    "ひかり電話<br>ネクスト",
    "ひかり電話<br>（基本プラン／エース）<span class=\"note\">※1</span>",
    "ひかり電話オフィスタイプ",
    "ひかり電話オフィスＡ（エース）",
    "リモートサポート<br />サービス",
    "フレッツ・テレビ",
    "24時間出張修理オプション",
    "7～22時出張修理オプション",
];

pub(crate) const WEST: [&str; 13] = [
    "光アクセスサービス",
    "ひかり電話ネクスト",
    "ひかり電話",
    "オフィスタイプ",
    "オフィスエース",
    "リモートサポートサービス",
    "フレッツ・テレビ",
    "24時間出張修理オプション",
    "7〜22時出張修理オプション",
    "ホームゲートウェイ",
    "ホームゲートウェイ<br>無線LAN",
    "セキュリティ対策ツール<br>（転用）",
    "セキュリティ対策ツール<br>（事業者変更）",
];

/// A row: name, brand, link, and a letter for each mark (`o` = ●, `-` = ―).
pub(crate) struct Listed {
    pub(crate) name: String,
    pub(crate) brand: Option<String>,
    pub(crate) link: Option<String>,
    pub(crate) marks: String,
}

pub(crate) fn listed(name: &str, brand: Option<&str>, link: Option<&str>, marks: &str) -> Listed {
    Listed {
        name: name.to_owned(),
        brand: brand.map(str::to_owned),
        link: link.map(str::to_owned),
        marks: marks.to_owned(),
    }
}

/// A mark in one of the ways in which pages write it.
fn mark(letter: char, way: usize) -> String {
    match (letter, way % 5) {
        ('o', 0) => "<td>●</td>".to_owned(),
        ('o', 1) => "<td class=\"mark\">\n  <span>●</span>&nbsp;\n</td>".to_owned(),
        ('o', 2) => "<td><img src=\"maru.gif\" alt=\"●\"></td>".to_owned(),
        ('o', _) => "<td>　●</td>".to_owned(),
        ('-', 0) => "<td>―</td>".to_owned(),
        ('-', 1) => "<td>－</td>".to_owned(),
        ('-', 2) => "<td><p>ー</p></td>".to_owned(),
        ('-', _) => "<td>&#8213;".to_owned(),
        (other, _) => format!("<td>{other}</td>"),
    }
}

fn marks(row: &Listed, number: usize) -> String {
    row.marks.chars().enumerate().map(|(column, letter)| mark(letter, number + column)).collect()
}

/// The East's page: the data is in the last `table.list`.
pub(crate) fn east(rows: &[Listed]) -> String {
    let mut page = String::from(
        "<!DOCTYPE html>\r\n<html lang=ja><head><meta charset=\"utf-8\"><title>光コラボレーション事業者一覧</title>\r\n\
         <style>td { color: #000 }</style><body><table class=\"list legend\"><tr><th>●<td>卸サービスを提供<tr><th>―<td>提供なし</table>\r\n\
         <table class=\"list\"><thead><tr><th>事業者名</th>",
    );
    for header in EAST {
        let _ = write!(page, "<th scope=\"col\">{header}</th>");
    }
    page.push_str("</tr></thead>\r\n<tbody>");
    for (number, row) in rows.iter().enumerate() {
        if number % 50 == 0 {
            page.push_str("<tr><th colspan=\"10\">あ行</th></tr>\r\n");
        }
        let name = match &row.link {
            Some(link) => format!("<a href=\"./info.html?id={link}&amp;from=list\"><b>{}</b></a>", row.name),
            None => row.name.clone(),
        };
        let _ = write!(page, "<tr>\r\n<td class=\"c-name left\">　{name}&nbsp;</td>{}", marks(row, number));
        page.push_str(if number % 3 == 0 { "\r\n" } else { "</tr>\r\n" });
    }
    page.push_str("</tbody></table><div><p>※1 注意</body>");
    page
}

/// The West's page: several tables, with headers of two rows in each.
pub(crate) fn west(rows: &[Listed]) -> String {
    let mut page = String::from(
        "\u{feff}<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\"></head>\n<body>\
         <table><tbody><tr><td>検索</td><td><a href=\"index.php?page=2\">次</a></td></tr></tbody></table>\
         <table><tbody><tr><td>●</td><td>卸提供あり</td></tr><tr><td>―</td><td>なし</td></tr></tbody></table>\n",
    );
    for (block, rows) in rows.chunks(100).enumerate() {
        page.push_str("<table class=\"c-table\"><thead><tr><th rowspan=2>企業名【サービスブランド名】</th>");
        for header in &WEST[..11] {
            let _ = write!(page, "<th rowspan=\"2\">{header}</th>");
        }
        page.push_str("<th colspan=2>セキュリティ対策ツール</th></tr>\n<tr><th>（転用）</th><th>（事業者変更）</th></tr></thead>\n<tbody>\n");
        for (number, row) in rows.iter().enumerate() {
            let brand = row.brand.as_ref().map(|brand| format!("<br><strong>【{brand}】</strong>")).unwrap_or_default();
            let link = row.link.as_deref().unwrap_or_default();
            let _ = writeln!(
                page,
                "<tr><th><a href='detail.php?bpid={link}'>{}</a>{brand}</th>{}</tr>",
                row.name,
                marks(row, number + block),
            );
        }
        page.push_str("</tbody></table>\n");
    }
    page
}

pub(crate) fn east_detail(url: &str, order: [&str; 4], switch: [&str; 4]) -> String {
    let desk = |cells: [&str; 4]| {
        let rows = ["組織名", "電話番号", "受付時間", "備考"].into_iter().zip(cells);
        rows.map(|(header, cell)| format!("<tr><th>{header}</th><td>{cell}</td></tr>")).collect::<Vec<_>>().concat()
    };
    format!(
        "<meta charset=utf-8><table class=tbl_collabo_info><tr><th>ホームページURL<td><a href=\"{url}\" target=_blank>{url}</a></table>\
         <h3>お申込み</h3><table class=tbl_collabo_info>{}</table><h3>事業者変更</h3><table class=tbl_collabo_info>{}</table>",
        desk(order),
        desk(switch)
    )
}

pub(crate) fn west_detail(company: &str, url: &str, contact: &str, switch: &str) -> String {
    format!(
        "<meta charset=utf-8><table class=\"c-table x\"><tr><th>企業名</th><td>{company}</td></tr>\
         <tr><th>ホームページ</th><td><form><input type=hidden name=bpurl value=\"{url}\"><button>開く</button></form></td></tr>\
         <tr><th>主な業種</th><td>情報通信業</td></tr><tr><th>お問い合わせ先</th><td>{contact}</td></tr>\
         <tr><th>お問い合わせ先<br>（事業者変更）</th><td>{switch}</td></tr></table>\
         <table class=\"c-table\"><tr><th>ISPサービス名</th><td>何か</td></tr></table>"
    )
}
