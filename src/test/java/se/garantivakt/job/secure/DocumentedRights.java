package se.garantivakt.job.secure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The rights that docs/security.md tells operators to give, each by itself. */
final class DocumentedRights {
  private DocumentedRights() {}

  static List<AclBinding> all() throws IOException {
    List<AclBinding> rights = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("docs", "security.md"))) {
      if (line.startsWith("kafka-acls.sh ")) {
        rights.addAll(of(line));
      }
    }
    return rights;
  }

  private static List<AclBinding> of(String line) {
    String[] words = line.split(" +");
    String principal = "";
    PatternType pattern = PatternType.LITERAL;
    List<AclOperation> operations = new ArrayList<>();
    List<String[]> resources = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      switch (words[i]) {
        case "$AT", "--add" -> {}
        case "--allow-principal" -> principal = words[++i];
        case "--resource-pattern-type" ->
            pattern = PatternType.fromString(words[++i].toUpperCase(Locale.ROOT));
        case "--operation" -> operations.add(operation(words[++i]));
        case "--topic" -> resources.add(new String[] {"TOPIC", words[++i]});
        case "--group" -> resources.add(new String[] {"GROUP", words[++i]});
        case "--transactional-id" -> resources.add(new String[] {"TRANSACTIONAL_ID", words[++i]});
        default -> throw new IllegalArgumentException("not understood: " + words[i]);
      }
    }
    List<AclBinding> rights = new ArrayList<>();
    for (String[] resource : resources) {
      for (AclOperation operation : operations) {
        rights.add(
            new AclBinding(
                new ResourcePattern(ResourceType.valueOf(resource[0]), resource[1], pattern),
                new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW)));
      }
    }
    return rights;
  }

  private static AclOperation operation(String word) {
    return AclOperation.valueOf(
        word.equals("DescribeConfigs") ? "DESCRIBE_CONFIGS" : word.toUpperCase(Locale.ROOT));
  }
}
