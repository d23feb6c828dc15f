package org.gongkai.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.figure.ValueWord;

/**
 * All that is known of forms and agencies.
 *
 * @param editions editions of the form, in the order of their codes
 * @param breakdowns breakdowns of all tables, the total first
 * @param aliases other wordings of labels
 * @param replacedWords words that copies of forms have in the place of the form's own
 * @param knownTexts header words and notes
 * @param titlePatterns how titles and file names tell agency and year
 * @param values words in values, as read from {@code values.csv}
 * @param agencies listed agencies
 * @param naming what names tell beside the list of agencies
 * @param choosing what decides between files that differ
 * @param expected reports that are due
 * @param verdicts what reviewers decided about findings and figures
 * @param codeLabels words for codes
 * @param reportColumns headings of report columns
 * @param slipWords how kinds of slips are told
 * @param statements what is known of sentences that tell figures
 * @param concordance concepts, and what they are in each edition
 * @param fingerprints fingerprints of the parts
 */
public record Knowledge(
        List<Edition> editions,
        List<Breakdown> breakdowns,
        List<Alias> aliases,
        List<ReplacedWord> replacedWords,
        List<KnownText> knownTexts,
        List<TitlePattern> titlePatterns,
        List<ValueWord> values,
        List<Agency> agencies,
        Naming naming,
        Choosing choosing,
        List<ExpectedReport> expected,
        List<Verdict> verdicts,
        List<CodeLabel> codeLabels,
        List<ReportColumn> reportColumns,
        List<SlipWords> slipWords,
        StatementVocabulary statements,
        Concordance concordance,
        Fingerprints fingerprints) {

    public Knowledge {
        editions = List.copyOf(editions);
        breakdowns = List.copyOf(breakdowns);
        aliases = List.copyOf(aliases);
        replacedWords = List.copyOf(replacedWords);
        knownTexts = List.copyOf(knownTexts);
        titlePatterns = List.copyOf(titlePatterns);
        values = List.copyOf(values);
        agencies = List.copyOf(agencies);
        expected = List.copyOf(expected);
        verdicts = List.copyOf(verdicts);
        codeLabels = List.copyOf(codeLabels);
        reportColumns = List.copyOf(reportColumns);
        slipWords = List.copyOf(slipWords);
    }

    /** The same with what a night needs besides. */
    Knowledge with(
            Choosing choices,
            List<ExpectedReport> expectedReports,
            List<Verdict> decisions,
            List<ReportColumn> columns,
            Concordance concepts,
            Fingerprints parts) {
        return new Knowledge(
                editions,
                breakdowns,
                aliases,
                replacedWords,
                knownTexts,
                titlePatterns,
                values,
                agencies,
                naming,
                choices,
                expectedReports,
                decisions,
                codeLabels,
                columns,
                slipWords,
                statements,
                concepts,
                parts);
    }

    /** The edition of that code. */
    public Optional<Edition> edition(String code) {
        return editions.stream().filter(edition -> edition.code().equals(code)).findFirst();
    }

    /** All tables of all editions. */
    public Stream<FormTable> tables() {
        return editions.stream().flatMap(edition -> edition.tables().stream());
    }

    /** The breakdown under which figures without breakdowns stand. */
    public Breakdown total() {
        return breakdowns.get(0);
    }

    /** Known texts by kind. */
    public List<KnownText> knownTexts(String kind) {
        return knownTexts.stream().filter(text -> text.kind().equals(kind)).toList();
    }

    /** Agencies by code. */
    public Map<String, Agency> agenciesByCode() {
        return agencies.stream().collect(Collectors.toMap(Agency::code, Function.identity()));
    }
}
