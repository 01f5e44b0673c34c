// What a service does, once: it listens, answers, asks somebody else, writes to its scratch space, and ends in order.
import com.sun.net.httpserver.HttpServer;
import java.net.*;
import java.net.http.*;
import java.nio.file.*;

public class Served {
    public static void main(String[] arguments) throws Exception {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 8080), 0);
        server.createContext("/", exchange -> {
            var body = "served".getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var answer = HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:8080/")).build(), HttpResponse.BodyHandlers.ofString()).body();

        var file = Files.createTempFile("first", "");
        Files.writeString(file, "text");
        Files.move(file, Path.of("/tmp/second"));
        Files.delete(Path.of("/tmp/second"));

        InetAddress.getByName("localhost");
        NetworkInterface.networkInterfaces().toList();
        System.gc();
        server.stop(0);
        System.out.println(answer);
        System.exit(0);
    }
}
