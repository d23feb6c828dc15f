package org.gongkai.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.identity.BlankEquations;
import org.gongkai.warehouse.Warehouse;

/** Derives what several identities tell together only: {@code x + y = 10} and {@code x - y = 2} tell both. */
final class JointDerivation {

    private final Warehouse warehouse;

    JointDerivation(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    private record Blank(int indicator, int breakdown) {}

    /** An equation: factors of blanks, and what the other figures of its identity add up to. */
    private record Equation(int identity, Map<Blank, BigDecimal> factors, BigDecimal[] constant) {}

    /** Solves the equations that are left after the rounds so far; returns how many figures they tell. */
    int run(int round) {
        Map<Integer, Map<Integer, Equation>> reports = new LinkedHashMap<>();
        warehouse.query("derive/022_open_equation").query(row -> {
            Equation equation = reports.computeIfAbsent(row.getInt(1), none -> new LinkedHashMap<>())
                    .computeIfAbsent(row.getInt(2), identity -> equation(identity));
            equation.factors().put(new Blank(row.getInt(3), row.getInt(4)), row.getBigDecimal(5));
            equation.constant()[0] = row.getBigDecimal(6);
        });
        reports.forEach((report, equations) -> solve(report, List.copyOf(equations.values()), round));
        return reports.isEmpty() ? 0 : warehouse.execute("derive/024_together", Map.of("round", round));
    }

    private static Equation equation(int identity) {
        return new Equation(identity, new LinkedHashMap<>(), new BigDecimal[1]);
    }

    private void solve(int report, List<Equation> equations, int round) {
        Map<Blank, Integer> numbers = new LinkedHashMap<>();
        equations.forEach(
                equation -> equation.factors().keySet().forEach(blank -> numbers.putIfAbsent(blank, numbers.size())));
        if (numbers.size() > BlankEquations.MOST_BLANKS) {
            return;
        }
        BlankEquations system = new BlankEquations(numbers.size());
        for (Equation equation : equations) {
            BigDecimal[] factors = new BigDecimal[numbers.size()];
            Arrays.fill(factors, BigDecimal.ZERO);
            equation.factors().forEach((blank, factor) -> factors[numbers.get(blank)] = factor);
            system.add(factors, equation.constant()[0]);
        }
        List<Blank> blanks = new ArrayList<>(numbers.keySet());
        for (BlankEquations.Solution solution : system.solve()) {
            Map<String, Object> values = new HashMap<>();
            values.put("report", report);
            values.put("indicator", blanks.get(solution.blank()).indicator());
            values.put("breakdown", blanks.get(solution.blank()).breakdown());
            values.put("value", solution.value().orElse(null));
            values.put("is_even", solution.isEven());
            values.put("identities", identities(equations, solution.equations()));
            values.put("round", round);
            warehouse.execute("derive/023_told_together", values);
        }
    }

    private static String identities(List<Equation> equations, BitSet told) {
        return told.stream()
                .mapToObj(number -> String.valueOf(equations.get(number).identity()))
                .collect(Collectors.joining(" "));
    }
}
