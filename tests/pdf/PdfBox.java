/* PdfBox FILE.pdf...: what PDFBox reads in each, to FILE.pdfbox. */
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

class PdfBox {
	public static void main(String[] files) throws Exception {
		for (String file : files)
			try (PDDocument pdf = PDDocument.load(new File(file))) {
				Files.writeString(Path.of(file.replaceAll(
					"\\.pdf$", ".pdfbox")),
					new PDFTextStripper().getText(pdf));
			}
	}
}
