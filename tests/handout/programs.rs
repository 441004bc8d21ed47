//! Independent programs that read a page back, and fonts that machines have. Where one is missing, a test says so and leaves that look out;
//! `MADOGUCHI_READERS=all` demands every one of them.

use std::ffi::OsStr;
use std::io;
use std::path::Path;
use std::process::{Command, Output};

/// What makes a missing program a failure.
const DEMAND: &str = "MADOGUCHI_READERS";

/// Runs a program, found under the first of these names that there is; nothing where it is missing and not demanded.
#[track_caller]
pub(super) fn run(names: &[&str], args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Option<Output> {
    run_with(names, args, &[])
}

/// The same, with these variables.
#[track_caller]
pub(super) fn run_with(
    names: &[&str],
    args: impl IntoIterator<Item = impl AsRef<OsStr>>,
    variables: &[(&str, &Path)],
) -> Option<Output> {
    let args: Vec<_> = args.into_iter().collect();
    for name in names {
        match Command::new(name).args(&args).envs(variables.iter().copied()).output() {
            Ok(output) => return Some(output),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => panic!("{name} does not start: {error}"),
        }
    }
    left_out(&names.join(" or "));
    None
}

/// Says that something is missing, which must not be where everything is demanded.
#[track_caller]
pub(super) fn left_out(what: &str) {
    let missing = format!("not looked at: {what} is missing");
    assert!(std::env::var(DEMAND).map_or(true, |demanded| demanded != "all"), "{missing}");
    eprintln!("{missing}");
}

/// What a program prints, which must end well.
#[track_caller]
pub(super) fn said(name: &str, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Option<String> {
    let output = run(&[name], args)?;
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}
