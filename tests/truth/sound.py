"""Whether the truths of a folder are sound: of the right build, with words and
dates that stand in their documents.

	sound.py FOLDER		prints what is not, and fails"""

import html
import json
import os
import re
import sys

from score import fold, read

BUILD = {"work": 5, "edu": 5, "other": 4}
# Digits of other scripts, and entities, say the same.
DIGITS = {ord(a) + i: str(i) for a in "۰٠०" for i in range(10)}


def words(text):
	return re.findall(r"[^\W_]+", fold(text))


def complaints(truth, source):
	for key in ("name", "headline", "email", "phone", "place", "urls",
			"profiles", "work", "edu", "other", "skills"):
		if key not in truth:
			yield f"no {key}"
	text = re.sub(r"</?[a-z][^>]*>|[*\\`]|__", "",
		html.unescape(source)).translate(DIGITS)
	run = re.sub(r"[\W_]", "", fold(text + source))
	dates = set(re.findall(r"\d{4}|\d\d", text))
	said = [truth.get(k) for k in ("name", "headline", "email", "phone",
		"place")] + truth["urls"] + truth["skills"] + [
		p.split(":", 1)[1] for p in truth["profiles"]]
	for kind, length in BUILD.items():
		for entry in truth[kind]:
			if len(entry) != length:
				yield f"{kind}: {entry}: {length} fields are wanted"
				continue
			said += entry[:2] + entry[4:]
			for date in entry[2:4]:
				if date is None or date == "present":
					continue
				if not re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", date):
					yield f"{date} is no date"
				elif date[:4] not in dates and date[2:4] not in dates:
					yield f"{entry[0] or entry[1]}: no {date}"
			start, end = (str(d) for d in entry[2:4])
			if entry[2] and entry[3] and start[:4] > end[:4]:
				yield f"{entry}: ends before it begins"
	for value in said:
		for word in words(re.sub("https?://", "", value or "")):
			if word not in run:
				yield f"{value}: no {word}"


bad = 0
for name in sorted(os.listdir(sys.argv[1])):
	if name.endswith(".json"):
		path = os.path.join(sys.argv[1], name[:-5])
		for said in complaints(json.loads(read(path + ".json")),
				read(path + ".md")):
			print(f"{name}: {said}")
			bad += 1
sys.exit(bad > 0)
