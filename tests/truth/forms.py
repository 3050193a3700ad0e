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

import shapes
from words import ORGANISATION, TITLE, WORDS

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
HEADINGS = ("below", "deep", "flat")
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


def tells(region, drawn):
	"""Whether words of the entries say which part is the title: nobody can
	tell an order in which none does."""
	whole = [e for e in region if e[0] and e[1]]
	if drawn or not whole:
		return True
	known = 0
	for organisation, title, *_ in whole:
		known += any(w in title.lower() for w in TITLE) or any(
			re.search(r"(^|[\W_])" + re.escape(w) if w.isascii() else
				re.escape(w), organisation.lower()) for w in ORGANISATION)
	return known * 2 > len(whole)


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


# What a reader could not tell

def runs(region):
	"""Entries with their neighbours of the same employer."""
	groups = []
	for entry in region:
		if groups and entry[0] and groups[-1][-1][0] == entry[0]:
			groups[-1].append(entry)
		else:
			groups.append([entry])
	return groups


def dates_of(truth):
	return [d for k in ("work", "edu", "other") for e in truth.get(k) or []
		for d in e[2:4] if d]


def dates_possible(a, truth, words):
	dates = dates_of(truth)
	form, glyph = a["fmt"], a["range"]
	if form in ("month", "comma", "de") and not words["months"] or (
			form in ("mon", "monyy", "moncaps") and not words["short"]):
		return False
	if form == "de" and a["lang"] not in ("es", "pt") or (
			form in ("comma", "monyy", "moncaps") and a["lang"] in
			("ru", "sv", "nl") or form == "dmy" and a["lang"] == "en"):
		return False
	if form in ("cjk", "cjk0", "cjks") and a["lang"] not in ("zh", "ja") or (
			form in ("kor", "kordot") and a["lang"] != "ko"):
		return False
	if form in ("myyyy", "dmy", "yy", "mmyyyy", "dot") and (
			a["lang"] in shapes.CJK):
		return False
	if form == "yy" and any(re.match("19|20(0|1[0-2])", d) for d in dates):
		return False # a month or a year?
	if not any("-" in d for d in dates) and form not in ("year", "short"):
		return False
	if glyph == "tight" and form in ("ym", "iso", "kordot"):
		return False
	if form == "short" and glyph not in ("hyphen", "tight", "tighten", "en"):
		return False
	if glyph in ("tilde", "wave") and a["lang"] not in shapes.CJK or (
			glyph == "wave" and a["lang"] != "ja"):
		return False
	if glyph == "to" and not words["to"] or (
			a["lang"] in ("zh", "ja") and glyph == "to"):
		return False
	if a["open"] == "since" and (not words["since"] or form == "short"):
		return False
	if a["lang"] in ("ru", "pl") and form == "month" and (
			a["open"] == "since" or glyph == "to"):
		return False # another case
	if a["open"] == "none" and glyph not in ("hyphen", "en", "tilde"):
		return False
	return a["remark"] == "none" or a["date"] == "plain"


def joint_possible(a, truth, words):
	"""Whether the joint is none of what it joins, and the order can be read."""
	region = truth["work"] + truth["edu"]
	parts = [p for e in region for p in e[:2] if p]
	alone = a["head"] in ("table", "grid", "label", "card")
	if alone:
		return a["joint"] == "comma" and a["place"] == "joint" # unused
	inside = {"comma": "[,:]", "at": "[,:]", "atsign": "[,:@]",
		"colon": "[,:]", "pipe": r"\|", "dash": " [–-] ",
		"hyphen": " [–-] ", "dot": "·", "slash": "/", "spaces": "  |　"}
	if any(re.search(inside[a["joint"]], p) for p in parts):
		return False
	names = [letters.replace("D", "") for letters in a["lines"].split("-")]
	if a["joint"] in ("at", "atsign"):
		if not any("TO" in n for n in names) or not words["at"] and (
				a["joint"] == "at"):
			return False
	if a["joint"] == "colon" and not any(n[:2] in ("TO", "OT")
			for n in names):
		return False
	if a["joint"] in ("comma", "colon") and any("OPT" in n for n in names) and (
			any(e[4] and "," in e[4] for e in region)):
		return False # Org, Town, Country, Title
	if a["joint"] == "spaces":
		if a["lang"] not in shapes.CJK and (a["lead"] != "first" or any(
				len(n) > 2 for n in names) or a["head"] == "plain"):
			return False
	if a["place"] != "joint" and not any("OP" in n for n in names):
		return False
	return max(map(len, names)) > 1 or a["joint"] == "comma" # unused else


def possible(a, truth):
	"""Whether a careful reader takes the document as the truth says."""
	words = WORDS[a["lang"]]
	cased = a["lang"] not in shapes.CJK
	head, lines = a["head"], a["lines"].split("-")
	if not dates_possible(a, truth, words) or (
			not joint_possible(a, truth, words)):
		return False
	if not (tells(truth["work"], a["content"] == "drawn") and
			tells(truth["edu"], a["content"] == "drawn")) and not (
			head in ("table", "label") or a["joint"] in ("at", "atsign")):
		return False
	# Titles of sections.
	if not cased and (a["section"] == "caps" or a["deco"] == "upper"):
		return False
	if a["section"] in ("bold", "caps", "setext", "html") and (
			a["deco"] in ("closed",) + (() if a["section"] in
			("bold", "html") else ("upper", "emoji", "number"))):
		return False
	if head == "flat" and a["section"] != "h2":
		return False
	if head == "deep" and a["section"] in ("bold", "caps"):
		return False
	if a["section"] in ("bold", "caps") and a["deco"] == "none" and (
			a["section"] == "bold" and head in ("bold", "plain")):
		return False
	if a["section"] == "caps" and head == "plain":
		return False
	if a["deco"] == "number" and a["blank"] == "tight" and (
			a["section"] == "bold"):
		return False
	# Heads.
	if head not in HEADINGS + ("bold", "plain", "quote", "label",
			"item") and a["second"] != "plain":
		return False
	if a["second"] == "heading" and (head not in HEADINGS or len(lines) < 2):
		return False
	if a["second"] == "quote" and (head in ("quote", "label", "item") or
			len(lines) < 2):
		return False
	if a["second"] == "item" and (head == "quote" or len(lines) < 2 and
			head != "label"):
		return False
	if a["second"] in ("bold",) and (head not in HEADINGS or len(lines) < 2):
		return False
	if len(lines) == 1 and a["second"] not in ("plain", "item"):
		return False
	if head in ("table", "grid") and (a["date"] != "plain" or
			len(lines) > 1 or a["roles"] == "nested" or
			a["break"] != "para" or a["remark"] != "none"):
		return False
	if head == "termdate" and (a["date"] != "plain" or not (
			"D" in lines or "D" in (lines[0][0], a["lines"][-1]))):
		return False
	if head == "termhead" and (len(lines) < 2 or lines[0] == "D"):
		return False
	if head == "card" and (a["date"] not in ("plain", "time") or
			len(lines) < 2 or a["break"] != "para" or a["lead"] != ""):
		return False
	if a["date"] == "time" and head != "card":
		return False
	if head == "label" and (a["date"] != "plain" or lines[0][0] == "D"):
		return False
	if head == "quote" and a["break"] == "soft":
		return False
	if head == "plain" and (lines[0] == "D" or a["lead"] != "" or
			a["bullet"] == "•" or not (len(lines) == 1 or
			a["break"] != "para")):
		return False
	if head in ("bold", "item") and lines[0] == "D" and a["date"] != "plain":
		return False
	if head == "bold" and a["lead"] == "":
		return False
	if head in HEADINGS and lines[0] == "D" and a["date"] != "plain":
		return False
	if head == "item" and (a["body"] in ("prose", "both") or
			a["break"] == "para" and a["second"] not in ("plain", "italic",
			"item")):
		return False
	if a["break"] == "soft" and a["wrap"] == "yes" or (
			a["break"] == "soft" and a["body"] in ("prose", "both") and
			a["blank"] == "tight"):
		return False
	if head in HEADINGS and len(lines) < 3 and a["break"] != "para":
		return False # unused
	if head in HEADINGS and a["lead"] == "whole":
		return False
	if a["body"] == "tasks" and head in ("table", "grid", "termdate",
			"termhead", "card", "item"):
		return False
	if a["body"] in ("prose", "both", "tasks") and head in ("table", "grid"):
		return False
	# Roles of one employer.
	several = any(len(g) > 1 for g in runs(truth["work"]))
	if a["roles"] == "nested" and (not several or lines[0][0] != "O" or
			head not in HEADINGS + ("bold", "item") or
			a["second"] in ("heading", "item", "quote") or
			a["section"] == "h3" and head == "deep"):
		return False
	# The top.
	if a["name"] == "h2" and a["section"] not in ("h2", "h3") or (
			a["name"] == "h2" and a["headline"] == "heading"):
		return False
	if a["headline"] == "heading" and a["section"] not in ("h1", "h2"):
		return False
	if not truth.get("headline") and (a["headline"] != "para" or
			a["name"] == "role"):
		return False
	if a["name"] in ("fm", "role") and a["headline"] != "para":
		return False
	if a["name"] == "doc" and (not truth.get("email") and
			not truth.get("phone") or a["contact"] not in ("list", "space", "table",
			"section") or a["labels"] not in ("plain", "bold")):
		return False
	if a["name"] in ("bold", "plain") and a["extra"] in ("photo", "badge"):
		return False
	if a["name"] == "plain" and a["section"] in ("caps",):
		return False
	if a["contact"].startswith("fm") and a["labels"] != "plain":
		return False
	if a["contact"] == "table" and a["labels"] != "plain":
		return False
	if a["contact"] in ("html",) and a["labels"] != "none":
		return False
	if a["contact"] == "h4" and a["section"] == "h3" and head == "below":
		return False
	if a["bullet"] == "•" and (a["skills"] in ("list", "groups") and
			a["blank"] == "tight" or a["wrap"] == "yes"):
		return False
	if a["skills"] != "commas" and not truth.get("skills"):
		return False
	return a["extra"] != "toc" or a["section"] not in ("bold", "caps")


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
	import document
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
