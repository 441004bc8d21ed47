use madoguchi::domain::{advise::advise, consultation::Consultation, id::*, period::*, terms::*};
fn main() {
    let c = madoguchi::catalog::load_built_in().unwrap();
    let a: Vec<String> = std::env::args().collect();
    let day = |s: &str| DayRange::parse(s).unwrap();
    let mv = Move::parse(&a[3]).unwrap();
    let con = Consultation {
        area: Area::parse(&a[1]).unwrap(),
        kind: mv,
        date: day(&a[4]),
        today: day(a.get(7).map_or("2026-11-22", |s| s)).first(),
        from: (mv != Move::Transfer).then(|| ProviderId::new("docomo-hikari")),
        to: Some(ProviderId::new(&a[2])),
        services: a[5].split(',').map(ServiceId::new).collect(),
        payment: a.get(6).map(|p| PaymentId::new(p)),
    };
    let ad = advise(&c, &con);
    for l in &ad.lines {
        println!(
            "{} {} {} by {:?}",
            l.service,
            l.outcome,
            l.basis,
            l.because.iter().map(|g| g.claim.to_string()).collect::<Vec<_>>()
        );
        for k in RoleKind::ALL {
            let (b, r) = (l.before.get(*k), l.after.get(*k));
            println!(
                "   {k}: {:?} {} -> {:?} via {:?} {} {:?}",
                b.party,
                b.basis,
                r.party,
                r.via,
                r.basis,
                r.desks.iter().map(|d| d.grounds.claim.to_string()).collect::<Vec<_>>()
            );
        }
        for n in &l.notes {
            println!("   - {}", n.text.ja)
        }
    }
    println!(
        "before {:?}\nbills {:#?}",
        ad.bills_before,
        ad.bills.iter().map(|b| (b.party.to_string(), b.via.clone(), b.services.clone())).collect::<Vec<_>>()
    );
    println!(
        "calls {:?}",
        ad.calls
            .iter()
            .map(|b| (
                b.party.to_string(),
                b.services.clone(),
                b.desks.iter().map(|d| d.grounds.claim.to_string()).collect::<Vec<_>>()
            ))
            .collect::<Vec<_>>()
    );
    println!("cautions {:#?}", ad.cautions);
    for t in &ad.todo {
        println!(
            "todo {} {} {} {:?}",
            t.stage,
            t.grounds.claim,
            t.text.ja,
            t.desk.as_ref().map(|d| d.grounds.claim.to_string())
        )
    }
    println!(
        "open {:?}\nremarks {:?}",
        ad.open.iter().map(|o| (o.service.to_string(), o.role, o.ask.clone())).collect::<Vec<_>>(),
        ad.remarks.iter().map(|n| n.text.ja.clone()).collect::<Vec<_>>()
    );
}
