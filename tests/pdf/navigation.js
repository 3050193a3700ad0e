// For mutool run: links, as navigation.mjs prints them.
var pdf = new Document(scriptArgs[0]);
for (var n = 0; n < pdf.countPages(); n++)
	pdf.loadPage(n).getLinks().forEach(function (link) {
		var page = /^#page=(\d+)/.exec(link.uri);
		print("link", n + 1, page ? page[1] : link.uri);
	});
