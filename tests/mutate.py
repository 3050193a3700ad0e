#!/usr/bin/env python3
"""mutate.py PROGRAM FOLDER [RUNS [SEED]]: slips of the pen, and worse.

Changes résumés of the tests by chance, RUNS of them (2000): bytes, lines that
go, come twice or change places, ends that are missing, marks of Markdown and
HTML put in. Each is made a PDF and JSON. Prints what is wrong with one: an end
by a signal or by a sanitizer, an error that nobody said, a file that is none.
What did it is kept in FOLDER. Exit 1: something is.
"""
import concurrent.futures
import glob
import json
import os
import random
import re
import resource
import subprocess
import sys

PROGRAM, FOLDER = os.path.abspath(sys.argv[1]), sys.argv[2]
RUNS = int(sys.argv[3]) if len(sys.argv) > 3 else 2000
SEED = int(sys.argv[4]) if len(sys.argv) > 4 else 1
SECONDS = 300   # of the processor: what takes longer never ends

SOURCES = ['resume.md'] + sorted(glob.glob('tests/golden/*.md') +
                                 glob.glob('tests/truth/*.md'))
MARKS = ['*', '**', '_', '`', '```\n', '~~', '==', '^', '[', '](', ')', '![',
         '[^1]', '[^1]: ', '^[', '<', '>', '</div>', '<div>', '<table><tr>',
         '<!--', '-->', '<style>', 'p { margin: 1e9pt }', '{', '}', '{{', '%}',
         '---\n', '***\n', '+++\n', '# ', '## ', '- ', '1. ', '> ', '|', '\n',
         '\n\n', '\t', '    ', ': ', '\\', '\\textbf{', '$', '&amp;', '&#0;',
         ':::', '@', '–', '2019', 'May 2019 - ', '\u200d', '\u202e', '\ufeff',
         '\U0001F393', 'é', '中', '\u0301', '\u0627', '\x00', '\r']


def bytes_changed(r, text):
    text = bytearray(text)
    for _ in range(r.choice([1, 2, 8, 40])):
        if text:
            text[r.randrange(len(text))] = r.choice([
                0, 9, 10, 32, 35, 42, 45, 60, 62, 91, 123, 127, 128, 0xC3,
                0xE2, 0xF0, 255, r.randrange(256)])
    return bytes(text)


def cut(r, text):
    a, b = sorted(r.randrange(len(text) + 1) for _ in range(2))
    return r.choice([text[:a], text[a:], text[:a] + text[b:]])


def lines(r, text):
    all_lines = text.split(b'\n')
    for _ in range(r.choice([1, 3, 10])):
        i, j = (r.randrange(len(all_lines)) for _ in range(2))
        what = r.randrange(3)
        if what == 0:
            all_lines[i], all_lines[j] = all_lines[j], all_lines[i]
        elif what == 1:
            all_lines.insert(i, all_lines[j])
        elif len(all_lines) > 1:
            del all_lines[i]
    return b'\n'.join(all_lines)


def marks(r, text):
    for _ in range(r.choice([1, 3, 10, 40])):
        at = r.randrange(len(text) + 1)
        mark = r.choice(MARKS).encode() * r.choice([1, 1, 1, 3, 60])
        text = text[:at] + mark + text[at:]
    return text


def joined(r, text):
    with open(r.choice(SOURCES), 'rb') as f:
        other = f.read()
    return cut(r, text) + cut(r, other)


def mutant(number):
    r = random.Random('%d/%d' % (SEED, number))
    with open(r.choice(SOURCES), 'rb') as f:
        text = f.read()
    for _ in range(r.choice([1, 1, 2, 3])):
        text = r.choice([bytes_changed, cut, lines, marks, joined])(r, text)
    return text


def bounded():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def is_made(path, kind):
    if not os.path.exists(path):
        return False
    with open(path, 'rb') as f:
        made = f.read()
    if kind == 'pdf':
        return made.startswith(b'%PDF-') and made.endswith(b'%%EOF\n')
    try:
        return isinstance(json.loads(made.decode()), dict)
    except ValueError:
        return False


def wrong_with(path, kind):
    """What is wrong with what is made of the file, or None."""
    out = '%s.%s' % (path, kind)
    done = subprocess.run([PROGRAM, '--force', path, '-o', out],
                          stdin=subprocess.DEVNULL, capture_output=True,
                          check=False, preexec_fn=bounded)
    said = done.stderr.decode(errors='replace')
    bad = re.search('runtime error|Sanitizer|Assertion', said)
    made = is_made(out, kind)
    if os.path.exists(out):
        os.unlink(out)
    if bad or done.returncode not in (0, 1):
        return 'status %d: %s' % (done.returncode, said[:2000])
    if done.returncode and 'error: ' not in said:
        return 'status 1, and no error'
    if not done.returncode and not made:
        return 'no ' + kind
    return None


def judge(number):
    path = os.path.join(FOLDER, '%d-%d.md' % (SEED, number))
    with open(path, 'wb') as f:
        f.write(mutant(number))
    wrongs = [wrong for wrong in (wrong_with(path, kind)
                                  for kind in ('pdf', 'json')) if wrong]
    if not wrongs:
        os.unlink(path)
    return path, wrongs


def main():
    bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, wrongs in pool.map(judge, range(RUNS)):
            bad += bool(wrongs)
            for wrong in wrongs:
                print('%s: %s' % (path, wrong), flush=True)
    print('%d mutants, as PDF and as JSON: %d wrong' % (RUNS, bad))
    return bad > 0


sys.exit(main())
