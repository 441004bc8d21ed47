//! Over the network: what curl is asked for, and what is made of what it says. Its part is played by a script here.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::*;

const ADDRESS: &str = "https://catalogue.example/madoguchi";

/// Plays curl: notes its arguments, and serves the folder that is published, or does what a file `does` says.
const CURL: &str = r#"#!/bin/sh
printf '%s\n' "$*" >>"$ROOT/asked"
tag= known= url=
while [ $# -gt 0 ]; do
  case "$1" in
    --etag-save) tag=$2 ;;
    --etag-compare) known=$2 ;;
    --url) url=$2 ;;
  esac
  shift
done
[ ! -e "$ROOT/does" ] || . "$ROOT/does"
file="$ROOT/published/${url##*/}"
if [ ! -e "$file" ]; then
  printf 'curl: (22) The requested URL returned error: 404\n\n404' >&2
  exit 22
fi
sum=\"$(cksum <"$file" | tr ' ' -)\"
if [ -n "$known" ] && [ "$(cat "$known")" = "$sum" ]; then
  printf '\n304' >&2
  exit 0
fi
[ -z "$tag" ] || printf '%s' "$sum" >"$tag"
cat "$file"
printf '\n200' >&2
"#;

/// A company on the network, and a counter whose curl is that script.
fn on_the_network() -> Company {
    let company = Company::new();
    let curl = company.folder.path().join("bin/curl");
    fs::create_dir(curl.parent().unwrap()).unwrap();
    fs::write(&curl, CURL).unwrap();
    fs::set_permissions(&curl, fs::Permissions::from_mode(0o755)).unwrap();
    let text = fs::read_to_string(company.config()).unwrap();
    fs::write(company.config(), text.replace("update_from: published", &format!("update_from: {ADDRESS}/"))).unwrap();
    company
}

fn update(company: &Company) -> Run {
    let path = std::env::var("PATH").unwrap();
    let bin = company.folder.path().join("bin");
    let bin = company.counter("catalog update").env("PATH", format!("{}:{path}", bin.display()));
    bin.env("ROOT", company.folder.path()).run()
}

/// What curl was asked for since this was asked last.
fn asked(company: &Company) -> Vec<String> {
    let file = company.folder.path().join("asked");
    let text = fs::read_to_string(&file).unwrap_or_default();
    let _ = fs::remove_file(file);
    text.lines().map(str::to_owned).collect()
}

fn urls(asked: &[String]) -> Vec<&str> {
    asked.iter().map(|line| line.split("--url ").nth(1).unwrap().rsplit('/').next().unwrap()).collect()
}

#[test]
fn curl_fetches_within_bounds_and_what_is_unchanged_is_not_fetched() {
    let company = on_the_network();
    company.publish_with(NUMBER, DAY);
    update(&company).fine();
    company.answers_with("2026-11-22", NUMBER);
    let lines = asked(&company);
    assert_eq!(urls(&lines), ["latest.minisig", "catalogue-2026-11-22.tar.gz"]);
    for line in &lines {
        for option in ["--proto =https", "--proto-redir =https", "--max-time ", "--connect-timeout ", "--max-filesize "]
        {
            assert!(line.contains(option), "{option}: {line}");
        }
        assert!(line.contains(&format!("--url {ADDRESS}/")) && !line.contains("--insecure"), "{line}");
    }
    assert!(lines[0].contains("--etag-save") && !lines[0].contains("--etag-compare"), "{}", lines[0]);
    assert!(!lines[1].contains("--etag"), "{}", lines[1]);

    let same = update(&company);
    assert!(same.fine().contains("最新です"), "{}", same.stdout);
    let lines = asked(&company);
    assert_eq!(urls(&lines), ["latest.minisig"]);
    assert!(lines[0].contains("--etag-compare"), "{}", lines[0]);

    company.publish_with("0120-333-444", "2026-11-23");
    update(&company).fine();
    company.answers_with("2026-11-23", "0120-333-444");
    assert_eq!(asked(&company).len(), 2);
    update(&company).fine();
    assert_eq!(urls(&asked(&company)), ["latest.minisig"]);
    // Another address has said nothing yet.
    let text = fs::read_to_string(company.config()).unwrap();
    fs::write(company.config(), text.replace("/madoguchi/", "/elsewhere")).unwrap();
    update(&company).fine();
    assert!(!asked(&company)[0].contains("--etag-compare"));
}

#[test]
fn a_server_that_says_that_nothing_is_ever_new_is_not_believed() {
    let company = on_the_network();
    company.publish_with(NUMBER, DAY);
    let does = company.folder.path().join("does");
    for tag in ["*", "", "x", "\"a\", \"b\""] {
        fs::write(&does, format!("sum='{tag}'; [ -z \"$tag\" ] || printf '%s' \"$sum\" >\"$tag\"; tag=")).unwrap();
        update(&company).fine();
        asked(&company);
        fs::remove_file(&does).unwrap();
        update(&company).fine();
        assert!(!asked(&company)[0].contains("--etag-compare"), "{tag}");
        for (name, _) in contents(&company.store()).into_iter().filter(|(name, _)| name.contains(".etag")) {
            fs::remove_file(company.store().join(name)).unwrap();
        }
    }
    // Nobody has asked whether it is unchanged.
    fs::write(&does, "printf '\\n304' >&2; exit 0").unwrap();
    let run = update(&company);
    assert_eq!(run.code, 1, "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains("minisign"), "{}", run.stderr);
    // An edition that is over is asked for as if nothing were known.
    fs::remove_file(&does).unwrap();
    update(&company).fine();
    company.edit("0120-333-444", "2026-11-23");
    company.publish(&format!("--good-until {LATE}"));
    update(&company).fine();
    let tag = contents(&company.store()).into_iter().find(|(name, _)| name.contains(".etag")).unwrap();
    assert!(tag.1.starts_with(b"\""), "{tag:?}");
    // And what was noted long ago is not believed either.
    let old = std::time::SystemTime::now() - std::time::Duration::from_hours(8 * 24);
    let file = fs::File::options().write(true).open(company.store().join(&tag.0)).unwrap();
    file.set_modified(old).unwrap();
    asked(&company);
    update(&company).fine();
    assert!(!asked(&company)[0].contains("--etag-compare"));
}

#[test]
fn what_was_refused_or_cut_off_is_asked_for_again() {
    let company = on_the_network();
    company.publish_with(NUMBER, DAY);
    update(&company).fine();
    company.publish_with("0120-333-444", "2026-11-23");
    for (does, code, said) in [
        (
            "case $url in *.gz) printf half; echo 'curl: (18) transfer closed' >&2; printf '\\n200' >&2; exit 18;; esac",
            2,
            "transfer closed",
        ),
        ("case $url in *.gz) printf half; printf '\\n200' >&2; exit 0;; esac", 1, "バイト"),
        ("case $url in *.gz) yes; exit 0;; esac", 1, "バイト"),
        ("yes; exit 0", 2, "大きすぎる"),
        ("echo 'curl: (60) SSL certificate problem' >&2; printf '\\n000' >&2; exit 60", 2, "SSL certificate problem"),
        ("kill -9 $$", 2, "signal: 9"),
        ("printf '\\033]0;x\\007' >&2; exit 7", 2, "版のまま"),
    ] {
        fs::write(company.folder.path().join("does"), does).unwrap();
        let run = update(&company);
        assert_eq!((run.code, run.stdout.as_str()), (code, ""), "{does}: {}", run.stderr);
        assert!(run.stderr.contains(said) && !run.stderr.contains('\u{1b}'), "{does}: {}", run.stderr);
        company.answers_with("2026-11-22", NUMBER);
    }
    fs::remove_file(company.folder.path().join("does")).unwrap();
    update(&company).fine();
    company.answers_with("2026-11-23", "0120-333-444");
}

#[test]
fn without_curl_it_says_what_to_do() {
    let company = on_the_network();
    let run = company.counter("catalog update").env("PATH", company.folder.path()).run();
    assert_eq!((run.code, run.stderr.lines().count()), (2, 1), "{}", run.stderr);
    assert!(run.stderr.contains("curl") && run.stderr.contains("--from"), "{}", run.stderr);
}

#[test]
fn an_address_that_is_not_protected_is_refused() {
    let company = on_the_network();
    for (address, said) in
        [("http://a.example", "https://"), ("ftp://a.example", "https://"), ("https://a.example/?x", "?")]
    {
        let run = company.counter("catalog update --from").arg(address).run();
        assert_eq!((run.code, run.stderr.lines().count()), (2, 1), "{}", run.stderr);
        assert!(run.stderr.contains(said), "{}", run.stderr);
    }
    assert!(asked(&company).is_empty());
}
