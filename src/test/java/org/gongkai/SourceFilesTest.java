package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for the text of the program's source files: SQL has a folder of its own, and files stay short. */
class SourceFilesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LINES_OF_A_FILE = 300;

    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
            "(?<comment>//[^\\n]*|/\\*.*?\\*/)|(?<literal>\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\")|'(?:\\\\.|[^'\\\\])+'",
            Pattern.DOTALL);

    private static final Pattern CONCATENATION = Pattern.compile("\\s*\\+\\s*");

    private static final Pattern SQL = Pattern.compile(
            "\\bselect\\b.+\\bfrom\\b|\\binsert\\s+into\\b|\\bupdate\\s+[\\w.]+\\s+set\\b|\\bdelete\\s+from\\b"
                    + "|\\b(create|drop|alter)\\s+(or\\s+replace\\s+)?(temp\\s+)?(table|view|schema|type|macro|index)\\b"
                    + "|\\bcomment\\s+on\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static Map<Path, String> sources() {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(SOURCES.relativize(file), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(texts).hasSizeGreaterThan(100);
        return texts;
    }

    /** The texts in a source, those that are joined by a plus as one. */
    private static List<String> literals(String source) {
        List<String> literals = new ArrayList<>();
        Matcher matcher = COMMENT_OR_LITERAL.matcher(source);
        int endOfLast = -1;
        while (matcher.find()) {
            if (matcher.group("literal") == null) {
                continue;
            }
            String text = matcher.group("literal").replaceAll("^\"+|\"+$", "");
            boolean goesOn = endOfLast >= 0
                    && CONCATENATION
                            .matcher(source.substring(endOfLast, matcher.start()))
                            .matches();
            if (goesOn) {
                int last = literals.size() - 1;
                literals.set(last, literals.get(last) + text);
            } else {
                literals.add(text);
            }
            endOfLast = matcher.end();
        }
        return literals;
    }

    private static List<String> sqlIn(String source) {
        return literals(source).stream()
                .filter(text -> SQL.matcher(text).find())
                .toList();
    }

    private static String code(String source) {
        return COMMENT_OR_LITERAL.matcher(source).replaceAll(" ");
    }

    @Test
    void sqlStandsInItsOwnFolder() {
        assertThat(sources()).allSatisfy((file, text) -> assertThat(sqlIn(text)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc.sql(\"select file from core.plan\")",
                "jdbc.sql(\"select file \" + \"from core.plan\")",
                "jdbc.sql(\"\"\"\n  SELECT file\n  FROM core.plan\n  \"\"\")",
                "execute(\"insert into core.night values (1)\")",
                "execute(\"update core.night set night = 1\")",
                "execute(\"delete from core.night\")",
                "execute(\"create or replace temp table t (n int)\")",
                "execute(\"comment on table t is 'x'\")",
                "char quote = '\"'; execute(\"drop table t\")"
            })
    void sqlInATextIsSeen(String source) {
        assertThat(sqlIn(source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// select file from core.plan",
                "/* delete from core.plan */",
                "String next = \"update the file or move it away\";",
                "String from = \"select\"; String to = \"from\";"
            })
    void whatIsNoSqlIsLeftAlone(String source) {
        assertThat(sqlIn(source)).isEmpty();
    }

    @Test
    void everyFileIsShort() {
        assertThat(sources())
                .allSatisfy((file, text) -> assertThat(text.lines().count()).isLessThan(LINES_OF_A_FILE));
    }

    @Test
    void nothingIsLeftToDo() {
        assertThat(sources())
                .allSatisfy((file, text) -> assertThat(text).doesNotContainPattern("\\b(TODO|FIXME|XXX)\\b"));
    }

    @Test
    void onlyTheProgramItselfKnowsTheStreamsOfTheProcess() {
        Map<Path, String> others = sources();
        assertThat(others.remove(Path.of("org/gongkai/Gongkai.java"))).contains("System.out");

        assertThat(others)
                .allSatisfy((file, text) -> assertThat(code(text))
                        .doesNotContain("System.out", "System.err", "System.exit", "printStackTrace"));
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Map<Path, String> sources = sources();

        assertThat(sources.keySet())
                .allSatisfy(file -> assertThat(sources.get(file.resolveSibling("package-info.java")))
                        .isNotNull()
                        .startsWith("/**"));
    }
}
