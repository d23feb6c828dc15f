package org.gongkai.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.agency.AgencyDirectory;
import org.gongkai.agency.ReportIdentifier;
import org.gongkai.figure.ValueParser;
import org.gongkai.figure.ValueVocabulary;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FormTable;
import org.gongkai.knowledge.Indicator;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnownText;
import org.gongkai.source.FileFormat;
import org.gongkai.source.Member;
import org.gongkai.source.ReadingLimits;
import org.gongkai.source.UnreadableFileException;
import org.gongkai.source.Workbook;
import org.gongkai.source.WorkbookReader;
import org.gongkai.statement.StatementReader;
import org.gongkai.trouble.Place;
import org.gongkai.trouble.Trouble;
import org.gongkai.trouble.TroubleCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files with forms. Immutable, and safe for use by several threads. */
public final class FormReader {

    /**
     * Version of the reading. What was read by another version is read again, so it changes with whatever changes what
     * is read from a file.
     */
    public static final int VERSION = 8;

    private static final Logger LOG = LoggerFactory.getLogger(FormReader.class);

    private final WorkbookReader workbooks;
    private final FormKnowledge knowledge;

    /**
     * A reader with that knowledge.
     *
     * @param limits what a file may cost
     * @throws IllegalArgumentException if an indicator's unit is not among the units of {@code values.csv}
     */
    public FormReader(Knowledge knowledge, ReadingLimits limits) {
        this(new WorkbookReader(limits), FormKnowledge.of(knowledge));
    }

    private FormReader(WorkbookReader workbooks, FormKnowledge knowledge) {
        this.workbooks = workbooks;
        this.knowledge = knowledge;
    }

    /** A reader that recognises every sheet anew, as if it met no other. */
    public FormReader withoutMemory() {
        return new FormReader(workbooks, knowledge.withoutLayouts());
    }

    /** How many sheets were read by a layout that an earlier one had. */
    public long sheetsOfKnownLayout() {
        return knowledge.layouts().map(Layouts::read).orElse(0L);
    }

    /**
     * What the reading needs of the knowledge, prepared once.
     *
     * @param knowledge the knowledge
     * @param vocabularies the labels of every table
     * @param editions editions by code
     * @param paths indicators by path, for long tables
     * @param knownTexts header words and notes
     * @param directory agencies by name
     * @param identifier tells agency, year, period and scope
     * @param headerNames tells what names an agency or a year
     * @param units words in values
     * @param parser reads values
     * @param values tells texts that read as values
     * @param labels what labels tell of tables
     * @param layouts remembers layouts; empty where each sheet is recognised anew
     * @param statements reads the text around tables
     */
    record FormKnowledge(
            Knowledge knowledge,
            List<TableVocabulary> vocabularies,
            Map<String, Edition> editions,
            List<PathIndex> paths,
            KnownTexts knownTexts,
            AgencyDirectory directory,
            ReportIdentifier identifier,
            HeaderNames headerNames,
            ValueVocabulary units,
            ValueParser parser,
            ValueTexts values,
            SheetLabels labels,
            Optional<Layouts> layouts,
            StatementReader statements) {

        static FormKnowledge of(Knowledge knowledge) {
            Respelling respelling = new Respelling(knowledge.replacedWords());
            List<KnownText> qualifiers = knowledge.knownTexts("qualifier");
            List<KnownText> words = Stream.concat(knowledge.knownTexts("telling").stream(), qualifiers.stream())
                    .toList();
            TellingWords telling = new TellingWords(words, qualifiers, knowledge.knownTexts("negation"));
            List<TableVocabulary> vocabularies = knowledge
                    .tables()
                    .filter(FormTable::isPrinted)
                    .map(table -> new TableVocabulary(table, knowledge.aliases(), respelling, telling))
                    .toList();
            AgencyDirectory directory = new AgencyDirectory(knowledge);
            ReportIdentifier identifier = new ReportIdentifier(directory, knowledge);
            ValueVocabulary units = new ValueVocabulary(knowledge.values());
            checkUnits(knowledge, units);
            ValueParser parser = new ValueParser(units);
            KnownTexts knownTexts = new KnownTexts(knowledge.knownTexts("header"), knowledge.knownTexts("note"), words);
            ValueTexts values = new ValueTexts(parser);
            SheetLabels labels = new SheetLabels(vocabularies, knownTexts);
            HeaderNames headerNames = new HeaderNames(identifier, directory::agencyNamed);
            SeenTexts texts = new SeenTexts(labels, knownTexts, values, units, headerNames, identifier);
            return new FormKnowledge(
                    knowledge,
                    vocabularies,
                    knowledge.editions().stream().collect(Collectors.toMap(Edition::code, Function.identity())),
                    knowledge.editions().stream()
                            .filter(Edition::isPrinted)
                            .map(edition -> new PathIndex(edition, vocabularies))
                            .toList(),
                    knownTexts,
                    directory,
                    identifier,
                    headerNames,
                    units,
                    parser,
                    values,
                    labels,
                    Optional.of(new Layouts(texts, labels, identifier)),
                    new StatementReader(knowledge.statements(), knowledge.values()));
        }

        FormKnowledge withoutLayouts() {
            return new FormKnowledge(
                    knowledge,
                    vocabularies,
                    editions,
                    paths,
                    knownTexts,
                    directory,
                    identifier,
                    headerNames,
                    units,
                    parser,
                    values,
                    labels,
                    Optional.empty(),
                    statements);
        }

        private static void checkUnits(Knowledge knowledge, ValueVocabulary units) {
            knowledge
                    .tables()
                    .filter(FormTable::isPrinted)
                    .flatMap(table -> table.indicators().stream())
                    .forEach(indicator -> indicator
                            .unit()
                            .filter(unit -> units.unit(unit).isEmpty())
                            .ifPresent(unit -> {
                                throw new IllegalArgumentException(unknownUnit(indicator, unit));
                            }));
        }

        private static String unknownUnit(Indicator indicator, String unit) {
            return "values.csv has no unit " + unit + ", which indicator " + indicator.code() + " is counted in";
        }
    }

    /**
     * Reads a file, or the files in an archive one after the other. What is wrong with the file is in the result.
     *
     * @param bytes content of the file
     * @param file its path below the folder of reports, with {@code /} between its parts
     * @throws AccountingException if a cell with content is not accounted for, which is a fault of this program
     */
    public FileReading read(byte[] bytes, String file) {
        List<Member> members;
        try {
            members = workbooks.readAll(bytes, nameOf(file));
        } catch (RuntimeException | StackOverflowError fault) {
            return broken(file, "", fault);
        }
        return read(members, file);
    }

    /**
     * Reads a file that was opened before.
     *
     * @param members what was found in it
     * @param file its path below the folder of reports, with {@code /} between its parts
     * @throws AccountingException if a cell with content is not accounted for, which is a fault of this program
     */
    public FileReading read(List<Member> members, String file) {
        String name = nameOf(file);
        if (members.size() == 1 && members.get(0).name().isEmpty()) {
            return read(members.get(0), file, name, 0);
        }
        ArchiveReading archive = new ArchiveReading(file);
        members.forEach(member -> archive.add(member, read(member, file, member.name(), archive.sheets())));
        return archive.reading();
    }

    /** All agencies that it knows, with their parents. */
    public List<Agency> agencies() {
        return knowledge.directory().agencies();
    }

    private static String nameOf(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private FileReading read(Member member, String file, String name, int sheetsBefore) {
        if (member instanceof Member.Refused refused) {
            UnreadableFileException unreadable = refused.reason();
            return FileReading.nothing(file, unreadable.format(), trouble(unreadable, Place.file(file)));
        }
        Workbook workbook = ArchiveReading.workbook((Member.Taken) member);
        try {
            return new WorkbookReading(knowledge, file, name, workbook, sheetsBefore).read();
        } catch (AccountingException fault) {
            throw fault;
        } catch (RuntimeException | StackOverflowError fault) {
            return broken(file, member.name(), fault);
        }
    }

    /** One file that breaks the reader must not cost the others their night. */
    private static FileReading broken(String file, String member, Throwable fault) {
        LOG.error("The reader failed on {} {}", file, member, fault);
        return nothingTaken(file, FileFormat.UNKNOWN, TroubleCode.FILE_BREAKS_READER, fault.toString());
    }

    /** What is told of a file that cannot be read. */
    public static Trouble trouble(UnreadableFileException unreadable, Place place) {
        return new Trouble(code(unreadable), place, detail(unreadable), "");
    }

    private static FileReading nothingTaken(String file, FileFormat format, TroubleCode code, String found) {
        return FileReading.nothing(file, format, new Trouble(code, Place.file(file), found, ""));
    }

    private static String detail(UnreadableFileException unreadable) {
        String extension = unreadable.format().extension();
        String message = unreadable.getMessage();
        return message.equals(extension) ? extension : extension + ": " + message;
    }

    private static TroubleCode code(UnreadableFileException unreadable) {
        return switch (unreadable.cause()) {
            case EMPTY -> TroubleCode.FILE_EMPTY;
            case NOT_READ_YET -> notRead(unreadable.format());
            case ENCRYPTED -> TroubleCode.FILE_ENCRYPTED;
            case TOO_LARGE -> TroubleCode.FILE_TOO_LARGE;
            case DAMAGED -> TroubleCode.FILE_DAMAGED;
            case UNKNOWN_FORMAT -> TroubleCode.FILE_UNKNOWN_FORMAT;
            case CHARSET -> TroubleCode.FILE_CHARSET;
        };
    }

    private static TroubleCode notRead(FileFormat format) {
        return switch (format.kind()) {
            case DOCUMENT -> TroubleCode.FILE_IS_DOCUMENT;
            case PICTURE -> TroubleCode.FILE_IS_PICTURE;
            case ARCHIVE -> TroubleCode.FILE_IS_ARCHIVE;
            case SHEETS, UNTOLD -> TroubleCode.FILE_NOT_READ_YET;
        };
    }
}
