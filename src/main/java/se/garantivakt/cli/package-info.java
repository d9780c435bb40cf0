/**
 * The command line: reads arguments and files, asks the other rooms, tells the answer to people or
 * to programs. The one room besides the local run that may know the machine's clock, and the only
 * one that prints.
 */
package se.garantivakt.cli;
