#!/bin/sh
# When it can't: the exit status, a message that names the file, and the old
# PDF as it was.
. tests/tap.sh

# root may write anywhere, so the read-only tests are run as another.
chmod 755 "$tmp"
install -m 755 "$program" "$tmp/resumepdf"
program=$tmp/resumepdf
as_user=
[ "$(id -u)" != 0 ] || as_user='setpriv --reuid 65534 --regid 65534 --clear-groups'

printf '# Ann Ode\n\nWord after word.\n' >"$tmp/a.md"
echo old >"$tmp/old"

# fails STATUS PATTERN COMMAND...: with that status and message.
fails()
{
	want=$1
	pattern=$2
	shift 2
	"$@" >"$tmp/out" 2>"$tmp/said"
	status=$?
	cat "$tmp/said"
	[ $status = "$want" ] || complain "status $status, not $want" || return 1
	[ -z "$pattern" ] || grep -q -e "$pattern" "$tmp/said" ||
		complain "nothing like: $pattern"
}

# bad NAME STATUS PATTERN COMMAND...
bad()
{
	this=$1
	shift
	try "$this" fails "$@"
}

printf '{"basics": {"name": "Ann Ode"}}' >"$tmp/a.json"
bad 'no reading of JSON' 1 'no reading' "$program" --dump=reading "$tmp/a.json"
bad 'a full device' 1 /dev/full "$program" "$tmp/a.md" -o /dev/full
bad 'a full device as standard output' 1 'stdout\|standard output' \
	sh -c "'$program' '$tmp/a.md' -o - >/dev/full"
bad 'a full device for a dump' 1 'stdout\|standard output' \
	sh -c "'$program' --dump=doc '$tmp/a.md' >/dev/full"
bad 'a full device for --help' 1 '' sh -c "'$program' --help >/dev/full"
bad 'the input as the output' 1 'another name' \
	"$program" "$tmp/a.md" -o "$tmp/a.md"
bad 'the input as the output by default' 1 'another name' \
	sh -c "cp '$tmp/a.md' '$tmp/b.pdf'; '$program' '$tmp/b.pdf'"
bad 'a folder that is not there' 1 "$tmp/no/cv.pdf" \
	"$program" "$tmp/a.md" -o "$tmp/no/cv.pdf"
bad 'a folder as the target' 1 "$tmp" "$program" "$tmp/a.md" -o "$tmp"
bad 'an input that is not there' 1 "$tmp/none.md" "$program" "$tmp/none.md"
bad 'a folder as the input' 1 "$tmp" "$program" "$tmp" -o "$tmp/x.pdf"

# What the user wrote is not replaced by a slip.
keeps()
{
	name=$1
	shift
	echo 'by hand' >"$tmp/$name"
	fails 1 '--force' "$program" "$tmp/a.md" "$@" || return 1
	[ "$(cat "$tmp/$name")" = 'by hand' ] || complain 'it is gone' || return 1
	"$program" -q --force "$tmp/a.md" "$@" && "$program" -q "$tmp/a.md" "$@"
}
try 'a Markdown file as the target' keeps other.md -o "$tmp/other.md"
try 'JSON by hand where ours would go' keeps a.json --to json
try 'text by hand where ours would go' keeps a.txt --to text
try 'a text as the target of a PDF' keeps x.pdf -o "$tmp/x.pdf"
"$program" -q --attach-source "$tmp/a.md" -o "$tmp/s.pdf"
bad 'Markdown where what is extracted would go' 1 '--force' \
	"$program" --extract "$tmp/s.pdf" -o "$tmp/other.md"

try 'a name in capitals says its format too' sh -c "'$program' -q '$tmp/a.md' \
	-o '$tmp/A.JSON' && grep -q schema '$tmp/A.JSON'"

# More than a page holds, whatever gives way.
{
	echo '# Ann Ode'
	yes 'Word after word, line after line of a paragraph that goes on.' |
		head -n 300 | sed 's/$/\n/'
} >"$tmp/long.md"
cp "$tmp/old" "$tmp/long.pdf"
bad 'too much for the pages' 1 'long.md: error: [0-9]* lines too many for 2 pages' \
	"$program" "$tmp/long.md" --pages 2 -o "$tmp/long.pdf"
try 'and the old PDF is as it was' cmp "$tmp/old" "$tmp/long.pdf"
bad 'no number of pages' 2 "is a number, not 'two'" \
	"$program" "$tmp/a.md" --pages two -o "$tmp/x.pdf"

mkdir "$tmp/locked"
cp "$tmp/old" "$tmp/locked/cv.pdf"
chmod 444 "$tmp/locked/cv.pdf"
chmod 555 "$tmp/locked"
bad 'a read-only folder' 1 "$tmp/locked/cv.pdf" \
	$as_user "$program" "$tmp/a.md" -o "$tmp/locked/cv.pdf"
try 'and the old PDF is as it was' cmp "$tmp/old" "$tmp/locked/cv.pdf"
chmod 755 "$tmp/locked"

# A file may not grow past one block: what a full disk looks like.
mkdir "$tmp/small"
cp "$tmp/old" "$tmp/small/cv.pdf"
bad 'a full disk' 1 "$tmp/small/cv.pdf" sh -c \
	"trap '' XFSZ; ulimit -f 1; exec '$program' '$tmp/a.md' \
	-o '$tmp/small/cv.pdf'"
try 'and the old PDF is as it was' cmp "$tmp/old" "$tmp/small/cv.pdf"
try 'and nothing else is left' test "$(ls "$tmp/small")" = cv.pdf

printf -- '---\ntitle: [open\n---\ntext\n' >"$tmp/bad.md"
cp "$tmp/old" "$tmp/bad.pdf"
bad 'bad YAML' 1 "bad.md:[0-9]*:[0-9]*: error: " "$program" "$tmp/bad.md"
try 'and the old PDF is as it was' cmp "$tmp/old" "$tmp/bad.pdf"

printf '![](nosuch.png)\n' >"$tmp/warn.md"
cp "$tmp/old" "$tmp/warn.pdf"
bad 'a missing image is a warning' 0 'warn.md:1:[0-9]*: warning: .*nosuch.png' \
	"$program" "$tmp/warn.md" -o "$tmp/warned.pdf"
bad 'with --strict an error' 1 nosuch.png "$program" --strict "$tmp/warn.md"
try 'and the old PDF is as it was' cmp "$tmp/old" "$tmp/warn.pdf"
bad '--quiet keeps warnings to itself' 0 '' \
	"$program" --quiet "$tmp/warn.md" -o "$tmp/warned.pdf"
try 'and is quiet' test ! -s "$tmp/said"

printf '# Title\n\ntext<script>gone</script> here\n\n<style>p{}</style>\n' \
	>"$tmp/html.md"
bad 'dropped HTML is named' 0 'warning: .*script' \
	"$program" "$tmp/html.md" -o "$tmp/html.pdf"

bad 'no file' 2 'no Markdown file' "$program"
bad 'two files' 2 b.md "$program" a.md b.md
bad 'an unknown option' 2 nonsense "$program" --nonsense
bad 'an unknown paper' 2 a5 "$program" --paper a5 "$tmp/a.md"
bad 'an unknown stage' 2 soup "$program" --dump=soup "$tmp/a.md"
bad 'an unknown style' 1 baroque "$program" --style baroque "$tmp/a.md"
bad 'a style file that is not there' 1 no.css \
	"$program" --style "$tmp/no.css" "$tmp/a.md"

for option in --help --version --list-styles --list-fonts; do
	bad "$option" 0 '' "$program" "$option"
	try "and prints" test -s "$tmp/out"
done
