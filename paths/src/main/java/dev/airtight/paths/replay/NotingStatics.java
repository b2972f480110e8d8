package dev.airtight.paths.replay;

import dev.airtight.paths.code.dependency.DependencyLog;
import dev.airtight.paths.snapshot.InitialisationResult;
import dev.airtight.paths.snapshot.InitialisedClasses;
import dev.airtight.paths.snapshot.SnapshotContents;
import dev.airtight.paths.snapshot.SnapshotObject;
import dev.airtight.paths.snapshot.SnapshotValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Initialised classes that several verdicts share, for one of them: knows what it asked. */
final class NotingStatics implements InitialisedClasses {
  private final StaticsProcess shared;
  private final Set<List<String>> orders = ConcurrentHashMap.newKeySet();

  NotingStatics(StaticsProcess shared) {
    this.shared = shared;
  }

  /** Notes what was looked for in all worlds that were asked about. */
  void note(DependencyLog log) {
    for (List<String> order : orders) {
      Optional<Sought> sought = shared.sought(order);
      sought.ifPresentOrElse(each -> each.note(log), log::addChance);
    }
  }

  @Override
  public InitialisationResult initialise(List<String> before, String className) {
    List<String> order = new ArrayList<>(before);
    order.add(className);
    orders.add(List.copyOf(order));
    return shared.initialise(before, className);
  }

  @Override
  public SnapshotValue staticField(List<String> order, String className, String field) {
    orders.add(List.copyOf(order));
    return shared.staticField(order, className, field);
  }

  @Override
  public SnapshotContents contents(SnapshotObject object) {
    return shared.contents(object);
  }
}
