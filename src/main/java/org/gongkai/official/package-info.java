/**
 * Official forms as sheets and workbooks: the layout of every edition drawn from its labels, filled with figures, or
 * blank with its identities as formulas. Whoever writes a form writes it here, so that there is one layout. It knows the
 * knowledge and no database.
 */
package org.gongkai.official;
