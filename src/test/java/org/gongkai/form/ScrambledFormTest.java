package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gongkai.figure.FigureStatus;
import org.gongkai.form.MovableForm.Piece;
import org.gongkai.source.Cell;
import org.gongkai.trouble.Severity;
import org.gongkai.trouble.Trouble;
import org.junit.jupiter.api.Test;

/** Whatever is done to a form: no number comes out as another's, and none is lost without a word. */
class ScrambledFormTest {

    private static final long SEED = 20080501;
    private static final int RUNS = 300;
    private static final String ANNUAL = "年政府信息公开工作年度报告";
    private static final List<String> FILES = List.of(
            "枣庄市人民政府2018年度政府信息公开工作情况统计表.xlsx",
            "宿迁市人民政府2023" + ANNUAL + ".xlsx",
            "上海市人民政府办公厅2019" + ANNUAL + ".xlsx",
            "威海市文登区信访局2022" + ANNUAL + ".csv");

    private final FormReader reader = Forms.reader();
    private int printed;
    private int landed;

    @Test
    void harmlessChangesLoseNothingUnnoticedAndPutNothingInAWrongPlace() {
        scramble(Scramble::harmless, Set.of());
        assertThat(printed).isGreaterThan(RUNS * 50);
    }

    @Test
    void damageIsNoticedAndPutsNothingInAWrongPlace() {
        // A row of blanks and figures that slips leaves no trace of it.
        scramble(Scramble::damaged, Set.of(FILES.get(2)));
        assertThat(printed).isGreaterThan(RUNS * 50);
    }

    private void scramble(BiFunction<Scramble, MovableForm, MovableForm> change, Set<String> leftOut) {
        Map<String, MovableForm> forms = FILES.stream()
                .filter(file -> !leftOut.contains(file))
                .collect(Collectors.toMap(file -> file, file -> MovableForm.of(file, reader)));
        List<String> files = FILES.stream().filter(forms::containsKey).toList();
        for (int run = 0; run < RUNS; run++) {
            String file = files.get(run % files.size());
            Scramble scramble = new Scramble(new Random(SEED + run), file.contains("统计表"));
            MovableForm form = change.apply(scramble, forms.get(file));
            check(form, file, "seed %d of %s".formatted(SEED + run, file));
        }
        System.out.printf(Locale.ROOT, "%.1f %% of %d figures landed%n", 100.0 * landed / printed, printed);
    }

    private void check(MovableForm form, String file, String seed) {
        FileReading reading = reader.read(form.xlsx(), file.replaceFirst("\\.[a-z]+$", ".xlsx"));
        Map<String, String> taken = taken(reading);
        List<Piece> values =
                form.pieces().stream().filter(piece -> !piece.isLabel()).toList();
        Map<String, String> wanted =
                values.stream().collect(Collectors.toMap(piece -> piece.figure().orElseThrow(), Piece::text));
        List<Piece> lost = values.stream()
                .filter(piece -> !taken.containsKey(piece.figure().orElseThrow()))
                .toList();

        assertThat(taken.entrySet()).as(seed).allMatch(wanted.entrySet()::contains);
        assertThat(lost).as(seed).allMatch(piece -> isTold(reading, piece));
        assertThat(blanks(reading)).as(seed).doesNotContainAnyElementsOf(wanted.keySet());
        assertThat(reading.cells().rejects()).as(seed).isGreaterThanOrEqualTo(lost.size());
        assertThat(reading.cells().addsUp()).as(seed).isTrue();
        printed += values.size();
        landed += taken.size();
    }

    /** What has a value; an unreadable cell is lost. */
    private static Map<String, String> taken(FileReading reading) {
        Map<String, String> taken = new HashMap<>();
        reading.reports().stream()
                .flatMap(report -> report.figures().stream())
                .filter(figure -> figure.value().value().isPresent())
                .forEach(figure ->
                        taken.put(MovableForm.key(figure), figure.value().printed()));
        return taken;
    }

    private static List<String> blanks(FileReading reading) {
        return reading.reports().stream()
                .flatMap(report -> report.figures().stream())
                .filter(figure -> figure.value().status() == FigureStatus.BLANK)
                .map(MovableForm::key)
                .toList();
    }

    /** Whether a reject names the cell, another of its row, or the whole file. */
    private static boolean isTold(FileReading reading, Piece piece) {
        String row = Cell.text(piece.row(), 0, "").reference().substring(1);
        return reading.troubles().stream()
                .filter(trouble -> trouble.code().severity() == Severity.REJECT)
                .map(Trouble::place)
                .anyMatch(place -> place.cell().isEmpty()
                        || place.cell().replaceFirst("^[A-Z]+", "").equals(row));
    }
}
