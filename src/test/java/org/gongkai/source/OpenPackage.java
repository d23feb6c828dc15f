package org.gongkai.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The least that makes a package of Office Open XML (ECMA-376 part 2) around the parts that a test writes. */
final class OpenPackage {

    /** Namespaces of the two dialects. */
    static final String TRANSITIONAL = "http://schemas.openxmlformats.org/%s/2006/";

    static final String STRICT = "http://purl.oclc.org/ooxml/%s/";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.";

    private final String relations;
    private final List<String> namesAndContents = new ArrayList<>();
    private final StringBuilder types = new StringBuilder();

    /**
     * A package.
     *
     * @param namespaces those of the dialect, with a place for what they are of
     * @param main target of the main part
     */
    OpenPackage(String namespaces, String main) {
        this.relations = namespaces.formatted("officeDocument") + "relationships";
        refer("_rels/.rels", "officeDocument", main);
    }

    /** Namespace of references within parts. */
    String relations() {
        return relations;
    }

    /** Adds a part. */
    OpenPackage part(String name, String type, String content) {
        types.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(name, TYPES + type));
        Collections.addAll(namesAndContents, name, content);
        return this;
    }

    /** Adds what a part refers to, named a, b and so on: kinds and targets in turn. */
    OpenPackage refer(String name, String... kindsAndTargets) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            all.append("<Relationship Id=\"%c\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted('a' + i / 2, relations, kindsAndTargets[i], kindsAndTargets[i + 1]));
        }
        Collections.addAll(
                namesAndContents,
                name,
                "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, all));
        return this;
    }

    byte[] bytes() {
        List<String> all = new ArrayList<>(List.of("[Content_Types].xml", """
                <Types xmlns="%scontent-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                %s</Types>\
                """.formatted(PACKAGE, types)));
        all.addAll(namesAndContents);
        return SampleFiles.zip(all.toArray(String[]::new));
    }
}
