#!/bin/sh
# Ways through the document: outline, names of places, links within it and out
# of it, as poppler, mutool, pdf.js and pdfium (which is Chromium's) find them.
. tests/tap.sh
. tests/pdf/readers.sh

cat >"$tmp/n.md" <<'END'
# Ann Ode

Go to [the schools](#education), [the work](#arbeit-für-geld),
[the web](https://example.com/a?b=c&d).

## Arbeit für Geld

### Editor

Text.

<!-- pagebreak -->

## Education

Back to [the top](#ann-ode).
END

# finds READER FILE LINE...: each line is one of the file's.
finds()
{
	reader=$1
	found=$2
	shift 2
	for line; do
		if grep -qxF -e "$line" "$found"; then
			ok "$reader: $line"
		else
			not_ok "$reader: $line" "$found"
		fi
	done
}

if ! have_readers; then
	absent 'ways through the document' "$no_readers"
	exit
fi

for standard in a-2a+ua-1 a-4+ua-2; do
	pdf=$tmp/$standard.pdf
	"$program" -q --pdf=$standard "$tmp/n.md" -o "$pdf"
	node tests/pdf/navigation.mjs "$readers/pdfjs-$pdfjs" "$pdf" \
		>"$tmp/pdfjs" 2>"$tmp/err"
	"$PYTHON" tests/pdf/navigation.py "$pdf" >"$tmp/pdfium"
	mutool run tests/pdf/navigation.js "$pdf" >"$tmp/mutool"
	for reader in pdfjs pdfium; do
		finds "$standard, $reader" "$tmp/$reader" \
			'outline 1 Arbeit für Geld 1' 'outline 2 Editor 1' \
			'outline 1 Education 2' 'name education 2' \
			'name arbeit-für-geld 1'
	done
	for reader in pdfjs pdfium mutool; do
		finds "$standard, $reader" "$tmp/$reader" 'link 1 2' 'link 1 1' \
			'link 1 https://example.com/a?b=c&d' 'link 2 1'
	done
	mutool show "$pdf" outline 2>/dev/null | sed 's/#.*//' | tr -d '"|\t+-' |
		sed 's/ *$//' >"$tmp/outline"
	finds "$standard, mutool's outline" "$tmp/outline" 'Arbeit für Geld' \
		'Editor' 'Education'
	pdfinfo -dests "$pdf" | sed 's/\[.*\]//' | tr -s ' ' >"$tmp/dests"
	finds "$standard, poppler" "$tmp/dests" ' 2 "education"' \
		' 1 "arbeit-für-geld"'
	pdftohtml -xml -i -stdout "$pdf" | tr '<' '\n' |
		sed -n 's/href="[^"]*\.html#/href="/
			s/.*href="\([^"]*\)".*/link \1/p
			s/^item page="\([0-9]*\)">/item \1 /p' >"$tmp/poppler"
	finds "$standard, poppler" "$tmp/poppler" 'link 2' 'link 1' \
		'link https://example.com/a?b=c&amp;d' \
		'item 1 Arbeit für Geld' 'item 1 Editor' 'item 2 Education'
done
