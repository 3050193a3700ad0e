"""A whole résumé of a truth in one form: sections of shapes, and the blank
lines between them."""

import html
import re

import shapes
from limits import runs
from words import WORDS

EMOJI = {"summary": "👋", "work": "💼", "edu": "🎓", "projects": "🚀",
	"awards": "🏆", "skills": "🛠", "contact": "📫", "languages": "🌍",
	"references": "📎"}
LEVEL = {"h1": 1, "h2": 2, "h3": 3, "setext": 2, "html": 2, "bold": 2,
	"caps": 2}


class Document:
	def __init__(self, truth, axes, rng):
		self.truth, self.axes, self.rng = truth, axes, rng
		self.words = WORDS[axes["lang"]]
		self.blocks = []
		self.number = 0

	def pick(self, key):
		"""One of the words of a key, the same in the whole document."""
		values = self.words[key]
		return values[self.axes["pick"] % len(values)]

	def add(self, *blocks):
		self.blocks += blocks

	def title(self, topic):
		"""A section begins."""
		a, text = self.axes, self.pick(topic)
		self.number += 1
		text = {"upper": text.upper(), "emoji": f"{EMOJI[topic]} {text}",
			"number": f"{self.number}. {text}", "colon": text + ":",
			}.get(a["deco"], text)
		level = "#" * LEVEL[a["section"]]
		if a["deco"] == "rule":
			self.add(("rule", "---"))
		closed = f" {level}" if a["deco"] == "closed" else ""
		self.add({"setext": ("setext", f"{text}\n{'-' * 12}"),
			"bold": ("para", f"**{text}**"), "caps": ("para", text.upper()),
			"html": ("html", f"<h2>{html.escape(text, quote=False)}</h2>"),
			}.get(a["section"], ("heading", f"{level} {text}{closed}")))

	def content(self, topic="work", count=None):
		"""What an entry says about itself."""
		a, rng, words = self.axes, self.rng, self.words
		bullets = list(words["bullets"])
		rng.shuffle(bullets)
		bullets = bullets[:count or rng.randint(2, 4)]
		if topic != "work":
			bullets = bullets[:rng.randint(0, 2)]
		if bullets and rng.random() < 0.2:
			bullets[-1] = rng.choice(words["traps"])
		prose = [("prose", rng.choice(words["bullets"]) + (
			"。" if a["lang"] in ("zh", "ja") else "."))]
		items = [("bullet", b) for b in bullets]
		tools = ", ".join(rng.sample(words["skills.names"], 3))
		if topic != "work" and a["body"] == "tasks":
			return items
		return {"bullets": items, "prose": prose, "both": prose + items,
			"tasks": [("label", f"**{self.pick('l.tasks')}:**")] + items
				+ [("tools", f"**{self.pick('l.tools')}:** {tools}")],
			"none": []}[a["body"]]

	def entry(self, title, organisation, start, end, place, topic="work"):
		date = shapes.period(start, end, self.axes, self.words)
		if date and self.axes["remark"] == "kind" and (
				topic == "work" and self.rng.random() < 0.7):
			date += f" ({self.rng.choice(self.words['remark'])})"
		return {"T": title, "O": organisation, "P": place, "D": date}

	def one(self, entry, axes, topic):
		"""An entry's blocks."""
		level = LEVEL[axes["section"]] + {"flat": 0, "deep": 2}.get(
			axes["head"], 1)
		kind, words, content = axes["head"], self.words, self.content(topic)
		if kind == "item":
			return [shapes.item(entry, axes, words, content)]
		if kind in ("termdate", "termhead"):
			return [shapes.terms(entry, axes, words, content)]
		if kind == "card":
			return [shapes.card(entry, axes, words, content)]
		if kind == "label":
			return shapes.labelled(entry, axes, words, content, level, topic)
		return shapes.head(entry, axes, words, level) + shapes.body(
			content, axes, words)

	def roles(self, group, axes):
		"""An employer and the roles there."""
		organisation, place = group[0][0], group[0][4]
		over = self.entry(None, organisation, None, None, place)
		words = self.words
		level = LEVEL[axes["section"]] + {"flat": 0, "deep": 2}.get(
			axes["head"], 1)
		if axes["head"] == "item":
			text = shapes.item(over, axes, words, [])[1]
			dash = text[0]
			for e in group:
				role = self.entry(e[1], None, e[2], e[3], None)
				lines = shapes.head_lines(role, axes, words, "", "TD")
				text += f"\n    {dash} {lines[0][1]}"
				for _, bullet in self.content("work", 2):
					text += f"\n        {dash} {bullet}"
			return [("list", text)]
		blocks = shapes.head(over, axes, words, level, "OP")
		for e in group:
			role = self.entry(e[1], None, e[2], e[3], e[4]
				if e[4] != place else None)
			if axes["head"] in ("below", "flat", "deep"):
				blocks += shapes.head(role, dict(axes, head="below"), words,
					level + 1, "TD")
			else:
				blocks.append(("para", shapes.head_lines(role, axes, words,
					"", "TD")[0][1] if axes["date"] in ("bold", "italic")
					else "*" + shapes.line("T", role, axes, words) + "*"
					+ (" " + shapes.dated(role["D"], axes)
					if role["D"] else "")))
			blocks += shapes.body(self.content(), axes, words)
		return blocks

	def region(self, topic, entries, axes):
		"""The entries of a section; as in the truth, or title first."""
		if not entries:
			return
		made = []
		if axes["roles"] == "nested" and topic == "work":
			groups = runs(entries)
		else:
			groups = [[e] for e in entries]
		if axes["head"] in ("table", "grid"):
			self.add(shapes.table([(self.entry(e[1], e[0], *e[2:], topic),
				self.content(topic, 2)) for e in entries], axes, self.words, topic))
			return
		for group in groups:
			if len(group) > 1:
				made += self.roles(group, axes)
			else:
				e = group[0]
				made += self.one(self.entry(e[1], e[0], *e[2:], topic),
					axes, topic)
		self.add(*made)

	def other_axes(self):
		"""Another form, for education or for what is less than a job."""
		a = dict(self.axes)
		if a["head"] in ("below", "deep", "flat", "table", "card", "label"):
			a.update(head="item", lead="first", second="plain",
				**{"break": "para"})
		else:
			a.update(head="below", lead="", second="plain",
				**{"break": "para"})
		a["body"] = "none" if a["head"] == "item" else "bullets"
		a["lines"] = "DTOP" if a["lines"][0] == "D" else "TOPD"
		inside = {"comma": ",", "pipe": r"\|", "dash": " [–-] "}
		texts = [p for k in ("edu", "other") for e in self.truth.get(k) or []
			for p in e[:2] if p]
		a["joint"] = next(j for j, c in inside.items() if j == "dash" or
			not any(re.search(c, t) for t in texts))
		a["place"] = "joint"
		if a["date"] == "time":
			a["date"] = "plain"
		return a

	def others(self):
		"""Projects, and awards and the like."""
		entries = [[e[1], e[0], e[2], e[3], None]
			for e in self.truth.get("other") or []]
		a = self.axes
		if a["head"] in ("table", "grid", "label", "card", "termdate",
				"quote", "termhead") or a["lines"].replace("P", "").replace(
				"-", "")[:2] not in ("TO", "TD", "DT") or (
				a["joint"] in ("at", "atsign", "spaces", "slash", "colon")):
			a = self.other_axes()
		for topic, some in (
				("projects", [e for e in entries if e[3] or not e[2]]),
				("awards", [e for e in entries if e[2] and not e[3]])):
			if some:
				self.title(topic)
				self.region(topic, some, a)

	def top(self):
		a, truth, words = self.axes, self.truth, self.words
		name, headline = truth["name"], truth.get("headline")
		matter = shapes.front_matter(truth, a, words)
		if matter:
			self.add(("raw", matter.rstrip("\n")))
		if a["extra"] == "comment":
			self.add(("html", "<!-- How to print this:\n     "
				"resumepdf cv.md, please, in 2031 -->"))
		if a["extra"] == "photo":
			self.add(("para", "![Photo](images/me.jpg)")
				if a["pick"] % 2 else ("html", '<img src="me.png" alt="" '
				'width="120" align="right">'))
		if a["extra"] == "badge":
			self.add(("para", "[![PDF](https://img.example.org/pdf.svg)]"
				"(https://example.org/cv.pdf)"))
		first = {"h1": ("heading", f"# {name}"),
			"html": ("html", f'<h1 align="center">{name}</h1>'),
			"setext": ("setext", f"{name}\n{'=' * 12}"),
			"bold": ("para", f"**{name}**"), "plain": ("para", name),
			"h2": ("heading", f"## {name}"),
			"doc": ("heading", f"# {self.pick('doc')}"),
			"role": ("heading", f"# {name} {'–' if a['pick'] % 2 else '|'} "
				f"{headline}")}.get(a["name"])
		if first:
			self.add(first)
		if headline and a["name"] not in ("fm", "role"):
			self.add({"bold": ("para", f"**{headline}**"),
				"italic": ("para", f"*{headline}*"),
				"heading": ("heading", f"### {headline}")}.get(
				a["headline"], ("para", headline)))
		if not a["contact"].startswith("fm") and (
				a["contact"] not in ("end", "section")):
			self.add(*self.contact())
		if a["extra"] == "toc":
			self.add(("list", "\n".join(f"- [{self.pick(t)}](#{t})"
				for t in ("work", "edu", "skills"))))

	def contact(self):
		"""Contacts; with a document's title, the name is one of them."""
		a = self.axes
		blocks = shapes.contact_blocks(self.truth, a, self.words)
		if a["name"] != "doc":
			return blocks
		label, name = self.pick("l.name"), self.truth["name"]
		kind, text = blocks[0]
		labelled = f"**{label}:** {name}" if a["labels"] == "bold" else \
			f"{label}: {name}"
		if kind == "table":
			text = text.replace("|---|---|\n",
				f"|---|---|\n| {label} | {name} |\n")
		elif kind == "list":
			text = f"{shapes.mark(a)} {labelled}\n{text}"
		else:
			text = f"{labelled}  \n{text}"
		return [(kind, text)] + blocks[1:]

	def sections(self):
		a, truth, words = self.axes, self.truth, self.words

		def work():
			self.title("work")
			self.region("work", truth["work"], a)

		def edu():
			if truth.get("edu"):
				self.title("edu")
				self.region("edu", truth["edu"], self.other_axes()
					if a["edu"] == "other" else a)

		def skill():
			if truth.get("skills"):
				self.title("skills")
				self.add(*shapes.skills(truth["skills"], a, words))
		for section in {"edufirst": (edu, work, self.others, skill),
				"skillsfirst": (skill, work, edu, self.others)}.get(
				a["order"], (work, edu, self.others, skill)):
			section()
			if section is work and a["extra"] == "break":
				self.add(("html", '<div style="page-break-after: always">'
					"</div>") if a["pick"] % 2 else ("raw", "\\newpage"))

	def all(self):
		a, words = self.axes, self.words
		self.top()
		if a["contact"] == "section" and (a["pick"] % 3 or a["name"] == "doc"):
			self.title("contact")
			self.add(*self.contact())
		if a["pick"] % 4:
			self.title("summary")
			self.add(("para", shapes.wrapped(self.rng.choice(words["prose"]),
				a)))
		self.sections()
		if a["pick"] % 5 < 2:
			self.title("languages")
			self.add(("list", "\n".join(f"{shapes.mark(a)} {s}"
				for s in words["spoken"])))
		if a["contact"] == "section" and not a["pick"] % 3 and (
				a["name"] != "doc"):
			self.title("contact")
			self.add(*self.contact())
		if a["pick"] % 7 == 3:
			self.title("references")
			self.add(("para", words["request"][0]))
		if a["contact"] == "end":
			self.add(("rule", "---"), *self.contact())
		return self.text()

	def text(self):
		"""The blocks as text: blank lines where they must or may be."""
		a, out, before = self.axes, [], None
		for kind, text in self.blocks:
			if before:
				out.append("\n" if self.is_close(before, kind, text) else
					"\n\n\n" if a["blank"] == "loose" and kind == "heading"
					else "\n\n")
			if a["extra"] == "trailing" and kind in ("heading", "para") and (
					"\n" not in text):
				text += "  "
			if kind == "list" and shapes.mark(a) == "•" and (
					text.startswith("•")):
				text = text.replace("\n•", "  \n•" if a["pick"] % 2
					else "\n•")
			out.append(text)
			before = kind
		text = "".join(out) + "\n"
		return text.replace("\n", "\r\n") if a["eol"] == "crlf" else text

	def is_close(self, before, kind, text):
		"""Whether no blank line stands between two blocks."""
		a = self.axes
		if before == "list" and kind == "list" and a["head"] == "item" and (
				a["blank"] != "loose"):
			return True # items of one list
		if a["blank"] != "tight" or text.startswith("•"):
			return False
		if kind == "heading":
			return before in ("heading", "para", "list", "rule", "setext")
		if before in ("heading", "setext"):
			return kind in ("para", "list", "quote")
		return before == "para" and kind == "list"


def write(truth, axes, rng):
	return Document(truth, axes, rng).all()
