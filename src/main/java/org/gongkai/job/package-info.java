/**
 * The nightly job: plan, load, check, report, publish as steps of Spring Batch, and what guards a run: one lock, recovery
 * after a crash, a repository that may be deleted at any time. This is the only package that knows Spring Batch.
 */
package org.gongkai.job;
