fn main() {
    let loaded = madoguchi::catalog::read_built_in();
    let l2 = loaded.clone();
    let catalog = loaded.into_catalog().unwrap();
    let results = madoguchi::catalog::cases::run(&l2, &catalog);
    let bad: Vec<_> = results.iter().filter(|r| !r.differences.is_empty()).collect();
    for r in &bad {
        println!("{} {}", r.at, r.name);
        for d in &r.differences {
            println!("    {}: expected {}, found {}", d.field, d.expected, d.found);
        }
    }
    println!("{} cases, {} differ", results.len(), bad.len());
}
