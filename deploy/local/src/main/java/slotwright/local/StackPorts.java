package slotwright.local;

import java.nio.file.Path;
import java.util.Map;

/** The ports of a stack's own servers. */
record StackPorts(int mariaDb, int redis, int kafka, int kafkaController, int issuer) {

    static StackPorts free() {
        return new StackPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }

    /** The ports that the folder's stack had before, or free ones, kept for the next time. */
    static StackPorts keptIn(Path folder) {
        Path file = folder.resolve("ports.properties");
        Map<String, String> kept = PrivateFiles.readProperties(file);
        if (!kept.isEmpty()) {
            StackPorts ports = of(kept);
            if (ports.areFree()) {
                return ports;
            }
        }
        StackPorts ports = free();
        PrivateFiles.writeProperties(
                file,
                Map.of(
                        "mariadb.port", Integer.toString(ports.mariaDb),
                        "redis.port", Integer.toString(ports.redis),
                        "kafka.port", Integer.toString(ports.kafka),
                        "kafka.controller-port", Integer.toString(ports.kafkaController),
                        "issuer.port", Integer.toString(ports.issuer)));
        return ports;
    }

    private static StackPorts of(Map<String, String> properties) {
        return new StackPorts(
                Integer.parseInt(properties.get("mariadb.port")),
                Integer.parseInt(properties.get("redis.port")),
                Integer.parseInt(properties.get("kafka.port")),
                Integer.parseInt(properties.get("kafka.controller-port")),
                Integer.parseInt(properties.get("issuer.port")));
    }

    private boolean areFree() {
        return Ports.isFree(mariaDb)
                && Ports.isFree(redis)
                && Ports.isFree(kafka)
                && Ports.isFree(kafkaController)
                && Ports.isFree(issuer);
    }
}
