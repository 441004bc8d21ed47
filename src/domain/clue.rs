//! What stands on a paper, on a statement or in an address, and what it tells of who is behind it.

use super::claim::Grounds;
use super::terms::{Area, Basis, terms};
use crate::text::lang::{Wording, Words};
use crate::text::spot::{Pattern, dialled, is_domain};

terms! {
    /// Where a clue stands.
    ClueKind {
        /// 請求書, 内訳.
        Bill = "bill",
        /// クレジットカードの明細.
        Card = "card",
        /// 通帳, 口座.
        Bank = "bank",
        /// 契約のときに届く書類, 会員証.
        Paper = "paper",
        /// メールアドレス.
        Mail = "mail",
        /// お客さま番号, ID, 承諾番号.
        IdNumber = "id-number",
        /// 電話番号.
        Phone = "phone",
        /// 会員ページ, アプリ.
        Web = "web",
        /// 機器.
        Device = "device",
        /// A name that several have, or that is taken for another.
        Name = "name",
    }
}

/// How a clue looks.
#[derive(Clone, Debug)]
pub struct Look {
    /// As the catalogue writes it.
    pub text: Wording,
    /// What is compared.
    pub pattern: Pattern,
}

impl Look {
    /// Whether it can stand there: a number that is dialled, or a domain, where such is looked for.
    pub fn fits(&self, kind: ClueKind) -> bool {
        match kind {
            ClueKind::Phone => dialled(&self.text).is_some(),
            ClueKind::Mail => self.text.strip_prefix('@').is_some_and(is_domain),
            _ => true,
        }
    }
}

/// Who may be behind a clue.
#[derive(Clone, Debug)]
pub struct Tell {
    /// The name of a company or a brand in the catalogue.
    pub who: String,
    /// How sure that is, where the clue itself is surer.
    pub basis: Basis,
}

/// A clue.
#[derive(Clone, Debug)]
pub struct Clue {
    /// Sources, time, place.
    pub grounds: Grounds,
    /// Where it stands.
    pub kind: ClueKind,
    /// As it stands there; never empty.
    pub looks: Vec<Look>,
    /// Who may be behind it; nobody when it tells nothing.
    pub tells: Vec<Tell>,
    /// What it tells.
    pub says: Words,
    /// What it does not tell.
    pub not: Option<Words>,
    /// What to look at next.
    pub next: Option<Words>,
    /// A doubt, or what another source says.
    pub note: Option<Words>,
    /// The areas in which it is so.
    pub areas: Vec<Area>,
}
