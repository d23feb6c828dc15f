package org.gongkai.load;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.knowledge.ResubmissionMark;

/**
 * Tells from the names of two files of one folder whether one takes the place of the other: where it is called the same
 * with a mark of a resubmission behind, or both bear a mark behind the same name and its mark is the newer one. What the
 * files are, .xls or .xlsx, does not matter. Immutable.
 */
final class ResubmissionNames {

    private static final String BEFORE_A_MARK = "(?<base>.+?)[-_—·\\s]*[(\\[【〔]?(?:";
    private static final String BEHIND_A_MARK = ")[)\\]】〕]?";

    private static final Comparator<Mark> AGE =
            Comparator.comparingInt(Mark::rank).thenComparingInt(Mark::number);

    /** A mark in words and how new it makes the file. */
    private record Mark(String text, int rank, int number) {}

    /** A name without its marks, and they in their order. */
    private record Name(String folder, String base, List<Mark> marks) {}

    private record Peeled(String base, Mark mark) {}

    private record Peel(Pattern pattern, ResubmissionMark mark) {}

    private final List<Peel> peels;

    ResubmissionNames(List<ResubmissionMark> marks) {
        this.peels = marks.stream()
                .map(mark ->
                        new Peel(Pattern.compile(BEFORE_A_MARK + mark.pattern().pattern() + BEHIND_A_MARK), mark))
                .toList();
    }

    /** Whether the name of the first file says that it takes the place of the other. */
    boolean isNewer(String file, String other) {
        Name name = name(file);
        Name before = name(other);
        if (!name.folder().equals(before.folder()) || !name.base().equals(before.base())) {
            return false;
        }
        List<Mark> marks = name.marks();
        int common = before.marks().size();
        if (marks.size() > common) {
            return marks.subList(0, common).equals(before.marks());
        }
        int last = common - 1;
        return marks.size() == common
                && common > 0
                && marks.subList(0, last).equals(before.marks().subList(0, last))
                && AGE.compare(marks.get(last), before.marks().get(last)) > 0;
    }

    private Name name(String file) {
        int slash = file.lastIndexOf('/') + 1;
        String plain = Normalizer.normalize(file.substring(slash), Normalizer.Form.NFKC);
        String base = plain.replaceFirst("(?<=.)\\.[^.]*$", "").strip();
        List<Mark> marks = new ArrayList<>();
        for (Optional<Peeled> peeled = peel(base); peeled.isPresent(); peeled = peel(base)) {
            marks.add(0, peeled.get().mark());
            base = peeled.get().base();
        }
        return new Name(file.substring(0, slash), base, marks);
    }

    /** The longest mark at the end of a name. */
    private Optional<Peeled> peel(String name) {
        return peels.stream()
                .flatMap(peel -> peel(name, peel).stream())
                .min(Comparator.comparingInt(peeled -> peeled.base().length()));
    }

    private static Optional<Peeled> peel(String name, Peel peel) {
        Matcher matcher = peel.pattern().matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String base = matcher.group("base");
        String number = peel.mark().counts() ? matcher.group(ResubmissionMark.NUMBER) : null;
        int counted = number == null || number.isEmpty() ? 0 : Integer.parseInt(number);
        return Optional.of(new Peeled(
                base, new Mark(name.substring(base.length()), peel.mark().rank(), counted)));
    }
}
