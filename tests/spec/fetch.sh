# fetch.sh: sourced after tap.sh. $spec is the text of the CommonMark
# specification, fetched once and kept in build/.

release=0.31.2
spec=$PWD/build/spec-$release.txt

# have_spec: whether it is there, or could be fetched; else $tmp/fetch says why.
have_spec()
{
	[ -s "$spec" ] || (
		cd "$tmp" && npm pack --silent commonmark-spec@$release &&
			tar xzf commonmark-spec-$release.tgz \
				package/spec.txt &&
			mv package/spec.txt "$spec.$$" && mv "$spec.$$" "$spec"
	) >"$tmp/fetch" 2>&1
}
