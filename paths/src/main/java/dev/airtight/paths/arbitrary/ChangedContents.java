package dev.airtight.paths.arbitrary;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.construct.InputLists;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.nullness.Nullness;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StandInNames;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What arrays and objects of the JDK may hold that others could change since they were made. */
final class ChangedContents {
  private static final Set<String> COLLECTIONS =
      Set.of("java/util/ArrayList", "java/util/HashMap", "java/util/LinkedHashMap");

  private final Machine machine;
  private final ArbitraryValues values;

  ChangedContents(Machine machine, ArbitraryValues values) {
    this.machine = machine;
    this.values = values;
  }

  /**
   * With any content in an object that stays the same.
   *
   * @param owner the class whose field refers to it
   * @param declared the type of that field
   * @return what the witness says of it; empty where the content is not followed
   */
  Optional<Input> of(State state, int identity, String owner, JavaType declared, String name) {
    ArbitraryValues any = values.madeBy(owner);
    HeapObject object = state.memory().object(identity);
    if (object instanceof HeapObject.Array array) {
      return Optional.of(array(state, identity, array, any, declared, name));
    } else if (declared instanceof JavaType.Of of && !of.arguments().isEmpty()) {
      boolean isOfCaller = machine.isInstance(object.className(), StandInNames.OF_CALLER);
      String exact = isOfCaller ? of.name() : object.className();
      JavaType.Of type = new JavaType.Of(exact, of.arguments()).withoutObject();
      return (isOfCaller || COLLECTIONS.contains(exact)) && ArbitraryCollections.has(type)
          ? Optional.of(moved(any.constructed(state, type, name), identity))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private Input array(
      State state,
      int identity,
      HeapObject.Array array,
      ArbitraryValues any,
      JavaType declared,
      String name) {
    JavaType type = JavaType.of(new TypeDescriptor(array.className()));
    boolean isDeclared = declared.erasure().equals(type.erasure());
    JavaType element =
        ((JavaType.ArrayOf) (isDeclared ? declared : type).withoutObject()).element();
    Input made =
        new InputLists(machine)
            .array(
                state,
                array.className(),
                array.open(),
                array.length(),
                (s, index) ->
                    List.of(any.make(s, element, name + "[" + index + "]", Nullness.UNSPECIFIED)));
    return moved(made, identity);
  }

  /** The content of a new object for one that is known already. */
  private static Input moved(Input made, int identity) {
    HeapObject content = made.state().memory().object(((Reference) made.value()).object());
    return made.withValue(made.state().refined(identity, content), made.value());
  }

  /** What is not followed: whoever looks at it gets stuck. */
  State unknown(State state, int identity, String name) {
    HeapObject object = state.memory().object(identity);
    if (object instanceof HeapObject.Lazy) {
      return state;
    }
    String javaName = TypeDescriptor.ofInternalName(object.className()).javaName();
    return state.refined(
        identity,
        new HeapObject.Lazy(
            object.className(),
            (s, same) -> {
              throw new StuckException(
                  "what the " + javaName + " in " + name + " holds by now is not followed");
            }));
  }
}
