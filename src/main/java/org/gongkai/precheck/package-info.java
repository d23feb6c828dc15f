/**
 * Tells who sends a report what the night would find in it, before it is sent: reads files, weighs their identities with
 * the engine that explains, and writes both sides out. No database and no folder is needed. What it finds is what the
 * checks in SQL find on the same files, which a test holds.
 */
package org.gongkai.precheck;
