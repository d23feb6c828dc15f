package org.gongkai.agency;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.knowledge.TitlePattern;

/** What the texts of a sheet, its name and the name of its file say, before it is weighed. Mutable, local to one sheet. */
final class Evidence {

    private final List<Name> names = new ArrayList<>();
    private final Set<Integer> years = new LinkedHashSet<>();
    private final Set<Period> periods = new LinkedHashSet<>();
    private final Set<Scope> scopes = new LinkedHashSet<>();
    private final Set<String> others = new LinkedHashSet<>();
    private final List<String> surroundings = new ArrayList<>();

    /** How far a name is believed: what is believed less may name a body above the one that reports. */
    enum Weight {
        /** A cell that is nothing but the name of an agency, above the table. */
        BARE,
        FILE,
        TITLE,
        SHEET,
        AGENCY_LINE;

        static Weight of(TitlePattern.Kind kind) {
            return switch (kind) {
                case AGENCY, AGENCY_LABEL -> AGENCY_LINE;
                case SHEET -> SHEET;
                case TITLE, NAMED_TITLE, YEAR, YEAR_LABEL, STATEMENT -> TITLE;
                case FILE -> FILE;
            };
        }
    }

    /** A name of the agency that reports, and how far it is believed. */
    record Name(String text, Weight weight) {}

    void name(String text, Weight weight) {
        names.add(new Name(text, weight));
    }

    void year(int year) {
        years.add(year);
    }

    void words(ReportWords.Stated stated) {
        periods.addAll(stated.periods());
        scopes.addAll(stated.scopes());
        others.addAll(stated.others());
    }

    void scopes(ReportWords.Stated stated) {
        scopes.addAll(stated.scopes());
    }

    /** A folder or another text that may name the region. */
    void surrounding(String text) {
        surroundings.add(text);
    }

    boolean isEmpty() {
        return names.isEmpty() && years.isEmpty() && periods.isEmpty() && scopes.isEmpty() && others.isEmpty();
    }

    List<Name> names() {
        return names;
    }

    Set<Integer> years() {
        return years;
    }

    Set<Period> periods() {
        return periods;
    }

    Set<Scope> scopes() {
        return scopes;
    }

    Set<String> others() {
        return others;
    }

    List<String> surroundings() {
        return surroundings;
    }
}
