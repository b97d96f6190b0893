package slotwright.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the project's root pom, which the build says and an IDE does not. */
final class ProjectRoot {

    private ProjectRoot() {}

    static Path find() {
        String said = System.getProperty("maven.multiModuleProjectDirectory", "");
        if (!said.isEmpty() && Files.isDirectory(Path.of(said))) {
            return Path.of(said).toAbsolutePath().normalize();
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        throw new StackException("no folder with .mvn above " + here + ": not in the project");
    }
}
