#!/bin/sh
# SVG on the page: one picture of a hundred cells, each with something that SVG
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
END

# 10 cells a row, each a picture of its own in the picture.
{
	echo '<svg xmlns="http://www.w3.org/2000/svg"' \
		'xmlns:xlink="http://www.w3.org/1999/xlink"' \
		'viewBox="0 0 200 200"><style><![CDATA[ /* no */ .k.z, .other' \
		'{ fill: green } rect#one{fill:green !important} @media print' \
		'{ rect { fill: red } } ]]></style>'
	awk -F '\t' '{ n = NR - 1
		printf "<svg x=\"%d\" y=\"%d\" width=\"20\" height=\"20\">%s</svg>\n",
			n % 10 * 20, int(n / 10) * 20, $3 }' "$tmp/cells"
	echo '</svg>'
} >"$tmp/cells.svg"
cat >"$tmp/cells.md" <<'END'
<style>
@page { size: 200pt 210pt; margin: 0; @bottom-left { content: none }
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
