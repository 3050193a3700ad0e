#!/bin/sh
# words.sh LIST...: C source of resume/words.h's tables, made of lists.
# words/dates.txt explains what a list looks like. The first list is that of
# src/cldr.c; its [order] says which language comes first where two have a word.
#
# Three steps: rows of the lists, parted by tabs (text, class, whether it is a
# twin without accents, rank, language, value); sorted by bytes, so that a text
# stands before what it begins; and printed. Texts are in one string, in which
# one that begins the next has no room of its own.
set -e
LC_ALL=C
export LC_ALL
rows=$(mktemp)
trap 'rm -f "$rows" "$rows.all"' EXIT

awk '
function fail(why) {
	printf "%s:%d: %s\n", FILENAME, FNR, why >"/dev/stderr"
	failed = 1
	exit 1
}
# The phrase with each letter that has a twin replaced by it.
function plain(phrase, lang,	i, n, out, part) {
	for (i = 1; i <= length(phrase); i += n) {
		for (n = 3; n > 0; n--) {
			part = substr(phrase, i, n)
			if ((lang, part) in twin)
				part = twin[lang, part]
			else if (("*", part) in twin)
				part = twin["*", part]
			else if (n > 1)
				continue
			break
		}
		out = out part
	}
	return out
}
function row(phrase, second, lang,	place) {
	place = 99
	if (lang == "*")
		place = lang = ""
	else if (lang in rank)
		place = rank[lang]
	printf "%s\t%s\t%d\t%02d\t%s\t%s\n", phrase, class, second, place,
		lang, value
}
# Short words without their accents are other words.
function may_lose(phrase) {
	return class == "MONTH" || length(phrase) > 4
}
function add(phrase, lang,	other) {
	gsub(/\001/, ",", phrase)
	gsub(/\302\240/, " ", phrase)
	gsub(/\342\200[\213-\217]/, "", phrase)
	gsub(/\342\200[\230\231]|\312[\273\274]/, "\047", phrase)
	gsub(/\342\200[\220\221]/, "-", phrase)
	gsub(/[ \t]+/, " ", phrase)
	sub(/^ /, "", phrase)
	sub(/ $/, "", phrase)
	if (phrase == "")
		return
	if (phrase ~ /[A-Z]/ || phrase ~ /\303[\200-\226\230-\236]/ ||
		phrase ~ /\316[\221-\253]/ || phrase ~ /\320[\200-\257]/)
		fail("a capital letter: " phrase)
	if (length(phrase) > 255)
		fail("too long: " phrase)
	if (class ~ /ENDING$/)
		sub(/^-/, "", phrase)
	row(phrase, 0, lang)
	if (phrase !~ /[\200-\377]/)
		return
	other = plain(phrase, "*")
	if (other != phrase && may_lose(other))
		row(other, 1, lang)
	other = plain(phrase, lang)
	if (other != phrase && may_lose(other))
		row(other, 1, lang)
}
function group(name,	word, n) {
	n = split(name, word, " ")
	class = toupper(word[1])
	gsub(/-/, "_", class)
	value = n > 1 ? toupper(word[2]) : "0"
	gsub(/-/, "_", value)
	if (n > 2 || n < 1)
		fail("what is [" name "]?")
	if (value !~ /^[0-9]+$/)
		value = (class ~ /^SECTION/ ? "TOPIC" : class) "_" value
	lang = ""
}
FNR == 1 { class = "" }
/^[ \t]*#/ || /^[ \t]*$/ { next }
{ sub(/\r$/, "") }
/^\[.*\]$/ { group(substr($0, 2, length($0) - 2)); next }
class == "" { fail("a line before any [group]") }
/^(\*|[a-z][a-z][a-z]?):/ {
	lang = substr($0, 1, index($0, ":") - 1)
	$0 = substr($0, index($0, ":") + 1)
}
lang == "" { fail("no language: " $0) }
# Twins and the order first, since rows need them.
(class == "ORDER" || class == "TWIN") != (pass == 1) { next }
class == "ORDER" {
	sub(/^ */, "")
	if (!($0 in rank))
		rank[$0] = ++ranks
	next
}
{
	gsub(/\\,/, "\001")
	count = split($0, phrases, ",")
	for (k = 1; k <= count; k++) {
		if (class != "TWIN") {
			add(phrases[k], lang)
			continue
		}
		if (split(phrases[k], pair, " ") != 2)
			fail("no pair: " phrases[k])
		twin[lang, pair[1]] = pair[2]
	}
}
END { exit failed }' pass=1 "$@" pass=2 "$@" >"$rows.all"
sort -u "$rows.all" >"$rows"

awk -F '\t' '
BEGIN {
	for (i = 1; i < 256; i++)
		ord[sprintf("%c", i)] = i
	# Where a word means the same in all languages, one row is enough.
	split("COUNTRY REGION CITY WEEKDAY", names, " ")
	for (i in names)
		anywhere[names[i]] = 1
}
function quoted(s) {
	gsub(/["\\]/, "\\\\&", s)
	return s
}
$2 ~ /_ENDING$/ {
	sub(/_ENDING$/, "", $2)
	bits = "WORD(" $2 ")"
	if (!($1 in ending))
		ending[$1] = bits
	else if (index(ending[$1], bits) == 0)
		ending[$1] = ending[$1] " | " bits
	next
}
{
	same = $1 SUBSEP $2
	if (same in seen && (($2 in anywhere) || $3 == 1 && ($6 == \
		value[seen[same]])))  {
		if (lang[seen[same]] != $5 && $3 == 0)
			lang[seen[same]] = ""
		next
	}
	if ((same, $5, $6) in seen || (same, "", $6) in seen)
		next
	seen[same, $5, $6] = 1
	rows++
	if (!(same in seen))
		seen[same] = rows
	if ($1 != text[texts])
		text[++texts] = $1
	of[rows] = texts
	class[rows] = $2
	lang[rows] = $5
	value[rows] = $6
}
function before(a, b) {
	return length(a) > length(b) || length(a) == length(b) && a < b
}
# Notes that the table has rows of a class that begin so; words.c has the
# same sum.
function add_class(text, name,	k) {
	k = (ord[substr(text, 1, 1)] * 961 + ord[substr(text, 2, 1)] * 31 + \
		ord[substr(text, 3, 1)]) % 16384
	if (!((k, name) in has_class))
		of_start[k] = of_start[k] "WORD(" name ")|"
	has_class[k, name] = 1
}
# Whether text i begins the one after it, which then holds it too.
function begins_next(i) {
	return i < texts && substr(text[i + 1], 1, length(text[i])) == text[i]
}
END {
	print "/* Made by words.sh. */"
	print "#include \"resume/topic.h\"\n#include \"resume/words_table.h\"\n"
	print "#define R(text, length, class, value, lang) \\"
	print "\t{text, length, WORD_##class, value, lang}\n"
	print "const char words_text[] ="
	at = 0
	from = 1
	line = ""
	for (i = 1; i <= texts; i++) {
		if (begins_next(i))
			continue
		for (; from <= i; from++)
			offset[from] = at
		at += length(text[i])
		line = line quoted(text[i])
		if (length(line) > 64) {
			print "\t\"" line "\""
			line = ""
		}
	}
	print "\t\"" line "\";\n"
	print "const struct word words_table[] = {"
	for (i = 1; i <= rows; i++) {
		b = ord[substr(text[of[i]], 1, 1)]
		for (; next_byte <= b; next_byte++)
			first[next_byte] = i - 1
		printf "R(%d,%d,%s,%s,\"%s\"),\n", offset[of[i]],
			length(text[of[i]]), class[i], value[i], lang[i]
	}
	for (; next_byte <= 256; next_byte++)
		first[next_byte] = rows
	printf "};\n\nconst size_t words_count = %d;\n\n", rows
	print "const uint16_t words_pairs[] = {"
	for (i = 1; i <= rows; i = to) {
		a = substr(text[of[i]], 1, 1)
		least[a] = 0
		start[a] = pairs + 0
		for (to = i; to <= rows && substr(text[of[to]], 1, 1) == a; \
			to++) {
			b = ord[substr(text[of[to]], 2, 1)] + 0
			if (b == 0)
				continue
			if (least[a] == 0)
				least[a] = most[a] = b
			for (; most[a] <= b; most[a]++) {
				printf "%d,%s", to - i, \
					++pairs % 12 ? "" : "\n"
			}
		}
		printf "%d,%s", to - i, ++pairs % 12 ? "" : "\n"
	}
	print "\n};\n\nconst uint32_t words_starts[WORDS_STARTS] = {"
	for (i = 1; i <= rows; i++)
		if (length(text[of[i]]) > 2)
			add_class(text[of[i]], class[i])
	for (i = 0; i < 16384; i++)
		printf "%s0,\n", of_start[i]
	print "};\n\nconst struct word_second words_seconds[256] = {"
	for (i = 0; i < 256; i++)
		if (i && (a = sprintf("%c", i)) in start)
			printf "\t[%d] = {%d, %d, %d},\n", i, start[a],
				least[a] ? least[a] : 1, least[a] ? most[a] : 1
	print "};\n"
	print "const uint32_t words_first[257] = {"
	for (i = 0; i <= 256; i++)
		printf "%d,%s", first[i], i % 10 == 9 ? "\n" : " "
	print "\n};\n\nconst struct word_ending word_endings[] = {"
	# By the last byte, and the longest first.
	for (e in ending) {
		b = ord[substr(e, length(e))]
		for (i = ++ends[b]; i > 1 && before(e, at_end[b, i - 1]); i--)
			at_end[b, i] = at_end[b, i - 1]
		at_end[b, i] = e
	}
	count = 0
	for (b = 0; b < 256; b++) {
		first[b] = count
		for (i = 1; i <= ends[b]; i++) {
			e = at_end[b, i]
			printf "\t{\"%s\", %d, %s},\n", quoted(e), length(e),
				ending[e]
			count++
		}
	}
	print "\t{\"\", 0, 0}\n};\n\nconst uint16_t word_endings_first[257] = {"
	for (b = 0; b <= 256; b++)
		printf "%d,%s", b < 256 ? first[b] : count, \
			b % 10 == 9 ? "\n" : " "
	print "\n};"
}' "$rows"
