#!/bin/sh
# SVG on the page: one picture of some hundred cells, each with something that SVG
# has, and the colour that must be seen in the middle of it.
. tests/tap.sh

# NAME <tab> COLOUR <tab> what stands in a cell of 20 by 20
cat >"$tmp/cells" <<'END'
path, curves	#008000	<path d="M0 0c0 5 0 15 0 20h20V0z" fill="green"/>
path, numbers run together	#008000	<path d="M0,0 20-0 20 20-0 20z" fill="green"/>
path, arc with flags run together	#008000	<path d="M2 10a8 8 0 0116 0a8,8,0,1,1-16,0" fill="green"/>
path, quadratic and smooth	#008000	<path d="M0 0q10 10 20 0t-5 20H0z" fill="green"/>
path, wrong at its end	#008000	<path d="M0 0h20v20h-20z L oops" fill="green"/>
rect, round	#008000	<rect x="2" y="2" width="16" height="16" rx="4" fill="green"/>
circle, in percent	#008000	<circle cx="50%" cy="50%" r="8" fill="green"/>
ellipse	#008000	<ellipse cx="10" cy="10" rx="9" ry="4" fill="green"/>
line	#008000	<line x1="0" y1="10" x2="20" y2="10" stroke="green" stroke-width="6"/>
polygon	#008000	<polygon points="10,0 20,20 0,20" fill="green"/>
polyline, not filled	#ffffff	<polyline points="0,0 20,0 20,20" fill="none" stroke="red"/>
fill is black	#000000	<rect width="20" height="20"/>
even-odd	#ffffff	<path fill-rule="evenodd" d="M0 0h20v20H0zM5 5h10v10H5z" fill="red"/>
non-zero	#008000	<path d="M0 0h20v20H0zM5 5h10v10H5z" fill="green"/>
translate, rotate	#008000	<rect width="10" height="10" transform="translate(10 3) rotate(45)" fill="green"/>
matrix, scale	#008000	<rect width="1" height="1" transform="matrix(2 0 0 2 0 0) scale(10)" fill="green"/>
rotate around	#008000	<rect y="9" width="20" height="2" transform="rotate(90 10 10)" fill="green"/>
skew, with a stroke	#008000	<path d="M10 0v20" transform="skewX(10) translate(-2)" stroke="green" stroke-width="6"/>
a number with exponent	#008000	<rect width="2e1" height=".2e2" fill="green"/>
millimetres	#008000	<rect width="5.3mm" height="0.3in" fill="green"/>
#rgb	#00ff00	<rect width="20" height="20" fill="#0f0"/>
rgb()	#0a1e32	<rect width="20" height="20" fill="rgb(10, 30,50)"/>
rgb() in percent	#008000	<rect width="20" height="20" fill="rgb(0%,50%,0%)"/>
hsl()	#008000	<rect width="20" height="20" fill="hsl(120,100%,25%)"/>
style attribute	#008000	<rect width="20" height="20" fill="red" style="fill:green;"/>
class of a sheet	#008000	<rect width="20" height="20" class="z k" fill="red"/>
type and id of a sheet	#008000	<rect width="20" height="20" id="one"/>
inherited	#008000	<g fill="green"><rect width="20" height="20"/></g>
currentColor	#008000	<g color="green"><rect width="20" height="20" fill="currentColor"/></g>
fill-opacity	#80c080	<rect width="20" height="20" fill="green" fill-opacity="0.5"/>
opacity of both	#80c080	<rect width="20" height="20" fill="green" stroke="red" opacity="50%"/>
opacity of a group	#80c080	<g opacity=".5"><rect width="20" height="20" fill="red"/><rect width="20" height="20" fill="green"/></g>
colour with alpha	#80c080	<rect width="20" height="20" fill="#00800080"/>
linear gradient	#7f007f	<linearGradient id="l"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient><rect width="20" height="20" fill="url(#l)"/>
gradient of another's stops	#7f007f	<linearGradient id="m" xlink:href="#l" gradientUnits="userSpaceOnUse" x1="0" x2="20"/><rect width="20" height="20" fill="url('#m')"/>
gradient, turned	#0000ff	<linearGradient id="n" gradientTransform="rotate(90)"><stop offset="0" stop-color="red"/><stop offset="40%" stop-color="#00f"/></linearGradient><rect width="20" height="20" fill="url(#n)"/>
radial gradient	#008000	<radialGradient id="o"><stop stop-color="green"/><stop offset=".2" stop-color="green"/><stop offset="1" stop-color="red"/></radialGradient><rect width="20" height="20" fill="url(#o)"/>
gradient that fades	#80c080	<linearGradient id="p"><stop stop-color="green" stop-opacity=".5"/><stop offset="1" stop-color="green" style="stop-opacity:.5"/></linearGradient><rect width="20" height="20" fill="url(#p)"/>
a lost gradient's colour	#008000	<rect width="20" height="20" fill="url(#none) green"/>
clip	#ffffff	<clipPath id="q"><rect width="20" height="7"/></clipPath><rect width="20" height="20" fill="red" clip-path="url(#q)"/>
clip in parts of the box	#ffffff	<clipPath id="r" clipPathUnits="objectBoundingBox"><rect width=".4" height="1"/></clipPath><rect width="20" height="20" fill="red" clip-path="url(#r)"/>
mask	#7f7f7f	<mask id="s"><rect width="20" height="20" fill="#7f7f7f"/></mask><rect width="20" height="20" fill="black" mask="url(#s)"/>
use	#008000	<defs><rect id="t" width="4" height="4" fill="green"/></defs><use xlink:href="#t" x="8" y="8"/>
use, inherits	#008000	<defs><rect id="u" width="20" height="20"/></defs><use href="#u" fill="green"/>
symbol	#008000	<symbol id="v" viewBox="0 0 1 1"><rect width="1" height="1" fill="green"/></symbol><use href="#v" width="20" height="20"/>
display	#ffffff	<rect width="20" height="20" fill="red" display="none"/>
visibility	#008000	<g visibility="hidden"><rect width="20" height="20" fill="red"/><rect width="20" height="20" fill="green" visibility="visible"/></g>
switch	#008000	<switch><foreignObject/><rect width="20" height="20" fill="green"/><rect width="20" height="20" fill="red"/></switch>
overflow is cut	#ffffff	<svg width="5" height="20"><rect width="20" height="20" fill="red"/></svg>
meet, in the middle	#008000	<svg width="20" height="20" viewBox="0 0 10 1"><rect width="10" height="1" fill="green"/></svg>
meet, at the bottom	#ffffff	<svg width="20" height="20" viewBox="0 0 10 1" preserveAspectRatio="xMidYMax"><rect width="10" height="1" fill="red"/></svg>
slice	#008000	<svg width="20" height="20" viewBox="0 0 10 1" preserveAspectRatio="xMinYMid slice"><rect width="1" height="1" fill="green"/></svg>
dashes	#ffffff	<path d="M0 10h20" stroke="red" stroke-width="8" stroke-dasharray="8,4"/>
text, its middle	#008000	<text x="10" y="20" font-size="28" text-anchor="middle" fill="green">I</text>
text, half as high	#008000	<text x="10" y="10" font-size="28" text-anchor="middle" dominant-baseline="middle" fill="green">I</text>
text, parts of it	#008000	<text x="14" y="20" font-size="28" fill="red" text-anchor="end">x<tspan font-weight="bold" style="fill:green">I</tspan></text>
text, at places	#008000	<text font-size="28" fill="red" x="-40 -20 6" y="20">ab<tspan fill="green">I</tspan></text>
text, spread	#008000	<text x="-35.6" y="20" textLength="54" font-size="28" font-family="monospace" fill="green">I I</text>
text, hidden	#ffffff	<text x="10" y="20" font-size="28" text-anchor="middle" visibility="hidden">I</text>
pixels within	#008000	<image width="20" height="20" href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgaGAAAAEEAIFw9selAAAAAElFTkSuQmCC"/>
a number's exponent has a sign	#008000	<rect width="2E+1" height="200e-1" fill="green"/>
em is no exponent	#008000	<rect width="2em" height="2em" fill="green"/>
no number	#ffffff	<rect width="." height="20" fill="red"/>
no unit	#ffffff	<rect width="20furlong" height="20" fill="red"/>
a number with its plus	#008000	<rect x="+5" width="10" height="20" fill="green"/>
path, no flag	#008000	<path d="M0 0h20v20h-20zM0 0a8 8 0 2 1 5 5" fill="green"/>
path, no number behind flags	#008000	<path d="M0 0h20v20h-20zM0 0a8 8 0 0 1 5 z" fill="green"/>
path, arc without a radius	#008000	<path d="M0 0a0 5 0 0 0 20 0v20h-20z" fill="green"/>
path, arc to where it is	#008000	<path d="M0 0a5 5 0 0 0 0 0h20v20h-20z" fill="green"/>
path, arc with too small a radius	#008000	<path d="M0 10a1 1 0 0 1 20 0a1 1 0 0 1-20 0" fill="green"/>
path, arcs the other way	#008000	<path d="M2 10a8 8 0 0 0 16 0a8 8 0 1 0-16 0" fill="green"/>
path, smooth cubic	#008000	<path d="M0 0C0 0 20 0 20 0S20 20 20 20H0z" fill="green"/>
path, smooth behind a line	#008000	<path d="M0 0S20 0 20 0T20 20H0z" fill="green"/>
path, none	#ffffff	<path fill="red"/>
path, begins with no move	#ffffff	<path d="L20 0 20 20 0 20z" fill="red"/>
skewY	#008000	<path d="M0 10h20" transform="skewY(10) translate(0 -2)" stroke="green" stroke-width="6"/>
scale of two	#008000	<rect width="1" height="1" transform="scale(20 20)" fill="green"/>
turns	#008000	<rect y="9" width="20" height="2" transform="rotate(.25turn 10px 10px)" fill="green"/>
radians	#008000	<rect y="9" width="20" height="2" transform="rotate(1.5708rad,10,10)" fill="green"/>
no such function	#008000	<rect width="20" height="20" transform="wobble(3)" fill="green"/>
a function of nothing	#008000	<rect width="20" height="20" transform="scale" fill="green"/>
too few numbers	#008000	<rect width="20" height="20" transform="matrix(2 0 0)" fill="green"/>
rgb() with alpha	#80c080	<rect width="20" height="20" fill="rgb(0 128 0 / 50%)"/>
hsl() in degrees	#008000	<rect width="20" height="20" fill="hsl(120deg 100% 25%)"/>
rgb() of two	#000000	<rect width="20" height="20" fill="rgb(0 128)"/>
transparent	#ffffff	<rect width="20" height="20" fill="transparent"/>
no colour	#000000	<rect width="20" height="20" fill="a-name-that-is-longer-than-any-colour-has"/>
an opacity beyond one	#008000	<rect width="20" height="20" fill="green" opacity="7"/>
an opacity below none	#ffffff	<rect width="20" height="20" fill="red" opacity="-7"/>
no view box	#008000	<svg width="20" height="20" viewBox="0 0 ten 1"><rect width="20" height="20" fill="green"/></svg>
a view box of nothing	#008000	<svg width="20" height="20" viewBox="0 0 0 1"><rect width="20" height="20" fill="green"/></svg>
stretched	#008000	<svg y="5" width="20" height="20" viewBox="0 0 10 1" preserveAspectRatio="none"><rect width="10" height=".4" fill="green"/></svg>
an inner picture of no width	#ffffff	<svg width="0" height="20"><rect width="20" height="20" fill="red"/></svg>
overflow is seen	#008000	<svg width="5" height="20" overflow="visible"><rect width="20" height="20" fill="green"/></svg>
pixels of no width	#ffffff	<image width="0" height="20" href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgaGAAAAEEAIFw9selAAAAAElFTkSuQmCC"/>
pixels of an older href	#008000	<image width="20" height="20" xlink:href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgaGAAAAEEAIFw9selAAAAAElFTkSuQmCC"/>
gradient of one stop	#008000	<linearGradient id="g1"><stop stop-color="green"/></linearGradient><rect width="20" height="20" fill="url(#g1)"/>
gradient without a way	#008000	<linearGradient id="g2" x2="0"><stop stop-color="red"/><stop offset="1" stop-color="green"/></linearGradient><rect width="20" height="20" fill="url(#g2)"/>
gradient without a radius	#008000	<radialGradient id="g3" r="0"><stop stop-color="red"/><stop offset="1" stop-color="green"/></radialGradient><rect width="20" height="20" fill="url(#g3)"/>
gradient with its focus outside	#008000	<radialGradient id="g4" fx="2"><stop stop-color="green"/><stop offset="1" stop-color="green"/></radialGradient><rect width="20" height="20" fill="url(#g4)"/>
gradient without stops	#ffffff	<linearGradient id="g5"/><rect width="20" height="20" fill="url(#g5) red"/>
gradient on a line	#ffffff	<path d="M0 10h20" stroke="url(#l)" stroke-width="9"/>
switch, what is for nobody	#008000	<switch><rect width="20" height="20" fill="red" requiredExtensions="x"/><g><rect width="20" height="20" fill="green"/></g></switch>
use of itself	#008000	<g id="y1"><use href="#y1"/><rect width="20" height="20" fill="green"/></g>
a sheet for all of a class	#008000	<style>*.k9{fill:green}</style><rect class="k9" width="20" height="20"/>
a sheet with a rule that is no block	#008000	<style>@charset "x"; .k8{fill:green}</style><rect class="k8" width="20" height="20"/>
a sheet that is not closed	#008000	<style>.k7{fill:green} @media print{.k7{fill:red}</style><rect class="k7" width="20" height="20"/>
a comment that is not closed	#008000	<style>.k6{fill:green} /* .k6{fill:red}</style><rect class="k6" width="20" height="20"/>
a rule that is not closed	#008000	<style>.k5{fill:green} .k5{fill:red</style><rect class="k5" width="20" height="20"/>
inherit	#008000	<g clip-path="none" fill="green"><rect width="20" height="20" fill="inherit"/></g>
a name with its namespace	#008000	<svg:rect xmlns:svg="http://www.w3.org/2000/svg" width="20" height="20" fill="green"/>
rect, rounder than it is wide	#008000	<rect width="20" height="20" rx="99" ry="3" fill="green"/>
rect, round one way only	#008000	<rect width="20" height="20" rx="9" ry="0" fill="green"/>
rect, of a width below none	#ffffff	<rect width="-20" height="20" fill="red"/>
ellipse, of one radius	#008000	<ellipse cx="10" cy="10" ry="9" fill="green"/>
ellipse, of the other	#008000	<ellipse cx="10" cy="10" rx="9" fill="green"/>
circle, of no radius	#ffffff	<circle cx="10" cy="10" fill="red"/>
polygon, a number too many	#008000	<polygon points="0,0 20,0 20,20 0,20 7" fill="green"/>
polygon, of none	#ffffff	<polygon points="" fill="red"/>
END

# 10 cells a row, each a picture of its own in the picture.
{
	echo '<svg xmlns="http://www.w3.org/2000/svg"' \
		'xmlns:xlink="http://www.w3.org/1999/xlink"' \
		'viewBox="0 0 200 240"><style><![CDATA[ /* no */ .k.z, .other' \
		'{ fill: green } rect#one{fill:green !important} @media print' \
		'{ rect { fill: red } } ]]></style>'
	awk -F '\t' '{ n = NR - 1
		printf "<svg x=\"%d\" y=\"%d\" width=\"20\" height=\"20\">%s</svg>\n",
			n % 10 * 20, int(n / 10) * 20, $3 }' "$tmp/cells"
	echo '</svg>'
} >"$tmp/cells.svg"
cat >"$tmp/cells.md" <<'END'
<style>
@page { size: 200pt 250pt; margin: 0; @bottom-left { content: none }
	@bottom-right { content: none } }
body, p { margin: 0; padding: 0; font-size: 1pt }
img { width: 200pt }
</style>

![Cells](cells.svg)
END
cat >"$tmp/look.py" <<'END'
import sys
with open(sys.argv[1], "rb") as f:
	assert f.readline() == b"P6\n"
	width, height = map(int, f.readline().split())
	f.readline()
	data = f.read()
n = int(sys.argv[2])
x, y = n % 10 * 40 + 20, n // 10 * 40 + 20
got = data[3 * (y * width + x):][:3]
want = bytes.fromhex(sys.argv[3][1:])
if max(abs(a - b) for a, b in zip(got, want)) > 4:
	print("is #" + got.hex() + ", not " + sys.argv[3])
	sys.exit(1)
END

"$program" -q "$tmp/cells.md" -o "$tmp/cells.pdf"
try 'drawing: sound' qpdf --check "$tmp/cells.pdf"
pdftoppm -r 144 -singlefile "$tmp/cells.pdf" "$tmp/cells"
n=0
while IFS='	' read -r name colour _; do
	try "drawing: $name" "$PYTHON" "$tmp/look.py" "$tmp/cells.ppm" $n \
		"$colour"
	n=$((n + 1))
done <"$tmp/cells"
"$program" -q --gray "$tmp/cells.md" -o "$tmp/gray.pdf"
try 'drawing: in greys' sh -c "! qpdf --qdf --object-streams=disable \
	'$tmp/gray.pdf' - | grep -a -E ' rg\$| RG\$'"
