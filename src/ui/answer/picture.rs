//! The picture on tab 変更点: lines from the services to the companies, before and after.

use ratatui::text::Line as TextLine;

use super::pen::Pen;
use crate::say::{BillSaid, Change};
use crate::text::width::{cells, pad};
use crate::text::wrap::wrap;
use crate::ui::body::Body;
use crate::words::{answer, desk as words, wizard};

/// From here on the two halves stand side by side.
const SIDE_BY_SIDE: usize = 76;
/// The least from a service to its company.
const LINE: usize = 3;
/// Between the halves.
const GAP: usize = 2;

/// A service, or the bills, and whose it is.
struct Tie {
    label: String,
    now: String,
    then: String,
    /// Behind the company that it is then, where no desk for changes is known.
    mark: &'static str,
}

pub(super) fn write(pen: &Pen<'_>, changes: &[Change<'_>], body: &mut Body) {
    let (lang, theme) = (pen.lang(), pen.view.theme);
    let heads = if pen.has_moved() {
        [wizard::BEFORE_MOVED, wizard::NOW_MOVED]
    } else {
        [answer::HEAD_BEFORE, answer::HEAD_AFTER]
    };
    let [now, then] = heads.map(|head| head.get(lang));
    let ties: Vec<Tie> = changes.iter().map(tie).collect();
    let bills_now = bills(pen, &pen.speaker.bills_before());
    let bills_then = bills(pen, &pen.speaker.bills());
    let column = ties.iter().map(|tie| cells(&tie.label)).max().unwrap_or(0) + 1;
    let across = theme.frames.across;
    let half = |tie: &Tie, name: &str, width: usize| half(&tie.label, name, across, column, width);
    if pen.width >= SIDE_BY_SIDE {
        let left = (pen.width - GAP) / 2;
        let right = pen.width - left - GAP;
        body.push(TextLine::styled(format!("{}{then}", pad(now, left + GAP)), theme.strong()));
        let mut beside = |now: Vec<String>, then: Vec<String>| {
            let lines = then.into_iter().map(TextLine::from).collect();
            body.beside(now, left + GAP, Body { lines, ..Body::default() });
        };
        for tie in &ties {
            let then = then_text(pen, tie, right.saturating_sub(column + LINE + 2));
            beside(half(tie, &tie.now, left), half(tie, &then, right));
        }
        beside(bills_line(&bills_now, left), bills_line(&bills_then, right));
        return;
    }
    let room = pen.width.saturating_sub(column + LINE + 2);
    body.text(now, pen.width, theme.strong());
    let lines = ties.iter().flat_map(|tie| half(tie, &tie.now, pen.width));
    body.lines.extend(lines.chain(bills_line(&bills_now, pen.width)).map(TextLine::from));
    body.gap();
    body.text(then, pen.width, theme.strong());
    let lines = ties.iter().flat_map(|tie| half(tie, &then_text(pen, tie, room), pen.width));
    body.lines.extend(lines.chain(bills_line(&bills_then, pen.width)).map(TextLine::from));
}

fn tie(change: &Change<'_>) -> Tie {
    Tie {
        label: change.service.short.to_owned(),
        now: change.before.contract.name.short.to_owned(),
        then: change.after.contract.short_with_sender(),
        mark: change.after.contract.desk_mark,
    }
}

/// After the move, saying so where nothing changes and there is room to.
fn then_text(pen: &Pen<'_>, tie: &Tie, room: usize) -> String {
    let then = format!("{} {}", tie.then, tie.mark).trim_end().to_owned();
    let unchanged = format!("{then} {}", wizard::UNCHANGED.get(pen.lang()));
    if tie.now == tie.then && cells(&unchanged) <= room { unchanged } else { then }
}

/// How many, and from whom: 2社  ぷらら光 + NTTファイナンス.
fn bills(pen: &Pen<'_>, bills: &[BillSaid<'_>]) -> String {
    let lang = pen.lang();
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
fn half(label: &str, name: &str, across: &str, column: usize, width: usize) -> Vec<String> {
    let column = column.min(width * 11 / 20);
    let names = wrap(name, width.saturating_sub(column + LINE + 2).max(1));
    let labels = wrap(label, column.saturating_sub(1).max(1));
    (0..labels.len().max(names.len()))
        .map(|place| {
            let label = labels.get(place).map_or("", String::as_str);
            let line = if place == 0 { across } else { " " };
            let line = line.repeat((column + LINE).saturating_sub(cells(label) + 1));
            format!(" {label} {line} {}", names.get(place).map_or("", String::as_str)).trim_end().to_owned()
        })
        .collect()
}

/// The bills, which come from companies rather than lead to them.
fn bills_line(bills: &str, width: usize) -> Vec<String> {
    let lines = wrap(bills, width.saturating_sub(1).max(1));
    lines.into_iter().map(|line| format!(" {line}")).collect()
}
