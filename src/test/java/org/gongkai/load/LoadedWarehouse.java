package org.gongkai.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.knowledge.Choice;
import org.gongkai.knowledge.Choosing;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.plan.Versions;
import org.gongkai.warehouse.Dimensions;
import org.gongkai.warehouse.EmptyWarehouse;
import org.gongkai.warehouse.Warehouse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real warehouse that files are loaded into, each chunk in a transaction as in the job. */
final class LoadedWarehouse implements AutoCloseable {

    private static final Versions VERSIONS = new Versions(1, "reading", "checking", "choosing", "reporting");

    /** The checks that must hold after every chunk; the others look at the plan. */
    private static final List<String> AFTER_A_CHUNK = List.of(
            "verify/cells_accounted_for",
            "verify/current_twice",
            "verify/files_add_up_to_night",
            "verify/figures_out_of_place",
            "verify/figures_per_report",
            "verify/figures_twice",
            "verify/figures_without_meaning",
            "verify/sheets_add_up_to_file",
            "verify/stored_cells");

    private final Warehouse warehouse;
    private final Knowledge knowledge;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private LoadedWarehouse(Warehouse warehouse, Knowledge knowledge) {
        this.warehouse = warehouse;
        this.knowledge = knowledge;
        this.jdbc = JdbcClient.create(warehouse.dataSource());
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(warehouse.dataSource()));
    }

    static LoadedWarehouse open(Path folder, Knowledge knowledge) throws SQLException, IOException {
        Warehouse warehouse = EmptyWarehouse.in(folder);
        new Dimensions(warehouse).write(knowledge);
        return new LoadedWarehouse(warehouse, knowledge);
    }

    /** A loader as a night begins with, which knows only what the warehouse holds. */
    Loader loader(int night, List<Choice> choices) {
        return loader(night, new Choosing(choices, knowledge.choosing().marks()));
    }

    /** The same, with no mark of a resubmission in the knowledge. */
    Loader loaderWithoutMarks(int night) {
        return loader(night, new Choosing(List.of(), List.of()));
    }

    private Loader loader(int night, Choosing lines) {
        Knowledge choosing = new Knowledge(
                knowledge.editions(),
                knowledge.breakdowns(),
                knowledge.aliases(),
                knowledge.replacedWords(),
                knowledge.knownTexts(),
                knowledge.titlePatterns(),
                knowledge.values(),
                knowledge.agencies(),
                knowledge.naming(),
                lines,
                knowledge.expected(),
                knowledge.verdicts(),
                knowledge.codeLabels(),
                knowledge.reportColumns(),
                knowledge.slipWords(),
                knowledge.statements(),
                knowledge.concordance(),
                knowledge.fingerprints());
        new ChoiceTables(warehouse).write(choosing, night);
        return new Loader(warehouse, choosing, VERSIONS, night);
    }

    static Choice precedence(String agency, int year, String file) {
        return new Choice(Choice.Kind.PRECEDENCE, agency, year, file, Optional.empty(), "", "");
    }

    static Choice withdrawal(String agency, int year, String file, String day) {
        return new Choice(Choice.Kind.WITHDRAWAL, agency, year, file, Optional.of(LocalDate.parse(day)), "张三", "填错年度");
    }

    void load(Loader loader, List<FileToLoad> files) {
        transaction.executeWithoutResult(status -> loader.load(files));
    }

    void decideAgain(Loader loader) {
        transaction.executeWithoutResult(status -> loader.decideAgain());
    }

    /** What does not add up. */
    List<String> faults() {
        return AFTER_A_CHUNK.stream()
                .flatMap(check -> warehouse.rows(check, Map.of()).stream().map(row -> check + " " + row))
                .toList();
    }

    List<String> texts(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    @Override
    public void close() throws SQLException {
        warehouse.close();
    }
}
