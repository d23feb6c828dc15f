package org.gongkai.synthetic;

import java.io.IOException;
import java.util.Locale;
import org.gongkai.official.FilledForm;
import org.gongkai.official.FormWorkbook;

/** Kinds of files that made-up forms are written as. */
public enum FormFormat {
    /** An Excel workbook. */
    XLSX {
        @Override
        byte[] bytes(FilledForm form) throws IOException {
            return FormWorkbook.bytes(form);
        }
    },
    /** The sheet as Excel saves it as CSV, in UTF-8 with a mark. */
    CSV {
        @Override
        byte[] bytes(FilledForm form) {
            return FormCsv.bytes(form);
        }
    };

    /** Extension of the files, without a dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract byte[] bytes(FilledForm form) throws IOException;
}
