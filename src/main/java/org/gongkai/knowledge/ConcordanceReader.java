package org.gongkai.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.identity.StatementException;
import org.gongkai.identity.StatementParser;
import org.gongkai.identity.Term;

/** Reads concepts and concordance and holds them against the editions. */
final class ConcordanceReader {

    private final KnowledgeFile conceptFile;
    private final KnowledgeFile concordanceFile;
    private final List<Edition> editions;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, Edition> editionOfCode;
    private final Set<String> written = new HashSet<>();

    ConcordanceReader(KnowledgeFile conceptFile, KnowledgeFile concordanceFile, List<Edition> editions) {
        this.conceptFile = conceptFile;
        this.concordanceFile = concordanceFile;
        this.editions = editions;
        this.editionOfCode = editions.stream().collect(Collectors.toMap(Edition::code, Function.identity()));
    }

    Concordance read() throws KnowledgeException {
        List<KnowledgeLine> conceptLines = conceptFile.lines();
        for (KnowledgeLine line : conceptLines) {
            Concept concept = concept(line);
            if (concepts.put(concept.code(), concept) != null) {
                throw line.wrong("concept " + concept.code() + " is there twice");
            }
        }
        for (KnowledgeLine line : conceptLines) {
            checkShare(line);
        }
        List<Concordance.Entry> entries = new ArrayList<>();
        for (KnowledgeLine line : concordanceFile.lines()) {
            entries.add(entry(line));
        }
        for (KnowledgeLine line : conceptLines) {
            String code = line.required("code");
            if (entries.stream().noneMatch(entry -> entry.concept().equals(code) && entry.isThere())) {
                throw line.wrong("concordance.csv says of no edition what " + code + " is there");
            }
        }
        return new ConcordanceChain(editions, List.copyOf(concepts.values()), entries).concordance();
    }

    private static Concept concept(KnowledgeLine line) throws KnowledgeException {
        Concept concept = new Concept(
                line.required("code"),
                line.required("label_zh"),
                line.required("label_en"),
                line.required("unit"),
                line.oneOf("role", "flow", "stock"),
                line.optional("share_of"),
                line.optional("share_zh"),
                line.optional("share_en"));
        if (concept.shareZh().isPresent() != concept.shareEn().isPresent()) {
            throw line.wrong("a share has a name in both languages or in none");
        }
        if (concept.shareZh().isPresent() && concept.shareOf().isEmpty()) {
            throw line.wrong("column share_of is empty, so there is no share to name");
        }
        return concept;
    }

    /** One level only, so that the base of every share stands in the same group of figures. */
    private void checkShare(KnowledgeLine line) throws KnowledgeException {
        Optional<String> whole = line.optional("share_of");
        if (whole.isEmpty()) {
            return;
        }
        Concept base = concepts.get(whole.get());
        if (base == null) {
            throw line.wrong("there is no concept " + whole.get());
        }
        if (base.shareOf().isPresent()) {
            throw line.wrong("concept " + base.code() + " is a share itself");
        }
    }

    private Concordance.Entry entry(KnowledgeLine line) throws KnowledgeException {
        Concept concept = concepts.get(line.required("concept"));
        if (concept == null) {
            throw line.wrong("there is no concept " + line.text("concept"));
        }
        Edition edition = editionOfCode.get(line.required("edition"));
        if (edition == null) {
            throw line.wrong("there is no edition " + line.text("edition"));
        }
        if (!written.add(concept.code() + " " + edition.code())) {
            throw line.wrong("concept " + concept.code() + " of edition " + edition.code() + " is there twice");
        }
        Grade grade = line.oneOf("grade", Grade.class);
        String expression = grade == Grade.DROPPED ? nothing(line) : line.required("expression");
        Concordance.Entry entry = new Concordance.Entry(
                concept.code(),
                edition.code(),
                expression,
                terms(line, expression, edition, concept),
                grade,
                line.optional("note_zh"),
                line.optional("note_en"));
        if (entry.noteZh().isPresent() != entry.noteEn().isPresent()
                || grade.needsNote() && entry.noteZh().isEmpty()) {
            throw line.wrong("grade " + line.text("grade") + " needs a note in both languages");
        }
        return entry;
    }

    private static String nothing(KnowledgeLine line) throws KnowledgeException {
        if (line.optional("expression").isPresent()) {
            throw line.wrong("what an edition dropped has no expression");
        }
        return "";
    }

    private static List<Term> terms(KnowledgeLine line, String expression, Edition edition, Concept concept)
            throws KnowledgeException {
        if (expression.isEmpty()) {
            return List.of();
        }
        List<Term> terms = parsed(line, expression);
        Set<String> places = new HashSet<>();
        for (Term term : terms) {
            check(line, term, edition, concept);
            if (!places.add(term.indicator().orElseThrow() + term.breakdown())) {
                throw line.wrong("figure " + term.indicator().orElseThrow() + " is added up twice");
            }
        }
        return terms;
    }

    private static List<Term> parsed(KnowledgeLine line, String expression) throws KnowledgeException {
        try {
            return StatementParser.parseSum(expression);
        } catch (StatementException e) {
            throw line.wrong(e.getMessage());
        }
    }

    private static void check(KnowledgeLine line, Term term, Edition edition, Concept concept)
            throws KnowledgeException {
        String code = term.indicator().orElse("");
        if (term.ofMembers() || term.yearOffset() != 0 || term.breakdown().equals(Term.EVERY_BREAKDOWN)) {
            throw line.wrong("a concept is a sum of single figures of one report");
        }
        Indicator indicator = edition.indicator(code)
                .filter(Indicator::hasCell)
                .orElseThrow(() ->
                        line.wrong("there is no indicator " + code + " with a cell in edition " + edition.code()));
        List<Breakdown> breakdowns = edition.tables().stream()
                .filter(table -> table.code().equals(indicator.table()))
                .findFirst()
                .orElseThrow()
                .breakdowns();
        boolean placed = breakdowns.isEmpty()
                ? term.breakdown().equals(Term.TOTAL)
                : breakdowns.stream().anyMatch(breakdown -> breakdown.code().equals(term.breakdown()));
        if (!placed) {
            throw line.wrong("indicator " + code + " has no breakdown " + term.breakdown());
        }
        if (indicator.scale() > 0 && !indicator.unit().equals(Optional.of(concept.unit()))) {
            throw line.wrong("indicator " + code + " is counted in "
                    + indicator.unit().orElse("") + ", concept " + concept.code() + " in " + concept.unit());
        }
    }
}
