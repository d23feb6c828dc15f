package org.gongkai.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.identity.Relation;
import org.gongkai.identity.Statement;
import org.gongkai.identity.StatementException;
import org.gongkai.identity.StatementParser;
import org.gongkai.identity.Term;

/** Reads the identities of an edition and holds them against its tables. */
final class IdentityReader {

    private final EditionLines edition;
    private final Set<String> breakdowns;
    private final Set<String> knownTexts;
    private final Map<String, FormTable> tableOfIndicator = new HashMap<>();

    IdentityReader(EditionLines edition, List<FormTable> tables, Set<String> breakdowns, Set<String> knownTexts) {
        this.edition = edition;
        this.breakdowns = breakdowns;
        this.knownTexts = knownTexts;
        for (FormTable table : tables) {
            table.indicators().forEach(indicator -> tableOfIndicator.put(indicator.code(), table));
        }
    }

    List<Identity> read() throws KnowledgeException {
        List<Identity> identities = new ArrayList<>();
        for (KnowledgeLine line : edition.identities()) {
            identities.add(identity(line));
        }
        return identities;
    }

    private Identity identity(KnowledgeLine line) throws KnowledgeException {
        String written = line.required("statement");
        Statement statement = statement(line, written);
        for (Term term : statement.terms().toList()) {
            checkTerm(line, term);
        }
        checkRollUp(line, statement);
        if (edition.own()) {
            checkSaysSomething(line, statement);
        }
        Identity identity = new Identity(
                line.required("code"),
                line.oneOf(
                        "kind",
                        "sum",
                        "of_which",
                        "alternative",
                        "balance",
                        "equality",
                        "stock",
                        "carry_over",
                        "roll_up",
                        "bound"),
                written,
                statement,
                line.oneOf("blank_mode", BlankMode.class),
                line.amount("tolerance"),
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

    /** A whole against its members: any other use of members is none that can be checked. */
    private static void checkRollUp(KnowledgeLine line, Statement statement) throws KnowledgeException {
        boolean rollUp = line.text("kind").equals("roll_up");
        boolean ofMembers = statement.terms().anyMatch(Term::ofMembers);
        boolean wellFormed = statement.relation() == Relation.EQUAL
                && statement.constant().signum() == 0
                && statement.left().size() == 1
                && statement.right().size() == 1
                && !statement.left().get(0).ofMembers()
                && statement.right().get(0).ofMembers()
                && statement.terms().allMatch(term -> term.coefficient().compareTo(BigDecimal.ONE) == 0)
                && statement.terms().allMatch(term -> term.yearOffset() == 0);
        if (rollUp != ofMembers || ofMembers && !wellFormed) {
            throw line.wrong("a roll_up is written x = members(x), and nothing else has members");
        }
        if (statement.forEveryAdditiveIndicator() && !rollUp) {
            throw line.wrong("* alone stands for every additive indicator of a roll_up, and nowhere else");
        }
    }

    /** What cancels itself out, such as x < x, holds or fails whatever the figures are. */
    private static void checkSaysSomething(KnowledgeLine line, Statement statement) throws KnowledgeException {
        Map<Term, BigDecimal> factors = new HashMap<>();
        statement
                .left()
                .forEach(term -> factors.merge(term.times(BigDecimal.ONE), term.coefficient(), BigDecimal::add));
        statement
                .right()
                .forEach(term -> factors.merge(
                        term.times(BigDecimal.ONE), term.coefficient().negate(), BigDecimal::add));
        if (factors.values().stream().allMatch(factor -> factor.signum() == 0)) {
            throw line.wrong(
                    "the figures cancel each other out, so nothing is said of them: " + line.text("statement"));
        }
    }

    private static Statement statement(KnowledgeLine line, String written) throws KnowledgeException {
        try {
            return StatementParser.parse(written);
        } catch (StatementException e) {
            throw line.wrong(e.getMessage());
        }
    }

    private void checkTerm(KnowledgeLine line, Term term) throws KnowledgeException {
        if (!term.breakdown().equals(Term.EVERY_BREAKDOWN) && !breakdowns.contains(term.breakdown())) {
            throw line.wrong("there is no breakdown " + term.breakdown());
        }
        if (term.indicator().filter(code -> !code.equals(Term.EVERY_INDICATOR)).isEmpty()) {
            return;
        }
        String code = term.indicator().get();
        FormTable table = tableOfIndicator.get(code);
        if (table == null || !table.indicator(code).orElseThrow().hasCell()) {
            throw line.wrong("there is no indicator " + code + " with a cell in " + thisEdition(line));
        }
        checkBreakdown(line, term, table);
    }

    /** An identity that a variant takes from its base may speak of what the variant does not have. */
    private String thisEdition(KnowledgeLine line) {
        return line.isIn(edition.folder())
                ? "this edition"
                : "edition " + edition.code() + ", which must replace or remove this identity of its base";
    }

    private static void checkBreakdown(KnowledgeLine line, Term term, FormTable table) throws KnowledgeException {
        String code = term.indicator().orElseThrow();
        if (table.breakdowns().isEmpty()) {
            if (!term.breakdown().equals(Term.TOTAL)) {
                throw line.wrong("indicator " + code + " has no breakdowns");
            }
        } else if (!term.breakdown().equals(Term.EVERY_BREAKDOWN)
                && table.breakdowns().stream()
                        .noneMatch(breakdown -> breakdown.code().equals(term.breakdown()))) {
            throw line.wrong("indicator " + code + " has no breakdown " + term.breakdown());
        }
    }
}
