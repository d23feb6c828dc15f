package org.gongkai.knowledge;

/** The knowledge cannot be used: a file is missing or a line in it is wrong. The message names file and line. */
public final class KnowledgeException extends Exception {

    private static final long serialVersionUID = 1L;

    KnowledgeException(String message) {
        super(message);
    }

    KnowledgeException(String message, Throwable cause) {
        super(message, cause);
    }
}
