/**
 * The facts of an episode in few bytes, as state holds them: lossless, versioned, and readable for
 * ever. See docs/compact-facts.md.
 */
package se.garantivakt.engine.compact;
