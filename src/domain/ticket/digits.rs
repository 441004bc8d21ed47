//! One large number made of digits that each count in their own base, so that no place is wasted between them.

/// A natural number of any size, the lowest 32 bits first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Natural(Vec<u32>);

impl Natural {
    fn one() -> Self {
        Self(vec![1])
    }

    /// Multiplies by `factor` and adds `more`, both below 2^32.
    pub(super) fn multiply_add(&mut self, factor: u64, more: u64) {
        let mut carry = more;
        for part in &mut self.0 {
            let product = u64::from(*part) * factor + carry;
            *part = low(product);
            carry = product >> u32::BITS;
        }
        if carry > 0 {
            self.0.push(low(carry));
        }
    }

    /// Divides by `divisor`, below 2^32, and gives the rest.
    pub(super) fn divide(&mut self, divisor: u64) -> u64 {
        let mut rest = 0;
        for part in self.0.iter_mut().rev() {
            let dividend = (rest << u32::BITS) | u64::from(*part);
            *part = low(dividend / divisor);
            rest = dividend % divisor;
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        rest
    }

    /// How many bits tell apart so many values.
    fn bits_of_values(&self) -> usize {
        let Some(highest) = self.0.last() else { return 0 };
        let bits = self.0.len() * 32 - highest.leading_zeros() as usize;
        let is_power_of_two = self.0.iter().map(|part| part.count_ones()).sum::<u32>() == 1;
        if is_power_of_two { bits - 1 } else { bits }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the low half is what is wanted")]
fn low(value: u64) -> u32 {
    value as u32
}

/// Digits on their way into a ticket.
#[derive(Debug, Default)]
pub(super) struct Writer(Vec<(u64, u64)>);

impl Writer {
    /// Adds a digit that is below `base`.
    pub(super) fn push(&mut self, digit: u64, base: u64) {
        debug_assert!(digit < base, "{digit} in base {base}");
        self.0.push((digit, base));
    }

    /// Adds a number in the first base that holds it; the highest digit of each stands for the next.
    pub(super) fn push_number(&mut self, mut number: u64, bases: &[u64]) {
        for (index, base) in bases.iter().enumerate() {
            let last = index + 1 == bases.len();
            if last || number < base - 1 {
                return self.push(number, *base);
            }
            self.push(base - 1, *base);
            number -= base - 1;
        }
    }

    /// How many bits all digits take together.
    pub(super) fn bits(&self) -> usize {
        let mut values = Natural::one();
        self.0.iter().for_each(|(_, base)| values.multiply_add(*base, 0));
        values.bits_of_values()
    }

    /// All digits as one number, the first one lowest.
    pub(super) fn number(&self) -> Natural {
        let mut number = Natural::default();
        self.0.iter().rev().for_each(|(digit, base)| number.multiply_add(*base, *digit));
        number
    }
}

/// Digits on their way out of a ticket.
#[derive(Debug)]
pub(super) struct Reader {
    rest: Natural,
    values: Natural,
}

impl Reader {
    pub(super) fn new(number: Natural) -> Self {
        Self { rest: number, values: Natural::one() }
    }

    /// The next digit.
    pub(super) fn next(&mut self, base: u64) -> u64 {
        self.values.multiply_add(base, 0);
        self.rest.divide(base)
    }

    /// The next number, as [`Writer::push_number`] wrote it.
    pub(super) fn next_number(&mut self, bases: &[u64]) -> u64 {
        let mut number = 0;
        for base in bases {
            let digit = self.next(*base);
            number += digit;
            if digit < base - 1 {
                break;
            }
        }
        number
    }

    /// How many bits have been read.
    pub(super) fn bits(&self) -> usize {
        self.values.bits_of_values()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The length of a ticket goes by it: one bit too few, and two consultations have one ticket.
    #[test]
    fn so_many_bits_as_tell_all_values_apart_and_no_more() {
        let bases = [2, 3, 4, 5, 7, 8, 255, 256, 257, (1 << 16) - 1, 1 << 16, (1 << 31) - 1, 1 << 31, (1 << 32) - 1];
        let bits = |bases: &[u64]| {
            let mut writer = Writer::default();
            for base in bases {
                writer.push(base - 1, *base);
            }
            writer.bits()
        };
        assert_eq!(bits(&[]), 0);
        for one in bases {
            for other in bases {
                for third in [1, 2, 3, 1 << 31] {
                    let values = u128::from(one) * u128::from(other) * u128::from(third);
                    let least = (0..128).find(|bits| 1u128 << bits >= values);
                    assert_eq!(Some(bits(&[one, other, third])), least, "{one} {other} {third}");
                }
            }
        }
    }
}
