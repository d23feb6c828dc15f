package org.gongkai.synthetic;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.agency.AgencyDirectory;
import org.gongkai.agency.Resolution;
import org.gongkai.knowledge.Agency;
import org.gongkai.knowledge.Division;
import org.gongkai.knowledge.Knowledge;

/**
 * Agencies in any number: the governments of divisions, each with its departments, in the order of the divisions. Listed
 * agencies are left out, since they have reports of their own, and so are the few governments whose name alone does not
 * tell which one is meant.
 */
public final class SyntheticAgencies {

    private static final String FILE = "synthetic/bodies.csv";

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Requests a year of a government of that level, beside which its departments are small. */
    private static final Map<String, Double> SIZES = Map.of("province", 3000.0, "prefecture", 600.0, "county", 150.0);

    private final AgencyDirectory directory;
    private final List<Body> bodies;
    private final List<Agency> governments;

    /** A body that every division has: what its name ends with, and its size beside its government's. */
    private record Body(String suffix, double size) {}

    private SyntheticAgencies(Knowledge knowledge, List<Body> bodies) {
        this.directory = new AgencyDirectory(knowledge);
        this.bodies = bodies;
        this.governments = directory.divisions().stream()
                .filter(division -> division.validTo().isEmpty())
                .map(Division::code)
                .flatMap(code -> directory.byCode(code).stream())
                .filter(government ->
                        resolve(government, bodies.get(0)).agency().isPresent())
                .toList();
    }

    /**
     * The agencies that can be made up.
     *
     * @param knowledge what is known of divisions
     * @param folder folder of the knowledge, which names the bodies too
     * @throws IOException if the names of bodies cannot be read
     */
    public static SyntheticAgencies of(Knowledge knowledge, Path folder) throws IOException {
        List<Body> bodies = new ArrayList<>();
        Path file = folder.resolve(FILE);
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser lines = CSVParser.parse(reader, FORMAT)) {
            for (CSVRecord line : lines) {
                bodies.add(new Body(line.get("suffix"), Double.parseDouble(line.get("size"))));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " needs columns suffix and size, a number: " + e.getMessage(), e);
        }
        if (bodies.isEmpty()) {
            throw new IllegalArgumentException(file + " names no bodies");
        }
        return new SyntheticAgencies(knowledge, bodies);
    }

    /** How many there are. */
    public int count() {
        return governments.size() * bodies.size();
    }

    /** The directory that resolves their names. */
    public AgencyDirectory directory() {
        return directory;
    }

    /**
     * The agency of that number.
     *
     * @param number from 0, below {@link #count()}
     */
    public SyntheticAgency agency(int number) {
        Agency government = governments.get(number / bodies.size());
        Body body = bodies.get(number % bodies.size());
        Agency agency = resolve(government, body)
                .agency()
                .orElseThrow(() -> new IllegalStateException(government.name() + " has a namesake"));
        return new SyntheticAgency(number, agency, body.size() * SIZES.getOrDefault(government.level(), 1.0));
    }

    private Resolution resolve(Agency government, Body body) {
        String ownSuffix = bodies.get(0).suffix();
        String name = government.name();
        String place = name.endsWith(ownSuffix) ? name.substring(0, name.length() - ownSuffix.length()) : name;
        return directory.resolve(place + body.suffix());
    }
}
