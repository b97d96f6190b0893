package slotwright.platform.topic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import slotwright.platform.contract.Topics;

/** Names as this installation has them: its prefix stands before every topic, group and transactional id. */
@ApplicationScoped
public class TopicNames {

    private final String prefix;

    public TopicNames(@ConfigProperty(name = "slotwright.topic-prefix") Optional<String> prefix) {
        this.prefix = prefix.orElse("");
    }

    public String prefixed(String name) {
        return prefix + name;
    }

    public String of(Topics.Topic topic) {
        return prefixed(topic.name());
    }

    /**
     * Where a consumer group sets aside what it cannot apply.
     *
     * @param topic with the prefix, as records carry it
     * @param group without the prefix
     */
    public static String deadLetter(String topic, String group) {
        return topic + ".dead-letter." + group;
    }

    /** The name without the prefix, or the name itself where it has none. */
    public String bare(String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
}
