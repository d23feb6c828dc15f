/**
 * Makes up agencies and their reports, year after year, from nothing but the editions of the form: figures that satisfy
 * every identity, some of them then spoilt by a known slip. It serves tests, benchmarks and demonstrations; the truth is
 * kept beside what is printed. The same seed gives the same bytes.
 */
package org.gongkai.synthetic;
