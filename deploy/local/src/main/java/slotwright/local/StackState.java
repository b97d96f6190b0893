package slotwright.local;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a launcher process writes when its servers answer, for those who join. */
record StackState(
        StackFolder folder, ProcessId launcher, ProcessId owner, Address mariaDb, Address redis, Address kafka) {

    void write() {
        Map<String, String> properties = new TreeMap<>();
        launcher.writeTo(properties, "launcher");
        owner.writeTo(properties, "owner");
        properties.put("mariadb.address", mariaDb.toString());
        properties.put("redis.address", redis.toString());
        properties.put("kafka.address", kafka.toString());
        PrivateFiles.writeProperties(folder.state(), properties);
    }

    static Optional<StackState> read(StackFolder folder) {
        Map<String, String> properties = PrivateFiles.readProperties(folder.state());
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StackState(
                folder,
                ProcessId.read(properties, "launcher"),
                ProcessId.read(properties, "owner"),
                Address.parse(properties.get("mariadb.address")),
                Address.parse(properties.get("redis.address")),
                Address.parse(properties.get("kafka.address"))));
    }
}
