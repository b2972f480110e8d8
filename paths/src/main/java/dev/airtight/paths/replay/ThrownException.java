package dev.airtight.paths.replay;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about an exception once its classes are gone.
 *
 * @param className as in Java
 * @param message null where it has none
 * @param top the frame that threw it, in whatever code; null where the JVM kept no trace
 * @param applicationFrame the innermost frame outside the JDK and any decoder, if any
 * @param causes from the direct cause to the root
 */
public record ThrownException(
    String className,
    @Nullable String message,
    @Nullable StackFrame top,
    @Nullable StackFrame applicationFrame,
    List<ThrownException> causes)
    implements Serializable {
  private static final Pattern LOADER =
      Pattern.compile(Pattern.quote(ReplayClassLoader.class.getName()) + " @[0-9a-f]+");

  private static final List<String> OWN_PACKAGES =
      List.of(
          ThrownException.class.getPackageName() + ".",
          "dev.airtight.paths.decode.",
          "dev.airtight.frameworks.");

  /** Accessors that reflection generates are in no module. */
  private static final String REFLECTION = "jdk.internal.reflect.";

  public ThrownException {
    causes = List.copyOf(causes);
  }

  /** Whether another exception is of the same class and thrown by the same code. */
  public boolean isLike(ThrownException other) {
    return className.equals(other.className)
        && Objects.equals(applicationFrame, other.applicationFrame);
  }

  static ThrownException of(Throwable thrown) {
    List<ThrownException> causes = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.add(thrown);
    Throwable cause = cause(thrown);
    while (cause != null && seen.add(cause)) {
      causes.add(single(cause, List.of()));
      cause = cause(cause);
    }
    return single(thrown, causes);
  }

  private static ThrownException single(Throwable thrown, List<ThrownException> causes) {
    List<StackTraceElement> trace = trace(thrown);
    return new ThrownException(
        thrown.getClass().getName(),
        message(thrown),
        trace.stream().findFirst().map(StackFrame::of).orElse(null),
        applicationFrame(trace).orElse(null),
        causes);
  }

  /** The frames of the replayed code, without those of this tool that called it. */
  private static List<StackTraceElement> trace(Throwable thrown) {
    try {
      return Arrays.stream(thrown.getStackTrace())
          .takeWhile(element -> OWN_PACKAGES.stream().noneMatch(element.getClassName()::startsWith))
          .toList();
    } catch (Throwable overridden) {
      return List.of();
    }
  }

  /** The innermost frame of the application in the trace of what this tool's own code made. */
  static Optional<StackFrame> inApplication(Throwable own) {
    return applicationFrame(
        Arrays.stream(own.getStackTrace())
            .dropWhile(element -> element.getClassName().startsWith(OWN_PACKAGES.get(0)))
            .toList());
  }

  private static Optional<StackFrame> applicationFrame(List<StackTraceElement> trace) {
    return trace.stream()
        .filter(element -> element.getModuleName() == null)
        .filter(element -> !DecoderLibraries.owns(element.getClassName()))
        .filter(element -> !element.getClassName().startsWith(REFLECTION))
        .findFirst()
        .map(StackFrame::of);
  }

  private static @Nullable String message(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      // The same at every run, and as the application's own launcher has it.
      return message == null ? null : LOADER.matcher(message).replaceAll("'app'");
    } catch (Throwable overridden) {
      // An exception of the application may override this and fail in turn.
      return null;
    }
  }

  private static @Nullable Throwable cause(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable overridden) {
      return null;
    }
  }
}
