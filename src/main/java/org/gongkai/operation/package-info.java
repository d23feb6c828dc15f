/**
 * What those who run the nights ask of them: a record of each run, metrics, somebody to be told, the state of what is
 * published, and whether it is still what was published. Works on the output folder, mostly while no night runs.
 */
package org.gongkai.operation;
