package se.garantivakt.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.garantivakt.engine.Engine;

/**
 * State that an engine left is put right where another answers otherwise, and the job knows that
 * only by {@link Engine#EDITION}. This holds the edition, what the rule cases ask and what is
 * answered against {@code engine/edition.txt}.
 */
class EditionTest {
  private static final Path RECORDED = Path.of("src", "test", "resources", "engine", "edition.txt");

  @Test
  void an_engine_that_answers_otherwise_has_another_edition() throws Exception {
    String[] recorded = Files.readString(RECORDED).trim().split(" ");
    PlayedCases cases = new PlayedCases();
    String asked = digest(cases.questions());
    String answered = digest(cases.answers());
    String line = Engine.EDITION + " " + asked + " " + answered;
    assertThat(line).as(advice(recorded, asked, line)).isEqualTo(String.join(" ", recorded));
  }

  private static String advice(String[] recorded, String asked, String line) {
    String record = " record this line in " + RECORDED + ": " + line;
    if (!recorded[0].equals(String.valueOf(Engine.EDITION))) {
      return "Engine.EDITION is not the one recorded:" + record;
    }
    return recorded[1].equals(asked)
        ? "the engine answers rule cases otherwise than before. If the change of answers is meant,"
            + " raise Engine.EDITION, so that what was said by the old one is put right, and then"
            + record
        : "rule cases or rule files have changed. If the engine answers the old ones as before (see"
            + " this test pass without the new), only"
            + record
            + "; otherwise raise Engine.EDITION first";
  }

  private static String digest(List<String> lines) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    lines.forEach(line -> digest.update((line + "\n").getBytes(UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
