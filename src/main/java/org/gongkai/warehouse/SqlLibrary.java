package org.gongkai.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** The SQL files of a folder, by their path without extension: {@code checks/020_checked}. */
public final class SqlLibrary {

    private static final String EXTENSION = ".sql";
    /** A statement ends with a semicolon at the end of a line. */
    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*\\R|;\\s*\\z");

    /** Not what a value is cast to. */
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)");

    private final Path folder;

    /**
     * The files of that folder.
     *
     * @throws IllegalArgumentException if there is no such folder
     */
    public SqlLibrary(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no folder with SQL: " + folder.toAbsolutePath() + " (--sql)");
        }
        this.folder = folder;
    }

    /** The one statement of a file, without its semicolon. */
    public String statement(String name) {
        List<String> statements = statements(name);
        if (statements.size() != 1) {
            throw new IllegalStateException(name + EXTENSION + " has " + statements.size() + " statements, not one");
        }
        return statements.get(0);
    }

    /** The one statement of a file, filled as {@link #statements(String, Map)} does. */
    public String statement(String name, Map<String, String> values) {
        return filled(statement(name), values);
    }

    /**
     * The statements of a file with something in the place of parameters, for what cannot be bound, such as names. All are
     * filled in at once, so that none is looked for in what another became.
     *
     * @param values what each parameter becomes, by its name without the colon; a name or text is already in quotes
     */
    public List<String> statements(String name, Map<String, String> values) {
        return statements(name).stream()
                .map(statement -> filled(statement, values))
                .toList();
    }

    /** A statement with something in the place of parameters, as in {@link #statements(String, Map)}. */
    static String filled(String statement, Map<String, String> values) {
        return PARAMETER
                .matcher(statement)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** The statements of a file in their order, without their semicolons. */
    public List<String> statements(String name) {
        return Arrays.stream(END_OF_STATEMENT.split(text(name)))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /**
     * Names of the files in a folder below this one, sorted.
     *
     * @throws IllegalArgumentException if there is no such folder
     */
    public List<String> names(String subfolder) {
        try (Stream<Path> files = Files.list(folder.resolve(subfolder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(EXTENSION))
                    .map(file -> subfolder + "/" + file.substring(0, file.length() - EXTENSION.length()))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException foreign) {
            throw new IllegalArgumentException(
                    "the folder with SQL has no " + subfolder + ": " + folder.toAbsolutePath() + " (--sql)", foreign);
        } catch (IOException e) {
            throw new UncheckedIOException("the SQL of " + subfolder + " cannot be read from " + folder, e);
        }
    }

    /** Fingerprint (SHA-256, hexadecimal) of all files in the folders below this one. */
    public String fingerprint(String... subfolders) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (String subfolder : subfolders) {
            for (String name : names(subfolder)) {
                digest.update((name + "\n" + text(name)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Hex.encodeHexString(digest.digest());
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name + EXTENSION));
        } catch (IOException e) {
            throw new UncheckedIOException("the SQL file " + folder.resolve(name + EXTENSION) + " cannot be read", e);
        }
    }
}
