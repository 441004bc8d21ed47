//! The form of each kind of file, field by field.

use super::shape::{Field, FileShape, Kind, Space, opt, req};
use crate::domain::terms::{
    Actor, Area, Basis, Category, Collabo, LifeEvent, Move, Outcome, Purpose, RoleKind, Says, ServiceRule, SourceKind,
    Stage, Standing, Tax,
};

const AREAS: &[&str] = &["east", "west", "both"];
const PURPOSE: Kind = Kind::Term(Purpose::SPELLINGS);
const MOVE: Kind = Kind::Term(Move::SPELLINGS);
const OUTCOME: Kind = Kind::Term(Outcome::SPELLINGS);
const CATEGORY: Kind = Kind::Term(Category::SPELLINGS);
const SERVICE: Kind = Kind::Ref(Space::Service);
const PARTY: Kind = Kind::Ref(Space::Party);
const AREA: Field = opt("area", Kind::Term(AREAS));
const MOVES: Field = opt("moves", Kind::List(&MOVE, true));
const SINCE: Field = opt("since", Kind::Days);
const UNTIL: Field = opt("until", Kind::Days);
const BASIS: Field = opt("basis", Kind::Term(Basis::SPELLINGS));
const SOURCES: Field = req("sources", Kind::List(&Kind::Ref(Space::Source), true));
const NOTE: Field = opt("note", Kind::Words);
const CLAIM_ID: Field = req("id", Kind::Id(Space::Claim));
const NAME: Field = req("name", Kind::Words);
const READING: Field = req("reading", Kind::Reading);
const ALIASES: Field = opt("aliases", Kind::List(&Kind::Text, false));

const PHONE: Kind = Kind::Map(&[req("number", Kind::Phone), opt("from", Kind::Words), opt("hours", Kind::Words)]);

const DESK: Kind = Kind::Map(&[
    CLAIM_ID,
    opt("name", Kind::Words),
    req("purposes", Kind::List(&PURPOSE, true)),
    AREA,
    opt("services", Kind::List(&SERVICE, true)),
    opt("categories", Kind::List(&CATEGORY, true)),
    opt("phones", Kind::List(&PHONE, true)),
    opt("url", Kind::Url),
    SINCE,
    UNTIL,
    SOURCES,
    NOTE,
]);

const ROLE: Kind = Kind::Map(&[req("party", Kind::PartyRef), opt("via", Kind::PartyRef), BASIS]);
const ROLES: Kind = Kind::Map(&[opt("fault", ROLE), opt("contract", ROLE), opt("bill", ROLE)]);

const SERVICE_CLAIM: Kind = Kind::Map(&[
    CLAIM_ID,
    AREA,
    MOVES,
    req("outcome", Kind::Term(ServiceRule::SPELLINGS)),
    opt("follows", SERVICE),
    opt("before", ROLES),
    opt("after", ROLES),
    BASIS,
    SINCE,
    UNTIL,
    SOURCES,
    NOTE,
]);

const LIFE: Kind = Kind::Map(&[
    CLAIM_ID,
    req("event", Kind::Term(LifeEvent::SPELLINGS)),
    AREA,
    req("on", Kind::Days),
    BASIS,
    SOURCES,
    NOTE,
]);

const REMARK: Kind = Kind::Map(&[
    CLAIM_ID,
    req("text", Kind::Words),
    AREA,
    MOVES,
    opt("outcomes", Kind::List(&OUTCOME, true)),
    BASIS,
    SINCE,
    UNTIL,
    opt("inside", Kind::Flag),
    SOURCES,
]);

const SERVICE_ENTRY: Kind = Kind::Map(&[
    req("id", Kind::Id(Space::Service)),
    req("code", Kind::Code(Space::Service)),
    NAME,
    req("short", Kind::Words),
    READING,
    ALIASES,
    req("category", CATEGORY),
    AREA,
    opt("common", Kind::Flag),
    opt("by_move", Kind::Flag),
    opt("breaks", Kind::Words),
    req("claims", Kind::List(&SERVICE_CLAIM, true)),
    opt("life", Kind::List(&LIFE, true)),
    opt("notes", Kind::List(&REMARK, true)),
]);

const PROVIDER_CLAIM: Kind = Kind::Map(&[
    CLAIM_ID,
    req("services", Kind::List(&SERVICE, true)),
    MOVES,
    AREA,
    req("says", Kind::Term(Says::SPELLINGS)),
    opt("brand", Kind::Words),
    SINCE,
    UNTIL,
    BASIS,
    SOURCES,
    NOTE,
]);

const BILLING: Kind = Kind::Map(&[
    CLAIM_ID,
    opt("via", Kind::PartyRef),
    opt("combines", Kind::Flag),
    AREA,
    BASIS,
    SINCE,
    UNTIL,
    SOURCES,
    NOTE,
]);

/// One provider, the whole of its file.
pub const PROVIDER_FILE: Kind = Kind::Map(&[
    req("id", Kind::Id(Space::Provider)),
    req("code", Kind::Code(Space::Provider)),
    NAME,
    // Absent where only the official list names the provider: a reading is not guessed.
    opt("reading", Kind::Reading),
    ALIASES,
    opt("company", PARTY),
    req("collabo", Kind::Term(Collabo::SPELLINGS)),
    req("standing", Kind::Term(Standing::SPELLINGS)),
    AREA,
    SOURCES,
    BASIS,
    opt("claims", Kind::List(&PROVIDER_CLAIM, true)),
    opt("billing", Kind::List(&BILLING, true)),
    opt("desks", Kind::List(&DESK, true)),
    opt("not_collabo", Kind::Words),
    opt("life", Kind::List(&LIFE, true)),
    opt("notes", Kind::List(&REMARK, true)),
]);

const SOURCE_ENTRY: Kind = Kind::Map(&[
    req("id", Kind::Id(Space::Source)),
    opt("url", Kind::Url),
    req("title", Kind::Text),
    opt("publisher", Kind::Text),
    req("kind", Kind::Term(SourceKind::SPELLINGS)),
    opt("date", Kind::Days),
    req("seen", Kind::Day),
    NOTE,
]);

const PARTY_ENTRY: Kind = Kind::Map(&[req("id", Kind::Id(Space::Party)), NAME, opt("desks", Kind::List(&DESK, true))]);

const RULE: Kind = Kind::Map(&[CLAIM_ID, req("text", Kind::Words), AREA, BASIS, SINCE, UNTIL, SOURCES, NOTE]);

const FEE: Kind = Kind::Map(&[
    CLAIM_ID,
    req("yen", Kind::Number(1, 100_000)),
    req("tax", Kind::Term(Tax::SPELLINGS)),
    SINCE,
    UNTIL,
    AREA,
    BASIS,
    SOURCES,
    NOTE,
]);

const PAYMENT: Kind = Kind::Map(&[
    req("id", Kind::Id(Space::Payment)),
    req("code", Kind::Code(Space::Payment)),
    NAME,
    READING,
    ALIASES,
    req("paper", Kind::Flag),
    NOTE,
    opt("fees", Kind::List(&FEE, true)),
]);

const SECOND_MONTH: Kind =
    Kind::Map(&[CLAIM_ID, AREA, req("below", Kind::Number(1, 1_000_000)), BASIS, SINCE, UNTIL, SOURCES, NOTE]);

const SYMPTOM: Kind = Kind::Map(&[
    CLAIM_ID,
    req("code", Kind::Code(Space::Claim)),
    req("says", Kind::Words),
    READING,
    ALIASES,
    req("role", Kind::Term(RoleKind::SPELLINGS)),
    req("services", Kind::List(&SERVICE, false)),
    req("action", Kind::Words),
    BASIS,
    SOURCES,
    NOTE,
]);

const CHECK_ITEM: Kind = Kind::Map(&[
    CLAIM_ID,
    req("stage", Kind::Term(Stage::SPELLINGS)),
    req("who", Kind::Term(Actor::SPELLINGS)),
    req("text", Kind::Words),
    opt("question", Kind::Words),
    AREA,
    MOVES,
    opt("outcomes", Kind::List(&OUTCOME, true)),
    opt("services", Kind::List(&SERVICE, true)),
    opt("categories", Kind::List(&CATEGORY, true)),
    opt("cautions", Kind::List(&Kind::Term(crate::domain::advice::Caution::CODES), true)),
    opt("only_ahead", Kind::Flag),
    opt("desk", Kind::Map(&[req("party", Kind::PartyRef), req("purpose", PURPOSE)])),
    BASIS,
    SINCE,
    UNTIL,
    SOURCES,
    NOTE,
]);

const CASE_BEFORE: Kind =
    Kind::Map(&[opt("fault", Kind::Answer), opt("contract", Kind::Answer), opt("bill", Kind::Answer)]);

const CASE_LINES: Kind = Kind::ByService(&[
    opt("outcome", OUTCOME),
    opt("basis", Kind::Term(Basis::SPELLINGS)),
    opt("fault", Kind::Answer),
    opt("contract", Kind::Answer),
    opt("bill", Kind::Answer),
    opt("fault_basis", Kind::Term(Basis::SPELLINGS)),
    opt("contract_basis", Kind::Term(Basis::SPELLINGS)),
    opt("bill_basis", Kind::Term(Basis::SPELLINGS)),
    opt("decided_by", Kind::Ref(Space::Claim)),
    opt("before", CASE_BEFORE),
]);

const CASE: Kind = Kind::Map(&[
    req("name", Kind::Text),
    req(
        "given",
        Kind::Map(&[
            req("area", Kind::Term(Area::SPELLINGS)),
            req("move", MOVE),
            opt("provider", Kind::Ref(Space::Provider)),
            opt("from", Kind::Ref(Space::Provider)),
            opt("date", Kind::Days),
            opt("today", Kind::Day),
            req("services", Kind::List(&SERVICE, true)),
            opt("payment", Kind::Ref(Space::Payment)),
        ]),
    ),
    req(
        "expect",
        Kind::Map(&[
            opt("lines", CASE_LINES),
            opt("bills", Kind::List(&Kind::Answer, false)),
            opt("via", Kind::List(&Kind::Answer, false)),
            opt("cautions", Kind::List(&Kind::Term(crate::domain::advice::Caution::CODES), false)),
            opt("no_cautions", Kind::List(&Kind::Term(crate::domain::advice::Caution::CODES), false)),
            opt("fee", Kind::Number(1, 100_000)),
            opt("second_month", Kind::Number(1, 1_000_000)),
            opt("open", Kind::List(&SERVICE, false)),
            opt("calls", Kind::List(&Kind::Answer, false)),
            opt("todo", Kind::List(&Kind::Ref(Space::Claim), false)),
            opt("notes", Kind::List(&Kind::Ref(Space::Claim), false)),
            opt("desks", Kind::List(&Kind::Ref(Space::Claim), false)),
            opt("collabo", Kind::Flag),
            opt("sources", Kind::List(&Kind::Ref(Space::Source), false)),
        ]),
    ),
]);

/// Every kind of file.
pub const FILES: &[FileShape] = &[
    FileShape {
        path: "catalog.yaml",
        folder: false,
        kind: Kind::Map(&[
            req("format", Kind::Number(0, u32::MAX)),
            req("edition", Kind::Day),
            opt("maintainers", Kind::List(&Kind::Text, false)),
            opt(
                "official_lists",
                Kind::List(
                    &Kind::Map(&[req("area", Kind::Term(Area::SPELLINGS)), req("source", Kind::Ref(Space::Source))]),
                    true,
                ),
            ),
        ]),
    },
    FileShape { path: "sources", folder: true, kind: Kind::Map(&[req("sources", Kind::List(&SOURCE_ENTRY, true))]) },
    FileShape { path: "parties", folder: true, kind: Kind::Map(&[req("parties", Kind::List(&PARTY_ENTRY, true))]) },
    FileShape { path: "services", folder: true, kind: Kind::Map(&[req("services", Kind::List(&SERVICE_ENTRY, true))]) },
    FileShape { path: "providers", folder: true, kind: PROVIDER_FILE },
    FileShape { path: "rules.yaml", folder: false, kind: Kind::Map(&[req("rules", Kind::List(&RULE, true))]) },
    FileShape {
        path: "payments.yaml",
        folder: false,
        kind: Kind::Map(&[
            req("payments", Kind::List(&PAYMENT, true)),
            opt("combining", Kind::Map(&[CLAIM_ID, BASIS, SINCE, UNTIL, SOURCES, NOTE])),
            opt("second_month", Kind::List(&SECOND_MONTH, true)),
        ]),
    },
    FileShape { path: "symptoms.yaml", folder: false, kind: Kind::Map(&[req("symptoms", Kind::List(&SYMPTOM, true))]) },
    FileShape {
        path: "checklist.yaml",
        folder: false,
        kind: Kind::Map(&[req("checklist", Kind::List(&CHECK_ITEM, true))]),
    },
    FileShape { path: "cases", folder: true, kind: Kind::Map(&[req("cases", Kind::List(&CASE, true))]) },
];
