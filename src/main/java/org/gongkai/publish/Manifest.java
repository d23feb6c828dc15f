package org.gongkai.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a night holds: facts about it, and every file with size and hash. It carries no time stamp, so that the same
 * night gives the same bytes. It does not list itself, and empty folders are no part of a night.
 *
 * @param facts what the night was made of, for instance its number or the version of the reader
 * @param files all files, sorted by path
 */
public record Manifest(SortedMap<String, String> facts, List<ListedFile> files) {

    /** The name of the manifest in the folder of a night. */
    public static final String FILE_NAME = "manifest.json";

    private static final String UNHASHED = "";

    public Manifest {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        files = files.stream().sorted(Comparator.comparing(ListedFile::path)).toList();
    }

    /**
     * One file of a night.
     *
     * @param path path below the folder of the night, with {@code /} between its parts
     * @param size in bytes
     * @param sha256 hash of the content, in lower case hexadecimal digits
     */
    public record ListedFile(String path, long size, String sha256) {}

    /** How a file differs from what the manifest says. */
    public enum Difference {
        /** Listed, but not there. */
        MISSING,
        /** There, but not listed. */
        EXTRA,
        /** There and listed, with another size or hash, or no plain file any more. */
        CHANGED
    }

    /**
     * A file that is not as the manifest says.
     *
     * @param difference in what way
     * @param path path below the folder of the night
     */
    public record Differing(Difference difference, String path) {}

    /** The manifest of a folder as it is now. A night holds plain files only; a link in it could change later. */
    public static Manifest of(Path folder, Map<String, String> facts) throws IOException {
        List<ListedFile> files = scan(folder);
        for (ListedFile file : files) {
            if (file.sha256().equals(UNHASHED)) {
                throw new IOException(file.path() + " in " + folder + " is no plain file");
            }
        }
        return new Manifest(new TreeMap<>(facts), files);
    }

    /** Reads the manifest that stands in a folder. */
    public static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        try {
            return parse(new JsonText(Files.readString(file)));
        } catch (IOException unread) {
            throw new IOException(file + " cannot be read: " + unread.getMessage(), unread);
        }
    }

    /** Writes the manifest into a folder. */
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE_NAME), toJson());
    }

    /** Every file of a folder that is not as listed here, sorted by path; empty where all are. */
    public List<Differing> verify(Path folder) throws IOException {
        Map<String, ListedFile> listed = byPath(files);
        Map<String, ListedFile> found = byPath(scan(folder));
        TreeSet<String> paths = new TreeSet<>(listed.keySet());
        paths.addAll(found.keySet());
        List<Differing> differing = new ArrayList<>();
        for (String path : paths) {
            if (!found.containsKey(path)) {
                differing.add(new Differing(Difference.MISSING, path));
            } else if (!listed.containsKey(path)) {
                differing.add(new Differing(Difference.EXTRA, path));
            } else if (!listed.get(path).equals(found.get(path))) {
                differing.add(new Differing(Difference.CHANGED, path));
            }
        }
        return List.copyOf(differing);
    }

    private String toJson() {
        String factLines = facts.entrySet().stream()
                .map(fact -> "    " + JsonText.quoted(fact.getKey()) + ": " + JsonText.quoted(fact.getValue()))
                .collect(Collectors.joining(",\n"));
        String fileLines = files.stream()
                .map(file -> "    {\"path\": " + JsonText.quoted(file.path()) + ", \"size\": " + file.size()
                        + ", \"sha256\": " + JsonText.quoted(file.sha256()) + "}")
                .collect(Collectors.joining(",\n"));
        return "{\n  \"facts\": {\n" + factLines + "\n  },\n  \"files\": [\n" + fileLines + "\n  ]\n}\n";
    }

    private static Manifest parse(JsonText json) throws IOException {
        json.expect('{');
        json.member("facts");
        SortedMap<String, String> facts = parseFacts(json);
        json.expect(',');
        json.member("files");
        List<ListedFile> files = parseFiles(json);
        json.expect('}');
        json.end();
        return new Manifest(facts, files);
    }

    private static SortedMap<String, String> parseFacts(JsonText json) throws IOException {
        SortedMap<String, String> facts = new TreeMap<>();
        json.expect('{');
        boolean more = !json.accept('}');
        while (more) {
            String name = json.string();
            json.expect(':');
            facts.put(name, json.string());
            more = json.accept(',');
            if (!more) {
                json.expect('}');
            }
        }
        return facts;
    }

    private static List<ListedFile> parseFiles(JsonText json) throws IOException {
        List<ListedFile> files = new ArrayList<>();
        json.expect('[');
        boolean more = !json.accept(']');
        while (more) {
            files.add(parseFile(json));
            more = json.accept(',');
            if (!more) {
                json.expect(']');
            }
        }
        return files;
    }

    private static ListedFile parseFile(JsonText json) throws IOException {
        json.expect('{');
        json.member("path");
        String path = json.string();
        json.expect(',');
        json.member("size");
        long size = json.number();
        json.expect(',');
        json.member("sha256");
        String sha256 = json.string();
        json.expect('}');
        return new ListedFile(path, size, sha256);
    }

    private static Map<String, ListedFile> byPath(List<ListedFile> files) {
        return files.stream().collect(Collectors.toMap(ListedFile::path, file -> file));
    }

    private static List<ListedFile> scan(Path folder) throws IOException {
        // The folder itself may be reached by a link, as "current" is one.
        Path top = folder.toRealPath();
        List<ListedFile> files = new ArrayList<>();
        for (Path file : Disk.files(top)) {
            String path =
                    top.relativize(file).toString().replace(top.getFileSystem().getSeparator(), "/");
            if (!path.equals(FILE_NAME)) {
                // A pipe or a device would never end; what is no plain file is listed without a hash.
                files.add(Disk.isPlainFile(file) ? hashed(path, file) : new ListedFile(path, 0, UNHASHED));
            }
        }
        return files;
    }

    private static ListedFile hashed(String path, Path file) throws IOException {
        String sha256 = new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(file);
        return new ListedFile(path, Files.size(file), sha256);
    }
}
