package org.gongkai.knowledge;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.identity.Statement;

/**
 * An identity (勾稽关系): a linear relation that the figures of a report should satisfy.
 *
 * @param code short name, unique in its edition
 * @param kind sum, of_which, alternative, balance, equality, stock, carry_over or roll_up
 * @param written the statement as written in the data
 * @param statement the statement parsed
 * @param blankMode what a figure that was not reported counts as, in the words of VTL's hierarchy checks
 * @param tolerance by how much the sides may differ
 * @param strength {@code hard}: a failure is a slip; {@code evidence}: a failure may have a good reason
 * @param severity error, warning or notice
 * @param basis stated by the form, or inferred
 * @param appliesIf code of the known text that must stand in the table for the identity to apply, where there is one
 * @param textZh what it says, in Chinese
 * @param textEn what it says, in English
 * @param source where the rule comes from
 */
public record Identity(
        String code,
        String kind,
        String written,
        Statement statement,
        BlankMode blankMode,
        BigDecimal tolerance,
        String strength,
        String severity,
        String basis,
        Optional<String> appliesIf,
        String textZh,
        String textEn,
        String source) {}
