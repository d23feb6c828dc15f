package org.gongkai.warehouse;

import java.util.HashMap;
import java.util.Map;

/** Surrogate keys by natural code, as the warehouse holds them. */
final class SurrogateKeys {

    private SurrogateKeys() {}

    /** The keys that a query gives: its columns are {@code code} and {@code id}. */
    static Map<String, Integer> read(Warehouse warehouse, String query) {
        Map<String, Integer> ids = new HashMap<>();
        warehouse
                .query(query)
                .query((row, number) -> ids.put(row.getString("code"), row.getInt("id")))
                .list();
        return ids;
    }

    /** The key that is free next. */
    static int next(Map<String, Integer> ids) {
        return ids.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }
}
