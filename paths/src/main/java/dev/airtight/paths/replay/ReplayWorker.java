package dev.airtight.paths.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The program of a process that replays: takes requests, answers them, ends with its parent. */
public final class ReplayWorker {
  /** Once a call has made all steps, others may make this part of them. */
  private static final int PART_OF_STEPS = 10;

  private ReplayWorker() {}

  /** Reads requests from the standard input and writes answers to the standard output. */
  public static void main(String[] arguments) throws InterruptedException {
    ChildProgram.serve(
        ReplayRequest.class,
        () -> {
          JvmState before = JvmState.now();
          return request -> new ChildProgram.Reply(replay(request), JvmState.now().equals(before));
        });
  }

  private static ReplayAnswer replay(ReplayRequest request)
      throws IOException, InterruptedException {
    List<ReplayResult> results = Collections.synchronizedList(new ArrayList<>());
    try (ReplayClassLoader loader = loader(request)) {
      boolean ended =
          ChildProgram.run(
                  loader,
                  () -> {
                    run(request, loader, results);
                    return true;
                  },
                  request.limitMillis())
              .orElse(false);
      if (!ended) {
        results.add(new ReplayResult.TimedOut());
      }
      return new ReplayAnswer(
          List.of(results.toArray(new ReplayResult[0])), loader.sought(), ended);
    }
  }

  private static void run(
      ReplayRequest request, ReplayClassLoader loader, List<ReplayResult> results) {
    @Nullable Long all = request.steps();
    @Nullable Long steps = all;
    for (ReplayCall call : request.calls()) {
      ReplayResult result = result(loader, call, steps);
      results.add(result);
      if (result instanceof ReplayResult.OutOfSteps && all != null) {
        // Where one does not end most do not, and all have the time of one.
        steps = all / PART_OF_STEPS;
      }
    }
  }

  private static ReplayClassLoader loader(ReplayRequest request) {
    return request.steps() == null
        ? new ReplayClassLoader(request.classPath())
        : ReplayClassLoader.counting(request.classPath());
  }

  private static ReplayResult result(
      ReplayClassLoader loader, ReplayCall call, @Nullable Long steps) {
    TrialSteps.allow(steps == null ? Long.MAX_VALUE : steps);
    try {
      ReplayResult result = new ReplayRun(loader).run(call);
      Optional<String> missing = loader.missing();
      if (missing.isPresent() && result instanceof ReplayResult.Threw) {
        return new ReplayResult.CouldNotRun(
            "class " + missing.get() + " is not intact on the class path of the replay");
      }
      return TrialSteps.areUsedUp() ? new ReplayResult.OutOfSteps(TrialSteps.last()) : result;
    } catch (Throwable unexpected) {
      return new ReplayResult.CouldNotRun("the replay failed: " + unexpected);
    }
  }
}
