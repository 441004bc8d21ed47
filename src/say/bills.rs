//! The bills: from whom, who sends them, and for what.

use super::speaker::{Name, ServiceSaid, Speaker, Who};
use crate::domain::advice::{Bill, Line, Role};
use crate::domain::id::PartyId;
use crate::domain::terms::RoleKind;
use crate::words::answer;

/// One bill.
#[derive(Clone, Debug)]
pub struct BillSaid<'a> {
    /// Whose money it is, who sends it, and how sure the least sure of it is.
    pub who: Who<'a>,
    /// What it is for.
    pub services: Vec<ServiceSaid<'a>>,
    /// Where no desk for it is known: that it is so, of which services when not of all, and where to ask for one.
    pub no_desk: Vec<String>,
}

impl<'a> Speaker<'a> {
    /// The bills that will come.
    pub fn bills(&self) -> Vec<BillSaid<'a>> {
        let bill = |bill| self.bill(bill, |line| &line.after.bill, |party| self.company(party));
        self.advice.bills.iter().map(bill).collect()
    }

    /// The bills that came before the move.
    pub fn bills_before(&self) -> Vec<BillSaid<'a>> {
        let bill = |bill| self.bill(bill, |line| &line.before.bill, |party| self.company_before(party));
        self.advice.bills_before.iter().map(bill).collect()
    }

    fn bill(
        &self,
        bill: &'a Bill,
        role: fn(&'a Line) -> &'a Role,
        call: impl Fn(&PartyId) -> Name<'a>,
    ) -> BillSaid<'a> {
        let sender = bill.via.as_ref().filter(|via| **via != bill.party).map(&call);
        let who = Who::known(&bill.party, call(&bill.party), sender, bill.basis, self.lang);
        let services = self.services(&bill.services);
        let no_desk = self.no_desk_of_bill(bill, role, &services);
        BillSaid { who, services, no_desk }
    }

    fn no_desk_of_bill(
        &self,
        bill: &'a Bill,
        role: fn(&'a Line) -> &'a Role,
        services: &[ServiceSaid<'_>],
    ) -> Vec<String> {
        let mut said: Vec<(String, Vec<ServiceSaid<'_>>)> = Vec::new();
        for line in self.advice.lines.iter().filter(|line| bill.services.contains(&line.service)) {
            let Some(no_desk) = self.no_desk(role(line), Some(RoleKind::Bill)) else { continue };
            let (no_desk, service) = (no_desk.in_a_sentence(), self.service(&line.service, line.basis));
            match said.iter_mut().find(|(known, _)| *known == no_desk) {
                Some((_, of)) => of.push(service),
                None => said.push((no_desk, vec![service])),
            }
        }
        let of = |(said, of): (String, Vec<ServiceSaid<'_>>)| {
            if of.len() == services.len() { said } else { answer::asked_at(self.lang, &self.list(&of), &said) }
        };
        said.into_iter().map(of).collect()
    }
}
