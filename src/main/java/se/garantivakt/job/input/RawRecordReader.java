package se.garantivakt.job.input;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Takes a record from the broker as it is. Reading what it says is the decoder's work. */
public final class RawRecordReader implements KafkaRecordDeserializationSchema<RawRecord> {
  private static final long serialVersionUID = 1L;

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<RawRecord> out) {
    out.collect(raw(record));
  }

  /** The record as it is. */
  public static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
    return new RawRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.key(),
        record.value(),
        headers(record));
  }

  private static List<RawRecord.RawHeader> headers(ConsumerRecord<byte[], byte[]> record) {
    Header[] headers = record.headers().toArray();
    if (headers.length == 0) {
      return List.of();
    }
    List<RawRecord.RawHeader> raw = new ArrayList<>(headers.length);
    for (Header header : headers) {
      raw.add(new RawRecord.RawHeader(header.key(), header.value()));
    }
    return raw;
  }

  @Override
  public TypeInformation<RawRecord> getProducedType() {
    return RawRecordSerializer.TYPE;
  }
}
