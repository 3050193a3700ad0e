"""How a résumé's parts can be written: dates, heads of entries, contacts,
skills. Everything is a function of an entry, the axes ({axis: value}, forms.py
says which there are) and the words of a language. Blocks are (kind, text)."""

import html
import re
import textwrap

JOINTS = {"comma": ", ", "pipe": " | ", "dash": " – ", "hyphen": " - ",
	"dot": " · ", "slash": " / ", "at": ", ", "atsign": ", ", "colon": ", "}
RANGES = {"hyphen": " - ", "tight": "-", "en": " – ", "tighten": "–",
	"em": " — ", "tilde": " ~ ", "wave": "〜", "dashes": " -- ",
	"arrow": " → "}
EMOJI = {"email": "📧", "phone": "📞", "place": "📍", "web": "🌐",
	"profile": "🔗"}
ICONS = {"email": "fas fa-envelope", "phone": "fas fa-phone",
	"place": "fas fa-map-marker-alt", "web": "fas fa-globe",
	"profile": "fas fa-link"}
NETWORKS = {"github": ("GitHub", "https://github.com/"),
	"linkedin": ("LinkedIn", "https://www.linkedin.com/in/"),
	"twitter": ("Twitter", "https://twitter.com/"),
	"gitlab": ("GitLab", "https://gitlab.com/"),
	"orcid": ("ORCID", "https://orcid.org/"),
	"xing": ("XING", "https://www.xing.com/profile/")}
CJK = ("zh", "ja", "ko")


def markdown(text):
	return re.sub(r"([*<\[\]])", r"\\\1", text)


def punctuated(joint, axes):
	"""A joint as the language writes it."""
	if axes["lang"] in ("zh", "ja") and axes["pick"] % 2:
		return {", ": "、" if axes["lang"] == "ja" else "，", ": ": "：",
			" (": "（", ")": "）"}.get(joint, joint)
	if axes["lang"] == "fr" and axes["pick"] % 2 and joint == ": ":
		return " : "
	return joint


# Dates

def day(date, axes, words, last):
	"""One date in the document's format."""
	form = axes["fmt"]
	if date == "present":
		values = [v for v in words["present"] if axes["range"] != "to" or
			v.split()[0] not in words["to"]]
		return values[axes["pick"] % len(values)]
	year, _, month = date.partition("-")
	if not month or form in ("year", "short"):
		return {"cjk": year + "年", "cjk0": year + "年", "cjks": year + " 年",
			"kor": year + "년"}.get(form, year)
	m = int(month)
	numbers = {"mmyyyy": f"{month}/{year}", "myyyy": f"{m}/{year}",
		"dot": f"{month}.{year}", "ym": f"{year}-{month}",
		"yms": f"{year}/{month}", "ymd": f"{year}.{month}",
		"iso": f"{year}-{month}-{28 if last else '01'}",
		"dmy": f"{28 if last else '01'}.{month}.{year}",
		"yy": f"{month}/{year[2:]}",
		"cjk": f"{year}年{m}月", "cjk0": f"{year}年{month}月",
		"cjks": f"{year} 年 {m} 月", "kor": f"{year}년 {m}월",
		"kordot": f"{year}. {m}."}
	if form in numbers:
		return numbers[form]
	name = words["short" if form in ("mon", "monyy", "moncaps") else
		"months"][m - 1]
	return {"monyy": f"{name} '{year[2:]}", "comma": f"{name}, {year}",
		"moncaps": f"{name} {year}".upper(),
		"de": f"{name} de {year}"}.get(form, f"{name} {year}")


def period(start, end, axes, words):
	"""The dates of an entry as text, or None."""
	if start and end and axes["fmt"] in ("year", "short") and (
			start[:4] == end[:4]):
		end = None
	if not start or not end:
		return day(start or end, axes, words, False) if start or end else None
	glyph = RANGES.get(axes["range"]) or f" {words['to'][0]} "
	first = day(start, axes, words, False)
	if end == "present":
		if axes["open"] == "since":
			return f"{words['since'][0]} {first}"
		if axes["open"] == "none":
			return (first + glyph).rstrip()
	if axes["fmt"] == "short" and end != "present" and (
			end[:2] == start[:2]):
		return f"{start[:4]}{glyph.strip()}{end[2:4]}"
	return first + glyph + day(end, axes, words, True)


def dated(text, axes, alone=False):
	"""A date in the style of dates."""
	style = axes["date"]
	if alone and style in ("paren", "span", "bracket"):
		style = "plain"
	opened = punctuated(" (", axes)[-1]
	return {"paren": f"{opened}{text}{punctuated(')', axes)}", "bracket": f"[{text}]",
		"code": f"`{text}`", "italic": f"*{text}*", "bold": f"**{text}**",
		"small": f"<small>{text}</small>", "time": f"<time>{text}</time>",
		"span": f'<span style="float: right">{text}</span>',
		"plain": text}[style]


# Heads

def joined(parts, axes, words, lead):
	"""Title, organisation and place of one line. lead: what is bold, the
	whole, the first part, or nothing."""
	wide = "　" if axes["lang"] in ("zh", "ja") else "  "
	out, before = "", None
	for i, (letter, text) in enumerate(parts):
		text = markdown(text)
		if axes["joint"] == "spaces" and axes["lang"] not in CJK and i == 1:
			text = f"*{text}*"
		if lead == "first" and i == 0:
			text = f"**{text}**"
		joint = JOINTS.get(axes["joint"], wide)
		if axes["joint"] == "colon" and i == 1:
			joint = ": "
		if before + letter == "TO" if before else False:
			joint = {"at": f" {(words['at'] or ['@'])[0]} ",
				"atsign": " @ "}.get(axes["joint"], joint)
		if letter == "P" and before == "O" and axes["place"] != "joint":
			joint = ", " if axes["place"] == "comma" else " ("
			text += punctuated(")", axes) if axes["place"] == "paren" else ""
		out += (punctuated(joint, axes) if before else "") + text
		before = letter
	return f"**{out}**" if lead == "whole" else out


def line(letters, entry, axes, words, lead=""):
	"""The text of one line of a head, or None where it has nothing to say."""
	parts = [(c, entry[c]) for c in letters if entry.get(c)]
	names = [p for p in parts if p[0] != "D"]
	date = entry.get("D") if "D" in letters else None
	if not names:
		return dated(date, axes, True) if date else None
	text = joined(names, axes, words, lead)
	if not date:
		return text
	joint = JOINTS.get(axes["joint"], ", ")
	if axes["joint"] in ("dash", "hyphen"):
		joint = ", "
	joint = punctuated(joint, axes)
	if letters[0] == "D":
		return dated(date, axes) + (
			joint if joint in (" | ", " · ", " / ") else
			punctuated(": ", axes) if axes["date"] == "plain" and axes["joint"] != "colon"
			else " ") + text
	return text + (joint if axes["date"] == "plain" else " ") + \
		dated(date, axes)


def head_lines(entry, axes, words, lead, layout=None):
	"""The head's lines: the first one, and the others."""
	lines = []
	for letters in (layout or axes["lines"]).split("-"):
		text = line(letters, entry, axes, words, "" if lines else lead)
		if text:
			lines.append((letters, text))
	return lines


def second(letters, text, axes):
	"""A later line of a head in its style."""
	if letters == "D" and axes["date"] in ("code", "italic", "bold"):
		return text
	if axes["second"] == "italic" and not re.search("[*`<]", text):
		return f"*{text}*"
	if axes["second"] == "bold" and not re.search("[*`<]", text):
		return f"**{text}**"
	return text


BREAKS = {"space": "  \n", "slash": "\\\n", "br": "<br>\n", "soft": "\n"}


def head(entry, axes, words, level, layout=None):
	"""Blocks of a head: a heading, a bold or a plain line, a quote."""
	kind = axes["head"]
	lead = axes["lead"] if kind not in ("below", "deep", "flat") or (
		axes["lead"] == "first") else ""
	if kind in ("bold", "quote"):
		lead = lead or "first"
	lines = head_lines(entry, axes, words,
		"" if kind == "plain" else lead, layout)
	first = lines[0][1]
	rest = [(letters, second(letters, text, axes))
		for letters, text in lines[1:]]
	if kind in ("below", "deep", "flat"):
		blocks = [("heading", "#" * level + " " + first)]
		if axes["second"] == "heading":
			return blocks + [("heading", "#" * min(level + 1, 6) + " " + t)
				for _, t in rest]
	elif axes["break"] == "para" or kind == "quote":
		blocks = [("para", first)]
	else:
		blocks = [("para", BREAKS[axes["break"]].join(
			[first] + [t for _, t in rest]))]
		rest = []
	if rest and axes["second"] == "item":
		blocks.append(("list", "\n".join(
			f"{mark(axes)} {t}" for _, t in rest)))
	elif rest and axes["second"] == "quote" or kind == "quote":
		if kind == "quote":
			rest = [("", blocks.pop()[1])] + rest
		blocks.append(("quote", "\n".join("> " + l for l in
			(BREAKS.get(axes["break"], "  \n").join(
				t for _, t in rest)).split("\n"))))
	elif rest and axes["break"] != "para":
		blocks.append(("para", BREAKS[axes["break"]].join(
			t for _, t in rest)))
	else:
		blocks += [("para", t) for _, t in rest]
	return blocks


def mark(axes):
	return axes["bullet"]


def wrapped(text, axes, indent=""):
	if axes["wrap"] == "no" or axes["lang"] in CJK:
		return text
	return "\n".join(textwrap.wrap(text, 72, subsequent_indent=indent,
		break_long_words=False, break_on_hyphens=False))


def body(content, axes, words):
	"""What an entry says: [("prose" | "bullet" | "label" | "tools", text)]."""
	blocks, bullets = [], []
	for kind, text in content:
		if kind == "bullet":
			bullets.append(wrapped(f"{mark(axes)} {text}", axes, "  "))
			continue
		if bullets:
			blocks.append(("list", bullets_of(bullets, axes)))
			bullets = []
		blocks.append(("para", wrapped(text, axes)))
	if bullets:
		blocks.append(("list", bullets_of(bullets, axes)))
	return blocks


def bullets_of(bullets, axes):
	return ("\n\n" if axes["blank"] == "loose" and mark(axes) != "•"
		else "\n").join(bullets)


def item(entry, axes, words, content, layout=None):
	"""An entry as an item of a list; what it says are items below."""
	lead = axes["lead"]
	lines = head_lines(entry, axes, words, lead, layout)
	dash = mark(axes) if mark(axes) != "•" else "-"
	out = f"{dash} {lines[0][1]}"
	for letters, text in lines[1:]:
		text = second(letters, text, axes)
		if axes["break"] in ("para", "soft") or axes["second"] == "item":
			out += f"\n    {dash} {text}"
		else:
			out += f"{BREAKS[axes['break']]}  {text}"
	for kind, text in content:
		if kind == "bullet":
			out += f"\n    {dash} {wrapped(text, axes, '      ')}"
		else:
			out += f"\n    {dash} {text}"
	return ("list", out)


def terms(entry, axes, words, content):
	"""A definition list: the term is the date, or the head's first line."""
	if axes["head"] == "termdate":
		letters = axes["lines"].replace("D", "").strip("-").replace("--", "-")
		lines = [t for _, t in head_lines(entry, axes, words, axes["lead"],
			letters)]
		out = [entry.get("D") or "–"] + [f":   {lines[0]}"]
		out += [f"    {t}" if axes["break"] == "soft" else f":   {t}"
			for t in lines[1:]]
	else:
		lines = head_lines(entry, axes, words, axes["lead"])
		out = [lines[0][1]] + [f":   {second(l, t, axes)}"
			for l, t in lines[1:]]
	bullets = [t for kind, t in content if kind == "bullet"]
	if axes["break"] == "para" and bullets and len(out) > 1:
		return ("terms", "\n".join(out) + "\n\n" + "\n".join(
			f"    {'-' if mark(axes) == '•' else mark(axes)} {t}"
			for t in bullets))
	if len(out) == 1 and not content:
		out.append(":   " + words["bullets"][0])
	return ("terms", "\n".join(out + [f":   {t}" for _, t in content]))


CLASSES = (("position", "company", "location", "date"),
	("job-title", "employer", "place", "period"),
	("cv-role", "cv-org", "cv-place", "cv-date"))


def card(entry, axes, words, content):
	classes = dict(zip("TOPD", CLASSES[axes["pick"] % len(CLASSES)]))
	letters = [c for c in axes["lines"] if c in "TOPD" and entry.get(c)]
	out = ['<div class="entry">']
	first = next(c for c in letters if c != "D")
	for c in letters:
		text = html.escape(entry[c], quote=False)
		tag = "h3" if c == first else "time" if c == "D" and (
			axes["date"] == "time") else "span" if axes["pick"] % 2 else "div"
		out.append(f'  <{tag} class="{classes[c]}">{text}</{tag}>')
	bullets = [t for kind, t in content if kind == "bullet"]
	out += [f"  <p>{html.escape(t, quote=False)}</p>"
		for kind, t in content if kind != "bullet"]
	if bullets:
		out += ["  <ul>"] + [f"    <li>{html.escape(t, quote=False)}</li>"
			for t in bullets] + ["  </ul>"]
	return ("html", "\n".join(out + ["</div>"]))


def label_of(letter, topic, axes, words):
	key = {"D": "period", "P": "where",
		"T": {"work": "title", "edu": "degree"}.get(topic, "what"),
		"O": "school" if topic == "edu" else "org"}[letter]
	values = words["l." + key]
	return values[axes["pick"] % len(values)]


def labelled(entry, axes, words, content, level, topic):
	"""A heading, and what it is in lines that begin with what they are."""
	letters = [c for c in axes["lines"] if c in "TOPD" and entry.get(c)]
	first = next(c for c in letters if c != "D")
	bold = "**" if axes["lead"] == "first" else ""
	colon = punctuated(": ", axes).rstrip()
	out = [f"{bold}{label_of(c, topic, axes, words)}{colon}{bold} "
		f"{markdown(entry[c])}" for c in letters if c != first]
	text = markdown(entry[first])
	blocks = [("heading", "#" * level + " " + text)
		if axes["lead"] != "whole" else ("para", f"**{text}**")]
	if axes["second"] == "item" or axes["break"] in ("para", "soft"):
		blocks.append(("list", "\n".join(f"{mark(axes)} {t}" for t in out)))
	elif out:
		blocks.append(("para", BREAKS[axes["break"]].join(out)))
	return blocks + body(content, axes, words)


def cell(text):
	return text.replace("|", "\\|")


def table(entries, axes, words, topic):
	"""All entries as rows, with or without the columns' titles."""
	letters = [c for c in axes["lines"] if c in "TOPD" and any(
		e.get(c) for e, _ in entries)]
	titles = [label_of(c, topic, axes, words) if axes["head"] == "table"
		else " " for c in letters]
	rows = ["| " + " | ".join(titles) + " |",
		"|" + "|".join("---" for _ in letters) + "|"]
	for entry, content in entries:
		texts = []
		for c in letters:
			text = cell(markdown(entry.get(c) or ""))
			if text and axes["lead"] != "" and c == next(
					c for c in letters if c != "D"):
				text = f"**{text}**"
			texts.append(text)
		names = [i for i, c in enumerate(letters) if c != "D"]
		if content and axes["body"] == "bullets":
			texts[names[0]] += "".join("<br>" + cell(t) for _, t in content)
		rows.append("| " + " | ".join(texts) + " |")
	return ("table", "\n".join(rows))


# Contacts

def contacts(person, axes, words):
	"""[(kind, label, text, plain)] in the usual order."""
	found = []
	pick = axes["pick"]
	if person.get("email"):
		mail = person["email"]
		found.append(("email", None, (mail, f"<{mail}>",
			f"[{mail}](mailto:{mail})")[pick % 3], mail))
	if person.get("phone"):
		found.append(("phone", None, person["phone"], person["phone"]))
	if person.get("place"):
		found.append(("place", None, person["place"], person["place"]))
	for url in person.get("urls") or []:
		full = url if "://" in url else "https://" + url
		bare = re.sub("^https?://", "", full)
		found.append(("web", None, (full, f"[{bare}]({full})", f"<{full}>")
			[pick % 3], full))
	for profile in person.get("profiles") or []:
		network, _, user = profile.partition(":")
		name, base = NETWORKS.get(network, (network.capitalize(),
			f"https://{network}.com/"))
		url = base + user
		bare = re.sub("^https?://(www.)?", "", url)
		text = (url, f"[{user}]({url})", f"[{bare}]({url})", bare)[pick % 4]
		if axes["labels"] in ("none", "emoji", "icon") and pick % 4 == 1:
			text = f"[{name}]({url})"
		found.append(("profile", name, text, url))
	out = []
	colon = punctuated(": ", axes).rstrip()
	for kind, label, text, plain in found:
		if not label:
			values = words["l." + kind]
			label = values[pick % len(values)]
		out.append((kind, label, {
			"none": text, "plain": f"{label}{colon} {text}",
			"bold": f"**{label}{colon}** {text}",
			"emoji": f"{EMOJI[kind]} {text}",
			"icon": f'<i class="{ICONS[kind]}"></i> {text}',
			}[axes["labels"]], plain))
	return out


def contact_blocks(person, axes, words):
	"""The contacts where they are no front matter."""
	found = contacts(person, axes, words)
	if not found:
		return []
	texts = [text for _, _, text, _ in found]
	form = axes["contact"]
	if form in ("list", "section"):
		return [("list", "\n".join(f"{mark(axes)} {t}" for t in texts))]
	if form in ("pipe", "end"):
		return [("para", " | ".join(texts))]
	if form == "dot":
		return [("para", " · ".join(texts))]
	if form == "h4":
		return [("heading", "#### " + " | ".join(texts))]
	if form in ("space", "slash", "br"):
		return [("para", BREAKS[form].join(texts))]
	if form == "paras":
		return [("para", t) for t in texts]
	if form == "quote":
		return [("quote", "\n".join(f"> {t}  " for t in texts))]
	if form == "table":
		rows = [f"| {label} | {cell(plain)} |"
			for _, label, _, plain in found]
		return [("table", "\n".join(["| | |", "|---|---|"] + rows))]
	spans = []
	for kind, label, _, plain in found:
		text = html.escape(plain, quote=False)
		href = ("mailto:" if kind == "email" else "") + plain
		spans.append(f'  <a href="{href}">{text}</a>'
			if kind in ("email", "web", "profile")
			else f"  <span>{text}</span>")
	return [("html", '<div class="contact">\n' + "<br>\n".join(spans)
		+ "\n</div>")]


def front_matter(person, axes, words):
	"""Name, headline and contacts as front matter, in the shape the axis
	says; None when there is nothing to say."""
	fields = []
	form = axes["contact"]
	if axes["name"] == "fm":
		if axes["pick"] % 3 == 0 and form != "fmmap":
			fields += [("title", person["name"])]
		else:
			fields += [("name", person["name"])]
		if person.get("headline"):
			fields += [(("headline", "position", "role")
				[axes["pick"] % 3], person["headline"])]
	if form.startswith("fm"):
		keys = {"email": "email", "phone": "phone", "place": "location",
			"web": "website"}
		found = [(keys.get(kind, label.lower()), plain)
			for kind, label, _, plain in contacts(person,
				dict(axes, labels="plain"), words)]
		if form == "fmlist":
			return "---\n" + "".join(f'{k}: "{v}"\n' for k, v in fields) \
				+ "header:\n" + "".join(f'  - text: "{plain}"\n'
				for _, plain in found) + "---\n"
		if form == "fmmap":
			return "---\nlayout: resume\n" + "".join(
				f'{k}: "{v}"\n' for k, v in fields) + "contact:\n" \
				+ "".join(f'  {k}: "{v}"\n' for k, v in found) + "---\n"
		fields += found
	if not fields:
		return None
	if form == "fmtoml":
		return "+++\n" + "".join(f'{k} = "{v}"\n' for k, v in fields) + "+++\n"
	return "---\n" + "".join(f'{k}: "{v}"\n' for k, v in fields) + "---\n"


# Skills

def skills(names, axes, words):
	form = axes["skills"]
	if form == "commas":
		return [("para", wrapped(", ".join(names), axes))]
	if form == "dots":
		return [("para", wrapped(" · ".join(names), axes))]
	if form == "code":
		return [("para", " ".join(f"`{n}`" for n in names))]
	if form == "list":
		return [("list", "\n".join(f"{mark(axes)} {markdown(n)}"
			for n in names))]
	groups = words["groups"]
	size = -(-len(names) // len(groups))
	parts = [(g, ", ".join(markdown(n) for n in names[i * size:][:size]))
		for i, g in enumerate(groups) if names[i * size:][:size]]
	if form == "groups":
		return [("list", "\n".join(f"{mark(axes)} **{g}:** {t}"
			for g, t in parts))]
	if form == "lines":
		return [("para", "  \n".join(f"**{g}**: {t}" for g, t in parts))]
	return [("table", "\n".join(["| | |", "|---|---|"]
		+ [f"| {g} | {cell(t)} |" for g, t in parts]))]
