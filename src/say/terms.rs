//! The words for each value of the subject's closed sets.

use crate::domain::advice::Caution;
use crate::domain::terms::{
    Actor, Area, Basis, Category, Collabo, Move, Outcome, Purpose, RoleKind, SourceKind, Spoken, Stage, Standing, Tax,
    Whose,
};
use crate::text::lang::{Lang, Msg};
use crate::words::{answer, terms};

/// Said where there is nothing to add.
const NOTHING: Msg = Msg::new("", "");

/// 転用, 事業者変更 or the way back.
pub fn move_name(kind: Move, lang: Lang) -> &'static str {
    match kind {
        Move::Transfer => terms::MOVE_TRANSFER,
        Move::Switch => terms::MOVE_SWITCH,
        Move::Return => terms::MOVE_RETURN,
    }
    .get(lang)
}

/// East or West.
pub fn area_name(area: Area, lang: Lang) -> &'static str {
    match area {
        Area::East => terms::AREA_EAST,
        Area::West => terms::AREA_WEST,
    }
    .get(lang)
}

/// Whose rule something is.
pub fn whose_name(whose: Whose, lang: Lang) -> &'static str {
    match whose {
        Whose::Ntt => terms::WHOSE_NTT,
        Whose::Law => terms::WHOSE_LAW,
        Whose::Usual => terms::WHOSE_USUAL,
        Whose::Provider => terms::WHOSE_PROVIDER,
    }
    .get(lang)
}

/// One of the three questions.
pub fn role_name(kind: RoleKind, lang: Lang) -> &'static str {
    match kind {
        RoleKind::Fault => terms::ROLE_FAULT,
        RoleKind::Contract => terms::ROLE_CONTRACT,
        RoleKind::Bill => terms::ROLE_BILL,
    }
    .get(lang)
}

/// One of the three questions, in full.
pub fn role_question(kind: RoleKind, lang: Lang) -> &'static str {
    match kind {
        RoleKind::Fault => terms::ROLE_QUESTION_FAULT,
        RoleKind::Contract => terms::ROLE_QUESTION_CONTRACT,
        RoleKind::Bill => terms::ROLE_QUESTION_BILL,
    }
    .get(lang)
}

/// What becomes of a service, in a narrow row: at most 20 cells.
pub fn outcome_short(outcome: Outcome, kind: Move, lang: Lang) -> &'static str {
    match (outcome, kind) {
        (Outcome::Moves, Move::Return) => terms::OUTCOME_RETURNS,
        (Outcome::Moves, _) => terms::OUTCOME_MOVES,
        (Outcome::Stays, _) => terms::OUTCOME_STAYS,
        (Outcome::Ends, _) => terms::OUTCOME_ENDS,
        (Outcome::Cancel, _) => terms::OUTCOME_CANCEL,
        (Outcome::Apply, _) => terms::OUTCOME_APPLY,
        (Outcome::NotMovable, _) => terms::OUTCOME_NOT_MOVABLE,
        (Outcome::ThirdParty, _) => terms::OUTCOME_THIRD_PARTY,
        (Outcome::Unknown, _) => answer::TO_CHECK,
    }
    .get(lang)
}

/// The mark behind an answer that no source says in words; nothing when one does.
pub fn basis_mark(basis: Basis, lang: Lang) -> &'static str {
    match basis {
        Basis::Stated => NOTHING,
        Basis::Inferred => terms::BASIS_MARK_INFERRED,
        Basis::Unknown => terms::BASIS_MARK_UNKNOWN,
    }
    .get(lang)
}

/// How sure something is, in words.
pub fn basis_name(basis: Basis, lang: Lang) -> &'static str {
    match basis {
        Basis::Stated => terms::BASIS_STATED,
        Basis::Inferred => terms::BASIS_INFERRED,
        Basis::Unknown => answer::TO_CHECK,
    }
    .get(lang)
}

/// What sort of thing a service is.
pub fn category_name(category: Category, lang: Lang) -> &'static str {
    match category {
        Category::Access => terms::CATEGORY_ACCESS,
        Category::Phone => terms::CATEGORY_PHONE,
        Category::Tv => terms::CATEGORY_TV,
        Category::Security => terms::CATEGORY_SECURITY,
        Category::Support => terms::CATEGORY_SUPPORT,
        Category::Wifi => terms::CATEGORY_WIFI,
        Category::Content => terms::CATEGORY_CONTENT,
        Category::Device => terms::CATEGORY_DEVICE,
        Category::Energy => terms::CATEGORY_ENERGY,
        Category::Vpn => terms::CATEGORY_VPN,
        Category::Billing => terms::CATEGORY_BILLING,
        Category::Discount => terms::CATEGORY_DISCOUNT,
    }
    .get(lang)
}

/// Who speaks in a source.
pub fn source_kind(kind: SourceKind, lang: Lang) -> &'static str {
    match kind {
        SourceKind::Official => terms::SOURCE_KIND_OFFICIAL,
        SourceKind::Operator => terms::SOURCE_KIND_OPERATOR,
        SourceKind::ThirdParty => terms::SOURCE_KIND_THIRD_PARTY,
        SourceKind::Article => terms::SOURCE_KIND_ARTICLE,
    }
    .get(lang)
}

/// Whether one can still become a customer; nothing when one can.
pub fn standing_mark(standing: Standing, lang: Lang) -> &'static str {
    match standing {
        Standing::Active => NOTHING,
        Standing::Closed => terms::STANDING_MARK_CLOSED,
        Standing::Ending => terms::STANDING_MARK_ENDING,
        Standing::Ended => terms::STANDING_MARK_ENDED,
        Standing::Unknown => answer::TO_CHECK,
    }
    .get(lang)
}

/// Whether a name is a collabo; nothing when it is.
pub fn collabo_mark(collabo: Collabo, lang: Lang) -> &'static str {
    match collabo {
        Collabo::Yes => NOTHING,
        Collabo::No => terms::COLLABO_MARK_NO,
        Collabo::Unknown => terms::COLLABO_MARK_UNKNOWN,
    }
    .get(lang)
}

/// When something is to be done.
pub fn stage_name(stage: Stage, lang: Lang) -> &'static str {
    match stage {
        Stage::Before => terms::STAGE_BEFORE,
        Stage::Day => terms::STAGE_DAY,
        Stage::After => terms::STAGE_AFTER,
    }
    .get(lang)
}

/// Who does it.
pub fn actor_name(actor: Actor, lang: Lang) -> &'static str {
    match actor {
        Actor::Customer => terms::ACTOR_CUSTOMER,
        Actor::Consultant => terms::ACTOR_CONSULTANT,
    }
    .get(lang)
}

/// What a desk is for.
pub fn purpose_name(purpose: Purpose, lang: Lang) -> &'static str {
    match purpose {
        Purpose::Fault => terms::PURPOSE_FAULT,
        Purpose::Contract => terms::PURPOSE_CONTRACT,
        Purpose::Billing => terms::PURPOSE_BILLING,
        Purpose::Order => terms::PURPOSE_ORDER,
        Purpose::Switch => terms::PURPOSE_SWITCH,
        Purpose::General => terms::PURPOSE_GENERAL,
        Purpose::Relocation => terms::PURPOSE_RELOCATION,
        Purpose::Returns => terms::PURPOSE_RETURNS,
        Purpose::Consent => terms::PURPOSE_CONSENT,
        Purpose::Sales => terms::PURPOSE_SALES,
    }
    .get(lang)
}

/// A language in which a desk answers.
pub fn spoken_name(spoken: Spoken, lang: Lang) -> &'static str {
    match spoken {
        Spoken::English => terms::SPOKEN_ENGLISH,
        Spoken::Chinese => terms::SPOKEN_CHINESE,
        Spoken::Korean => terms::SPOKEN_KOREAN,
        Spoken::Portuguese => terms::SPOKEN_PORTUGUESE,
        Spoken::Spanish => terms::SPOKEN_SPANISH,
        Spoken::Vietnamese => terms::SPOKEN_VIETNAMESE,
        Spoken::Nepali => terms::SPOKEN_NEPALI,
        Spoken::Tagalog => terms::SPOKEN_TAGALOG,
    }
    .get(lang)
}

/// No desk for a question is known; for several questions at once, when none is named.
pub fn no_desk(kind: Option<RoleKind>, lang: Lang) -> &'static str {
    match kind {
        Some(RoleKind::Fault) => answer::NO_DESK_FAULT,
        Some(RoleKind::Contract) => answer::NO_DESK_CONTRACT,
        Some(RoleKind::Bill) => answer::NO_DESK_BILL,
        None => answer::NO_DESK_FOR_THIS,
    }
    .get(lang)
}

/// With or without tax.
pub fn tax_name(tax: Tax, lang: Lang) -> &'static str {
    match tax {
        Tax::Before => terms::TAX_BEFORE,
        Tax::Included => terms::TAX_INCLUDED,
    }
    .get(lang)
}

/// What to watch out for, in a few cells.
pub fn caution_title(caution: &Caution, lang: Lang) -> &'static str {
    match caution {
        Caution::NotCollabo(_) => terms::CAUTION_NOT_COLLABO,
        Caution::CollaboUnknown(_) => terms::CAUTION_COLLABO_UNKNOWN,
        Caution::NotMovable(_) => terms::CAUTION_NOT_MOVABLE,
        Caution::ServiceEnded { .. } => terms::CAUTION_SERVICE_ENDED,
        Caution::ProviderEnds { .. } => terms::CAUTION_PROVIDER_ENDS,
        Caution::NoNewApplications(_) => terms::CAUTION_NO_NEW_APPLICATIONS,
        Caution::OutsideArea(_) => terms::CAUTION_OUTSIDE_AREA,
        Caution::OldCatalog(_) => terms::CAUTION_OLD_CATALOG,
        Caution::DateUncertain(_) => terms::CAUTION_DATE_UNCERTAIN,
        Caution::SplitDesks(_) => terms::CAUTION_SPLIT_DESKS,
        Caution::TwoBills(_) => terms::CAUTION_TWO_BILLS,
        Caution::CombineBills => terms::CAUTION_COMBINE_BILLS,
        Caution::PaperBillFee { .. } | Caution::PaperBillFeeUnknown => terms::CAUTION_PAPER_BILL_FEE,
        Caution::BillEverySecondMonth { .. } => terms::CAUTION_BILL_EVERY_SECOND_MONTH,
        Caution::NotCancelledByItself(_) => terms::CAUTION_NOT_CANCELLED_BY_ITSELF,
        Caution::ApprovalNumber { .. } => terms::CAUTION_APPROVAL_NUMBER,
    }
    .get(lang)
}
