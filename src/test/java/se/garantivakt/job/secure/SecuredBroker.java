package se.garantivakt.job.secure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import se.garantivakt.local.EmbeddedBroker;

/**
 * A broker with TLS, passwords and access control lists for the job; whoever comes to the other,
 * plain, listener may do everything.
 */
final class SecuredBroker implements AutoCloseable {
  static final String USER = "garantivakt";
  static final String PASSWORD = "made-up-for-this-test";

  private final ServerKeys keys;
  private final EmbeddedBroker broker;
  private final int plain;
  private final int secured;
  private final Admin admin;

  SecuredBroker(Path folder) throws Exception {
    keys = ServerKeys.in(folder);
    plain = freePort();
    secured = freePort();
    broker = EmbeddedBroker.start(folder.resolve("broker"), properties(freePort()));
    admin = Admin.create(Map.of("bootstrap.servers", plain()));
  }

  private Map<String, String> properties(int controller) {
    String plainly = "PLAINTEXT://127.0.0.1:" + plain;
    String securely = "SECURED://127.0.0.1:" + secured;
    Map<String, String> p = new HashMap<>();
    p.put("listeners", plainly + "," + securely + ",CONTROLLER://127.0.0.1:" + controller);
    p.put("advertised.listeners", plainly + "," + securely);
    p.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    p.put(
        "listener.security.protocol.map",
        "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SECURED:SASL_SSL");
    p.put("sasl.enabled.mechanisms", "PLAIN");
    p.put(
        "listener.name.secured.plain.sasl.jaas.config",
        login("user_" + USER + "=\"" + PASSWORD + "\""));
    p.put("ssl.keystore.location", keys.keyStore().toString());
    p.put("ssl.keystore.password", keys.password());
    p.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    p.put("super.users", "User:ANONYMOUS");
    p.put("allow.everyone.if.no.acl.found", "false");
    return p;
  }

  private static String login(String options) {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required " + options + ";";
  }

  /** Where everything is allowed. */
  String plain() {
    return "127.0.0.1:" + plain;
  }

  /** How the job reaches it: settings, and secrets as the environment brings them. */
  List<String> settings() {
    return List.of(
        "kafka.bootstrap=127.0.0.1:" + secured,
        "kafka.client.security.protocol=SASL_SSL",
        "kafka.client.sasl.mechanism=PLAIN",
        "kafka.client.ssl.truststore.location=" + keys.trustStore());
  }

  Map<String, String> environment(String password) {
    return Map.of(
        "GARANTIVAKT_KAFKA_CLIENT_SASL_JAAS_CONFIG",
        login("username=\"" + USER + "\" password=\"" + password + "\""),
        "GARANTIVAKT_KAFKA_CLIENT_SSL_TRUSTSTORE_PASSWORD",
        keys.password());
  }

  void give(Collection<AclBinding> rights) throws Exception {
    admin.createAcls(rights).all().get();
  }

  void take(AclBinding right) throws Exception {
    admin.deleteAcls(List.of(right.toFilter())).all().get();
  }

  @Override
  public void close() {
    admin.close();
    broker.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
