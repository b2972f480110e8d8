package dev.airtight.paths.replay;

import java.io.InputStream;
import java.io.PrintStream;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What code can change for all of its JVM, so that calls after it would behave differently. */
record JvmState(
    List<Locale> locales,
    TimeZone zone,
    Properties properties,
    Set<Thread> threads,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Thread.@Nullable UncaughtExceptionHandler handler,
    List<Provider> providers) {

  static JvmState now() {
    return new JvmState(
        List.of(
            Locale.getDefault(),
            Locale.getDefault(Locale.Category.DISPLAY),
            Locale.getDefault(Locale.Category.FORMAT)),
        TimeZone.getDefault(),
        (Properties) System.getProperties().clone(),
        applicationThreads(),
        System.in,
        System.out,
        System.err,
        Thread.getDefaultUncaughtExceptionHandler(),
        Arrays.asList(Security.getProviders()));
  }

  /** Those of the JDK come and go on their own. */
  private static Set<Thread> applicationThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getThreadGroup() == Thread.currentThread().getThreadGroup())
        .filter(thread -> !thread.getName().equals("process reaper"))
        .collect(Collectors.toSet());
  }
}
