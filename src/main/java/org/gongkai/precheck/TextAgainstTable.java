package org.gongkai.precheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.Scope;

/** Holds figures of sentences against those of the table, as {@code sql/statements/020_beside_table.sql} does. */
final class TextAgainstTable {

    List<TextFinding> findings(List<ToldNumber> numbers) {
        return numbers.stream()
                .filter(ToldNumber::differsFromTable)
                .filter(told -> told.statement().link().orElseThrow().score().compareTo(BigDecimal.ONE) == 0)
                .map(this::finding)
                .toList();
    }

    private TextFinding finding(ToldNumber told) {
        Scope scope = told.report().reading().scope();
        Optional<String> other = told.statement().scope().filter(words -> !isOf(scope, words));
        Optional<BigDecimal> before =
                told.before().filter(value -> value.signum() != 0 && value.compareTo(told.value()) == 0);
        Optional<String> reason = other.isPresent() ? Optional.of("scope") : before.map(value -> "previous_year");
        return new TextFinding(
                told,
                told,
                "table",
                TextFinding.DIFFERS,
                other.isEmpty(),
                told.statement().printed(),
                YearReport.printed(told.figure().orElseThrow()),
                reason,
                other.map(words -> "文中：" + words + zh(scope))
                        .or(() -> before.map(value -> told.report().year() - 1 + " 年：" + plain(value)))
                        .orElse(""),
                other.map(words -> "text: " + words + en(scope))
                        .or(() -> before.map(value -> told.report().year() - 1 + ": " + plain(value)))
                        .orElse(""));
    }

    private static boolean isOf(Scope scope, String words) {
        return scope == Scope.CONSOLIDATED && words.startsWith("全") || scope == Scope.OWN && words.startsWith("本");
    }

    private static String zh(Scope scope) {
        return switch (scope) {
            case OWN -> "；表：本机关";
            case CONSOLIDATED -> "；表：含下级";
            case UNKNOWN -> "；表未写明口径";
        };
    }

    private static String en(Scope scope) {
        return switch (scope) {
            case OWN -> "; table: the body itself";
            case CONSOLIDATED -> "; table: bodies below it too";
            case UNKNOWN -> "; the table does not say whose its figures are";
        };
    }

    private static String plain(BigDecimal value) {
        return YearReport.plain(value).toPlainString();
    }
}
