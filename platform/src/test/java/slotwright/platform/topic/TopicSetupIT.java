package slotwright.platform.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.Topics;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.TopicProbe;

@QuarkusTest
class TopicSetupIT {

    private final TopicProbe topics = new TopicProbe();

    @Test
    void makesTheConfiguredTopicsAndADeadLetterTopicForEachGroup() {
        Await.until("the topic is made", () -> topics.partitions(Topics.SERVICES.name()) == Topics.PARTITIONS);
        Await.until(
                "its dead-letter topic is made",
                () -> topics.partitions(TopicNames.deadLetter(Topics.SERVICES.name(), "platform.careful")) == 1);
        assertEquals(0, topics.partitions(Topics.DAYS.name()), "what is not configured is not made");
    }
}
