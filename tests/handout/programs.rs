//! Independent programs that read a page back. Where one is missing, a test says so and leaves that look out;
//! `MADOGUCHI_READERS=all` demands every one of them.

use std::ffi::OsStr;
use std::io;
use std::process::{Command, Output};

/// What makes a missing program a failure.
const DEMAND: &str = "MADOGUCHI_READERS";

/// Runs a program, found under the first of these names that there is; nothing where it is missing and not demanded.
#[track_caller]
pub(super) fn run(names: &[&str], args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Option<Output> {
    let args: Vec<_> = args.into_iter().collect();
    for name in names {
        match Command::new(name).args(&args).output() {
            Ok(output) => return Some(output),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => panic!("{name} does not start: {error}"),
        }
    }
    let missing = format!("not looked at: {} is missing", names.join(" or "));
    assert!(std::env::var(DEMAND).map_or(true, |demanded| demanded != "all"), "{missing}");
    eprintln!("{missing}");
    None
}

/// What a program prints, which must end well.
#[track_caller]
pub(super) fn said(name: &str, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Option<String> {
    let output = run(&[name], args)?;
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}
