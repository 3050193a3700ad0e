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
css "what a style's 'content' says is cut" \
	"p::before { content: \"$(printf '%3000s' '' | tr ' ' a)\" }"
css "'Source Serif 4' has no small capitals" \
	'p { font-variant-caps: small-caps }' -v
says 'note: 1 page: .*leading .* pt' "# Ann\n$(printf '\\n%s of it\\n' \
	$(seq 40))" --pages 1
printf '{"basics":{"name":"Ann"}}\n' >"$tmp/x.json"
"$program" --for us "$tmp/x.json" -o "$tmp/x.pdf" >"$tmp/said" 2>&1
try 'readers of data' said 'mark nothing for readers'
"$program" --help >/dev/full 2>"$tmp/said"
try 'a full standard output' said '<stdout>: error: '
"$program" -v resume.md -o "$tmp/x.pdf" >"$tmp/said" 2>&1
try 'how sure the reading is' said 'another reading is nearly as likely'

# What the machine's libraries say of themselves, which takes a library that
# comes first: a font that fontconfig knows and nobody may read, a PDF of more
# objects than there can be.
cat >"$tmp/shim.c" <<'END'
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
int open(const char *path, int flags, ...)
{
	int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
	const char *denied = getenv("DENIED");
	va_list args;
	int mode;

	va_start(args, flags);
	mode = va_arg(args, int);
	va_end(args);
	if (denied && strstr(path, denied)) {
		errno = EACCES;
		return -1;
	}
	return real(path, flags, mode);
}
unsigned long HPDF_GetError(void *doc);
unsigned long HPDF_GetError(void *doc)
{ (void)doc; return getenv("FULL_PDF") ? 0x1083 : 0; }
END
mkdir "$tmp/fonts"
cp tests/variable.ttf "$tmp/fonts/box.ttf"
cat >"$tmp/fonts.conf" <<END
<fontconfig><dir>$tmp/fonts</dir><cachedir>$tmp/cache</cachedir></fontconfig>
END
printf '# Ann\n\nText\n' >"$tmp/x.md"
if [ -n "${SAN-}" ]; then
	skip 'libraries that fail' 'the sanitizer comes first'
elif ${CC:-cc} -shared -fPIC -o "$tmp/shim.so" "$tmp/shim.c" -ldl; then
	echo 'p { font-family: "Box Variable" }' >"$tmp/box.css"
	FONTCONFIG_FILE=$tmp/fonts.conf
	export FONTCONFIG_FILE
	"$program" -q --no-sandbox "$tmp/x.md" -o "$tmp/x.pdf" \
		--css "$tmp/box.css" # for fontconfig's cache
	DENIED=box.ttf LD_PRELOAD=$tmp/shim.so "$program" "$tmp/x.md" \
		--css "$tmp/box.css" -o "$tmp/x.pdf" >"$tmp/said" 2>&1
	try 'a font nobody may read' said 'this font must not be read; .--allow'
	unset FONTCONFIG_FILE
	FULL_PDF=yes LD_PRELOAD=$tmp/shim.so "$program" --force "$tmp/x.md" \
		-o "$tmp/x.pdf" >"$tmp/said" 2>&1
	try 'a PDF that is too large' said 'more objects than a PDF can have'
fi
