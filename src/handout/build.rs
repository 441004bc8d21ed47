//! The answer as a page: which blocks, in which order.

mod cautions;
mod desks;
mod grounds;

use super::model::{Block, Code, Page, Picture, PictureBox, Span, Text};
use super::order::Options;
use super::ruby::Readings;
use crate::domain::advice::Advice;
use crate::domain::catalog::{CHOSEN_LATER, Catalog};
use crate::domain::consultation::Consultation;
use crate::domain::id::{PartyId, ServiceId};
use crate::domain::period::DayRange;
use crate::domain::terms::{Actor, Basis, Move, Outcome, Phase, Stage};
use crate::say::{self, Change, Contact, Speaker};
use crate::text::lang::{Lang, Words};
use crate::words::handout::PageWords;

/// The octets that the largest code holds which telephones read from paper without trouble: version 25, level L.
const LARGEST_CODE: usize = 1273;

/// What is answered, and in which words it is being written.
struct Maker<'a> {
    catalog: &'a Catalog,
    consultation: &'a Consultation,
    advice: &'a Advice,
    /// Says names and desks in the page's language.
    speaker: Speaker<'a>,
    words: &'static PageWords,
    /// The language of everything else that is not the page's own.
    lang: Lang,
    /// Readings of the page's language and of the names on this page.
    readings: Readings<'a>,
}

/// The page of an answer.
pub(super) fn page(catalog: &Catalog, consultation: &Consultation, advice: &Advice, options: &Options) -> Page {
    let words = options.lang.words();
    let maker = Maker {
        catalog,
        consultation,
        advice,
        speaker: Speaker::new(catalog, consultation, advice, options.lang),
        words,
        lang: words.names,
        readings: readings(catalog, consultation, words),
    };
    let title = maker.title();
    let mut blocks = Vec::new();
    blocks.extend(maker.warning());
    blocks.extend(maker.picture().map(Block::Picture));
    blocks.extend(maker.calls());
    blocks.extend(maker.bills());
    blocks.extend(maker.open());
    blocks.extend(maker.todo());
    blocks.push(Block::Fill {
        head: maker.say(words.head_fill),
        labels: words.fill.map(|label| maker.say(label)).to_vec(),
    });
    let small = maker.small(options, &blocks);
    Page {
        lang: options.lang,
        title: maker.say(&title),
        under_title: maker.say(&maker.under_title()),
        plain_title: title,
        blocks,
        small,
        codes: maker.codes(options),
    }
}

/// Where the page shows readings, those of the names on it come first.
fn readings<'a>(catalog: &'a Catalog, consultation: &'a Consultation, words: &'static PageWords) -> Readings<'a> {
    if words.readings.is_empty() {
        return Readings::new([]);
    }
    let services = consultation.services.iter().map(|id| catalog.service(id));
    let names = services.map(|it| (&*it.name.ja, &*it.reading));
    let providers = catalog.providers().iter().map(|it| (&*it.name.ja, &*it.reading));
    Readings::new(names.chain(providers).chain(words.readings.iter().copied()))
}

impl<'a> Maker<'a> {
    /// Words with their readings, where the page shows them.
    fn say(&self, text: &str) -> Text {
        self.readings.annotate(text)
    }

    /// Words of the catalogue in the page's language.
    fn own(&self, words: &'a Words) -> &'a str {
        self.speaker.own(words)
    }

    /// Several services by their short names.
    fn services(&self, ids: &[ServiceId]) -> String {
        let names: Vec<&str> = ids.iter().map(|id| self.own(&self.catalog.service(id).short)).collect();
        say::list(&names, self.lang)
    }

    /// The same, with a telephone number in it set large.
    fn say_number(&self, text: &str, number: &str) -> Text {
        match text.split_once(number) {
            Some((before, after)) if !number.is_empty() => {
                let mut spans = self.say(before).0;
                spans.push(Span { large: true, ..Span::plain(number) });
                spans.extend(self.say(after).0);
                Text(spans)
            }
            _ => self.say(text),
        }
    }

    /// Whom the line goes to.
    fn target(&self) -> String {
        match (self.consultation.kind, &self.consultation.to) {
            (Move::Return, _) => self.ntt(),
            (_, Some(provider)) => self.speaker.provider(provider).short.to_owned(),
            (_, None) => self.own(&self.catalog.party(&PartyId::new(CHOSEN_LATER)).name).to_owned(),
        }
    }

    fn ntt(&self) -> String {
        self.speaker.ntt().to_owned()
    }

    fn title(&self) -> String {
        let to = self.target();
        match (&self.advice.not_collabo, self.consultation.kind) {
            (Some(_), _) => (self.words.title_not_collabo)(&to),
            (None, Move::Return) => (self.words.title_return)(&to),
            (None, _) => (self.words.title)(&to),
        }
    }

    fn under_title(&self) -> String {
        let Consultation { area, kind, .. } = *self.consultation;
        let day = self.given_day().map(|day| {
            let has_moved = self.consultation.phase() == Some(Phase::Moved);
            let label = if has_moved { self.words.day_past } else { self.words.day_ahead };
            label(&say::day(day, self.lang))
        });
        let said = [say::area_name(area, self.lang), say::move_name(kind, self.lang)].map(str::to_owned);
        said.into_iter().chain(day).collect::<Vec<_>>().join(self.words.apart)
    }

    /// The day of the move, where the customer gave one: a move that is only thought of has today's date, and one of which nothing is
    /// known any of the days until now.
    fn given_day(&self) -> Option<DayRange> {
        let Consultation { date, today, .. } = *self.consultation;
        let is_any = !date.is_exact()
            && date.first() <= Consultation::collabo_began()
            && today.yesterday().is_ok_and(|yesterday| date.last() >= yesterday);
        (date != DayRange::exact(today) && !is_any).then_some(date)
    }

    /// The mark of what no source says in words.
    fn mark(&self, basis: Basis) -> &'static str {
        match basis {
            Basis::Stated => "",
            Basis::Inferred => self.words.inferred,
            Basis::Unknown => self.words.unknown,
        }
    }

    fn marked(&self, text: &str, basis: Basis) -> String {
        [text, self.mark(basis)].join(" ").trim_end().to_owned()
    }

    fn outcome(&self, outcome: Outcome) -> String {
        let words = &self.words.outcomes;
        match outcome {
            Outcome::Moves if self.consultation.kind == Move::Return => (words.returns)(&self.ntt()),
            Outcome::Moves => (words.moves)(&self.target()),
            Outcome::Stays => (words.stays)(&self.ntt()),
            Outcome::Ends => words.ends.to_owned(),
            Outcome::Cancel => words.cancel.to_owned(),
            Outcome::Apply => words.apply.to_owned(),
            Outcome::NotMovable => words.not_movable.to_owned(),
            Outcome::ThirdParty => words.third_party.to_owned(),
            Outcome::Unknown => words.unknown.to_owned(),
        }
    }

    /// Before and after, service by service.
    fn picture(&self) -> Option<Picture> {
        if self.advice.lines.is_empty() {
            return None;
        }
        let changes = self.speaker.before_after();
        let before = self.boxes(&changes, |change| {
            let who = &change.before.contract;
            let who = if who.is_unknown() { self.words.open_yet } else { &who.name.full };
            (who.to_owned(), Basis::Stated)
        });
        let after = self.boxes(&changes, |change| {
            // What nobody knows says so itself.
            let basis = if change.is == Outcome::Unknown { Basis::Stated } else { change.service.basis };
            (self.outcome(change.is), basis)
        });
        let spoken = |head: &str, boxes: &[(String, String)]| {
            let said: Vec<String> = boxes.iter().map(|(who, what)| format!("{who}: {what}")).collect();
            format!("{head}: {}", said.join(" / "))
        };
        let drawn = |boxes: Vec<(String, String)>| {
            boxes
                .iter()
                .map(|(head, services)| PictureBox { head: self.say(head), services: self.say(services) })
                .collect()
        };
        Some(Picture {
            spoken: (self.words.picture_of)(&spoken(self.words.before, &before), &spoken(self.words.after, &after)),
            before: (self.say(self.words.before), drawn(before)),
            after: (self.say(self.words.after), drawn(after)),
        })
    }

    /// Services gathered under what `head` says of them.
    fn boxes(&self, changes: &[Change<'_>], head: impl Fn(&Change<'_>) -> (String, Basis)) -> Vec<(String, String)> {
        let mut boxes: Vec<(String, Vec<String>)> = Vec::new();
        for change in changes {
            let (head, basis) = head(change);
            let service = self.marked(change.service.short, basis);
            match boxes.iter_mut().find(|(of, _)| *of == head) {
                Some((_, services)) => services.push(service),
                None => boxes.push((head, vec![service])),
            }
        }
        boxes.into_iter().map(|(head, services)| (head, say::list(&services, self.lang))).collect()
    }

    /// What the customer has to do; what the consultant does is said at the counter.
    fn todo(&self) -> Vec<Block> {
        let all = self.speaker.todo();
        let mut blocks = Vec::new();
        for (stage, head) in Stage::ALL.iter().zip(self.words.stages) {
            let items: Vec<Text> = all
                .iter()
                .filter(|todo| todo.stage == *stage && todo.actor == Actor::Customer)
                .map(|todo| match (&todo.desk, &todo.no_desk) {
                    (None, None) => self.say(todo.text),
                    (None, Some((name, no_desk))) => {
                        let (way, number) = self.ask_way(name.short, no_desk);
                        self.say_number(&(self.words.ask_for_it)(todo.text, &way), &number)
                    }
                    (Some((name, desk)), _) => {
                        let (way, number) = self.way(name.short, Some(desk));
                        self.say_number(&(self.words.call_for_it)(todo.text, &way), &number)
                    }
                })
                .collect();
            if !items.is_empty() {
                blocks.push(Block::Ticks { head: self.say(head), items });
            }
        }
        if !blocks.is_empty() {
            blocks.insert(0, Block::Head(self.say(self.words.head_todo)));
        }
        blocks
    }

    /// What can be scanned.
    fn codes(&self, options: &Options) -> Vec<Code> {
        let words = self.words;
        let ticket = options.ticket.as_ref().map(|ticket| Code {
            caption: self.say(words.ticket),
            content: ticket.clone(),
            brief: None,
            in_letters: true,
            about: self.say(words.ticket_for),
            spoken: (words.code_of)(words.ticket),
        });
        let address = self.address().map(|(name, url)| {
            let caption = (words.contact)(&name);
            Code {
                caption: self.say(&caption),
                content: url,
                brief: None,
                in_letters: true,
                about: Text::default(),
                spoken: (words.code_of)(&caption),
            }
        });
        ticket.into_iter().chain(address).chain(self.contact()).collect()
    }

    /// The desks with their numbers, for the customer's telephone: those of the customer's view, as many as a telephone reads from
    /// paper.
    fn contact(&self) -> Option<Code> {
        let words = self.words;
        let is_read = |contact: &Contact| contact.vcard().len() <= LARGEST_CODE;
        let (contact, is_whole) = self.speaker.contact_of_all(is_read)?;
        Some(Code {
            caption: self.say(words.to_contacts),
            content: contact.vcard(),
            // Under the provider's name: whose each number is, the page says.
            brief: Some(Contact { notes: Vec::new(), ..contact }.vcard()),
            in_letters: false,
            about: if is_whole { Text::default() } else { self.say(words.to_contacts_in_part) },
            spoken: (words.code_of)(words.to_contacts),
        })
    }
}
