#!/bin/sh
# How well résumés are understood: those of this folder, which are written as
# people write them, and some that forms.py makes of them, in every other form.
. tests/tap.sh

# The least share of fields right, in percent: of a reading that gets worse.
written=93
made=97

here=tests/truth
export PYTHONDONTWRITEBYTECODE=1

# at_least PERCENT NAME FOLDER: what the program understands of a folder.
at_least()
{
	try "$2: $1 % of the fields" "$PYTHON" $here/score.py "$program" "$3" \
		--at-least "$1"
	echo "# $(tail -n 1 "$tmp/try")"
}

try 'truths are sound' "$PYTHON" $here/sound.py $here
at_least $written 'written by hand' $here

"$PYTHON" $here/forms.py $here "$tmp/made" --count 400 --seed 1
try 'truths made are sound' "$PYTHON" $here/sound.py "$tmp/made"
at_least $made 'made by rule' "$tmp/made"

# The same seed, the same documents; every document is another one.
"$PYTHON" $here/forms.py $here "$tmp/again" --count 20 --seed 1
same()
{
	for file in "$tmp"/again/*; do
		cmp "$file" "$tmp/made/${file##*/}" || return
	done
	ls "$tmp"/made/*.md | sed 's/.*\/[0-9]*\.//' | sort | uniq -d |
		cmp - /dev/null
}
try 'made by a seed' same

# The test would notice: a right answer is wholly right, a wrong one is not.
# $1 is the least and $2 the most that may be right, $3 what is wrong.
oracle()
{
	# shellcheck disable=SC2086
	"$PYTHON" $here/oracle.py $here "$tmp/answers" ${3-}
	share=$("$PYTHON" $here/score.py "$tmp/answers" $here --json |
		"$PYTHON" -c 'import json, sys
score = json.load(sys.stdin)
print(100 * score["right"] // score["fields"])')
	[ "$share" -ge "$1" ] && [ "$share" -le "$2" ] ||
		complain "$share % with ${3-nothing} wrong"
}
try 'right answers' oracle 100 100
try 'wrong answers: titles for organisations' oracle 50 85 swap
try 'wrong answers: dates of others' oracle 50 85 shift
try 'wrong answers: a job too many' oracle 80 99 more
