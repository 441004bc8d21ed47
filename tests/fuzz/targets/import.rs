#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| madoguchi_fuzz::import::keeps_its_laws(data));
