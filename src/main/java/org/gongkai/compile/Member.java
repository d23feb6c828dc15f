package org.gongkai.compile;

import java.util.Optional;

/**
 * An agency whose report a compiled form may count.
 *
 * @param name its name
 * @param itself whether it is the whole itself, not one of its members
 * @param counted whether its report is added up: that of the whole only where it is on the whole's own work alone
 * @param report key of its report, empty where it has none
 * @param edition edition of that report
 */
record Member(String name, boolean itself, boolean counted, Optional<Integer> report, Optional<String> edition) {}
