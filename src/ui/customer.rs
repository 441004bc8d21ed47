//! What the customer may read: few big plain lines for each group of services, nothing that is for the consultant alone.

use ratatui::text::{Line as TextLine, Span};

use super::body::Body;
use super::view::View;
use crate::domain::advice::{Role, Roles};
use crate::domain::ask::Answer;
use crate::domain::catalog::Catalog;
use crate::domain::terms::{Basis, RoleKind};
use crate::say::{DeskSaid, Group, Speaker, Who};
use crate::text::lang::{Lang, Msg};
use crate::text::width::{cells, pad};
use crate::words::{answer, desk as words};

/// From the left edge, as in a letter.
const MARGIN: usize = 2;

pub(super) fn body(view: &View<'_>, catalog: &Catalog, width: usize) -> Body {
    let mut body = Body::default();
    let lang = view.state.lang();
    let width = width.saturating_sub(MARGIN);
    let answer = view.state.asked_today(catalog).filter(|_| view.state.is_about_what_was_asked()).and_then(Result::ok);
    if let Some(answer) = &answer {
        let speaker = Speaker::new(catalog, &answer.consultation, &answer.advice, lang);
        Large { view, speaker, lang, width }.asked(&mut body, answer);
    }
    if let Some((consultation, advice)) = view.state.shown() {
        let speaker = Speaker::new(catalog, consultation, advice, lang);
        let large = Large { view, speaker, lang, width };
        if let Some(not) = speaker.not_collabo() {
            body.push("");
            body.wrapped(&not, 0, width, view.theme.strong());
        }
        for group in speaker.groups() {
            large.group(&mut body, &group);
        }
    }
    for line in &mut body.lines {
        line.spans.insert(0, Span::raw(" ".repeat(MARGIN)));
    }
    body
}

struct Large<'a> {
    view: &'a View<'a>,
    speaker: Speaker<'a>,
    lang: Lang,
    width: usize,
}

impl<'a> Large<'a> {
    fn group(&self, body: &mut Body, group: &Group<'a>) {
        body.push("");
        body.wrapped(&self.speaker.list(&group.services), 0, self.width, self.view.theme.strong());
        let Roles { fault, contract, bill } = group.roles;
        if fault.is_same_desk(contract) && fault.basis == contract.basis {
            self.call(body, words::SHOW_BOTH, fault, None);
        } else {
            self.call(body, words::SHOW_FAULT, fault, Some(RoleKind::Fault));
            self.call(body, words::SHOW_CONTRACT, contract, Some(RoleKind::Contract));
        }
        self.row(body, words::SHOW_BILL, &self.bill(&self.speaker.who(bill)), &nothing());
    }

    /// What was asked, and whom to call about it.
    fn asked(&self, body: &mut Body, answer: &'a Answer<'_>) {
        body.push("");
        body.wrapped(answer.symptom.says.get(self.lang), 0, self.width, self.view.theme.strong());
        for contact in &answer.contacts {
            self.call(body, words::SHOW_CALL, &contact.role, Some(contact.kind));
        }
    }

    fn call(&self, body: &mut Body, label: Msg, role: &'a Role, kind: Option<RoleKind>) {
        let check = words::PLEASE_CHECK.get(self.lang);
        let who = self.speaker.who(role);
        if who.is_unknown() {
            self.row(body, label, check, &nothing());
            return;
        }
        if who.is_nobody() {
            let nobody = self.unless_stated(words::NOBODY_TO_CALL.get(self.lang), who.basis);
            self.row(body, label, &nobody, &nothing());
            return;
        }
        let no_desk = self.speaker.no_desk(role, kind);
        let best = |desks| self.speaker.best(desks).filter(|desk| !desk.phones.is_empty());
        let number = |desk: &DeskSaid<'_>| desk.number().map(|it| (apart(it.number), it.limits())).unwrap_or_default();
        let below = Msg::new("", "");
        let desk = if no_desk.is_some() {
            let asked = best(&role.to_ask);
            self.row(body, label, who.name.short, &nothing());
            self.row(body, below, no_desk.map_or("", |no_desk| no_desk.said), &nothing());
            if let Some(desk) = &asked {
                self.row(body, below, &desk.where_to_ask, &number(desk));
            }
            asked
        } else {
            let desk = best(&role.desks);
            self.row(body, label, who.name.short, &desk.as_ref().map(number).unwrap_or_default());
            desk
        };
        if let Some(copy) = desk.as_ref().and_then(|desk| desk.copy.as_ref()) {
            self.row(body, below, &answer::desk_copy(self.lang, copy), &nothing());
        }
        if who.basis != Basis::Stated || desk.is_some_and(|desk| desk.is_unconfirmed) {
            self.row(body, below, check, &nothing());
        }
    }

    fn bill(&self, who: &Who<'_>) -> String {
        if who.is_unknown() {
            return words::PLEASE_CHECK.get(self.lang).to_owned();
        }
        if who.is_nobody() {
            return self.unless_stated(words::NO_BILL.get(self.lang), who.basis);
        }
        let sender = who.sender.as_ref().unwrap_or(&who.name);
        self.unless_stated(&words::bill_from(self.lang, sender.short), who.basis)
    }

    /// With the request to check it, where no source says it in words.
    fn unless_stated(&self, said: &str, basis: Basis) -> String {
        let check = words::PLEASE_CHECK.get(self.lang);
        if basis == Basis::Stated { said.to_owned() } else { format!("{said}  ({check})") }
    }

    /// A label, a company, and a number, below each other where there is no room.
    fn row(&self, body: &mut Body, label: Msg, who: &str, number: &(String, String)) {
        let theme = self.view.theme;
        let column = self.label_column();
        let start = format!("  {}", pad(label.get(self.lang), column.saturating_sub(2)));
        let (number, limits) = number;
        let beside = column + cells(who) + 3 + cells(number) + 2 + cells(limits);
        if number.is_empty() || beside > self.width {
            body.hanging(&start, who, 0, self.width, theme.strong());
            for (text, style) in [(number, theme.number()), (limits, theme.strong())] {
                if !text.is_empty() {
                    body.wrapped(text, column.min(self.width / 4), self.width, style);
                }
            }
            return;
        }
        body.push(TextLine::from(vec![
            Span::raw(start),
            Span::styled(format!("{who}   "), theme.normal()),
            Span::styled(number.clone(), theme.number()),
            Span::styled(format!("  {limits}").trim_end().to_owned(), theme.strong()),
        ]));
    }

    fn label_column(&self) -> usize {
        let labels = [words::SHOW_CALL, words::SHOW_FAULT, words::SHOW_CONTRACT, words::SHOW_BOTH, words::SHOW_BILL];
        let widest = labels.iter().map(|label| cells(label.get(self.lang))).max().unwrap_or(0);
        (widest + 4).min(self.width / 2)
    }
}

fn nothing() -> (String, String) {
    Default::default()
}

/// The groups of a number set apart, so that they can be read from the other side of the counter.
fn apart(number: &str) -> String {
    let mut groups: Vec<String> = Vec::new();
    for group in number.split('-') {
        let digits: Vec<char> = group.chars().collect();
        // Six digits are read as twice three.
        let pieces =
            if digits.len() == 6 && !groups.is_empty() { digits.chunks(3) } else { digits.chunks(digits.len().max(1)) };
        groups.extend(pieces.map(|piece| piece.iter().collect::<String>()));
    }
    groups.join(" - ")
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn numbers_are_set_apart_in_groups() {
        for (number, shown) in [
            ("0120-000-113", "0120 - 000 - 113"),
            ("0120-116116", "0120 - 116 - 116"),
            ("009192-33", "009192 - 33"),
            ("113", "113"),
        ] {
            assert_eq!(apart(number), shown);
        }
    }
}
