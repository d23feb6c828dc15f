package org.gongkai.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lays the lines of a variant over those of its base. A line with a code that the base has replaces the base's, and what
 * it leaves empty is as in the base; a line with a new code is added; a line marked as removed takes the base's out.
 * {@code after} names the code that a line stands behind; without it a replaced line stays where it is, and a new one
 * comes last. An edition without a base is one over nothing.
 */
final class Variant {

    private static final String REMOVED = "removed";

    private final String noun;
    private final String marked;
    private final List<KnowledgeLine> lines;

    private Variant(String noun, String marked, List<KnowledgeLine> base) {
        this.noun = noun;
        this.marked = marked;
        this.lines = new ArrayList<>(base);
    }

    static List<KnowledgeLine> tables(List<KnowledgeLine> base, List<KnowledgeLine> own) throws KnowledgeException {
        return new Variant("table", "layout", base).with(own);
    }

    static List<KnowledgeLine> indicators(List<KnowledgeLine> base, List<KnowledgeLine> own) throws KnowledgeException {
        return RenamedRows.follow(base, own, new Variant("indicator", "role", base).with(own));
    }

    static List<KnowledgeLine> identities(List<KnowledgeLine> base, List<KnowledgeLine> own) throws KnowledgeException {
        return new Variant("identity", "kind", base).with(own);
    }

    private List<KnowledgeLine> with(List<KnowledgeLine> own) throws KnowledgeException {
        Set<String> codes = new HashSet<>();
        for (KnowledgeLine line : own) {
            String code = line.required("code");
            if (!codes.add(code)) {
                throw line.wrong(noun + " " + code + " is there twice");
            }
            if (line.ifThere(marked).filter(REMOVED::equals).isPresent()) {
                lines.remove(position(code, line));
            } else {
                put(code, line);
            }
        }
        return lines;
    }

    private void put(String code, KnowledgeLine line) throws KnowledgeException {
        int at = find(code);
        KnowledgeLine whole = at < 0 ? line : line.over(lines.get(at));
        Optional<String> after = line.ifThere("after");
        if (at >= 0 && after.isEmpty()) {
            lines.set(at, whole);
            return;
        }
        if (at >= 0) {
            lines.remove(at);
        }
        lines.add(after.isPresent() ? position(after.get(), line) + 1 : lines.size(), whole);
    }

    private int position(String code, KnowledgeLine line) throws KnowledgeException {
        int at = find(code);
        if (at < 0) {
            throw line.wrong("there is no " + noun + " " + code + " before this line");
        }
        return at;
    }

    private int find(String code) {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).ifThere("code").filter(code::equals).isPresent()) {
                return at;
            }
        }
        return -1;
    }
}
