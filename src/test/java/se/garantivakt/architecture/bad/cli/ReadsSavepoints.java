package se.garantivakt.architecture.bad.cli;

import org.apache.flink.state.api.SavepointReader;

/** Bad: what reads savepoints is on no server. */
record ReadsSavepoints(SavepointReader reader) {}
