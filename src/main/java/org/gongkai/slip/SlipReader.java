package org.gongkai.slip;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.reporting.Language;
import org.gongkai.warehouse.SqlLibrary;

/** Reads slips from the warehouse, one after the other. Not safe for use by several threads. */
final class SlipReader implements AutoCloseable {

    private final Language language;
    private final SlipCursor<Asked> items;
    private final SlipCursor<Upset> findings;
    private final SlipCursor<Changed> changes;
    private final SlipCursor<Referral> referrals;
    private final SlipCursor<Reject> rejects;
    private final SlipCursor<BlankHint> hints;
    private final SlipCursor<ToldFinding> told;

    /** Reads by the queries of {@code sql/slips}, whose tables must have been made. */
    SlipReader(Connection connection, SqlLibrary sql, Language language) throws SQLException {
        this.language = language;
        this.items = new SlipCursor<>(connection, sql.statement("slips/items"), this::asked);
        this.findings = new SlipCursor<>(connection, sql.statement("slips/findings"), this::upset);
        this.changes = new SlipCursor<>(connection, sql.statement("slips/changes"), SlipReader::changed);
        this.referrals = new SlipCursor<>(connection, sql.statement("slips/referrals"), SlipReader::referral);
        this.rejects = new SlipCursor<>(connection, sql.statement("slips/rejects"), row -> Reject.read(row, language));
        this.hints = new SlipCursor<>(connection, sql.statement("slips/hints"), this::hint);
        this.told = new SlipCursor<>(connection, sql.statement("slips/told"), this::told);
    }

    /** What tells the items of a slip apart. */
    private record ItemKey(int reportId, int group) {

        static ItemKey of(ResultSet row) throws SQLException {
            return new ItemKey(row.getInt("asked_report_id"), row.getInt("group_no"));
        }
    }

    private record Asked(ItemKey key, Weight weight, int year, String file, String cause, String runnerUp) {}

    /** A sum, with the cell that is asked about where no explanation names any. */
    private record Upset(ItemKey key, UpsetSum sum, AskedCell cell) {}

    private record Changed(ItemKey key, AskedCell cell) {}

    /** The slip of that number; to be asked in the order of the numbers. */
    ReturnSlip read(int slipNo, String sender) throws SQLException {
        List<Upset> upset = findings.of(slipNo);
        List<Changed> changed = changes.of(slipNo);
        List<SlipItem> asked = new ArrayList<>();
        for (Asked item : items.of(slipNo)) {
            asked.add(item(item, upset, changed));
        }
        return new ReturnSlip(
                sender, asked, referrals.of(slipNo), rejects.of(slipNo), hints.of(slipNo), told.of(slipNo));
    }

    private static SlipItem item(Asked item, List<Upset> upset, List<Changed> changed) {
        List<Upset> own =
                upset.stream().filter(sum -> sum.key().equals(item.key())).toList();
        List<AskedCell> cells = changed.stream()
                .filter(change -> change.key().equals(item.key()))
                .map(Changed::cell)
                .toList();
        return new SlipItem(
                item.weight(),
                item.year(),
                item.file(),
                cells.isEmpty() ? own.stream().map(Upset::cell).distinct().toList() : cells,
                own.stream().map(Upset::sum).toList(),
                item.cause(),
                item.runnerUp());
    }

    private Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                ItemKey.of(row),
                Weight.values()[row.getInt("weight") - 1],
                row.getInt("year"),
                row.getString("file"),
                row.getString(language.choose("cause_zh", "cause_en")),
                row.getString(language.choose("runner_up_zh", "runner_up_en")));
    }

    private Upset upset(ResultSet row) throws SQLException {
        UpsetSum sum = sum(
                row,
                row.getBoolean("is_own") ? "" : row.getString("other_agency"),
                row.getBoolean("is_own") && !row.getString("other_agency").isEmpty() ? row.getString("year") : "");
        String memberCell = row.getString("member_cell");
        AskedCell cell = memberCell.isEmpty()
                ? new AskedCell(
                        row.getString("sheet"),
                        row.getString("cells"),
                        sum.left(),
                        sum.leftValue(),
                        sum.wanted(language),
                        row.getInt("scale"),
                        true)
                : new AskedCell(
                        row.getString("sheet"),
                        memberCell,
                        row.getString("member_label"),
                        row.getString("member_printed"),
                        language.choose("不大于 ", "at most ") + sum.leftValue(),
                        row.getInt("scale"),
                        row.getBoolean("may_be_negative"));
        return new Upset(ItemKey.of(row), sum, cell);
    }

    private static UpsetSum sum(ResultSet row, String otherAgency, String otherYear) throws SQLException {
        return new UpsetSum(
                row.getString("text_zh"),
                row.getString("text_en"),
                row.getString("left_text"),
                row.getString("left_value"),
                row.getString("relation"),
                row.getString("right_text"),
                row.getString("right_value"),
                row.getString("size"),
                otherAgency,
                otherYear);
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(
                ItemKey.of(row),
                new AskedCell(
                        row.getString("sheet"),
                        row.getString("cell"),
                        row.getString("label"),
                        row.getString("printed"),
                        row.getString("proposed"),
                        row.getInt("scale"),
                        row.getBoolean("may_be_negative")));
    }

    private static Referral referral(ResultSet row) throws SQLException {
        return new Referral(row.getInt("year"), sum(row, "", ""), row.getString("asked_agency"));
    }

    private BlankHint hint(ResultSet row) throws SQLException {
        return new BlankHint(
                row.getInt("year"),
                row.getString("file"),
                row.getString("sheet"),
                row.getString("cell"),
                row.getString("label"),
                row.getString("value"),
                row.getString(language.choose("reason_zh", "reason_en")));
    }

    private ToldFinding told(ResultSet row) throws SQLException {
        return new ToldFinding(
                row.getInt("year"),
                row.getString("file"),
                row.getString("place"),
                row.getString(language.choose("kind_zh", "kind_en")),
                row.getString("said_text"),
                row.getString("wanted_text"),
                row.getString("table_cell"),
                row.getString(language.choose("cause_zh", "cause_en")),
                row.getString("sentence"));
    }

    @Override
    public void close() throws SQLException {
        for (SlipCursor<?> cursor : List.of(items, findings, changes, referrals, rejects, hints, told)) {
            cursor.close();
        }
    }
}
