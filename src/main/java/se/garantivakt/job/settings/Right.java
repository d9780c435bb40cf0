package se.garantivakt.job.settings;

/**
 * What a user must be allowed to do on a broker with access control lists.
 *
 * @param name of the topic or group, or the beginning of transactional ids
 */
public record Right(Resource resource, String name, Operation operation) {
  /** On what. */
  public enum Resource {
    TOPIC("topic"),
    GROUP("group"),
    TRANSACTIONAL_IDS("transactional-id");

    private final String option;

    Resource(String option) {
      this.option = option;
    }
  }

  /** To do what; to read and to write each bring the right to describe. */
  public enum Operation {
    READ("Read"),
    WRITE("Write"),
    DESCRIBE_CONFIGS("DescribeConfigs");

    private final String word;

    Operation(String word) {
      this.word = word;
    }
  }

  /** A sentence's end for people: {@code Read on the topic care.visit}. */
  public String words() {
    return operation.word
        + " on the "
        + resource.option.replace('-', ' ')
        + (resource == Resource.TRANSACTIONAL_IDS ? "s that begin with " : " ")
        + name;
  }

  /** The options of {@code kafka-acls.sh} that give it. */
  public String grant(String user) {
    return "--add --allow-principal User:"
        + user
        + " --operation "
        + operation.word
        + " --"
        + resource.option
        + " "
        + name
        + (resource == Resource.TRANSACTIONAL_IDS ? " --resource-pattern-type prefixed" : "");
  }
}
