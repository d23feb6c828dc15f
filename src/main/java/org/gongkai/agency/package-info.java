/**
 * Who reports, for which period and scope. The directory knows agencies by all their names: the listed ones, the
 * governments of all divisions, and what the name of an unlisted one tells of its place. Titles, the line 填报单位, names
 * of sheets and names of files are weighed against each other here; what they leave open is told, never guessed.
 */
package org.gongkai.agency;
