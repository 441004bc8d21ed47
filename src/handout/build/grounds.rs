//! The small print: who made the page, from what, and what its marks mean.

use super::Maker;
use crate::domain::advice::Caution;
use crate::handout::model::{Block, Span, Text};
use crate::handout::order::Options;
use crate::say;
use crate::text::lang::Lang;

impl Maker<'_> {
    /// Shop, edition, marks and the official list.
    pub(super) fn small(&self, options: &Options, blocks: &[Block]) -> Vec<Text> {
        let words = self.words;
        let edition = self.catalog.edition();
        let [name, phone] = [&options.shop, &options.shop_phone].map(|it| it.as_deref().filter(|it| !it.is_empty()));
        let shop = self.shop(name, phone);
        let today = say::date(self.consultation.today, self.lang);
        let made = (words.made)(&today, &say::date(edition.date, self.lang), &edition.digest);
        // The list says whether a name is a collabo: of one that is, it has nothing more to say.
        let is_open = |caution: &Caution| matches!(caution, Caution::NotCollabo(_) | Caution::CollaboUnknown(_));
        let asks_list = self.consultation.to.is_none() || self.advice.cautions.iter().any(is_open);
        let lists = self.advice.look_up.iter().filter(|_| asks_list);
        let lists: Vec<&str> = lists.filter_map(|id| self.catalog.source(id).url.as_deref()).collect();
        let look_up = (!lists.is_empty()).then(|| format!("{}{}", words.look_up, say::list(&lists, self.lang)));
        let made: Vec<String> = [made].into_iter().chain(self.sources()).chain(look_up).collect();
        shop.into_iter().chain(self.marks(blocks)).chain([self.say(&made.join("  "))]).collect()
    }

    /// Only the shop itself knows how its name is read.
    fn shop(&self, name: Option<&str>, phone: Option<&str>) -> Option<Text> {
        let said = match (name, phone) {
            (None, None) => return None,
            (Some(name), Some(phone)) => (self.words.shop)(name, phone),
            (Some(known), None) | (None, Some(known)) => (self.words.shop_brief)(known),
        };
        let phone = phone.unwrap_or_default();
        let Some(name) = name else { return Some(self.say_number(&said, phone)) };
        let (before, after) = said.rsplit_once(name).unwrap_or((&said, ""));
        let mut spans = self.say(before).0;
        spans.push(Span::plain(name));
        spans.extend(self.say_number(after, phone).0);
        Some(Text(spans))
    }

    /// What the marks mean that the page shows.
    fn marks(&self, blocks: &[Block]) -> Option<Text> {
        let words = self.words;
        let said: Vec<String> = blocks.iter().flat_map(Block::texts).map(Text::plain).collect();
        let marks = [words.inferred, words.unknown, words.doubt];
        let shown = marks.iter().zip(words.marks).filter(|(mark, _)| said.iter().any(|text| text.contains(**mark)));
        let meanings: Vec<&str> = shown.map(|(_, meaning)| meaning).filter(|it| !it.is_empty()).collect();
        let between = if self.lang == Lang::En { " " } else { "" };
        (!meanings.is_empty()).then(|| self.say(&meanings.join(between)))
    }

    /// On how many sources the page rests, and since when they were read. The ticket leads to them.
    fn sources(&self) -> Option<String> {
        let ids = self.advice.sources();
        let first = ids.iter().map(|id| self.catalog.source(id).seen.first()).min()?;
        Some((self.words.sources)(&ids.len().to_string(), &say::date(first, self.lang)))
    }
}
