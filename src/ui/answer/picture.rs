//! The picture on page 変更点: lines from the services to the companies, before and after.

use ratatui::text::Line as TextLine;

use super::Sheet;
use crate::say::{BillSaid, Change};
use crate::text::width::{cells, pad};
use crate::text::words::{answer, desk as words, wizard};
use crate::text::wrap::wrap;
use crate::ui::page::Page;

/// From here on the two halves stand side by side.
const SIDE_BY_SIDE: usize = 76;
/// The least from a service to its company.
const LINE: usize = 3;
/// Between the halves.
const GAP: usize = 2;

/// A service, or the bills, and whose it is.
struct Row {
    label: String,
    now: String,
    then: String,
}

pub(super) fn write(sheet: &Sheet<'_>, changes: &[Change<'_>], page: &mut Page) {
    let (lang, theme) = (sheet.lang(), sheet.view.theme);
    let heads = if sheet.has_moved() {
        [wizard::BEFORE_MOVED, wizard::NOW_MOVED]
    } else {
        [answer::HEAD_BEFORE, answer::HEAD_AFTER]
    };
    let [now, then] = heads.map(|head| head.get(lang));
    let rows: Vec<Row> = changes.iter().map(row).collect();
    let bills_now = bills(sheet, &sheet.speaker.bills_before());
    let bills_then = bills(sheet, &sheet.speaker.bills());
    let column = rows.iter().map(|row| cells(&row.label)).max().unwrap_or(0) + 1;
    let half_row = |row: &Row, name: &str, width: usize| half_row(&row.label, name, column, width);
    if sheet.width >= SIDE_BY_SIDE {
        let left = (sheet.width - GAP) / 2;
        let right = sheet.width - left - GAP;
        page.push(TextLine::styled(format!("{}{then}", pad(now, left + GAP)), theme.strong()));
        let mut beside = |now: Vec<String>, then: Vec<String>| {
            let lines = then.into_iter().map(TextLine::from).collect();
            page.beside(now, left + GAP, Page { lines, cursor: None });
        };
        for row in &rows {
            let then = then_text(sheet, row, right.saturating_sub(column + LINE + 2));
            beside(half_row(row, &row.now, left), half_row(row, &then, right));
        }
        beside(bills_row(&bills_now, left), bills_row(&bills_then, right));
        return;
    }
    let room = sheet.width.saturating_sub(column + LINE + 2);
    page.text(now, sheet.width, theme.strong());
    let lines = rows.iter().flat_map(|row| half_row(row, &row.now, sheet.width));
    page.lines.extend(lines.chain(bills_row(&bills_now, sheet.width)).map(TextLine::from));
    page.gap();
    page.text(then, sheet.width, theme.strong());
    let lines = rows.iter().flat_map(|row| half_row(row, &then_text(sheet, row, room), sheet.width));
    page.lines.extend(lines.chain(bills_row(&bills_then, sheet.width)).map(TextLine::from));
}

fn row(change: &Change<'_>) -> Row {
    Row {
        label: change.service.short.to_owned(),
        now: change.before.contract.name.short.to_owned(),
        then: change.after.contract.short_with_sender(),
    }
}

/// After the move, saying so where nothing changes and there is room to.
fn then_text(sheet: &Sheet<'_>, row: &Row, room: usize) -> String {
    let unchanged = format!("{} {}", row.then, wizard::UNCHANGED.get(sheet.lang()));
    if row.now == row.then && cells(&unchanged) <= room { unchanged } else { row.then.clone() }
}

/// How many, and from whom: 2社  ぷらら光 + NTTファイナンス.
fn bills(sheet: &Sheet<'_>, bills: &[BillSaid<'_>]) -> String {
    let lang = sheet.lang();
    let mut names: Vec<&str> = Vec::new();
    for BillSaid { who, .. } in bills {
        let sender = who.sender.as_ref().unwrap_or(&who.name).short;
        // Two that one company sends are told apart by whose money it is.
        names.push(if names.contains(&sender) { who.name.short } else { sender });
    }
    let head = words::PICTURE_BILLS.get(lang);
    format!("{head} {}  {}", wizard::companies(lang, bills.len()), names.join(" + ")).trim_end().to_owned()
}

/// `label ---- name`, over as many lines as it needs; the line begins right behind the label.
fn half_row(label: &str, name: &str, column: usize, width: usize) -> Vec<String> {
    let column = column.min(width * 11 / 20);
    let names = wrap(name, width.saturating_sub(column + LINE + 2).max(1));
    let labels = wrap(label, column.saturating_sub(1).max(1));
    (0..labels.len().max(names.len()))
        .map(|place| {
            let label = labels.get(place).map_or("", String::as_str);
            let line = if place == 0 { "-" } else { " " };
            let line = line.repeat((column + LINE).saturating_sub(cells(label) + 1));
            format!(" {label} {line} {}", names.get(place).map_or("", String::as_str)).trim_end().to_owned()
        })
        .collect()
}

/// The bills, which come from companies rather than lead to them.
fn bills_row(bills: &str, width: usize) -> Vec<String> {
    let lines = wrap(bills, width.saturating_sub(1).max(1));
    lines.into_iter().map(|line| format!(" {line}")).collect()
}
