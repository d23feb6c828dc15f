package org.gongkai.knowledge;

/**
 * What a figure that was not reported counts as when an identity is checked: the six modes of hierarchical checks in
 * the Validation and Transformation Language (VTL 2.1, check_hierarchy).
 */
public enum BlankMode {
    /** Checked only where all figures are reported. */
    NON_NULL,
    /** Checked where some figure is other than zero; what is missing counts as zero. */
    NON_ZERO,
    /** Applies where some figure is reported; cannot be checked while another is missing. */
    PARTIAL_NULL,
    /** Checked where some figure is reported; what is missing counts as zero. */
    PARTIAL_ZERO,
    /** Applies always; cannot be checked while a figure is missing. */
    ALWAYS_NULL,
    /** Checked always; what is missing counts as zero. */
    ALWAYS_ZERO
}
