package org.gongkai.form.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.form.FileReading;
import org.gongkai.form.FormReader;

/**
 * A file as an agency may have sent it, and what it says.
 *
 * @param name name of the case
 * @param file its name, which tells its format
 * @param reports what it reports on
 * @param book its sheets
 */
record RealisticCase(String name, String file, List<Report> reports, Book book) {

    byte[] bytes() {
        if (file.endsWith(".csv")) {
            return book.csv().getBytes(StandardCharsets.UTF_8);
        }
        if (file.endsWith(".docx")) {
            return new Pages(book.sheets().get(0)).docx();
        }
        if (file.endsWith(".html")) {
            return new Pages(book.sheets().get(0)).html(Charset.forName("GB18030"));
        }
        return file.endsWith(".xls") ? book.xls() : book.xlsx();
    }

    Verdict judge(FormReader reader) {
        return Verdict.of(read(reader), book.values(), reports);
    }

    FileReading read(FormReader reader) {
        return reader.read(bytes(), file);
    }

    @Override
    public String toString() {
        return name;
    }
}
