package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.signature.Boxes;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.AnyPrimitive;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.Interval;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePVector;

/** Objects that code changes which runs any number of times: after that they hold anything. */
final class AnyContents {
  private static final String LIST = "java/util/ArrayList";
  private static final String LIST_ELEMENTS = LIST + ".elementData";
  private static final String LIST_SIZE = LIST + ".size";
  private static final String LIST_CHANGES = "java/util/AbstractList.modCount";
  private static final Set<String> BUILDERS =
      Set.of("java/lang/StringBuilder", "java/lang/StringBuffer");
  private static final String OBJECTS = "[Ljava/lang/Object;";

  /** Lists with more elements do not fit into memory. */
  private static final int LONGEST = 1 << 30;

  /** That a list has some room left shows to nobody, and saves following how it grows. */
  private static final int ROOM = 8;

  private final Interpreter machine;

  /** What elements they hold, where they hold any. */
  private final Map<Integer, Elements> changed = new LinkedHashMap<>();

  /** Where lists keep their elements, by the list. */
  private final Map<Integer, Integer> arrays = new HashMap<>();

  private final Set<ElementSource> made = new HashSet<>();

  /** The static fields that were assigned. */
  private final Set<String> statics = new TreeSet<>();

  AnyContents(Interpreter machine) {
    this.machine = machine;
  }

  /**
   * Elements of an array or list.
   *
   * @param className of all of them; null where there are none
   */
  private record Elements(@Nullable String className, boolean nullable) {
    static final Elements NONE = new Elements(null, false);
    static final Elements ANY = new Elements("java/lang/Object", true);

    Elements and(Elements other) {
      boolean isSame =
          className == null || other.className == null || className.equals(other.className);
      String either = className == null ? other.className : className;
      return new Elements(isSame ? either : "java/lang/Object", nullable || other.nullable);
    }
  }

  /**
   * Takes in what runs changed of the objects that were there before.
   *
   * @param ends of runs that began without any noted change
   * @return whether they left anything that objects were not known to hold before
   */
  boolean takesIn(State before, List<Successor> ends) {
    boolean isNews = false;
    for (Successor end : ends) {
      isNews |= takesInStatics(before.memory(), end.state().memory());
      if (end instanceof Successor.Returned returned && returned.value() != null) {
        refuseHandingOut(before, end.state(), returned.value());
      }
      for (int identity : end.state().memory().aliasing().changed()) {
        if (before.memory().find(identity).isPresent()) {
          Elements known = changed.get(identity);
          Elements all =
              (known == null ? Elements.NONE : known).and(elements(end.state(), identity));
          isNews |= !all.equals(known);
          changed.put(identity, all);
        }
      }
    }
    return isNews;
  }

  /** Whether more static fields were assigned than before. */
  private boolean takesInStatics(Memory before, Memory after) {
    Set<String> all = after.staticsChangedSince(before);
    after.staticsBeside(before).stream()
        .filter(key -> mayBeAssigned(key) && before.hasBegunInitialising(ownerOf(key)))
        .forEach(all::add);
    for (String key : all) {
      JavaField field = field(key).orElseThrow();
      boolean isPlain =
          field.type().isPrimitive()
              || field.type().equals(TypeDescriptor.STRING)
              || Boxes.primitiveOf(field.type().internalName()).isPresent();
      if (!isPlain) {
        throw new StuckException(
            "a lambda assigns a static field that is no number or text, any number of times");
      }
    }
    return statics.addAll(all);
  }

  private Optional<JavaField> field(String key) {
    return machine.classPath().load(ownerOf(key)).fields().stream()
        .filter(field -> StaticState.key(field).equals(key))
        .findFirst();
  }

  private boolean mayBeAssigned(String key) {
    return field(key).filter(machine.hierarchy()::mayBeAssigned).isPresent();
  }

  private static String ownerOf(String key) {
    return key.substring(0, key.lastIndexOf('.'));
  }

  /** Whoever gets an object may change it at any time. */
  private void refuseHandingOut(State before, State after, Value value) {
    for (int identity : machine.changeable(after, value)) {
      if (before.memory().find(identity).isPresent()) {
        throw new StuckException("a lambda returns an object that was there before");
      }
    }
  }

  private Elements elements(State state, int identity) {
    HeapObject object = state.memory().object(identity);
    if (object instanceof HeapObject.Instance list
        && list.className().equals(LIST)
        && list.fields().get(LIST_ELEMENTS) instanceof Reference array) {
      return elements(state, array.object());
    } else if (object instanceof HeapObject.Array array) {
      Elements all =
          array.rest() instanceof HeapObject.Rest.Made rest && !made.contains(rest.source())
              ? Elements.ANY
              : Elements.NONE;
      for (HeapObject.Cell cell : array.cells()) {
        all = all.and(element(state, cell.value()));
      }
      return all;
    }
    return Elements.NONE;
  }

  private static Elements element(State state, Value value) {
    if (!(value instanceof Reference reference)) {
      return Elements.NONE;
    } else if (reference.isNull().isTrue()) {
      return new Elements(null, true);
    }
    String className = state.memory().object(reference.object()).className();
    return new Elements(className, !reference.isNull().isFalse());
  }

  /** With anything in all of them. */
  State anything(State state) {
    State any = state;
    for (Map.Entry<Integer, Elements> each : changed.entrySet()) {
      any = anything(any, each.getKey(), each.getValue());
    }
    for (String key : statics) {
      FieldSource.Made made = machine.statics().any(any, field(key).orElseThrow());
      any = made.state().withMemory(made.state().memory().withStatic(key, made.value()));
    }
    return any;
  }

  private State anything(State state, int identity, Elements elements) {
    HeapObject object = state.memory().object(identity);
    if (arrays.containsValue(identity)) {
      return state;
    } else if (object instanceof HeapObject.Array array) {
      return state.refined(identity, array(array.className(), array.length(), elements));
    } else if (object instanceof HeapObject.Instance instance) {
      return instance.className().equals(LIST)
          ? list(state, identity, instance, elements)
          : fields(state, identity, instance);
    }
    throw notFollowed(object);
  }

  private static StuckException notFollowed(HeapObject object) {
    String name = TypeDescriptor.ofInternalName(object.className()).javaName();
    return new StuckException(
        "what the "
            + (name.startsWith("dev.airtight.") ? "collection" : name)
            + " holds that a lambda changes any number of times is not followed");
  }

  private HeapObject.Array array(String className, IntTerm length, Elements elements) {
    TypeDescriptor element = new TypeDescriptor(className).component();
    ElementSource source =
        (s, index) -> {
          FieldSource.Made value =
              element.isPrimitive()
                  ? new FieldSource.Made(s, primitive(element, "an element"))
                  : element(s, elements);
          return List.of(new ElementSource.Made(value.state(), value.value()));
        };
    made.add(source);
    return new HeapObject.Array(
        className, length, TreePVector.empty(), new HeapObject.Rest.Made(source));
  }

  private FieldSource.Made element(State state, Elements elements) {
    return reference(
        state,
        elements.className() == null ? "java/lang/Object" : elements.className(),
        elements.nullable());
  }

  private State list(State state, int identity, HeapObject.Instance list, Elements elements) {
    IntTerm size = machine.terms().freshInt("size of a list", Interval.of(0, LONGEST));
    IntTerm room = machine.terms().freshInt("room of a list", Interval.of(0, LONGEST + ROOM));
    int array = arrays.computeIfAbsent(identity, same -> machine.freshIdentity());
    HeapObject.Instance any =
        list.withField(LIST_SIZE, new IntValue(size))
            .withField(LIST_ELEMENTS, new Reference(machine.terms().bool(false), array))
            .withField(LIST_CHANGES, primitive(TypeDescriptor.INT, "changes of a list"));
    return state
        .withAssumption(Assumption.Environment.ENOUGH_MEMORY)
        .learn(
            machine
                .terms()
                .lessOrEqual(machine.terms().add(size, machine.terms().constant(ROOM)), room))
        .refined(array, array(OBJECTS, room, elements))
        .refined(identity, any);
  }

  private State fields(State state, int identity, HeapObject.Instance object) {
    State any = state;
    HeapObject.Instance filled = object;
    Optional<String> at = Optional.of(object.className());
    while (at.isPresent() && !at.get().equals("java/lang/Object")) {
      JavaClass declaring = machine.classPath().load(at.get());
      boolean isBuilder = BUILDERS.contains(declaring.name());
      if (declaring.isPlatform() && !isBuilder) {
        throw notFollowed(object);
      }
      for (JavaField field : declaring.fields()) {
        if (!field.isStatic() && !field.isFinal()) {
          FieldSource.Made made = value(any, field, !isBuilder);
          any = made.state();
          filled = filled.withField(field.owner() + "." + field.name(), made.value());
        }
      }
      at = declaring.superName();
    }
    return any.refined(identity, filled);
  }

  private FieldSource.Made value(State state, JavaField field, boolean nullable) {
    return field.type().isPrimitive()
        ? new FieldSource.Made(state, primitive(field.type(), field.name()))
        : reference(state, field.type().internalName(), nullable);
  }

  /** Of which nothing is known but the class. */
  private FieldSource.Made reference(State state, String className, boolean nullable) {
    int identity = machine.freshIdentity();
    Reference reference =
        new Reference(
            nullable ? machine.terms().freshBool("it is null") : machine.terms().bool(false),
            identity);
    Optional<TypeDescriptor> boxed = Boxes.primitiveOf(className);
    HeapObject object;
    if (className.equals("java/lang/String")) {
      object = new HeapObject.Text(machine.terms().freshText("a text"));
    } else if (boxed.isPresent()) {
      object = new HeapObject.Box(className, primitive(boxed.get(), "a number"));
    } else {
      object =
          new HeapObject.Lazy(
              className,
              (s, same) -> {
                throw new StuckException(
                    "what lambdas leave in a "
                        + TypeDescriptor.ofInternalName(className).javaName()
                        + " is not followed");
              });
    }
    return new FieldSource.Made(state.withObject(identity, object), reference);
  }

  private Value primitive(TypeDescriptor type, String name) {
    return AnyPrimitive.of(machine.terms(), type.text(), name).value();
  }
}
