package dev.airtight.paths.replay;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;

/**
 * A JVM that runs replays, one at a time. It is started when it is needed, used again as long as
 * nothing changed it, and ends with this one.
 */
final class ReplayProcess {
  private static final Queue<ReplayProcess> IDLE = new ConcurrentLinkedQueue<>();

  private final ChildProcess process;

  private ReplayProcess(ChildProcess process) {
    this.process = process;
  }

  /** See {@link Replay}. */
  static ReplayAnswer run(ReplayRequest request) throws InterruptedException {
    try {
      ReplayProcess idle = IDLE.poll();
      ReplayProcess chosen =
          idle != null && idle.process.isAlive()
              ? idle
              : new ReplayProcess(ChildProcess.start(ReplayWorker.class, List.of()));
      return chosen.replay(request);
    } catch (IOException cannot) {
      return ReplayAnswer.without(
          new ReplayResult.CouldNotRun("a process for it cannot be started: " + cannot));
    }
  }

  private ReplayAnswer replay(ReplayRequest request) throws InterruptedException {
    boolean again = false;
    try {
      ReplayAnswer answer = process.ask(request, ReplayAnswer.class, request.limitMillis());
      again = process.isAlive();
      return answer;
    } catch (ChildProcess.ProcessEndedException ended) {
      return ReplayAnswer.without(
          new ReplayResult.CouldNotRun("the code ends the JVM with status " + ended.status()));
    } catch (IOException gone) {
      return ReplayAnswer.without(
          new ReplayResult.CouldNotRun("its process does not answer: " + gone));
    } catch (TimeoutException late) {
      return ReplayAnswer.without(new ReplayResult.TimedOut());
    } finally {
      if (again) {
        IDLE.add(this);
      } else {
        process.end();
      }
    }
  }
}
