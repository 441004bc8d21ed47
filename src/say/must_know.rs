//! What has to be known before anything else: at most a few short sentences, each with its day, for the top of every view.

use super::caution::End;
use super::deciding::when;
use super::names::{day, join, list};
use super::speaker::Speaker;
use super::terms::{area_name, caution_title};
use crate::domain::advice::Caution;
use crate::domain::id::ProviderId;
use crate::domain::period::DayRange;
use crate::domain::provider::Provider;
use crate::domain::terms::LifeEvent;
use crate::words::{answer, must_know as words};

/// More would not be read.
const AT_MOST: usize = 4;

impl Speaker<'_> {
    /// What has to be known first, the most important first.
    pub fn must_know(&self) -> Vec<String> {
        let ends = |caution: &&Caution| matches!(caution, Caution::ProviderEnds { .. });
        let (endings, others): (Vec<_>, Vec<_>) = self.advice.cautions.iter().partition(ends);
        let mut said: Vec<String> = endings.into_iter().filter_map(|caution| self.in_short(caution)).collect();
        said.extend(self.origin_ends().filter(|end| !said.contains(end)));
        said.extend(self.orders_will_end());
        // Cautions come by their weight.
        said.extend(others.into_iter().filter_map(|caution| self.in_short(caution)));
        said.truncate(AT_MOST);
        said
    }

    /// The same without what stands beside it anyway: bills, numbers to apply with, the question to the customer, what a name is.
    pub fn must_know_beside_the_rest(&self) -> Vec<String> {
        self.must_know_but(|caution| {
            let decides = self.advice.deciding.is_some() && matches!(caution, Caution::DateUncertain(_));
            decides || matches!(caution, Caution::TwoBills(_) | Caution::ApprovalNumber { .. } | Caution::NotCollabo(_))
        })
    }

    /// The same for the customer, who reads in other words what a name is.
    pub fn must_know_beside_the_name(&self) -> Vec<String> {
        self.must_know_but(|caution| matches!(caution, Caution::NotCollabo(_)))
    }

    /// The same where nothing is said of bills.
    pub fn must_know_beside_bills(&self) -> Vec<String> {
        self.must_know_but(|caution| matches!(caution, Caution::TwoBills(_) | Caution::NotCollabo(_)))
    }

    fn must_know_but(&self, is_said: impl Fn(&Caution) -> bool) -> Vec<String> {
        let cautions = self.advice.cautions.iter().filter(|caution| is_said(caution));
        let said: Vec<String> = cautions.filter_map(|caution| self.in_short(caution)).collect();
        self.must_know().into_iter().filter(|must| !said.contains(must)).collect()
    }

    /// What else there is to watch out for, by titles, each once.
    pub fn other_caution_titles(&self) -> String {
        let mut titles: Vec<&str> = Vec::new();
        for title in self.other_cautions().map(|caution| caution_title(caution, self.lang)) {
            if !titles.contains(&title) {
                titles.push(title);
            }
        }
        list(&titles, self.lang)
    }

    /// The cautions that are not among what has to be known first.
    pub fn other_cautions(&self) -> impl Iterator<Item = &Caution> {
        let must = self.must_know();
        self.advice.cautions.iter().filter(move |it| self.in_short(it).is_none_or(|said| !must.contains(&said)))
    }

    /// A caution as it is said where it has to be known first, if it ever has.
    pub fn in_short(&self, caution: &Caution) -> Option<String> {
        let Self { catalog, consultation, lang, page, .. } = *self;
        let provider = |id: &ProviderId| self.provider(id).short;
        Some(match caution {
            Caution::ProviderEnds { provider, on } => self.end_of(provider, *on),
            Caution::NotCollabo(id) => words::not_collabo(page, provider(id)),
            Caution::CollaboUnknown(id) => words::collabo_unknown(page, provider(id)),
            Caution::NoNewApplications(id) => match self.orders_end(catalog.provider(id)) {
                Some(on) => words::orders_ended(page, provider(id), &day(on, lang)),
                None => words::no_orders(page, provider(id)),
            },
            Caution::OutsideArea(id) => words::not_sold(page, provider(id), area_name(consultation.area, lang)),
            Caution::DateUncertain(ids) => {
                if let Some(deciding) = &self.advice.deciding {
                    let named = self.list(&self.services(&deciding.services));
                    return Some(words::moved_before_decides(page, &named, &when(deciding.day(), lang)));
                }
                let say = if consultation.date.is_exact() { words::change_decides } else { words::day_decides };
                let names: Vec<&str> = ids.iter().map(|id| self.own(&catalog.service(id).short)).collect();
                say(page, &list(&names, lang), &day(consultation.date, lang))
            }
            Caution::TwoBills(ids) => {
                let names: Vec<&str> = ids.iter().map(|id| self.company(id).short).collect();
                words::bills(page, ids.len(), &join(&names, lang))
            }
            // Who may have moved already needs none.
            Caution::ApprovalNumber { .. } if consultation.date.first() < consultation.today => return None,
            Caution::ApprovalNumber { transfer: true } => words::transfer_number(page, self.ntt()),
            Caution::ApprovalNumber { transfer: false } => {
                let from = consultation.from.as_ref().map_or(answer::THE_OLD_PROVIDER.get(lang), provider);
                words::switch_number(page, from)
            }
            _ => return None,
        })
    }

    fn end_of(&self, provider: &ProviderId, on: DayRange) -> String {
        let say = match End::seen_from(self.consultation.today, on) {
            End::Past => words::ended,
            End::Ahead => words::ends,
            End::Unclear => words::end_rough,
        };
        say(self.page, self.provider(provider).short, &day(on, self.lang))
    }

    fn in_life(&self, provider: &Provider, event: LifeEvent) -> Option<DayRange> {
        let area = self.consultation.area;
        provider.life.iter().find(|life| life.event == event && life.areas.contains(&area)).map(|life| life.on)
    }

    /// The last day of new orders.
    fn orders_end(&self, provider: &Provider) -> Option<DayRange> {
        self.in_life(provider, LifeEvent::NewOrdersEnd)
    }

    /// The provider that is left ends before the move, or has ended: its number has to be got while it is there.
    fn origin_ends(&self) -> Option<String> {
        let from = self.consultation.from.as_ref().filter(|_| self.consultation.is_ahead())?;
        let end = self.in_life(self.catalog.provider(from), LifeEvent::End)?;
        Some(self.end_of(from, end))
    }

    /// The provider that the line goes to takes orders for a while yet.
    fn orders_will_end(&self) -> Option<String> {
        let to = self.consultation.to.as_ref().filter(|_| self.consultation.is_ahead())?;
        let end = self.orders_end(self.catalog.provider(to))?;
        let is_ahead = end.last() >= self.consultation.today;
        is_ahead.then(|| words::orders_end(self.page, self.provider(to).short, &day(end, self.lang)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::load_built_in;
    use crate::domain::advise::advise;
    use crate::domain::consultation::Consultation;
    use crate::domain::id::ServiceId;
    use crate::domain::terms::{Area, Move};
    use crate::text::lang::Lang;

    /// What is said first to a customer with a line and a telephone of NTT East.
    fn said(kind: Move, from: Option<&str>, to: &str, on: Option<&str>, lang: Lang) -> Vec<String> {
        let catalog = load_built_in().unwrap();
        let today = jiff::civil::date(2026, 11, 26);
        let date = on.map_or(DayRange::exact(today), |on| DayRange::parse(on).unwrap());
        let having = ["access-next", "phone-basic"].map(ServiceId::new).to_vec();
        let consultation = Consultation::new(Area::East, kind, today)
            .on(date)
            .leaving(from.map(ProviderId::new))
            .going_to(Some(ProviderId::new(to)))
            .having(having);
        let advice = advise(&catalog, &consultation);
        Speaker::new(&catalog, &consultation, &advice, lang).must_know()
    }

    fn in_japanese(kind: Move, from: Option<&str>, to: &str, on: Option<&str>) -> Vec<String> {
        said(kind, from, to, on, Lang::Ja)
    }

    const NUMBER: &str = "転用承諾番号はNTT東日本から受け取り、期限が切れると使えません。";

    #[test]
    fn an_end_stands_first_then_the_bills_then_the_number() {
        assert_eq!(
            in_japanese(Move::Transfer, None, "plala-hikari", None),
            ["ぷらら光は2027年3月31日に終わります。", "請求は2社から来ます(ぷらら光とNTT東日本)。", NUMBER]
        );
        assert_eq!(
            said(Move::Transfer, None, "plala-hikari", None, Lang::En),
            [
                "Plala Hikari ends on 2027-03-31.",
                "Bills come from 2 companies: Plala Hikari and NTT East.",
                "The transfer approval number from NTT East expires.",
            ]
        );
        // Who leaves a provider that ends has to know it as well.
        assert_eq!(
            in_japanese(Move::Switch, Some("plala-hikari"), "docomo-hikari", None),
            [
                "ぷらら光は2027年3月31日に終わります。",
                "事業者変更承諾番号はぷらら光から受け取り、期限が切れると使えません。",
            ]
        );
    }

    #[test]
    fn a_provider_that_takes_no_orders_says_since_when_and_only_to_who_is_still_to_come() {
        let closed = "OCN 光は2023年6月30日で新しい申し込みの受付を終えました。";
        assert_eq!(in_japanese(Move::Transfer, None, "ocn-hikari", None), [closed, NUMBER]);
        let moved = in_japanese(Move::Transfer, None, "ocn-hikari", Some("2020-04-01"));
        assert!(!moved.iter().any(|said| said == closed || said == NUMBER), "{moved:?}");
    }

    #[test]
    fn a_day_that_is_not_known_is_said_where_it_decides() {
        let unknown = Some("2015-02-01..2026-11-26");
        assert_eq!(
            in_japanese(Move::Transfer, None, "docomo-hikari", unknown),
            ["ひかり電話の契約先は、2017年より前に移ったかどうかで変わります。"]
        );
        assert_eq!(in_japanese(Move::Transfer, None, "docomo-hikari", None), [NUMBER]);
    }
}
