#!/bin/sh
# What the file says of itself: what the author said, the date that was asked
# for, and nothing of whose machine it was made on.
. tests/tap.sh

mkdir "$tmp/folder-of-mine"
md=$tmp/folder-of-mine/r.md
cat >"$md" <<'END'
---
title: Résumé & <more>
author: Ann Ode
subject: "A poet: \"odes\""
keywords: [odes, elegies]
lang: en_GB
---
# Ann Ode

Text with *emphasis*.
END
SOURCE_DATE_EPOCH=1700000000
export SOURCE_DATE_EPOCH

# holds OPTION FILE WHAT...: grep finds each in the file.
holds()
{
	option=$1
	file=$2
	shift 2
	for what; do
		grep -q "$option" -e "$what" "$file" ||
			complain "no: $what" || return 1
	done
}

# told PDF LINE...: pdfinfo prints each.
told()
{
	pdfinfo "$1" 2>&1 | tr -s ' ' >"$tmp/info"
	shift
	holds -xF "$tmp/info" "$@"
}

# packed PDF PATTERN...: each is in the XMP.
packed()
{
	pdfinfo -meta "$1" >"$tmp/meta"
	shift
	holds -G "$tmp/meta" "$@"
}

anonymous()
{
	qpdf --qdf --object-streams=disable "$1" "$tmp/plain.pdf" &&
		! grep -a -i -F -e folder-of-mine -e "$tmp" -e "$(hostname)" \
			-e /usr/ -e "$PWD" "$tmp/plain.pdf"
}

for standard in a-2a+ua-1 a-4+ua-2; do
	pdf=$tmp/$standard.pdf
	(cd "$tmp/folder-of-mine" && "$program" -q --pdf=$standard "$md" \
		-o "$pdf")
	try "$standard: XMP" packed "$pdf" \
		'<rdf:li xml:lang="x-default">Résumé &amp; &lt;more&gt;</rdf:li>' \
		'<dc:creator><rdf:Seq><rdf:li>Ann Ode<' \
		'>A poet: "odes"<' '<pdf:Keywords>odes, elegies<' \
		'<dc:language><rdf:Bag><rdf:li>en-GB<' \
		'<xmp:CreateDate>2023-11-14T22:13:20Z<' \
		'<pdf:Producer>resumepdf [0-9.]*<'
	try "$standard: nothing of the machine" anonymous "$pdf"
done
pdf=$tmp/a-2a+ua-1.pdf
try 'the older dictionary' told "$pdf" 'Title: Résumé & <more>' \
	'Author: Ann Ode' 'Subject: A poet: "odes"' 'Keywords: odes, elegies' \
	'Tagged: yes' 'PDF version: 1.7' 'JavaScript: no' 'Encrypted: no'
try 'is not in a file of PDF 2.0' sh -c \
	"! qpdf --show-object=trailer '$tmp/a-4+ua-2.pdf' | grep -q /Info"
try 'PDF 2.0' told "$tmp/a-4+ua-2.pdf" 'PDF version: 2.0'
try 'its language' sh -c \
	"qpdf --show-object=1 '$pdf' | grep -q '/Lang (en-GB)'"
printf '# Kit Brandt\n' | "$program" -q - -o "$tmp/untitled.pdf"
try 'a heading is the title, if there is no other' \
	told "$tmp/untitled.pdf" 'Title: Kit Brandt'
printf 'Text.\n' | "$program" -q - -o "$tmp/none.pdf"
try 'there is always one' sh -c "pdfinfo '$tmp/none.pdf' | grep -q '^Title: *[^ ]'"

says()
{
	want=$1
	printf '%s\n' "$2" >"$tmp/x.md"
	(cd "$tmp" && "$program" x.md) >"$tmp/said" 2>&1
	cat "$tmp/said"
	grep -q -F -e "$want" "$tmp/said"
}
try 'a language by its name' says \
	"x.md:2:7: warning: 'German' is no language; a language is named by its code, here 'de'" \
	'---
lang: German
---
# Kit'
try 'no language at all' says "as in 'en' or 'de-AT'" \
	'# Kit

[x]{lang=gibberish}'

# Pictures without words.
cp tests/fuzz/corpus/image/rgb.png "$tmp/my-photo.png"
try 'a picture without a text' says \
	"x.md:3:1: warning: no text for the image 'my-photo.png', so screen readers say 'my photo'" \
	'# Kit

![](my-photo.png)'
try 'is called by its name' sh -c \
	"qpdf --qdf --object-streams=disable '$tmp/x.pdf' - | grep -a -q '/Alt (my photo)'"
try 'decoration is none of theirs' sh -c "
	printf '# Kit\n\n![](my-photo.png){.decoration} <img src=my-photo.png alt=\"\">\n' >'$tmp/y.md'
	cd '$tmp' && '$program' --strict y.md &&
	! pdfinfo -struct y.pdf | grep Figure"
cp "$tmp/x.pdf" "$tmp/before.pdf"
strict()
{
	cd "$tmp" && ! "$program" --pdf=ua-1 x.md >said 2>&1 && cat said &&
		grep -q -F "x.md:3:1: error: PDF/UA-1 wants a text for the image 'my-photo.png'" said &&
		cmp x.pdf before.pdf
}
printf '# Kit\n\n![](my-photo.png)\n' >"$tmp/x.md"
try 'asked for a standard, it is an error, and the old PDF stays' strict
try 'but not for a standard that wants none' sh -c \
	"cd '$tmp' && '$program' --strict --pdf=a-2b x.md"
try 'a standard that there is not' sh -c \
	"'$program' --pdf=a-9 x.md 2>&1 | grep -q -F -e '--pdf is plain, a-2b,'"
try 'a private sign' says "x.md:3:1: warning: U+E0B0 is a font's private sign" \
	"# Kit

$(printf 'a \356\202\260 b')"

# What XML cannot hold is in neither of the places that say the title.
unsayable()
{
	printf -- '---\ntitle: "a\\uFFFEb\\x01c"\nauthor: "A\\0nn"\n---\n# Ann\n' \
		>"$tmp/odd.md"
	"$program" "$tmp/odd.md" -o "$tmp/odd.pdf" 2>"$tmp/said" || return
	cat "$tmp/said"
	grep -q 'is no character' "$tmp/said" &&
		told "$tmp/odd.pdf" 'Title: abc' &&
		packed "$tmp/odd.pdf" '>abc<' &&
		"$PYTHON" -c 'import sys, xml.dom.minidom as m
m.parse(sys.argv[1])' "$tmp/meta"
}
try 'no characters that XML forbids' unsayable
