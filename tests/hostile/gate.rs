//! No place may go past the cleaning: this reads the sources for those that could.

use std::fs;
use std::path::Path;

/// Who may write, and to what: the gate of the command line; plain mode, whose one `say` cleans; and the screen, which ratatui draws.
const WRITERS: &[(&str, &[&str])] = &[
    (
        "stdout()",
        &["src/cli/out.rs", "src/cli/wizard.rs", "src/cli/handout.rs", "src/cli/catalog/coverage.rs", "src/ui/"],
    ),
    ("stderr()", &["src/cli/out.rs", "src/cli/keep.rs", "src/ui/"]),
    ("println!", &[]),
    ("print!(", &[]),
    ("Clean::own", &["src/cli/catalog/coverage.rs", "src/text/clean.rs"]),
    // Every table for a spreadsheet is one of `sheets/table`.
    ("csv::Writer", &[]),
    ("Clean::sheet", &["src/sheets/table.rs"]),
    ("fs::read(", &[]),
    ("fs::read_to_string(", &[]),
    // What another program complains of is read within a bound as well.
    ("read_to_end(", &["src/files/read.rs", "src/errand.rs", "src/bundle/unpack.rs"]),
    ("stdin()", &["src/cli/wizard.rs", "src/cli/keep.rs", "src/ui/"]),
];

/// Where it is only asked whether somebody is there.
fn only_asks(line: &str) -> bool {
    line.contains(".is_terminal()")
}

fn walk(folder: &Path, visit: &mut impl FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            walk(&entry, visit);
        } else if entry.extension().is_some_and(|ending| ending == "rs") {
            visit(&entry, &fs::read_to_string(&entry).unwrap());
        }
    }
}

#[test]
fn what_goes_out_passes_one_place() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = 0;
    walk(&root.join("src"), &mut |path, text| {
        let file = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        if file == "src/build.rs" {
            // What builds the program speaks to cargo.
            return;
        }
        // Tests print as they like.
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//") && !only_asks(line)) {
            for (what, who) in WRITERS {
                if line.contains(what) && !file.ends_with("/tests.rs") {
                    seen += 1;
                    assert!(who.iter().any(|who| file.starts_with(who)), "{file}: {what} in `{}`", line.trim());
                }
            }
        }
    });
    assert!(seen >= 10, "{seen}");
}
