/**
 * Gongkai makes a warehouse of the statistics that government bodies publish about their own openness. A night goes
 * from files to readers: {@code plan}, {@code source}, {@code form}, {@code load}, {@code check}, {@code reporting},
 * {@code publish}, held together by {@code job} and started by {@code console}. Only the program's start stands here.
 */
package org.gongkai;
