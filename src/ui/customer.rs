//! What the customer may read, from the other side of the counter: the bills, then a card for each desk, and nothing that is for the
//! consultant alone.

use ratatui::text::{Line as TextLine, Span};

use super::body::Body;
use super::large::large;
use super::scan::scan;
use super::view::View;
use crate::domain::catalog::Catalog;
use crate::qr;
use crate::say::{CardShown, PhoneSaid, Speaker};
use crate::text::width::{cells, pad};
use crate::words::customer::CustomerWords;

/// From the left edge, as in a letter.
const MARGIN: usize = 2;
/// From what a card is for to what it says.
const INDENT: usize = 2;

/// What stands above it, with the language that left and right turn.
pub(super) fn title(view: &View<'_>) -> String {
    let words = CustomerWords::of(view.state.page_lang());
    format!("{}  < {} >", words.title, words.language)
}

/// All of it; a code only where there are so many rows for it.
pub(super) fn body(view: &View<'_>, catalog: &Catalog, width: usize, height: usize) -> Body {
    let lang = view.state.page_lang();
    let pen = Pen { view, words: CustomerWords::of(lang), width: width.saturating_sub(MARGIN) };
    let mut body = Body::default();
    let answer = view.state.asked_today(catalog).filter(|_| view.state.is_about_what_was_asked()).and_then(Result::ok);
    let asked = answer.as_ref().map(|answer| {
        let speaker = Speaker::new(catalog, &answer.consultation, &answer.advice, lang).at(view.state.now());
        (speaker, speaker.asked_shown(answer))
    });
    let shown = view
        .state
        .shown()
        .map(|(consultation, advice)| Speaker::new(catalog, consultation, advice, lang).at(view.state.now()));
    let Some(speaker) = shown.or(asked.as_ref().map(|(speaker, _)| *speaker)) else { return body };
    let mut cards: Vec<CardShown<'_>> = asked.into_iter().flat_map(|(_, cards)| cards).collect();
    let mut said: Vec<String> = Vec::new();
    body.push("");
    if shown.is_some() {
        pen.first(&mut body, &speaker, &mut said);
        cards = CardShown::together(cards, speaker.cards_shown());
    }
    for card in &cards {
        pen.card(&mut body, card);
    }
    if shown.is_some() {
        cards.extend(pen.rest(&mut body, &speaker, &mut said));
    }
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    for (place, note) in speaker.footnotes(&said, &cards).iter().enumerate() {
        if place == 0 {
            body.gap();
        }
        body.wrapped(note, 0, pen.width, view.theme.normal());
    }
    if let Some(contact) = speaker.contact_card(&cards) {
        pen.code(&mut body, &contact.vcard(), height);
    }
    for line in &mut body.lines {
        line.spans.insert(0, Span::raw(" ".repeat(MARGIN)));
    }
    body
}

struct Pen<'a> {
    view: &'a View<'a>,
    words: &'static CustomerWords,
    width: usize,
}

impl Pen<'_> {
    /// What is known of the provider and of the bills, above all else.
    fn first(&self, body: &mut Body, speaker: &Speaker<'_>, said: &mut Vec<String>) {
        let theme = self.view.theme;
        if let Some(not) = speaker.not_collabo() {
            body.wrapped(&not, 0, self.width, theme.strong());
            body.gap();
        }
        for (place, line) in speaker.provider_unknown().iter().enumerate() {
            let (indent, style) = if place == 0 { (0, theme.strong()) } else { (INDENT, theme.normal()) };
            body.wrapped(line, indent, self.width, style);
        }
        body.gap();
        let Some(bills) = speaker.bills_shown() else { return };
        body.wrapped(&bills.head, 0, self.width, theme.strong());
        for (sender, services) in bills.each {
            body.hanging(&format!("{}{sender}  ", " ".repeat(INDENT)), &services, 0, self.width, theme.normal());
            said.push(sender);
        }
    }

    /// One desk.
    fn card(&self, body: &mut Body, card: &CardShown<'_>) {
        let theme = self.view.theme;
        body.gap();
        for when in &card.when {
            body.wrapped(when, 0, self.width, theme.strong());
        }
        if !card.who.is_empty() {
            body.wrapped(&card.who, INDENT, self.width, theme.normal());
        }
        for before in card.before.iter().map(String::as_str).chain(card.without) {
            body.wrapped(before, INDENT, self.width, theme.normal());
        }
        let Some(desk) = &card.desk else { return };
        let head = desk.head();
        if !head.is_empty() {
            body.wrapped(&head, INDENT, self.width, theme.normal());
        }
        let hours = desk.hours_of_all();
        for phone in &desk.phones {
            self.number(body, phone, desk.number() == Some(phone), card, hours.is_none());
        }
        let url = desk.url.filter(|_| desk.phones.is_empty());
        for below in hours.into_iter().chain(url) {
            body.wrapped(below, INDENT, self.width, theme.normal());
        }
    }

    /// A number with the telephones that dial it, and whether somebody answers; the best in large figures above that.
    fn number(&self, body: &mut Body, phone: &PhoneSaid<'_>, is_best: bool, card: &CardShown<'_>, with_hours: bool) {
        let theme = self.view.theme;
        let large = large(phone.number, self.width.saturating_sub(INDENT), theme).filter(|_| is_best);
        let number = if large.is_some() { phone.number.to_owned() } else { apart(phone.number) };
        let number = number + card.mark;
        for line in large.into_iter().flatten() {
            let mut line = line;
            line.spans.insert(0, Span::raw(" ".repeat(INDENT)));
            body.push(line);
        }
        let about = [phone.from, phone.open.as_deref(), phone.hours.as_deref().filter(|_| with_hours)];
        let about: Vec<&str> = about.into_iter().flatten().collect();
        let about = about.join("  ");
        let column = card.desk.iter().flat_map(|desk| &desk.phones).map(|it| cells(&apart(it.number)) + 1).max();
        let number = pad(&number, column.unwrap_or(0));
        if INDENT + cells(&number) + 2 + cells(&about) <= self.width {
            body.push(TextLine::from(vec![
                Span::raw(" ".repeat(INDENT)),
                Span::styled(number, theme.number()),
                Span::raw(format!("  {about}").trim_end().to_owned()),
            ]));
            return;
        }
        body.wrapped(number.trim_end(), INDENT, self.width, theme.number());
        body.wrapped(&about, 2 * INDENT, self.width, theme.normal());
    }

    /// What nobody knows yet, with the desks to ask, and what needs none.
    fn rest<'a>(&self, body: &mut Body, speaker: &Speaker<'a>, said: &mut Vec<String>) -> Vec<CardShown<'a>> {
        let open = speaker.open_shown();
        for (place, card) in open.iter().enumerate() {
            if place == 0 {
                body.gap();
                body.wrapped(speaker.head_open(), 0, self.width, self.view.theme.strong());
            }
            self.card(body, card);
        }
        let nobody = speaker.nobody_shown();
        body.gap();
        for line in &nobody {
            body.wrapped(line, 0, self.width, self.view.theme.normal());
        }
        said.extend(nobody);
        open
    }

    /// The numbers for the customer's telephone.
    fn code(&self, body: &mut Body, content: &str, height: usize) {
        let theme = self.view.theme;
        body.gap();
        let drawn = qr::smallest(content).and_then(|square| scan(&square, self.width, height.saturating_sub(1), theme));
        let said = if drawn.is_some() { self.words.scan } else { self.words.no_room };
        body.wrapped(said, 0, self.width, theme.normal());
        for line in drawn.into_iter().flatten() {
            body.push(line);
        }
    }
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
