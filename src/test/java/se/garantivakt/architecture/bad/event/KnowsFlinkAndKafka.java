package se.garantivakt.architecture.bad.event;

import org.apache.flink.ImitationOfFlink;
import org.apache.kafka.ImitationOfKafka;

record KnowsFlinkAndKafka(ImitationOfFlink flink, ImitationOfKafka kafka) {}
