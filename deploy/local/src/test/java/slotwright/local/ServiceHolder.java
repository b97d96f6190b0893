package slotwright.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A JVM that starts a process, says its number and waits to be killed. Arguments: a jar, a folder, a port. */
public final class ServiceHolder {

    private ServiceHolder() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        ServiceProcess process = new ServiceProcess(
                        "held",
                        List.of("java", "-jar", arguments[0]),
                        Map.of("QUARKUS_MANAGEMENT_PORT", arguments[2]),
                        folder.resolve("held.log"),
                        new Children(folder.resolve("processes")))
                .start();
        PrivateFiles.write(folder.resolve("pid"), Long.toString(process.pid()));
        Thread.currentThread().join();
    }
}
