package in.dakiya.story;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where a platform keeps its papers: a small server on this machine, answering each path as it was told. */
final class PaperShelf implements AutoCloseable {

    /** @param location where a redirect leads, else empty */
    private record Paper(int status, byte[] bytes, String location) {}

    private final HttpServer server;
    private final Map<String, Paper> papers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    PaperShelf() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            Paper paper = papers.getOrDefault(path, new Paper(404, new byte[0], ""));
            if (!paper.location().isEmpty()) {
                exchange.getResponseHeaders().set("Location", paper.location());
            }
            exchange.sendResponseHeaders(paper.status(), paper.bytes().length == 0 ? -1 : paper.bytes().length);
            exchange.getResponseBody().write(paper.bytes());
            exchange.close();
        });
        server.start();
    }

    static byte[] pdf(String content) {
        return ("%PDF-1.4\n" + content + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Puts something there; gives its address. */
    String keep(String path, byte[] bytes) {
        return keep(path, new Paper(200, bytes, ""));
    }

    String failing(String path, int status) {
        return keep(path, new Paper(status, new byte[0], ""));
    }

    String redirecting(String path, String to) {
        return keep(path, new Paper(302, new byte[0], to));
    }

    private String keep(String path, Paper paper) {
        papers.put(path, paper);
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
