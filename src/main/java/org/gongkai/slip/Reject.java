package org.gongkai.slip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.gongkai.reporting.Language;
import org.gongkai.trouble.RowContext;

/**
 * One thing that could not be taken, in the words of the reader's language.
 *
 * @param place file, sheet and cell
 * @param found the offending text as printed
 * @param problem what is wrong with it, and why
 * @param wanted what was wanted there
 * @param candidates what it may have been meant to be
 * @param nextStep what to do about it
 * @param row the row that it stands in
 */
public record Reject(
        List<String> place,
        String found,
        String problem,
        String wanted,
        String candidates,
        String nextStep,
        RowContext row) {

    static Reject read(ResultSet rows, Language language) throws SQLException {
        String reason = rows.getString(language.choose("reason_zh", "reason_en"));
        String trouble = rows.getString(language.choose("trouble_zh", "trouble_en"));
        return new Reject(
                List.of(rows.getString("file"), rows.getString("sheet"), rows.getString("cell")),
                rows.getString("found"),
                reason.isEmpty() ? trouble : trouble + language.choose("：", ": ") + reason,
                rows.getString(language.choose("expected", "expected_en")),
                rows.getString("candidates"),
                rows.getString(language.choose("next_zh", "next_en")),
                new RowContext(rows.getString("context")));
    }
}
