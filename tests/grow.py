#!/usr/bin/env python3
"""grow.py PROGRAM FOLDER [NAME...]: do time and memory grow with the input?

Each row of ROWS is an input of n like things and an n for which it takes about
a tenth of a second. The program has to set twice as many in less than LIMIT
times the time and memory. What the machine does besides adds to a time and
never takes from it, so that the least of several runs counts. A clock can
acquit, but not convict: where the times of every round are too far apart,
valgrind counts the instructions, which are the same on every machine. With
names, prints the figures of those rows.

Rows of MOST are held to so many bytes for each thing there is more, too.
"""
import os
import re
import resource
import subprocess
import sys

LIMIT = 2.6
ROUNDS = 4
SHORTEST = 0.04         # seconds, and
SMALLEST = 8 << 20      # bytes: less is told apart from nothing by chance
MEMORY = 3 << 30        # no more, and
SECONDS = 60            # no longer

NAME = '# Ann Ode\n\n'
WORDS = 'Some words about bread, of which a paragraph has many. '


def sheet(css):
    return '<style>\n' + css + '\n</style>\n\n' + NAME


def numbered(form, n):
    return ''.join(form % i for i in range(n))


# name: (n, text of n), or (n, text of n, file's suffix)
ROWS = {
    # words and signs
    'words': (6000, lambda n: NAME + WORDS * (n // 10)),
    'paragraphs': (1500, lambda n: NAME + (WORDS + '\n\n') * n),
    'lines': (6000, lambda n: NAME + 'a\n' * n),
    'hard breaks': (5000, lambda n: NAME + 'a  \n' * n),
    'a long word': (100000, lambda n: NAME + 'w' * n),
    'Han': (30000, lambda n: NAME + '\u4e2d' * n),
    'Arabic in Latin': (8000, lambda n: NAME + '\u0627\u0628 ab ' * n),
    'marks on a letter': (12000, lambda n: NAME + 'a' + '\u0301' * n),
    'quotes': (100000, lambda n: NAME + '"\'' * n),
    'apostrophes': (40000, lambda n: NAME + "'a " * n),
    'hyphens': (15000, lambda n: NAME + '-<b></b>' * n),
    'a host': (40000, lambda n: NAME + 'a@' + 'b.' * n),
    'spaces of no UTF-8': (50000, lambda n: NAME + 'a\udcff' + ' ' * n +
        'b\n'),
    'years': (10000, lambda n: NAME + '2019 ' * n),
    'dates': (5000, lambda n: NAME + 'May 2019, ' * n),
    'phones': (5000, lambda n: NAME + '+49 30 5550100, ' * n),
    'figures': (60000, lambda n: NAME + '12 ' * n),
    'parentheses': (60000, lambda n: NAME + '(' * n),
    'unfit for a line': (5000, lambda n: sheet(
        'p { white-space: nowrap }') + 'word ' * n),
    'without size': (8000, lambda n: sheet(
        'p { font-size: 0; line-height: 0 }') + 'word ' * n),
    'justified': (4000, lambda n: sheet('p { text-align: justify; '
        'hyphens: auto }') + 'amazing wordlings ' * n),
    # marks of Markdown and of its dialects
    'links': (3000, lambda n: NAME + numbered(
        '[link %d](https://example.com)\n', n)),
    'addresses': (5000, lambda n: NAME + 'https://a.example/b ' * n),
    'bracketed spans': (8000, lambda n: NAME + '[a]{.x} ' * n),
    'classes': (60000, lambda n: '# a {' + numbered('.c%d ', n) + '}\n'),
    'braces': (30000, lambda n: NAME + '{' * n),
    'templates': (60000, lambda n: NAME + '{{a}} ' * n),
    'open templates': (8000, lambda n: NAME + '{{' * n),
    'pictures': (4000, lambda n: NAME + '![a](b.png)\n\n' * n),
    'comments': (40000, lambda n: NAME + '<!-- a -->\n\n' * n),
    'ends of comments': (40000, lambda n: NAME + '-->' * n),
    'page breaks': (20000, lambda n: NAME + '<!-- pagebreak -->\n\n' * n),
    'new pages': (1500, lambda n: NAME + 'a\n\n\\newpage\n\n' * n),
    'notes': (2500, lambda n: NAME + numbered('a[^%d]\n\n', n) +
        numbered('[^%d]: b\n', n)),
    'notes of emphasis': (6000, lambda n: NAME + '*a*[^1] ' * n +
        '\n\n[^1]: b\n'),
    'notes in the text': (20000, lambda n: NAME + '^[' * n),
    'definitions': (4000, lambda n: NAME + 'Term\n' + ': a\n' * n),
    'quoted blocks': (3000, lambda n: NAME + '> a\n\n' * n),
    'asterisks': (120000, lambda n: NAME + '*' * n),
    'emphasis': (12000, lambda n: NAME + '*a **a ' * n),
    'code': (8000, lambda n: NAME + '`a` ' * n),
    'a fence': (4000, lambda n: NAME + '```\n' + 'code\n' * n + '```\n'),
    'marked': (5000, lambda n: NAME + '==a== ' * n),
    'marked beside emphasis': (6000, lambda n: NAME + '*a* ==b== ' * n),
    'raised': (5000, lambda n: NAME + '^a^ ' * n),
    'mathematics': (8000, lambda n: NAME + '$a$ ' * n),
    'commands': (8000, lambda n: NAME + '\\textbf{a} ' * n),
    'imports': (50000, lambda n: NAME + 'import a\n' * n +
        "import a from 'a'\n"),
    'a comment of Obsidian': (100000, lambda n: NAME + '%%\n' + 'a\n' * n +
        '%%\n'),
    'a comment of kramdown': (100000, lambda n: NAME + '{::comment}\n' +
        'a\n' * n + '{:/comment}\n'),
    'table of rows': (600, lambda n: NAME + '|a|b|c|\n|-|-|-|\n' +
        '|word|two words|3|\n' * n),
    'rows without dashes': (8000, lambda n: NAME + 'word\n|a|\n|b|c|\n' * n),
    'table of one cell': (8000, lambda n: NAME + '|a|b|\n|-|-|\n|' +
        'word ' * n + '|x|\n'),
    'table of columns': (4000, lambda n: NAME + '|a' * n + '|\n' +
        '|-' * n + '|\n' + '|b' * n + '|\n'),
    'numbered list': (4000, lambda n: NAME + '1. a\n' * n),
    'lists in a list': (1500, lambda n: NAME + '1. a\n   1. b\n' * n),
    'headings': (1500, lambda n: NAME + numbered('## Head %d\n\na\n\n', n)),
    # HTML
    'styled spans': (12000, lambda n: NAME +
        '<span style="color:#222">word</span> ' * n),
    'spans styled apart': (6000, lambda n: NAME + numbered(
        '<span style="color:#%06x">word</span> ', n)),
    'open items': (6000, lambda n: NAME + '<ul>' + '<li>a' * n),
    'a page of HTML': (8000, lambda n: '<html>\n' +
        '<title>a</title>\n\n' * n),
    'attributes': (60000, lambda n: NAME + '<p ' + 'width=1 ' * n +
        '>a</p>\n'),
    # what is understood
    'entries': (250, lambda n: NAME + '## Experience\n\n' + numbered(
        '### Baker, Oven %d\n\n2019 - 2020\n\n- Baked bread\n\n', n)),
    'skills': (4000, lambda n: NAME + '## Skills\n\n' +
        numbered('Skill%d, ', n)),
    'contacts': (1500, lambda n: NAME + numbered(
        'a%d@b.example | ', n) + 'Oslo\n'),
    'name': (5000, lambda n: '# ' + 'Ann ' * n + '\n\n' + 'a\n\n' * n),
    # sheets
    'selectors': (4000, lambda n: sheet('.no ~ * ~ * ~ p { color: red }') +
        'a\n\n' * n),
    'selectors of ancestors': (2000, lambda n: sheet('.no ' + '* ' * 30 +
        'i { color: red }') + '> ' * 60 + '*a* ' * n),
    'rules without a word': (5000, lambda n: sheet('p {}' * n) +
        NAME + 'a\n\n' * n),
    'rules of classes': (8000, lambda n: sheet(numbered(
        '.c%d { color: red }\n', n)) + 'a\n\n' * (n // 8)),
    'sheets imported': (4000, lambda n: sheet('@import "none.css";\n' * n)),
    'variables': (15000, lambda n: sheet(':root { --v0: red; ' + ''.join(
        '--v%d: var(--v%d); ' % (i + 1, i) for i in range(n)) + '}')),
    'counters': (5000, lambda n: sheet(numbered(
        '.c%d { counter-reset: x }\n', n)) +
        numbered('a\n{.c%d}\n\n', n)),
    'generated text': (600, lambda n: sheet(
        'p::before { content: "' + 'a ' * 3000 + '" }') + 'p\n\n' * (n // 10)),
    'running heads': (4000, lambda n: sheet(
        'h2 { string-set: x content() } '
        '@page { @top-left { content: string(x) } }') + '## B\n\na\n\n' *
        (n // 2)),
    'long running heads': (5000, lambda n: sheet(
        'h1 { string-set: x content() } '
        '@page { @top-left { content: string(x) } }') + '# ' + 'B ' * n +
        '\n\n' + 'a\n\n' * n),
    'floats': (3000, lambda n: NAME +
        '<div style="float:left">a</div>\n\n' * n),
    'floats in a line': (3000, lambda n: sheet('i { float: right }') +
        '*a* ' * n),
    'columns': (2500, lambda n: sheet('body { columns: 2 }') +
        'word word\n\n' * n),
    'columns of items': (2500, lambda n: sheet('ul { columns: 2 }') +
        '- word word\n' * n),
    # data
    'front matter': (2500, lambda n: '---\n' + numbered('k%d: v\n', n) +
        '---\n' + NAME),
    'TOML': (3000, lambda n: '+++\n' + numbered('k%d = "v"\n', n) + '+++\n' +
        NAME),
    'JSON': (400, lambda n: '{"basics":{"name":"Ann Ode"},"work":[' +
        '{"name":"Oven","position":"Baker","highlights":["a","b"]},' * n +
        '{"name":"Last"}]}', '.json'),
    'open tags in JSON': (40000, lambda n: '{"basics":{"name":"Ann Ode",' +
        '"summary":"' + '<b x ' * n + '"}}', '.json'),
    'JSON of twins': (20000, lambda n: '{"basics":{"name":"Ann Ode"}' +
        ',"skills":[{"name":"a"}]' * n + '}', '.json'),
}


# name: (n, text of n, bytes of a thing)
MOST = {
    'a page': (80, lambda n: NAME + ('## Bread\n\n' + (
        '- ' + WORDS * 4 + '\n') * 13 + '\n\\newpage\n\n') * n, 150 << 10),
    'a cell': (24000, lambda n: NAME + '|a|b|c|d|e|f|\n|-|-|-|-|-|-|\n'
        + '|word|two words|3|word|two words|3|\n' * (n // 6), 2 << 10),
}


def run(program, path, text):
    """Seconds, bytes and exit status of one run."""
    with open(path, 'w', encoding='utf-8',
              errors='surrogateescape') as f:
        f.write(text)
    child = os.fork()
    if not child:
        quiet = os.open(os.devnull, os.O_RDWR)
        for fd in range(3):
            os.dup2(quiet, fd)
        if not os.environ.get('SAN'):
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        os.chdir(os.path.dirname(path))
        os.execv(program, [program, '-q', path, '-o', path + '.pdf'])
    _, status, used = os.wait4(child, 0)
    return (used.ru_utime + used.ru_stime, used.ru_maxrss << 10,
            os.waitstatus_to_exitcode(status))


def instructions(program, path, text):
    """How many one run executes, or None if it cannot be told."""
    with open(path, 'w', encoding='utf-8',
              errors='surrogateescape') as f:
        f.write(text)
    told = subprocess.run(
        ['valgrind', '--tool=cachegrind', '--cache-sim=no',
         '--cachegrind-out-file=/dev/null', program, '-q', '--no-sandbox',
         '--limit', 'time=none,memory=none', path, '-o', path + '.pdf'],
        cwd=os.path.dirname(path), stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True, check=False).stderr
    count = re.search(r'I +refs: +([0-9,]+)', told)
    return int(count[1].replace(',', '')) if count else None


def compare(program, folder, row, none):
    """The figures of n and of 2n, and what is wrong with them, or None."""
    n, make = row[:2]
    path = os.path.join(folder, 'grow' + (row[2] if len(row) > 2 else '.md'))
    least = [[9e9, 1 << 60], [9e9, 1 << 60]]
    slow = wrong = None
    for _ in range(ROUNDS):
        for i in range(2):
            seconds, size, status = run(program, path, make(n << i))
            if status not in (0, 1):
                return least, 'status %d' % status
            least[i][0] = min(least[i][0], max(0, seconds - none[0]))
            least[i][1] = min(least[i][1], max(0, size - none[1]))
        slow = wrong = None
        if least[1][0] > LIMIT * max(least[0][0], SHORTEST):
            slow = '%.2f s, then %.2f s' % (least[0][0], least[1][0])
        if least[1][1] > LIMIT * max(least[0][1], SMALLEST):
            wrong = '%.0f MB, then %.0f MB' % (least[0][1] / 1e6,
                                               least[1][1] / 1e6)
        if not slow and not wrong:
            break
    if slow:
        counts = [instructions(program, path, make(n << i)) for i in range(2)]
        if None in counts:
            wrong = slow + ', and no valgrind to count'
        elif counts[1] - none[3] > LIMIT * (counts[0] - none[3]):
            wrong = '%s; %.0f M instructions, then %.0f M' % (
                slow, counts[0] / 1e6, counts[1] / 1e6)
    return least, wrong


def weigh(program, folder, row):
    """The bytes that each thing takes in the best of the rounds."""
    n, make = row[:2]
    path = os.path.join(folder, 'most.md')
    least = [1 << 60, 1 << 60]
    for _ in range(ROUNDS):
        for i in range(2):
            _, size, status = run(program, path, make(n << i))
            if status != 0:
                return 1 << 60
            least[i] = min(least[i], size)
        if least[1] - least[0] <= row[2] * n:
            break
    return (least[1] - least[0]) / n


def main(program, folder, *names):
    path = os.path.join(folder, 'none.md')
    none = run(program, path, NAME)
    if none[2] != 0:
        sys.exit('not ok - ' + program + ' runs')
    none += instructions(program, path, NAME) or 0,
    for name in [name for name in names or MOST if name in MOST]:
        size = weigh(program, folder, MOST[name])
        print('%s - %s in memory\n# %.2f KB' % ('not ok' if size >
              MOST[name][2] else 'ok', name, size / 1024), flush=True)
    for name in [name for name in names or ROWS if name in ROWS]:
        (a, b), wrong = compare(program, folder, ROWS[name], none)
        if names:
            print('%-24s n=%-6d %.3f s %6.1f MB  2n: %.3f s %6.1f MB' % (
                name, ROWS[name][0], a[0], a[1] / 1e6, b[0], b[1] / 1e6))
        print('%s - twice as much: %s%s' % ('not ok' if wrong else 'ok', name,
              '\n# ' + wrong if wrong else ''), flush=True)


main(*sys.argv[1:])
