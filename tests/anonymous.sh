#!/bin/sh
# An anonymous résumé: what leaks.py knows of a person is nowhere in what is
# written, of all résumés of tests/truth and the goldens; and what cannot be
# left out is an error.
. tests/tap.sh

# leaks NAME FILE...
leaks()
{
	leaks=$1
	shift
	try "$leaks" "$PYTHON" tests/leaks.py "$program" "$@"
	echo "# $(tail -n 1 "$tmp/try")"
}

leaks 'known people' tests/truth/*.md
leaks 'goldens' resume.md $(ls tests/golden/*.md | grep -v anonymous-words)

# The check would notice: one that leaves nothing out leaks.
cat >"$tmp/open" <<EOF
#!/bin/sh
for option; do
	shift
	[ "\$option" = --anonymous ] || set -- "\$@" "\$option"
done
exec "$program" "\$@"
EOF
chmod +x "$tmp/open"
try 'a leak is seen' sh -c "! '$PYTHON' tests/leaks.py '$tmp/open' \
	tests/truth/01*.md"

# says STATUS PATTERN COMMAND...: exits so, with such a message.
says()
{
	status=$1 pattern=$2
	shift 2
	got=0
	"$@" >"$tmp/said" 2>&1 || got=$?
	grep -q -- "$pattern" "$tmp/said" && [ "$got" = "$status" ] ||
		complain "status $got, $(cat "$tmp/said")"
}

cat >"$tmp/resume.md" <<EOF
# Jane Doe

Cook · jane@doe.example

![Portrait of Jane Doe](resume.png)

## Work

### Cook, Inn (2019 - 2020)

See [Doe's menus](https://doe.example/menus), and Jane Doe's.
EOF
cp "$tmp/resume.md" "$tmp/jane-doe.md"
cp "$tmp/resume.md" "$tmp/JaneDoe.md"
printf '## Work\n\n### Cook, Inn (2019 - 2020)\n\nSoup.\n' >"$tmp/nobody.md"

try 'no name' says 1 'no name was found' \
	"$program" --anonymous "$tmp/nobody.md"
try 'no contact data' says 1 'no contact data was found' \
	"$program" --anonymous "$tmp/nobody.md"
try 'what there is can be asked for' says 0 'left out' \
	"$program" --anonymous=photo,links "$tmp/nobody.md"
try 'no such part' says 2 'name, contacts, photo and links, not .nme' \
	"$program" --anonymous=nme "$tmp/resume.md"
printf '# An Deco\n\ncook@deco.example\n\nBread. All An bakes is good.\n' \
	>"$tmp/small.md"
try 'a small word that may be the name' says 0 "'An' stays, .* common word" \
	"$program" --anonymous "$tmp/small.md" -o "$tmp/x.pdf"
try 'the name of the output' says 1 "file's name tells" \
	"$program" --anonymous "$tmp/resume.md" -o "$tmp/Doe.pdf"
for name in jane-doe JaneDoe; do
	rm -f "$tmp/anonymous.pdf"
	try "$name.md is not $name.pdf" "$program" --anonymous "$tmp/$name.md"
	try "but anonymous.pdf" test -e "$tmp/anonymous.pdf" -a \
		! -e "$tmp/$name.pdf"
done
printf '@page { @bottom-left { content: "CV of Jane Doe" } }' >"$tmp/a.css"
try 'a sheet that tells' says 1 "the style says 'CV of Jane Doe'" \
	"$program" --anonymous --css "$tmp/a.css" "$tmp/resume.md"

# JSON Resume, in which no line says anything.
cat >"$tmp/in.json" <<EOF
{"basics": {"name": "Ann Ode", "email": "ann@ode.example",
  "phone": "+44 20 7946 0018", "url": "https://ode.example",
  "summary": "Ode writes. Call 020 7946 0018 or ask Ann.",
  "profiles": [{"network": "GitHub", "username": "ann-ode",
    "url": "https://github.com/ann-ode"}]},
 "projects": [{"name": "Verse", "url": "https://github.com/ann-ode/verse",
   "description": "At github.com/ann-ode/verse, by Ann Ode."}]}
EOF
leaks 'JSON Resume' "$tmp/in.json"
