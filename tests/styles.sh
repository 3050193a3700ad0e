#!/bin/sh
# Every style that comes along: no more than 200 lines of rules to read, no
# warning on resume.md on either paper, greys on the black plate alone with
# --gray; and what chooses and changes a style.
. tests/tap.sh

printable()
{
	"$program" resume.md --strict -s "$1" --paper "$2" -o "$tmp/$1.pdf" \
		2>"$tmp/$1.err"
}

# No operator that sets another colour than a grey, in text or pictures.
is_gray()
{
	"$program" resume.md -q -s "$1" --gray -o "$tmp/gray.pdf" &&
		mutool show -b "$tmp/gray.pdf" pages 2>/dev/null >/dev/null
	mutool clean -d "$tmp/gray.pdf" "$tmp/plain.pdf" 2>/dev/null
	! grep -a -E ' (rg|RG|k|K)$' "$tmp/plain.pdf" >"$tmp/coloured"
}

has_colour()
{
	mutool clean -d "$1" "$tmp/plain.pdf" 2>/dev/null
	grep -a -q -E ' rg$' "$tmp/plain.pdf"
}

for css in styles/*.css; do
	style=$(basename "$css" .css)
	lines=$(wc -l <"$css")
	try "$style: $lines lines to read" test "$lines" -le 200
	try "$style: says what it looks like" grep -q "^ \* [A-Z][a-z]*: " "$css"
	try "$style: letter" printable "$style" letter
	try "$style: A4" printable "$style" a4
	try "$style: gray" is_gray "$style"
done
try 'a seventh look, in 60 lines from the manual' \
	sh -c "test \$(wc -l <tests/seventh.css) -le 60 &&
	'$program' resume.md --strict -s tests/seventh.css -o '$tmp/seventh.pdf'"
try 'modern is coloured' has_colour "$tmp/modern.pdf"

# What is said of a page with this Markdown and these options.
says()
{
	want=$1
	shift
	printf '%s\n' "$markdown" >"$tmp/x.md"
	(cd "$tmp" && "$program" x.md "$@" 2>&1) >"$tmp/said"
	grep -q -F -e "$want" "$tmp/said"
}
quiet()
{
	printf '%s\n' "$markdown" >"$tmp/x.md"
	(cd "$tmp" && "$program" x.md --strict "$@" 2>&1) >"$tmp/said"
	test ! -s "$tmp/said"
}
# The style of the node that the pattern names, as --dump=style has it.
styled()
{
	want=$1
	shift
	printf '%s\n' "$markdown" >"$tmp/x.md"
	(cd "$tmp" && "$program" x.md --dump=style "$@" 2>&1) >"$tmp/said"
	grep -q -E -e "$want" "$tmp/said"
}

markdown='# Kit Brandt

## Work

Text.'
printf ':root { --accent: #123456 }\nh2 { color: var(--accent) }\n' \
	>"$tmp/a.css"
printf '@import "a.css";\nh2 { font-size: 20pt }\n' >"$tmp/b.css"
try 'a style that is not there' says "did you mean 'classic'?" -s clasic
try 'a sheet on top' styled '^ *h2 .*#123456' --css a.css
try 'what a sheet imports' styled '^ *h2 .*#123456' --css b.css
try 'a setting' styled '^ *h2 .*#654321' --css a.css --set accent=#654321
try 'a setting, misspelt' says "did you mean 'accent'?" -s modern \
	--set acent=#654321
try 'a setting, malformed' says "cannot be" -s modern '--set=accent=}'
try '--set without a value' says "--set wants name=value" --set accent
try 'a sheet that is not there' says 'c.css' --css c.css
printf '@import "d.css";\n' >"$tmp/d.css"
try 'a sheet that imports itself' says 'imports itself' --css d.css
printf '@import "nowhere.css";\n' >"$tmp/e.css"
try 'an import that is not there' says 'e.css:1:1: warning: the sheet' \
	--css e.css
printf '@import "classic";\n' >"$tmp/f.css"
try 'a style that comes along, imported' quiet -s f.css
printf '@font-face { font-family: Mine; src: url(none.ttf) }\nbody { font-family: Mine }\n' \
	>"$tmp/g.css"
try 'a font file that is not there' says "g.css:1:1: warning: the font file" \
	--css g.css
cp fonts/EBGaramond-Regular.ttf "$tmp/mine.ttf"
printf '@font-face { font-family: Mine; src: url("mine.ttf") format("truetype") }\nbody { font-family: Mine }\n' \
	>"$tmp/h.css"
try 'a font file' quiet --css h.css
fonts()
{
	pdffonts "$tmp/x.pdf" | grep -q EBGaramond
}
try 'is what the text is set in' fonts
cp tests/variable.ttf "$tmp"
printf '@font-face { font-family: Mine; src: url(variable.ttf); font-weight: 200 900 }\nbody { font-family: Mine; font-weight: 300 } h2 { font-weight: 650 }\n' \
	>"$tmp/i.css"
try 'a variable font' quiet --css i.css
weights()
{
	pdffonts "$tmp/x.pdf" | grep -q BoxVariable_300wght &&
		pdffonts "$tmp/x.pdf" | grep -q BoxVariable_650wght
}
try 'stands at the weights asked for' weights
mkdir "$tmp/system" "$tmp/cache"
cp tests/variable.ttf "$tmp/system"
printf '<fontconfig><dir>%s/system</dir><cachedir>%s/cache</cachedir></fontconfig>' \
	"$tmp" "$tmp" >"$tmp/fonts.conf"
# Its instances are "Light" (200), "Bold" (700), "Black" (900): each is wider.
cat >"$tmp/x.md" <<'END'
# Kit Brandt

<style>
p { font: 10pt "Box Variable" }
</style>

## Work

a<b style="font-weight: 200">b</b><b style="font-weight: 400">c</b><b
style="font-weight: 700">d</b><b style="font-weight: 900">e</b>
END
instances()
{
	FONTCONFIG_FILE=$tmp/fonts.conf "$program" --dump=lines "$tmp/x.md" \
		>"$tmp/dump" || return 1
	cat "$tmp/dump"
	[ "$(sed -n 's/^ *BoxVariable 10 .* w=\([0-9.]*\) .*"\([a-e]\)"$/\2 \1/p' \
		"$tmp/dump" | paste -sd ' ' -)" = 'a 5 b 3.67 c 5 d 6.8 e 8' ]
}
try 'a variable font of the system, at its named instances' instances
markdown='---
style: modern
---
# Kit Brandt'
try 'a style in the front matter' styled '^ *h1 .*29' 
markdown='---
style: {name: modern, accent: "#a00000", base_size: 12pt}
---
# Kit Brandt

## Work

Text'
try 'a map of settings in the front matter' styled '^ *h2 .*#a00000'
try 'the command line goes before it' styled '^ *h2 .*#00a000' \
	--set accent=#00a000
markdown='---
style: {name: modern, acent: red}
---
# Kit Brandt'
try 'with the place of what is wrong' says \
	"x.md:2:30: warning: the style has no setting 'acent'"
markdown='# Kit Brandt

<style>
.loud { color: #c00000 }
p { colr: red }
</style>

Text <span class="loud">loud</span> and
<span style="color: #0000c0; wdth: 3pt">blue</span>.'
try '<style>' styled '^ *span .*#c00000'
try 'style=' styled '^ *span .*#0000c0'
try '<style>, wrong' says "x.md:5:5: warning: unknown property 'colr'"
try 'style=, wrong' says "unknown property 'wdth'; did you mean 'width'?"
markdown='# Kit Brandt

<style>@page { size: 6000mm 100mm }</style>'
try 'a page larger than a PDF has' says "x.md:3:16: warning: 'size' has"
markdown='# Kit Brandt

<span style="color: #aaa">faint</span>'
try 'faint text' says 'x.md:3:1: warning: text in #aaaaaa on #ffffff has'
