package org.gongkai.knowledge;

/**
 * A word that copies of a form have in the place of the form's own, such as 档案 for 文件 after a mirror changed the
 * words along with the characters. It may be the right word elsewhere (档案馆), so it is tried on whole labels only, and
 * only where the label as printed is none.
 *
 * @param word what stands there, in simplified characters
 * @param means the word of the form
 */
public record ReplacedWord(String word, String means) {}
