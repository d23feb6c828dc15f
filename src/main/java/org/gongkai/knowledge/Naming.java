package org.gongkai.knowledge;

import java.util.List;

/**
 * What names tell beside the list of agencies.
 *
 * @param divisions divisions of the country, former ones included
 * @param forms forms of agencies' names, the first that fits holds
 * @param words words that tell period and scope, the first that fits holds
 */
public record Naming(List<Division> divisions, List<AgencyForm> forms, List<ReportWord> words) {

    public Naming {
        divisions = List.copyOf(divisions);
        forms = List.copyOf(forms);
        words = List.copyOf(words);
    }
}
