package dev.airtight.verification.internal.cache.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpStoreTest {
  private static final String KEY = "0123456789abcdef".repeat(4);
  private static final byte[] CONTENT = "a verdict".getBytes(StandardCharsets.UTF_8);

  private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private int status;
  private HttpServer server;

  @TempDir Path folder;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    asked.add(
        exchange.getRequestMethod()
            + " "
            + path
            + (authorization == null ? "" : " " + authorization));
    byte[] body = exchange.getRequestBody().readAllBytes();
    byte[] answer = new byte[0];
    int answered = status;
    if (status == 0 && exchange.getRequestMethod().equals("PUT")) {
      kept.put(path, body);
      answered = 200;
    } else if (status == 0) {
      answer = kept.getOrDefault(path, answer);
      answered = kept.containsKey(path) ? 200 : 404;
    }
    exchange.sendResponseHeaders(answered, answer.length == 0 ? -1 : answer.length);
    if (answer.length > 0) {
      exchange.getResponseBody().write(answer);
    }
    exchange.close();
  }

  private HttpStore store(String userInfo, String path) {
    return new HttpStore(
        URI.create("http://" + userInfo + "localhost:" + server.getAddress().getPort() + path));
  }

  @Test
  void whatIsWrittenIsReadByOthers() {
    assertThat(store("", "/").read(KEY)).isEmpty();
    store("", "/").write(KEY, CONTENT);
    assertThat(store("", "").read(KEY)).contains(CONTENT);
    assertThat(asked).containsExactly("GET /ac/" + KEY, "PUT /ac/" + KEY, "GET /ac/" + KEY);
  }

  @Test
  void whatIsKeptIsAnActionResult() {
    byte[] large = new byte[300];
    store("", "/").write(KEY, large);
    byte[] message = kept.get("/ac/" + KEY);
    // Field 5 of length 300 + 76, which takes two bytes: 0b1_1111000, 0b0000010.
    int length = 300 + 76;
    assertThat(message).startsWith(0x2a, 0x80 | (length & 0x7f), length >> 7);
    assertThat(message).hasSize(3 + length);
    assertThat(store("", "/").read(KEY)).contains(large);
  }

  @Test
  void anAddressMayHaveAPathAndAUser() {
    store("team:secret@", "/instance").write(KEY, CONTENT);
    assertThat(asked)
        .containsExactly(
            "PUT /instance/ac/"
                + KEY
                + " Basic "
                + Base64.getEncoder()
                    .encodeToString("team:secret".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatOthersKeepThereIsNotThere() {
    for (byte[] foreign :
        List.of(
            new byte[] {0x2a},
            new byte[] {0x2a, 3, 1, 2, 3},
            new byte[] {0x2a, (byte) 0x80},
            new byte[] {0x20, 1},
            CONTENT)) {
      kept.put("/ac/" + KEY, foreign);
      HttpStore store = store("", "/");
      assertThat(store.read(KEY)).isEmpty();
      assertThat(store.problems()).isEmpty();
    }
  }

  @Test
  void aServerThatFailsIsNotAskedAgain() {
    status = 503;
    HttpStore store = store("", "/");
    assertThat(store.read(KEY)).isEmpty();
    assertThat(store.read(KEY)).isEmpty();
    store.write(KEY, CONTENT);
    assertThat(asked).hasSize(1);
    assertThat(store.problems())
        .containsExactly(
            "the cache server at http://localhost:"
                + server.getAddress().getPort()
                + "/ answers with status 503");
  }

  @Test
  void aServerThatTakesNothingIsReadOn() {
    kept.put("/ac/" + KEY, ActionResult.of(Sealed.seal(CONTENT)));
    status = 403;
    HttpStore store = store("", "/");
    store.write(KEY, CONTENT);
    store.write(KEY, CONTENT);
    assertThat(asked).hasSize(1);
    assertThat(store.problems()).singleElement().asString().endsWith("with status 403");
    status = 0;
    assertThat(store.read(KEY)).contains(CONTENT);
  }

  @Test
  void aServerThatIsNotThereIsSaid() {
    int port = server.getAddress().getPort();
    server.stop(0);
    HttpStore store = new HttpStore(URI.create("http://user:secret@localhost:" + port + "/x"));
    assertThat(store.read(KEY)).isEmpty();
    assertThat(store.problems())
        .singleElement()
        .asString()
        .startsWith("the cache server at http://localhost:" + port + "/x/ does not answer (")
        .doesNotContain("secret");
  }

  @Test
  void anAddressThatCannotBeIsSaid() {
    HttpStore store = new HttpStore(URI.create("http://localhost:99999/"));
    assertThat(store.read(KEY)).isEmpty();
    store.write(KEY, CONTENT);
    assertThat(store.problems()).singleElement().asString().contains("port out of range");
  }

  @Test
  void whatTheFarStoreHasIsKeptNear() {
    store("", "/").write(KEY, CONTENT);
    Store near = new DirectoryStore(folder, 1 << 20);
    Store both = new LayeredStore(near, store("", "/"));
    assertThat(both.read(KEY)).contains(CONTENT);
    assertThat(near.read(KEY)).contains(CONTENT);
    assertThat(both.read(KEY)).contains(CONTENT);
    assertThat(asked).as("put and got once").hasSize(2);
  }
}
