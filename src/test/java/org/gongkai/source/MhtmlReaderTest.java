package org.gongkai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MhtmlReaderTest {

    private final WorkbookReader reader = new WorkbookReader(ReadingLimits.defaults());

    @Test
    void onePageIsOneSheet() throws UnreadableFileException {
        Workbook workbook =
                reader.read(MhtmlFile.of("<table><tr><td colspan=3D2>=E4=BB=\n=B6<td>1=3D</table>"), "年报.mht");

        assertThat(workbook.format()).isEqualTo(FileFormat.MHTML);
        assertThat(workbook.charset()).contains(StandardCharsets.UTF_8);
        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("年报");
        assertThat(workbook.sheets().get(0).contentCells())
                .containsExactly(new Cell(0, 0, 1, 2, "件", CellKind.TEXT, false), Cell.text(0, 2, "1="));
    }

    @Test
    void workbookOfSeveralSheetsIsReadByItsFrame() throws UnreadableFileException {
        Workbook workbook = reader.read(
                MhtmlFile.framed("表一", "<table><tr><td>甲</table>", "底稿&amp;注", "<table><tr><td>乙</table>"), "a");

        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("表一", "底稿&注");
        assertThat(workbook.sheets()).extracting(Sheet::hidden).containsExactly(false, true);
        assertThat(workbook.sheets())
                .flatExtracting(Sheet::contentCells)
                .extracting(Cell::text)
                .containsExactly("甲", "乙");
    }
}
