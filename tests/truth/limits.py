"""What forms.py must not write: forms in which a careful reader could not tell
what the truth says, those which nobody writes, and those of no effect. a is a
value of each axis."""

import re

import shapes
from words import ORGANISATION, TITLE, WORDS

HEADINGS = ("below", "deep", "flat")


def tells(region):
	"""Whether words of the entries say which part is the title: nobody can
	tell an order in which none does."""
	whole = [e for e in region if e[0] and e[1]]
	if not whole:
		return True
	known = 0
	for organisation, title, *_ in whole:
		known += any(w in title.lower() for w in TITLE) or any(
			re.search(r"(^|[\W_])" + re.escape(w) if w.isascii() else
				re.escape(w), organisation.lower()) for w in ORGANISATION)
	return known * 2 > len(whole)


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


def titles_possible(a):
	"""Titles of sections."""
	cased = a["lang"] not in shapes.CJK
	head = a["head"]
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
	return True


def head_possible(a):
	"""The lines of a head, and their styles."""
	head, lines = a["head"], a["lines"].split("-")
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
	return True


def head_fits(a):
	"""What one kind of head cannot have."""
	head, lines = a["head"], a["lines"].split("-")
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
	return True


def roles_possible(a, truth):
	"""Roles of one employer below its name."""
	head, lines = a["head"], a["lines"].split("-")
	several = any(len(g) > 1 for g in runs(truth["work"]))
	if a["roles"] == "nested" and (not several or lines[0][0] != "O" or
			head not in HEADINGS + ("bold", "item") or
			a["second"] in ("heading", "item", "quote") or
			a["section"] == "h3" and head == "deep"):
		return False
	return True


def top_possible(a, truth):
	"""Name, headline, contacts; and the rest."""
	head = a["head"]
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


def possible(a, truth):
	"""Whether a careful reader takes the document as the truth says."""
	words = WORDS[a["lang"]]
	told = a["head"] in ("table", "label") or a["joint"] in ("at", "atsign")
	return dates_possible(a, truth, words) and (
		joint_possible(a, truth, words)) and (
		told or a["content"] == "drawn" or tells(truth["work"]) and
		tells(truth["edu"])) and titles_possible(a) and (
		head_possible(a)) and head_fits(a) and roles_possible(a, truth) and (
		top_possible(a, truth))
