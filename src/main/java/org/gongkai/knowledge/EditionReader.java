package org.gongkai.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one edition from its lines. */
final class EditionReader {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final EditionLines lines;
    private final List<Breakdown> breakdowns;
    private final Set<String> knownTexts;

    EditionReader(EditionLines lines, List<Breakdown> breakdowns, Set<String> knownTexts) {
        this.lines = lines;
        this.breakdowns = breakdowns;
        this.knownTexts = knownTexts;
    }

    Edition read() throws KnowledgeException {
        String code = lines.code();
        if (!lines.about("code").orElse(lines.own() ? code : "").equals(code)) {
            throw wrong("edition.csv", "the code is not the folder's name " + code);
        }
        List<FormTable> tables = tables(code, indicators());
        return new Edition(
                code,
                lines.base(),
                lines.about("name_zh").orElse(code),
                lines.about("name_en").orElse(code),
                year("first_year"),
                year("last_year"),
                lines.about("source").orElse(""),
                tables,
                new IdentityReader(lines, tables, breakdownCodes(), knownTexts).read(),
                printed("head"),
                printed("notes"),
                lines.own());
    }

    /** Lines that the form prints, which stand in one cell of the data. */
    private List<String> printed(String key) {
        return lines.about(key).stream()
                .flatMap(printed -> Stream.of(printed.split(Indicator.PATH_SEPARATOR)))
                .toList();
    }

    private Set<String> breakdownCodes() {
        return breakdowns.stream().map(Breakdown::code).collect(Collectors.toSet());
    }

    private KnowledgeException wrong(String file, String what) {
        return new KnowledgeException(lines.folder().resolve(file) + ": " + what);
    }

    private OptionalInt year(String key) throws KnowledgeException {
        String year = lines.about(key).orElse("");
        if (year.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!YEAR.matcher(year).matches()) {
            throw wrong("edition.csv", key + " is no year: " + year);
        }
        return OptionalInt.of(Integer.parseInt(year));
    }

    private List<Indicator> indicators() throws KnowledgeException {
        Set<String> paths = new HashSet<>();
        Set<String> unprinted = unprintedTables();
        List<Indicator> indicators = new ArrayList<>();
        for (KnowledgeLine line : lines.indicators()) {
            Indicator indicator = indicator(line);
            if (indicator.hasCell() && indicator.unit().isEmpty() && !unprinted.contains(indicator.table())) {
                throw line.wrong("indicator " + indicator.code() + " has no unit");
            }
            if (!paths.add(indicator.table() + ": " + indicator.path())) {
                throw line.wrong("path " + indicator.path() + " is there twice");
            }
            indicators.add(indicator);
        }
        return indicators;
    }

    /** Tables without a form, where a unit would be but a word. */
    private Set<String> unprintedTables() throws KnowledgeException {
        Set<String> codes = new HashSet<>();
        for (KnowledgeLine line : lines.tables()) {
            if (line.text("layout").equals(Layout.CODES.name().toLowerCase(Locale.ROOT))) {
                codes.add(line.required("code"));
            }
        }
        return codes;
    }

    private static BigDecimal weight(KnowledgeLine line) throws KnowledgeException {
        BigDecimal weight = line.ifThere("weight").isPresent() ? line.decimal("weight") : BigDecimal.ONE;
        if (weight.signum() <= 0) {
            throw line.wrong("column weight is not above 0: " + weight);
        }
        return weight;
    }

    private static Indicator indicator(KnowledgeLine line) throws KnowledgeException {
        Indicator indicator = new Indicator(
                line.required("code"),
                line.required("table"),
                line.path("row_path"),
                line.path("column_path"),
                line.required("label_en"),
                line.optional("unit"),
                line.oneOf("role", IndicatorRole.class),
                line.decimals("scale"),
                line.yes("may_be_negative"),
                line.yes("additive"),
                line.yes("unit_needed"),
                line.ifThere("form_code"),
                weight(line),
                line.ifThere("swap_group"));
        if (indicator.rowPath().isEmpty() && indicator.columnPath().isEmpty()) {
            throw line.wrong("indicator " + indicator.code() + " has no label");
        }
        return indicator;
    }

    private List<FormTable> tables(String edition, List<Indicator> indicators) throws KnowledgeException {
        List<FormTable> tables = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (KnowledgeLine line : lines.tables()) {
            FormTable table = table(edition, line, indicators);
            codes.add(table.code());
            tables.add(table);
        }
        for (Indicator indicator : indicators) {
            if (!codes.contains(indicator.table())) {
                throw wrong(
                        "indicators.csv",
                        "indicator " + indicator.code() + " stands in table " + indicator.table()
                                + ", which tables.csv does not list");
            }
        }
        return tables;
    }

    private FormTable table(String edition, KnowledgeLine line, List<Indicator> indicators) throws KnowledgeException {
        String code = line.required("code");
        String set = line.text("breakdowns");
        List<Breakdown> own = breakdowns.stream()
                .filter(breakdown -> breakdown.set().equals(set))
                .toList();
        if (!set.isEmpty() && own.isEmpty()) {
            throw line.wrong("breakdowns.csv has no set " + set);
        }
        return new FormTable(
                edition,
                lines.bases(),
                code,
                line.required("title_zh"),
                line.required("title_en"),
                line.oneOf("layout", Layout.class),
                indicators.stream()
                        .filter(indicator -> indicator.table().equals(code))
                        .toList(),
                own);
    }
}
