package slotwright.platform.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.eclipse.microprofile.config.Config;
import slotwright.platform.contract.Topics;

/** Topics as they are made; replication is the brokers' default. */
final class NewTopics {

    private static final String INCOMING = "mp.messaging.incoming.";

    private final TopicNames names;
    private final Duration retention;

    NewTopics(TopicNames names, Duration retention) {
        this.names = names;
        this.retention = retention;
    }

    /** @throws IllegalArgumentException when the contracts know no such topic: the service must not start */
    NewTopic named(String name) {
        Topics.Topic topic = Topics.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("slotwright.topics names an unknown topic: " + name));
        return new NewTopic(names.of(topic), Optional.of(Topics.PARTITIONS), Optional.empty())
                .configs(settings(topic.cleanup()));
    }

    /** One for each incoming channel that names its topic and its group. */
    List<NewTopic> deadLetters(Config config) {
        List<NewTopic> found = new ArrayList<>();
        for (String key : config.getPropertyNames()) {
            if (key.startsWith(INCOMING) && key.endsWith(".group.id")) {
                String channel = key.substring(0, key.length() - "group.id".length());
                String group = names.bare(config.getValue(key, String.class));
                config.getOptionalValue(channel + "topic", String.class)
                        .ifPresent(topic -> found.add(deadLetter(TopicNames.deadLetter(topic, group))));
            }
        }
        return found;
    }

    private NewTopic deadLetter(String name) {
        return new NewTopic(name, Optional.of(1), Optional.empty()).configs(settings(Topics.Cleanup.RETENTION));
    }

    private Map<String, String> settings(Topics.Cleanup cleanup) {
        return switch (cleanup) {
            case COMPACT -> Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            case KEEP -> delete("-1");
            case RETENTION -> delete(Long.toString(retention.toMillis()));
        };
    }

    private static Map<String, String> delete(String milliseconds) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                milliseconds);
    }
}
