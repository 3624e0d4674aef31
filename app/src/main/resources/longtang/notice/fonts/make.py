#!/usr/bin/env python3
"""Makes the three fonts of this folder; README.txt says from what.

    python3 make.py NotoSerifSC_400Regular.ttf NotoSerifSC_700Bold.ttf

U+2E80-2FDF (radicals) are left out: with them the text layer of a PDF says another character than the paper shows.
"""
import sys
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

RADICALS = range(0x2E80, 0x2FE0)
PRIVATE = range(0xE000, 0xF900)


def decoded(codec, first):
    points = set()
    for high in range(first, 0xFF):
        for low in range(first if codec == "gb2312" else 0x40, 0xFF):
            try:
                points.add(ord(bytes([high, low]).decode(codec)))
            except UnicodeDecodeError:
                pass
    return points


def keep(source, points, family, target):
    font = TTFont(source)
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    points = {p for p in points if p not in RADICALS and p not in PRIVATE}
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    for record in font["name"].names:  # reserved names stay with the originals (OFL 1.1, section 3)
        if record.nameID in (1, 4, 6):
            record.string = family
    font.save(target)
    print(target, len(font.getBestCmap()), "code points")
    return set(font.getBestCmap())


regular, bold = sys.argv[1:3]
latin = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100)) | set(range(0x2010, 0x2070)) | {0x3007, 0x25A1, 0x2611}
body = keep(regular, decoded("gbk", 0x81) | latin, "LongtangSong", "song.ttf")
keep(bold, decoded("gb2312", 0xA1) | latin, "LongtangSongBold", "song-bold.ttf")
han = set(range(0x3400, 0xA000)) | set(range(0x20000, 0x323B0))
keep(regular, han - body, "LongtangSongRare", "song-rare.ttf")
