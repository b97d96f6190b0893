package slotwright.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Programs unpacked from their artifacts once per user and version, into {@code slotwright} in the user's cache folder:
 * {@code XDG_CACHE_HOME}, else {@code ~/.cache}, else, where neither can be written, a folder of the user's own in the
 * folder for temporary files.
 */
final class Unpacked {

    private Unpacked() {}

    /**
     * The artifact's unpacked folder.
     *
     * @param wanted from an entry's name to the name it gets in the folder; null leaves it out
     */
    static Path folder(Path jar, Function<String, String> wanted) {
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        Path cache = cacheFolder();
        Path folder = cache.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        return FileLocks.hold(cache.resolve(".lock"), () -> {
            if (!Files.isDirectory(folder)) {
                Path unfinished = cache.resolve(name + ".unfinished");
                PrivateFiles.deleteTree(unfinished);
                unpack(jar, unfinished, wanted);
                rename(unfinished, folder);
            }
            return folder;
        });
    }

    private static void unpack(Path jar, Path folder, Function<String, String> wanted) {
        boolean any = false;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.isDirectory() ? null : wanted.apply(entry.getName());
                if (name != null) {
                    Path file = folder.resolve(name);
                    Files.createDirectories(file.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        PrivateFiles.copy(in, file);
                    }
                    if (name.startsWith("bin/")) {
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                    any = true;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + jar + " into " + folder, e);
        }
        if (!any) {
            throw new StackException(jar + " holds nothing for this machine (" + System.getProperty("os.name") + ", "
                    + System.getProperty("os.arch") + ")");
        }
    }

    private static void rename(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path cacheFolder() {
        for (Path candidate : candidates()) {
            try {
                Files.createDirectories(candidate);
                if (Files.isWritable(candidate)) {
                    return candidate;
                }
            } catch (IOException notWritable) {
                continue;
            }
        }
        return temporaryFolder();
    }

    private static List<Path> candidates() {
        List<Path> candidates = new ArrayList<>();
        String configured = System.getenv("XDG_CACHE_HOME");
        if (configured != null && configured.startsWith("/")) {
            candidates.add(Path.of(configured, "slotwright"));
        }
        String home = System.getProperty("user.home", "");
        if (home.startsWith("/")) {
            candidates.add(Path.of(home, ".cache", "slotwright"));
        }
        return candidates;
    }

    /** Programs are run from here: a folder that somebody else made in the shared place is refused. */
    private static Path temporaryFolder() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "slotwright-" + User.id());
        try {
            PrivateFiles.folder(folder);
            Object owner = Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
            if (!owner.toString().equals(User.id()) || Files.isSymbolicLink(folder)) {
                throw new StackException(folder + " belongs to another user; set XDG_CACHE_HOME to a folder of yours");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
