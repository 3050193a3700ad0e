#!/bin/sh
# long.sh [TARGET...]: runs fuzz targets, all if none is named, TIME seconds each
# (60), one after the other, from the corpus in tests/fuzz/corpus and what was
# found before, which stays in build/fuzz/found. Prints how many runs there were
# and what ended the last; the inputs that did so are in build/fuzz/faults. For a
# night, call it in a loop; for both ends of a machine, twice.
TIME=${TIME-60}
build=build/fuzz
[ $# -gt 0 ] || set -- $(ls $build/fuzz_* | sed 's/.*fuzz_//')

# The longest input worth trying: what is long is slow, and seldom new.
longest()
{
	case $1 in
	date | selector | quadratic) echo 64 ;;
	front | sheet | address | dialect | incoming) echo 200 ;;
	font) echo 40000 ;;
	image | picture) echo 2000 ;;
	*) echo 400 ;;
	esac
}

# Leaks are looked for where something is kept, after a run: fonts are, by all
# runs of this target.
leaks()
{
	[ "$1" != font ] || echo -detect_leaks=0
}

for target; do
	mkdir -p $build/found/$target $build/faults/$target
	# Entropic schedules cost more than a run where much is covered.
	nice -n 19 $build/fuzz_$target -entropic=0 -timeout=25 -print_funcs=0 \
		$(leaks $target) -max_total_time="$TIME" -max_len="$(longest $target)" \
		-dict=$build/$target.dict -rss_limit_mb=2048 \
		-artifact_prefix=$build/faults/$target/ -print_final_stats=1 \
		$build/found/$target tests/fuzz/corpus/$target \
		>$build/$target.log 2>&1
	awk -v target="$target" -v date="$(date +%FT%T)" '
		/^stat::number_of_executed_units/ { runs = $2 }
		/^stat::average_exec_per_sec/ { rate = $2 }
		/^SUMMARY/ && !fault { fault = $0; sub(/SUMMARY: /, "", fault) }
		END { printf "%s\t%s\t%d\t%d/s\t%s\n", date, target, runs, rate,
			fault }' $build/$target.log | tee -a $build/runs.tsv
done
