#!/usr/bin/env python3
"""Makes the subsets of BIZ UDPGothic that the page embeds.

    pip install fonttools
    python3 subset.py FOLDER_WITH_THE_FULL_FONTS

Regular holds every character of CP932 (names need 髙 and 﨑); Bold, for heads and numbers, JIS level 1. What Bold lacks is
drawn in Regular. The font has no reserved name, so a subset may keep it.
"""

import pathlib
import sys

from fontTools import subset


def cp932(leads):
    """The characters of CP932 whose lead byte is among `leads`."""
    found = []
    for lead in leads:
        for trail in range(0x40, 0xFD):
            try:
                found.append(bytes([lead, trail]).decode("cp932"))
            except UnicodeDecodeError:
                pass
    return found


SINGLE = [chr(code) for code in range(0x20, 0x7F)] + [chr(code) for code in range(0xFF61, 0xFFA0)]
LATIN = [chr(code) for code in range(0xA0, 0x180)]
PUNCTUATION = list("–—‘’“”•…€™〓☐☑→⇒□■※")
BOTH = SINGLE + LATIN + PUNCTUATION
ALL = BOTH + cp932([*range(0x81, 0xA0), *range(0xE0, 0xFD)])
LEVEL_1 = BOTH + cp932(range(0x81, 0x99))

for weight, characters in [("Regular", ALL), ("Bold", LEVEL_1)]:
    name = f"BIZUDPGothic-{weight}.ttf"
    options = subset.Options()
    options.hinting = False
    options.drop_tables += ["meta", "GSUB", "GPOS", "GDEF", "vhea", "vmtx", "VORG"]
    options.layout_features = []  # plain advances: lines are broken by them
    options.name_IDs = ["*"]
    options.notdef_outline = True
    font = subset.load_font(str(pathlib.Path(sys.argv[1]) / name), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)
    subset.save_font(font, str(pathlib.Path(__file__).parent / name), options)
