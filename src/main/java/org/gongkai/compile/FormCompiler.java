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
import org.gongkai.agency.Resolution;
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
     * @throws WrongRequestException if nobody is meant, nobody has members, no member reported, or no such edition
     */
    public CompiledForm compile(String agency, int year, Optional<String> edition) throws WrongRequestException {
        Agency whole = agencyNamed(agency);
        List<Member> members =
                warehouse.rows(sql.statement("compile/members"), Map.of("agency", whole.code(), "year", year)).stream()
                        .map(FormCompiler::member)
                        .toList();
        List<Integer> reports = members.stream()
                .filter(Member::counted)
                .flatMap(member -> member.report().stream())
                .toList();
        if (members.stream().allMatch(Member::itself)) {
            throw withoutMembers(whole, year);
        }
        if (reports.isEmpty()) {
            throw new WrongRequestException(
                    whole.name() + "的成员都没有 " + year + " 年的报表",
                    "no member of " + whole.name() + " has a report of " + year);
        }
        Map<FigureKey, CompiledCell> cells = cells(members, reports);
        return new CompiledForm(whole.name(), year, edition(members, edition), members, cells);
    }

    private Agency agencyNamed(String agency) throws WrongRequestException {
        AgencyDirectory directory = new AgencyDirectory(knowledge);
        Optional<Agency> byCode = directory.byCode(agency);
        if (byCode.isPresent()) {
            return byCode.get();
        }
        Resolution resolution = directory.resolve(agency);
        String candidates = resolution.candidates().stream()
                .map(candidate -> candidate.name() + " " + candidate.code())
                .collect(Collectors.joining("、"));
        Agency meant = resolution
                .agency()
                .orElseThrow(() -> new WrongRequestException(
                        "“" + agency + "”指哪个单位不明确，请用代码或全称：" + candidates,
                        "it is not clear who is meant by " + agency + "; name one by its code: " + candidates));
        if (meant.provisional()) {
            requireKnown(meant.name());
        }
        return meant;
    }

    private void requireKnown(String name) throws WrongRequestException {
        List<String> nearest = warehouse.rows(sql.statement("compile/nearest_names"), Map.of("name", name)).stream()
                .map(row -> text(row, "name"))
                .toList();
        if (!nearest.contains(name)) {
            String names = String.join("、", nearest);
            throw new WrongRequestException(
                    "没有叫“" + name + "”的单位" + (names.isEmpty() ? "" : "；相近的名称：" + names),
                    "there is no agency " + name + (names.isEmpty() ? "" : "; names like it: " + names));
        }
    }

    private static WrongRequestException withoutMembers(Agency whole, int year) {
        return new WrongRequestException(
                whole.name() + "在 " + year + " 年末没有成员；成员由区划或 data/agency_relations.csv 中的 parent 行确定",
                whole.name() + " has no members at the end of " + year
                        + "; they come from the list of divisions, or from lines in data/agency_relations.csv");
    }

    private Edition edition(List<Member> members, Optional<String> wanted) throws WrongRequestException {
        String code = wanted.or(() -> ownEdition(members))
                .or(() -> usualEdition(members))
                .orElseThrow(() -> new WrongRequestException("请用 --edition 指定表式", "an edition must be named"));
        return knowledge
                .edition(code)
                .filter(Edition::isPrinted)
                .orElseThrow(() -> new WrongRequestException("没有表式 " + code, "there is no edition " + code));
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
