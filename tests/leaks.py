#!/usr/bin/env python3
"""leaks.py BIN FILE...: what --anonymous leaves of the person.

FILE is NAME.md, whose known fields stand in NAME.json, beside it (keys name,
email, phone, urls, profiles), or, without one, are those of BIN --to json.
Looks for them in the PDF's text and in its bytes, unpacked, in its metadata,
in JSON and in plain text, and prints a line for each file: clean, refused
(with the program's words; what it says can be asked for instead is looked
through in the same way) or what was found, where. Exit 1: something was.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

ORDINARY = {'and', 'the', 'von', 'van', 'der', 'den', 'des', 'del', 'dos',
            'das', 'las', 'los', 'ing', 'dipl', 'prof', 'phd', 'msc', 'mba'}


def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE)


def plain(text):
    """Compatibility forms and marks gone, as a search finds it."""
    text = unicodedata.normalize('NFKD', text)
    return ''.join(c for c in text if not unicodedata.combining(c))


def is_wide(text):
    return any(ord(c) >= 0x2E80 for c in text)


def name_needles(name):
    name = re.sub(r'\([^)]*\)|, [A-Z]{3,}$', ' ', name)
    yield 'name', re.compile(r'[\W_]+'.join(map(re.escape, re.findall(
        r'\w+', plain(name)))), re.I)
    for part in re.findall(r'[^\W\d_]+', plain(name)):
        small = part.lower()
        if is_wide(part) and len(part) >= 2 and part != name:
            yield 'part', re.compile(re.escape(part))
        elif not is_wide(part) and len(part) > 2 and small not in ORDINARY:
            # In lower case it is a word like any other.
            yield 'part', re.compile(r'(?<![^\W_])(%s|%s|%s)(?![^\W_])' % (
                re.escape(part), re.escape(part.capitalize()),
                re.escape(part.upper())))


def address_needles(url):
    url = re.sub(r'^(https?:)?//(www\.)?', '', url.strip()).rstrip('/')
    yield 'url', re.compile(re.escape(url), re.I)
    if '/' not in url:
        yield 'host', re.compile(re.escape(url), re.I)


def needles(known):
    if known.get('name'):
        yield from name_needles(known['name'])
    if known.get('email'):
        local = known['email'].split('@')[0]
        yield 'email', re.compile(re.escape(known['email']), re.I)
        if len(local) > 5:
            yield 'local part', re.compile(
                r'(?<![\w.-])%s(?![\w.-])' % re.escape(local), re.I)
    for url in known.get('urls') or []:
        yield from address_needles(url)
    for profile in known.get('profiles') or []:
        user = profile.split(':', 1)[-1]
        if len(user) > 2:
            yield 'profile', re.compile(
                r'(?<![\w-])%s(?![\w-])' % re.escape(user), re.I)


def phone_digits(known):
    digits = re.sub(r'\(0\)', '', known.get('phone') or '')
    digits = re.sub(r'\D', '', plain(digits))
    return digits[-8:] if len(digits) >= 6 else None


def found_in(text, known, numbers=True):
    text = plain(text)
    for what, needle in needles(known):
        hit = needle.search(text)
        if hit:
            at = hit.start()
            yield '%s "%s" (…%s…)' % (what, hit.group(), text[max(
                0, at - 20):hit.end() + 20].replace('\n', ' '))
    digits = phone_digits(known)
    if numbers and digits and re.search(r'[\s().+/–-]*'.join(digits), text):
        yield 'phone ' + digits


def strings_of(pdf):
    """All that a reader of the unpacked file can decode."""
    data = pdf.decode('latin-1')
    yield from re.findall(r'\((?:[^()\\]|\\.)*\)', data)
    for hexes in re.findall(r'<([0-9A-Fa-f\s]{4,})>', data):
        digits = re.sub(r'\s', '', hexes)
        if len(digits) % 2:
            continue
        raw = bytes.fromhex(digits)
        if raw.startswith(b'\xfe\xff'):
            yield raw[2:].decode('utf-16-be', 'replace')
        elif raw.startswith(b'\xef\xbb\xbf'):
            yield raw[3:].decode('utf-8', 'replace')


def outputs(binary, md, folder, option):
    """(where, text) of all that is written; or the refusal."""
    pdf = os.path.join(folder, 'out.pdf')
    made = run(binary, '-q', option, md, '-o', pdf)
    if made.returncode:
        return None, made.stderr.decode().strip()
    plain_pdf = run('qpdf', '--qdf', '--object-streams=disable', pdf, '-')
    where = [
        ('text', run('pdftotext', '-layout', pdf, '-').stdout.decode()),
        ('bytes', plain_pdf.stdout.decode('utf-8', 'replace')),
        ('strings', '\n'.join(strings_of(plain_pdf.stdout))),
        ('info', run('pdfinfo', pdf).stdout.decode('utf-8', 'replace')),
    ]
    for to in 'text', 'json':
        made = run(binary, '-q', option, '--to', to, md, '-o', '-')
        if made.returncode:
            return None, made.stderr.decode().strip()
        where.append(('--to ' + to, made.stdout.decode()))
    return where, None


def known_of(binary, md):
    beside = os.path.splitext(md)[0] + '.json'
    basics = json.loads(run(binary, '-q', '--to', 'json', md, '-o',
                            '-').stdout or '{}').get('basics', {})
    profiles = ['x:' + p['username'] for p in basics.get('profiles', [])
                if p.get('username') and ' ' not in p['username']]
    own = {'name': basics.get('name'), 'email': basics.get('email'),
           'phone': basics.get('phone'), 'profiles': profiles,
           'urls': [basics['url']] if basics.get('url') else []}
    known = [own]
    if os.path.exists(beside) and beside != md:
        with open(beside, encoding='utf-8') as file:
            text = file.read()
        if text.startswith('{') and '"basics"' not in text:
            known = [json.loads(text)]
    return known


def main():
    binary, files = sys.argv[1], sys.argv[2:]
    count = {'clean': 0, 'refused': 0, 'LEAK': 0}
    with tempfile.TemporaryDirectory() as folder:
        for md in files:
            written, refusal = outputs(binary, md, folder, '--anonymous')
            rest = re.findall(r'--anonymous=\S+', refusal or '')
            if rest:
                written, again = outputs(binary, md, folder, rest[0])
                assert not again, again
            hits = {}
            for known in known_of(binary, md):
                for where, text in written or []:
                    asked = {k: v for k, v in known.items() if not rest or
                             ('name' if k == 'name' else 'contacts')
                             in rest[0]}
                    for hit in found_in(text, asked, where != 'bytes'):
                        hits.setdefault(hit.split(' (')[0], (where, hit))
            state = 'LEAK' if hits else 'refused' if refusal else 'clean'
            count[state] += 1
            print('%-8s %s%s' % (state, os.path.basename(md),
                                 ': ' + refusal.split('error: ')[-1]
                                 if refusal else ''))
            for where, hit in hits.values():
                print('         %s: %s' % (where, hit))
    print(', '.join('%s %d' % (k, n) for k, n in count.items()))
    return 1 if count['LEAK'] else 0


if __name__ == '__main__':
    sys.exit(main())
