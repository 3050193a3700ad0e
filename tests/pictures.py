"""pictures.py DIRECTORY: pictures with what cameras and scanners put into them,
and such as are faulty, for tests/pictures.sh."""
import struct
import sys
import zlib


def put(name, data):
    with open(f"{sys.argv[1]}/{name}", "wb") as file:
        file.write(data)


def segment(marker, data):
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def profile(space, name=b"a lens of its own", size=600):
    """A header that libpng takes, no tags, and a text to look for."""
    head = bytearray(132)
    head[0:4] = struct.pack(">I", size)
    head[8] = 4
    head[20:24] = b"XYZ "
    head[68:80] = struct.pack(">III", 0xF6D6, 0x10000, 0xD32D)
    head[12:16] = b"mntr"
    head[16:20] = space
    head[36:40] = b"acsp"
    return (bytes(head) + name).ljust(size, b"\0")


def exif(order, unit, density, orientation=1):
    """A TIFF of four entries and the two numbers they point to."""
    def short(tag, value):
        return struct.pack(order + "HHIHH", tag, 3, 1, value, 0)

    at = 8 + 2 + 4 * 12 + 4
    return (b"Exif\0\0" + (b"II" if order == "<" else b"MM") +
            struct.pack(order + "HIH", 42, 8, 4) +
            short(0x112, orientation) +
            struct.pack(order + "HHII", 0x11A, 5, 1, at) +
            struct.pack(order + "HHII", 0x11B, 5, 1, at + 8) +
            short(0x128, unit) + struct.pack(order + "I", 0) +
            struct.pack(order + "IIII", density, 1, density, 1))


def frame(components=3, bits=8, width=40, height=30):
    return (struct.pack(">BHHB", bits, height, width, components) +
            b"".join(bytes([i + 1, 0x11, 0]) for i in range(components)))


SCAN = segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\x34" + b"\xff\xd9"


def jpeg(name, *before, start=0xC0, head=None, end=SCAN):
    put(name, b"\xff\xd8" + b"".join(before) +
        segment(start, frame() if head is None else head) + end)


icc = profile(b"RGB ")
jpeg("two-pieces.jpg", segment(0xE2, b"ICC_PROFILE\0\2\2" + icc[300:]),
     segment(0xE2, b"ICC_PROFILE\0\1\2" + icc[:300]))
jpeg("a-piece-short.jpg", segment(0xE2, b"ICC_PROFILE\0\1\2" + icc[:300]))
jpeg("inch.jpg", segment(0xE1, exif("<", 2, 40)))
jpeg("centimetre.jpg", segment(0xE1, exif(">", 3, 40, 6)))
jpeg("fill.jpg", b"\xff\xff\xff", b"\xff\x01", segment(0xFE, b"a comment"))
jpeg("lossless.jpg", start=0xC3)
jpeg("short-head.jpg", head=frame()[:4])
jpeg("deep.jpg", head=frame(bits=12))
jpeg("sizeless.jpg", head=frame(width=0))
jpeg("two-colours.jpg", head=frame(components=2))
jpeg("no-marker.jpg", segment(0xFE, b"a comment"), b"\0\0\0\0\0")
jpeg("no-end.jpg", end=segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\x34")
jpeg("long-segment.jpg", b"\xff\xe5\xff\xff")
put("no-scan.jpg", b"\xff\xd8" + segment(0xC0, frame()))
put("no-frame.jpg", b"\xff\xd8" + SCAN)


def chunk(kind, data, spoil=0):
    return (struct.pack(">I", len(data)) + kind + data +
            struct.pack(">I", zlib.crc32(kind + data) ^ spoil))


def png(name, size, colour, rows, *before, bits=8, laced=0):
    put(name, b"\x89PNG\r\n\x1a\n" +
        chunk(b"IHDR", struct.pack(">IIBBBBB", *size, bits, colour, 0, 0,
                                   laced)) +
        b"".join(before) + chunk(b"IDAT", zlib.compress(rows)) +
        chunk(b"IEND", b""))


def iccp(space):
    return chunk(b"iCCP", b"own\0\0" + zlib.compress(profile(space), 0))


def density(x, unit=1):
    return chunk(b"pHYs", struct.pack(">IIB", x, x, unit))


red = b"\0" + b"\xff\0\0" * 40
ghost = b"\0" + b"\xff\0\0\x60" * 40
grey = b"\0" + b"\x55" * 40
index = b"\0" + bytes(range(2)) * 20
plte = chunk(b"PLTE", b"\xff\0\0\0\0\xff")
png("profile.png", (40, 30), 2, red * 30, iccp(b"RGB "), density(11811))
png("grey.png", (40, 30), 0, grey * 30, iccp(b"GRAY"))
png("other-space.png", (40, 30), 2, red * 30, iccp(b"CMYK"))
png("ghost.png", (40, 30), 6, ghost * 30)
png("ghost-profile.png", (40, 30), 6, ghost * 30, iccp(b"RGB "))
png("palette.png", (40, 30), 3, index * 30, plte)
png("palette-ghost.png", (40, 30), 3, index * 30, plte,
    chunk(b"tRNS", b"\x40"))
png("no-palette.png", (40, 30), 3, index * 30)
png("ratio.png", (40, 30), 2, red * 30, density(1, 0))
png("large.png", (3000, 1500), 0, (b"\0" + b"\x33" * 3000) * 1500)
png("large-ghost.png", (2400, 1200), 4, (b"\0" + b"\x33\x99" * 2400) * 1200)
png("cut.png", (40, 30), 6, ghost * 3)


def gif(name, body):
    put(name, b"GIF89a" + struct.pack("<HHBBB", 4, 4, 0x80, 0, 0) +
        b"\xff\0\0\0\0\xff" + body)


def picture(width=4, height=4, flags=0, data=b"\x84\x51\x54\x14\x45\x01"):
    return (b"," + struct.pack("<HHHHB", 0, 0, width, height, flags) +
            b"\2" + bytes([len(data)]) + data + b"\0")


gif("too-wide.gif", picture(width=9) + b";")
gif("no-picture.gif", b";")
gif("cut.gif", picture()[:12])
gif("note.gif", b"!\xfe\4note\0" + b"!\xf9\4\1\0\0\0\0" + b"!\xfe\xff")
put("cut.webp", b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0\x10\x07")
