//! What to watch out for, each where the customer needs it: first of all, or beside the bills.

use super::Maker;
use crate::domain::advice::Caution;
use crate::domain::catalog::NTT_FINANCE;
use crate::domain::id::{PartyId, ServiceId};
use crate::domain::period::DayRange;
use crate::handout::model::{Block, Cell, Part, Text};
use crate::say::{self, BillSaid, Topic, topic};
use crate::words::handout::{CautionWords, Cautions};

impl Maker<'_> {
    /// What has to be known first. Split desks stand above the desks, what goes on stands beside the desk where it is cancelled.
    pub(super) fn warning(&self) -> Option<Block> {
        let first = |caution: &&Caution| {
            topic(caution) != Topic::Bills
                && match caution {
                    Caution::SplitDesks(_) | Caution::NotCancelledByItself(_) => false,
                    // The list of what is to be done says it in full.
                    Caution::ApprovalNumber { .. } => self.advice.todo.is_empty(),
                    _ => true,
                }
        };
        let not = self.advice.not_collabo.as_ref();
        let what = not.map(|not| self.say(self.own(&not.what)));
        let said = self.advice.cautions.iter().filter(first).map(|caution| self.caution(caution));
        let points: Vec<Text> = said.chain(what).filter(|text| !text.is_empty()).collect();
        (!points.is_empty()).then(|| Block::Warning { head: self.say(self.words.head_warning), points })
    }

    /// Who sends a bill, for what, and how it is paid.
    pub(super) fn bills(&self) -> Vec<Block> {
        let words = self.words;
        let bills = self.speaker.bills();
        if bills.is_empty() {
            return Vec::new();
        }
        let rows: Vec<Vec<Cell>> = bills
            .iter()
            .map(|bill| {
                let what = self.speaker.list(&bill.services);
                vec![
                    vec![Part::Strong(self.say(&self.biller(bill)))],
                    vec![Part::Plain(self.say(&what))],
                    vec![Part::Plain(self.say(self.paid(bill)))],
                ]
            })
            .collect();
        let columns = [(words.column_biller, 43), (words.column_for, 34), (words.column_paid, 23)];
        let mut blocks = vec![
            Block::Head(self.say(words.head_bills)),
            Block::Table { columns: columns.map(|(head, share)| (self.say(head), share)).to_vec(), rows },
        ];
        let points: Vec<Text> =
            self.advice.cautions.iter().filter(|it| topic(it) == Topic::Bills).map(|it| self.caution(it)).collect();
        if !points.is_empty() {
            blocks.push(Block::Points(points));
        }
        blocks
    }

    fn biller(&self, BillSaid { who, .. }: &BillSaid<'_>) -> String {
        let said = match &who.sender {
            Some(sender) => (self.words.sent_by)(&who.name.full, sender.short),
            None => who.name.full.clone(),
        };
        self.marked(&said, who.basis)
    }

    /// How a bill is paid: the consultation knows it of NTT alone.
    fn paid(&self, bill: &BillSaid<'_>) -> &str {
        match &self.consultation.payment {
            _ if bill.who.party != Some(&self.catalog.ntt(self.consultation.area)) => self.words.paid_ask,
            Some(payment) => self.own(&self.catalog.payment(payment).name),
            None => self.words.open_yet,
        }
    }

    /// One caution in the page's words.
    pub(super) fn caution(&self, caution: &Caution) -> Text {
        let words = self.words;
        let said = match (caution, &words.cautions) {
            // The table beside it names the companies.
            (Caution::SplitDesks(_), _) => words.split_desks.to_owned(),
            (Caution::TwoBills(ids), _) => (words.two_bills)(&ids.len().to_string()),
            (Caution::PaperBillFee { yen, tax, .. }, _) => {
                (words.paper)(&self.ntt(), &say::yen(*yen), say::tax_name(*tax, self.lang))
            }
            (_, Cautions::AsOnScreen) => self.speaker.caution(caution),
            (_, Cautions::Own(own)) => self.own_caution(own, caution),
        };
        self.say(&said)
    }

    fn own_caution(&self, words: &CautionWords, caution: &Caution) -> String {
        let (catalog, lang) = (self.catalog, self.lang);
        let provider = |id| self.speaker.provider(id).short;
        let services = |ids: &[ServiceId]| self.services(ids);
        let end = |name: &str, on: DayRange| {
            let day = say::day(on, lang);
            let today = self.consultation.today;
            let say = if on.last() < today {
                words.ended
            } else if on.first() >= today {
                words.ends
            } else {
                words.end_unclear
            };
            say(name, &day)
        };
        match caution {
            Caution::NotCollabo(id) => (words.not_collabo)(provider(id)),
            Caution::CollaboUnknown(id) => (words.collabo_unknown)(provider(id)),
            Caution::NotMovable(ids) => (words.not_movable)(&services(ids)),
            Caution::ServiceEnded { service, on } => end(self.own(&catalog.service(service).name), *on),
            Caution::ProviderEnds { provider: id, on } => end(provider(id), *on),
            Caution::NoNewApplications(id) => (words.no_new)(provider(id)),
            Caution::OutsideArea(id) => {
                (words.outside_area)(provider(id), say::area_name(self.consultation.area, lang))
            }
            Caution::DateUncertain(ids) => (words.date_uncertain)(&services(ids)),
            // Said in the page's words in every language.
            Caution::SplitDesks(_) | Caution::TwoBills(_) | Caution::PaperBillFee { .. } => String::new(),
            Caution::CombineBills => (words.combine)(self.speaker.company(&PartyId::new(NTT_FINANCE)).short),
            Caution::PaperBillFeeUnknown => (words.paper_unknown)(&self.ntt()),
            Caution::BillEverySecondMonth { .. } => (words.second_month)(&self.ntt()),
            Caution::NotCancelledByItself(ids) => (words.not_cancelled)(&services(ids)),
            Caution::ApprovalNumber { transfer } => {
                let from = self.consultation.from.as_ref().filter(|_| !transfer).map(provider);
                (words.approval_number)(from.unwrap_or(self.speaker.ntt()))
            }
        }
    }
}
