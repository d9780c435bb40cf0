/** The streaming job: topology, and what it is put together from. */
package se.garantivakt.job;
