package org.apache.flink;

/** Stands for any class of Flink in the tests of the architecture rules. */
public final class ImitationOfFlink {}
