//! What the customer may read, from the other side of the counter: a card for each desk, then the bills, and nothing that is for the
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
/// With less room than this beside a name, the rest stands below it.
const LEAST_BESIDE: usize = 16;
/// With fewer rows than this, large figures would leave no room for the rest.
const HIGH: usize = 18;
/// With so much room left for the cards, the code stands beside them.
const ROOM_BESIDE: usize = 58;
/// Between the cards and the code.
const GUTTER: usize = 4;

/// What stands above it, with the language that left and right turn.
pub(super) fn title(view: &View<'_>) -> String {
    let words = CustomerWords::of(view.state.page_lang());
    format!("{}  < {} >", words.title, words.language)
}

/// All of it; a code only where there are so many rows for it.
pub(super) fn body(view: &View<'_>, catalog: &Catalog, width: usize, height: usize) -> Body {
    let lang = view.state.page_lang();
    let mut pen =
        Pen { view, words: CustomerWords::of(lang), width: width.saturating_sub(MARGIN), is_high: height >= HIGH };
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
    let asked: Vec<CardShown<'_>> = asked.into_iter().flat_map(|(_, cards)| cards).collect();
    let cards = if shown.is_some() { CardShown::together(asked, speaker.cards_shown()) } else { asked };
    let open = if shown.is_some() { speaker.open_shown() } else { Vec::new() };
    let all: Vec<&CardShown<'_>> = cards.iter().chain(&open).collect();
    let whole = pen.width;
    let beside = pen.code(&speaker, &all, whole, height).filter(|code| code[0].width() + GUTTER + ROOM_BESIDE <= whole);
    if let Some(code) = &beside {
        pen.width = whole - code[0].width() - GUTTER;
    }
    let mut said: Vec<String> = Vec::new();
    body.push("");
    if shown.is_some() {
        pen.first(&mut body, &speaker);
    }
    for card in &cards {
        pen.card(&mut body, card);
    }
    if shown.is_some() {
        pen.bills(&mut body, &speaker, &mut said);
        pen.rest(&mut body, &speaker, &open, &mut said);
    }
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    for (place, note) in speaker.footnotes(&said, &all).iter().enumerate() {
        if place == 0 {
            body.gap();
        }
        body.wrapped(note, 0, pen.width, view.theme.normal());
    }
    match beside {
        Some(code) => pen.put_beside(&mut body, code),
        None if speaker.contact_card(&all, true).is_some() => pen.put_below(&mut body, &speaker, &all, height),
        None => {}
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
    /// Whether there is room for large figures.
    is_high: bool,
}

impl Pen<'_> {
    /// What is known of the provider and of the bills, above all else.
    fn first(&self, body: &mut Body, speaker: &Speaker<'_>) {
        let theme = self.view.theme;
        if let Some(not) = speaker.not_collabo() {
            body.wrapped(&not, 0, self.width, theme.strong());
            body.gap();
        }
        for (place, line) in speaker.provider_unknown().iter().enumerate() {
            let (indent, style) = if place == 0 { (0, theme.strong()) } else { (INDENT, theme.normal()) };
            body.wrapped(line, indent, self.width, style);
        }
        let must =
            if self.tells_bills() { speaker.must_know_beside_the_name() } else { speaker.must_know_beside_bills() };
        for must in must {
            body.hanging("! ", &must, 0, self.width, theme.caution());
        }
    }

    /// What was asked is about a part of what the customer has, and so would be its bills.
    fn tells_bills(&self) -> bool {
        !self.view.state.is_about_what_was_asked()
    }

    /// From whom bills come, and what each is for: below the numbers, for which the customer came.
    fn bills(&self, body: &mut Body, speaker: &Speaker<'_>, said: &mut Vec<String>) {
        let theme = self.view.theme;
        let Some(bills) = speaker.bills_shown().filter(|_| self.tells_bills()) else { return };
        body.gap();
        body.wrapped(&bills.head, 0, self.width, theme.strong());
        for (sender, services) in bills.each {
            let lead = format!("{}{sender}  ", " ".repeat(INDENT));
            if cells(&lead) + LEAST_BESIDE.min(cells(&services)) <= self.width {
                body.hanging(&lead, &services, 0, self.width, theme.normal());
            } else {
                body.wrapped(&sender, INDENT, self.width, theme.normal());
                body.wrapped(&services, 2 * INDENT, self.width, theme.normal());
            }
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
        let drawn = large(phone.number, self.width.saturating_sub(INDENT), theme).filter(|_| is_best && self.is_high);
        let number = format!("{}{}", phone.number, card.mark);
        if let Some(mut drawn) = drawn {
            body.gap();
            for line in &mut drawn {
                line.spans.insert(0, Span::raw(" ".repeat(INDENT)));
            }
            body.picture(drawn);
        }
        let about = [phone.from, phone.open.as_deref(), phone.hours.as_deref().filter(|_| with_hours)];
        let about: Vec<&str> = about.into_iter().flatten().collect();
        let about = about.join("  ");
        let column = card.desk.iter().flat_map(|desk| &desk.phones).map(|it| cells(it.number) + 1).max();
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
    fn rest(&self, body: &mut Body, speaker: &Speaker<'_>, open: &[CardShown<'_>], said: &mut Vec<String>) {
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
    }

    /// The numbers for the customer's telephone as a code: with fewer words where it would be too high else.
    fn code(
        &self,
        speaker: &Speaker<'_>,
        cards: &[&CardShown<'_>],
        width: usize,
        height: usize,
    ) -> Option<Vec<TextLine<'static>>> {
        let theme = self.view.theme;
        [true, false].into_iter().find_map(|in_full| {
            let contact = speaker.contact_card(cards, in_full)?;
            scan(&qr::smallest(&contact.vcard())?, width, height.saturating_sub(2), theme)
        })
    }

    /// The code below all else, or that there is no room for it.
    fn put_below(&self, body: &mut Body, speaker: &Speaker<'_>, cards: &[&CardShown<'_>], height: usize) {
        let code = self.code(speaker, cards, self.width, height);
        let said = if code.is_some() { self.words.scan } else { self.words.no_room };
        body.gap();
        body.wrapped(said, 0, self.width, self.view.theme.normal());
        if let Some(code) = code {
            body.picture(code);
        }
    }

    /// The code at the right, where it stays while the cards are scrolled.
    fn put_beside(&self, body: &mut Body, code: Vec<TextLine<'static>>) {
        let (across, column) = (code[0].width(), MARGIN + self.width + GUTTER);
        let mut right = Body::default();
        right.push("");
        right.lines.extend(code);
        right.wrapped(self.words.scan, 0, across, self.view.theme.normal());
        body.aside = Some((column, right.lines));
    }
}
