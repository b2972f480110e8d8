package dev.airtight.paths.arbitrary;

import dev.airtight.paths.arbitrary.FieldStores.Writer;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.SignatureParser;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.StuckException;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pcollections.PMap;

/**
 * What may have become of an object between its constructor and a call: whatever anybody may have
 * assigned since, and put into what it holds. What nobody can change stays as it was made.
 */
final class ObjectAging {
  private static final Set<String> ROOTS =
      Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");

  private final Machine machine;
  private final FieldStores stores;
  private final ArbitraryFields fields;
  private final ChangedContents contents;
  private final KeptFields kept;

  ObjectAging(
      Machine machine, FieldStores stores, ArbitraryFields fields, ChangedContents contents) {
    this.machine = machine;
    this.stores = stores;
    this.fields = fields;
    this.contents = contents;
    this.kept = new KeptFields(machine.hierarchy(), stores);
  }

  /**
   * What a constructor did.
   *
   * @param changed what it changed that was there before
   */
  record Construction(List<Value> arguments, Set<Integer> changed) {}

  /**
   * The object as it may be by now.
   *
   * @throws StuckException if that is beyond what is followed
   */
  State age(State state, int identity, JavaType.Of type, String name, Construction by) {
    Reference reference = new Reference(machine.terms().bool(false), identity);
    State sealed = machine.sealed(state, reference, by.arguments(), by.changed(), kept::has);
    Set<Integer> changeable = machine.changeable(sealed, reference);
    Set<Integer> done = new HashSet<>();
    State aged = object(handedOver(sealed, identity), identity, type, name, changeable, done);
    for (int left : changeable) {
      if (!done.contains(left)) {
        aged = inside(aged, left, name, changeable, done);
      }
    }
    return aged;
  }

  private static State handedOver(State state, int identity) {
    return state.memory().object(identity) instanceof HeapObject.Instance made
            && made.arbitrary() != null
        ? state.refined(identity, made.with(made.arbitrary().handedOver()))
        : state;
  }

  /** An object that is reached through a collection. */
  private State inside(
      State state, int identity, String name, Set<Integer> changeable, Set<Integer> done) {
    HeapObject object = state.memory().object(identity);
    return isOwn(object)
        ? object(state, identity, raw(object), name + "...", changeable, done)
        : contents.unknown(state, identity, name);
  }

  /** Of what an object is made of nothing is known but the class. */
  private static JavaType.Of raw(HeapObject object) {
    return new JavaType.Of(object.className(), List.of());
  }

  private boolean isOwn(HeapObject object) {
    return object instanceof HeapObject.Instance
        && !machine.classPath().load(object.className()).isPlatform();
  }

  private State object(
      State state,
      int identity,
      JavaType.Of type,
      String name,
      Set<Integer> changeable,
      Set<Integer> done) {
    done.add(identity);
    HeapObject.Instance built = (HeapObject.Instance) state.memory().object(identity);
    PMap<String, Value> before = built.fields();
    PMap<String, Value> kept = before;
    State aged = state;
    for (JavaField field : fieldsOf(built.className())) {
      String key = field.owner() + "." + field.name();
      if (!before.containsKey(key) && built.arbitrary() == null) {
        before = before.plus(key, machine.zero(field.type()));
      }
      if (stores.writer(field) != Writer.CONSTRUCTOR) {
        if (built.arbitrary() != null && kept.containsKey(key)) {
          throw new StuckException(name + "." + field.name() + " was read while it was made");
        }
        kept = kept.minus(key);
      } else if (kept.get(key) instanceof Reference value && !value.isNull().isTrue()) {
        aged = part(aged, identity, field, value, name, changeable, done);
      } else if (!kept.containsKey(key) && before.containsKey(key)) {
        kept = kept.plus(key, before.get(key));
      }
    }
    HeapObject.Instance now =
        built.arbitrary() != null
            ? built.with(built.arbitrary().aged())
            : new HeapObject.Instance(built.className(), kept, fields.source(type, name, before));
    return aged.refined(identity, now);
  }

  /** What a field refers to that keeps its value. */
  private State part(
      State state,
      int owner,
      JavaField field,
      Reference value,
      String name,
      Set<Integer> changeable,
      Set<Integer> done) {
    int identity = value.object();
    HeapObject object = state.memory().object(identity);
    String called = name + "." + field.name();
    if (done.contains(identity) || object instanceof HeapObject.Lazy) {
      return state;
    }
    boolean isOpen = !field.isPrivate() && !field.isSynthetic();
    if (isOwn(object)) {
      InputNode kept = new InputNode.Kept(identity);
      State noted = state.withInputs(state.inputs().withField(owner, noted(field, isOpen, kept)));
      return object(noted, identity, raw(object), called, changeable, done);
    }
    if (!changeable.contains(identity)) {
      return state;
    }
    done.add(identity);
    JavaType type = SignatureParser.fieldType(field.signature(), field.type());
    Optional<Input> changed = contents.of(state, identity, field.owner(), type, called);
    if (changed.isEmpty()) {
      return contents.unknown(state, identity, called);
    }
    InputParts parts =
        changed.get().state().inputs().withField(owner, noted(field, isOpen, changed.get().node()));
    return changed.get().state().withInputs(parts);
  }

  private static InputParts.Field noted(JavaField field, boolean isOpen, InputNode node) {
    return new InputParts.Field(
        field.owner(),
        field.name(),
        field.type().text(),
        isOpen ? new InputParts.Assignment() : new InputParts.OwnCode(),
        node);
  }

  /** Those of its class and the superclasses. */
  private List<JavaField> fieldsOf(String className) {
    List<JavaField> all = new ArrayList<>();
    Optional<String> at = Optional.of(className);
    while (at.isPresent() && !ROOTS.contains(at.get())) {
      JavaClass javaClass = machine.classPath().load(at.get());
      for (JavaField field : javaClass.fields()) {
        if (javaClass.isPlatform() && !field.isStatic()) {
          throw new StuckException("what " + javaClass.javaName() + " keeps is not followed");
        } else if (!field.isStatic()) {
          all.add(field);
        }
      }
      at = javaClass.superName();
    }
    return all;
  }
}
