package org.gongkai.statement;

import org.gongkai.knowledge.Edition;

/**
 * The terms of an edition, prepared once.
 *
 * @param all all of them
 * @param parts those that are parts of what was told before
 */
record EditionTerms(TermMatch all, TermMatch parts) {

    EditionTerms(StatementKnowledge knowledge, Edition edition) {
        this(new TermMatch(knowledge, edition, false), new TermMatch(knowledge, edition, true));
    }
}
