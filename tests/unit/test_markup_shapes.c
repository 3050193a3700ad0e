/* Attributes, mathematics, LaTeX and the marks of other programs. */
#include "shapes.h"

static const struct shape shapes[] = {
	{"# Ann Ode\n\nText {.x width=3 height=\"4em\" style=\"color: "
		"red\" class='y z' id=q lang=de title=\"t\"}\n",
		"Ann Ode\nText",
		""},
	{"# Ann Ode\n\nText {= x} and {a%b=c} and {.x y} and {#} and {"
		".} and {#a{b} and { }\n",
		"Ann Ode\nText {= x} and {a%b=c} and {.x y} and {#} and {.} a"
		"nd {#a{b} and { }",
		""},
	{"# Ann Ode\n\n[a]{.x} [b]{} [c]{.x .y #z k=v} [] {.x} []{.x} "
		"]{.x}\n",
		"Ann Ode\na [b]{} [c]{.x .y #z k=v} [] {.x} []{.x} ]{.x}",
		""},
	{"# Ann Ode\n\n![a](b.png){width=3%} `c`{.x} <b>d</b>{.x}{.y}"
		"\n",
		"Ann Ode\na c d",
		""},
	{"# Ann Ode\n\n- a {.x}\n- b\n  {.y}\n",
		"Ann Ode\n- a\n- b",
		""},
	{"# Ann Ode\n\nText{.x\n\n",
		"Ann Ode\nText{.x",
		""},
	{"# Ann Ode\n\na [b {.x}\n",
		"Ann Ode\na [b",
		""},
	{"# Ann Ode\n\nText {:.x}\n{: #y .z}\n",
		"Ann Ode\nText {:.x}",
		""},
	{"# Ann Ode\n\n<font size=\"7\" color=red>a</font> <font size="
		"+1>b</font> <font size=-9>c</font> <font size=99>d</font> <f"
		"ont size=x>e</font>\n",
		"Ann Ode\na b c d e",
		""},
	{"# Ann Ode\n\n<span style=\"color:red\" class=\"\" lang=\"\" "
		"title=\"\">a</span> <p align=center width=50%>b</p> <td nowr"
		"ap>\n",
		"Ann Ode\na\nb",
		""},
	{"# Ann Ode\n\n<span id=a class=b dir=rtl style=>c</span>\n",
		"Ann Ode\n<span id=a class=b dir=rtl style=>c",
		""},
	{"# Ann Ode\n\n$a_1^{2}$ $\\frac{1}{2}$ $\\frac12$ $\\tfrac{a+"
		"b}{c}$ $\\sqrt{x}$ $\\alpha\\leq\\beta$\n",
		"Ann Ode\na₁² 1/2 1/2 (a + b)/c √x α ≤ β",
		""},
	{"# Ann Ode\n\n$x;y$ $a\\,b\\;c\\!d\\_e\\%\\&\\#\\{f\\}$ $\\op"
		"eratorname{rank} A$ $\\text{so}$ $\\mathrm{d}x$ $\\unknown{a"
		"}$\n",
		"Ann Ode\nx;y $a,b;c!d_e%&#{f}$ rankA so dx $\\unknown{a}$",
		"warning: mathematics beyond a line of signs stays as it is t"
		"yped (2, '$a\\,b\\;c\\!d\\_e\\%\\&\\#\\{f\\}$' first); write"
		" it as text"},
	{"# Ann Ode\n\n$a & b # c$ and $5 and $6 and $1,5$ and $x$5 an"
		"d $ x $ and $|a|$ and $-3$\n",
		"Ann Ode\n$a & b # c$ and $5 and $6 and $1,5$ and $x$5 and $ "
		"x $ and |a| and $-3$",
		"warning: mathematics beyond a line of signs stays as it is t"
		"yped (1, '$a & b # c$'); write it as text"},
	{"# Ann Ode\n\n$`a^2`$ and $$a^2$$ and $$\n"
		"a^2\n$$\n",
		"Ann Ode\na² and a² and a²",
		""},
	{"# Ann Ode\n\n$\\frac{1$ $x^$ $x_$ ${a}{b}}$ $a\\$ $\\$\n",
		"Ann Ode\n$\\frac{1$ $x^$ $x_$ ${a}{b}}$ $a$ $$",
		"warning: mathematics beyond a line of signs stays as it is t"
		"yped (1, '$\\frac{1$'); write it as text"},
	{"# Ann Ode\n\n$10\\%$ $O(n \\log n)$ $n^{n^{n}}$ $\\sum_{i=1}"
		"^n i$ $\\LaTeX$ $f'(x)$ $a = b$ $a\\n"
		"eq b$ $-a+-b$\n",
		"Ann Ode\n10% O(n log n) nnⁿ ∑i=1ⁿ i LaTeX f′(x) a = b a "
		"≠ b −a + −b",
		""},
	{"# Ann Ode\n\n\\textbf{a} \\emph{b} \\href{https://b.example/"
		"\"<>\\%\\_}{c} \\url{https://b.example} \\underline{d}\n",
		"Ann Ode\na b | c (https://b.example/%22%3C%3E%_) | b.example"
		" d",
		""},
	{"# Ann Ode\n\n\\begin{itemize}\n\\item a\n"
		"\\item[x] b\n\\end{itemize}\n",
		"Ann Ode\n- a\n- b",
		""},
	{"# Ann Ode\n\n\\begin{enumerate}\n\\item a\n"
		"\\begin{itemize}\n\\item b\n\\end{itemize}\n"
		"\\end{enumerate}\n\\begin{unknown}\nc\n"
		"\\end{unknown}\n\\end{itemize}\n",
		"Ann Ode\n1. a\n\n- b\n\nc",
		"warning: LaTeX that says how text is set is left out (2, '\\"
		"begin{unknown}' first); styles say that"},
	{"# Ann Ode\n\n\\begin{comment}\na\n\\end{comment}\n"
		"b\n\\begin{comment}\nc\n",
		"Ann Ode\nb\nc",
		"warning: LaTeX that says how text is set is left out (1, '\\"
		"begin{comment}'); styles say that"},
	{"# Ann Ode\n\n{\\bf a} {\\it b} {\\tt c} {\\bf} {\\xx d}\n",
		"Ann Ode\na b {\\tt c}  {\\xx d}",
		""},
	{"# Ann Ode\n\n``a'' and `b' and ``c and `d`'s\n",
		"Ann Ode\n“a” and b' and ``c and d`'s",
		""},
	{"# Ann Ode\n\n``a''' b`c' ''d''\n",
		"Ann Ode\n“a”' b‘c’ ''d''",
		""},
	{"# Ann Ode\n\ncaf\\'e \\`a \\\"o \\^{\\i} \\~n \\c{c} \\v{s} "
		"\\H{o} \\ss{} \\aa\\ \\o \\ae{} \\'{\\i} \\'x \\t{oo} \\=a "
		"\\.z \\u{g}\n",
		"Ann Ode\ncafé `a \"o î ~n ç š ő ß \\aa\\ \\o æ í 'x oo =a .z"
		" ğ",
		"warning: unknown LaTeX is left out (1, '\\t'); the text in i"
		"t stays"},
	{"# Ann Ode\n\na\\\\b\\\\*[2pt]c\\\\[1em]\n"
		"% comment\nd~e \\& \\# \\_ \\{ \\} \\$\n",
		"Ann Ode\na\\b\\*[2pt]c\\[1em]\n% comment d~e & # _ { } $",
		""},
	{"# Ann Ode\n\n\\LaTeX{} and \\TeX\\ and \\ldots{} \\dots, \\t"
		"extendash \\textemdash{} \\textbullet\n",
		"Ann Ode\nLaTeX and TeX and … …, – — •",
		""},
	{"# Ann Ode\n\n\\section{A}\n\\subsection*{B}\n"
		"\\vspace{1em}\\hfill\\small c \\newcommand{\\x}{y} \\x\n",
		"Ann Ode\n\nA\n\nB\n\n c \\x",
		"warning: LaTeX that says how text is set is left out (3, '\\"
		"vspace{1em}' first); styles say that"},
	{"# Ann Ode\n\na \\textbf{b \\emph{c} d\n",
		"Ann Ode\na \\textbf{b c d",
		""},
	{"# Ann Ode\n\n\\textbf\n",
		"Ann Ode\n\\textbf",
		""},
	{"# Ann Ode\n\n\\item a\n\\item b\n",
		"Ann Ode\n- a\n- b",
		""},
	{"# Ann Ode\n\n\\begin{tabular}{ll}\na & b \\\\\n"
		"c & d \\\\ % x\n\\hline\n\\end{tabular}\n",
		"Ann Ode\na b | c d\n\n% x",
		"warning: LaTeX that says how text is set is left out (3, '\\"
		"begin{tabular}{ll}' first); styles say that"},
	{"# Ann Ode\n\n[[page]] [[page|name]] ![[a.png]] %%gone%% b ^b"
		"lock\n",
		"Ann Ode\npage name   b",
		"warning: 2 links to pages of notes left out, '[[page]]' the "
		"first; their names stay; [name](https://…) is a link everyw"
		"here"},
	{"# Ann Ode\n\n!!! note \"Title\"\n    a\n"
		"\n?\?? tip\n    b\n",
		"Ann Ode\n!!! note \"Title\"\n\na\n\n?\?? tip b",
		""},
	{"# Ann Ode\n\n```{r echo=FALSE}\nx <- 1\n"
		"```\n\nSo `r x` and {ref}`a <b>` and {kbd}`c` and {doc}`d`\n",
		"Ann Ode\nSo r x and a and c and d",
		"warning: 1 chunk of code that would have been run is left ou"
		"t, '```{r echo=FALSE}'; `Rscript -e 'knitr::knit(\"FILE\")'`"
		" or `quarto render FILE --to gfm` makes Markdown with what t"
		"hey say"},
	{"# Ann Ode\n\n```{note} Title\n:class: x\n"
		"a\n```\n\n```{figure} a.png\n:alt: b\n"
		"```\n\n```{unknown}\nc\n```\n",
		"Ann Ode\nTitle\na\n\nc",
		""},
	{"# Ann Ode\n\n(target)=\n## A\n\n% remark\n"
		"\n+++\n\nb\n",
		"Ann Ode\nA\n\n% remark\n\nb",
		""},
	{"# Ann Ode\n\n{{ a }} {% if b %} c {% endif %} {# d #} {{< e "
		">}} {{% f %}}\n",
		"Ann Ode\nc  {# d #}",
		"warning: 3 tags of templates left out, '{{ a }}' the first; "
		"write what they would be replaced with"},
	{"# Ann Ode\n\n{: .x}\n\n{::nomarkdown}a{:/} {::options x=\"y"
		"\" /} b {:.c}\n^\nd\n",
		"Ann Ode\n\na  b\n\nd",
		"warning: 3 tags of kramdown's left out, '{::nomarkdown}' the"
		" first; what stands between them stays"},
	{"# Ann Ode\n\n:smile: :no_such: :+1: ::a:: 10:30:45\n",
		"Ann Ode\n:smile: :no_such: :+1: ::a:: 10:30:45",
		""},
	{"# Ann Ode\n\n| a\n|   b\n|\n| c\n",
		"Ann Ode\na\n  b\n\nc",
		""},
	{"# Ann Ode\n\n<<<<< a >>>>> <!-- b --> <!--- c ---> <!> <?php"
		" x ?> <![CDATA[y]]>\n",
		"Ann Ode\n<<<<< a >>>>>  <!--- c ---> <!>",
		"warning: left out: <?php x ?>"},
	{"# Ann Ode\n\nH~2~O x^2^ ==a== ++b++ ~~c~~ {++d++} {--e--} {~"
		"~f~>g~~} {>>h<<} {==i==}\n",
		"Ann Ode\nH2O x2 a b c {d} {--e--} {f~>g} {>>h<<} {i}",
		""},
	{"# Ann Ode\n\n1. a\n1) b\n#. c\n(@) d\n"
		"(@x) e, see (@x)\n",
		"Ann Ode\n1. a\n\n1. b\n\n1. c\n2. d\n"
		"3. e, see (2)",
		""},
	{"# Ann Ode\n\na\\\nb  \nc<br>d<br/>e\n",
		"Ann Ode\na\nb\nc\nd\ne",
		""},
	{"# Ann Ode\n\n&amp; &#65; &#x42; &bogus; &copy;\n",
		"Ann Ode\n& A B &bogus; ©",
		""},
	{"# Ann Ode\n\n+---+---+\n| a | b |\n+===+===+\n"
		"| c | d |\n+---+---+\n",
		"Ann Ode\na: b | c: d",
		""},
	{"# Ann Ode\n\n  a    b\n---- -----\n  c    d\n"
		"\n: caption\n",
		"Ann Ode\na: b | c: d\n\ncaption",
		""},
	{"# Ann Ode\n\nA\n  ~ b\n\nC\n:   d\n",
		"Ann Ode\nA ~ b\n\nC\n\nd",
		""},
};

SHAPES_MAIN("resume.md", 0)
