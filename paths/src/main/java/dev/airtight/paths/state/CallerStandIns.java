package dev.airtight.paths.state;

import dev.airtight.paths.input.CollectionType;
import dev.airtight.paths.value.Reference;
import java.util.Objects;
import java.util.Optional;

/** Collections whose class the caller chose: only a witness has to say which. */
public final class CallerStandIns {
  private static final String ELEMENTS = StandInNames.HOME + "CallerCollection.elements";
  private static final String ENTRIES = StandInNames.HOME + "CallerMap.entries";

  private CallerStandIns() {}

  /** The class that is explored in place of all that a collection or map may have. */
  public static String standIn(CollectionType type) {
    return StandInNames.HOME
        + switch (type) {
          case LIST -> "CallerList";
          case SET -> "CallerSet";
          case COLLECTION -> "CallerCollection";
          case MAP -> "CallerMap";
        };
  }

  /** With a note that the class of a collection decides here; empty for anything else. */
  public static Optional<State> noted(State state, HeapObject object) {
    if (!(object instanceof HeapObject.Instance instance)) {
      return Optional.empty();
    }
    for (CollectionType type : CollectionType.values()) {
      if (instance.className().equals(standIn(type))) {
        String content = type == CollectionType.MAP ? ENTRIES : ELEMENTS;
        Reference kept = (Reference) Objects.requireNonNull(instance.fields().get(content));
        return Optional.of(
            state.withInputs(
                state
                    .inputs()
                    .withClasses(state.inputs().classes().withType(kept.object(), type))));
      }
    }
    return Optional.empty();
  }
}
