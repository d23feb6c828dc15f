package org.gongkai.form;

import java.util.List;
import org.gongkai.knowledge.TitlePattern;
import org.gongkai.label.Label;

/** Tells cells that wholly name an agency or a year, as headers of columns and rows do. */
final class Naming {

    private final AgencyDirectory directory;
    private final List<TitlePattern> patterns;

    Naming(AgencyDirectory directory, List<TitlePattern> patterns) {
        this.directory = directory;
        this.patterns = patterns.stream()
                .filter(pattern -> pattern.kind().equals("name"))
                .toList();
    }

    /** The agency or year that the text names, if that is all it says. */
    Attribution attribution(String text) {
        String plain = Label.plain(text);
        Attribution named = patterns.stream()
                .filter(pattern -> pattern.matches(plain))
                .findFirst()
                .map(pattern ->
                        new Attribution(pattern.agency(plain).map(directory::listedOrProvisional), pattern.year(plain)))
                .orElse(Attribution.NONE);
        return new Attribution(directory.listed(text), named.year()).orElse(named);
    }
}
