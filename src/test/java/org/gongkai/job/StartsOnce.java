package org.gongkai.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** An agent that lets one process start and no other, as one does that holds a port. */
public final class StartsOnce {

    private StartsOnce() {}

    /** The option of Java for it. */
    static String option(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", StartsOnce.class.getName());
        Path jar = folder.resolve("agent.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return "-javaagent:" + jar + "=" + folder.resolve("started");
    }

    /** Called by Java before the program. */
    public static void premain(String file) throws IOException {
        Files.createFile(Path.of(file));
    }
}
