/**
 * The language in which a form's identities (勾稽关系) are written, such as
 * {@code requests_new[*] + backlog_in[*] = results_total[*] + backlog_out[*]}. A statement is parsed into terms with
 * coefficients; nothing is evaluated here. This package knows nothing of any other.
 */
package org.gongkai.identity;
