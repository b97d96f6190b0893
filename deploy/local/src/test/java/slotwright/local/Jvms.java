package slotwright.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Other JVMs that run classes of these tests. */
final class Jvms {

    private Jvms() {}

    /** Starts a class of these tests with its output in the file; nothing ends it but its caller. */
    static Process start(Class<?> main, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                source(LocalStack.class) + ":" + source(main),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** A jar that runs one class of these tests by {@code java -jar}. */
    static Path jar(Class<?> main, Path folder) throws IOException {
        Path jar = folder.resolve(main.getSimpleName() + ".jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            String entry = main.getName().replace('.', '/') + ".class";
            out.putNextEntry(new JarEntry(entry));
            Files.copy(Path.of(source(main)).resolve(entry), out);
        }
        return jar;
    }

    private static String source(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }
}
