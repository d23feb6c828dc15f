package org.gongkai.source;

import java.nio.charset.Charset;

/** The text of a file without its byte order mark, and the charset that it turned out to be written in. */
record DecodedText(Charset charset, String text) {}
