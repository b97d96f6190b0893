package slotwright.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Kafka as one KRaft node in a JVM of its own, tuned for a small machine and for tests that restart it: internal topics
 * with one replica and one partition, no wait before a group's first assignment, short sessions.
 */
final class Kafka extends OwnServer {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path jars;
    private final int controllerPort;

    /**
     * @param jars the folder of Kafka's jars
     * @param controllerPort where the node talks to itself; kept with the data, or the node does not find itself again
     */
    Kafka(Path jars, int port, int controllerPort, StackFolder kept) {
        super("Kafka", port, kept);
        this.jars = jars;
        this.controllerPort = controllerPort;
    }

    @Override
    void prepare() {
        Ports.requireFree(Map.of(controllerPort, "Kafka's controller"));
        PrivateFiles.folder(folder());
        PrivateFiles.write(folder().resolve("server.properties"), configuration());
        PrivateFiles.write(folder().resolve("log4j2.properties"), LOGGING);
        // Written last by the formatting, so its absence means that there is nothing, or half of something.
        if (Files.notExists(data().resolve("meta.properties"))) {
            PrivateFiles.deleteTree(data());
            format();
        }
    }

    @Override
    List<String> command() {
        return java("kafka.Kafka", List.of("server.properties"));
    }

    @Override
    boolean answers() {
        return KafkaProbe.hasBroker(address());
    }

    private void format() {
        List<String> arguments =
                List.of("format", "--cluster-id=" + clusterId(), "--config", "server.properties", "--ignore-formatted");
        GuardedProcess formatting =
                GuardedProcess.start(java("kafka.tools.StorageTool", arguments), folder(), Map.of(), log());
        Await.until(java.time.Duration.ofSeconds(120), () -> !formatting.isAlive());
        if (formatting.isAlive() || formatting.exitCode() != 0) {
            formatting.kill();
            throw new StackException(
                    "Kafka's storage could not be formatted; " + log() + " ends with:\n" + LogTail.of(log(), 15));
        }
    }

    private List<String> java(String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dlog4j2.configurationFile=log4j2.properties",
                "-cp",
                jars.resolve("*").toString(),
                mainClass));
        command.addAll(arguments);
        return command;
    }

    private Path data() {
        return folder().resolve("data");
    }

    private static String clusterId() {
        UUID id = UUID.randomUUID();
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(16);
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private String configuration() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@HOST:CONTROLLER_PORT
                listeners=PLAINTEXT://HOST:PORT,CONTROLLER://HOST:CONTROLLER_PORT
                advertised.listeners=PLAINTEXT://HOST:PORT
                controller.listener.names=CONTROLLER
                log.dirs=data

                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1

                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=1000
                group.consumer.session.timeout.ms=6000
                group.consumer.min.session.timeout.ms=6000
                broker.session.timeout.ms=6000
                transaction.abort.timed.out.transaction.cleanup.interval.ms=1000

                log.cleaner.dedupe.buffer.size=4194304
                num.network.threads=2
                num.io.threads=4
                background.threads=4
                """
                .replace("HOST", address().host())
                .replace("CONTROLLER_PORT", Integer.toString(controllerPort))
                .replace("PORT", Integer.toString(address().port()));
    }

    private static final String LOGGING =
            """
            appender.console.type=Console
            appender.console.name=console
            appender.console.layout.type=PatternLayout
            appender.console.layout.pattern=%d %p %c{1}: %m%n
            rootLogger.level=WARN
            rootLogger.appenderRef.console.ref=console
            """;
}
