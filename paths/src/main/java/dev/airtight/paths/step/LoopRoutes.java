package dev.airtight.paths.step;

import dev.airtight.paths.state.Frame;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How to get from local variables to objects: names for them that hold in every exploration. */
final class LoopRoutes {
  private static final int MOST = 64;

  private final State state;
  private final Map<Integer, String> routes = new LinkedHashMap<>();
  private final Deque<Integer> pending = new ArrayDeque<>();

  private LoopRoutes(State state) {
    this.state = state;
  }

  /** The shortest route to each object near the local variables, by identity. */
  static Map<Integer, String> of(State state) {
    LoopRoutes routes = new LoopRoutes(state);
    String outward = "";
    for (Frame at = state.frame(); at != null; at = at.caller()) {
      for (int local = 0; local < at.code().maxLocals(); local++) {
        routes.visit(at.localOrNull(local), outward + local);
      }
      outward += "^";
    }
    while (!routes.pending.isEmpty() && routes.routes.size() < MOST) {
      routes.follow(routes.pending.remove());
    }
    return routes.routes;
  }

  private void follow(int identity) {
    if (state.memory().object(identity) instanceof HeapObject.Instance instance) {
      String from = routes.get(identity);
      for (Map.Entry<String, Value> field : new TreeMap<>(instance.fields()).entrySet()) {
        visit(field.getValue(), from + "/" + field.getKey());
      }
    }
  }

  private void visit(@Nullable Value value, String route) {
    if (value instanceof Reference reference
        && !reference.isNull().isTrue()
        && routes.putIfAbsent(reference.object(), route) == null) {
      pending.add(reference.object());
    }
  }
}
