//! The bills: from whom, who sends them, and for what.

use super::speaker::{Name, ServiceSaid, Speaker, Who};
use crate::domain::advice::Bill;
use crate::domain::id::PartyId;

/// One bill.
#[derive(Clone, Debug)]
pub struct BillSaid<'a> {
    /// Whose money it is, who sends it, and how sure the least sure of it is.
    pub who: Who<'a>,
    /// What it is for.
    pub services: Vec<ServiceSaid<'a>>,
}

impl<'a> Speaker<'a> {
    /// The bills that will come.
    pub fn bills(&self) -> Vec<BillSaid<'a>> {
        self.advice.bills.iter().map(|bill| self.bill(bill, |party| self.company(party))).collect()
    }

    /// The bills that came before the move.
    pub fn bills_before(&self) -> Vec<BillSaid<'a>> {
        self.advice.bills_before.iter().map(|bill| self.bill(bill, |party| self.company_before(party))).collect()
    }

    fn bill(&self, bill: &'a Bill, call: impl Fn(&PartyId) -> Name<'a>) -> BillSaid<'a> {
        let sender = bill.via.as_ref().filter(|via| **via != bill.party).map(&call);
        let who = Who::known(&bill.party, call(&bill.party), sender, bill.basis, self.lang);
        BillSaid { who, services: self.services(&bill.services) }
    }
}
