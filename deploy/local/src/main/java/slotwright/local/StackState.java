package slotwright.local;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a launcher process writes when its servers answer, for those who join. */
record StackState(
        StackFolder folder,
        ProcessId launcher,
        ProcessId owner,
        Address mariaDb,
        Address redis,
        Address kafka,
        URI issuer) {

    void write() {
        Map<String, String> properties = new TreeMap<>();
        launcher.writeTo(properties, "launcher");
        owner.writeTo(properties, "owner");
        properties.put("mariadb.address", mariaDb.toString());
        properties.put("redis.address", redis.toString());
        properties.put("kafka.address", kafka.toString());
        properties.put("issuer.url", issuer.toString());
        PrivateFiles.writeProperties(folder.state(), properties);
    }

    /** Empty where there is none, or one of an earlier version of the launcher, which nobody can join any more. */
    static Optional<StackState> read(StackFolder folder) {
        Map<String, String> properties = PrivateFiles.readProperties(folder.state());
        if (!properties.containsKey("issuer.url")) {
            return Optional.empty();
        }
        return Optional.of(new StackState(
                folder,
                ProcessId.read(properties, "launcher"),
                ProcessId.read(properties, "owner"),
                Address.parse(properties.get("mariadb.address")),
                Address.parse(properties.get("redis.address")),
                Address.parse(properties.get("kafka.address")),
                URI.create(properties.get("issuer.url"))));
    }
}
