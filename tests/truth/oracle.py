"""Answers for score.py out of the truths: what it must find wholly right, or
wrong in one way.

	oracle.py FOLDER OUT [WRONG]

	swap	titles for organisations
	shift	each job's dates for its neighbour's
	more	one job more"""

import json
import os
import sys


def answer(truth, wrong=None):
	def dates(entry):
		return {k: v for k, v in zip(("startDate", "endDate"), entry[2:4])
			if v and v != "present"}
	work = [dict(dates(e), name=e[0], position=e[1], location=e[4])
		for e in truth["work"]]
	if wrong == "swap":
		for w in work:
			w["name"], w["position"] = w["position"], w["name"]
	if wrong == "shift":
		found = [dates(e) for e in truth["work"]]
		for w, other in zip(work, found[1:] + found[:1]):
			w.pop("startDate", None)
			w.pop("endDate", None)
			w.update(other)
	if wrong == "more":
		work.append({"name": "Nobody Ltd", "position": "Nothing"})
	return {"basics": {"name": truth["name"], "label": truth.get("headline"),
			"email": truth.get("email"), "phone": truth.get("phone"),
			"location": {"address": truth.get("place")},
			"url": " ".join(truth.get("urls") or []),
			"profiles": [{"username": p.split(":", 1)[1]}
				for p in truth.get("profiles") or []]},
		"work": work,
		"education": [dict(dates(e), institution=e[0], studyType=e[1],
			location=e[4]) for e in truth.get("edu") or []],
		"projects": [dict(dates(e), name=e[0], entity=e[1])
			for e in truth.get("other") or []],
		"skills": [{"name": s} for s in truth.get("skills") or []]}


folder, out = sys.argv[1:3]
os.makedirs(out, exist_ok=True)
for name in os.listdir(folder):
	if name.endswith(".json"):
		with open(os.path.join(folder, name), encoding="utf-8") as f:
			truth = json.load(f)
		with open(os.path.join(out, name), "w", encoding="utf-8") as f:
			json.dump(answer(truth, *sys.argv[3:]), f)
