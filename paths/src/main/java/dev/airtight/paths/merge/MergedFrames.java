package dev.airtight.paths.merge;

import dev.airtight.paths.code.instruction.LiveLocals;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.state.Frame;
import dev.airtight.paths.value.Value;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The innermost call as it is on either of two paths. */
final class MergedFrames {
  private final Map<MethodCode, LiveLocals> live = new IdentityHashMap<>();

  /** Whether two calls are the same one, at the same place. */
  static boolean areAlike(Frame one, Frame other) {
    return one.caller() == other.caller()
        && one.code() == other.code()
        && one.position() == other.position()
        && one.continuation() == other.continuation()
        && one.operands().size() == other.operands().size();
  }

  /** Variables that nobody reads any more are left out; empty where a value has no other form. */
  Optional<Frame> of(Frame one, Frame other, MergedValues values) {
    LiveLocals living = live.computeIfAbsent(one.code(), LiveLocals::of);
    Frame merged = one;
    for (int local = 0; local < one.code().maxLocals(); local++) {
      Value a = one.localOrNull(local);
      Value b = other.localOrNull(local);
      if (a == null || b == null || !living.isLive(local, one.position())) {
        merged = merged.withoutLocal(local);
        continue;
      }
      Optional<Value> value = values.of(a, b);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      merged = merged.withLocal(local, value.get());
    }
    List<Value> ofOne = one.operands();
    List<Value> ofOther = other.operands();
    merged = merged.pop(ofOne.size());
    for (int i = ofOne.size() - 1; i >= 0; i--) {
      Optional<Value> value = values.of(ofOne.get(i), ofOther.get(i));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      merged = merged.push(value.get());
    }
    return Optional.of(merged);
  }
}
