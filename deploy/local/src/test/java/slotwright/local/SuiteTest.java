package slotwright.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuiteTest {

    private static final Path ROOT = Path.of("/project");

    @Test
    void theProjectsSuiteHasFourServicesOnTheirPorts() {
        Suite suite = Suite.read();
        assertEquals(
                List.of("catalog-service", "scheduling-service", "booking-service", "analytics-service"),
                suite.services().stream().map(Suite.Service::name).toList());
        assertEquals(
                List.of(8081, 8082, 8083, 8084),
                suite.services().stream().map(Suite.Service::port).toList());
        assertEquals(
                List.of(9081, 9082, 9083, 9084),
                suite.services().stream().map(Suite.Service::managementPort).toList());
        assertEquals(
                List.of("catalog", "scheduling", "booking", "analytics"),
                suite.services().stream().map(Suite.Service::database).toList());
    }

    @Test
    void theProjectsSuiteNamesNothingByPrefix() {
        assertEquals(new Naming("", "", ""), Suite.read().naming());
        assertEquals(Map.of(), Suite.read().naming().settings());
    }

    @Test
    void theProjectsProgramsAreTheStoryAndTheDemo() {
        assertEquals("slotwright.story.Story", Suite.read().program("story").mainClass());
        assertEquals("slotwright.story.Demo", Suite.read().program("demo").mainClass());
    }

    @Test
    void pathsBeginAtTheProject() {
        Suite suite = Suite.of(ROOT, Map.of("p.main", "Main", "p.class-path", "a/b.jar:a/lib/*"));
        assertEquals("/project/a/b.jar:/project/a/lib/*", suite.program("p").classPath());
    }

    @Test
    void settingsOfAllServicesLoseTheirPrefix() {
        Suite suite = Suite.of(ROOT, Map.of("setting.quarkus.http.host", "127.0.0.1", "ready-seconds", "5"));
        assertEquals(Map.of("quarkus.http.host", "127.0.0.1"), suite.settings());
    }

    @Test
    void whatIsSaidOfTheStoryGoesFirstWhileItIsTold() {
        Suite suite = Suite.of(
                ROOT,
                Map.of(
                        "jvm-options",
                        "-Xmx9m -Xms9m",
                        "setting.a",
                        "1",
                        "setting.b",
                        "1",
                        "story.setting.b",
                        "2",
                        "story.jvm-options",
                        "-Xmx1m"));
        assertEquals(List.of("-Xmx9m", "-Xms9m"), suite.jvmOptions());
        assertEquals(Map.of("a", "1", "b", "1"), suite.settings());
        assertEquals(List.of("-Xmx1m"), suite.whileTheStoryIsTold().jvmOptions());
        assertEquals(Map.of("a", "1", "b", "2"), suite.whileTheStoryIsTold().settings());
    }

    @Test
    void whatIsMissingOrNoNumberIsNamed() {
        StackException missing = assertThrows(
                StackException.class, () -> Suite.of(ROOT, Map.of()).services());
        assertEquals("suite.properties: services is missing", missing.getMessage());
        Suite suite = Suite.of(ROOT, Map.of("s.jar", "s.jar", "s.port", "many"));
        StackException wrong = assertThrows(StackException.class, () -> suite.service("s"));
        assertTrue(wrong.getMessage().contains("s.port is 'many'"), wrong.getMessage());
    }

    @Test
    void aWordKeepsSuitesApart() {
        assertEquals(
                Map.of("slotwright.topic-prefix", "a.", "slotwright.redis-prefix", "a:"),
                Naming.prefixed("a").settings());
        assertEquals("a_", Naming.prefixed("a").databases());
    }
}
