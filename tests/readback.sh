#!/bin/sh
# What six programs read, to the letter: hyphens, small capitals, ligatures,
# icons, bullets, dates, and the order of a sidebar.
. tests/tap.sh
. tests/pdf/readers.sh

if ! have_readers; then
	absent 'to the letter' "$no_readers"
	exit
fi

# render NAME [OPTION]...: standard input as $tmp/NAME.pdf.
render()
{
	name=$1
	shift
	"$program" -q "$@" - -o "$tmp/$name.pdf" || not_ok "$name is set"
}

# One glyph for a typed hyphen and for one that a broken word ends in, whichever
# comes first in the document.
cat >"$tmp/narrow.css" <<'END'
@page { size: 80mm 200mm; margin: 10mm }
body { font: 10pt/13pt "Source Serif 4"; hyphens: auto; text-align: justify }
.all { font-variant-caps: all-small-caps }
.some { font-variant-caps: small-caps }
.joined { font-variant-ligatures: common-ligatures }
END
typed='A state-of-the-art editor.'
broken='Internationalization, compartmentalization, standardization and
institutionalization.'
printf '%s\n\n%s\n' "$typed" "$broken" | render typed-first \
	--css "$tmp/narrow.css"
printf '%s\n\n%s\n' "$broken" "$typed" | render broken-first \
	--css "$tmp/narrow.css"

# What a face has other glyphs for.
render capitals --css "$tmp/narrow.css" <<'END'
# Ann Ode

Here are [Skills and TOOLS]{.some} of it.

Here are [NATO and Unesco]{.all} in it.

An [office fluffy offline]{.joined} then.
END

# Icons: of a web font, which is not there; a font's own sign; an emoji.
render icons <<'END'
# Ann Ode

- <i class="fa fa-envelope"></i> ann@example.com
- <span class="iconify" data-icon="tabler:phone"></span> 555-0100

Sign  here.
END

render entries <<'END'
# Ann Ode

## Experience

### Head of Sales, Acme Press, 2012 - 2019

- Sold forty presses.
- Opened two offices.
END

"$program" -q -s sidebar resume.md -o "$tmp/sidebar.pdf"
"$program" -q -s timeline resume.md -o "$tmp/timeline.pdf"
read_pdfs "$tmp"/*.pdf

exact()
{
	this=$1
	shift
	"$PYTHON" tests/pdf/exact.py "$tmp/$this.pdf" "$@" || not_ok "$this"
}

soft=$(printf '\302\255')
# pdfium joins broken words again, and says so with U+FFFE or nothing.
for name in typed-first broken-first; do
	exact $name + 'state-of-the-art editor' -pdftotext "state${soft}of" \
		- '[A-Za-z]- ?[a-z]*ization' +pdfium 'Internationalization' \
		+pdfium 'standardization'
done
exact capitals + 'Skills and TOOLS' + 'NATO and Unesco' \
	+ 'office fluffy offline' - '[ﬀ-ﬆ]'
exact icons + 'ann@example.com' + '555-0100' + 'Sign here.' \
	- "[$(printf '\356\200\200-\357\243\277')]"
exact entries + 'Head of Sales' '<pdftotext' '2012 – 2019' + '• Sold forty presses. • Opened two offices.'
# Those that sort what they find by its place cannot tell the columns' order.
exact sidebar + 'Crutcher Dunnavant' '<pdftotext,pdfminer' 'crutcher@example.com' \
	'<pdftotext,pdfminer' 'PROFILE' '<pdftotext,pdfminer' 'EXPERIENCE' \
	'<pdftotext,pdfminer' 'millions of calls.' '<pdftotext,pdfminer' 'EDUCATION' \
	- 'leadMountain'
exact timeline + '2021 – 2022 Engineer, AI RAISE Program'
