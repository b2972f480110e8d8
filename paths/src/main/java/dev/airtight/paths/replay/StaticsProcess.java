package dev.airtight.paths.replay;

import dev.airtight.paths.snapshot.InitialisationResult;
import dev.airtight.paths.snapshot.InitialisedClasses;
import dev.airtight.paths.snapshot.SnapshotContents;
import dev.airtight.paths.snapshot.SnapshotObject;
import dev.airtight.paths.snapshot.SnapshotValue;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Initialises the classes of a class path in a process of their own, which starts with the first
 * one. Where an initialiser ends that process, or does not end, the next class gets another one.
 */
final class StaticsProcess implements InitialisedClasses {
  private static final Cleaner CLEANER = Cleaner.create();
  private static final List<String> OPEN =
      List.of("--add-opens", "java.base/java.lang.invoke=ALL-UNNAMED");

  private final List<String> classPath;
  private final long limitMillis;
  private final Running running = new Running();
  private final Map<String, InitialisationResult> results = new HashMap<>();
  private final Map<String, SnapshotValue> fields = new HashMap<>();
  private final Map<SnapshotObject, SnapshotContents> objects = new HashMap<>();

  /** Those that the process that runs has initialised. */
  private final Set<String> initialised = new HashSet<>();

  private int started;

  /** What is to end with this object. */
  private static final class Running implements Runnable {
    private @Nullable ChildProcess process;

    @Override
    public synchronized void run() {
      if (process != null) {
        process.end();
        process = null;
      }
    }
  }

  StaticsProcess(List<String> classPath, long limitMillis) {
    this.classPath = classPath;
    this.limitMillis = limitMillis;
    CLEANER.register(this, running);
  }

  @Override
  public synchronized InitialisationResult initialise(String className) {
    InitialisationResult known = results.get(className);
    if (known == null) {
      known = initialiseNow(className);
      results.put(className, known);
    }
    return known;
  }

  private InitialisationResult initialiseNow(String className) {
    InitialisationResult result =
        ask(
            new StaticsRequest.Initialise(className),
            InitialisationResult.class,
            InitialisationResult.Impossible::new);
    if (result instanceof InitialisationResult.Done) {
      initialised.add(className);
    }
    return result;
  }

  @Override
  public synchronized SnapshotValue staticField(String className, String field) {
    return fields.computeIfAbsent(
        className + "." + field,
        name -> {
          // The process that initialised it may have ended since.
          if (!initialised.contains(className)) {
            initialiseNow(className);
          }
          return ask(
              new StaticsRequest.ReadField(className, field),
              SnapshotValue.class,
              reason -> new SnapshotValue.Unreadable("a field of which " + reason));
        });
  }

  @Override
  public synchronized SnapshotContents contents(SnapshotObject object) {
    return objects.computeIfAbsent(
        object,
        missing ->
            ask(
                new StaticsRequest.ReadObject(object),
                SnapshotContents.class,
                SnapshotContents.Unreadable::new));
  }

  private <T> T ask(StaticsRequest request, Class<T> type, Function<String, T> otherwise) {
    try {
      ChildProcess process = process();
      return process.ask(request, type, limitMillis);
    } catch (ChildProcess.ProcessEndedException ended) {
      end();
      return otherwise.apply("it ends the JVM with status " + ended.status());
    } catch (IOException gone) {
      end();
      return otherwise.apply("the JVM that was to run it does not answer: " + gone);
    } catch (TimeoutException late) {
      end();
      return otherwise.apply("it does not end in time");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      end();
      return otherwise.apply("the run is interrupted");
    }
  }

  private ChildProcess process()
      throws IOException,
          ChildProcess.ProcessEndedException,
          TimeoutException,
          InterruptedException {
    synchronized (running) {
      ChildProcess process = running.process;
      if (process == null || !process.isAlive()) {
        process = ChildProcess.start(StaticsWorker.class, OPEN);
        running.process = process;
        initialised.clear();
        started++;
        process.ask(
            new StaticsRequest.Begin(classPath, started, limitMillis),
            InitialisationResult.class,
            limitMillis);
      }
      return process;
    }
  }

  private void end() {
    running.run();
  }
}
