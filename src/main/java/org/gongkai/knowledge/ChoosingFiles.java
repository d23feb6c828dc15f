package org.gongkai.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the files that decide between files of reports: precedence, withdrawals, marks of resubmissions. */
final class ChoosingFiles {

    /** The files, in the order in which they count for the fingerprint. */
    static final List<String> FILES = List.of("precedence.csv", "withdrawals.csv", "resubmission_marks.csv");

    private final Path folder;
    private final List<Agency> agencies;

    ChoosingFiles(Path folder, List<Agency> agencies) {
        this.folder = folder;
        this.agencies = agencies;
    }

    Choosing read() throws KnowledgeException {
        List<Choice> choices = new ArrayList<>(file(0).lines(this::precedence));
        choices.addAll(file(1).lines(this::withdrawal));
        return new Choosing(choices, file(2).lines(ChoosingFiles::mark));
    }

    private KnowledgeFile file(int number) throws KnowledgeException {
        return KnowledgeFile.optional(folder.resolve(FILES.get(number)));
    }

    private Choice precedence(KnowledgeLine line) throws KnowledgeException {
        return new Choice(
                Choice.Kind.PRECEDENCE,
                agencyCode(line, agencies),
                line.number("year"),
                line.required("file"),
                Optional.empty(),
                "",
                line.text("reason"));
    }

    /** A withdrawal takes figures out of every report, so the line says when, by whom and why. */
    private Choice withdrawal(KnowledgeLine line) throws KnowledgeException {
        line.required("date");
        return new Choice(
                Choice.Kind.WITHDRAWAL,
                agencyCode(line, agencies),
                line.number("year"),
                line.required("file"),
                line.optionalDate("date"),
                line.required("who"),
                line.required("reason"));
    }

    private static ResubmissionMark mark(KnowledgeLine line) throws KnowledgeException {
        return new ResubmissionMark(line.pattern("pattern"), line.number("rank"));
    }

    /** A code that is not listed may be the name of a provisional agency. */
    static String agencyCode(KnowledgeLine line, List<Agency> agencies) throws KnowledgeException {
        String code = line.required("agency");
        return agencies.stream()
                .filter(agency -> agency.name().equals(code))
                .map(Agency::code)
                .findFirst()
                .orElse(code);
    }
}
