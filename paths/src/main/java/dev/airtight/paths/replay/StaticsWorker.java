package dev.airtight.paths.replay;

import dev.airtight.paths.snapshot.InitialisationResult;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The program of a process that initialises classes and says what their static fields lead to. Each
 * order of classes gets a class loader of its own, a world in which nothing else was initialised.
 */
public final class StaticsWorker {
  private static final InitialisationResult TOO_LATE =
      new InitialisationResult.Impossible("it does not end in time");

  private static final InitialisationResult NOTHING =
      new InitialisationResult.Done(List.of(), List.of());

  private @Nullable ObjectReader reader;
  private List<String> classPath = List.of();
  private long limitMillis;

  private final Map<List<String>, World> worlds = new HashMap<>();

  private StaticsWorker() {}

  /**
   * Classes, initialised in an order.
   *
   * @param last how the initialisation of the last one ended
   */
  private record World(ReplayClassLoader loader, InitialisationResult last) {}

  /** Reads requests from the standard input and writes answers to the standard output. */
  public static void main(String[] arguments) throws InterruptedException {
    ChildProgram.serve(
        StaticsRequest.class,
        () -> {
          StaticsWorker worker = new StaticsWorker();
          return request -> worker.answer(request);
        });
  }

  private ChildProgram.Reply answer(StaticsRequest request) throws InterruptedException {
    if (request instanceof StaticsRequest.Begin begin) {
      classPath = begin.classPath();
      reader = new ObjectReader(begin.number());
      limitMillis = begin.limitMillis();
      return goingOn(NOTHING);
    }
    ObjectReader objects = begun(reader);
    if (request instanceof StaticsRequest.ReadObject read) {
      return goingOn(objects.contents(read.object()));
    } else if (request instanceof StaticsRequest.ReadField read) {
      World world = world(read.order());
      return goingOn(objects.staticField(world.loader(), read.className(), read.field()));
    } else if (request instanceof StaticsRequest.WhatWasSought asked) {
      return goingOn(world(asked.order()).loader().sought());
    }
    InitialisationResult last = world(((StaticsRequest.Initialise) request).order()).last();
    return new ChildProgram.Reply(last, !last.equals(TOO_LATE));
  }

  private World world(List<String> order) throws InterruptedException {
    World known = worlds.get(order);
    if (known == null) {
      known = made(order);
      worlds.put(List.copyOf(order), known);
    }
    return known;
  }

  private World made(List<String> order) throws InterruptedException {
    ReplayClassLoader loader = new ReplayClassLoader(classPath);
    InitialisationResult last = NOTHING;
    List<String> before = List.of();
    for (String className : order) {
      last =
          ChildProgram.run(loader, () -> initialise(className, loader), limitMillis)
              .orElse(TOO_LATE);
      ObjectReader.Progress progress = begun(reader).progress(loader.defined());
      List<String> added = new ArrayList<>(progress.initialised());
      added.removeAll(before);
      last = last.match(new WithClasses(added, progress.loaded()));
      before = progress.initialised();
    }
    return new World(loader, last);
  }

  /** The same end, with the classes that were initialised on the way, and those that were not. */
  private record WithClasses(List<String> added, List<String> loaded)
      implements InitialisationResult.Cases<InitialisationResult> {
    @Override
    public InitialisationResult done(InitialisationResult.Done end) {
      return new InitialisationResult.Done(added, loaded);
    }

    @Override
    public InitialisationResult threw(InitialisationResult.Threw end) {
      return new InitialisationResult.Threw(end.exceptionClass(), added, loaded);
    }

    @Override
    public InitialisationResult impossible(InitialisationResult.Impossible end) {
      return end;
    }
  }

  private static <T> T begun(@Nullable T made) {
    if (made == null) {
      throw new IllegalStateException("nothing has begun");
    }
    return made;
  }

  private static ChildProgram.Reply goingOn(Serializable answer) {
    return new ChildProgram.Reply(answer, true);
  }

  private static InitialisationResult initialise(String className, ClassLoader classes) {
    try {
      Class.forName(className.replace('/', '.'), true, classes);
      return NOTHING;
    } catch (ExceptionInInitializerError thrown) {
      Throwable cause = thrown.getCause();
      // An error is not wrapped (JVMS 5.5): then the initialiser threw this one itself.
      return threw(cause == null || cause instanceof Error ? thrown : cause);
    } catch (ClassNotFoundException | LinkageError unusable) {
      return new InitialisationResult.Impossible(
          "it ends with " + RefusedClasses.inWords(unusable));
    } catch (Throwable thrown) {
      return threw(thrown);
    }
  }

  /** Where there is a screen, that is not thrown. */
  private static InitialisationResult threw(Throwable thrown) {
    if (thrown.getClass().getName().equals("java.awt.HeadlessException")) {
      return new InitialisationResult.Impossible("it opens a window, and there is no screen here");
    }
    return new InitialisationResult.Threw(
        thrown.getClass().getName().replace('.', '/'), List.of(), List.of());
  }
}
