package org.gongkai.precheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.explain.CaseCell;
import org.gongkai.explain.Change;
import org.gongkai.explain.ExplainedGroup;
import org.gongkai.explain.Explanation;
import org.gongkai.explain.Sentences;
import org.gongkai.form.Figure;
import org.gongkai.knowledge.FigureKey;
import org.gongkai.knowledge.SlipWords;
import org.gongkai.precheck.Precheck.Case;
import org.gongkai.reporting.Language;
import org.gongkai.slip.AskedCell;
import org.gongkai.slip.SlipItem;
import org.gongkai.slip.UpsetSum;
import org.gongkai.slip.Weight;

/** What each report is asked about, as {@code sql/slips} has it: a slip of the pen is one item, whatever it upsets. */
final class Items {

    private final Sentences sentences;
    private final Language language;
    private final Map<Case, List<SlipItem>> items = new HashMap<>();

    /** A group of findings, and whose report it is of. */
    private record Asked(Case source, ExplainedGroup group) {}

    /** A finding, on whose report it is. */
    private record Found(Case owner, FailedSum sum) {}

    private record Weighed(SlipItem item, int certainty, BigDecimal size) {}

    Items(List<Case> cases, List<SlipWords> words, Language language) {
        this.sentences = new Sentences(words);
        this.language = language;
        Map<Asked, List<Found>> homes = new HashMap<>();
        for (Case owner : cases) {
            owner.failed()
                    .values()
                    .forEach(sum -> homes.computeIfAbsent(home(new Found(owner, sum), cases), none -> new ArrayList<>())
                            .add(new Found(owner, sum)));
        }
        for (Case source : cases) {
            List<Weighed> weighed = new ArrayList<>();
            source.groups()
                    .forEach(group -> Optional.ofNullable(homes.get(new Asked(source, group)))
                            .ifPresent(found -> weighed.add(weighed(new Asked(source, group), found))));
            weighed.sort(Comparator.comparing((Weighed one) -> one.item().weight())
                    .thenComparing(Weighed::certainty)
                    .thenComparing(Weighed::size, Comparator.reverseOrder()));
            items.put(source, weighed.stream().map(Weighed::item).toList());
        }
    }

    List<SlipItem> of(Case source) {
        return items.get(source);
    }

    /** The group whose likeliest explanation clears a finding; else a member that alone exceeds the whole; else its own. */
    private static Asked home(Found found, List<Case> cases) {
        String id = found.sum().id();
        return clearing(id, List.of(found.owner()))
                .or(() -> clearing(id, cases))
                .or(() -> exceeding(found, cases))
                .or(() -> found.owner().groups().stream()
                        .filter(group -> group.findings().contains(id))
                        .map(group -> new Asked(found.owner(), group))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("no group holds " + id));
    }

    private static Optional<Asked> clearing(String id, List<Case> cases) {
        return cases.stream()
                .flatMap(one -> one.groups().stream().map(group -> new Asked(one, group)))
                .filter(asked -> asked.group()
                        .first()
                        .filter(first -> first.repairs().contains(id))
                        .isPresent())
                .min(Comparator.comparingInt(
                        asked -> asked.group().first().orElseThrow().cost()));
    }

    private static Optional<Asked> exceeding(Found found, List<Case> cases) {
        if (!found.sum().identity().kind().equals("roll_up")) {
            return Optional.empty();
        }
        return cases.stream()
                .filter(one -> one != found.owner())
                .flatMap(one -> one.groups().stream()
                        .filter(group -> group.explanations().isEmpty()
                                && group.findings().contains(found.sum().id()))
                        .map(group -> new Asked(one, group)))
                .filter(asked -> figure(found, asked.source())
                        .flatMap(figure -> figure.value().value())
                        .filter(value -> value.compareTo(found.sum().leftValue()) > 0)
                        .isPresent())
                .findFirst();
    }

    /** The figure of a report that stands in a roll-up. */
    private static Optional<Figure> figure(Found found, Case member) {
        return member.source().rules().stream()
                .filter(rule -> rule.id().equals(found.sum().id()))
                .findFirst()
                .flatMap(rule -> member.report().figure(rule.terms().get(0).cell()));
    }

    private Weighed weighed(Asked asked, List<Found> found) {
        Optional<Explanation> first = asked.group().first();
        boolean ambiguous = asked.group().isAmbiguous();
        Map<FigureKey, CaseCell> cells = asked.source().source().cellsByKey();
        Weight weight = found.stream()
                .map(one -> Weight.of(one.sum().identity().severity()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<AskedCell> named = first.map(Explanation::changes).stream()
                .flatMap(changes -> changes)
                .map(change -> cell(change, asked.source()))
                .toList();
        SlipItem item = new SlipItem(
                weight,
                asked.source().report().year(),
                asked.source().report().file(),
                named.isEmpty()
                        ? found.stream().map(one -> cell(one, asked.source())).toList()
                        : named,
                found.stream().map(one -> sum(one, asked.source())).toList(),
                first.map(explanation -> sentence(explanation, cells)).orElse(""),
                ambiguous ? sentence(asked.group().explanations().get(1), cells) : "");
        BigDecimal size = found.stream()
                .map(one -> one.sum().gap().abs())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Weighed(item, first.isEmpty() ? 3 : ambiguous ? 2 : 1, size);
    }

    private String sentence(Explanation explanation, Map<FigureKey, CaseCell> cells) {
        return language == Language.ZH ? sentences.zh(explanation, cells) : sentences.en(explanation, cells);
    }

    private static AskedCell cell(Change change, Case source) {
        return cell(
                source.report().figure(change.cell()).orElseThrow(),
                source,
                change.proposed()
                        .map(YearReport::plain)
                        .map(BigDecimal::toPlainString)
                        .orElse(""));
    }

    private static AskedCell cell(Figure figure, Case source, String expected) {
        return new AskedCell(
                source.report().sheet(figure),
                WrittenSums.cell(figure),
                WrittenSums.path(figure),
                YearReport.printed(figure),
                expected,
                figure.indicator().scale(),
                figure.indicator().mayBeNegative());
    }

    private AskedCell cell(Found found, Case asked) {
        FailedSum sum = found.sum();
        if (found.owner() != asked) {
            Optional<Figure> own = figure(found, asked);
            if (own.isPresent()) {
                return cell(
                        own.get(),
                        asked,
                        language.choose("不大于 ", "at most ") + sum.leftValue().toPlainString());
            }
        }
        return new AskedCell(
                sum.sheet(),
                sum.cells(),
                sum.left(),
                sum.leftValue().toPlainString(),
                sum(found, asked).wanted(language),
                6,
                true);
    }

    private static UpsetSum sum(Found found, Case asked) {
        FailedSum sum = found.sum();
        boolean sameAgency =
                found.owner().report().agency().equals(asked.report().agency());
        boolean sameYear = found.owner() == asked;
        return new UpsetSum(
                sum.identity().textZh(),
                sum.identity().textEn(),
                sum.left(),
                sum.leftValue().toPlainString(),
                sum.relation(),
                sum.right(),
                YearReport.plain(sum.rightValue()).toPlainString(),
                YearReport.plain(sum.gap().abs()).toPlainString(),
                sameAgency ? "" : found.owner().report().reading().agency().name(),
                sameAgency && !sameYear
                        ? Integer.toString(found.owner().report().year())
                        : "");
    }
}
