package slotwright.analytics;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import slotwright.platform.testing.StackResource;

/** The service with its database, in a world where nobody answers as Kafka. */
public class WithoutKafka implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(NobodyAnswers.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    public static final class NobodyAnswers implements QuarkusTestResourceLifecycleManager {

        private final StackResource stack = new StackResource();

        @Override
        public Map<String, String> start() {
            stack.init(Map.of("module", "analytics_alone"));
            Map<String, String> settings = new HashMap<>(stack.start());
            settings.put("kafka.bootstrap.servers", "127.0.0.1:1");
            return settings;
        }

        @Override
        public void stop() {
            stack.stop();
        }
    }
}
