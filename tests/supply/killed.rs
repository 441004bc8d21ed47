//! An update that ends, or that the disk fails, between any two of its steps: the last good edition answers, and the next update goes
//! through.

use std::fs;
use std::process::{Command, Stdio};

use super::*;
use crate::support::can_trace;

/// The calls by which anything is changed on a disk.
const CALLS: &str = "openat,write,fsync,rename,renameat,renameat2,unlink,unlinkat,fchmod,linkat,mkdir";

/// Runs an update with something done at the `nth` of these calls; whether the call came.
fn disturbed(company: &Company, what: &str, nth: usize) -> bool {
    let trace = company.folder.path().join("trace");
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-o"]).arg(&trace).args(["-e", &format!("trace={CALLS}"), "-e"]);
    strace.arg(format!("inject={CALLS}:{what}:when={nth}"));
    strace.arg(env!("CARGO_BIN_EXE_madoguchi")).args(["catalog", "update"]);
    strace
        .env("MADOGUCHI_CONFIG", company.config())
        .env("MADOGUCHI_MACHINE_CONFIG", company.folder.path().join("none"));
    strace.current_dir(company.folder.path()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    strace.status().unwrap();
    let traced = fs::read_to_string(trace).unwrap();
    traced.contains("(INJECTED)") || traced.contains("killed by SIGKILL")
}

/// Disturbs an update at each of its steps, and counts them.
fn disturb_each(what: &str) -> usize {
    if !can_trace() {
        eprintln!("strace is not here, or may not trace: left out");
        return 0;
    }
    let company = Company::new();
    company.publish_with(NUMBER, DAY);
    company.update().fine();
    let before = contents(&company.store());
    company.publish_with("0120-333-444", "2026-11-23");
    let (mut steps, mut early) = (0, 0);
    for nth in 1.. {
        fs::remove_dir_all(company.store()).unwrap();
        fs::create_dir(company.store()).unwrap();
        for (name, bytes) in &before {
            fs::write(company.store().join(name), bytes).unwrap();
        }
        if !disturbed(&company, what, nth) {
            break;
        }
        let left = contents(&company.store());
        let is_new = left.iter().any(|(name, _)| name == "catalogue-2026-11-23.tar.gz.minisig");
        let (edition, number) = if is_new { ("2026-11-23", "0120-333-444") } else { ("2026-11-22", NUMBER) };
        assert_eq!(company.in_use().as_deref(), Some(edition), "{what} at {nth}");
        // The same without a signature of its own or a temporary file is not told from one that never began.
        // What is left as it was is not told from an update that never began.
        if left == before {
            early += 1;
            continue;
        }
        let said = company.answers();
        assert!(said.contains(number), "{what} at {nth}: {said}");
        let again = company.update();
        assert_eq!(again.code, 0, "{what} at {nth}: {}", again.stderr);
        company.answers_with("2026-11-23", "0120-333-444");
        let names = contents(&company.store()).into_iter().map(|(name, _)| name);
        assert!(names.filter(|name| name.starts_with('.')).count() == 0, "{what} at {nth}: something is left over");
        steps += 1;
    }
    eprintln!("{what}: disturbed at {} calls, {steps} of which left something", steps + early);
    steps
}

#[test]
fn killed_between_any_two_steps() {
    let steps = disturb_each("signal=KILL");
    assert!(steps == 0 || steps > 6, "{steps}");
}

#[test]
fn the_disk_full_at_any_step() {
    disturb_each("error=ENOSPC");
}
