package slotwright.local;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OwnerTest {

    @Test
    void mavenIsKnownByItsMainClass() {
        assertTrue(Owner.isMaven("java -classpath /x/plexus-classworlds.jar"
                + " org.codehaus.plexus.classworlds.launcher.Launcher verify"));
        assertFalse(Owner.isMaven("java -jar surefirebooter.jar"));
    }

    @Test
    void aProcessIsToldFromALaterOneWithItsNumber() {
        ProcessId mine = ProcessId.of(ProcessHandle.current());
        assertTrue(mine.isAlive());
        assertTrue(mine.isSameAs(new ProcessId(mine.pid(), mine.startedMillis() + 1_000)));
        assertFalse(new ProcessId(mine.pid(), mine.startedMillis() - 3_600_000).isAlive());
    }

    @Test
    void theNearestOwnerLives() {
        assertTrue(Owner.nearest().isAlive());
    }
}
