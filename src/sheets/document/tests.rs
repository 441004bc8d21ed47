//! Files in which values are changed.

use super::*;

const FILE: &str = "\
# The head.
id: a
name: {ja: 甲, en: 'A'} # both
aliases: [x, 'y, z', \"w\"]
desks:
  # The first.
  - id: a.one
    purposes: [fault]
    phones:
      - number: 0120-000-001 # by day
        from: {ja: 携帯, en: Mobile}
      - {number: '113', hours: {open: [{days: daily, from: '9:00'}]}}
    note:
      ja: 一つ目
      en: >
        The first,
        and so on.

  # The second.
  - {id: a.two, purposes: [order], until: 2026-12}
words:
  - '@phone dead' # broken
  - net
  - slow
notes: []
";

fn one(text: &str) -> Tree {
    Tree::One(text.into())
}

fn list(items: &[&str]) -> Tree {
    Tree::List(items.iter().copied().map(one).collect())
}

/// The lines that are not what they were.
#[track_caller]
fn changed(path: &[Step], tree: impl Into<Option<Tree>>) -> (Vec<String>, Vec<String>) {
    let mut document = Document::new(FILE.to_owned()).unwrap();
    document.set(path, tree.into().as_ref()).unwrap();
    let text = document.into_text();
    let (old, new): (Vec<&str>, Vec<&str>) = (FILE.lines().collect(), text.lines().collect());
    let head = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(old, new)| old == new).count();
    let middle = |lines: &[&str]| lines[head..lines.len() - tail].iter().map(|line| (*line).to_owned()).collect();
    (middle(&old), middle(&new))
}

use Step::{At, Key};

#[test]
fn a_value_is_changed_where_it_stands() {
    let phone = [Key("desks"), At(0), Key("phones"), At(0), Key("number")];
    assert_eq!(changed(&phone, Some(one("0120-000-002"))).1, ["      - number: 0120-000-002 # by day"]);
    let short = [Key("desks"), At(0), Key("phones"), At(1), Key("number")];
    let (_, new) = changed(&short, Some(one("114")));
    assert_eq!(new, ["      - {number: '114', hours: {open: [{days: daily, from: '9:00'}]}}"]);
    assert_eq!(changed(&[Key("name"), Key("en")], Some(one("It's: B"))).1, ["name: {ja: 甲, en: 'It''s: B'} # both"]);
    assert_eq!(changed(&[Key("aliases")], Some(list(&["y, z", "v", "w"]))).1, ["aliases: ['y, z', v, \"w\"]"]);
}

#[test]
fn a_value_of_several_lines_goes_with_them() {
    let (old, new) = changed(&[Key("desks"), At(0), Key("note"), Key("en")], Some(one("First")));
    assert_eq!((old.len(), new), (3, vec!["      en: First".to_owned()]));
}

#[test]
fn of_lists_only_the_lines_that_differ_are_touched() {
    let words = [Key("words")];
    assert_eq!(
        changed(&words, Some(list(&["@phone dead", "net", "fast"]))),
        (vec!["  - slow".into()], vec!["  - fast".into()])
    );
    assert_eq!(changed(&words, Some(list(&["@phone dead", "slow"]))), (vec!["  - net".into()], vec![]));
    assert_eq!(changed(&words, Some(list(&["@phone dead", "net", "x", "slow"]))), (vec![], vec!["  - x".into()]));
    assert_eq!(changed(&words, Some(list(&["a", "@phone dead", "net", "slow"]))), (vec![], vec!["  - a".into()]));
    let (_, new) = changed(&words, Some(list(&["@phone dea", "net", "slow"])));
    assert_eq!(new, ["  - '@phone dea' # broken"]);
}

#[test]
fn what_was_not_there_comes_to_its_place() {
    let (old, new) = changed(&[Key("reading")], Some(one("こう")));
    assert_eq!((old, new), (vec![], vec!["reading: こう".to_owned()]));
    let (_, new) = changed(&[Key("desks"), At(0), Key("until")], Some(one("2026-12-01")));
    assert_eq!(new, ["    until: 2026-12-01"]);
    let (_, new) = changed(&[Key("desks"), At(1), Key("note"), Key("ja")], Some(one("二つ目")));
    assert_eq!(new, ["  - {id: a.two, purposes: [order], until: 2026-12, note: {ja: 二つ目}}"]);
    let hours = [Key("desks"), At(0), Key("phones"), At(0), Key("hours"), Key("open"), At(0), Key("from")];
    assert_eq!(changed(&hours, Some(one("9:00"))).1, ["        hours: {open: [{from: '9:00'}]}"]);
    let more = [Key("desks"), At(0), Key("phones"), At(1), Key("hours"), Key("open"), At(1), Key("days")];
    let (_, new) = changed(&more, Some(one("sat")));
    assert_eq!(new, ["      - {number: '113', hours: {open: [{days: daily, from: '9:00'}, {days: sat}]}}"]);
    let third = [Key("desks"), At(0), Key("phones"), At(2), Key("number")];
    assert_eq!(changed(&third, Some(one("0120-000-009"))).1, ["      - {number: 0120-000-009}"]);
}

#[test]
fn what_goes_takes_nothing_else_along() {
    assert_eq!(changed(&[Key("aliases")], None).0, ["aliases: [x, 'y, z', \"w\"]"]);
    let (_, new) = changed(&[Key("desks"), At(1), Key("until")], None);
    assert_eq!(new, ["  - {id: a.two, purposes: [order]}"]);
    let (_, new) = changed(&[Key("desks"), At(1), Key("purposes")], None);
    assert_eq!(new, ["  - {id: a.two, until: 2026-12}"]);
    let only = [Key("desks"), At(0), Key("phones"), At(1), Key("hours"), Key("open"), At(0)];
    assert_eq!(changed(&only, None).1, ["      - {number: '113'}"]);
    let second = [Key("desks"), At(0), Key("phones"), At(1)];
    assert_eq!(changed(&second, None).1, Vec::<String>::new());
}

#[test]
fn what_cannot_be_done_without_loss_is_refused() {
    let mut document = Document::new("a:\n  - x\n  # why\n  - [y,\n     z] # how\nid: b\n".to_owned()).unwrap();
    let refused = document.set(&[Key("a"), At(5)], Some(&one("x")));
    assert_eq!(refused, Err(NotEditable { line: 2 }));
    assert!(document.set(&[Key("a")], Some(&list(&["x", "w"]))).is_ok_and(|()| document.text.contains("# why")));
    let mut document = Document::new("a: [x, # why\n  y]\nid: b\n".to_owned()).unwrap();
    assert_eq!(document.set(&[Key("a")], Some(&list(&["x"]))), Err(NotEditable { line: 1 }));
    assert_eq!(document.into_text(), "a: [x, # why\n  y]\nid: b\n");
}

#[test]
fn line_ends_stay_as_they_are() {
    let mut document = Document::new(FILE.replace('\n', "\r\n")).unwrap();
    document.set(&[Key("reading")], Some(&one("こう"))).unwrap();
    document.set(&[Key("words")], Some(&list(&["net", "x"]))).unwrap();
    let text = document.into_text();
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let mut document = Document::new("id: a\nname: b".to_owned()).unwrap();
    document.set(&[Key("reading")], Some(&one("こう"))).unwrap();
    assert_eq!(document.into_text(), "id: a\nname: b\nreading: こう\n");
}

#[test]
fn an_item_is_put_at_the_end_of_its_list() {
    let item = ["- id: a.three".to_owned(), "  purposes: [fault]".to_owned()];
    let mut document = Document::new(FILE.to_owned()).unwrap();
    document.add_item(&[], "desks", &item).unwrap();
    assert!(document.into_text().contains("until: 2026-12}\n  - id: a.three\n    purposes: [fault]\nwords:\n"));
    let none = with_item("# head\n", "sources", &["- id: a".to_owned()]).unwrap();
    assert_eq!(none, "# head\nsources:\n  - id: a\n");
    assert_eq!(
        with_item(&none, "sources", &["- id: b".to_owned()]).unwrap(),
        "# head\nsources:\n  - id: a\n  - id: b\n"
    );
    let root = node::parse(FILE).unwrap();
    let lines = item_lines(FILE, &root.get("desks").unwrap().items()[0]).unwrap();
    assert_eq!((lines[0].as_str(), lines[1].as_str(), lines.len()), ("- id: a.one", "  purposes: [fault]", 11));
    assert_eq!(item_lines(FILE, &root.get("desks").unwrap().items()[1]).unwrap().len(), 1);
}
