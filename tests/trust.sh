#!/bin/sh
# Strangers' documents, and slips: what may be read, what is replaced, what a
# document may use up.
. tests/tap.sh

# fails PATTERN COMMAND...: with status 1 and such a message, and writes no
# $tmp/x.pdf.
fails()
{
	pattern=$1
	shift
	rm -f "$tmp/x.pdf"
	"$@" >"$tmp/out" 2>"$tmp/said"
	status=$?
	cat "$tmp/said"
	[ $status = 1 ] || complain "status $status, not 1" || return 1
	[ ! -e "$tmp/x.pdf" ] || complain 'a PDF' || return 1
	grep -q -e "$pattern" "$tmp/said" || complain "nothing like: $pattern"
}

# warns PATTERN COMMAND...: a PDF, and such a message.
warns()
{
	pattern=$1
	shift
	"$@" 2>"$tmp/said"
	status=$?
	cat "$tmp/said"
	[ $status = 0 ] || complain "status $status" || return 1
	grep -q -e "$pattern" "$tmp/said" || complain "nothing like: $pattern"
}

cv=$tmp/cv other=$tmp/other
mkdir -p "$cv/in" "$other"
cp tests/fuzz/corpus/image/rgb.png "$cv/photo.png"
cp tests/fuzz/corpus/image/rgb.png "$cv/in/photo.png"
cp tests/fuzz/corpus/image/rgb.png "$other/photo.png"
cp tests/variable.ttf "$other/font.ttf"
echo 'secret { words' >"$other/secret.css"
echo 'p { color: #123456 }' >"$other/plain.css"
ln -s ../other "$cv/out"
ln -s in/photo.png "$cv/link.png"
run() { "$program" "$@" -o "$tmp/x.pdf"; }

# doc TEXT...: a document in the folder.
doc()
{
	{
		printf '# Ann Ode\n\nann@ode.example\n\n'
		printf '%s\n\n' "$@"
	} >"$cv/a.md"
}

# What a document may read.
doc '![me](photo.png) ![me](in/photo.png) ![me](./in/../photo.png)' \
	"![me](link.png) ![me]($cv/photo.png) ![me](/in/photo.png)" \
	'![me](in%2Fphoto.png)'
try 'pictures in the folder' run --strict "$cv/a.md"
for path in ../other/photo.png out/photo.png "file://$other/photo.png" \
	%2e%2e/other/photo.png ../other/none.png file:///no/such.png; do
	doc "![]($path)"
	try "a picture outside: $path" \
		warns 'a.md:5:1: warning: .*left out.*--allow' run "$cv/a.md"
	try 'which is an error with --strict' fails 'left out.*--allow' \
		run --strict "$cv/a.md"
done
for path in /etc/passwd /no/such/file; do
	doc "![]($path)"
	try "a picture from the root: $path" \
		warns "no image '$path' in the folder.*--allow" run "$cv/a.md"
done
printf -- '---\nphoto: ../other/photo.png\n---\n# Ann Ode\n' >"$cv/a.md"
try 'a photo outside that only front matter asks for' \
	warns "a.md:2:8: .*left out.*--allow" run "$cv/a.md"
doc '![me](../other/photo.png) ![me](out/photo.png)' \
	"![me]($other/photo.png)"
try '--allow' run --strict --allow "$other" "$cv/a.md"
try '--allow of what is no folder' fails "no/such.*wants a folder" \
	run --allow "$other/no/such" "$cv/a.md"
for path in ../other/secret.css "$other/secret.css" out/secret.css \
	/etc/passwd /dev/zero /proc/self/environ; do
	doc "<style>@import '$path';</style>"
	try "a sheet outside: $path" warns 'left out.*--allow' run "$cv/a.md"
	try 'and nothing of it is said' sh -c \
		"! grep -q -e 'secret {' -e root: -e PATH= '$tmp/said'"
done
doc '<style>@import "../other/plain.css";</style>'
try 'a sheet that is allowed' run --strict --allow "$other" "$cv/a.md"
printf -- '---\nstyle: ../other/plain.css\n---\n# Ann Ode\n' >"$cv/a.md"
try 'a style outside' warns 'a.md:2:8: .*left out.*--allow' run "$cv/a.md"
cp "$other/plain.css" "$cv/mine.css"
printf -- '---\nstyle: mine.css\n---\n# Ann Ode\n\na@ode.example\n' >"$cv/a.md"
try 'a style in the folder' run --strict "$cv/a.md"
doc '<style>@font-face { font-family: X; src: url(../other/font.ttf) }
p { font-family: X }</style>'
try 'a font outside' warns 'a.md:5:8: .*left out.*--allow' run "$cv/a.md"
try 'a font that is allowed' run --allow "$other" "$cv/a.md"
doc 'Text.'
echo '@import "plain.css"; h1 { color: #123456 }' >"$other/top.css"
try 'what a sheet of the command line imports' \
	run --strict --css "$other/top.css" "$cv/a.md"
(cd "$cv" && mkfifo pipe.css pipe.png)
doc '<style>@import "pipe.css";</style>' '![](pipe.png)'
try 'a pipe' warns 'pipe.css.*not a file' timeout 300 "$program" "$cv/a.md" \
	-o "$tmp/x.pdf"
doc '![me](photo.png)'
try 'a document from a pipe' sh -c \
	"cd '$cv' && cat a.md | '$program' --strict - -o '$tmp/x.pdf'"

# Whatever goes into a document is not replaced by it.
spares()
{
	cp "$1" "$tmp/copy"
	fails "$2" "$program" "$cv/a.md" --css "$cv/mine.css" -o "$1" || return 1
	cmp "$1" "$tmp/copy" || return 1
	"$program" --force -q "$cv/a.md" --css "$cv/mine.css" -o "$1" || return 1
	cmp -s "$1" "$tmp/copy" && complain 'not even with --force' || :
	cp "$tmp/copy" "$1"
}
try 'the input as the output' spares "$cv/a.md" 'this is the input.*--force'
try 'a sheet as the output' spares "$cv/mine.css" 'made from this.*--force'
try 'a picture as the output' spares "$cv/photo.png" 'made from this.*--force'
try "standard input's file as the output" fails 'made from this' \
	sh -c "'$program' - -o '$cv/a.md' <'$cv/a.md'"
"$program" -q "$cv/a.md" -o "$tmp/locked.pdf" && chmod 444 "$tmp/locked.pdf"
try 'a file that is not to be written to' fails 'not to be written to' \
	"$program" "$cv/a.md" -o "$tmp/locked.pdf"
try 'and --force' "$program" --force "$cv/a.md" -o "$tmp/locked.pdf"

# Where it goes.
mkdir "$tmp/dir"
try 'into a folder' sh -c "'$program' '$cv/a.md' -o '$tmp/dir/' &&
	test -s '$tmp/dir/a.pdf'"
try 'text into a folder' sh -c "'$program' --to text '$cv/a.md' \
	-o '$tmp/dir/' && test -s '$tmp/dir/a.txt'"
try 'from standard input into a folder' sh -c \
	"'$program' - -o '$tmp/dir/' <'$cv/a.md' && test -s '$tmp/dir/resume.pdf'"
try 'a folder without its slash' fails "with a '/' at its end" \
	"$program" "$cv/a.md" -o "$tmp/dir"
try 'a name that says text' sh -c "'$program' '$cv/a.md' -o '$tmp/t.txt' &&
	head -n 1 '$tmp/t.txt' | grep -q 'Ann Ode'"
try 'a name that says JSON' sh -c "'$program' '$cv/a.md' -o '$tmp/t.json' &&
	grep -q '\"name\": \"Ann Ode\"' '$tmp/t.json'"
for to in text json pdf; do
	case $to in pdf) name=t.txt ;; *) name=t.pdf ;; esac
	try "--to $to and $name" sh -c "'$program' --to $to '$cv/a.md' \
		-o '$tmp/$name' 2>&1 | grep 'another format'"
done

# File systems that can do less.
cat >"$tmp/less.c" <<'END'
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
static int lacks(const char *what) { return strcmp(getenv("LESS"), what) == 0; }
int fchmod(int fd, mode_t mode)
{ (void)fd; (void)mode; errno = EPERM; return -1; }
int fsync(int fd)
{ (void)fd; errno = lacks("disk") ? EIO : EINVAL; return -1; }
int open(const char *path, int flags, ...)
{
	int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
	va_list args;
	mode_t mode;

	va_start(args, flags);
	mode = va_arg(args, mode_t);
	va_end(args);
	if ((flags & O_TMPFILE) == O_TMPFILE) {
		errno = EOPNOTSUPP;
		return -1;
	}
	return real(path, flags, mode);
}
END
if [ -n "${SAN-}" ]; then
	skip 'file systems that can do less' 'the sanitizer comes first'
elif ${CC:-cc} -shared -fPIC -o "$tmp/less.so" "$tmp/less.c" -ldl; then
	less() { LESS=$1 LD_PRELOAD=$tmp/less.so "$program" "$cv/a.md" \
		-o "$tmp/dir/less.pdf"; }
	try 'no permissions, no fsync, no nameless files' less fs
	try 'a PDF' qpdf --check "$tmp/dir/less.pdf"
	try 'a broken disk' fails 'not written' less disk
	try 'nothing else is left' sh -c \
		"test \$(ls -A '$tmp/dir' | grep -vc '^[ar]\..*\|resume\|less') = 0"
fi

# Stopped at any time: the old file or the new one, and nothing else. Against
# KILL nothing helps in the moment when the file has its first name.
mkdir "$tmp/stop"
"$program" -q "$cv/a.md" -o "$tmp/stop/cv.pdf"
stopped()
{
	i=0
	while [ $i -lt 30 ]; do
		"$program" -q resume.md -o "$tmp/stop/cv.pdf" &
		pid=$!
		sleep "0.0$i"
		kill -"$1" $pid 2>/dev/null
		wait $pid 2>/dev/null
		qpdf --check "$tmp/stop/cv.pdf" >/dev/null || return 1
		[ "$1" = KILL ] || [ "$(ls -A "$tmp/stop")" = cv.pdf ] ||
			complain "$(ls -A "$tmp/stop")" || return 1
		i=$((i + 3))
	done
}
for signal in INT TERM HUP KILL; do
	try "stopped by $signal" stopped $signal
done

# What it may use up.
yes 'Word after word of a paragraph that goes on.

' | head -n 30000 >"$tmp/long.md"
try 'time' fails "not done after 0.05 s; '--limit time=" \
	run --limit time=50ms "$tmp/long.md"
try 'memory' fails "more than 20 MB of memory.*'--limit memory=" \
	run --limit memory=20M "$tmp/long.md"
try 'pages' fails "pages, more than 200; '--limit pages=" \
	run "$tmp/long.md"
try 'pages that are granted' run --limit pages=none,time=1m,memory=2G \
	"$tmp/long.md"
try 'the input' fails "larger than 102400 bytes; '--limit input=" \
	run --limit input=100K "$tmp/long.md"
try 'the input from a pipe' fails "larger than 102400 bytes; '--limit input=" \
	sh -c "cat '$tmp/long.md' | '$program' --limit input=100K - \
	-o '$tmp/x.pdf'"
dd if=/dev/zero of="$cv/zero.png" bs=2000 count=1 2>/dev/null
doc '![](zero.png)'
try 'a file' warns "too large; '--limit file=" run --limit file=1K "$cv/a.md"
try 'no limit' sh -c "'$program' --limit speed=1 '$cv/a.md' 2>&1 |
	grep -e '--limit is a list such as'"

# Nothing nests without an end.
"$PYTHON" - "$tmp" <<'END'
import sys
n = 100000
def put(name, text):
    with open(f"{sys.argv[1]}/deep-{name}", "w") as f:
        f.write(text)
put("divs.md", "<div>" * n + "x")
put("spans.md", "<span>" * n + "x")
put("tables.md", "<table><tr><td>" * n + "x")
put("lists.md", "- " * n + "x\n")
put("numbers.md", "1. " * n + "x\n")
put("stars.md", "*" * n + "a" + "*" * n + "\n")
put("maps.md", "---\na: " + "{a: " * n + "}" * n + "\n---\nx\n")
put("items.md", "---\n" + "- " * n + "x\n---\nx\n")
put("toml.md", "+++\na = " + "[" * n + "]" * n + "\n+++\nx\n")
put("keys.md", "+++\n[" + ".".join("a" * n) + "]\nb = 1\n+++\nx\n")
put("array.json", "[" * n + "]" * n)
put("object.json", '{"basics":' * n + "1" + "}" * n)
put("yaml.yaml", "cv:\n  name: " + "[" * n + "]" * n + "\n")
for name, css in {
    "calc": "p{width:" + "calc(" * n + "1pt" + ")" * n + "}",
    "var": "p{color:" + "var(--a," * n + "red" + ")" * n + "}",
    "blocks": "p{" * n + "}" * n,
    "media": "@media print{" * n + "p{color:red}" + "}" * n,
    "not": ":not(" * n + "p" + ")" * n + "{color:red}",
    "child": "p > " * n + "p{color:red}",
    "below": "p " * n + "{color:red}",
    "classes": ".a" * n + "{color:red}",
    "brackets": "[" * n + "a" + "]" * n + "{color:red}",
}.items():
    put(name + ".md", f"# A\n\n<style>{css}</style>\n\nx\n")
END
survives()
{
	(ulimit -t 120; "$program" "$1" -o "$tmp/deep.pdf") 2>"$tmp/said"
	status=$?
	head -c 300 "$tmp/said"
	[ $status -lt 2 ] || complain "status $status"
}
for file in "$tmp"/deep-*; do
	try "nested: ${file##*/deep-}" survives "$file"
done

# The sandbox holds while it works: here it waits for its output to be read.
guarded()
{
	rm -f "$tmp/pipe"
	mkfifo "$tmp/pipe"
	exec 3<>"$tmp/pipe"
	"$program" -q --limit pages=none,memory=2G,time=1m "$@" "$tmp/long.md" \
		-o "$tmp/pipe" &
	pid=$!
	timeout 300 head -c 1 <&3 >/dev/null # until it has begun to write
	grep -e Seccomp: -e NoNewPrivs: /proc/$pid/status
	kill $pid
	wait $pid 2>/dev/null
	exec 3>&-
}
if [ -n "${SAN-}${WATCHED-}" ] || [ ! -e /proc/self/status ]; then
	skip 'the sandbox' 'not here'
else
	try 'the sandbox' sh -c "echo '$(guarded | tr -d '\t\n')' |
		grep 'NoNewPrivs:1.*Seccomp:2'"
	try '--no-sandbox' sh -c "echo '$(guarded --no-sandbox |
		tr -d '\t\n')' | grep 'NoNewPrivs:0.*Seccomp:0'"
fi
