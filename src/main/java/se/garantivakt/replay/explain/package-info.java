/** One episode explained: its clocks, and step by step what was heard, said, and by which rule. */
package se.garantivakt.replay.explain;
