//! Whatever is published that is not the company's next edition as it was signed is refused, and the one in use stays.

use std::fs;

use super::*;

/// A counter with one edition in use.
fn at_work() -> Company {
    let company = Company::new();
    company.publish_with(NUMBER, DAY);
    company.update().fine();
    company
}

/// Asserts that an update is refused for a reason and changes nothing.
#[track_caller]
fn is_refused(company: &Company, code: i32, said: &str) {
    let noted = |(name, _): &(String, Vec<u8>)| !name.ends_with("asked") && !name.starts_with(".madoguchi-");
    let before: Vec<_> = contents(&company.store()).into_iter().filter(noted).collect();
    let run = company.update();
    assert_eq!((run.code, run.stdout.as_str()), (code, ""), "{}", run.stderr);
    assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
    assert!(run.stderr.contains("版のまま"), "what stays is said: {}", run.stderr);
    let after: Vec<_> = contents(&company.store()).into_iter().filter(noted).collect();
    assert_eq!(after, before);
    company.answers_with("2026-11-22", NUMBER);
}

fn bundle(company: &Company, day: &str) -> PathBuf {
    company.published().join(format!("catalogue-{day}.tar.gz"))
}

#[test]
fn a_bundle_that_is_cut_or_turned_or_another() {
    let company = at_work();
    company.publish_with("0120-333-444", "2026-11-23");
    let path = bundle(&company, "2026-11-23");
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() - 7]).unwrap();
    is_refused(&company, 1, "バイト");
    fs::write(&path, [whole.as_slice(), b"more"].concat()).unwrap();
    is_refused(&company, 1, "バイト");
    let mut turned = whole.clone();
    turned[100] ^= 1;
    fs::write(&path, turned).unwrap();
    is_refused(&company, 1, "署名されたものと中身が違う");
    fs::remove_file(&path).unwrap();
    is_refused(&company, 2, "catalogue-2026-11-23.tar.gz");
    fs::write(&path, whole).unwrap();
    company.update().fine();
}

#[test]
fn a_new_bundle_with_the_old_signature_and_the_other_way_round() {
    let company = at_work();
    let old = fs::read_to_string(company.published().join("latest.minisig")).unwrap();
    company.publish_with("0120-333-444", "2026-11-23");
    // Half published: nothing new is known of.
    let new = fs::read_to_string(company.published().join("latest.minisig")).unwrap();
    company.put_latest(&old);
    let run = company.update();
    assert!(run.fine().contains("最新です"), "{}", run.stdout);
    // The new bundle under the old name.
    fs::copy(bundle(&company, "2026-11-23"), bundle(&company, DAY)).unwrap();
    assert!(company.update().fine().contains("最新です"));
    // The old comment in the new signature, the new one in the old.
    let line = |text: &str, number: usize| text.lines().nth(number).unwrap().to_owned();
    let mixed = [line(&old, 0), line(&old, 1), line(&new, 2), line(&old, 3)].join("\n");
    company.put_latest(&mixed);
    is_refused(&company, 1, "署名されたものと中身が違う");
    let mixed = [line(&new, 0), line(&new, 1), line(&new, 2).replace("2099", "2098"), line(&new, 3)].join("\n");
    company.put_latest(&mixed);
    is_refused(&company, 1, "署名されたものと中身が違う");
}

#[test]
fn an_old_edition_replayed_and_another_of_the_same_name() {
    let company = at_work();
    let replayed = fs::read_to_string(company.published().join("latest.minisig")).unwrap();
    company.publish_with("0120-333-444", "2026-11-23");
    company.update().fine();
    company.put_latest(&replayed);
    let run = company.update();
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("古い"), "{}", run.stderr);
    company.answers_with("2026-11-23", "0120-333-444");
    // Not even after going back.
    company.counter("catalog rollback").run().fine();
    assert_eq!(company.update().code, 1);
    company.counter("catalog rollback --undo").run().fine();
    company.publish_with("0120-555-666", "2026-11-23");
    let run = company.update();
    assert!(run.code == 1 && run.stderr.contains("--number"), "{}", run.stderr);
    company.answers_with("2026-11-23", "0120-333-444");
}

#[test]
fn an_edition_that_is_over() {
    let company = at_work();
    company.edit("0120-333-444", "2026-11-23");
    company.publish("--good-until 2026-11-24");
    is_refused(&company, 1, "2026-11-24");
}

#[cfg(unix)]
#[test]
fn links_and_pipes_in_the_store_lead_nowhere_and_hold_nobody_up() {
    use std::os::unix::fs::symlink;
    let company = Company::new();
    company.publish_with(NUMBER, DAY);
    fs::create_dir(company.store()).unwrap();
    let victim = company.folder.path().join("victim");
    fs::write(&victim, "mine").unwrap();
    for name in ["asked", ".madoguchi-tag", "catalogue-2026-11-22.tar.gz", "catalogue-2026-11-22.tar.gz.minisig"] {
        symlink(&victim, company.store().join(name)).unwrap();
    }
    company.update().fine();
    company.answers_with("2026-11-22", NUMBER);
    assert_eq!(fs::read(&victim).unwrap(), b"mine");
    // A lock is not made elsewhere.
    fs::remove_file(company.store().join("lock")).unwrap();
    symlink(company.folder.path().join("elsewhere"), company.store().join("lock")).unwrap();
    let run = company.update();
    assert!(run.code == 2 && run.stderr.lines().count() == 1, "{}", run.stderr);
    assert!(!company.folder.path().join("elsewhere").exists());
    for pipe in ["lock", "asked"] {
        let path = company.store().join(pipe);
        let _ = fs::remove_file(&path);
        nix::unistd::mkfifo(&path, nix::sys::stat::Mode::S_IRWXU).unwrap();
        let run = company.counter("catalog update").run_bounded();
        assert!(matches!(run.code, 0 | 2), "{pipe}: {}", run.stderr);
        fs::remove_file(&path).unwrap();
    }
    company.answers_with("2026-11-22", NUMBER);
}

#[cfg(unix)]
#[test]
fn everybody_at_the_machine_may_read_it_whoever_fetched_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let company = Company::new();
    company.publish_with(NUMBER, DAY);
    let script = "umask 077; exec \"$0\" catalog update";
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", script, env!("CARGO_BIN_EXE_madoguchi")]).env("MADOGUCHI_CONFIG", company.config());
    assert!(shell.current_dir(company.folder.path()).output().unwrap().status.success());
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&company.store()), 0o755);
    for name in ["catalogue-2026-11-22.tar.gz", "catalogue-2026-11-22.tar.gz.minisig"] {
        assert_eq!(mode(&company.store().join(name)), 0o644);
    }
}

#[test]
fn where_nothing_of_the_companys_is_in_use_it_is_said() {
    let company = Company::new();
    let said = || company.counter("find ドコモ").run().stderr;
    assert!(said().contains("まだ"), "{}", said());
    fs::write(company.store(), "a file").unwrap();
    assert!(said().contains("読めません"), "{}", said());
}

#[test]
fn an_edition_that_this_program_finds_wrong_is_not_answered_from() {
    let company = at_work();
    // It has been kept by a program of another day.
    company.edit("0120-333-444", "2026-11-23");
    let (packed, comment) = company.pack(&format!("--good-until {LATE}"));
    let bytes = fs::read(packed).unwrap();
    let mut files = Vec::new();
    for entry in tar::Archive::new(flate2::read::GzDecoder::new(bytes.as_slice())).entries().unwrap() {
        use std::io::Read as _;
        let (mut entry, mut text) = (entry.unwrap(), String::new());
        entry.read_to_string(&mut text).unwrap();
        let name = entry.path().unwrap().display().to_string();
        files.push((name.clone(), if name == PROVIDER { text + "of_a_later_day: true\n" } else { text }));
    }
    let mut again = tar::Builder::new(flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best()));
    for (name, text) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(text.len() as u64);
        header.set_mode(0o644);
        again.append_data(&mut header, name, text.as_bytes()).unwrap();
    }
    let faulty = again.into_inner().unwrap().finish().unwrap();
    let size = comment.rsplit_once("size=").unwrap().1;
    let signature = company.sign(&faulty, &comment.replace(size, &faulty.len().to_string()));
    fs::write(company.store().join("catalogue-2026-11-23.tar.gz"), faulty).unwrap();
    fs::write(company.store().join("catalogue-2026-11-23.tar.gz.minisig"), signature).unwrap();
    let run = company.counter("find みほん").run();
    assert!(run.code == 0 && run.stdout.contains("mihon-hikari"), "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains("of_a_later_day") && run.stderr.contains("2026-11-22 版を使います"), "{}", run.stderr);
    assert!(company.answers().contains(NUMBER));
    let version = company.counter("--version").run();
    assert!(version.code == 0 && version.stdout.contains("2026-11-22"), "{}", version.stdout);
    // Whoever presses Tab is in the middle of a line.
    let tab = company.counter("-- madoguchi answer --provider mihon-");
    let tab = tab.env("MADOGUCHI_COMPLETE", "bash").env("_CLAP_COMPLETE_INDEX", "3").env("_CLAP_IFS", "\n").run();
    assert_eq!((tab.stdout.contains("mihon-hikari"), &*tab.stderr), (true, ""), "{}", tab.stdout);
    let status = company.counter("catalog status --format json").run();
    assert_eq!((status.code, status.json()["faults"].as_u64()), (1, Some(1)));
    company.counter("catalog rollback").run().fine();
    company.answers_with("2026-11-22", NUMBER);
}

#[test]
fn one_that_is_signed_by_somebody_else_or_by_nobody() {
    let company = at_work();
    let stranger = KeyPair::generate_unencrypted_keypair().unwrap();
    company.edit("0120-333-444", "2026-11-23");
    let (packed, comment) = company.pack(&format!("--good-until {LATE}"));
    let bytes = fs::read(&packed).unwrap();
    fs::copy(&packed, bundle(&company, "2026-11-23")).unwrap();
    let theirs = sign(&stranger, &bytes, &comment);
    company.put_latest(&theirs);
    is_refused(&company, 1, "update_keys にない鍵");
    // Theirs, under the number of the company's key.
    let ours = company.sign(&bytes, &comment);
    let number = |signature: &str| signature.lines().nth(1).unwrap().chars().take(13).collect::<String>();
    company.put_latest(&theirs.replace(&number(&theirs), &number(&ours)));
    is_refused(&company, 1, "");
    for none in ["", "words", "untrusted comment: x\nRUQ=\ntrusted comment: y\nAAAA\n"] {
        company.put_latest(none);
        is_refused(&company, 1, "minisign の署名ではない");
    }
    company.put_latest(&"x".repeat(5_000));
    is_refused(&company, 2, "大きすぎる");
    // A signature of the company's, of something else; and of a later kind.
    company.put_latest(&company.sign(&bytes, "timestamp:1700000000\tfile:a.pdf"));
    is_refused(&company, 1, "カタログの署名ではない");
    company.put_latest(&company.sign(&bytes, &comment.replace("format=1", "format=2")));
    is_refused(&company, 1, "新しい");
    company.put_latest(&ours);
    company.update().fine();
}

#[test]
fn one_whose_signature_says_another_edition_than_it_is() {
    let company = at_work();
    company.edit("0120-333-444", "2026-11-23");
    let (packed, comment) = company.pack(&format!("--good-until {LATE}"));
    let bytes = fs::read(&packed).unwrap();
    fs::copy(&packed, bundle(&company, "2026-11-23")).unwrap();
    fs::copy(&packed, bundle(&company, "2026-11-24")).unwrap();
    for (old, new) in [("edition=2026-11-23", "edition=2026-11-24"), (LATE, "2098-12-31"), ("digest=", "digest=a")] {
        let mut said = comment.replace(old, new);
        if new == "digest=a" {
            let digest = comment.split("digest=").nth(1).unwrap().split(' ').next().unwrap();
            said = comment.replace(digest, "0123456789ab");
        }
        company.put_latest(&company.sign(&bytes, &said));
        is_refused_and_noted(&company, "署名の言うものと違う");
    }
}

#[test]
fn one_that_this_program_finds_wrong() {
    let company = at_work();
    // What was packed by a program that found nothing wrong with it.
    let (packed, comment) = company.pack(&format!("--good-until {LATE} -o base.tar.gz"));
    let bytes = fs::read(packed).unwrap();
    let unpacked = |change: &dyn Fn(&str, String) -> String| {
        use std::io::Read as _;
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(bytes.as_slice()));
        let gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        let mut again = tar::Builder::new(gzip);
        for entry in archive.entries().unwrap() {
            let mut entry = entry.unwrap();
            let (name, mut text) = (entry.path().unwrap().display().to_string(), String::new());
            entry.read_to_string(&mut text).unwrap();
            let text = change(&name, text).replace("2026-11-22", "2026-11-23");
            let mut header = tar::Header::new_gnu();
            header.set_size(text.len() as u64);
            header.set_mode(0o644);
            again.append_data(&mut header, name, text.as_bytes()).unwrap();
        }
        again.into_inner().unwrap().finish().unwrap()
    };
    let put = |packed: &[u8]| {
        let size = comment.rsplit_once("size=").unwrap().1;
        let comment = comment.replace("2026-11-22", "2026-11-23").replace(size, &packed.len().to_string());
        fs::write(bundle(&company, "2026-11-23"), packed).unwrap();
        company.put_latest(&company.sign(packed, &comment));
    };
    put(&unpacked(&|name, text| {
        if name == PROVIDER { text.replace("company: mihon", "company: mihno") } else { text }
    }));
    let noted = company.store().join("refused");
    is_refused_and_noted(&company, "catalogue-2026-11-23.tar.gz/providers/mihon-hikari.yaml:");
    // Not even looked for again, by this program.
    fs::rename(bundle(&company, "2026-11-23"), company.folder.path().join("away")).unwrap();
    is_refused(&company, 1, "前に受け取って");
    fs::rename(company.folder.path().join("away"), bundle(&company, "2026-11-23")).unwrap();
    fs::write(&noted, "0.0.1 0123456789ab\n").unwrap();
    is_refused_and_noted(&company, "catalogue-2026-11-23.tar.gz/providers/mihon-hikari.yaml:");
    put(&unpacked(&|_, text| text));
    is_refused_and_noted(&company, "署名の言うものと違う");
    // The next one is another.
    company.publish_with("0120-333-444", "2026-11-24");
    company.update().fine();
    company.answers_with("2026-11-24", "0120-333-444");
}

/// The same as an update that is refused, but that it is noted.
#[track_caller]
fn is_refused_and_noted(company: &Company, said: &str) {
    let run = company.update();
    assert_eq!((run.code, run.stdout.as_str()), (1, ""), "{}", run.stderr);
    assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
    assert!(company.store().join("refused").exists());
    company.answers_with("2026-11-22", NUMBER);
}

#[test]
fn where_the_disk_or_another_program_is_in_the_way() {
    let company = at_work();
    company.publish_with("0120-333-444", "2026-11-23");
    let lock = fs::File::options().write(true).open(company.store().join("lock")).unwrap();
    lock.lock().unwrap();
    let run = company.update();
    assert!(run.code == 2 && run.stderr.contains("ほかの更新"), "{}", run.stderr);
    let run = company.counter("catalog rollback").run();
    assert!(run.code == 2 && run.stderr.contains("ほかの更新"), "{}", run.stderr);
    company.answers_with("2026-11-22", NUMBER);
    drop(lock);
    // A folder where the bundle would be.
    let here = company.store().join("catalogue-2026-11-23.tar.gz");
    fs::create_dir(&here).unwrap();
    is_refused_by_the_disk(&company);
    fs::remove_dir(&here).unwrap();
    company.update().fine();
    company.answers_with("2026-11-23", "0120-333-444");
}

#[track_caller]
fn is_refused_by_the_disk(company: &Company) {
    let run = company.update();
    assert_eq!((run.code, run.stderr.lines().count()), (2, 1), "{}", run.stderr);
    company.answers_with("2026-11-22", NUMBER);
}

#[test]
fn what_is_touched_afterwards_is_not_used_and_said() {
    let company = at_work();
    company.publish_with("0120-333-444", "2026-11-23");
    company.update().fine();
    let here = company.store().join("catalogue-2026-11-23.tar.gz");
    let whole = fs::read(&here).unwrap();
    let mut touched = whole.clone();
    touched[200] ^= 1;
    fs::write(&here, touched).unwrap();
    company.answers_with("2026-11-22", NUMBER);
    let run = company.counter("find みほん").run();
    assert!(run.stderr.contains("2026-11-23") && run.stderr.contains("status"), "{}", run.stderr);
    let status = company.counter("catalog status").run();
    assert!(status.stdout.contains("使えない(署名されたものと中身が違う)"), "{}", status.stdout);
    // An older one under a newer name.
    for ending in ["", ".minisig"] {
        let name = |day: &str| company.store().join(format!("catalogue-{day}.tar.gz{ending}"));
        fs::copy(name(DAY), name("2026-11-30")).unwrap();
    }
    company.answers_with("2026-11-22", NUMBER);
    // It comes once more.
    company.update().fine();
    company.answers_with("2026-11-23", "0120-333-444");
    // Nothing at all is left.
    for (name, _) in contents(&company.store()) {
        fs::write(company.store().join(name), "x").unwrap();
    }
    assert_eq!(company.in_use(), None);
    let run = company.counter("find ドコモ").run();
    assert!(run.code == 0 && run.stderr.contains("組み込み"), "{}", run.stderr);
}
