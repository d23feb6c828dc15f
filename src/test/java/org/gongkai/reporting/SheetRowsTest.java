package org.gongkai.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetRowsTest {

    private Connection connection;
    private XSSFWorkbook workbook;
    private Sheet sheet;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        workbook = new XSSFWorkbook();
        sheet = workbook.createSheet();
    }

    @AfterEach
    void close() throws Exception {
        workbook.close();
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void whatLooksLikeAFormulaStaysText(String text) throws SQLException {
        write("select '" + text + "' as agency", 9);

        Cell cell = sheet.getRow(1).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        // Not even where somebody edits the cell and leaves it as it is.
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
    }

    @Test
    void aNumberBelowZeroIsANumber() throws SQLException {
        write("select -3 as change", 9);

        assertThat(sheet.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(-3);
    }

    @Test
    void aSheetThatDoesNotHoldAllSaysWhereTheRestIs() throws SQLException {
        write("select range as n from range(4) order by n", 3);

        assertThat(sheet.getRow(3).getCell(0).getNumericCellValue()).isEqualTo(2);
        assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("the rest stands elsewhere");
        assertThat(sheet.getLastRowNum()).isEqualTo(4);
    }

    @Test
    void aSheetThatHoldsAllSaysNothingOfARest() throws SQLException {
        write("select range as n from range(3) order by n", 3);

        assertThat(sheet.getLastRowNum()).isEqualTo(3);
    }

    private void write(String query, int mostRows) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            new SheetRows(sheet, new SheetFormats(workbook), column -> column, mostRows)
                    .write(result, "the rest stands elsewhere");
        }
    }
}
