#![no_main]

// The catalogue is loaded before the clock runs.
libfuzzer_sys::fuzz_target!(init: madoguchi_fuzz::ticket::keeps_its_laws(b"0"), |data: &[u8]| madoguchi_fuzz::ticket::keeps_its_laws(data));
