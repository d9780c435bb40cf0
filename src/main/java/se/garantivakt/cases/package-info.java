/** Rule cases: one patient's story a line, and what the engine must say of it. */
package se.garantivakt.cases;
