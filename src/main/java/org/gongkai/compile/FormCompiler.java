package org.gongkai.compile;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.agency.AgencyDirectory;
import org.gongkai.compile.CompiledCell.Own;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.Edition;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.Knowledge;
import org.gongkai.warehouse.PublishedWarehouse;
import org.gongkai.warehouse.SqlLibrary;

/** Compiles the form of a whole from the reports of its members. Not safe for use by several threads. */
public final class FormCompiler {

    /** Stands for a report where there is none; surrogate keys are not negative. */
    private static final int NONE = -1;

    private final Knowledge knowledge;
    private final PublishedWarehouse warehouse;
    private final SqlLibrary sql;

    /** Compiles from that warehouse. */
    public FormCompiler(Knowledge knowledge, PublishedWarehouse warehouse, SqlLibrary sql) {
        this.knowledge = knowledge;
        this.warehouse = warehouse;
        this.sql = sql;
    }

    /**
     * The form of an agency and a year.
     *
     * @param agency code or name of the whole
     * @param edition code of the edition; without one, that of the whole's own report, or that of most members
     * @throws IllegalArgumentException if nobody is meant, nobody has members, no member reported, or no such edition
     */
    public CompiledForm compile(String agency, int year, Optional<String> edition) {
        Agency whole = agencyNamed(agency);
        List<Member> members =
                warehouse.rows(sql.statement("compile/members"), Map.of("agency", whole.code(), "year", year)).stream()
                        .map(FormCompiler::member)
                        .toList();
        List<Integer> reports = members.stream()
                .filter(Member::counted)
                .flatMap(member -> member.report().stream())
                .toList();
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("no member of " + whole.name() + " has a report of " + year);
        }
        Map<FigureKey, CompiledCell> cells = cells(members, reports);
        return new CompiledForm(whole.name(), year, edition(members, edition), members, cells);
    }

    private Agency agencyNamed(String agency) {
        AgencyDirectory directory = new AgencyDirectory(knowledge);
        return directory
                .byCode(agency)
                .or(() -> directory.resolve(agency).agency())
                .orElseThrow(() -> new IllegalArgumentException("it is not clear who is meant by " + agency));
    }

    private Edition edition(List<Member> members, Optional<String> wanted) {
        String code = wanted.or(() -> ownEdition(members))
                .or(() -> usualEdition(members))
                .orElseThrow(() -> new IllegalArgumentException("an edition must be named"));
        return knowledge
                .edition(code)
                .filter(Edition::isPrinted)
                .orElseThrow(() -> new IllegalArgumentException("there is no edition " + code));
    }

    private static Optional<String> ownEdition(List<Member> members) {
        return members.stream()
                .filter(Member::itself)
                .flatMap(member -> member.edition().stream())
                .findFirst();
    }

    private static Optional<String> usualEdition(List<Member> members) {
        Map<String, Long> editions = members.stream()
                .flatMap(member -> member.edition().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return editions.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private Map<FigureKey, CompiledCell> cells(List<Member> members, List<Integer> reports) {
        int whole = members.stream()
                .filter(member -> member.itself() && !member.counted())
                .flatMap(member -> member.report().stream())
                .findFirst()
                .orElse(NONE);
        long count = members.stream().filter(Member::counted).count();
        Map<FigureKey, CompiledCell> cells = new HashMap<>();
        Map<String, Object> values = Map.of("members", reports, "whole", whole, "count", count);
        for (Map<String, Object> row : warehouse.rows(sql.statement("compile/cells"), values)) {
            CompiledCell cell = cell(row);
            cells.put(cell.key(), cell);
        }
        return cells;
    }

    private static Member member(Map<String, Object> row) {
        return new Member(
                text(row, "name"),
                (Boolean) row.get("is_itself"),
                (Boolean) row.get("is_counted"),
                Optional.ofNullable((Number) row.get("report_id")).map(Number::intValue),
                Optional.ofNullable((String) row.get("edition")));
    }

    private static CompiledCell cell(Map<String, Object> row) {
        Set<Integer> reports = Stream.of(text(row, "reports"))
                .filter(keys -> !keys.isEmpty())
                .flatMap(keys -> Arrays.stream(keys.split(" ")))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        return new CompiledCell(
                new FigureKey(text(row, "indicator"), text(row, "breakdown")),
                reports,
                number(row, "value"),
                number(row, "least"),
                number(row, "most"),
                (Boolean) row.get("is_inexact"),
                number(row, "own_value").map(value -> new Own(value, text(row, "own_printed"))),
                Verdict.valueOf(text(row, "verdict").toUpperCase(Locale.ROOT)));
    }

    private static String text(Map<String, Object> row, String column) {
        return (String) row.get(column);
    }

    private static Optional<BigDecimal> number(Map<String, Object> row, String column) {
        return Optional.ofNullable((BigDecimal) row.get(column)).map(FormCompiler::plain);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
