//! What to watch out for, each where the customer needs it: first of all, or beside the bills.

use super::Maker;
use crate::domain::advice::Caution;
use crate::domain::catalog::NTT_FINANCE;
use crate::domain::id::{PartyId, ServiceId};
use crate::handout::model::{Block, Cell, Part, Text};
use crate::say::{self, BillSaid, Topic, topic};
use crate::text::lang::Lang;
use crate::words::handout::{CautionWords, Cautions};

impl Maker<'_> {
    /// What has to be known first, as every view says it, then what else to watch out for. Split desks stand above the desks, what
    /// goes on stands beside the desk where it is cancelled.
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
        let must = self.speaker.must_know().into_iter().map(|must| self.say(&self.with_then(&must)));
        let said = self.speaker.other_cautions().filter(first).map(|caution| self.caution(caution));
        let points: Vec<Text> = must.chain(said).chain(what).filter(|text| !text.is_empty()).collect();
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
        let is_here = |it: &&Caution| topic(it) == Topic::Bills;
        let points: Vec<Text> = self.speaker.other_cautions().filter(is_here).map(|it| self.caution(it)).collect();
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

    /// What has to be known first, and what to do about it.
    fn with_then(&self, must: &str) -> String {
        let short = |caution: &&Caution| self.speaker.in_short(caution).is_some_and(|short| short == must);
        let caution = self.advice.cautions.iter().find(short);
        let then = caution.map_or("", |caution| self.then(caution));
        let between = if self.lang == Lang::En { " " } else { "" };
        [must, then].join(between).trim_end().to_owned()
    }

    fn then(&self, caution: &Caution) -> &'static str {
        let then = &self.words.then;
        match caution {
            Caution::ProviderEnds { on, .. } if on.last() < self.consultation.today => "",
            Caution::ProviderEnds { on, .. } if on.first() >= self.consultation.today => then.ends,
            Caution::ProviderEnds { .. } => then.end_unclear,
            Caution::CollaboUnknown(_) => then.collabo_unknown,
            Caution::NoNewApplications(_) => then.no_new,
            Caution::OutsideArea(_) => then.outside_area,
            Caution::DateUncertain(_) => then.date_uncertain,
            _ => "",
        }
    }

    /// One caution in the page's words.
    pub(super) fn caution(&self, caution: &Caution) -> Text {
        let words = self.words;
        if let Some(must) = self.speaker.in_short(caution) {
            return self.say(&self.with_then(&must));
        }
        let said = match (caution, &words.cautions) {
            // The table beside it names the companies.
            (Caution::SplitDesks(_), _) => words.split_desks.to_owned(),
            (Caution::PaperBillFee { yen, tax, .. }, _) => {
                (words.paper)(&self.ntt(), &say::yen(*yen), say::tax_name(*tax, self.lang))
            }
            (_, Cautions::AsOnScreen) => self.speaker.caution(caution),
            (_, Cautions::Own(own)) => self.own_caution(own, caution),
        };
        self.say(&said)
    }

    fn own_caution(&self, words: &CautionWords, caution: &Caution) -> String {
        let provider = |id| self.speaker.provider(id).short;
        let services = |ids: &[ServiceId]| self.services(ids);
        match caution {
            Caution::NotMovable(ids) => (words.not_movable)(&services(ids)),
            Caution::ServiceEnded { service, on } => {
                let (name, day) = (self.own(&self.catalog.service(service).name), say::day(*on, self.lang));
                let today = self.consultation.today;
                let say = if on.last() < today {
                    words.ended
                } else if on.first() >= today {
                    words.ends
                } else {
                    words.end_unclear
                };
                say(name, &day)
            }
            // Said in the page's words in every language, or where it has to be known first.
            Caution::SplitDesks(_)
            | Caution::PaperBillFee { .. }
            | Caution::TwoBills(_)
            | Caution::ProviderEnds { .. }
            | Caution::NotCollabo(_)
            | Caution::CollaboUnknown(_)
            | Caution::NoNewApplications(_)
            | Caution::OutsideArea(_)
            | Caution::DateUncertain(_) => String::new(),
            Caution::OldCatalog(last) => (words.old_catalog)(&say::date(*last, self.lang)),
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
