//! Several files or values in one input: each begins with a line `=== NAME`, so that a person can write one and a fuzzer can change it.

const MARK: &[u8] = b"=== ";

/// The parts with their names, in their order. What stands before the first name has none.
pub(super) fn parts(data: &[u8]) -> Vec<(String, &[u8])> {
    let mut parts: Vec<(String, &[u8])> = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in data.split_inclusive(|byte| *byte == b'\n') {
        let end = at + line.len();
        if let Some(name) = line.strip_prefix(MARK) {
            parts.push((String::from_utf8_lossy(name).trim().to_owned(), &[]));
            start = end;
        } else if parts.is_empty() {
            parts.push((String::new(), &[]));
        }
        if let Some((_, part)) = parts.last_mut() {
            *part = &data[start..end];
        }
        at = end;
    }
    parts
}

/// The same, where all of it is text.
pub(super) fn texts(data: &[u8]) -> Option<Vec<(String, &str)>> {
    parts(data).into_iter().map(|(name, part)| Some((name, std::str::from_utf8(part).ok()?))).collect()
}
