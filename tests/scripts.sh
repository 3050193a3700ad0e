#!/bin/sh
# The world's scripts, with the fonts that Debian has for them: each text is
# set without a warning, and reads back as it was written; what runs from right
# to left stands on the right, with its bullets and dates on the other side.
. tests/tap.sh

# As Python sees the text: without the marks that say which way it runs, and
# without spaces, which extractors put between the parts of some letters.
cat >"$tmp/same.py" <<'END'
import re, sys, unicodedata
def plain(s):
	s = unicodedata.normalize("NFD", s)
	return re.sub("[\\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]", "", s)
got, want = plain(open(sys.argv[1], encoding="utf-8").read()), plain(sys.argv[2])
if len(sys.argv) > 3:
	got, want = "".join(sorted(got)), "".join(sorted(want))
if got != want:
	sys.exit(f"got  {got}\nwant {want}")
END

# shown NAME LANG TEXT [sorted]: with "sorted" the letters may stand in the
# order in which they are seen, which some extractors keep.
shown()
{
	printf -- '---\nlang: %s\n---\n\n%s\n' "$2" "$3" >"$tmp/x.md"
	"$program" "$tmp/x.md" --strict -o "$tmp/x.pdf" 2>"$tmp/err" || {
		not_ok "$1 is set" "$tmp/err"
		return
	}
	ok "$1 is set"
	pdftotext "$tmp/x.pdf" "$tmp/x.txt"
	try "$1 reads back" "$PYTHON" "$tmp/same.py" "$tmp/x.txt" "$3" $4
}

shown Latin en 'Žluťoučký kůň, Größe, façade, İstanbul, œuvre, Việt Nam, þorn'
shown Cyrillic ru 'Инженер-программист, Україна, љубав'
shown Greek el 'Μηχανικός λογισμικού, Ὅμηρος'
shown 'Simplified Chinese' zh-CN '简体中文：软件工程师，直角骨。'
shown 'Traditional Chinese' zh-TW '繁體中文：軟體工程師，直角骨。'
shown Japanese ja '東京都で「大学」を卒業。アップル社のエンジニア。'
shown Korean ko '안녕하세요, 소프트웨어 엔지니어입니다.'
shown Arabic ar 'مهندس برمجيات في القاهرة'
shown Persian fa 'مهندس نرم‌افزار گچپژ'
shown Hebrew he 'מהנדס תוכנה בתל אביב'
shown Devanagari hi 'सॉफ्टवेयर इंजीनियर' sorted
shown Thai th 'วิศวกรซอฟต์แวร์' sorted
shown 'what combines' en 'g̃ x̌ é̂' sorted

# One language's form of a character that several write: the font differs.
face()
{
	printf -- '---\nlang: %s\n---\n\n直\n' "$1" >"$tmp/x.md"
	"$program" -q "$tmp/x.md" -o "$tmp/x.pdf"
	pdffonts "$tmp/x.pdf" | sed -n 's/.*+\(Noto[A-Za-z]*\).*/\1/p'
}
differ()
{
	[ -n "$(face zh-CN)" ] && [ "$(face zh-CN)" != "$(face zh-TW)" ] &&
		[ "$(face zh-CN)" != "$(face ja)" ]
}
try 'Han characters are in the language'\''s own form' differ

cat >"$tmp/rtl.md" <<'END'
---
lang: he
---
# ישראל ישראלי

## ניסיון

### מפתח (2019 – 2021)

- פיתוח ב-C++ עם 50 עובדים.
END
"$program" -q --dump=pages "$tmp/rtl.md" >"$tmp/pages"
# place TEXT: the left edge, in points, of the piece that has the text.
place()
{
	sed -n "s/^ *\([0-9]*\)[.,].*\"$1\"\$/\1/p" "$tmp/pages" | head -n 1
}
mirrored()
{
	cat "$tmp/pages"
	[ "$(place ישראל)" -gt 300 ] && [ "$(place 2019)" -lt 150 ] &&
		[ "$(place •)" -gt "$(place פיתוח)" ]
}
try 'a Hebrew page is mirrored' mirrored
whole()
{
	cat "$tmp/pages"
	grep -q 'C++' "$tmp/pages"
}
try 'C++ stays whole in it' whole

printf '# X\n\nThe words שלום עולם are Hebrew.\n' >"$tmp/x.md"
"$program" -q --dump=pages "$tmp/x.md" >"$tmp/pages"
swapped()
{
	cat "$tmp/pages"
	[ "$(place שלום)" -gt "$(place עולם)" ]
}
try 'Hebrew words in English run leftwards' swapped
