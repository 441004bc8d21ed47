//! How many bills come, from whom and for what; what paper costs; when a bill waits a month.

use super::case::Case;
use super::fate::weaker;
use crate::domain::advice::{Bill, Caution, Line, Roles};
use crate::domain::catalog::{Fee, Payment};
use crate::domain::id::PartyId;
use crate::domain::period::Holds;
use crate::domain::terms::Outcome;

/// Whether a service is still billed after the move, unless the customer forgets to cancel it.
pub(super) fn goes_on(line: &Line) -> bool {
    !matches!(line.outcome, Outcome::Ends | Outcome::Cancel)
}

/// One bill for each company and sender, in the order of the services.
pub(super) fn bills<'l>(lines: impl Iterator<Item = (&'l Line, &'l Roles)>) -> Vec<Bill> {
    let mut bills: Vec<Bill> = Vec::new();
    for (line, roles) in lines {
        let Some(party) = &roles.bill.party else { continue };
        match bills.iter_mut().find(|bill| bill.party == *party && bill.via == roles.bill.via) {
            Some(bill) => {
                bill.basis = weaker(bill.basis, roles.bill.basis);
                bill.services.push(line.service.clone());
            }
            None => bills.push(Bill {
                party: party.clone(),
                via: roles.bill.via.clone(),
                basis: roles.bill.basis,
                services: vec![line.service.clone()],
            }),
        }
    }
    bills
}

/// Cautions about money, in the order in which they are shown.
pub(super) fn cautions(case: &Case<'_>, bills: &[Bill]) -> Vec<Caution> {
    let mut cautions = Vec::new();
    let mut companies: Vec<PartyId> = Vec::new();
    for bill in bills {
        if !companies.contains(&bill.party) {
            companies.push(bill.party.clone());
        }
    }
    if companies.len() > 1 {
        cautions.push(Caution::TwoBills(companies));
    }
    let ntt = case.ntt();
    if !bills.iter().any(|bill| bill.party == ntt) {
        return cautions;
    }
    let rest = bills.len() > 1;
    let combines = case.target.and_then(|provider| case.billing_claim(provider)).is_some_and(|claim| claim.combines);
    let can_combine = || case.catalog.combining().is_some_and(|it| it.period.holds_on(case.today) == Holds::Yes);
    if rest && combines && can_combine() {
        cautions.push(Caution::CombineBills);
    }
    cautions.extend(paper(case));
    if rest {
        cautions.extend(second_month(case));
    }
    cautions
}

fn paper(case: &Case<'_>) -> Option<Caution> {
    let chosen = case.consultation.payment.as_ref().map(|payment| case.catalog.payment(payment));
    let payment = match chosen {
        Some(payment) => Some(payment).filter(|payment| payment.paper),
        None => case.catalog.payments().iter().find(|payment| payment.paper),
    }?;
    match fee(case, payment) {
        Some(fee) => Some(Caution::PaperBillFee { yen: fee.yen, tax: fee.tax, chosen: chosen.is_some() }),
        None if payment.fees.is_empty() => None,
        None => Some(Caution::PaperBillFeeUnknown),
    }
}

fn fee<'p>(case: &Case<'_>, payment: &'p Payment) -> Option<&'p Fee> {
    payment
        .fees
        .iter()
        .filter(|fee| fee.areas.contains(&case.area()))
        .find(|fee| fee.grounds.period.holds_on(case.today) == Holds::Yes)
}

fn second_month(case: &Case<'_>) -> Option<Caution> {
    let mut fitting = case.catalog.second_month().iter().filter(|claim| claim.areas.contains(&case.area()));
    let holds = fitting.clone().find(|claim| claim.grounds.period.holds_on(case.today) == Holds::Yes);
    match holds {
        Some(claim) => Some(Caution::BillEverySecondMonth { below: Some(claim.below) }),
        None => fitting
            .any(|claim| claim.grounds.period.holds_on(case.today) == Holds::Maybe)
            .then_some(Caution::BillEverySecondMonth { below: None }),
    }
}
