package dev.airtight.frameworks.gson;

import dev.airtight.frameworks.mapper.MapperClass;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.Records;
import dev.airtight.paths.decode.jackson.Component;
import dev.airtight.paths.decode.jackson.JavaShape;
import dev.airtight.paths.decode.jackson.ObjectOf;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.value.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.pcollections.HashTreePMap;

/** What Gson may throw for some text, by what is to be made of it. */
final class GsonRefusals {
  private final Machine machine;
  private final State state;
  private final boolean isStandard;
  private final GsonShapes shapes;
  private final Set<String> found = new TreeSet<>();
  private final Set<JavaType> seen = new HashSet<>();

  private GsonRefusals(Call call, GsonShapes shapes) {
    this.machine = call.machine();
    this.state = call.state();
    this.isStandard = MapperClass.isStandard(call);
    this.shapes = shapes;
  }

  /** Internal names of exceptions, that for texts which are no JSON first. */
  static List<String> of(Call call, GsonShapes shapes, JavaType type) {
    GsonRefusals refusals = new GsonRefusals(call, shapes);
    refusals.add(type);
    List<String> all = new ArrayList<>(List.of(GsonNames.SYNTAX));
    all.addAll(refusals.found);
    return all;
  }

  private void add(JavaType type) {
    if (!seen.add(type)) {
      return;
    }
    JavaShape shape = shapes.of(type);
    if (shape instanceof ObjectOf object) {
      add(object);
    } else if (shape instanceof JavaShape.Sequence sequence) {
      if (sequence.isArray() && sequence.element() instanceof JavaType.Primitive) {
        // Array.set takes no null.
        found.add("java/lang/IllegalArgumentException");
      }
      add(sequence.element());
    } else if (shape instanceof JavaShape.Mapping mapping) {
      // Of an array, too: [[null,1]] puts a key that is null.
      found.add("java/lang/NullPointerException");
      add(mapping.value());
    }
  }

  private void add(ObjectOf object) {
    JavaClass type = machine.classPath().load(object.className());
    for (Component component : object.components()) {
      if (type.isRecord() && component.type() instanceof JavaType.Primitive) {
        found.add(GsonNames.PARSE);
      }
      add(component.type());
    }
    if (type.isRecord() ? !Records.isPlain(type) : mayThrow(type, object)) {
      found.add("java/lang/RuntimeException");
    }
    if (!isStandard && mayCollide(object)) {
      found.add("java/lang/IllegalArgumentException");
    }
  }

  /** Whether a naming policy may give two fields the same name, which is refused. */
  private static boolean mayCollide(ObjectOf object) {
    Set<String> letters = new HashSet<>();
    return !object.components().stream()
        .flatMap(component -> component.names().stream())
        .allMatch(name -> letters.add(name.replaceAll("[-_. ]", "").toLowerCase(Locale.ROOT)));
  }

  /** It always gets the same: nothing. */
  private boolean mayThrow(JavaClass type, ObjectOf object) {
    JavaMethod constructor = object.constructor();
    if (constructor == null) {
      return false;
    }
    int identity = machine.freshIdentity();
    State allocated =
        state.withObject(
            identity, new HeapObject.Instance(type.name(), HashTreePMap.empty(), null));
    return !machine
        .runAside(
            allocated, constructor, List.of(new Reference(machine.terms().bool(false), identity)))
        .stream()
        .allMatch(Successor.Returned.class::isInstance);
  }
}
