package se.garantivakt.job.source;

/** What went by in a running job: a record or a watermark, and when by the machine's clock. */
record Notice(boolean isWatermark, long time, boolean isLate, long seenAt) {}
