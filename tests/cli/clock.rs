//! The day on which an answer is given, by the zone that the environment names.

use std::fs;

use crate::support::bin::Bin;

const ANSWER: &str = "answer --area east --move transfer --provider docomo-hikari --services access-next --format json";

fn today(run: Bin) -> String {
    let run = run.run();
    run.fine();
    run.json()["consultation"]["date"].as_str().unwrap().to_owned()
}

#[test]
fn the_day_is_that_of_the_zone_by_name() {
    // There is no moment at which these two have the same day.
    let [west, east] = ["Etc/GMT+12", "Pacific/Kiritimati"].map(|tz| today(Bin::new(ANSWER).env("TZ", tz)));
    assert_ne!(west, east);
}

#[test]
fn a_file_in_the_current_folder_decides_no_day() {
    let in_zone = |hours: i8| {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("Asia")).unwrap();
        fs::write(folder.path().join("Asia/Tokyo"), zone_file(hours)).unwrap();
        today(Bin::new(ANSWER).env("TZ", "Asia/Tokyo").within(folder.path()))
    };
    let [one, other, again] = [-12, 14, -12].map(in_zone);
    // Unless it has just become midnight in Japan.
    assert!(one == other || one != again, "{one}, {other}");
}

/// A whole zone file of one zone that never changes.
fn zone_file(hours: i8) -> Vec<u8> {
    let mut data = Vec::new();
    for _ in 0..2 {
        data.extend(b"TZif2");
        data.extend([0; 15]);
        data.extend([0_u32, 0, 0, 0, 1, 4].iter().flat_map(|count| count.to_be_bytes()));
        data.extend((i32::from(hours) * 3_600).to_be_bytes());
        data.extend(*b"\0\0LOC\0");
    }
    data.extend(format!("\n<LOC>{}\n", -hours).bytes());
    data
}
