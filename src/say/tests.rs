//! Every word of the answer, in both languages.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::terms::{actor_name, basis_name, role_question, source_kind, whose_name};
use super::*;

use crate::domain::advice::{Advice, Ask, Bill, Caution, OpenQuestion, Role, Todo};
use crate::domain::catalog::{Catalog, Edition, Table};
use crate::domain::claim::{Grounds, Place, Source};
use crate::domain::consultation::Consultation;
use crate::domain::desk::{Desk, Party, Phone};
use crate::domain::hours::{By, Clock, Days, Holidays, Hours, Row};
use crate::domain::id::{ClaimId, PartyId, ProviderId, ServiceId, SourceId};
use crate::domain::period::{DayRange, Period};
use crate::domain::provider::Provider;
use crate::domain::service::Service;
use crate::domain::terms::{
    Actor, Area, Basis, Category, Collabo, Move, Outcome, Purpose, RoleKind, SourceKind, Stage, Standing, Tax, Whose,
};
use crate::text::lang::{Lang, Wording, Words};
use crate::text::width::cells;

fn range(text: &str) -> DayRange {
    DayRange::parse(text).unwrap()
}

fn words(ja: &str, en: &str) -> Words {
    Words::new(ja.to_owned(), en.to_owned())
}

fn grounds(claim: &str) -> Grounds {
    Grounds {
        claim: ClaimId::new(claim),
        at: Place { file: "providers/plala-hikari.yaml".into(), line: 4, column: 5 },
        basis: Basis::Stated,
        sources: vec![SourceId::new("list")],
        period: Period::default(),
        whose: None,
    }
}

fn clock(text: &str) -> Clock {
    Clock::parse(text).unwrap()
}

fn desk_of(party: &str, purpose: Purpose, number: &str, authority: SourceKind) -> Arc<Desk> {
    let times = Row { days: vec![Days::Unsaid], from: clock("9:00"), to: Some(clock("17:00")), by: By::Person };
    let hours = Hours { open: vec![times], closed: Vec::new(), open_on: Vec::new() };
    Arc::new(Desk {
        party: PartyId::new(party),
        name: None,
        purposes: vec![purpose],
        langs: Vec::new(),
        areas: Area::ALL.to_vec(),
        services: Vec::new(),
        categories: Vec::new(),
        phones: vec![Phone { number: number.to_owned().into(), from: None, hours: Some(hours) }],
        url: None,
        note: None,
        grounds: grounds("desk"),
        seen: range("2026-11-22"),
        authority,
        copy: None,
    })
}

fn party(id: &str, ja: &str, en: &str) -> Party {
    Party { id: PartyId::new(id), name: words(ja, en), formerly: Vec::new(), desks: Vec::new() }
}

fn provider(id: &str, ja: &str, en: &str, company: &str) -> Provider {
    Provider {
        id: ProviderId::new(id),
        code: 1,
        name: words(ja, en),
        reading: Wording::default(),
        aliases: Vec::new(),
        company: PartyId::new(company),
        company_known: true,
        collabo: Collabo::Yes,
        kind: None,
        standing: Standing::Active,
        areas: Area::ALL.to_vec(),
        grounds: grounds(id),
        claims: Vec::new(),
        billing: Vec::new(),
        desks: vec![desk_of(company, Purpose::General, "0120-971-391", SourceKind::ThirdParty)],
        not_collabo: None,
        life: Vec::new(),
        notes: Vec::new(),
        own: Vec::new(),
    }
}

fn service(id: &str, ja: &str, en: &str) -> Service {
    Service {
        id: ServiceId::new(id),
        code: 1,
        name: words(ja, en),
        short: words(ja, en),
        reading: Wording::default(),
        aliases: Vec::new(),
        category: Category::Phone,
        areas: Area::ALL.to_vec(),
        common: true,
        usual: false,
        by_move: false,
        each_time: false,
        line: false,
        breaks: None,
        claims: Vec::new(),
        life: Vec::new(),
        notes: Vec::new(),
    }
}

fn catalog() -> Catalog {
    let parties = vec![
        party("ntt-east", "NTT東日本", "NTT East"),
        party("ntt-west", "NTT西日本", "NTT West"),
        party("ntt-finance", "NTTファイナンス", "NTT Finance"),
        party("ntt-docomo", "NTTドコモ", "NTT DOCOMO"),
        party("biglobe", "ビッグローブ", "BIGLOBE"),
    ];
    let providers = vec![
        provider("plala-hikari", "ぷらら光", "Plala Hikari", "ntt-docomo"),
        provider("docomo-hikari", "ドコモ光", "docomo hikari", "ntt-docomo"),
        provider("biglobe-hikari", "ビッグローブ光", "BIGLOBE Hikari", "biglobe"),
    ];
    let services = vec![service("phone-basic", "ひかり電話", "Hikari Denwa"), service("tv", "テレビ", "Television")];
    let source = Source {
        id: SourceId::new("list"),
        url: Some("https://example.jp/list".into()),
        title: "光コラボレーション事業者一覧".into(),
        kind: SourceKind::Official,
        date: None,
        seen: range("2026-11-22"),
        copy: None,
    };
    Catalog {
        edition: Edition { date: jiff::civil::date(2026, 11, 22), digest: "0123456789ab".into(), good_until: None },
        sources: Table::new(vec![source], |it| it.id.clone()),
        parties: Table::new(parties, |it| it.id.clone()),
        services: Table::new(services, |it| it.id.clone()),
        providers: Table::new(providers, |it| it.id.clone()),
        payments: Table::default(),
        rules: HashMap::new(),
        symptoms: Vec::new(),
        clues: Vec::new(),
        checklist: Vec::new(),
        second_month: Vec::new(),
        combining: None,
        official_lists: vec![(Area::East, SourceId::new("list"))],
        holidays: Holidays::default(),
        words: Vec::new(),
        examples: Vec::new(),
        speaks_as_built_in: false,
        meanings: Vec::new(),
    }
}

fn consultation(kind: Move) -> Consultation {
    Consultation::new(Area::East, kind, jiff::civil::date(2026, 11, 22))
        .on(range("2026-12-01"))
        .leaving((kind != Move::Transfer).then(|| ProviderId::new("docomo-hikari")))
        .going_to((kind != Move::Return).then(|| ProviderId::new("plala-hikari")))
        .having(vec![ServiceId::new("phone-basic")])
}

/// One caution for every code, and every form that a code has.
fn cautions() -> Vec<Caution> {
    let provider = || ProviderId::new("plala-hikari");
    let services = || vec![ServiceId::new("phone-basic"), ServiceId::new("tv")];
    let parties = || vec![PartyId::new("ntt-docomo"), PartyId::new("ntt-east")];
    let mut all = vec![
        Caution::NotCollabo(provider()),
        Caution::CollaboUnknown(provider()),
        Caution::NotMovable(services()),
        Caution::NoNewApplications(provider()),
        Caution::OutsideArea(provider()),
        Caution::OldCatalog(range("2017-05-31").first()),
        Caution::DateUncertain(services()),
        Caution::SplitDesks(parties()),
        Caution::TwoBills(parties()),
        Caution::CombineBills,
        Caution::PaperBillFee { yen: 220, tax: Tax::Included, chosen: true },
        Caution::PaperBillFee { yen: 150, tax: Tax::Before, chosen: false },
        Caution::PaperBillFeeUnknown,
        Caution::BillEverySecondMonth { below: Some(8000) },
        Caution::BillEverySecondMonth { below: None },
        Caution::NotCancelledByItself(services()),
        Caution::ApprovalNumber { transfer: true },
        Caution::ApprovalNumber { transfer: false },
    ];
    for on in ["2017-05-31", "2027-03", "2026", "2026-11-01..2026-12-24"] {
        all.push(Caution::ServiceEnded { service: ServiceId::new("tv"), on: range(on) });
        all.push(Caution::ProviderEnds { provider: provider(), on: range(on) });
    }
    all
}

fn speaker<'a>(catalog: &'a Catalog, case: &'a Consultation, advice: &'a Advice, lang: Lang) -> Speaker<'a> {
    Speaker::new(catalog, case, advice, lang)
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

/// The name of NTT Finance's service has no English form; everything else does.
fn english_part(text: &str) -> String {
    text.replace("おまとめ請求", "").replace("光コラボレーション事業者一覧", "")
}

fn assert_said(what: &str, say: impl Fn(Lang) -> String) {
    let (ja, en) = (say(Lang::Ja), say(Lang::En));
    assert!(ja.chars().any(is_japanese), "{what}: no Japanese in {ja:?}");
    assert!(!en.is_empty() && !english_part(&en).chars().any(is_japanese), "{what}: not English: {en:?}");
    for text in [ja, en] {
        assert_eq!(text.trim(), text, "{what}");
        assert!(!text.contains(['→', '…', '※', '■', '①']), "{what}: a sign of unsure width in {text:?}");
    }
}

#[test]
fn every_caution_is_said_in_both_languages() {
    let (catalog, advice) = (catalog(), Advice::default());
    let mut codes = HashSet::new();
    for one in cautions() {
        codes.insert(one.code());
        for kind in Move::ALL {
            let case = consultation(*kind);
            assert_said(one.code(), |lang| speaker(&catalog, &case, &advice, lang).caution(&one));
        }
        assert_said(one.code(), |lang| caution_title(&one, lang).to_owned());
        assert!(cells(caution_title(&one, Lang::Ja)) <= 20);
    }
    assert_eq!(codes, Caution::CODES.iter().copied().collect());
}

#[test]
fn every_word_of_the_closed_sets_is_said_in_both_languages() {
    fn walk<T: Copy + std::fmt::Debug>(all: &[T], silent: &[&str], say: impl Fn(T, Lang) -> &'static str) {
        for one in all {
            let name = format!("{one:?}");
            if silent.contains(&&*name) {
                assert_eq!((say(*one, Lang::Ja), say(*one, Lang::En)), ("", ""), "{name}");
            } else {
                assert_said(&name, |lang| say(*one, lang).to_owned());
            }
        }
    }
    walk(Move::ALL, &[], move_name);
    walk(Area::ALL, &[], area_name);
    walk(RoleKind::ALL, &[], role_name);
    walk(RoleKind::ALL, &[], role_question);
    walk(Basis::ALL, &["Stated"], basis_mark);
    walk(Basis::ALL, &[], basis_name);
    walk(Category::ALL, &[], category_name);
    walk(SourceKind::ALL, &[], source_kind);
    walk(Standing::ALL, &["Active"], standing_mark);
    walk(Collabo::ALL, &["Yes"], collabo_mark);
    walk(Stage::ALL, &[], stage_name);
    walk(Actor::ALL, &[], actor_name);
    walk(Whose::ALL, &[], whose_name);
    walk(Tax::ALL, &[], tax_name);
    for kind in Move::ALL {
        walk(Outcome::ALL, &[], |one, lang| outcome_short(one, *kind, lang));
        for one in Outcome::ALL {
            let (catalog, case, advice) = (catalog(), consultation(*kind), Advice::default());
            assert_said(one.as_str(), |lang| speaker(&catalog, &case, &advice, lang).outcome(*one));
            for lang in [Lang::Ja, Lang::En] {
                assert!(cells(outcome_short(*one, *kind, lang)) <= 20, "{one} in {lang}");
            }
        }
    }
}

#[test]
fn the_company_of_the_chosen_provider_shows_as_its_brand() {
    let (catalog, advice) = (catalog(), Advice::default());
    let docomo = PartyId::new("ntt-docomo");
    let names = |kind, lang, party: &PartyId| {
        let case = consultation(kind);
        let speaker = speaker(&catalog, &case, &advice, lang);
        let (before, after) = (speaker.company_before(party), speaker.company(party));
        [before.full, before.short.to_owned(), after.full, after.short.to_owned()]
    };
    let transfer = names(Move::Transfer, Lang::Ja, &docomo);
    assert_eq!(transfer, ["NTTドコモ", "NTTドコモ", "ぷらら光(NTTドコモ)", "ぷらら光"]);
    assert_eq!(names(Move::Transfer, Lang::En, &docomo)[2], "Plala Hikari (NTT DOCOMO)");
    assert_eq!(names(Move::Transfer, Lang::Ja, &PartyId::new("ntt-east"))[2], "NTT東日本");
    // Two brands of one company: the one that is left before the move, the one that is chosen after it.
    let switch = names(Move::Switch, Lang::Ja, &docomo);
    assert_eq!(switch, ["ドコモ光(NTTドコモ)", "ドコモ光", "ぷらら光(NTTドコモ)", "ぷらら光"]);
    // Whatever is left at the old provider keeps its brand.
    assert_eq!(names(Move::Return, Lang::Ja, &docomo)[2], "ドコモ光(NTTドコモ)");
}

#[test]
fn what_nobody_vouches_for_is_never_a_name() {
    let (catalog, advice, case) = (catalog(), Advice::default(), consultation(Move::Transfer));
    let role = |party: Option<&str>, basis| Role::without_desks(party.map(PartyId::new), None, basis);
    let said = |role: &Role, lang| {
        let speaker = speaker(&catalog, &case, &advice, lang);
        let who = speaker.who(role);
        who.marked(&who.name.full)
    };
    assert_eq!(said(&role(Some("ntt-east"), Basis::Stated), Lang::Ja), "NTT東日本");
    assert_eq!(said(&role(Some("ntt-east"), Basis::Inferred), Lang::Ja), "NTT東日本 [推定]");
    assert_eq!(said(&role(None, Basis::Stated), Lang::Ja), "なし");
    // That nobody answers may be inferred too.
    assert_eq!(said(&role(None, Basis::Inferred), Lang::Ja), "なし [推定]");
    assert_eq!(said(&role(None, Basis::Unknown), Lang::Ja), "要確認");
    assert_eq!(said(&role(Some("ntt-east"), Basis::Unknown), Lang::Ja), "要確認");
    assert_eq!(said(&Role::unknown(), Lang::En), "to be checked");
}

#[test]
fn an_open_question_names_its_best_desk() {
    let (catalog, advice, case) = (catalog(), Advice::default(), consultation(Move::Transfer));
    let open = |role, ask, desks| OpenQuestion { service: ServiceId::new("tv"), role, ask, desks };
    let said = |question: &OpenQuestion| speaker(&catalog, &case, &advice, Lang::Ja).ask(question);
    let ntt = || Ask::Party(PartyId::new("ntt-east"));
    let official = desk_of("ntt-east", Purpose::Fault, "0120-000-113", SourceKind::Official);
    let doubtful = desk_of("ntt-docomo", Purpose::General, "0120-971-391", SourceKind::ThirdParty);
    assert_eq!(
        said(&open(RoleKind::Fault, ntt(), vec![official, doubtful.clone()])),
        "テレビ: 故障のとき電話するところは、資料からは分かりません。NTT東日本(0120-000-113、9:00-17:00)にお確かめください。"
    );
    let provider = Ask::Provider(ProviderId::new("plala-hikari"), PartyId::new("ntt-docomo"));
    let asked = said(&open(RoleKind::Bill, provider, vec![doubtful]));
    assert!(asked.contains("ぷらら光(NTTドコモ)(0120-971-391、9:00-17:00、民間資料のため要確認)"), "{asked}");
    assert!(said(&open(RoleKind::Bill, ntt(), vec![])).ends_with("NTT東日本にお確かめください。"));
    assert_said("choose", |lang| {
        speaker(&catalog, &case, &advice, lang).ask(&open(RoleKind::Fault, Ask::ChooseProvider, vec![]))
    });
    assert_said("ask", |lang| speaker(&catalog, &case, &advice, lang).ask(&open(RoleKind::Bill, ntt(), vec![])));
}

#[test]
fn bills_to_do_and_sources_are_said_with_their_doubts() {
    let (catalog, case) = (catalog(), consultation(Move::Transfer));
    let bill = |via: &str, basis, lang| {
        let party = PartyId::new("ntt-east");
        let one = Bill { party, via: Some(PartyId::new(via)), basis, services: case.services.clone() };
        let advice = Advice { bills: vec![one], ..Advice::default() };
        let speaker = speaker(&catalog, &case, &advice, lang);
        let [BillSaid { who, services, .. }] = &speaker.bills()[..] else { panic!("one bill") };
        format!("{}: {}", who.marked(&who.with_sender()), speaker.list(services))
    };
    let from_finance = bill("ntt-finance", Basis::Inferred, Lang::Ja);
    assert_eq!(from_finance, "NTT東日本 (NTTファイナンスから) [推定]: ひかり電話");
    assert_eq!(bill("ntt-east", Basis::Stated, Lang::En), "NTT East: Hikari Denwa");

    let item = Todo {
        stage: Stage::Before,
        actor: Actor::Customer,
        text: words("承諾番号を取る。", "Get the approval number."),
        services: vec![],
        desks: vec![desk_of("ntt-east", Purpose::Switch, "0120-140-202", SourceKind::Article)],
        to_ask: Vec::new(),
        grounds: grounds("check.number"),
    };
    let advice = Advice { todo: vec![item], look_up: vec![SourceId::new("list")], ..Advice::default() };
    let said = |lang| speaker(&catalog, &case, &advice, lang).todo()[0].said.clone();
    assert_eq!(said(Lang::Ja), "承諾番号を取る。 (窓口: NTT東日本 0120-140-202、9:00-17:00、民間資料のため要確認)");
    assert_said("todo", said);
    assert_said("fact", |lang| fact(&catalog, &grounds("plala-hikari.phone"), lang));
    assert_eq!(advice.sources(), [&SourceId::new("list")]);
    assert_said("look up", |lang| speaker(&catalog, &case, &advice, lang).look_up().unwrap());
    assert_eq!(speaker(&catalog, &case, &Advice::default(), Lang::Ja).look_up(), None);
}

#[test]
fn days_are_said_as_far_as_they_are_known() {
    let said = |text: &str| (day(range(text), Lang::Ja), day(range(text), Lang::En));
    assert_eq!(said("2019-07-01"), ("2019年7月1日".into(), "2019-07-01".into()));
    assert_eq!(said("2016-06"), ("2016年6月".into(), "2016-06".into()));
    assert_eq!(said("2016"), ("2016年".into(), "2016".into()));
    assert_eq!(said("2015-03-01..2016-12-31").0, "2015年3月1日から2016年12月31日までのいずれかの日");
    assert_eq!([yen(150), yen(8000), yen(1_234_056)], ["150", "8,000", "1,234,056"]);
    assert_eq!(join(&["A", "B", "C"], Lang::En), "A, B and C");
    assert_eq!(join(&["A", "B"], Lang::Ja), "AとB");
    assert_eq!(join(&["A"], Lang::Ja), "A");
    assert_eq!(join::<&str>(&[], Lang::Ja), "");
}
