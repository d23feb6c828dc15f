package org.gongkai.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.publish.ResultSource;
import org.gongkai.publish.ScriptExport;
import org.gongkai.warehouse.SqlLibrary;

/** Writes the page that people look at: a folder that opens in a browser without a server and without a network. */
public final class PageExport {

    /** The folder of the page in that of a night. */
    public static final String FOLDER = "page";

    private static final String ASSETS = "/page/";
    private static final List<String> OWN_ASSETS = List.of(
            "index.html",
            "page.css",
            "base.js",
            "words.js",
            "state.js",
            "data.js",
            "agencies.js",
            "chart.js",
            "table.js",
            "picker.js",
            "overview.js",
            "coverage.js",
            "series.js",
            "ranking.js",
            "told.js",
            "findings.js",
            "main.js");

    private static final String CHART_LIBRARY = "/META-INF/resources/webjars/uplot/";
    private static final String CHART_LIBRARY_FACTS = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";

    /** Data that the page shares with the reports, so that both say the same. */
    private static final List<String> REPORTS = List.of("citation", "overview");

    /** Data that the page begins with: nothing in them grows with the number of agencies. */
    private static final List<String> WHOLE = List.of("span", "words", "concepts", "steps", "regions", "reporting");

    /** Data that are loaded when they are wanted. */
    private static final List<InFiles> IN_FILES = List.of(
            new InFiles("agencies", 0),
            new InFiles("series", 2),
            new InFiles("peers", 3),
            new InFiles("ranking", 4),
            new InFiles("findings", 2),
            new InFiles("told", 2));

    /**
     * Data in many files, which its first column names.
     *
     * @param keys how many columns behind it mostly are as in the row above
     */
    private record InFiles(String name, int keys) {}

    private final SqlLibrary sql;
    private final ScriptExport scripts = new ScriptExport();

    /** A page with the data that these queries give. */
    public PageExport(SqlLibrary sql) {
        this.sql = sql;
    }

    /**
     * Writes the page into the folder {@value #FOLDER} below a folder.
     *
     * @param connection a connection to the warehouse, of which only temporary tables are changed
     */
    public void write(Connection connection, Path folder) throws SQLException, IOException {
        Path page = folder.resolve(FOLDER);
        Files.createDirectories(page);
        for (Map.Entry<String, String> asset : assets().entrySet()) {
            Files.write(page.resolve(asset.getKey()), resource(asset.getValue()));
        }
        Path data = page.resolve("data");
        try (Statement statement = connection.createStatement()) {
            for (String table : sql.statements(FOLDER + "/tables")) {
                statement.execute(table);
            }
        }
        for (String name : REPORTS) {
            writeWhole(connection, data, name, "reports/" + name);
        }
        for (String name : WHOLE) {
            writeWhole(connection, data, name, FOLDER + "/" + name);
        }
        for (InFiles inFiles : IN_FILES) {
            try (KeptRows rows = KeptRows.of(sql, connection, sql.statement(FOLDER + "/" + inFiles.name()))) {
                scripts.writeParts(rows, data, inFiles.name(), inFiles.keys());
            }
        }
    }

    private void writeWhole(Connection connection, Path data, String name, String query)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql.statement(query))) {
            scripts.write(new ResultSource(result), data, name);
        }
    }

    /** Fingerprint (SHA-256, hexadecimal) of everything on the page but its data. */
    public static String fingerprint() {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try {
            for (String resource : assets().values()) {
                digest.update(resource(resource));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the page cannot be read from the program", e);
        }
        return Hex.encodeHexString(digest.digest());
    }

    /** Where each file of the page stands in the program. */
    private static Map<String, String> assets() throws IOException {
        Map<String, String> assets = new LinkedHashMap<>();
        OWN_ASSETS.forEach(name -> assets.put(name, ASSETS + name));
        Properties facts = new Properties();
        try (InputStream opened = open(CHART_LIBRARY_FACTS)) {
            facts.load(opened);
        }
        String library = CHART_LIBRARY + facts.getProperty("version") + "/";
        assets.put("uPlot.js", library + "dist/uPlot.iife.min.js");
        assets.put("uPlot.css", library + "dist/uPlot.min.css");
        assets.put("uPlot-licence.txt", library + "LICENSE");
        return assets;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream opened = open(name)) {
            return opened.readAllBytes();
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream opened = PageExport.class.getResourceAsStream(name);
        if (opened == null) {
            throw new IOException(name + " is missing in the program");
        }
        return opened;
    }
}
