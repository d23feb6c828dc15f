package org.gongkai.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.warehouse.SmallKnowledge;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a blank form says of an identity while it is filled in; codes that begin with n are never negative. */
class CheckFormulaTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "na = nb + nc, non_null, '', 未填全",
        "na = nb + nc, non_null, na=1, 未填全",
        "na = nb + nc, non_null, na=1 nb=1, 未填全",
        "na = nb + nc, non_null, na=1 nb=5, 不平",
        "na = nb + nc, non_null, na=5 nb=1, 未填全",
        "na = nb + nc, non_null, nb=5, 未填全",
        "na = nb + nc, non_null, na=6 nb=5 nc=1, 平",
        "na = nb + nc, non_null, na=7 nb=5 nc=1, 不平",
        "na = nb + d, non_null, na=1 nb=5, 未填全",
        "na = nb + d, non_null, na=1 nb=5 d=-4, 平",
        "na = nb - nc, non_null, na=5 nb=1, 不平",
        "na = nb - nc, non_null, na=1 nb=5, 未填全",
        "na <= nb, non_null, na=5, 未填全",
        "na <= nb, non_null, nb=5, 未填全",
        "na <= nb, non_null, na=5 nb=4, 不平",
        "na + nb <= nc, non_null, na=5 nc=4, 不平",
        "na + nb >= nc, non_null, na=3 nc=4, 未填全",
        "na >= nb + nc, non_null, na=3 nb=4, 不平",
        "na < nb, non_null, na=3 nb=3, 不平",
        "na > nb, non_null, na=3 nb=2, 平",
        "na = nb + nc, non_zero, na=5 nb=1, 不平",
        "na = nb + nc, non_zero, na=5 nb=5, 平",
        "na = nb + nc, non_null, na=1 nb=1 nc=text, 未填全",
        "na = nb + nc, non_null, na=1 nb=2 nc=text, 不平"
    })
    void anIdentityFailsWhereNoValueOfTheBlanksSatisfiesIt(
            String statement, String blankMode, String filled, String state) throws Exception {
        Knowledge knowledge = SmallKnowledge.in(folder)
                .edition(
                        "test",
                        List.of("na", "nb", "nc", "d"),
                        List.of("x"),
                        List.of(SmallKnowledge.identity("rule", statement, blankMode, "0", "")))
                .read();
        Edition edition = knowledge.edition("test").orElseThrow();
        byte[] blank = new BlankForm(edition, knowledge).bytes();

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
            Map<String, XSSFCell> cells = cells(edition, book.getSheetAt(0));
            for (String figure : filled.isEmpty() ? new String[0] : filled.split(" ")) {
                String[] parts = figure.split("=");
                XSSFCell cell = cells.get(parts[0]);
                if (parts[1].matches("-?\\d+")) {
                    cell.setCellValue(Integer.parseInt(parts[1]));
                } else {
                    cell.setCellValue(parts[1]);
                }
            }
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();

            assertThat(book.getSheet(BlankForm.CHECK_SHEET).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(state);
        }
    }

    private static Map<String, XSSFCell> cells(Edition edition, XSSFSheet form) {
        return new FormDrawing(edition)
                .pieces().stream()
                        .filter(piece -> piece.figure().isPresent())
                        .filter(piece -> piece.figure().get().breakdown().equals("total"))
                        .collect(Collectors.toMap(
                                piece -> piece.figure().get().indicator(),
                                piece -> form.getRow(piece.row()).getCell(piece.column())));
    }
}
