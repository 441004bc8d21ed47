//! How NTT is paid for what stays with it.

use super::super::choices::{Choices, Pick};
use super::super::offer::Offer;
use super::super::row::Row;
use super::super::step::Step;
use super::ask::{Ask, Given, called};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::id::PaymentId;
use crate::keys::bindings::Context;
use crate::text::lang::{Lang, Msg};
use crate::words::wizard as words;

pub(super) struct AskPayment;

impl Ask for AskPayment {
    fn step(&self) -> Step {
        Step::Payment
    }

    fn context(&self) -> Context {
        Context::Search
    }

    fn label(&self, _so_far: &Choices) -> Msg {
        words::ASK_PAYMENT
    }

    fn unknown(&self, _so_far: &Choices) -> Msg {
        words::PAYMENT_UNKNOWN
    }

    /// As long as it is not known what the customer has, something may stay with NTT.
    fn is_needed(&self, so_far: &Choices, ntt_may_bill: bool) -> bool {
        ntt_may_bill || !so_far.services_asked || so_far.ticked.is_empty()
    }

    fn rows(&self, offer: &Offer<'_>) -> Vec<Row> {
        let all = || offer.catalog.payments().iter().map(|payment| payment.id.clone()).collect();
        let ids: Vec<PaymentId> = if offer.query.is_empty() { all() } else { offer.finder.payments(offer.query) };
        offer.or_unknown(ids.into_iter().map(Row::Payment).collect())
    }

    fn is_chosen(&self, row: &Row, choices: &Choices) -> bool {
        match row {
            Row::Payment(id) => choices.payment.known() == Some(id),
            row => *row == Row::Unknown && choices.payment == Pick::Unknown,
        }
    }

    fn put(&self, given: &Given<'_>, choices: &mut Choices) {
        match given.row {
            Some(Row::Payment(id)) => choices.payment = Pick::Known(id.clone()),
            Some(_) => choices.payment = Pick::Unknown,
            None => {}
        }
    }

    fn answered(&self, choices: &Choices, catalog: &Catalog, lang: Lang) -> Option<String> {
        let row = match &choices.payment {
            Pick::Open => return None,
            Pick::Unknown => Row::Unknown,
            Pick::Known(id) => Row::Payment(id.clone()),
        };
        Some(called(&row, catalog, self.unknown(choices), lang))
    }

    fn fill(&self, _catalog: &Catalog, choices: &Choices, consultation: Consultation) -> Consultation {
        consultation.paid_by(choices.payment.known().cloned())
    }

    fn recall(&self, consultation: &Consultation, choices: &mut Choices) {
        choices.payment = Pick::of(consultation.payment.as_ref());
    }
}
