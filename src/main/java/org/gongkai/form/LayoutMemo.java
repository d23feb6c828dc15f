package org.gongkai.form;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Remembers the layouts of sheets, since thousands of agencies fill in the same form: as many as a bounded memory holds.
 * What was not met while many others were is forgotten. Safe for use by several threads.
 */
final class LayoutMemo {

    /** Some hundred bytes each; half of what is remembered at most. */
    private static final int MOST_CELLS = 200_000;

    private volatile Generations generations = new Generations(Map.of());

    private record Generations(
            Map<LayoutKey, KnownLayouts> young, Map<LayoutKey, KnownLayouts> old, AtomicInteger cells) {
        Generations(Map<LayoutKey, KnownLayouts> old) {
            this(new ConcurrentHashMap<>(), old, new AtomicInteger());
        }
    }

    /** The layouts of sheets with that key, where any is known. */
    Optional<KnownLayouts> of(LayoutKey key) {
        Generations now = generations;
        KnownLayouts known = now.young().get(key);
        if (known == null) {
            known = now.old().get(key);
            if (known != null) {
                add(now, key, known);
            }
        }
        return Optional.ofNullable(known);
    }

    /** The layouts of sheets with that key, which are remembered from now on. */
    KnownLayouts remember(LayoutKey key, Supplier<KnownLayouts> layouts) {
        return of(key).orElseGet(() -> add(generations, key, layouts.get()));
    }

    private KnownLayouts add(Generations now, LayoutKey key, KnownLayouts layouts) {
        KnownLayouts before = now.young().putIfAbsent(key, layouts);
        if (before == null && now.cells().addAndGet(key.size()) > MOST_CELLS) {
            generations = new Generations(now.young());
        }
        return before == null ? layouts : before;
    }
}
