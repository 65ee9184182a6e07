package in.dakiya.sandbox.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** A folder of jars behind a class loader of its own: on one class path these servers clash with the application. */
final class IsolatedJars {

    private final URLClassLoader loader;

    IsolatedJars(Path folder) {
        try (Stream<Path> jars = Files.list(folder)) {
            URL[] urls = jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .map(IsolatedJars::url)
                    .toArray(URL[]::new);
            this.loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException("The jars of the local services are not in " + folder, e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    /** Runs something with these jars as the thread's class loader, which the servers look for. */
    <T> T inside(Callable<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return action.call();
        } catch (Exception e) {
            throw new IllegalStateException("A local service did not start", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
