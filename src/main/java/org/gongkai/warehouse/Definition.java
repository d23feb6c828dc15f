package org.gongkai.warehouse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a warehouse says that it was defined by; asked when it is needed. */
final class Definition {

    /** To be raised with every table and column of schema core that comes or goes: an earlier program leaves it alone. */
    static final int SCHEMA_VERSION = 3;

    /** Behind the version of the schema, before the fingerprint. */
    private static final String VERSION_ENDS = "/";

    private final Function<String, List<Map<String, Object>>> rows;

    /**
     * The definition in a warehouse.
     *
     * @param rows gives the rows of a query in a file of that name
     */
    Definition(Function<String, List<Map<String, Object>>> rows) {
        this.rows = rows;
    }

    /** What this program defines warehouses by. */
    static String ofThisProgram(SqlLibrary sql) {
        return SCHEMA_VERSION + VERSION_ENDS + sql.fingerprint("schema", "views");
    }

    /** Empty in a new file, and in one of an earlier version. */
    String told() {
        boolean told = !rows.apply("load/definition_is_told").isEmpty();
        return told ? (String) rows.apply("load/definition").get(0).get("fingerprint") : "";
    }

    /** Whether a newer program wrote it, and it may hold what this one does not know. */
    boolean isNewer() {
        return version() > SCHEMA_VERSION;
    }

    /** Before there were versions, the fingerprint stood alone. */
    private int version() {
        String told = told();
        int end = told.indexOf(VERSION_ENDS);
        return end < 0 ? 0 : Integer.parseInt(told.substring(0, end));
    }

    void refuseNewer(Path file) {
        if (isNewer()) {
            throw new UnusableMachineException(
                    "数据仓库 " + file + " 由更新的程序写成（结构第 " + version() + " 版，本程序为第 " + SCHEMA_VERSION
                            + " 版），没有改动。请改用新的程序，或指定别的文件夹。",
                    "The warehouse " + file + " was written by a newer program (version " + version()
                            + " of the schema; this program knows " + SCHEMA_VERSION
                            + ") and is left as it is. Use the newer program, or name another folder.");
        }
    }

    void refuseForeign(Path file) {
        if (!rows.apply("load/foreign_tables").isEmpty()) {
            throw new UnusableMachineException(
                    file + " 是 DuckDB 文件，但不是本程序的数据仓库，没有改动。请把它移走，或用 --out 指定别的文件夹。",
                    file + " is a DuckDB file, but no warehouse of this program, and is left as it is."
                            + " Move it away, or name another folder with --out.");
        }
    }
}
