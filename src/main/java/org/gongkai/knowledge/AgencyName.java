package org.gongkai.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A name that an agency has, or had for a time.
 *
 * @param name the name
 * @param validFrom first day it was valid, empty where unknown
 * @param validTo last day it was valid, empty while it is valid
 */
public record AgencyName(String name, Optional<LocalDate> validFrom, Optional<LocalDate> validTo) {}
