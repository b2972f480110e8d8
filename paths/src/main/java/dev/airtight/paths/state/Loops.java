package dev.airtight.paths.state;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The loops that a path is in. How often backward jumps were taken counts rounds that learned
 * something about the input: one that learns nothing is not counted, as a loop over constants may
 * go round often.
 *
 * @param rounds by backward jump
 * @param heads that stand for any number of rounds
 * @param arrival how the path came to the instruction it stands on
 */
public record Loops(PMap<Jump, Rounds> rounds, PMap<Activation, LoopHead> heads, Arrival arrival) {

  /** A backward jump of one activation. */
  record Jump(String method, int position, int depth) {
    static Jump of(Frame frame) {
      return new Jump(LoopSite.of(frame).method(), frame.position(), frame.depth());
    }
  }

  /** A loop in a call at some depth. */
  record Activation(LoopSite site, int depth) {}

  /**
   * How often.
   *
   * @param jumps how often the jump was taken, whatever was learned
   * @param last the state of things at the last time; the caller tells the activation: rounds of an
   *     earlier one of the same depth do not count
   */
  record Rounds(int count, int jumps, Jumped last) {}

  /**
   * The state of things at a backward jump.
   *
   * @param known how many conditions the path had
   */
  public record Jumped(Frame frame, Memory memory, int known) {}

  /** How a path comes to an instruction. */
  public enum Arrival {
    FORWARD,
    BACKWARD,
    /** It is the head of a loop, which was made to stand for any number of rounds. */
    WIDENED
  }

  public static final Loops NONE =
      new Loops(HashTreePMap.empty(), HashTreePMap.empty(), Arrival.FORWARD);

  /** How often the jump that the frame stands on was taken. */
  public int count(Frame frame) {
    Rounds known = ofActivation(frame);
    return known == null ? 0 : known.count();
  }

  private @Nullable Rounds ofActivation(Frame frame) {
    Rounds known = rounds.get(Jump.of(frame));
    return known == null || known.last().frame().caller() != frame.caller() ? null : known;
  }

  /**
   * How things were when the jump that the frame stands on was taken last; null if never, and but
   * for the times that are powers of two, which are as good for what stays as it is.
   */
  public @Nullable Jumped last(Frame frame) {
    Rounds known = ofActivation(frame);
    return known == null || Integer.bitCount(known.jumps()) != 1 ? null : known.last();
  }

  /**
   * The frame's backward jump is taken.
   *
   * @param known how many conditions the path has
   */
  public Loops jump(Frame frame, Memory memory, int known) {
    Rounds before = ofActivation(frame);
    boolean isCounted = before == null || before.last().known() != known;
    int count = (before == null ? 0 : before.count()) + (isCounted ? 1 : 0);
    int jumps = before == null ? 1 : before.jumps() + 1;
    Rounds after = new Rounds(count, jumps, new Jumped(frame, memory, known));
    return new Loops(rounds.plus(Jump.of(frame), after), heads, Arrival.BACKWARD);
  }

  /**
   * Those of a path that is one of two: as many rounds as the one that has gone round more often.
   *
   * @param depth of the call that both are in; loops of calls that have ended do not count
   * @return empty where they are in different loops, or changed different objects in a round
   */
  public Optional<Loops> merged(Loops other, int depth) {
    PMap<Activation, LoopHead> within = within(depth);
    if (!within.equals(other.within(depth)) || arrival != other.arrival) {
      return Optional.empty();
    }
    PMap<Jump, Rounds> most = rounds;
    for (Map.Entry<Jump, Rounds> each : other.rounds.entrySet()) {
      Rounds known = most.get(each.getKey());
      if (known == null || known.count() < each.getValue().count()) {
        most = most.plus(each.getKey(), each.getValue());
      }
    }
    return Optional.of(new Loops(most, within, arrival));
  }

  private PMap<Activation, LoopHead> within(int depth) {
    PMap<Activation, LoopHead> within = heads;
    for (Activation activation : heads.keySet()) {
      within = activation.depth() > depth ? within.minus(activation) : within;
    }
    return within;
  }

  public Loops arriving(Arrival next) {
    return next == arrival ? this : new Loops(rounds, heads, next);
  }

  /**
   * What the loop that the frame is at the head of was widened to in this activation, if it was.
   */
  public @Nullable LoopHead head(Frame frame) {
    return head(LoopSite.of(frame), frame);
  }

  /** The same of the call of a method that calls itself, which a frame is. */
  public @Nullable LoopHead headOfCall(Frame frame) {
    return head(LoopSite.ofCalls(frame.method()), frame);
  }

  private @Nullable LoopHead head(LoopSite site, Frame frame) {
    LoopHead head = heads.get(new Activation(site, frame.depth()));
    return head == null || head.frame().caller() != frame.caller() ? null : head;
  }

  /** At a head that stands for any number of rounds. */
  public Loops widened(LoopHead head) {
    Activation activation = new Activation(head.site(), head.frame().depth());
    Arrival next = head.site().position() == LoopSite.CALL ? Arrival.FORWARD : Arrival.WIDENED;
    return new Loops(rounds, heads.plus(activation, head), next);
  }

  /** With an object changed in the present round of all loops. */
  public Loops changing(int identity) {
    PMap<Activation, LoopHead> noted = heads;
    for (var each : heads.entrySet()) {
      noted = noted.plus(each.getKey(), each.getValue().changing(identity));
    }
    return noted == heads ? this : new Loops(rounds, noted, arrival);
  }
}
