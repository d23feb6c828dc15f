package org.gongkai.form.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.Layout;

/** Draws the tables of an edition in the official layout, filled in, from nothing but the knowledge. */
final class OfficialForm {

    private static final String INDENT = "　　";

    private final Edition edition;
    private final Report report;
    private final Grid grid;
    private final Numbers numbers;
    private final Predicate<Indicator> printed;

    /** @param printed the indicators that are printed */
    OfficialForm(Edition edition, Report report, Grid grid, Numbers numbers, Predicate<Indicator> printed) {
        this.edition = edition;
        this.report = report;
        this.grid = grid;
        this.numbers = numbers;
        this.printed = printed;
    }

    /** All tables below a title. */
    Canvas whole() {
        Canvas canvas = new Canvas("Sheet1");
        edition.tables().stream()
                .filter(table -> !indicators(table).isEmpty())
                .forEach(table -> add(canvas, table.code()));
        return titled(canvas, report.agency() + report.year() + "年政府信息公开工作年度报告");
    }

    private List<Indicator> indicators(FormTable table) {
        return table.indicators().stream().filter(printed).toList();
    }

    /** A line above everything. */
    static Canvas titled(Canvas canvas, String title) {
        canvas.insertRows(0, 1);
        return canvas.text(0, 0, 1, Math.max(1, canvas.endColumn()), title, "title");
    }

    /** One table without anything above it. */
    Canvas table(String code) {
        return add(new Canvas(code), code);
    }

    /** A table below what there is. */
    Canvas add(Canvas canvas, String code) {
        FormTable table = edition.tables().stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow();
        if (table.layout() == Layout.LIST) {
            list(canvas, table);
        } else if (!table.breakdowns().isEmpty()) {
            matrix(canvas, table);
        } else if (indicators(table).stream()
                .allMatch(indicator -> indicator.rowPath().isEmpty())) {
            oneRow(canvas, table);
        } else {
            blocks(canvas, table);
        }
        return canvas;
    }

    /** One indicator a row; a value column for each breakdown, where the form has such. */
    private void list(Canvas canvas, FormTable table) {
        List<String> breakdowns = table.breakdowns().isEmpty()
                ? List.of("total")
                : table.breakdowns().stream().map(Breakdown::code).toList();
        int row = canvas.end();
        String title = "%d年度%s".formatted(report.year(), table.titleZh());
        canvas.text(row, 0, 1, breakdowns.size() + 2, title, table.titleZh());
        canvas.text(row + 1, 0, "统　计　指　标").text(row + 1, 1, "单位");
        for (int i = 0; i < breakdowns.size(); i++) {
            boolean single = table.breakdowns().isEmpty();
            canvas.text(
                    row + 1, i + 2, single ? "统计数" : table.breakdowns().get(i).labelZh());
        }
        row += 2;
        for (Indicator indicator : indicators(table)) {
            int depth = indicator.rowPath().size() - 1;
            canvas.text(row, 0, 1, 1, INDENT.repeat(depth) + indicator.labelZh(), indicator.path());
            if (indicator.hasCell()) {
                canvas.text(row, 1, indicator.unit().orElse(""));
                for (int i = 0; i < breakdowns.size(); i++) {
                    value(canvas, row, i + 2, 1, indicator, breakdowns.get(i));
                }
            }
            row++;
        }
    }

    private void value(Canvas canvas, int row, int column, int columns, Indicator indicator, String breakdown) {
        Slot slot = Slot.of(report, indicator, breakdown);
        canvas.value(row, column, 1, columns, slot, printed(indicator, numbers.of(indicator, breakdown)));
    }

    /** Where the form prints no unit and one is needed, careful people write it. */
    private static Printed printed(Indicator indicator, Printed number) {
        return indicator.unitNeeded()
                ? Printed.of(number.text() + indicator.unit().orElseThrow(), number.text())
                : number;
    }

    /** The disclosure table: a block for each item, with its own header. */
    private void blocks(Canvas canvas, FormTable table) {
        List<Integer> columns = grid.disclosure();
        int width = columns.get(4);
        canvas.text(canvas.end(), 0, 1, width, table.titleZh(), table.titleZh());
        Map<String, List<Indicator>> items = new LinkedHashMap<>();
        indicators(table)
                .forEach(indicator -> items.computeIfAbsent(indicator.rowPath().get(0), item -> new ArrayList<>())
                        .add(indicator));
        items.forEach((item, indicators) -> block(canvas, item, indicators));
    }

    private void block(Canvas canvas, String item, List<Indicator> indicators) {
        int row = canvas.end();
        List<Integer> columns = grid.disclosure();
        canvas.text(row, 0, 1, columns.get(4), item, item);
        row++;
        canvas.text(row, 0, 1, columns.get(1), "信息内容", item);
        Set<String> headers = new LinkedHashSet<>();
        indicators.forEach(indicator -> headers.addAll(indicator.columnPath()));
        List<String> order = List.copyOf(headers);
        for (int i = 0; i < order.size(); i++) {
            canvas.text(row, start(i), 1, end(i, order.size()) - start(i), order.get(i), item + " / " + order.get(i));
        }
        Map<List<String>, List<Indicator>> rows = new LinkedHashMap<>();
        indicators.forEach(indicator -> rows.computeIfAbsent(indicator.rowPath(), path -> new ArrayList<>())
                .add(indicator));
        for (Map.Entry<List<String>, List<Indicator>> entry : rows.entrySet()) {
            row++;
            rowLabels(canvas, row, entry.getKey(), rows.keySet());
            for (Indicator indicator : entry.getValue()) {
                int i = order.indexOf(indicator.columnPath().get(0));
                value(canvas, row, start(i), end(i, order.size()) - start(i), indicator, "total");
            }
        }
    }

    private int start(int column) {
        return grid.disclosure().get(column + 1);
    }

    private int end(int column, int of) {
        return column == of - 1 ? grid.disclosure().get(4) : grid.disclosure().get(column + 2);
    }

    /** 其他对外管理服务事项 / 行政检查: the outer label spans the rows of the inner ones. */
    private void rowLabels(Canvas canvas, int row, List<String> path, Set<List<String>> all) {
        int width = grid.disclosure().get(1);
        String label = path.get(path.size() - 1);
        if (path.size() < 3) {
            canvas.text(row, 0, 1, width, label, String.join(" / ", path));
            return;
        }
        List<List<String>> siblings = all.stream()
                .filter(other -> other.size() == 3 && other.subList(0, 2).equals(path.subList(0, 2)))
                .toList();
        int outer = width / 2;
        if (siblings.get(0).equals(path)) {
            canvas.text(row, 0, siblings.size(), outer, path.get(1), String.join(" / ", path.subList(0, 2)));
        }
        canvas.text(row, outer, 1, width - outer, label, String.join(" / ", path));
    }

    /** The request table: three levels of labels to the left, three rows of headers above. */
    private void matrix(Canvas canvas, FormTable table) {
        List<Integer> columns = grid.requests();
        canvas.text(canvas.end(), 0, 1, columns.get(10), table.titleZh(), table.titleZh());
        matrixHeader(canvas, table);
        int row = canvas.end();
        List<Indicator> rows =
                indicators(table).stream().filter(Indicator::hasCell).toList();
        Set<List<String>> drawn = new LinkedHashSet<>();
        for (Indicator indicator : rows) {
            List<String> path = indicator.rowPath();
            for (int depth = 1; depth < path.size(); depth++) {
                List<String> group = path.subList(0, depth);
                if (drawn.add(group)) {
                    int size = (int) rows.stream()
                            .filter(other -> other.rowPath().size() > group.size()
                                    && other.rowPath().subList(0, group.size()).equals(group))
                            .count();
                    canvas.text(
                            row,
                            columns.get(depth - 1),
                            size,
                            columns.get(depth) - columns.get(depth - 1),
                            group.get(depth - 1),
                            String.join(" / ", group));
                }
            }
            int from = columns.get(path.size() - 1);
            canvas.text(row, from, 1, columns.get(3) - from, indicator.labelZh(), indicator.path());
            List<String> order = matrixOrder(table);
            for (int i = 0; i < 7; i++) {
                int width = columns.get(i + 4) - columns.get(i + 3);
                value(canvas, row, columns.get(i + 3), width, indicator, order.get(i));
            }
            row++;
        }
    }

    /** Natural persons first, the total last. */
    private static List<String> matrixOrder(FormTable table) {
        List<String> codes = new ArrayList<>(table.breakdowns().stream()
                .map(breakdown -> breakdown.code())
                .filter(code -> !code.equals("total"))
                .toList());
        codes.add("total");
        return codes;
    }

    void matrixHeader(Canvas canvas, FormTable table) {
        List<Integer> columns = grid.requests();
        int row = canvas.end();
        String balance = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
        canvas.text(row, 0, 3, columns.get(3), balance, "balance");
        canvas.text(row, columns.get(3), 1, columns.get(10) - columns.get(3), "申请人情况", "申请人情况");
        canvas.text(row + 1, columns.get(3), 2, columns.get(4) - columns.get(3), "自然人", "自然人");
        canvas.text(row + 1, columns.get(4), 1, columns.get(9) - columns.get(4), "法人或其他组织", "法人或其他组织");
        canvas.text(row + 1, columns.get(9), 2, columns.get(10) - columns.get(9), "总计", "申请人 / 总计");
        List<String> kinds = table.breakdowns().stream()
                .filter(breakdown -> breakdown.columnPath().size() == 2)
                .map(breakdown -> breakdown.labelZh())
                .toList();
        for (int i = 0; i < kinds.size(); i++) {
            int width = columns.get(i + 5) - columns.get(i + 4);
            canvas.text(row + 2, columns.get(i + 4), 1, width, kinds.get(i), "法人或其他组织 / " + kinds.get(i));
        }
    }

    /** The table of reviews and lawsuits: three rows of headers and one of values. */
    private void oneRow(Canvas canvas, FormTable table) {
        List<Integer> columns = grid.reviews();
        List<Indicator> indicators = indicators(table);
        int levels = indicators.stream()
                .mapToInt(indicator -> indicator.columnPath().size())
                .max()
                .orElseThrow();
        int top = canvas.end();
        canvas.text(top, 0, 1, columns.get(indicators.size()), table.titleZh(), table.titleZh());
        Set<List<String>> drawn = new LinkedHashSet<>();
        for (int i = 0; i < indicators.size(); i++) {
            List<String> path = indicators.get(i).columnPath();
            for (int depth = 1; depth <= path.size(); depth++) {
                List<String> node = path.subList(0, depth);
                if (drawn.add(node)) {
                    int last = lastWith(node, indicators);
                    boolean leaf = depth == path.size();
                    canvas.text(
                            top + depth,
                            columns.get(i),
                            leaf ? levels - depth + 1 : 1,
                            columns.get(last + 1) - columns.get(i),
                            node.get(depth - 1),
                            String.join(" / ", node));
                }
            }
            int width = columns.get(i + 1) - columns.get(i);
            value(canvas, top + levels + 1, columns.get(i), width, indicators.get(i), "total");
        }
    }

    private static int lastWith(List<String> node, List<Indicator> indicators) {
        return IntStream.range(0, indicators.size())
                .filter(i -> indicators.get(i).columnPath().size() >= node.size()
                        && indicators
                                .get(i)
                                .columnPath()
                                .subList(0, node.size())
                                .equals(node))
                .max()
                .orElseThrow();
    }
}
