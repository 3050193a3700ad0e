#!/bin/sh
# The runner itself: what must fail does, and what is counted is right.
. tests/tap.sh

# run NAME BODY...: a test program of that name for each body, all run.
run()
{
	n=0
	set_of_programs=
	for body; do
		n=$((n + 1))
		echo "$body" >"$tmp/t$n.sh"
		set_of_programs="$set_of_programs $tmp/t$n.sh"
	done
	# shellcheck disable=SC2086
	LOGS=$tmp/logs sh tests/run.sh $set_of_programs >"$tmp/out"
	status=$?
	last=$(tail -n 1 "$tmp/out")
}

# ends STATUS LINE
ends()
{
	[ "$status" = "$1" ] && [ "$last" = "$2" ] ||
		complain "status $status, last line: $last"
}

run 'echo ok - a; echo ok - b'
try 'all pass' ends 0 '2 passed, 0 failed'
run 'echo ok - a' 'echo not ok - b; echo "# why"; exit 1'
try 'one fails' ends 1 '1 passed, 1 failed'
try 'and says why' grep -q '^# why' "$tmp/out"
run 'echo not ok - a'
try 'a failure with status 0' ends 1 '0 passed, 1 failed'
run 'echo ok - a; echo oops; exit 3'
try 'a bad end' ends 1 '1 passed, 1 failed'
try 'and what it said' grep -q '^# oops' "$tmp/out"
run 'echo ok - a; kill -9 $$'
try 'a killed program' ends 1 '1 passed, 1 failed'
TIMEOUT=5 run 'echo ok - a; sleep 60'
try 'a hanging program' ends 1 '1 passed, 1 failed'
run 'echo 1..3; echo ok - a'
try 'a plan not kept' ends 1 '1 passed, 1 failed'
run ':'
try 'a program without tests' ends 1 '0 passed, 1 failed'
run
try 'no program' ends 1 '0 passed, 1 failed'
run 'echo "ok - a # SKIP no network"; echo ok - b'
try 'a skipped test' ends 0 '1 passed, 0 failed, 1 skipped'
try 'and why' grep -q 'no network' "$tmp/out"
