package org.gongkai.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.identity.Statement;
import org.gongkai.identity.StatementException;
import org.gongkai.identity.StatementParser;
import org.gongkai.identity.Term;

/** Reads one edition from its folder: {@code edition.csv tables.csv indicators.csv identities.csv}. */
final class EditionReader {

    static final List<String> READING_FILES = List.of("edition.csv", "tables.csv", "indicators.csv");
    static final String IDENTITIES_FILE = "identities.csv";

    private final Path folder;
    private final List<Breakdown> breakdowns;
    private final Set<String> knownTexts;

    EditionReader(Path folder, List<Breakdown> breakdowns, Set<String> knownTexts) {
        this.folder = folder;
        this.breakdowns = breakdowns;
        this.knownTexts = knownTexts;
    }

    Edition read() throws KnowledgeException {
        Map<String, String> about = about();
        String code = folder.getFileName().toString();
        if (!code.equals(about.get("code"))) {
            throw new KnowledgeException(folder.resolve("edition.csv") + ": the code is not the folder's name " + code);
        }
        List<FormTable> tables = tables(code, indicators());
        return new Edition(
                code,
                about.getOrDefault("name_zh", code),
                about.getOrDefault("name_en", code),
                year(about, "first_year"),
                year(about, "last_year"),
                about.getOrDefault("source", ""),
                tables,
                identities(tables));
    }

    private Map<String, String> about() throws KnowledgeException {
        Map<String, String> about = new HashMap<>();
        KnowledgeFile.required(folder.resolve("edition.csv"))
                .lines(line -> about.put(line.required("key"), line.text("value")));
        return about;
    }

    private OptionalInt year(Map<String, String> about, String key) throws KnowledgeException {
        String year = about.getOrDefault(key, "");
        try {
            return year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
        } catch (NumberFormatException e) {
            throw new KnowledgeException(folder.resolve("edition.csv") + ": " + key + " is no year: " + year, e);
        }
    }

    private List<Indicator> indicators() throws KnowledgeException {
        Set<String> codes = new HashSet<>();
        Set<String> paths = new HashSet<>();
        return KnowledgeFile.required(folder.resolve("indicators.csv")).lines(line -> {
            Indicator indicator = indicator(line);
            if (!codes.add(indicator.code())) {
                throw line.wrong("indicator " + indicator.code() + " is there twice");
            }
            if (!paths.add(indicator.table() + ": " + indicator.path())) {
                throw line.wrong("path " + indicator.path() + " is there twice");
            }
            return indicator;
        });
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
                line.number("scale"),
                line.yes("may_be_negative"),
                line.yes("additive"),
                line.yes("unit_needed"));
        if (indicator.rowPath().isEmpty() && indicator.columnPath().isEmpty()) {
            throw line.wrong("indicator " + indicator.code() + " has no label");
        }
        if (indicator.hasCell() && indicator.unit().isEmpty()) {
            throw line.wrong("indicator " + indicator.code() + " has no unit");
        }
        return indicator;
    }

    private List<FormTable> tables(String edition, List<Indicator> indicators) throws KnowledgeException {
        List<FormTable> tables =
                KnowledgeFile.required(folder.resolve("tables.csv")).lines(line -> table(edition, line, indicators));
        Set<String> codes = new HashSet<>(tables.stream().map(FormTable::code).toList());
        for (Indicator indicator : indicators) {
            if (!codes.contains(indicator.table())) {
                throw new KnowledgeException(folder.resolve("indicators.csv") + ": indicator " + indicator.code()
                        + " stands in table " + indicator.table() + ", which tables.csv does not list");
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
                code,
                line.required("title_zh"),
                line.required("title_en"),
                line.oneOf("layout", Layout.class),
                indicators.stream()
                        .filter(indicator -> indicator.table().equals(code))
                        .toList(),
                own);
    }

    private List<Identity> identities(List<FormTable> tables) throws KnowledgeException {
        Map<String, FormTable> tableOfIndicator = new HashMap<>();
        for (FormTable table : tables) {
            for (Indicator indicator : table.indicators()) {
                tableOfIndicator.put(indicator.code(), table);
            }
        }
        List<Identity> identities = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        KnowledgeFile.optional(folder.resolve(IDENTITIES_FILE)).lines(line -> {
            Identity identity = identity(line, tableOfIndicator);
            if (!codes.add(identity.code())) {
                throw line.wrong("identity " + identity.code() + " is there twice");
            }
            return identities.add(identity);
        });
        return identities;
    }

    private Identity identity(KnowledgeLine line, Map<String, FormTable> tableOfIndicator) throws KnowledgeException {
        String written = line.required("statement");
        Statement statement = statement(line, written);
        for (Term term : statement.terms().toList()) {
            checkTerm(line, term, tableOfIndicator);
        }
        Identity identity = new Identity(
                line.required("code"),
                line.oneOf("kind", "sum", "of_which", "alternative", "balance", "equality", "stock", "carry_over"),
                written,
                statement,
                line.oneOf("blank_mode", BlankMode.class),
                line.decimal("tolerance"),
                line.oneOf("strength", "hard", "evidence"),
                line.oneOf("severity", "error", "warning", "notice"),
                line.oneOf("basis", "stated", "inferred"),
                line.optional("applies_if"),
                line.required("text_zh"),
                line.required("text_en"),
                line.required("source"));
        if (identity.appliesIf().filter(text -> !knownTexts.contains(text)).isPresent()) {
            throw line.wrong("known_texts.csv has no text " + line.text("applies_if"));
        }
        return identity;
    }

    private static Statement statement(KnowledgeLine line, String written) throws KnowledgeException {
        try {
            return StatementParser.parse(written);
        } catch (StatementException e) {
            throw line.wrong(e.getMessage());
        }
    }

    private void checkTerm(KnowledgeLine line, Term term, Map<String, FormTable> tableOfIndicator)
            throws KnowledgeException {
        if (term.ofMembers()) {
            throw line.wrong("members(…) is parsed, but not checked yet");
        }
        if (!term.breakdown().equals(Term.EVERY_BREAKDOWN)
                && breakdowns.stream().noneMatch(breakdown -> breakdown.code().equals(term.breakdown()))) {
            throw line.wrong("there is no breakdown " + term.breakdown());
        }
        if (term.indicator().isEmpty()) {
            return;
        }
        String code = term.indicator().get();
        FormTable table = tableOfIndicator.get(code);
        if (table == null || !table.indicator(code).orElseThrow().hasCell()) {
            throw line.wrong("there is no indicator " + code + " with a cell in this edition");
        }
        if (!term.breakdown().equals(Term.TOTAL) && table.breakdowns().isEmpty()) {
            throw line.wrong("indicator " + code + " has no breakdowns");
        }
    }
}
