#!/bin/sh
# Messages: each that no other test makes the program say (`make coverage`
# lists them), what one of many looks like, and that none drives a terminal.
. tests/tap.sh

# said PATTERN: what the last run printed has it.
said()
{
	cat "$tmp/said"
	grep -q -e "$1" "$tmp/said"
}

# says PATTERN MARKDOWN [OPTION]...: MARKDOWN is printf's format.
says()
{
	pattern=$1
	# shellcheck disable=SC2059
	printf -- "$2" >"$tmp/x.md"
	shift 2
	"$program" "$tmp/x.md" -o "$tmp/x.pdf" "$@" >"$tmp/said" 2>&1
	try "$pattern" said "$pattern"
}

# yaml PATTERN FRONT_MATTER; css PATTERN SHEET [OPTION]...
yaml()
{
	says "$1" "---\n$2\n---\n\n# Ann\n"
}
css()
{
	pattern=$1
	sheet=$2
	shift 2
	says "$pattern" "# Ann\n\n<style>\n$sheet\n</style>\n\nText\n" "$@"
}

# The command line.
refuses()
{
	pattern=$1
	shift
	"$program" "$@" >"$tmp/said" 2>&1
	status=$?
	try "$pattern" said "$pattern"
	try 'and how to go on' sh -c "
		test $status = 2 && tail -n 1 '$tmp/said' | grep -- --help"
}
refuses "no option '--stricct'; did you mean '--strict'?" --stricct resume.md
refuses "no option '--anonymus=name'; did you mean '--anonymous'?" \
	--anonymus=name resume.md
refuses "no option '--frobnicate'" --frobnicate resume.md
refuses "no option '-Z'" -Z resume.md
refuses "no value can be given in '--strict=2'" --strict=2 resume.md
refuses "value is missing after '--to'" --to
refuses "value is missing after '-o'" resume.md -o
refuses "needs a name, not ''" -o '' resume.md
refuses "needs a name, not ''" --style= resume.md
refuses '--paper is a4 or letter' --paper foolscap resume.md

# Settings, as they were typed.
md='# Ann\n\nText\n'
says "^--set leadin=1: .* did you mean 'leading'" "$md" --set leadin=1
says '^--set nonsense=1: .* it has icons, .*leading, ' "$md" --set nonsense=1
says "^--set leading={}: .* cannot be '{}'" "$md" --set 'leading={}'
says "^--set icons=blue: .* is on or off" "$md" --set icons=blue
says "^--set leading=blue: .*'line-height' cannot have .* to '--leading'" \
	"$md" --set leading=blue
md='---\nstyle:\n  leading: blue\n---\n# Ann\n\nText\n'
says "x.md:3:12: .*'line-height' cannot have" "$md"
css "'width' is left out, for '--wide' is not set" 'p { width: var(--wide) }'
css "'width' has a value that cannot be used" \
	':root { --w: red }\np { width: var(--w) }'

# What CommonMark closes at the end of all.
for open in '<?php x' '<![CDATA[ x' '<!DOCTYPE x' '<script>' '<STYLE >' \
	'> <style>' '- <?x'; do
	says '3:[13]: error: .* would be lost; end it with' "# Ann\n\n$open\n\nText\n"
done

# YAML: what to do.
yaml "':' in it stands\|': ' in it stands in quotes" 'title: Cook: chef'
yaml "begins with '@'.*stands in quotes" 'mail: @ann'
yaml "follows ' #' is not read.*stands in quotes" 'title: Kóch #1 of all'
yaml "follows ' #' is not read" 'tags: #one'
yaml 'with spaces, not with tabs' 'a:\n\tb: c'
yaml 'a list begins on a line of its own' 'a: - b'
yaml "follows '|' or '>' begins on the next line" 'a: | b'
yaml 'is not closed' 'a: "b'
yaml "begins with '!' stands in quotes" 'a: !<%%>'
yaml 'in quotes any value can stand' 'a: !b!c'
printf -- '---\na: b # a comment\nb: "#1" #\n---\n# Ann\n' >"$tmp/x.md"
try 'a comment is one' "$program" --strict "$tmp/x.md" -o "$tmp/x.pdf"

# Once, with a count.
few()
{
	"$program" "$tmp/x.md" -o "$tmp/x.pdf" >"$tmp/said" 2>&1
	cat "$tmp/said"
	[ "$(wc -l <"$tmp/said")" -le 8 ] && grep -q 'and 2997 more' "$tmp/said"
}
for i in $(seq 3000); do
	printf '\n![](%s.png) [x](foo%s:bar) <blink%s>x</blink%s>\n' $i $i $i $i
done >"$tmp/x.md"
try 'many of a kind in few lines' few

# Nothing that a terminal obeys, whoever wrote it.
esc=$(printf '\033]0;title\007\302\233m\302\205\177\342\200\256')
tame()
{
	cat "$tmp/said"
	grep -q "$1" "$tmp/said" && ! LC_ALL=C grep -q \
		"$(printf '[\001-\010\013-\037\177]\|\302[\200-\237]\|\342\200\256')" \
		"$tmp/said"
}
printf '# Ann\n\n![](a%sb.png)\n' "$esc" >"$tmp/$esc.md"
"$program" "$tmp/$esc.md" -o "$tmp/x.pdf" >"$tmp/said" 2>&1
try 'a name in a message, and of a file' tame "?.*.md:3:1: .*no image 'a?"
"$program" "$tmp/no$esc.md" -o "$tmp/x.pdf" >"$tmp/said" 2>&1
try 'a name of no file' tame 'no?.*No such file'
"$program" "--se$esc" >"$tmp/said" 2>&1
try 'an option' tame "no option '--se?"
"$program" -v "$tmp/x.md" -o "$tmp/o$esc.pdf" >"$tmp/said" 2>&1
try 'the output' tame 'o?.*pdf: .* page'

# What help proposes can be done.
example=$("$program" --help | grep -o '[a-z-]*=[0-9]*pt')
try "--set $example" "$program" --strict --set "$example" resume.md \
	-o "$tmp/x.pdf"

# What else no other test hears.
css "shows nothing, as no rule gives it 'content'" 'p::before { color: red }'
css "'@import' wants a file's name" '@import 3;'
css "'@import' wants a file's name" '@import url("a" b);'
css "wants a 'font-family' and a 'src" '@font-face { font-family: X }'
css "'font-weight' in '@font-face' is not" \
	'@font-face { font-family: X; src: url(x.ttf); font-weight: fat }'
css 'larger than any page can be' 'p { width: 99999999pt }'
css 'leave text of different widths' \
	'@page :left { margin-left: 40mm }\n@page :first { margin: 5mm }'
says "'style' is a style's name, or a map" '---\nstyle: [a]\n---\n# Ann\n'
says "no style 'clasic', .* did you mean 'classic'" \
	'---\nstyle: clasic\n---\n# Ann\n'
says "'leading' is not a plain value" \
	'---\nstyle:\n  leading: [1]\n---\n# Ann\n'
says "'pages' is how many" '---\npages: few\n---\n# Ann\n'
says "'dates' is inline or right" '---\ndates: left\n---\n# Ann\n'
css 'what the margins say is cut' \
	"@page { @top-left { content: \"$(printf '%3000s' '' | tr ' ' a)\" } }"
printf '{"basics":{"name":"Ann"}}\n' >"$tmp/x.json"
"$program" --for us "$tmp/x.json" -o "$tmp/x.pdf" >"$tmp/said" 2>&1
try 'readers of data' said 'mark nothing for readers'
"$program" --help >/dev/full 2>"$tmp/said"
try 'a full standard output' said '<stdout>: error: '
"$program" -v resume.md -o "$tmp/x.pdf" >"$tmp/said" 2>&1
try 'how sure the reading is' said 'another reading is nearly as likely'
