package org.gongkai.own;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.identity.Term;
import org.gongkai.knowledge.FigureKey;

/** Codes of cells as users write them: {@code x1}, {@code granted[natural]}, {@code x1r~x1c; x2r~x2c}, {@code x1=2}. */
final class CellCodes {

    private static final Pattern CODE = Pattern.compile("([A-Za-z][A-Za-z0-9_.]*)(?:\\[([a-z][a-z0-9_]*)])?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s;,]+");

    private CellCodes() {}

    /** Two cells. */
    record Pair(FigureKey one, FigureKey other) {}

    static Optional<FigureKey> of(String text) {
        Matcher matcher = CODE.matcher(text);
        return matcher.matches()
                ? Optional.of(new FigureKey(
                        matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse(Term.TOTAL)))
                : Optional.empty();
    }

    static Set<FigureKey> set(OwnLine line, String column) throws WrongCell {
        Set<FigureKey> keys = new LinkedHashSet<>();
        for (String code : parts(line.text(column))) {
            keys.add(key(line, column, code));
        }
        return keys;
    }

    static List<Pair> pairs(OwnLine line, String column) throws WrongCell {
        List<Pair> pairs = new ArrayList<>();
        for (String pair : parts(line.text(column).replaceAll("\\s*~\\s*", "~"))) {
            String[] sides = pair.split("~", -1);
            if (sides.length != 2 || sides[0].equals(sides[1])) {
                throw new WrongCell(line.cell(column), "成对的代码，如 x1~x2; x3~x4", "pairs such as x1~x2; x3~x4");
            }
            pairs.add(new Pair(key(line, column, sides[0]), key(line, column, sides[1])));
        }
        return pairs;
    }

    static Map<FigureKey, BigDecimal> weights(OwnLine line, String column) throws WrongCell {
        Map<FigureKey, BigDecimal> weights = new LinkedHashMap<>();
        for (String weight : parts(line.text(column).replaceAll("\\s*=\\s*", "="))) {
            String[] sides = weight.split("=", -1);
            if (sides.length != 2) {
                throw new WrongCell(line.cell(column), "代码=权重，如 x1=2 x2=0.5", "code=weight, such as x1=2 x2=0.5");
            }
            weights.put(key(line, column, sides[0]), line.weight(column, sides[1]));
        }
        return weights;
    }

    private static List<String> parts(String text) {
        return Arrays.stream(BETWEEN.split(text))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static FigureKey key(OwnLine line, String column, String code) throws WrongCell {
        return of(code).orElseThrow(() -> new WrongCell(
                line.cell(column), "指标代码，如 x1 或 x1[natural]", "codes of indicators, such as x1 or x1[natural]"));
    }
}
