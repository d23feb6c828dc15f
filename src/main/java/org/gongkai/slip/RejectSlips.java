package org.gongkai.slip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.reporting.Language;
import org.gongkai.warehouse.SqlLibrary;

/** Writes the slips of a night, one for each sender of whose files something could not be taken. */
public final class RejectSlips {

    /** The folder of slips in that of a night. */
    public static final String FOLDER = "rejects";

    private final SqlLibrary sql;
    private final Language language;

    /** Slips in that language. */
    public RejectSlips(SqlLibrary sql, Language language) {
        this.sql = sql;
        this.language = language;
    }

    /**
     * Writes the slips into the folder {@value #FOLDER} below a folder, which is made if there are any.
     *
     * @param connection a connection to the warehouse, which is only read
     */
    public List<Path> write(Connection connection, Path folder) throws SQLException, IOException {
        SlipNames names = new SlipNames();
        List<Path> written = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.statement("slips/rejects"))) {
            boolean more = rows.next();
            while (more) {
                String sender = rows.getString("sender_code");
                String agency = rows.getString("agency");
                String name = names.next(agency.isEmpty() ? stem(rows.getString("file")) : agency);
                RejectSlip slip = new RejectSlip(language);
                do {
                    slip.add(Reject.read(rows, language));
                    more = rows.next();
                } while (more && rows.getString("sender_code").equals(sender));
                written.add(write(slip, folder.resolve(FOLDER).resolve(name)));
            }
        }
        return written;
    }

    private static Path write(RejectSlip slip, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, slip.toBytes());
    }

    private static String stem(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("(?<=.)\\.[^.]*$", "");
    }
}
