/** How values travel between operators and rest in state: serializers of our own, no Kryo. */
package se.garantivakt.job.types;
