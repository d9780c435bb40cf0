package se.garantivakt.job.secure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A key of a broker on loopback and what makes clients trust it, made by the running JDK's keytool
 * for one test.
 */
record ServerKeys(Path keyStore, Path trustStore, String password) {
  static final String PASSWORD = "opens-stores-of-a-test";

  static ServerKeys in(Path folder) throws IOException, InterruptedException {
    ServerKeys keys =
        new ServerKeys(folder.resolve("broker.p12"), folder.resolve("trusted.p12"), PASSWORD);
    Path certificate = folder.resolve("broker.pem");
    keys.keytool(
        keys.keyStore,
        "-genkeypair",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=IP:127.0.0.1",
        "-validity",
        "2");
    keys.keytool(keys.keyStore, "-exportcert", "-rfc", "-file", certificate.toString());
    keys.keytool(keys.trustStore, "-importcert", "-noprompt", "-file", certificate.toString());
    return keys;
  }

  private void keytool(Path store, String... what) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(what));
    command.addAll(
        List.of("-alias", "broker", "-storetype", "PKCS12", "-keystore", store.toString()));
    command.addAll(List.of("-storepass", password));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException("keytool: " + said);
    }
  }
}
