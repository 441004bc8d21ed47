//! Whose a bundle is.

use minisign_verify::{Error, PublicKey, Signature};

use super::label::{Label, Unread};

/// A key whose signatures count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    key: PublicKey,
    text: String,
}

impl Key {
    /// As it stands in the second line of `minisign.pub`.
    pub fn parse(text: &str) -> Option<Self> {
        let key = PublicKey::from_base64(text).ok()?;
        Some(Self { key, text: text.to_owned() })
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// Why it is not known whose a bundle is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unproven {
    /// This is no signature of minisign's, or one of its old kind.
    NoSignature,
    /// It is a signature, and not of a catalogue.
    OfSomethingElse,
    /// It is a signature of a form of catalogues that is newer than this program.
    Newer(u32),
    /// It is signed with a key that does not count here.
    OtherKey,
    /// It is not what was signed.
    Forged,
}

/// What a signature says of its bundle. It is not known whether that is so before the bundle is there.
pub fn label_of(signature: &str) -> Result<Label, Unproven> {
    read(signature)?.1
}

/// What the signature of a bundle says, where it is that of one of the keys.
pub fn verify(packed: &[u8], signature: &str, keys: &[Key]) -> Result<Label, Unproven> {
    let (signature, label) = read(signature)?;
    let mut worst = Unproven::OtherKey;
    for Key { key, .. } in keys {
        match key.verify(packed, &signature, false) {
            // What it says is said by whoever has the key.
            Ok(()) => return label,
            Err(Error::UnexpectedKeyId) => {}
            Err(Error::UnexpectedAlgorithm) => return Err(Unproven::NoSignature),
            Err(_) => worst = Unproven::Forged,
        }
    }
    Err(worst)
}

fn read(signature: &str) -> Result<(Signature, Result<Label, Unproven>), Unproven> {
    let signature = Signature::decode(signature).map_err(|_| Unproven::NoSignature)?;
    let label = signature.trusted_comment().parse().map_err(|unread| match unread {
        Unread::Newer(format) => Unproven::Newer(format),
        Unread::Other => Unproven::OfSomethingElse,
    });
    Ok((signature, label))
}
