//! The page that the customer takes home: its words, its files, and what independent programs find in it.

mod browser;
mod contact;
mod easy;
mod files;
mod font;
mod machine;
mod pages;
#[cfg(unix)]
mod printing;
mod programs;
mod readers;
mod readings;

use std::path::PathBuf;

use madoguchi::front::catalog::load_built_in;
use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::id::{PaymentId, ProviderId, ServiceId};
use madoguchi::front::domain::period::DayRange;
use madoguchi::front::domain::terms::{Area, Move};
use madoguchi::front::handout::{self, Options, Page};
use madoguchi::front::words::handout::PageLang;

/// A name for files, then the consultation: move, area, from, to, services, day of the move, payment.
type Case = (&'static str, Move, Area, &'static str, &'static str, &'static str, &'static str, &'static str);

/// Consultations from the counter; a `-` is nothing. Made on 2026-11-22.
const CASES: &[Case] = &[
    (
        "docomo",
        Move::Transfer,
        Area::East,
        "-",
        "docomo-hikari",
        "access-next,phone-basic,tv-fletstv",
        "2026-12-10",
        "-",
    ),
    (
        "docomo-12-services",
        Move::Transfer,
        Area::East,
        "-",
        "docomo-hikari",
        "access-next,isp,phone-basic,phone-addons,tv-fletstv,tv-broadcast,sec-virusclear,sup-remote,dev-hgw,wifi-spot,sup-24h,phone-kanyu",
        "2026-11-22",
        "invoice",
    ),
    (
        "plala",
        Move::Transfer,
        Area::East,
        "-",
        "plala-hikari",
        "access-next,phone-basic,tv-fletstv,sec-virusclear,sup-remote",
        "2026-11-22",
        "invoice",
    ),
    ("return", Move::Return, Area::East, "docomo-hikari", "-", "access-next,phone-basic", "2026-11-22", "-"),
    ("not-collabo", Move::Transfer, Area::East, "-", "au-hikari", "access-next,phone-basic", "2026-11-22", "-"),
    (
        "softbank-west",
        Move::Transfer,
        Area::West,
        "-",
        "softbank-hikari",
        "access-next,isp,phone-basic,sec-west-tool,sup-remote,tv-fletstv,dev-hgw",
        "2026-11-22",
        "account",
    ),
    (
        "switch",
        Move::Switch,
        Area::East,
        "docomo-hikari",
        "nifty-hikari",
        "access-next,phone-basic,phone-addons,sec-virusclear,sup-remote",
        "2026-11-22",
        "card",
    ),
    (
        "docomo-2015",
        Move::Transfer,
        Area::East,
        "-",
        "docomo-hikari",
        "access-next,phone-basic,tv-fletstv",
        "2015-04-01",
        "invoice",
    ),
];

const LANGS: &[(&str, PageLang)] = &[("ja", PageLang::Ja), ("en", PageLang::En), ("easy", PageLang::Easy)];

/// A code as long as a real one.
const TICKET: &str = "K7QX-2M9D-HT4R-8WZC-5N";

fn catalog() -> Catalog {
    load_built_in().unwrap()
}

fn consultation((_, kind, area, from, to, services, date, payment): &Case) -> Consultation {
    let named = |text: &&str| Some(*text).filter(|text| *text != "-").map(str::to_owned);
    Consultation::new(*area, *kind, DayRange::parse("2026-11-22").unwrap().first())
        .on(DayRange::parse(date).unwrap())
        .leaving(named(from).map(|id| ProviderId::new(&id)))
        .going_to(named(to).map(|id| ProviderId::new(&id)))
        .having(services.split(',').map(ServiceId::new).collect())
        .paid_by(named(payment).map(|id| PaymentId::new(&id)))
}

fn page(catalog: &Catalog, consultation: &Consultation, lang: PageLang) -> Page {
    let options = Options {
        lang,
        shop: Some("架空電器 中央店".to_owned()),
        shop_phone: Some("03-0000-0000".to_owned()),
        ticket: Some(TICKET.to_owned()),
    };
    handout::page(catalog, consultation, &advise(catalog, consultation), &options)
}

fn folder(inside: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/handout").join(inside)
}
