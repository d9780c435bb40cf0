package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cluster down}: ends all servers of a folder, whatever state they are in. */
@Command(
    name = "down",
    description = "Ends all servers of a cluster, whatever state they are in; its data stays.")
final class ClusterDown implements Callable<Integer> {
  @Mixin private Output output;
  @Mixin private ClusterArgument argument;

  @Override
  public Integer call() throws Exception {
    return argument.guarded(
        () -> {
          output.tell(new Ended(argument.cluster().down()));
          return ExitCode.DONE;
        });
  }

  private record Ended(int servers) implements Answer {
    @Override
    public void forPeople(PrintWriter out) {
      String some = servers + (servers == 1 ? " server ended" : " servers ended");
      out.println(servers == 0 ? "nothing was running" : some);
    }

    @Override
    public JsonNode forPrograms() {
      return JsonNodeFactory.instance.objectNode().put("ended", servers);
    }
  }
}
