package dev.airtight.paths.explore;

import dev.airtight.paths.merge.MeetingPlace;
import dev.airtight.paths.merge.StateMerger;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes one state of those that part and meet again. Paths of small methods stay apart, which says
 * more of each: merging begins where many have ended.
 */
public final class Meeting {
  private final Optional<StateMerger> merger;
  private final int apart;

  private Meeting(Optional<StateMerger> merger, int apart) {
    this.merger = merger;
    this.apart = apart;
  }

  /**
   * Paths are merged.
   *
   * @param apart once so many have ended
   */
  public static Meeting with(StateMerger merger, int apart) {
    return new Meeting(Optional.of(merger), apart);
  }

  /** All paths stay apart. */
  public static Meeting none() {
    return new Meeting(Optional.empty(), Integer.MAX_VALUE);
  }

  /**
   * Whether those that part from now on are merged.
   *
   * @param ended how many paths have ended
   */
  boolean isWanted(int ended) {
    return merger.isPresent() && ended >= apart;
  }

  /** Where those meet that part at a state, and are merged. */
  Optional<MeetingPlace> after(State fork) {
    return merger.orElseThrow().after(fork);
  }

  /** Ways that together are the same as some others. */
  List<Region.Way> meet(State fork, List<Region.Way> arrived) {
    List<Region.Way> left = new ArrayList<>();
    for (Region.Way way : arrived) {
      boolean isMerged = false;
      for (int i = 0; i < left.size() && !isMerged; i++) {
        Optional<State> both =
            merger
                .orElseThrow()
                .merge(fork, left.get(i).successor().state(), way.successor().state());
        if (both.isPresent()) {
          left.set(i, new Region.Way(new Successor.Running(both.get()), null));
          isMerged = true;
        }
      }
      if (!isMerged) {
        left.add(way);
      }
    }
    return left;
  }
}
