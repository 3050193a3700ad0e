#!/bin/sh
# run.sh PROGRAM...: runs test programs, one a core, shows what failed or was
# skipped, and ends with "N passed, N failed[, N skipped]". Fails when a test
# did, and when there was none.
#
# A program prints TAP: a line "ok ..." or "not ok ..." for each test, "# ..."
# to explain it, "# SKIP why" at the end of one that did not run, which cmocka
# begins with "not ok". One that
# ends badly without saying which test failed, ran fewer tests than its plan
# ("1..N") says, or ran none, counts as a failed test itself.

logs=${LOGS:-${BUILD:-build}/tests/logs}
mkdir -p "$logs"
logs=$(cd "$logs" && pwd)

if [ "$1" = --one ]; then
	log=$logs/$(echo "$2" | tr / _)
	start=$(date +%s)
	case $2 in
	*.sh) set -- sh "$2" ;;
	*) set -- "$2" ;;
	esac
	timeout "${TIMEOUT:-3600}" "$@" >"$log" 2>&1 </dev/null
	echo "##@ $? $(($(date +%s) - start))" >>"$log"
	exit 0
fi

# For the unit tests: cmocka prints TAP.
CMOCKA_MESSAGE_OUTPUT=TAP
export CMOCKA_MESSAGE_OUTPUT
for program; do
	echo "$program"
done | xargs -P "${JOBS:-$(getconf _NPROCESSORS_ONLN)}" -I{} sh "$0" --one {}

for program; do
	printf '%s\n' "##@ $program"
	cat "$logs/$(echo "$program" | tr / _)"
done | awk '
function finish(status, seconds)
{
	if (status && !bad) {
		print "not ok - " name ": exit status " status
		printf "%s", said
		bad++
	}
	if (planned >= 0 && planned != good + bad + none) {
		print "not ok - " name ": planned " planned ", ran " \
			good + bad + none
		bad++
	}
	if (good + bad + none == 0) {
		print "not ok - " name ": ran no test"
		bad++
	}
	printf "%-32s %4d passed%s%s  %d s\n", name, good, \
		bad ? ", " bad " failed" : "", \
		none ? ", " none " skipped" : "", seconds
	passed += good; failed += bad; skipped += none
}
/^##@ [0-9]+ [0-9]+$/ { finish($2, $3); next }
/^##@ / {
	name = substr($0, 5)
	good = bad = none = telling = 0
	planned = -1
	said = ""
	next
}
/^1\.\.[0-9]+$/ { planned = substr($0, 4) + 0; next }
/^(not )?ok.*# SKIP/ { none++; telling = 0; print name ": " $0; next }
/^ok/ { good++; telling = 0; next }
/^not ok/ { bad++; telling = 1; print name ": " $0; next }
telling { print substr($0, 1, 400); next }
{ said = said "# " substr($0, 1, 400) "\n" }
END {
	if (passed + failed + skipped == 0) {
		print "not ok - no test"
		failed = 1
	}
	printf "%d passed, %d failed%s\n", passed, failed, \
		skipped ? ", " skipped " skipped" : ""
	exit failed > 0
}'
