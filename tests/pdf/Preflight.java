/* Preflight FILE.pdf...: what PDFBox's validator of PDF/A-1b says of each: a
 * line "FILE.pdf: CODE what" for each fault, and "FILE.pdf: read". */
import java.io.File;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;

class Preflight {
	private static ValidationResult validate(String file) throws Exception {
		PreflightParser parser = new PreflightParser(new File(file));
		try {
			parser.parse();
			try (PreflightDocument pdf =
					parser.getPreflightDocument()) {
				pdf.validate();
				return pdf.getResult();
			}
		} catch (SyntaxValidationException e) {
			return e.getResult();
		}
	}

	public static void main(String[] files) throws Exception {
		for (String file : files) {
			for (var error : validate(file).getErrorsList())
				System.out.println(file + ": " +
					error.getErrorCode() + " " +
					error.getDetails().replace("\n", " "));
			System.out.println(file + ": read");
		}
	}
}
