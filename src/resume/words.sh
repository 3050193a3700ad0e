#!/bin/sh
# words.sh LIST...: the rows of all lists, for src/pack.c to make a table of:
# text, class, value, language, parted by tabs, in the order of texts' bytes.
# words/dates.txt explains what a list looks like. The first list is that of
# src/cldr.c; its [order] says which language comes first where two have a word.
#
# Three steps: rows of the lists (text, class, whether it is a twin without
# accents, rank, language, value); sorted; and those left out that say nothing
# new.
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
	# Where a Persian word is joined without being tied, many type a space.
	other = phrase
	if (gsub(/\342\200\214/, " ", other))
		add(other, lang)
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

# A language is told where it matters: where others mean something else by the
# word, or where it counts in its own language only.
awk -F '\t' -v OFS='\t' '
BEGIN {
	split("AT REGION WEEKDAY MONTH SEASON PRESENT SINCE UNTIL", names, " ")
	for (i in names)
		counts_in_its_own[names[i]] = 1
	alike["REGION"] = alike["WEEKDAY"] = 1
}
{ same = $1 SUBSEP $2 }
# A name that two languages have; a twin that says nothing new.
(same in first) && (($2 in alike) || $3 == 1 && $6 == value[first[same]]) {
	if (($2 in alike) && lang[first[same]] != $5 && $3 == 0)
		lang[first[same]] = ""
	next
}
((same, $5, $6) in seen) || ((same, "", $6) in seen) { next }
{
	seen[same, $5, $6] = 1
	rows++
	if (!(same in first))
		first[same] = rows
	if (($2 in counts_in_its_own) || $6 != value[first[same]] && \
		rows != first[same])
		is_told[same] = 1
	of[rows] = same
	lang[rows] = $5
	value[rows] = $6
}
END {
	for (i = 1; i <= rows; i++) {
		split(of[i], part, SUBSEP)
		if (of[i] in is_told)
			print part[1], part[2], value[i], lang[i]
		else if (first[of[i]] == i)
			print part[1], part[2], value[i], ""
	}
}' "$rows"
