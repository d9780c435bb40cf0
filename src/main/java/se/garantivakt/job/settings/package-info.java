/**
 * What an operator decides about a job: read strictly from its file, the environment and the
 * command line, refused with all that is wrong, and handed on as immutable values. Secrets are
 * never shown.
 */
package se.garantivakt.job.settings;
