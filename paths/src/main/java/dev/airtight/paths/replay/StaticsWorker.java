package dev.airtight.paths.replay;

import dev.airtight.paths.snapshot.InitialisationResult;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The program of a process that initialises classes and says what their static fields lead to. All
 * of one class path share a class loader, as they would in an application.
 */
public final class StaticsWorker {
  private @Nullable ReplayClassLoader loader;
  private @Nullable ObjectReader reader;
  private long limitMillis;

  private StaticsWorker() {}

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
      loader = new ReplayClassLoader(begin.classPath());
      reader = new ObjectReader(loader, begin.number());
      limitMillis = begin.limitMillis();
      return goingOn(new InitialisationResult.Done());
    }
    ReplayClassLoader classes = begun(loader);
    ObjectReader objects = begun(reader);
    if (request instanceof StaticsRequest.ReadField read) {
      return goingOn(objects.staticField(read.className(), read.field()));
    } else if (request instanceof StaticsRequest.ReadObject read) {
      return goingOn(objects.contents(read.object()));
    }
    String className = ((StaticsRequest.Initialise) request).className();
    return ChildProgram.run(classes, () -> initialise(className, classes), limitMillis)
        .map(StaticsWorker::goingOn)
        .orElseGet(
            () ->
                new ChildProgram.Reply(
                    new InitialisationResult.Impossible("it does not end in time"), false));
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
      return new InitialisationResult.Done();
    } catch (ExceptionInInitializerError thrown) {
      Throwable cause = thrown.getCause();
      // An error is not wrapped (JVMS 5.5): then the initialiser threw this one itself.
      return threw(cause == null || cause instanceof Error ? thrown : cause);
    } catch (ClassNotFoundException | LinkageError unusable) {
      return new InitialisationResult.Impossible("it ends with " + unusable);
    } catch (Throwable thrown) {
      return threw(thrown);
    }
  }

  private static InitialisationResult threw(Throwable thrown) {
    return new InitialisationResult.Threw(thrown.getClass().getName().replace('.', '/'));
  }
}
