package org.gongkai.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.figure.ValueWord;

/** Reads the knowledge from a folder of CSV files. */
public final class KnowledgeReader {

    /** What reading depends on, whatever stands in a file. */
    private static final List<String> FORM_FILES = List.of(
            "breakdowns.csv",
            "replaced_words.csv",
            "known_texts.csv",
            "titles.csv",
            "values.csv",
            "agency_forms.csv",
            "divisions.csv",
            "division_names.csv",
            "report_words.csv");

    /** What the reading of a file depends on only where one of its words stands in the file. */
    private static final List<String> WORD_FILES =
            List.of("aliases.csv", "agencies.csv", "agency_names.csv", "agency_relations.csv");

    private static final String SLIP_FAMILIES_FILE = "slip_families.csv";

    private static final String VERDICTS_FILE = "verdicts.csv";

    private static final String CONCEPTS_FILE = "concepts.csv";
    private static final String CONCORDANCE_FILE = "concordance.csv";

    private static final List<String> REPORTING_FILES = List.of(
            "expected.csv",
            "code_lists.csv",
            "report_columns.csv",
            SLIP_FAMILIES_FILE,
            VERDICTS_FILE,
            CONCEPTS_FILE,
            CONCORDANCE_FILE);

    private final Path folder;
    private final Optional<Path> own;

    /**
     * A reader of that folder.
     *
     * @param folder folder with {@code editions/<code>/*.csv} and the other files, such as the project's {@code data}
     */
    public KnowledgeReader(Path folder) {
        this(folder, Optional.empty());
    }

    /**
     * A reader of that folder and of a user's own editions.
     *
     * @param folder folder with {@code editions/<code>/*.csv} and the other files
     * @param own folder in which the user may have other {@code editions/<code>/*.csv}
     */
    public KnowledgeReader(Path folder, Optional<Path> own) {
        this.folder = folder;
        this.own = own;
    }

    /**
     * Reads all of it.
     *
     * @throws KnowledgeException if a file is missing or a line is wrong
     */
    public Knowledge read() throws KnowledgeException {
        Knowledge forms = readForms();
        List<Path> folders =
                Stream.concat(editionFolders().stream(), ownEditions().stream()).toList();
        return forms.with(
                new ChoosingFiles(folder, forms.agencies()).read(),
                optionalFile("expected.csv").lines(line -> expected(line, forms.agencies())),
                new VerdictReader(optionalFile(VERDICTS_FILE), forms.editions()).read(),
                file("report_columns.csv").lines(KnowledgeReader::reportColumn),
                new ConcordanceReader(optionalFile(CONCEPTS_FILE), optionalFile(CONCORDANCE_FILE), forms.editions())
                        .read(),
                fingerprints(folders));
    }

    /**
     * Reads what it takes to read files, check them and tell what is wrong: no concepts, nothing of a night.
     *
     * @throws KnowledgeException if a file is missing or a line is wrong
     */
    public Knowledge readForms() throws KnowledgeException {
        if (!Files.isDirectory(folder)) {
            throw new KnowledgeException(
                    "there is no folder " + folder.toAbsolutePath() + " with the knowledge (--knowledge)");
        }
        List<Breakdown> breakdowns = file("breakdowns.csv").lines(KnowledgeReader::breakdown);
        List<KnownText> knownTexts = file("known_texts.csv").lines(KnowledgeReader::knownText);
        AgencyFiles agencyFiles = new AgencyFiles(folder);
        Naming naming = agencyFiles.naming();
        List<Agency> agencies = agencyFiles.agencies(naming.divisions());
        List<SlipWords> slipWords = file(SLIP_FAMILIES_FILE).lines(KnowledgeReader::slipWords);
        return new Knowledge(
                editions(new EditionFolders(editionFolders(), ownEditions()), breakdowns, knownTexts),
                breakdowns,
                file("aliases.csv").lines(KnowledgeReader::alias),
                file("replaced_words.csv").lines(KnowledgeReader::replacedWord),
                knownTexts,
                file("titles.csv").lines(KnowledgeReader::titlePattern),
                file("values.csv").lines(KnowledgeReader::valueWord),
                agencies,
                naming,
                Choosing.NONE,
                List.of(),
                List.of(),
                codeLabels(slipWords),
                List.of(),
                slipWords,
                new StatementFiles(folder).read(),
                Concordance.NONE,
                Fingerprints.NONE);
    }

    private KnowledgeFile file(String name) throws KnowledgeException {
        return KnowledgeFile.required(folder.resolve(name));
    }

    private KnowledgeFile optionalFile(String name) throws KnowledgeException {
        return KnowledgeFile.optional(folder.resolve(name));
    }

    private List<Path> editionFolders() throws KnowledgeException {
        Path editions = folder.resolve("editions");
        List<Path> sorted = foldersIn(editions);
        if (sorted.isEmpty()) {
            throw new KnowledgeException(editions + " holds no edition of the form");
        }
        return sorted;
    }

    private List<Path> ownEditions() throws KnowledgeException {
        if (own.isEmpty()) {
            return List.of();
        }
        if (!Files.isDirectory(own.get())) {
            throw new KnowledgeException("there is no folder " + own.get());
        }
        Path editions = own.get().resolve("editions");
        return Files.exists(editions) ? foldersIn(editions) : List.of();
    }

    private static List<Path> foldersIn(Path editions) throws KnowledgeException {
        try (Stream<Path> folders = Files.list(editions)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new KnowledgeException(editions + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Edition> editions(
            EditionFolders folders, List<Breakdown> breakdowns, List<KnownText> knownTexts) throws KnowledgeException {
        Set<String> textCodes = knownTexts.stream().map(KnownText::code).collect(Collectors.toSet());
        List<Edition> editions = new ArrayList<>();
        for (EditionLines lines : folders.read()) {
            editions.add(new EditionReader(lines, breakdowns, textCodes).read());
        }
        return editions;
    }

    private static Breakdown breakdown(KnowledgeLine line) throws KnowledgeException {
        return new Breakdown(
                line.required("code"),
                line.required("breakdowns"),
                line.path("column_path"),
                line.required("label_en"));
    }

    private static KnownText knownText(KnowledgeLine line) throws KnowledgeException {
        return new KnownText(
                line.required("code"),
                line.oneOf("kind", "header", "note", "telling", "qualifier", "negation"),
                line.pattern("pattern"));
    }

    private static Alias alias(KnowledgeLine line) throws KnowledgeException {
        return new Alias(
                line.optional("edition"), line.optional("table"), line.required("alias"), line.required("label"));
    }

    private static ReplacedWord replacedWord(KnowledgeLine line) throws KnowledgeException {
        return new ReplacedWord(line.required("word"), line.required("means"));
    }

    private static TitlePattern titlePattern(KnowledgeLine line) throws KnowledgeException {
        return new TitlePattern(line.oneOf("kind", TitlePattern.Kind.class), line.pattern("pattern"));
    }

    private static ValueWord valueWord(KnowledgeLine line) throws KnowledgeException {
        return new ValueWord(
                line.required("kind"),
                line.required("text"),
                line.text("stands"),
                line.text("means"),
                line.text("factor"),
                line.text("dimension"),
                line.text("note"));
    }

    /** The words of all code lists; kinds of slips are one of them. */
    private List<CodeLabel> codeLabels(List<SlipWords> slipWords) throws KnowledgeException {
        List<CodeLabel> labels = new ArrayList<>(file("code_lists.csv").lines(KnowledgeReader::codeLabel));
        slipWords.forEach(
                words -> labels.add(new CodeLabel("slip_family", words.family(), words.labelZh(), words.labelEn())));
        return labels;
    }

    private static CodeLabel codeLabel(KnowledgeLine line) throws KnowledgeException {
        return new CodeLabel(
                line.required("list"), line.required("code"), line.required("label_zh"), line.required("label_en"));
    }

    private static ReportColumn reportColumn(KnowledgeLine line) throws KnowledgeException {
        return new ReportColumn(
                line.required("column"), line.required("label_zh"), line.required("label_en"), line.text("code_list"));
    }

    private static SlipWords slipWords(KnowledgeLine line) throws KnowledgeException {
        return new SlipWords(
                line.required("family"),
                line.required("label_zh"),
                line.required("label_en"),
                line.required("sentence_zh"),
                line.required("sentence_en"));
    }

    private static ExpectedReport expected(KnowledgeLine line, List<Agency> agencies) throws KnowledgeException {
        return new ExpectedReport(
                ChoosingFiles.agencyCode(line, agencies),
                line.number("year"),
                line.optionalDate("due"),
                line.ifThere("contact").orElse(""),
                line.ifThere("phone").orElse(""),
                line.ifThere("email").orElse(""));
    }

    private Fingerprints fingerprints(List<Path> editionFolders) throws KnowledgeException {
        List<Path> forms =
                new ArrayList<>(FORM_FILES.stream().map(folder::resolve).toList());
        editionFolders.forEach(edition ->
                EditionFolders.READING_FILES.stream().map(edition::resolve).forEach(forms::add));
        List<Path> reading = new ArrayList<>(forms);
        StatementFiles.FILES.stream().map(folder::resolve).forEach(reading::add);
        WORD_FILES.stream().map(folder::resolve).forEach(reading::add);
        List<Path> checking = new ArrayList<>(List.of(folder.resolve(SLIP_FAMILIES_FILE)));
        editionFolders.stream()
                .map(edition -> edition.resolve(EditionFolders.IDENTITIES_FILE))
                .forEach(checking::add);
        return new Fingerprints(
                fingerprint(reading),
                fingerprint(forms),
                fingerprint(checking),
                fingerprint(ChoosingFiles.FILES.stream().map(folder::resolve).toList()),
                fingerprint(REPORTING_FILES.stream().map(folder::resolve).toList()));
    }

    /** A path that stays the same wherever the folders are. */
    private String name(Path file) {
        Path inside = own.filter(file::startsWith)
                .map(root -> Path.of("own").resolve(root.relativize(file)))
                .orElseGet(() -> folder.relativize(file));
        return inside.toString().replace('\\', '/');
    }

    private String fingerprint(List<Path> files) throws KnowledgeException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (Path file : files) {
            digest.update((name(file) + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(KnowledgeFile.optional(file).bytes());
        }
        return Hex.encodeHexString(digest.digest());
    }
}
