#!/bin/sh
# The Markdown goes into the PDF and comes out byte for byte, also when other
# programs have rewritten the file in between.
. tests/tap.sh

source=$tmp/résumé.md
printf '# Ann Ode\n\nA line, \303\251, and <!-- a comment -->\r\n' >"$source"
"$program" -q --attach-source "$source" -o "$tmp/a.pdf"

comes_back()
{
	"$program" --extract "$1" -o "$tmp/back.md" &&
		cmp "$tmp/back.md" "$2" && rm "$tmp/back.md"
}

# rewritten NAME COMMAND...: by the command, which writes $tmp/b.pdf.
rewritten()
{
	this=$1
	shift
	"$@" >/dev/null 2>&1
	try "comes back: $this" comes_back "$tmp/b.pdf" "$source"
	rm -f "$tmp/b.pdf"
}

try 'comes back' comes_back "$tmp/a.pdf" "$source"
rewritten 'qpdf, uncompressed' \
	qpdf --qdf --object-streams=disable "$tmp/a.pdf" "$tmp/b.pdf"
rewritten 'qpdf, for the web' qpdf --linearize "$tmp/a.pdf" "$tmp/b.pdf"
rewritten 'mutool' mutool clean -gggg -d "$tmp/a.pdf" "$tmp/b.pdf"
try 'standard output' sh -c "'$program' --extract '$tmp/a.pdf' | cmp - '$source'"
try 'other programs find it' sh -c \
	"pdfdetach -list '$tmp/a.pdf' | grep -q '^1: r.sum..md\|^1: r.*sum.*md'"
pdfdetach -save 1 -o "$tmp/saved.md" "$tmp/a.pdf"
try 'and take it out' cmp "$tmp/saved.md" "$source"

"$program" -q --attach-source resume.md -o "$tmp/c.pdf"
try 'a longer one' comes_back "$tmp/c.pdf" resume.md
printf '{"basics": {"name": "Ann Ode"}}\n' >"$tmp/j.json"
"$program" -q --attach-source "$tmp/j.json" -o "$tmp/j.pdf"
try 'JSON' comes_back "$tmp/j.pdf" "$tmp/j.json"
printf x >"$tmp/byte.md"
"$program" -q --attach-source "$tmp/byte.md" -o "$tmp/e.pdf"
try 'one of a byte' comes_back "$tmp/e.pdf" "$tmp/byte.md"
try 'standard input' sh -c \
	"'$program' -q --attach-source - <'$source' -o '$tmp/s.pdf'"
try 'standard input comes back' comes_back "$tmp/s.pdf" "$source"

says()
{
	want=$1
	shift
	! "$@" >"$tmp/said" 2>&1 && cat "$tmp/said" &&
		grep -q -F -e "$want" "$tmp/said"
}
"$program" -q "$source" -o "$tmp/n.pdf"
try 'none there' says 'n.pdf: error: no source is attached' \
	"$program" --extract "$tmp/n.pdf"
qpdf --encrypt '' x 256 -- "$tmp/a.pdf" "$tmp/x.pdf"
try 'encrypted' says 'x.pdf: error: the attached source is damaged' \
	"$program" --extract "$tmp/x.pdf"
echo old >"$tmp/old.md"
"$program" --extract "$tmp/n.pdf" -o "$tmp/old.md" 2>/dev/null
try 'then the old file stays' grep -qx old "$tmp/old.md"
try 'not with --anonymous' says 'would tell' \
	"$program" --attach-source --anonymous "$source"
try 'not with --for' says 'would tell' \
	"$program" --attach-source --for=x "$source"
