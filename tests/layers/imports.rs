//! Which file imports which, read from the sources as the compiler reads them.
//!
//! An import is a `use`, or a path in code, a type, an attribute or a macro, that leads to something of another file. It leads to
//! the file where the thing is defined: re-exports are followed, except that one of another room is an import of both, and one of a
//! crate's thing ends the way.
//! Declaring a child (`mod child;`) or handing on what is a child's own (`pub use child::Thing`) is none, so a front of a room
//! may name its parts; but a parent that works with what its child defines imports the child, and if that child takes anything
//! that the parent defines, the two are a circle. What only tests compile (`#[cfg(test)]`) is left out: tests may look at more.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, Macro, Meta, UseTree, VisRestricted, Visibility};

/// Names that follow each other with `::` between them.
type Names = Vec<String>;

/// What a set of sources imports.
#[derive(Debug, Default)]
pub(super) struct Imports {
    /// Every file that is not of tests alone.
    pub files: BTreeSet<String>,
    /// From a file to a file.
    pub inside: BTreeSet<(String, String)>,
    /// From a file to a crate.
    pub outside: BTreeSet<(String, String)>,
}

/// What builds the program: it takes a few files of some rooms into itself, which are looked at where they stand.
const BUILDER: &str = "src/build.rs";

/// The sources of this crate: path and text.
pub(super) fn sources() -> Vec<(String, String)> {
    let mut files = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let shown = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                if shown != BUILDER {
                    files.push((shown, fs::read_to_string(&path).unwrap()));
                }
            }
        }
    }
    assert!(files.len() > 30, "only {} files found", files.len());
    files.sort();
    files
}

/// Reads the imports of sources, among which each of `crates` is known as a crate of its own.
pub(super) fn read(sources: &[(String, String)], crates: &[String]) -> Imports {
    let mut modules = BTreeMap::new();
    let mut of_tests = Vec::new();
    for (file, text) in sources {
        let parsed = syn::parse_file(text).unwrap_or_else(|error| panic!("{file}: {error}"));
        collect(file, module_of(file), &parsed.items, &mut modules, &mut of_tests);
    }
    modules.retain(|path: &Names, _| !of_tests.iter().any(|tests| path.starts_with(tests)));
    let house = House { modules, crates };
    let mut imports = Imports::default();
    for (path, module) in &house.modules {
        imports.files.insert(module.file.clone());
        for target in house.targets(path, module) {
            match target {
                Target::File(to) if to == module.file => {}
                Target::File(to) => drop(imports.inside.insert((module.file.clone(), to))),
                Target::Crate(to) => drop(imports.outside.insert((module.file.clone(), to))),
            }
        }
    }
    imports
}

/// `src/ui/panel.rs` is the module `ui::panel`, `src/lib.rs` the root of all.
fn module_of(file: &str) -> Names {
    let inside = file.strip_prefix("src/").unwrap().strip_suffix(".rs").unwrap();
    if inside == "lib" { Names::new() } else { inside.split('/').map(str::to_owned).collect() }
}

struct Module {
    file: String,
    uses: Vec<Use>,
    /// Paths in code.
    paths: Vec<Names>,
}

struct Use {
    /// What it is called here; nothing for `*` and `_`.
    name: Option<String>,
    path: Names,
    /// Whether others see it too.
    shared: bool,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    File(String),
    Crate(String),
}

/// Collects a module and those inside its file; modules of tests alone are named apart.
fn collect(file: &str, path: Names, items: &[Item], modules: &mut BTreeMap<Names, Module>, tests: &mut Vec<Names>) {
    let mut collector = Collector { uses: Vec::new(), paths: Vec::new() };
    for item in items {
        match item {
            Item::Mod(inner) => {
                let inner_path: Names = path.iter().cloned().chain([inner.ident.to_string()]).collect();
                if is_of_tests(&inner.attrs) {
                    tests.push(inner_path);
                } else if let ItemMod { content: Some((_, items)), .. } = inner {
                    collect(file, inner_path, items, modules, tests);
                }
            }
            item => collector.visit_item(item),
        }
    }
    let Collector { uses, paths } = collector;
    modules.insert(path, Module { file: file.to_owned(), uses, paths });
}

fn is_of_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) => list.path.is_ident("cfg") && list.tokens.to_string() == "test",
        _ => false,
    })
}

struct Collector {
    uses: Vec<Use>,
    paths: Vec<Names>,
}

impl Collector {
    fn flatten(&mut self, tree: &UseTree, before: &[String], shared: bool) {
        let with = |name: String| -> Names { before.iter().cloned().chain([name]).collect() };
        match tree {
            UseTree::Path(path) => self.flatten(&path.tree, &with(path.ident.to_string()), shared),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.flatten(tree, before, shared)),
            UseTree::Glob(_) => self.uses.push(Use { name: None, path: before.to_vec(), shared }),
            UseTree::Name(name) => self.bind(&name.ident.to_string(), with(name.ident.to_string()), shared),
            UseTree::Rename(renamed) => self.bind(&renamed.rename.to_string(), with(renamed.ident.to_string()), shared),
        }
    }

    fn bind(&mut self, name: &str, mut path: Names, shared: bool) {
        let mut name = name.to_owned();
        if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
            path.pop();
            if name == "self" {
                name.clone_from(path.last().unwrap());
            }
        }
        self.uses.push(Use { name: (name != "_").then_some(name), path, shared });
    }

    /// The paths among tokens that nobody has parsed: those of macros and attributes.
    fn scan(&mut self, tokens: TokenStream) {
        let mut path = Names::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(name) if colons == 2 && !path.is_empty() => path.push(name.to_string()),
                TokenTree::Ident(name) => self.start(&mut path, Some(name.to_string())),
                TokenTree::Punct(sign) if sign.as_char() == ':' => {
                    colons += 1;
                    continue;
                }
                TokenTree::Group(group) => {
                    self.start(&mut path, None);
                    self.scan(group.stream());
                }
                _ => self.start(&mut path, None),
            }
            colons = 0;
        }
        self.start(&mut path, None);
    }

    fn start(&mut self, path: &mut Names, next: Option<String>) {
        let done = std::mem::replace(path, next.into_iter().collect());
        if !done.is_empty() {
            self.paths.push(done);
        }
    }
}

impl<'ast> Visit<'ast> for Collector {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let shared = !matches!(item.vis, Visibility::Inherited);
        self.flatten(&item.tree, &[], shared);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.paths.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast Macro) {
        visit::visit_macro(self, called);
        self.scan(called.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if let Meta::List(list) = &attribute.meta {
            self.scan(list.tokens.clone());
        }
    }

    /// `pub(super)` says who may see a thing; it takes nothing from there.
    fn visit_vis_restricted(&mut self, _: &'ast VisRestricted) {}
}

struct House<'c> {
    modules: BTreeMap<Names, Module>,
    crates: &'c [String],
}

impl House<'_> {
    fn targets(&self, path: &Names, module: &Module) -> BTreeSet<Target> {
        let mut targets = BTreeSet::new();
        for used in &module.uses {
            let mut found = BTreeSet::new();
            let end = self.follow(path, &used.path, used.name.as_deref(), true, &mut found);
            let own = end.is_some_and(|end| end.starts_with(path));
            if !(used.shared && own) {
                targets.extend(found);
            }
        }
        for named in &module.paths {
            self.follow(path, named, None, false, &mut targets);
        }
        targets
    }

    /// Where a path leads that stands in a module: notes the file, or the crate, and gives the module back. `called` is the name
    /// that a `use` gives it, which therefore cannot be what the path begins with.
    fn follow(
        &self,
        from: &Names,
        path: &[String],
        called: Option<&str>,
        used: bool,
        found: &mut BTreeSet<Target>,
    ) -> Option<Names> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" | "madoguchi" => return self.descend(Names::new(), rest, found),
            "self" => return if rest.is_empty() && !used { None } else { self.descend(from.clone(), rest, found) },
            "super" => {
                let mut at = from.clone();
                at.pop()?;
                let ups = rest.iter().take_while(|name| *name == "super").count();
                at.truncate(at.len().checked_sub(ups)?);
                return self.descend(at, rest.get(ups..)?, found);
            }
            _ => {}
        }
        let bound = self.modules.get(from)?.uses.iter().find(|one| one.name.as_ref() == Some(first));
        if let Some(bound) = bound.filter(|_| called != Some(first)) {
            let whole: Names = bound.path.iter().chain(rest).cloned().collect();
            return self.follow(from, &whole, Some(first), used, found);
        }
        if !used && rest.is_empty() {
            return None;
        }
        let child: Names = from.iter().chain([first]).cloned().collect();
        if self.modules.contains_key(&child) {
            return self.descend(child, rest, found);
        }
        // What is left is of this file, or of the standard library.
        if self.crates.contains(first) {
            found.insert(Target::Crate(first.clone()));
        }
        None
    }

    fn descend(&self, mut at: Names, mut rest: &[String], found: &mut BTreeSet<Target>) -> Option<Names> {
        while let Some((next, after)) = rest.split_first() {
            at.push(next.clone());
            if !self.modules.contains_key(&at) {
                at.pop();
                break;
            }
            rest = after;
        }
        let module = self.modules.get(&at)?;
        let bound = rest.first().and_then(|next| module.uses.iter().find(|one| one.name.as_ref() == Some(next)));
        if let (Some(bound), Some((next, after))) = (bound, rest.split_first()) {
            let whole: Names = bound.path.iter().chain(after).cloned().collect();
            let mut beyond = BTreeSet::new();
            let end = self.follow(&at, &whole, Some(next), true, &mut beyond);
            if end.as_ref().is_some_and(|end| end.first() == at.first()) {
                found.extend(beyond);
                return end;
            }
            // Of another room, which is imported too; or of a crate, and then it is this file that knows the crate.
            found.extend(beyond.into_iter().filter(|target| matches!(target, Target::File(_))));
            found.insert(Target::File(module.file.clone()));
            return end.or(Some(at));
        }
        found.insert(Target::File(module.file.clone()));
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(sources: &[(&str, &str)]) -> Vec<String> {
        let sources: Vec<(String, String)> =
            sources.iter().map(|(file, text)| (format!("src/{file}.rs"), (*text).to_owned())).collect();
        let imports = read(&sources, &["csv".to_owned(), "serde".to_owned()]);
        let short = |file: &str| file.strip_prefix("src/").unwrap().strip_suffix(".rs").unwrap().to_owned();
        let inside = imports.inside.iter().map(|(from, to)| format!("{} {}", short(from), short(to)));
        inside.chain(imports.outside.iter().map(|(from, to)| format!("{} [{to}]", short(from)))).collect()
    }

    /// What one line in `a/one.rs` imports, in a house of two rooms.
    fn of_line(line: &str) -> Vec<String> {
        inside(&[
            ("lib", "pub mod a; pub mod b; pub mod c;"),
            ("a", "pub mod one; pub mod two; pub use two::Two; pub struct A;"),
            ("a/one", line),
            ("a/two", "pub struct Two; pub fn make() {}"),
            ("b", "pub mod deep; pub use deep::Deep; pub use crate::c::C as FromC; pub struct B;"),
            ("b/deep", "pub struct Deep;"),
            ("c", "pub use csv::Reader as Foreign; pub struct C;"),
        ])
        .into_iter()
        .filter_map(|one| one.strip_prefix("a/one ").map(str::to_owned))
        .collect()
    }

    #[test]
    fn every_way_to_name_a_thing_is_read() {
        for (line, expected) in [
            ("use crate::b::B;", &["b"][..]),
            ("use crate::{b::{self, deep}, c::C};", &["b", "b/deep", "c"]),
            ("use crate::b as other; fn f(_: other::deep::Deep) {}", &["b", "b/deep"]),
            ("use super::super::b::B;", &["b"]),
            ("use super::two::Two as Second;", &["a/two"]),
            ("use super::A;", &["a"]),
            ("use super::Two;", &["a/two"]),
            ("use super::*;", &["a"]),
            ("use crate::b::Deep;", &["b/deep"]),
            ("use crate::b::FromC;", &["b", "c"]),
            ("fn f() -> crate::b::B { crate::b::B }", &["b"]),
            ("fn f() { let x = vec![super::two::make(), 1]; }", &["a/two"]),
            ("fn f() { println!(\"{}\", { crate::c::C }); }", &["c"]),
            ("macro_rules! m { () => { $crate::b::B } }", &["b"]),
            ("fn f() { use crate::c::C; }", &["c"]),
            ("mod inner { use super::super::two::Two; use crate::c; }", &["a/two", "c"]),
            ("pub(super) struct X; pub(in crate::a) struct Y;", &[]),
            ("enum Kind { One } use Kind::*; fn f(c: u8) { c; }", &[]),
            ("use std::fs; fn f() { fs::read(\"\"); }", &[]),
            ("#[cfg(test)] mod tests { use crate::b::B; }", &[]),
            ("use csv::{Reader, Writer};", &["[csv]"]),
            ("fn f(csv: u8) { csv; csv::Reader::new(); }", &["[csv]"]),
            ("#[derive(serde::Serialize)] struct X;", &["[serde]"]),
            ("// crate::b::B in words\n/// [`crate::b::B`]\nfn f() { \"crate::b\"; }", &[]),
            ("use crate::c::Foreign;", &["c"]),
        ] {
            assert_eq!(of_line(line), expected, "{line}");
        }
    }

    #[test]
    fn a_front_imports_its_parts_only_when_it_works_with_them() {
        let front = |line: &str| inside(&[("lib", "mod a;"), ("a", line), ("a/one", "pub struct One;")]);
        assert!(front("mod one; pub use one::One;").is_empty());
        assert_eq!(front("mod one; pub use one::One; fn f(_: One) {}"), ["a a/one"]);
        assert_eq!(front("mod one; use one::One;"), ["a a/one"]);
        assert_eq!(front("mod one; fn f() { one::make(); let one = 1; one; }"), ["a a/one"]);
        assert!(front("mod one; fn f() { let one = 1; one; }").is_empty());
    }

    #[test]
    fn files_of_tests_alone_are_left_out() {
        let found =
            inside(&[("a", "#[cfg(test)] mod tests;"), ("a/tests", "use crate::b::B;"), ("b", "pub struct B;")]);
        assert!(found.is_empty());
    }
}
