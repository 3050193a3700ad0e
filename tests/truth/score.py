"""How much of a résumé is understood: the program's JSON Resume of each
document against the truth beside it.

	score.py PROGRAM FOLDER [-v] [--json] [--at-least PERCENT]

PROGRAM may be a folder of answers instead, of the same names as the truths.

A truth is FOLDER/NAME.json for FOLDER/NAME.md:

	name, headline, email, phone, place	text, or null
	urls		[address ...]
	profiles	["network:user" ...]
	work		[[organisation, title, start, end, place] ...]
	edu		[[school, degree, start, end, place] ...]
	other		[[title, organisation, start, end] ...]: the dated entries
			of all other sections
	skills		[word ...]
	lang		what language it is in, for forms.py
	axes		{axis: value}: how forms.py wrote it

Dates are "2019", "2019-04", "present"; null is never asked for. A field is
right when its words stand in that field of the answer, whatever their case,
dashes and joints. A single date may be the answer's start or end. An entry of
work or education that is none costs two fields more. Skills are four fields.
Lost are words of the document that the answer has nowhere.

Prints a line a file (of more than 100 files only with -v), with axes a table of
the share of fields right by axis and value, and the sum. Exit status 1 when the
share is below PERCENT."""

import argparse
import concurrent.futures
import html
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

from words import WORDS

KINDS = ("header", "work", "edu", "other", "skills")


def fold(value):
	"""One spelling of what only looks different."""
	text = unicodedata.normalize("NFKC", text_of(value)).casefold()
	text = re.sub("[\u2010-\u2015\u2212]", "-", text).replace("\u2019", "'")
	text = re.sub("[\u200b-\u200f\u2060\ufe0f]", "", text)
	return re.sub(r"\s+", " ", text).strip()


def text_of(value):
	"""All text in a piece of JSON."""
	if isinstance(value, dict):
		return " ".join(text_of(v) for v in value.values())
	if isinstance(value, list):
		return " ".join(text_of(v) for v in value)
	return "" if value is None else str(value)


def has(answer, wanted):
	"""Whether the words stand there; how they are joined does not matter."""
	def plain(value):
		return re.sub(r"[\s,;:|/\\*_`·•、，；：（）()]+", " ",
			fold(value)).strip()
	return plain(wanted) in plain(answer)


def is_date(answer, wanted):
	answer = fold(answer)
	if wanted == "present":
		return not re.match(r"\d{4}", answer)
	return answer[:len(wanted)] == wanted


def is_right(field, entry, wanted):
	if field not in ("start", "end"):
		return has(entry[field], wanted)
	if entry["lone"] and wanted != "present":
		return any(is_date(entry[k], wanted) for k in ("start", "end"))
	return is_date(entry[field], wanted)


def entries(answer, sections, fields):
	"""The answer's entries; fields: what is looked for under which keys."""
	found = []
	for section in sections:
		for item in answer.get(section) or []:
			if not isinstance(item, dict):
				continue
			entry = {field: text_of([item.get(k) for k in keys])
				for field, keys in fields.items()}
			date = next((item[k] for k in ("date", "releaseDate")
				if item.get(k)), None)
			entry["start"] = item.get("startDate") or date
			entry["end"] = item.get("endDate") or (
				None if item.get("startDate") else date)
			entry["text"] = fold(item)
			found.append(entry)
	return found


def compare(wanted, found, fields, complaints):
	"""Pairs what is wanted with what is found, the likest first. Gives fields
	right, fields wanted, entries left over."""
	rows = []
	for w in wanted:
		rows.append({k: v for k, v in zip(fields, w) if v is not None})
	pairs = []
	for i, row in enumerate(rows):
		lone = ("start" in row) != ("end" in row)
		for j, entry in enumerate(found):
			entry = dict(entry, lone=lone)
			right = [k for k in row if is_right(k, entry, row[k])]
			if any(k not in ("start", "end") for k in right) or (
					len(right) == 2):
				pairs.append((-len(right), abs(i - j), i, j, right))
	taken, used = {}, set()
	for _, _, i, j, right in sorted(pairs):
		if i not in taken and j not in used:
			taken[i] = right
			used.add(j)
	for i, row in enumerate(rows):
		if i not in taken:
			complaints.append("no " + "/".join(
				str(v) for v in wanted[i][:2] if v))
		else:
			complaints += [f"{k}={v!r}" for k, v in row.items()
				if k not in taken[i]]
	more = [entry for j, entry in enumerate(found) if j not in used]
	return (sum(map(len, taken.values())), sum(map(len, rows)), more)


def header(truth, basics, complaints):
	"""Fields right and fields wanted of the head."""
	def digits(value):
		return re.sub(r"\D", "", text_of(value))

	def address(value):
		return re.sub("^https?://|/$", "", fold(value))
	where = fold(basics.get("location"))
	links = fold([basics.get("url"), basics.get("website"),
		basics.get("profiles")])
	whole = fold(truth["name"])
	names = {whole, *(whole.split(c)[0].strip() for c in ",(")}
	checks = [("name", fold(basics.get("name")) in names)]
	for key, test in (
			("headline", lambda v: has(basics.get("label"), v)),
			("email", lambda v: fold(v) == fold(basics.get("email"))),
			("phone", lambda v: digits(v) == digits(basics.get("phone"))),
			("place", lambda v: all(w in where
				for w in re.split("[ ,]+", fold(v)) if w))):
		if truth.get(key):
			checks.append((key, test(truth[key])))
	checks += [(u, address(u) in links) for u in truth.get("urls") or []]
	checks += [(p, fold(p.split(":", 1)[1]) in links)
		for p in truth.get("profiles") or []]
	complaints += [f"{k} {truth.get(k) or ''}" for k, ok in checks if not ok]
	return sum(ok for _, ok in checks), len(checks)


def words_of(text):
	return re.findall(r"[^\W_]+", fold(html.unescape(text)))


NOT_LOST = set(words_of("http https www mailto tel com")) | {
	w for language in WORDS.values() for key, values in language.items()
	if key in ("months", "short", "present", "since", "to", "at", "doc")
	or key.startswith("l.")
	for value in values for w in words_of(value)}
# What is no text, or no word of the résumé's own: dates and labels are other
# fields' business, titles of sections say where a thing stands.
NO_TEXT = re.compile(r"""\A---\n.*?\n(?:---|\.\.\.)\n | <!--.*?-->
	| <(script|style)\b.*?</\1> | </?[a-zA-Z][^>]*> | \]\([^)]*\)
	| \{[:.\#%{][^}]*\} | ^\ *:::[^\n]*$ | ^\ *\#[^\n]*$
	| ^[^\n]*\n(?:=+|-+)\ *$ | \[(?:TOC|toc)\]""",
	re.S | re.M | re.X)


def lost(source, answer):
	"""The document's words, and those which the answer has nowhere."""
	source = "\n".join(line for line in NO_TEXT.sub(" ", source).split("\n")
		if not line.isupper() or len(line) > 40)
	source = [w for w in words_of(source)
		if w not in NOT_LOST and not re.fullmatch(r"\d{1,4}|\d+\w", w)]
	bag = {}
	for w in words_of(text_of(answer)):
		bag[w] = bag.get(w, 0) + 1
	run = re.sub(r"\W", "", fold(answer))
	missing = []
	for w in source:
		if bag.get(w):
			bag[w] -= 1
		elif w not in run:
			missing.append(w)
	return source, missing


def answer_of(program, path):
	"""What the program says, and what it complained of if nothing."""
	if os.path.isdir(program):
		with open(os.path.join(program, os.path.basename(path)[:-3]
				+ ".json"), encoding="utf-8") as f:
			return json.load(f), None
	with tempfile.TemporaryDirectory() as folder:
		out = os.path.join(folder, "answer.json")
		try:
			done = subprocess.run([program, "--to", "json", path, "-o",
				out], capture_output=True, timeout=600)
		except subprocess.TimeoutExpired:
			return {}, "no answer after 60 s"
		try:
			with open(out, encoding="utf-8") as f:
				return json.load(f), None
		except (OSError, ValueError):
			return {}, f"exit status {done.returncode}: " + \
				done.stderr.decode(errors="replace").strip()[:200]


def judge(truth, answer, source):
	"""One file: by kind [right, wanted], and what is wrong."""
	said = []
	kinds = {"header": header(truth, answer.get("basics") or {}, said)}
	for kind, sections, keys in (
			("work", ("work",), {
				"org": ("name", "company", "organization"),
				"title": ("position", "title"),
				"place": ("location",)}),
			("edu", ("education",), {
				"org": ("institution",),
				"title": ("studyType", "area"),
				"place": ("location", "institution")}),
			("other", ("volunteer", "projects", "awards",
				"certificates", "publications"), {
				"title": ("name", "title", "position", "roles",
					"summary", "description"),
				"org": ("organization", "entity", "awarder",
					"issuer", "publisher", "name")})):
		fields = ("title", "org", "start", "end") if kind == "other" \
			else ("org", "title", "start", "end", "place")
		found = entries(answer, sections, keys)
		for entry in found:
			if kind == "work" and not entry["place"]:
				entry["place"] = entry["org"]
		right, wanted, more = compare(truth.get(kind) or [], found, fields,
			said)
		if kind != "other" and more:
			wanted += 2 * len(more)
			said.append(f"{len(more)} that are none: " + " ¦ ".join(
				e["text"][:40] for e in more[:3]))
		kinds[kind] = right, wanted
	skills = truth.get("skills") or []
	kinds["skills"] = (0, 0)
	if skills:
		missing = [s for s in skills if not has(answer.get("skills"), s)]
		kinds["skills"] = round(4 - 4 * len(missing) / len(skills)), 4
		if missing:
			said.append("skills " + ", ".join(missing))
	words, missing = lost(source, answer)
	return {"kinds": {k: list(v) for k, v in kinds.items() if v[1]},
		"right": sum(v[0] for v in kinds.values()),
		"fields": sum(v[1] for v in kinds.values()),
		"lost": len(missing), "words": len(words),
		"wrong": said, "missing": missing[:20],
		"axes": truth.get("axes") or {}}


def read(path):
	with open(path, encoding="utf-8-sig", newline="") as f:
		return f.read().replace("\r\n", "\n")


def score(program, folder, name):
	path = os.path.join(folder, name)
	answer, failure = answer_of(program, path + ".md")
	if not isinstance(answer, dict):
		answer, failure = {}, "no object"
	row = judge(json.loads(read(path + ".json")), answer, read(path + ".md"))
	row["name"] = name
	if failure:
		row["wrong"].insert(0, failure)
	return row


def total(rows):
	result = {key: sum(row[key] for row in rows)
		for key in ("right", "fields", "lost", "words")}
	result["files"] = len(rows)
	result["whole"] = sum(row["right"] == row["fields"] for row in rows)
	result["kinds"] = {}
	for kind in KINDS:
		both = [row["kinds"].get(kind, (0, 0)) for row in rows]
		result["kinds"][kind] = [sum(b[0] for b in both),
			sum(b[1] for b in both)]
	return result


def groups(rows):
	"""{axis: {value: sum}}, the worst value first."""
	by = {}
	for row in rows:
		for axis, value in row["axes"].items():
			by.setdefault(axis, {}).setdefault(value, []).append(row)
	return {axis: dict(sorted(((value, total(some))
		for value, some in values.items()),
		key=lambda v: share(v[1]["right"], v[1]["fields"])))
		for axis, values in by.items()}


def share(right, fields):
	return 100 * right / fields if fields else 0.0


def print_row(row, verbose):
	print(f"{row['name'][:40]:40} {share(row['right'], row['fields']):5.1f} %  "
		+ "  ".join(f"{k} {a}/{n}" for k, (a, n) in row["kinds"].items())
		+ f"  lost {row['lost']}/{row['words']}")
	if verbose and (row["wrong"] or row["missing"]):
		print("    " + "; ".join(row["wrong"]) + (
			"; LOST " + " ".join(row["missing"]) if row["missing"] else ""))


def print_groups(by):
	for axis, values in by.items():
		for value, some in values.items():
			print(f"{axis + '=' + value:24} "
				f"{share(some['right'], some['fields']):5.1f} %  "
				f"n {some['files']}")
		print()


def main():
	parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
	parser.add_argument("program")
	parser.add_argument("folder")
	parser.add_argument("-v", dest="verbose", action="store_true")
	parser.add_argument("--json", action="store_true")
	parser.add_argument("--at-least", type=float, default=0)
	options = parser.parse_args()
	names = sorted(f[:-5] for f in os.listdir(options.folder)
		if f.endswith(".json"))
	with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
		rows = list(pool.map(lambda name: score(options.program,
			options.folder, name), names))
	everything, by = total(rows), groups(rows)
	if options.json:
		json.dump(dict(everything, groups=by, rows=rows), sys.stdout,
			ensure_ascii=False, indent=1)
		print()
	else:
		for row in rows:
			if options.verbose or len(rows) <= 100:
				print_row(row, options.verbose)
		print_groups(by)
		print("  ".join(f"{k} {share(a, n):.1f} %"
			for k, (a, n) in everything["kinds"].items() if n))
		print(f"{share(everything['right'], everything['fields']):.1f} % of "
			f"{everything['fields']} fields right; {everything['whole']} "
			f"of {everything['files']} files wholly; {everything['lost']} "
			f"of {everything['words']} words lost")
	if not rows:
		sys.exit("score.py: no truth in " + options.folder)
	return share(everything["right"], everything["fields"]) < options.at_least


if __name__ == "__main__":
	sys.exit(main())
