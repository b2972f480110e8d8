package dev.airtight.verification.internal.cache.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks the HTTP protocol of Bazel's remote caches: {@code GET} and {@code PUT} of
 * {@code ac/} and a key below its address. After the first request that it does not answer, or
 * answers with an error of its own, it is not asked again.
 */
public final class HttpStore implements Store {
  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 5_000;

  /** So long a run waits for a server altogether, and for one answer. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private static final long ANSWER_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int MOST_BYTES = 16 << 20;
  private static final int HUNDRED = 100;
  private static final int SUCCESS = 2;

  /** Where servers keep what is found by the key of an action. */
  private static final String AC = "ac/";

  private final AtomicLong waitedNanos = new AtomicLong();
  private final String address;
  private final @Nullable String authorization;
  private volatile @Nullable String failure;
  private volatile @Nullable String refusal;

  /**
   * @param server {@code http} or {@code https}; a user and password in it are sent along (RFC
   *     7617)
   */
  public HttpStore(URI server) {
    String userInfo = server.getUserInfo();
    String path = server.getRawPath() == null ? "" : server.getRawPath();
    this.address =
        server.getScheme()
            + "://"
            + server.getHost()
            + (server.getPort() < 0 ? "" : ":" + server.getPort())
            + path
            + (path.endsWith("/") ? "" : "/")
            + AC;
    this.authorization =
        userInfo == null
            ? null
            : "Basic "
                + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<String> problems() {
    return Stream.of(failure, refusal).filter(Objects::nonNull).toList();
  }

  @Override
  public Optional<byte[]> read(String key) {
    if (failure != null) {
      return Optional.empty();
    }
    long start = System.nanoTime();
    try {
      HttpURLConnection connection = connect(key);
      int status = connection.getResponseCode();
      if (status == HttpURLConnection.HTTP_OK) {
        try (InputStream body = connection.getInputStream()) {
          return ActionResult.output(whole(body, start)).flatMap(Sealed::open);
        }
      } else if (status != HttpURLConnection.HTTP_NOT_FOUND) {
        failure = inWords("answers with status " + status);
      }
    } catch (IOException | RuntimeException unreachable) {
      // The JDK's client throws what it does not expect, such as where a server leads elsewhere.
      failure = inWords(unreachable);
    } finally {
      waited(start);
    }
    return Optional.empty();
  }

  private static byte[] whole(InputStream body, long start) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      all.write(buffer, 0, read);
      if (all.size() > MOST_BYTES || System.nanoTime() - start > ANSWER_NANOS) {
        throw new IOException("the answer is too long or too slow");
      }
    }
    return all.toByteArray();
  }

  /** One that is slow is worse than none. */
  private void waited(long start) {
    if (waitedNanos.addAndGet(System.nanoTime() - start) > PATIENCE_NANOS) {
      failure = inWords("is too slow to be of use");
    }
  }

  @Override
  public void write(String key, byte[] content) {
    if (failure != null || refusal != null) {
      return;
    }
    byte[] body = ActionResult.of(Sealed.seal(content));
    long start = System.nanoTime();
    try {
      HttpURLConnection connection = connect(key);
      connection.setRequestMethod("PUT");
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(body.length);
      connection.setRequestProperty("Content-Type", "application/octet-stream");
      try (OutputStream stream = connection.getOutputStream()) {
        stream.write(body);
      }
      int status = connection.getResponseCode();
      if (status / HUNDRED != SUCCESS) {
        refusal = inWords("does not take verdicts, with status " + status);
      }
    } catch (IOException | RuntimeException unreachable) {
      refusal = inWords(unreachable);
    } finally {
      waited(start);
    }
  }

  private HttpURLConnection connect(String key) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(address + key).toURL().openConnection();
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(READ_MILLIS);
    connection.setUseCaches(false);
    if (authorization != null) {
      connection.setRequestProperty("Authorization", authorization);
    }
    return connection;
  }

  private String inWords(Exception unreachable) {
    String message = unreachable.getMessage();
    return inWords(
        "does not answer ("
            + (message == null ? unreachable.getClass().getSimpleName() : message)
            + ")");
  }

  private String inWords(String what) {
    return "the cache server at "
        + address.substring(0, address.length() - AC.length())
        + " "
        + what;
  }
}
