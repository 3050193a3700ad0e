// pdfjs.mjs FOLDER FILE.pdf...: what pdf.js, whose package is in FOLDER, reads
// in each, to FILE.pdfjs.
import { readFileSync, writeFileSync } from "node:fs";

const [folder, ...files] = process.argv.slice(2);
const pdfjs = await import(`${folder}/legacy/build/pdf.mjs`);

for (const file of files) {
	const pdf = await pdfjs.getDocument({
		data: new Uint8Array(readFileSync(file)),
		verbosity: pdfjs.VerbosityLevel.ERRORS,
		useSystemFonts: false,
		cMapUrl: `${folder}/cmaps/`,
		cMapPacked: true,
	}).promise;
	let text = "";
	for (let n = 1; n <= pdf.numPages; n++) {
		const page = await pdf.getPage(n);
		for (const item of (await page.getTextContent()).items)
			text += item.str + (item.hasEOL ? "\n" : "");
		text += "\n";
	}
	writeFileSync(file.replace(/\.pdf$/, ".pdfjs"), text);
	await pdf.destroy();
}
