/** Events kept in files: what a topic held, with the time at which its log took it. */
package se.garantivakt.event.archive;
