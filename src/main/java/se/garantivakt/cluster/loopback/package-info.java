/** The one package of this project on the servers' class path; it uses nothing but Java. */
package se.garantivakt.cluster.loopback;
