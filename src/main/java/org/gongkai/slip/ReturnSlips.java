package org.gongkai.slip;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.reporting.Language;
import org.gongkai.warehouse.SqlLibrary;

/** Writes the slips of a night: a folder for each district, a workbook for each sender, a list for each folder. */
public final class ReturnSlips {

    /** The folder of slips in that of a night. */
    public static final String FOLDER = "slips";

    private static final List<String> TABLES =
            List.of("slips/010_slip_finding", "slips/020_slip_hint", "slips/030_slip");

    private final SqlLibrary sql;
    private final Language language;
    private final SlipWorkbook workbooks;

    /** Slips in that language. */
    public ReturnSlips(SqlLibrary sql, Language language) {
        this.sql = sql;
        this.language = language;
        this.workbooks = new SlipWorkbook(language);
    }

    /** A slip, and where it goes. */
    private record Addressed(int slipNo, String district, String sender, boolean getsSlip) {}

    /**
     * Writes the slips into the folder {@value #FOLDER} below a folder, which is made if there are any.
     *
     * @param connection a connection to the warehouse, which is only read
     * @param folder the folder of the night
     * @param before the folder of the night before: slips that say the same are taken from there
     */
    public void write(Connection connection, Path folder, Optional<Path> before) throws SQLException, IOException {
        List<Addressed> slips = addressed(connection);
        UnchangedFiles files = new UnchangedFiles(folder.resolve(FOLDER), before.map(night -> night.resolve(FOLDER)));
        SlipNames districts = SlipNames.ofFolders();
        try (SlipReader reader = new SlipReader(connection, sql, language)) {
            for (int first = 0; first < slips.size(); ) {
                String district = slips.get(first).district();
                int end = first;
                while (end < slips.size() && slips.get(end).district().equals(district)) {
                    end++;
                }
                String name = district.isEmpty() ? language.choose("未定区划", "unknown district") : district;
                writeDistrict(slips.subList(first, end), name, districts.next(name), reader, files);
                first = end;
            }
        }
    }

    private void writeDistrict(
            List<Addressed> slips, String district, String folder, SlipReader reader, UnchangedFiles files)
            throws SQLException, IOException {
        SlipNames names = SlipNames.ofWorkbooks();
        String listName = names.next(language.choose("清单", "list"));
        SlipList list = new SlipList(language, district);
        for (Addressed slip : slips) {
            ReturnSlip read = reader.read(slip.slipNo(), slip.sender());
            String name = slip.getsSlip() ? names.next(stem(slip.sender())) : "";
            if (slip.getsSlip()) {
                files.write(folder + "/" + name, says(read.toString()), mark -> workbooks.bytes(read, mark));
            }
            list.add(read, name);
        }
        files.write(folder + "/" + listName, says(list.says()), list::bytes);
    }

    private String says(String text) {
        return language + text;
    }

    private List<Addressed> addressed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(sql.statement(table));
            }
            List<Addressed> slips = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(sql.statement("slips/slips"))) {
                while (rows.next()) {
                    String sender = rows.getString("sender");
                    slips.add(new Addressed(
                            rows.getInt("slip_no"),
                            rows.getString("district"),
                            sender.isEmpty() ? rows.getString("file") : sender,
                            rows.getBoolean("gets_slip")));
                }
            }
            return slips;
        }
    }

    private static String stem(String sender) {
        return sender.substring(sender.lastIndexOf('/') + 1).replaceFirst("(?<=.)\\.[A-Za-z0-9]{1,5}$", "");
    }
}
