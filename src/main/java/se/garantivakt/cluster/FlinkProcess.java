package se.garantivakt.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;
import se.garantivakt.cluster.loopback.LoopbackHttpServers;

/** How the JobManager and the TaskManagers of a cluster are started. */
final class FlinkProcess {
  private final ClusterFolder folder;
  private final ClusterPlan plan;
  private final Configuration configuration;
  private final List<Path> classPath;

  FlinkProcess(ClusterFolder folder, ClusterPlan plan, FlinkConfig config, RuntimeJars jars) {
    this.folder = folder;
    this.plan = plan;
    this.configuration = config.configuration();
    this.classPath = new ArrayList<>(jars.flink());
    classPath.add(folder.classes());
  }

  JvmCommand jobManager() {
    var memory = JobManagerProcessUtils.processSpecFromConfig(configuration);
    boolean direct = configuration.get(JobManagerOptions.JVM_DIRECT_MEMORY_LIMIT_ENABLED);
    List<String> arguments = new ArrayList<>(List.of("--configDir", folder.conf().toString()));
    arguments.addAll(FlinkJvm.words(JobManagerProcessUtils.generateDynamicConfigsStr(memory)));
    return command(
        ClusterPlan.JOB_MANAGER,
        "jobmanager",
        ProcessMemoryUtils.generateJvmParametersStr(memory, direct),
        "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
        arguments);
  }

  JvmCommand taskManager(String name) {
    var memory = TaskExecutorProcessUtils.processSpecFromConfig(configuration);
    List<String> arguments = new ArrayList<>(List.of("--configDir", folder.conf().toString()));
    arguments.addAll(FlinkJvm.words(TaskExecutorProcessUtils.generateDynamicConfigsStr(memory)));
    arguments.addAll(setting("taskmanager.resource-id", name));
    arguments.addAll(setting("taskmanager.rpc.port", plan.port("rpc." + name)));
    arguments.addAll(setting("taskmanager.data.port", plan.port("data." + name)));
    return command(
        name,
        "taskmanager",
        ProcessMemoryUtils.generateJvmParametersStr(memory),
        "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
        arguments);
  }

  private JvmCommand command(
      String name, String role, String memory, String mainClass, List<String> arguments) {
    List<String> options = new ArrayList<>(FlinkJvm.words(memory));
    options.addAll(FlinkJvm.opened());
    options.add("--add-exports=" + LoopbackHttpServers.EXPORTS + "=ALL-UNNAMED");
    options.add("-D" + LoopbackHttpServers.PROPERTY + "=" + LoopbackHttpServers.class.getName());
    options.addAll(ProcessLogging.ofServer(folder, name));
    options.addAll(FlinkJvm.configured(configuration, role));
    List<String> all = new ArrayList<>(arguments);
    all.addAll(setting("metrics.reporter.prom.port", plan.port("metrics." + name)));
    return new JvmCommand(name, options, classPath, mainClass, all);
  }

  private static List<String> setting(String key, Object value) {
    return List.of("-D", key + "=" + value);
  }
}
