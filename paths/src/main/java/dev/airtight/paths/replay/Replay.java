package dev.airtight.paths.replay;

import dev.airtight.paths.code.dependency.Dependency;
import dev.airtight.paths.code.dependency.DependencyLog;
import dev.airtight.paths.snapshot.InitialisedClasses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls on the real JVM, on the classes of a class path and in a process of its own: what
 * replayed code prints, changes for all of its JVM, starts, uses up or ends does not matter to this
 * one. Every call gets a fresh class loader, so that no static state leaks from one to the next.
 */
public final class Replay {
  private final List<String> classPath;
  private final Duration limit;
  private final StaticsProcess process;
  private final NotingStatics statics;
  private final DependencyLog log;
  private final DependencyLog ofRuns = new DependencyLog();

  /**
   * @param classPath directories and jars, in order
   * @param limit after which a call counts as hanging, even one that only waits
   */
  public Replay(List<Path> classPath, Duration limit) {
    this.classPath = classPath.stream().map(entry -> entry.toAbsolutePath().toString()).toList();
    this.limit = limit;
    this.process = new StaticsProcess(this.classPath, limit.toMillis());
    this.log = new DependencyLog();
    this.statics = new NotingStatics(process);
  }

  private Replay(Replay other, DependencyLog log) {
    this.classPath = other.classPath;
    this.limit = other.limit;
    this.process = other.process;
    this.log = log;
    this.statics = new NotingStatics(process);
  }

  /**
   * The same for one verdict.
   *
   * @param verdict gets what the classes that run look for, once {@link #note} is called
   */
  public Replay noting(DependencyLog verdict) {
    return new Replay(this, verdict);
  }

  /**
   * Notes what the classes that ran looked for; to be called when the verdict is there.
   *
   * @param isProof whether nothing that ran is part of it: a proof follows the code itself, where
   *     nothing is assumed of what a call does. Then their declarations are noted alone.
   */
  public void note(boolean isProof) {
    statics.note(log);
    if (isProof) {
      log.addAll(Dependency.Kind.CLASS, ofRuns.names(Dependency.Kind.LOADED));
    } else {
      log.addAll(ofRuns);
    }
  }

  /** Notes a class, by its internal name, of which the code decides what is run. */
  public void noteRead(String className) {
    ofRuns.add(new Dependency(Dependency.Kind.LOADED, className));
  }

  /** The classes of the class path as a JVM initialises them, one that no call changes. */
  public InitialisedClasses statics() {
    return statics;
  }

  /** Makes the arguments and calls the method; whatever happens is a result. */
  public ReplayResult run(ReplayCall call) throws InterruptedException {
    return run(List.of(call), null).get(0);
  }

  /**
   * Makes calls one after the other, on the same classes, so that one may see what others left in
   * static fields. The classes count their steps, so that the time limit decides nothing but where
   * code waits, or the JDK's own takes long.
   *
   * @param steps that each call may make: methods entered and jumps backwards; a tenth of it once
   *     one has made all of them
   * @return what came of them, in order; fewer results, the last one of a call that did not end,
   *     where one did not
   */
  public List<ReplayResult> tryInTurn(List<ReplayCall> calls, long steps)
      throws InterruptedException {
    return run(calls, steps);
  }

  private List<ReplayResult> run(List<ReplayCall> calls, @Nullable Long steps)
      throws InterruptedException {
    ReplayAnswer answer =
        ReplayProcess.run(new ReplayRequest(classPath, calls, limit.toMillis(), steps));
    answer.sought().note(ofRuns);
    if (!answer.isComplete()) {
      ofRuns.addChance();
    }
    return answer.results();
  }
}
