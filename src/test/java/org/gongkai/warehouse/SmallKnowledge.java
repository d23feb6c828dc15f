package org.gongkai.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.knowledge.KnowledgeException;
import org.gongkai.knowledge.KnowledgeReader;

/** A copy of the project's knowledge with small editions of its own in the place of the real ones. */
public final class SmallKnowledge {

    /** What the codes of indicators begin with that cannot be negative. */
    public static final String COUNT = "n";

    private static final Path PROJECT = Path.of("data");
    private static final String INDICATORS_HEADER =
            "code,table,row_path,column_path,label_en,unit,role,scale,may_be_negative,additive,unit_needed";
    private static final String IDENTITIES_HEADER =
            "code,kind,statement,blank_mode,tolerance,strength,severity,basis,applies_if,text_zh,text_en,source";

    /** The line of {@code identities.csv} that compares every indicator with its members'. */
    public static final String ROLL_UP =
            "roll_up,roll_up,* = members(*),non_null,0,evidence,warning,inferred,,汇总,Roll-up,a test";

    private final Path folder;

    private SmallKnowledge(Path folder) {
        this.folder = folder;
    }

    /** Divisions of the listed agencies and those around them: three thousand others only cost time. */
    private static final String DIVISIONS = "(code|3[127]0000|3213|3704).*";

    /** Copies what does not belong to an edition. */
    public static SmallKnowledge in(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(PROJECT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path divisions = folder.resolve("divisions.csv");
        Files.write(
                divisions,
                Files.readAllLines(divisions).stream()
                        .filter(line -> line.matches(DIVISIONS))
                        .toList());
        // These speak of the real editions.
        Files.delete(folder.resolve("concepts.csv"));
        Files.delete(folder.resolve("concordance.csv"));
        Path names = folder.resolve("division_names.csv");
        Files.write(names, Files.readAllLines(names).subList(0, 1));
        return new SmallKnowledge(folder);
    }

    /**
     * Writes an edition with two tables: {@code plain}, and {@code applied} with breakdowns by applicant.
     *
     * @param plain codes of the indicators of the first
     * @param applied codes of the indicators of the second
     * @param identities its identities, see {@link #identity}
     */
    public SmallKnowledge edition(String code, List<String> plain, List<String> applied, List<String> identities)
            throws IOException {
        Path edition = Files.createDirectories(folder.resolve("editions").resolve(code));
        Files.write(edition.resolve("edition.csv"), List.of("key,value", "code," + code, "first_year,2000"));
        Files.write(
                edition.resolve("tables.csv"),
                List.of(
                        "code,title_zh,title_en,layout,breakdowns",
                        "plain,一、统计表,Plain,list,",
                        "applied,二、申请表,Applied,grid,applicant"));
        Stream<String> lines = Stream.concat(
                plain.stream().map(indicator -> indicator(indicator, "plain")),
                applied.stream().map(indicator -> indicator(indicator, "applied")));
        Files.write(
                edition.resolve("indicators.csv"),
                Stream.concat(Stream.of(INDICATORS_HEADER), lines).toList());
        Files.write(
                edition.resolve("identities.csv"),
                Stream.concat(Stream.of(IDENTITIES_HEADER), identities.stream()).toList());
        return this;
    }

    private static String indicator(String code, String table) {
        return "%s,%s,指标 / %s,,%s,件,own,6,%s,yes,no"
                .formatted(code, table, code, code, code.startsWith(COUNT) ? "no" : "yes");
    }

    /** A line of {@code identities.csv}. */
    public static String identity(String code, String statement, String blankMode, String tolerance, String appliesIf) {
        return "%s,sum,%s,%s,%s,hard,error,stated,%s,%s,%s,a test"
                .formatted(code, statement, blankMode, tolerance, appliesIf, statement, statement);
    }

    /** An identity that needs all its figures, without tolerance. */
    public static String identity(String code, String statement) {
        return identity(code, statement, "non_null", "0", "");
    }

    /** Takes a line out of a file of the knowledge. */
    public SmallKnowledge without(String file, String startOfLine) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        List<String> rest =
                lines.stream().filter(line -> !line.startsWith(startOfLine)).toList();
        if (rest.size() == lines.size()) {
            throw new IllegalArgumentException(file + " has no line that starts with " + startOfLine);
        }
        Files.write(folder.resolve(file), rest);
        return this;
    }

    /** Reads it. */
    public Knowledge read() throws KnowledgeException {
        return new KnowledgeReader(folder).read();
    }
}
