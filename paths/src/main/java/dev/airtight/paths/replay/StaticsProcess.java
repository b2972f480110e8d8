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
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Initialises the classes of a class path in processes of their own, which start with the first
 * one: in one that tries, and then in one that stays. Where an initialiser ends its process, or
 * does not end, the next class gets another one.
 */
final class StaticsProcess implements InitialisedClasses {
  private static final Cleaner CLEANER = Cleaner.create();
  private static final List<String> OPEN =
      List.of("--add-opens", "java.base/java.lang.invoke=ALL-UNNAMED");

  private final List<String> classPath;
  private final long limitMillis;
  private final Running running = new Running();

  /**
   * Runs initialisers first: one that ends its process, or does not end itself, must not take along
   * what others left.
   */
  private final Running scout = new Running();

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
    CLEANER.register(this, scout);
  }

  @Override
  public synchronized InitialisationResult initialise(List<String> before, String className) {
    List<String> order = new ArrayList<>(before);
    order.add(className);
    InitialisationResult known = results.get(order);
    if (known == null) {
      known = isOfJdk(className) ? null : initialise(scout, order);
      if (!(known instanceof InitialisationResult.Impossible)) {
        known = initialise(running, order);
      }
      results.put(List.copyOf(order), known);
    }
    return known;
  }

  private static boolean isOfJdk(String className) {
    return className.startsWith("java/") || className.startsWith("jdk/");
  }

  private InitialisationResult initialise(Running where, List<String> order) {
    return ask(
        where,
        new StaticsRequest.Initialise(order),
        InitialisationResult.class,
        InitialisationResult.Impossible::new);
  }

  @Override
  public synchronized SnapshotValue staticField(
      List<String> order, String className, String field) {
    return fields.computeIfAbsent(
        new StaticsRequest.ReadField(List.copyOf(order), className, field),
        request ->
            ask(
                running,
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
                running,
                new StaticsRequest.ReadObject(object),
                SnapshotContents.class,
                SnapshotContents.Unreadable::new));
  }

  /**
   * What was looked for in a world where classes were initialised in an order; empty if unknown.
   */
  synchronized Optional<Sought> sought(List<String> order) {
    return results.get(order) instanceof InitialisationResult.Impossible
        ? Optional.empty()
        : ask(
            running,
            new StaticsRequest.WhatWasSought(List.copyOf(order)),
            Sought.class,
            Optional::of,
            reason -> Optional.empty());
  }

  private <T> T ask(
      Running where, StaticsRequest request, Class<T> type, Function<String, T> otherwise) {
    return ask(where, request, type, Function.identity(), otherwise);
  }

  private <T, R> R ask(
      Running where,
      StaticsRequest request,
      Class<T> type,
      Function<T, R> then,
      Function<String, R> otherwise) {
    try {
      ChildProcess process = process(where);
      return then.apply(process.ask(request, type, limitMillis));
    } catch (ChildProcess.ProcessEndedException ended) {
      where.run();
      return otherwise.apply("it ends the JVM with status " + ended.status());
    } catch (IOException gone) {
      where.run();
      return otherwise.apply("the JVM that was to run it does not answer: " + gone);
    } catch (TimeoutException late) {
      where.run();
      return otherwise.apply("it does not end in time");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      where.run();
      return otherwise.apply("the run is interrupted");
    }
  }

  private ChildProcess process(Running where)
      throws IOException,
          ChildProcess.ProcessEndedException,
          TimeoutException,
          InterruptedException {
    synchronized (where) {
      ChildProcess process = where.process;
      if (process == null || !process.isAlive()) {
        process = ChildProcess.start(StaticsWorker.class, OPEN);
        where.process = process;
        started++;
        process.ask(
            new StaticsRequest.Begin(classPath, started, limitMillis),
            InitialisationResult.class,
            limitMillis);
      }
      return process;
    }
  }
}
