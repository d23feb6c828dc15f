/**
 * The command line: commands and their options, what is told on the console, exit codes. Everything that people read
 * here is Chinese by default and English on request.
 */
package org.gongkai.console;
