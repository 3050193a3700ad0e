"""Résumés in all the forms that people give them: from the truths of a folder,
documents with known truths, each a combination of one value of every axis.

	forms.py FOLDER OUT [--count N] [--seed S] [--only AXIS=VALUE]...
	forms.py --axes

Writes OUT/NNNNN.VALUE.VALUE….md and the truth .json beside it; the name has
the values in the order of AXES, the truth has them as "axes". The same seed
gives the same bytes. What a résumé says is its truth's own words with invented
sentences around them (content=own), or words.py's in any of its languages, as
many entries as the truth has (content=drawn).

A combination is drawn until a careful reader would take the document as the
truth says: possible() is the list of what he could not tell."""

import argparse
import json
import os
import random
import re
import sys

import document
from limits import HEADINGS, possible, runs
from words import WORDS

AXES = {
	# The language, and whose words: the truth's own or drawn ones.
	"lang": list(WORDS),
	"content": ["own", "drawn", "drawn"],
	# Sections' titles, and what adorns them.
	"section": ["h1", "h2", "h2", "h2", "h3", "setext", "bold", "caps",
		"html"],
	"deco": ["none", "none", "none", "upper", "emoji", "number", "colon",
		"rule", "closed"],
	# Entries: what their first line is; another one for education.
	"head": ["below", "below", "below", "deep", "flat", "bold", "bold",
		"plain", "item", "item", "table", "grid", "termdate", "termhead",
		"card", "quote", "label"],
	"edu": ["same", "same", "other"],
	# Title, Organisation, Place, Date: by line, in order.
	"lines": ["TOPD", "TOD-P", "OPTD", "OTPD", "DTOP", "DOPT", "DOTP",
		"TD-OP", "OD-TP", "OP-TD", "TOP-D", "OTP-D", "OT-PD", "TO-DP",
		"TO-PD", "T-OPD", "T-OP-D", "OP-T-D", "O-T-DP", "O-T-PD", "D-TOP",
		"D-OPT", "D-T-OP", "T-O-D-P", "T-O-P-D", "OPD-T", "T-DP-O",
		"TO-D-P"],
	"joint": ["comma", "comma", "pipe", "dash", "hyphen", "dot", "slash",
		"at", "atsign", "colon", "spaces"],
	"place": ["joint", "comma", "paren"],
	"lead": ["whole", "first", "first", ""],
	"second": ["plain", "italic", "italic", "bold", "heading", "item",
		"quote"],
	"break": ["para", "para", "space", "slash", "br", "soft"],
	"roles": ["flat", "nested"],
	# Dates.
	"date": ["plain", "plain", "plain", "paren", "paren", "code", "italic",
		"bold", "span", "bracket", "small", "time"],
	"fmt": ["mon", "mon", "month", "monyy", "moncaps", "comma", "de",
		"mmyyyy", "mmyyyy", "myyyy", "dot", "ym", "yms", "ymd", "iso",
		"dmy", "yy", "year", "year", "short", "cjk", "cjk0", "cjks", "kor",
		"kordot"],
	"range": ["hyphen", "hyphen", "en", "en", "tight", "tighten", "em", "to",
		"tilde", "wave", "dashes", "arrow"],
	"open": ["word", "word", "since", "none"],
	"remark": ["none", "none", "none", "kind"],
	# The top.
	"name": ["h1", "h1", "h1", "html", "setext", "bold", "plain", "fm",
		"doc", "h2", "role"],
	"headline": ["para", "bold", "italic", "heading"],
	"contact": ["list", "list", "pipe", "dot", "h4", "space", "slash", "br",
		"paras", "quote", "table", "html", "section", "section", "end",
		"fm", "fmlist", "fmmap", "fmtoml"],
	"labels": ["none", "plain", "plain", "bold", "emoji", "icon"],
	# The rest.
	"body": ["bullets", "bullets", "bullets", "prose", "both", "tasks",
		"none"],
	"skills": ["commas", "dots", "code", "list", "groups", "lines", "table"],
	"order": ["usual", "usual", "edufirst", "skillsfirst"],
	"bullet": ["-", "-", "*", "+", "•"],
	"wrap": ["no", "no", "yes"],
	"blank": ["normal", "normal", "tight", "loose"],
	"eol": ["lf", "lf", "lf", "crlf"],
	"extra": ["none", "none", "comment", "photo", "badge", "toc", "break",
		"trailing"],
}
MARKS = {"-": "hyphen", "*": "star", "+": "plus", "•": "dot"}


# What the truth says

def language_of(truth):
	"""The language that the truth names, else the likeliest."""
	if truth.get("lang"):
		return truth["lang"]
	text = " ".join(str(v) for k in ("work", "edu", "other", "skills")
		for v in truth.get(k) or []) + " " + str(truth.get("headline"))
	for language, letters in (("ko", "[\uac00-\ud7a3]"),
			("ja", "[\u3040-\u30ff]"), ("zh", "[\u4e00-\u9fff]"),
			("ru", "[\u0400-\u04ff]")):
		if len(re.findall(letters, text)) > 20:
			return language
	if re.search("[\u0600-\u06ff]{3}", text):
		return "other"
	words = set(re.findall(r"[^\W\d_]{4,}", text.lower()))
	def likeness(language):
		known = {w for key in ("titles", "orgs", "degrees", "schools",
			"skills.names", "bullets") for v in WORDS[language][key]
			for w in re.findall(r"[^\W\d_]{4,}", v.lower())}
		return len(words & known)
	best = max(WORDS, key=likeness)
	return best if likeness(best) > likeness("en") + 1 else "en"


def months(date, rng, known):
	return f"{date}-{rng.randint(1, 12):02}" if date and known and (
		re.fullmatch(r"\d{4}", date)) else date


def drawn(truth, language, rng):
	"""Another person's truth, of the same build."""
	words = WORDS[language]

	def some(key, count):
		values = list(words[key])
		rng.shuffle(values)
		return (values * 4)[:count]
	known = rng.random() < 0.7
	name = rng.choice(words["names"])
	user = f"example-{rng.randint(100, 999)}"
	work, edu, other = [], [], []
	titles, orgs = some("titles", 6), some("orgs", 6)
	for i, entry in enumerate(truth["work"][:6]):
		place = rng.choice(words["places"]) if i % 3 or known else None
		again = i > 0 and (rng.random() < 0.3) and not work[-1][5]
		if again:
			orgs[i], place = work[-1][0], work[-1][4]
		work.append([orgs[i], titles[i], entry[2], entry[3], place, again])
	for entry, degree, school in zip(truth["edu"][:3], some("degrees", 3),
			some("schools", 3)):
		edu.append([school, degree, entry[2], entry[3],
			rng.choice(words["places"]) if known else None])
	awards, projects = some("awards.names", 3), some("projects.names", 3)
	for entry in (truth.get("other") or [])[:5]:
		if entry[3] and projects:
			other.append([projects.pop(), None] + entry[2:])
		elif awards and entry[2]:
			other.append([awards.pop(), rng.choice(words["issuers"]),
				entry[2], None])
	for entries in (work, edu, other):
		for entry in entries:
			entry[2], entry[3] = (months(d, rng, known) for d in entry[2:4])
			if entry[2] and entry[3] and entry[3] < entry[2]:
				entry[3] = entry[2]
	phone = {"zh": "138 0000 55", "ja": "090-0000-55",
		"ko": "010-0000-55"}.get(language) or rng.choice(("+49 555 01",
		"(555) 014-22", "+33 1 55 50 01 ", "0555 / 01 23 ", "+1-555-014-09"))
	return {"name": name, "headline": titles[0] if rng.random() < 0.5 else None,
		"email": f"{user}@example.org",
		"phone": phone + str(rng.randint(10, 99)),
		"place": rng.choice([p for p in words["places"][:5]
			if len(p) > 1]) if rng.random() < 0.6 else None,
		"urls": [f"https://{user}.example.org"] if rng.random() < 0.5 else [],
		"profiles": [rng.choice(("github:", "linkedin:")) + user],
		"work": [e[:5] for e in work], "edu": edu, "other": other,
		"skills": some("skills.names", rng.randint(6, 10))
			if truth.get("skills") or rng.random() < 0.5 else [],
		"lang": language}


def coarse(truth, axes):
	"""The truth as far as its dates are written."""
	def cut(entry, i):
		dates = [d and (d[:4] if axes["fmt"] in ("year", "short") and
			d != "present" else d) for d in entry[i:i + 2]]
		if dates[0] == dates[1]:
			dates[1] = None
		return entry[:i] + dates + entry[i + 2:]
	return {**truth, "axes": axes, **{k: [cut(e, 2) for e in truth.get(k)
		or []] for k in ("work", "edu", "other")}}


def narrow(a, truth, rng):
	"""Sets unused axes to their one value, so that few draws are in vain."""
	if a["head"] in ("table", "grid", "label", "card"):
		a.update(joint="comma", place="joint", second="plain")
	if a["head"] in ("table", "grid"):
		a.update(date="plain", remark="none", lines=a["lines"].replace("-",
			""), **{"break": "para"})
		a["body"] = rng.choice(("bullets", "none"))
	if a["head"] in ("termdate", "termhead", "card"):
		a["second"] = "plain"
	if a["head"] in ("termdate", "label"):
		a["date"] = "plain"
	if a["head"] == "termdate":
		a["lines"] = rng.choice(("D-TOP", "D-OPT", "D-T-OP", "TOP-D",
			"OP-T-D", "DTOP"))
	if a["head"] == "card":
		a.update(lead="", date=rng.choice(("plain", "time")),
			**{"break": "para"})
	elif a["date"] == "time":
		a["date"] = "plain"
	if a["head"] in HEADINGS and len(a["lines"].split("-")) < 3:
		a["break"] = "para"
	if a["head"] in HEADINGS and a["lead"] == "whole" or (
			a["head"] == "plain"):
		a["lead"] = ""
	if a["head"] == "bold" and a["lead"] == "":
		a["lead"] = "whole"
	if len(a["lines"].split("-")) == 1:
		a["second"] = "plain"
	if a["head"] == "item":
		a["second"] = rng.choice(("plain", "italic"))
	if a["body"] in ("prose", "both", "tasks") and a["head"] in ("item",
			"termdate", "termhead", "card"):
		a["body"] = "bullets"
	if not truth.get("headline"):
		a["headline"] = "para"
	if a["name"] in ("fm", "role"):
		a["headline"] = "para"
	if not truth.get("skills"):
		a["skills"] = "commas"
	if not any(len(g) > 1 for g in runs(truth["work"])):
		a["roles"] = "flat"
	if a["contact"].startswith("fm") or a["contact"] == "table":
		a["labels"] = "plain"
	if a["contact"] == "html":
		a["labels"] = "none"
	if a["remark"] != "none":
		a["date"] = "plain"
	if a["date"] != "plain":
		a["remark"] = "none"


# Drawn before the others, so that what goes with little is not rare.
FIRST = ("lang", "content", "head", "section", "fmt", "joint", "contact")


def choose(truths, only, rng):
	"""A truth and axes that go together."""
	def draw(axis):
		return only.get(axis, rng.choice(AXES[axis]))
	for _ in range(3000):
		truth = rng.choice(truths)
		own = language_of(truth)
		first = {axis: draw(axis) for axis in FIRST}
		if first["content"] == "own":
			if own not in WORDS or only.get("lang", own) != own:
				continue
			first["lang"] = own
		else:
			truth = drawn(truth, first["lang"], rng)
		for _ in range(60):
			a = {axis: first.get(axis) or draw(axis) for axis in AXES}
			narrow(a, truth, rng)
			a.update(only)
			if possible(a, truth):
				return truth, a
	sys.exit("forms.py: no document is " + ", ".join(
		f"{k}={v}" for k, v in only.items()))


def shown(a):
	"""The axes as a document shows them: "none" where one is not used."""
	values = {k: MARKS.get(a[k], a[k]) or "none" for k in AXES}
	names = [n.replace("D", "") for n in a["lines"].split("-")]
	if a["head"] in ("table", "grid", "card", "label") or (
			max(map(len, names)) < 2):
		values["joint"] = "none"
	if values["joint"] == "none" or not any("OP" in n for n in names):
		values["place"] = "none"
	if len(names) < 2 or a["head"] in ("table", "grid", "card"):
		values["break"] = values["second"] = "none"
	return values


def main():
	parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
	parser.add_argument("folder", nargs="?")
	parser.add_argument("out", nargs="?")
	parser.add_argument("--count", type=int, default=300)
	parser.add_argument("--seed", type=int, default=1)
	parser.add_argument("--only", action="append", default=[])
	parser.add_argument("--axes", action="store_true")
	options = parser.parse_args()
	if options.axes:
		for axis, values in AXES.items():
			print(f"{axis:10}", " ".join(dict.fromkeys(
				v or "none" for v in values)))
		return
	if not options.out:
		parser.error("FOLDER and OUT are wanted")
	only = dict(pair.split("=", 1) for pair in options.only)
	for axis, value in only.items():
		if value not in AXES.get(axis, ()) and not (
				axis == "lead" and value == "none"):
			parser.error(f"no {axis}={value}; see --axes")
	if only.get("lead") == "none":
		only["lead"] = ""
	truths = []
	for name in sorted(os.listdir(options.folder)):
		if name.endswith(".json"):
			with open(os.path.join(options.folder, name),
					encoding="utf-8") as f:
				truths.append(json.load(f))
	truths = [t for t in truths if t.get("work") and t.get("name")]
	os.makedirs(options.out, exist_ok=True)
	for number in range(options.count):
		rng = random.Random(f"{options.seed} {number}")
		truth, axes = choose(truths, only, rng)
		axes["pick"] = rng.randrange(60)
		text = document.write(truth, axes, rng)
		values = shown(axes)
		name = f"{number:05}." + ".".join(values[k] for k in AXES)
		for ending, data in ((".md", text), (".json", json.dumps(
				coarse(truth, axes) | {"axes": values}, ensure_ascii=False,
				indent=1) + "\n")):
			with open(os.path.join(options.out, name + ending), "w",
					encoding="utf-8", newline="") as f:
				f.write(data)


if __name__ == "__main__":
	main()
