package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.snapshot.SnapshotContents;
import dev.airtight.paths.snapshot.SnapshotObject;
import dev.airtight.paths.snapshot.SnapshotValue;
import dev.airtight.paths.state.FieldSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.JvmWorld;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StaticObjects;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.Terms;
import dev.airtight.solver.work.Work;
import dev.airtight.solver.work.WorkBudget;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Objects that a real JVM has made while it initialised classes, as objects of a path. One is made
 * when something leads to it, and its fields when they are read; the same object of the JVM is the
 * same one on all paths.
 */
final class SnapshotObjects {
  private static final String ENUM_NAME = "java/lang/Enum.name";
  private static final String ENUM_ORDINAL = "java/lang/Enum.ordinal";

  /** Hash tables with more parts are not looked into. */
  private static final int MOST_ENTRIES = 200;

  private final Interpreter machine;
  private final SnapshotTables tables;
  private final Map<SnapshotObject, Integer> identities = new HashMap<>();
  private final Map<Integer, SnapshotObject> made = new HashMap<>();

  SnapshotObjects(Interpreter machine) {
    this.machine = machine;
    this.tables = new SnapshotTables(machine);
  }

  /** Whether an identity is that of an object of the JVM. */
  boolean isOfJvm(int identity) {
    return made.containsKey(identity);
  }

  /** See {@link Machine#areOfOneWorld}. */
  boolean areOfOneWorld(int left, int right) {
    SnapshotObject one = made.get(left);
    SnapshotObject other = made.get(right);
    return one != null && other != null && one.world() == other.world();
  }

  /**
   * The value of a static field of a class that the JVM has initialised.
   *
   * @param world see {@link JvmWorld#order}
   * @param origin the field as messages show it; null for one of the JDK
   */
  FieldSource.Made staticField(
      State state, List<String> world, String className, String field, @Nullable String origin) {
    WorkBudget.charge(Work.SNAPSHOTS, 1);
    SnapshotValue value = machine.initialisedClasses().staticField(world, className, field);
    return noted(value.match(new Making(state, className + "." + field)), origin, false);
  }

  /** The constants of an enum that the JVM has initialised. */
  State withConstants(State state, List<String> world, JavaClass enumClass) {
    State with = state;
    for (String name : enumClass.enumConstants()) {
      WorkBudget.charge(Work.SNAPSHOTS, 1);
      SnapshotValue value = machine.initialisedClasses().staticField(world, enumClass.name(), name);
      if (!(value instanceof SnapshotValue.EnumConstant constant)) {
        throw new StuckException(
            "the constants of the enum " + enumClass.javaName() + " cannot be read");
      }
      Machine.Interned called = machine.literal(with, name);
      HeapObject object =
          instance(constant.object(), constant.className())
              .withField(ENUM_NAME, called.reference())
              .withField(ENUM_ORDINAL, number(constant.ordinal()));
      int identity = identity(constant.object());
      State named = called.state().ensuring(identity, object);
      with = named.withMemory(named.memory().withEnumConstant(enumClass.name(), identity));
    }
    return with;
  }

  private FieldSource.Made noted(FieldSource.Made value, @Nullable String origin, boolean inside) {
    return origin == null
        ? value
        : new FieldSource.Made(
            Reachability.noted(machine, value.state(), origin, value.value(), inside),
            value.value());
  }

  private int identity(SnapshotObject object) {
    int identity = identities.computeIfAbsent(object, o -> machine.freshIdentity());
    made.put(identity, object);
    return identity;
  }

  private IntValue number(long value) {
    return new IntValue(machine.terms().constant(value));
  }

  private HeapObject.Instance instance(SnapshotObject object, String className) {
    return new HeapObject.Instance(className, HashTreePMap.empty(), new FieldsOfJvm(object));
  }

  /** Makes what a field of an object of the JVM holds. */
  private final class FieldsOfJvm implements FieldSource {
    private final SnapshotObject object;

    FieldsOfJvm(SnapshotObject object) {
      this.object = object;
    }

    @Override
    public Made make(State state, int identity, String owner, String name, String descriptor) {
      String key = owner + "." + name;
      WorkBudget.charge(Work.SNAPSHOTS, 1);
      SnapshotContents contents = machine.initialisedClasses().contents(object);
      if (!(contents instanceof SnapshotContents.Fields fields)
          || fields.values().get(key) == null) {
        throw new StuckException(
            "the field " + key.replace('/', '.') + " of an object of the JVM cannot be read");
      }
      Made made = fields.values().get(key).match(new Making(state, key));
      StaticObjects.Origin origin = state.memory().staticObjects().objects().get(identity);
      String className = state.memory().object(identity).className();
      return origin == null
          ? made
          : noted(
              made,
              origin.field(),
              Reachability.isInside(
                  machine, made.state().memory(), origin, className, made.value()));
    }

    @Override
    public boolean isOfInput() {
      return false;
    }
  }

  /** Makes a value. */
  private final class Making implements SnapshotValue.Cases<FieldSource.Made> {
    private final State state;
    private final String place;

    /**
     * @param place the field, for messages
     */
    Making(State state, String place) {
      this.state = state;
      this.place = place;
    }

    private FieldSource.Made made(Value value) {
      return new FieldSource.Made(state, value);
    }

    private FieldSource.Made made(SnapshotObject object, HeapObject as) {
      int identity = identity(object);
      return new FieldSource.Made(state.ensuring(identity, as), present(identity));
    }

    private Reference present(int identity) {
      return new Reference(machine.terms().bool(false), identity);
    }

    @Override
    public FieldSource.Made nothing() {
      return made(machine.nullReference());
    }

    @Override
    public FieldSource.Made primitive(SnapshotValue.Primitive value) {
      return made(valueOf(value.value()));
    }

    @Override
    public FieldSource.Made text(SnapshotValue.Text value) {
      if (!StandardCharsets.UTF_8.newEncoder().canEncode(value.text())) {
        throw stuck("a text that is not well-formed Unicode");
      }
      if (value.interned()) {
        Machine.Interned literal = machine.literal(state, value.text());
        return new FieldSource.Made(literal.state(), literal.reference());
      }
      return made(value.object(), new HeapObject.Text(machine.terms().text(value.text())));
    }

    @Override
    public FieldSource.Made box(SnapshotValue.Box value) {
      String className = value.value().getClass().getName().replace('.', '/');
      return made(value.object(), new HeapObject.Box(className, valueOf(value.value())));
    }

    @Override
    public FieldSource.Made enumConstant(SnapshotValue.EnumConstant value) {
      List<State> initialised = machine.initialise(state, value.enumClass());
      if (initialised.size() != 1) {
        throw stuck("a constant of an enum that is initialised in several ways");
      }
      State with = initialised.get(0);
      PVector<Integer> constants = with.memory().constantsOf(value.enumClass());
      if (constants.size() <= value.ordinal()) {
        throw stuck("a constant of an enum that is being initialised");
      }
      return new FieldSource.Made(with, present(constants.get(value.ordinal())));
    }

    @Override
    public FieldSource.Made classObject(SnapshotValue.ClassObject value) {
      TypeDescriptor type = new TypeDescriptor(value.descriptor());
      int identity = machine.classIdentity(type);
      return new FieldSource.Made(
          state.ensuring(identity, new HeapObject.ClassObject(type)), present(identity));
    }

    @Override
    public FieldSource.Made array(SnapshotValue.Array value) {
      int known = identity(value.object());
      if (state.memory().find(known).isPresent()) {
        return made(present(known));
      }
      SnapshotContents contents = machine.initialisedClasses().contents(value.object());
      if (!(contents instanceof SnapshotContents.Elements elements)) {
        throw stuck("an array that cannot be read");
      }
      WorkBudget.charge(Work.SNAPSHOTS, 1 + elements.values().size() / 8);
      Terms terms = machine.terms();
      // The array is there before its elements, which may lead back to it.
      FieldSource.Made all =
          made(value.object(), array(value.descriptor(), elements, TreePVector.empty()));
      State with = all.state();
      List<HeapObject.Cell> cells = new ArrayList<>();
      for (int i = 0; i < elements.values().size(); i++) {
        FieldSource.Made element =
            elements.values().get(i).match(new Making(with, place + "[" + i + "]"));
        with = element.state();
        cells.add(new HeapObject.Cell(terms.constant(i), element.value()));
      }
      HeapObject filled = array(value.descriptor(), elements, TreePVector.from(cells));
      return new FieldSource.Made(with.refined(known, filled), all.value());
    }

    private HeapObject array(
        String descriptor, SnapshotContents.Elements elements, PVector<HeapObject.Cell> cells) {
      return new HeapObject.Array(
          descriptor,
          machine.terms().constant(elements.values().size()),
          cells,
          new HeapObject.Rest.Zero());
    }

    @Override
    public FieldSource.Made instance(SnapshotValue.Instance value) {
      if (machine.hierarchy().replacements().nearest(value.className()) == null
          || hasFieldsOfJvm(value)) {
        return made(
            value.object(), SnapshotObjects.this.instance(value.object(), value.className()));
      }
      int known = identity(value.object());
      return state.memory().find(known).isPresent() ? made(present(known)) : table(value, known);
    }

    /** Whether what runs in place of the JDK's class has fields of that only. */
    private boolean hasFieldsOfJvm(SnapshotValue.Instance value) {
      String className = value.className();
      return machine.initialisedClasses().contents(value.object())
              instanceof SnapshotContents.Fields contents
          && machine.classPath().load(className).fields().stream()
              .filter(field -> !field.isStatic())
              .allMatch(field -> contents.values().containsKey(className + "." + field.name()));
    }

    /** What runs in place of the JDK's class gets its parts by its own code. */
    private FieldSource.Made table(SnapshotValue.Instance value, int identity) {
      String className = value.className();
      SnapshotContents contents = machine.initialisedClasses().contents(value.object());
      if (!(contents instanceof SnapshotContents.Entries entries)
          || entries.values().size() > MOST_ENTRIES) {
        throw stuck("a " + className.replace('/', '.') + " that is not looked into");
      }
      WorkBudget.charge(Work.SNAPSHOTS, 1 + entries.values().size());
      State with =
          state.withObject(
              identity, new HeapObject.Instance(className, HashTreePMap.empty(), null));
      List<Value> parts = new ArrayList<>();
      for (SnapshotValue part : entries.values()) {
        FieldSource.Made next = part.match(new Making(with, place));
        with = next.state();
        parts.add(next.value());
      }
      with =
          tables
              .filled(with, className, present(identity), parts)
              .orElseThrow(
                  () -> stuck("a " + className.replace('/', '.') + " with keys of its own"));
      return new FieldSource.Made(with, present(identity));
    }

    @Override
    public FieldSource.Made unreadable(SnapshotValue.Unreadable value) {
      throw stuck(value.what());
    }

    private StuckException stuck(String what) {
      return new StuckException(place.replace('/', '.') + " holds " + what);
    }

    private Value valueOf(Serializable box) {
      if (box instanceof Boolean flag) {
        return number(flag ? 1 : 0);
      } else if (box instanceof Character character) {
        return number(character);
      } else if (box instanceof Long whole) {
        return new LongValue(machine.terms().constant(whole));
      } else if (box instanceof Float single) {
        return FloatingValue.ofFloat(single);
      } else if (box instanceof Double exact) {
        return FloatingValue.ofDouble(exact);
      }
      return number(((Number) box).longValue());
    }
  }
}
