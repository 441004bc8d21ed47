//! The parts of a page for those who hear it, and for those who jump in it: tags and bookmarks.

use std::num::NonZeroU16;

use krilla::destination::XyzDestination;
use krilla::geom::{Point, Rect};
use krilla::outline::{Outline, OutlineNode};
use krilla::tagging::{
    BBox, Identifier, ListNumbering, Node as TagNode, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

use crate::handout::fonts::Fonts;
use crate::handout::layout::{Ink, Item, Node, Role};

/// What stands on the sheets of the parts of one page.
pub(super) struct Tags<'a> {
    fonts: &'a Fonts,
    nodes: &'a [Node],
    found: Vec<Found>,
}

/// What was drawn of one part.
#[derive(Clone, Debug, Default)]
struct Found {
    leaves: Vec<Identifier>,
    text: String,
    place: Option<Place>,
}

/// The space that a part takes, on the sheet where it starts.
#[derive(Clone, Copy, Debug)]
struct Place {
    sheet: usize,
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

impl<'a> Tags<'a> {
    pub(super) fn new(nodes: &'a [Node], fonts: &'a Fonts) -> Self {
        Self { fonts, nodes, found: vec![Found::default(); nodes.len()] }
    }

    /// Takes in what was drawn on a sheet.
    pub(super) fn add(&mut self, sheet: usize, item: &Item, leaf: Identifier) {
        let place = self.place(sheet, &item.ink);
        let Some(found) = item.part_of.and_then(|node| self.found.get_mut(node)) else { return };
        found.leaves.push(leaf);
        if let Ink::Text { text, .. } = &item.ink {
            found.text.push_str(text);
        }
        found.place = match (found.place, place) {
            (Some(one), Some(other)) => Some(one.with(other)),
            (one, other) => one.or(other),
        };
    }

    #[expect(clippy::cast_precision_loss, reason = "a line is some thousands of units wide")]
    fn place(&self, sheet: usize, ink: &Ink) -> Option<Place> {
        match ink {
            Ink::Text { x, y, size, weight, text } => {
                let width = self.fonts.thousandths(text, *weight) as f32 * size / 1000.0;
                Some(Place { sheet, left: *x, top: y - size, right: x + width, bottom: y + size * 0.2 })
            }
            Ink::Code { x, y, side, .. } => Some(Place { sheet, left: *x, top: *y, right: x + side, bottom: y + side }),
            _ => None,
        }
    }

    /// The title, with the heads below it.
    pub(super) fn bookmarks(&self) -> Outline {
        let mut top: Vec<OutlineNode> = Vec::new();
        for (node, found) in self.nodes.iter().zip(&self.found) {
            let Some(Place { sheet, left, top: y, .. }) = found.place else { continue };
            let mark = || {
                OutlineNode::new(found.text.clone(), XyzDestination::new(sheet, Point::from_xy(left, y)))
                    .with_open(true)
            };
            match (&node.role, top.last_mut()) {
                (Role::Title, _) | (Role::Head, None) => top.push(mark()),
                (Role::Head, Some(title)) => title.push_child(mark()),
                _ => {}
            }
        }
        let mut outline = Outline::new();
        for mark in top {
            outline.push_child(mark);
        }
        outline
    }

    /// The tree of tags.
    pub(super) fn tree(mut self, lang: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(lang.to_owned()));
        // Children come after their parents, so the last ones are finished first.
        let mut children: Vec<Vec<TagNode>> = self.nodes.iter().map(|_| Vec::new()).collect();
        let mut top: Vec<TagGroup> = Vec::new();
        for (index, node) in self.nodes.iter().enumerate().rev() {
            let found = std::mem::take(&mut self.found[index]);
            let mut group = TagGroup::new(kind(&node.role, &found));
            let inside = std::mem::take(&mut children[index]).into_iter().rev();
            let all = found.leaves.into_iter().map(TagNode::from).chain(inside);
            if node.role == Role::ListItem {
                // A list item speaks through its body.
                let mut body = TagGroup::new(Tag::LBody);
                all.for_each(|one| body.push(one));
                group.push(body);
            } else {
                all.for_each(|one| group.push(one));
            }
            match node.parent {
                Some(parent) => children[parent].push(group.into()),
                None => top.push(group),
            }
        }
        top.into_iter().rev().for_each(|group| tree.push(group));
        tree
    }
}

impl Place {
    /// Both together; what goes on on another sheet is left out.
    fn with(self, other: Self) -> Self {
        if self.sheet != other.sheet {
            return self;
        }
        Self {
            sheet: self.sheet,
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    fn bounds(self) -> Option<BBox> {
        Rect::from_ltrb(self.left, self.top, self.right, self.bottom).map(|rect| BBox::new(self.sheet, rect))
    }
}

/// What a part of the page is called in a PDF.
fn kind(role: &Role, found: &Found) -> TagKind {
    let head = |level: u16| Tag::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), Some(found.text.clone()));
    match role {
        Role::Title => head(1).into(),
        Role::Head => head(2).into(),
        Role::Paragraph => Tag::P.into(),
        Role::List => Tag::L(ListNumbering::None).into(),
        Role::ListItem => Tag::LI.into(),
        Role::Table => Tag::Table.into(),
        Role::Row => Tag::TR.into(),
        Role::HeadCell => Tag::TH(TableHeaderScope::Column).into(),
        Role::Cell => Tag::TD.into(),
        Role::Figure(spoken) => Tag::Figure(Some(spoken.clone())).with_bbox(found.place.and_then(Place::bounds)).into(),
    }
}
