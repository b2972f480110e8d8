package dev.airtight.paths.replay;

import dev.airtight.paths.snapshot.InitialisationResult;
import dev.airtight.paths.snapshot.InitialisedClasses;
import dev.airtight.paths.snapshot.SnapshotContents;
import dev.airtight.paths.snapshot.SnapshotObject;
import dev.airtight.paths.snapshot.SnapshotValue;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<List<String>, InitialisationResult> results = new HashMap<>();
  private final Map<StaticsRequest.ReadField, SnapshotValue> fields = new HashMap<>();
  private final Map<SnapshotObject, SnapshotContents> objects = new HashMap<>();

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
  public synchronized InitialisationResult initialise(List<String> before, String className) {
    List<String> order = new ArrayList<>(before);
    order.add(className);
    InitialisationResult known = results.get(order);
    if (known == null) {
      known =
          ask(
              new StaticsRequest.Initialise(order),
              InitialisationResult.class,
              InitialisationResult.Impossible::new);
      results.put(List.copyOf(order), known);
    }
    return known;
  }

  @Override
  public synchronized SnapshotValue staticField(
      List<String> order, String className, String field) {
    return fields.computeIfAbsent(
        new StaticsRequest.ReadField(List.copyOf(order), className, field),
        request ->
            ask(
                request,
                SnapshotValue.class,
                reason -> new SnapshotValue.Unreadable("a field of which " + reason)));
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
