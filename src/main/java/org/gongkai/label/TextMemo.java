package org.gongkai.label;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Remembers what was found out about texts, as much of it as a bounded memory holds: what was not asked for while many
 * others were is forgotten. Safe for use by several threads.
 *
 * @param <T> what is found out about a text; it depends on nothing else, and is not null
 */
public final class TextMemo<T> {

    private static final int MOST_TEXTS = 8_192;

    /** Longer texts are prose, which comes once. */
    private static final int LONGEST = 256;

    private final Function<String, T> question;
    private volatile Generations<T> generations = new Generations<>(new ConcurrentHashMap<>(), Map.of());

    /** A memory of the answers to that question. */
    public TextMemo(Function<String, T> question) {
        this.question = question;
    }

    private record Generations<T>(Map<String, T> young, Map<String, T> old) {}

    /** What the question finds out about a text. */
    public T of(String text) {
        T known = known(text);
        return known == null ? remember(text, question.apply(text)) : known;
    }

    /** The same, where the answer can be had more cheaply from what the caller has at hand. */
    public T of(String text, Supplier<T> answer) {
        T known = known(text);
        return known == null ? remember(text, answer.get()) : known;
    }

    private T known(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        Generations<T> now = generations;
        T known = now.young().get(text);
        if (known == null) {
            known = now.old().get(text);
            if (known != null) {
                remember(text, known);
            }
        }
        return known;
    }

    private T remember(String text, T answer) {
        if (text.length() > LONGEST) {
            return answer;
        }
        Generations<T> now = generations;
        now.young().put(text, answer);
        if (now.young().size() > MOST_TEXTS) {
            generations = new Generations<>(new ConcurrentHashMap<>(), now.young());
        }
        return answer;
    }
}
