/**
 * Strict reading of YAML, for every file that people write: all that is wrong is told at once, each
 * with its file, line, key, value and what is allowed, and nothing unknown is passed over.
 */
package se.garantivakt.yaml;
