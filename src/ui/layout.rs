//! Where the parts of the screen stand.
//!
//! ```text
//! strip                                     strip
//! +- choices --------+- panel --------+     - choices ------------
//! |                  |                |     ...
//! |                  |                |     - panel --------------
//! +------------------+----------------+     ...
//! notice                                    notice
//! footer                                    footer
//! ```

use ratatui::layout::Rect;

/// The smallest terminal on which the wizard can be used.
pub(super) const SMALLEST: (u16, u16) = (44, 14);
/// From here on the panel stands at the side.
pub(super) const SIDE_BY_SIDE: u16 = 72;
/// From here on calls, bills and what the customer does stand side by side.
pub(super) const WIDE: u16 = 100;

/// A part of the screen, with the line above it that has its title.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) title: Rect,
    pub(super) inside: Rect,
}

/// The parts of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) strip: Rect,
    pub(super) choices: Part,
    pub(super) panel: Option<Part>,
    /// Around both, with the bottom line, where there is room.
    pub(super) framed: Option<Rect>,
    pub(super) notice: Rect,
    pub(super) footer: Rect,
}

/// What share of the width the choices take, in hundredths; all of it for the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Share {
    Half,
    Most,
    All,
}

pub(super) fn is_too_small(area: Rect) -> bool {
    area.width < SMALLEST.0 || area.height < SMALLEST.1
}

pub(super) fn layout(area: Rect, share: Share) -> Layout {
    let row = |y: u16| Rect { y, height: 1, ..area }.intersection(area);
    let bottom = area.bottom();
    let (strip, notice, footer) = (row(area.y), row(bottom.saturating_sub(2)), row(bottom.saturating_sub(1)));
    let middle = Rect { y: area.y + 1, height: area.height.saturating_sub(3), ..area }.intersection(area);
    let (choices, panel, framed) = match (area.width >= SIDE_BY_SIDE, share) {
        (true, Share::All) => (framed_part(middle), None, Some(middle)),
        (true, _) => {
            let (choices, panel) = side_by_side(middle, share);
            (choices, Some(panel), Some(middle))
        }
        (false, Share::All) => (open_part(middle), None, None),
        (false, _) => {
            let (choices, panel) = one_over_the_other(middle);
            (choices, Some(panel), None)
        }
    };
    Layout { strip, choices, panel, framed, notice, footer }
}

/// With a line above, a line below, and one at each side.
fn framed_part(area: Rect) -> Part {
    let inside = Rect {
        x: area.x + 1,
        y: area.y + 1,
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(2),
    };
    Part { title: Rect { height: 1, ..area }.intersection(area), inside: inside.intersection(area) }
}

fn side_by_side(area: Rect, share: Share) -> (Part, Part) {
    let percent = if share == Share::Most { 62 } else { 54 };
    let width = area.width.saturating_sub(3) * percent / 100 + 2;
    let left = Rect { width, ..area };
    let right = Rect { x: area.x + width - 1, width: area.width + 1 - width, ..area };
    (framed_part(left), framed_part(right))
}

/// With a line above only.
fn open_part(area: Rect) -> Part {
    let inside = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    Part { title: Rect { height: 1, ..area }.intersection(area), inside: inside.intersection(area) }
}

fn one_over_the_other(area: Rect) -> (Part, Part) {
    let below = (area.height * 2 / 5).clamp(5, 12).min(area.height);
    let above = Rect { height: area.height - below, ..area };
    let below = Rect { y: above.bottom(), height: below, ..area };
    (open_part(above), open_part(below))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_leaves_the_screen_at_any_size() {
        for width in 0..140 {
            for height in 0..50 {
                let area = Rect::new(0, 0, width, height);
                for share in [Share::Half, Share::Most, Share::All] {
                    let parts = layout(area, share);
                    let panel = parts.panel.unwrap_or_default();
                    let mut rects = vec![parts.strip, parts.notice, parts.footer, parts.choices.title];
                    rects.extend([parts.choices.inside, panel.title, panel.inside]);
                    for rect in rects.into_iter().filter(|rect| !rect.is_empty()) {
                        assert_eq!(rect.intersection(area), rect, "{width}x{height}");
                    }
                    if !is_too_small(area) {
                        assert!(parts.choices.inside.height >= 5, "{width}x{height}");
                        assert!(parts.panel.is_none_or(|panel| panel.inside.height >= 4), "{width}x{height}");
                        assert!(!parts.choices.inside.intersects(panel.inside), "{width}x{height}");
                    }
                }
            }
        }
    }
}
