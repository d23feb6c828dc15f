package org.gongkai.knowledge;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the files that tell who reports: agencies, their names and relations, divisions and forms of names. */
final class AgencyFiles {

    /** The files, in the order in which they count for the fingerprint. */
    static final List<String> FILES = List.of(
            "agencies.csv",
            "agency_names.csv",
            "agency_relations.csv",
            "agency_forms.csv",
            "divisions.csv",
            "division_names.csv",
            "report_words.csv");

    private final Path folder;

    AgencyFiles(Path folder) {
        this.folder = folder;
    }

    private KnowledgeFile file(String name) throws KnowledgeException {
        return KnowledgeFile.required(folder.resolve(name));
    }

    private KnowledgeFile optionalFile(String name) throws KnowledgeException {
        return KnowledgeFile.optional(folder.resolve(name));
    }

    Naming naming() throws KnowledgeException {
        return new Naming(
                divisions(),
                optionalFile("agency_forms.csv").lines(AgencyFiles::form),
                optionalFile("report_words.csv").lines(AgencyFiles::word));
    }

    private static AgencyForm form(KnowledgeLine line) throws KnowledgeException {
        return new AgencyForm(
                line.pattern("pattern"),
                line.required("kind"),
                line.text("level"),
                line.yes("after_stem"),
                line.yes("alone"));
    }

    private static ReportWord word(KnowledgeLine line) throws KnowledgeException {
        return new ReportWord(
                line.oneOf("kind", "period", "scope", "other", ReportWord.SUM),
                line.required("code"),
                line.pattern("pattern"));
    }

    private record NameOf(String code, AgencyName name) {}

    private static Map<String, List<AgencyName>> byCode(List<NameOf> names) {
        return names.stream()
                .collect(Collectors.groupingBy(NameOf::code, Collectors.mapping(NameOf::name, Collectors.toList())));
    }

    private List<Division> divisions() throws KnowledgeException {
        List<KnowledgeLine> lines = optionalFile("divisions.csv").lines(line -> line);
        Set<String> codes = codes(lines, "division");
        Map<String, List<AgencyName>> names =
                byCode(optionalFile("division_names.csv").lines(line -> formerName(line, codes)));
        List<Division> divisions = new ArrayList<>();
        for (KnowledgeLine line : lines) {
            divisions.add(division(line, codes, names));
        }
        return divisions;
    }

    private static Set<String> codes(List<KnowledgeLine> lines, String what) throws KnowledgeException {
        Set<String> codes = new HashSet<>();
        for (KnowledgeLine line : lines) {
            if (!codes.add(line.required("code"))) {
                throw line.wrong(what + " " + line.text("code") + " is there twice");
            }
        }
        return codes;
    }

    private static NameOf formerName(KnowledgeLine line, Set<String> codes) throws KnowledgeException {
        String code = line.required("division");
        if (!codes.contains(code)) {
            throw line.wrong("there is no division " + code);
        }
        return new NameOf(code, new AgencyName(line.required("name"), Optional.empty(), line.optionalDate("valid_to")));
    }

    private static Division division(KnowledgeLine line, Set<String> codes, Map<String, List<AgencyName>> names)
            throws KnowledgeException {
        String code = line.required("code");
        Optional<String> parent = line.optional("parent");
        if (parent.filter(above -> !codes.contains(above)).isPresent()) {
            throw line.wrong("there is no division " + parent.get());
        }
        return new Division(
                code,
                line.required("name"),
                line.oneOf("level", "province", "prefecture", "county"),
                parent,
                line.optionalDate("valid_to"),
                names.getOrDefault(code, List.of()),
                line.text("source"));
    }

    /** The listed agencies, which may belong to those divisions. */
    List<Agency> agencies(List<Division> known) throws KnowledgeException {
        List<KnowledgeLine> lines = file("agencies.csv").lines(line -> line);
        Set<String> codes = codes(lines, "agency");
        Map<String, List<AgencyName>> names = byCode(file("agency_names.csv").lines(line -> name(line, codes)));
        Set<String> divisions = known.stream().map(Division::code).collect(Collectors.toSet());
        Map<String, List<AgencyRelation>> relations = relations(codes, divisions);
        Map<String, String> owners = new HashMap<>();
        List<Agency> agencies = new ArrayList<>();
        for (KnowledgeLine line : lines) {
            Agency agency = agency(line, names, relations, divisions);
            checkNames(line, agency, owners);
            agencies.add(agency);
        }
        return agencies;
    }

    private static NameOf name(KnowledgeLine line, Set<String> codes) throws KnowledgeException {
        return new NameOf(
                agencyOf(line, codes),
                new AgencyName(line.required("name"), line.optionalDate("valid_from"), line.optionalDate("valid_to")));
    }

    private static String agencyOf(KnowledgeLine line, Set<String> codes) throws KnowledgeException {
        String agency = line.required("agency");
        if (!codes.contains(agency)) {
            throw line.wrong("there is no agency " + agency);
        }
        return agency;
    }

    private record RelationOf(String agency, AgencyRelation relation) {}

    private Map<String, List<AgencyRelation>> relations(Set<String> codes, Set<String> divisions)
            throws KnowledgeException {
        List<RelationOf> relations = optionalFile("agency_relations.csv").lines(line -> {
            String target = line.required("target");
            if (!codes.contains(target) && !divisions.contains(target)) {
                throw line.wrong("there is no agency " + target);
            }
            String agency = agencyOf(line, codes);
            AgencyRelation.Kind kind = line.oneOf("relation", AgencyRelation.Kind.class);
            if (kind == AgencyRelation.Kind.MEMBERS_COMPLETE && !agency.equals(target)) {
                throw line.wrong("members_complete is told of an agency itself: its target is " + agency);
            }
            Optional<LocalDate> from = line.optionalDate("valid_from");
            Optional<LocalDate> to = line.optionalDate("valid_to");
            return new RelationOf(agency, new AgencyRelation(kind, target, from, to, false));
        });
        return relations.stream()
                .collect(Collectors.groupingBy(
                        RelationOf::agency, Collectors.mapping(RelationOf::relation, Collectors.toList())));
    }

    private static Agency agency(
            KnowledgeLine line,
            Map<String, List<AgencyName>> names,
            Map<String, List<AgencyRelation>> relations,
            Set<String> divisions)
            throws KnowledgeException {
        String code = line.required("code");
        Optional<String> region = line.optional("region");
        if (region.filter(division -> !divisions.contains(division)).isPresent()) {
            throw line.wrong("there is no division " + region.get());
        }
        Optional<String> creditCode = line.optional("credit_code");
        if (creditCode.filter(text -> !CreditCode.isValid(text)).isPresent()) {
            throw line.wrong("column credit_code is no 统一社会信用代码: " + creditCode.get());
        }
        return new Agency(
                code,
                line.required("name"),
                line.text("name_en"),
                line.text("level"),
                line.text("kind"),
                region.orElse(""),
                creditCode.orElse(""),
                names.getOrDefault(code, List.of()),
                relations.getOrDefault(code, List.of()),
                false);
    }

    /** A name that two agencies share would give the figures of one to the other. */
    private static void checkNames(KnowledgeLine line, Agency agency, Map<String, String> owners)
            throws KnowledgeException {
        List<String> names = new ArrayList<>(List.of(agency.name()));
        agency.names().stream().map(AgencyName::name).forEach(names::add);
        for (String name : names) {
            String owner = owners.computeIfAbsent(name, unowned -> agency.code());
            if (!owner.equals(agency.code())) {
                throw line.wrong("agency " + owner + " is called " + name + " too");
            }
        }
    }
}
