# tap.sh: sourced by the test scripts, which all run at the top of the tree.
# Results are lines of TAP, the Test Anything Protocol, as tests/run.sh counts
# them. $tmp is a folder of the script's own, gone when it ends.

LC_ALL=C NO_COLOR=1
export LC_ALL NO_COLOR
: "${BUILD:=build}" "${PYTHON:=/usr/bin/python3}"
program=$PWD/$BUILD/resumepdf
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# A sanitizer's complaint must not look like an exit status of the program.
ASAN_OPTIONS=exitcode=99
UBSAN_OPTIONS=halt_on_error=1:exitcode=99:print_stacktrace=1
export ASAN_OPTIONS UBSAN_OPTIONS

ok()
{
	echo "ok - $*"
}

# not_ok NAME [FILE]: with the first lines of FILE to say why.
not_ok()
{
	echo "not ok - $1"
	[ -z "${2-}" ] || head -n 25 "$2" | sed 's/^/# /'
}

skip()
{
	echo "ok - $1 # SKIP $2"
}

# absent NAME WHY: what the network has not given, as $tmp/fetch says. Only CI
# must not do without.
absent()
{
	if [ "${CI-}" = true ]; then
		not_ok "$1: $2" "$tmp/fetch"
	else
		skip "$1" "$2"
	fi
}

# try NAME COMMAND...: passes when the command does. What it prints is shown
# when it fails.
try()
{
	tried=$1
	shift
	if "$@" >"$tmp/try" 2>&1; then
		ok "$tried"
	else
		not_ok "$tried" "$tmp/try"
	fi
}

# Says why; always false.
complain()
{
	echo "$*"
	return 1
}
