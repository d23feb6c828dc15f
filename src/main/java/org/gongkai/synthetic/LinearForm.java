package org.gongkai.synthetic;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A sum of whole multiples of variables, each known by its number. Immutable. */
final class LinearForm {

    private final TreeMap<Integer, Long> coefficients;

    private LinearForm(TreeMap<Integer, Long> coefficients) {
        coefficients.values().removeIf(coefficient -> coefficient == 0);
        this.coefficients = coefficients;
    }

    static LinearForm of(Map<Integer, Long> coefficients) {
        return new LinearForm(new TreeMap<>(coefficients));
    }

    /** One variable, once. */
    static LinearForm of(int variable) {
        return of(Map.of(variable, 1L));
    }

    NavigableSet<Integer> variables() {
        return coefficients.navigableKeySet();
    }

    long coefficient(int variable) {
        return coefficients.getOrDefault(variable, 0L);
    }

    /** This form with a multiple of another added. */
    LinearForm plus(LinearForm other, long times) {
        TreeMap<Integer, Long> sum = new TreeMap<>(coefficients);
        other.coefficients.forEach(
                (variable, coefficient) -> sum.merge(variable, Math.multiplyExact(coefficient, times), Math::addExact));
        return new LinearForm(sum);
    }

    /** This form with another one in the place of a variable. */
    LinearForm replacing(int variable, LinearForm by) {
        long coefficient = coefficient(variable);
        return coefficient == 0 ? this : without(variable).plus(by, coefficient);
    }

    /** What the variable equals where this form is zero; its coefficient must be 1 or -1. */
    LinearForm solvedFor(int variable) {
        return of(Map.of()).plus(without(variable), -coefficient(variable));
    }

    private LinearForm without(int variable) {
        TreeMap<Integer, Long> rest = new TreeMap<>(coefficients);
        rest.remove(variable);
        return new LinearForm(rest);
    }

    void forEach(BiConsumer<Integer, Long> action) {
        coefficients.forEach(action);
    }

    /** The same form, quick to evaluate. */
    Compiled compiled() {
        int[] variables = new int[coefficients.size()];
        long[] factors = new long[coefficients.size()];
        int next = 0;
        for (Map.Entry<Integer, Long> term : coefficients.entrySet()) {
            variables[next] = term.getKey();
            factors[next++] = term.getValue();
        }
        return new Compiled(variables, factors);
    }

    /** A form as arrays, for the many evaluations of a large stream. */
    static final class Compiled {

        private final int[] variables;
        private final long[] factors;

        private Compiled(int[] variables, long[] factors) {
            this.variables = variables;
            this.factors = factors;
        }

        long at(long[] values) {
            long sum = 0;
            for (int i = 0; i < variables.length; i++) {
                sum += factors[i] * values[variables[i]];
            }
            return sum;
        }
    }
}
