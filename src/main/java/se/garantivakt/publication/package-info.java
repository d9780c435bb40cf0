/** The output contract: publications written as the JSON of their topics. */
package se.garantivakt.publication;
