// navigation.mjs FOLDER FILE.pdf: what pdf.js, whose package is in FOLDER, finds
// of ways through the document: "outline DEPTH TITLE PAGE", "name NAME PAGE",
// "link PAGE TO" where TO is a page or an address. Pages count from 1.
import { readFileSync } from "node:fs";

const [folder, file] = process.argv.slice(2);
const pdfjs = await import(`${folder}/legacy/build/pdf.mjs`);
const pdf = await pdfjs.getDocument({
	data: new Uint8Array(readFileSync(file)),
	verbosity: pdfjs.VerbosityLevel.ERRORS,
}).promise;

async function pageOf(dest) {
	if (typeof dest === "string")
		dest = await pdf.getDestination(dest);
	return dest ? (await pdf.getPageIndex(dest[0])) + 1 : "nowhere";
}

async function outline(items, depth) {
	for (const item of items ?? []) {
		console.log("outline", depth, item.title, await pageOf(item.dest));
		await outline(item.items, depth + 1);
	}
}

await outline(await pdf.getOutline(), 1);
for (const [name, dest] of Object.entries(await pdf.getDestinations()))
	console.log("name", name, await pageOf(dest));
for (let n = 1; n <= pdf.numPages; n++)
	for (const a of await (await pdf.getPage(n)).getAnnotations())
		console.log("link", n, a.url ?? await pageOf(a.dest));
await pdf.destroy();
