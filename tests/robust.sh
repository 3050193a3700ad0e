#!/bin/sh
# Whatever the input: a PDF or an error, in seconds, in bounded memory.
. tests/tap.sh

# The sanitizer's shadow is larger than any limit that would mean something.
memory=600000
[ -z "${SAN-}" ] || memory=unlimited

# survives NAME [OPTION]...: $tmp/NAME.md gives a sound PDF or an error said.
survives()
{
	md=$tmp/$1.md
	shift
	(ulimit -v $memory && ulimit -t 120 && "$program" "$@" "$md" \
		-o "$tmp/out.pdf") >"$tmp/said" 2>&1
	status=$?
	head -n 20 "$tmp/said"
	case $status in
	0) qpdf --check "$tmp/out.pdf" ;;
	1) grep -q 'error: ' "$tmp/said" || complain 'an error without a word' ;;
	*) complain "status $status" ;;
	esac
}

cd "$tmp" || exit 1
: >empty.md
printf '\n\n \n' >blank.md
printf 'no newline at the end' >unended.md
printf '\357\273\277# A byte order mark\r\n\r\nand CRLF\r\n' >bom.md
printf 'a\000b\n\n# c\000\n' >nul.md
printf -- '---\ntitle: never closed\n' >unclosed.md
printf -- '---\n---\n' >bare.md
printf -- '---\n&a [*a, *a]\n---\nx\n' >anchor.md
printf '@import "./a.css"; @import "././a.css"; @import "./././a.css";\n' >a.css
printf '<style>@import "a.css"; @import "/dev/zero";</style>\n\n# Ann\n' >loop.md
"$PYTHON" - <<'END'
import random
r = random.Random(1)
def put(name, text):
    with open(name + ".md", "wb") as f:
        f.write(text if isinstance(text, bytes) else text.encode())
for i in range(8):
    put(f"random{i}", r.randbytes(20000))
marks = "#*_`[]()<>!\\&;:|~-=+.1 \n\n\t\"'/@a\u00e4\u4e2d\u0627\u200d\U0001f600"
for i in range(8):
    put(f"marks{i}", "".join(r.choice(marks) for _ in range(8000)))
put("word", "w" * 1000000)
put("line", "word " * 100000)
put("quotes", "> " * 50000 + "deep\n")
put("lists", "".join("  " * i + "- x\n" for i in range(500)))
put("brackets", "[" * 50000 + "\n\n" + "![" * 50000)
put("emphasis", "*a **a " * 20000)
put("backticks", "".join("e" + "`" * i for i in range(1, 700)))
put("entities", "&#x10FFFF; &#0; &#xD800; &nosuch; " * 1000)
put("link", "[x](" + "a" * 200000 + ")\n<http://" + "b" * 200000 + ">\n")
put("html", "<div><p><b>" * 20000 + "x")
put("comment", "<!--" * 20000 + "\nx\n")
put("paragraphs", "Short.\n\n" * 20000)
put("headings", "# H\n\n" * 3000)
put("combining", "a" + "\u0301" * 20000)
put("yaml", "---\n" + "[" * 50000 + "\n---\nx\n")
put("maps", "---\n" + "".join(" " * i + f"k{i}:\n" for i in range(2000)) +
    "---\nx\n")
put("images", "![x](/dev/zero)\n![y](/nowhere.png)\n![z](.)\n")
END
cd "$OLDPWD" || exit 1
for md in "$tmp"/*.md; do
	name=$(basename "$md" .md)
	try "survives: $name" survives "$name"
done

mkdir "$tmp/mutants"
try 'mutants' "$PYTHON" tests/mutate.py "$program" "$tmp/mutants" \
	"${MUTANTS-60}"
echo "# $(tail -n 1 "$tmp/try")"

try 'standard input and output' sh -c \
	"echo hello | '$program' - -o - >'$tmp/io.pdf' && qpdf --check '$tmp/io.pdf'"
try 'output beside the input' sh -c \
	"'$program' '$tmp/unended.md' && qpdf --check '$tmp/unended.pdf'"
