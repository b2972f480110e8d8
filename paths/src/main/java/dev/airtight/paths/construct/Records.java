package dev.airtight.paths.construct;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.classfile.RecordComponent;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Records of the input, made by their canonical constructors (JLS 8.10.4). */
public final class Records {
  private final Machine machine;

  public Records(Machine machine) {
    this.machine = machine;
  }

  /** The canonical constructor of a record. */
  public static JavaMethod canonicalConstructor(JavaClass record) {
    List<TypeDescriptor> types =
        record.recordComponents().stream().map(RecordComponent::type).toList();
    return record
        .method("<init>", new MethodDescriptor(types, TypeDescriptor.VOID))
        .orElseThrow(() -> new IllegalArgumentException("no canonical constructor in " + record));
  }

  /** Whether the canonical constructor does nothing but set the fields. */
  public static boolean isPlain(JavaClass record) {
    MethodCode code = canonicalConstructor(record).code().orElseThrow();
    List<Instruction> effective =
        code.instructions().stream().filter(i -> !(i instanceof Instruction.Nothing)).toList();
    List<RecordComponent> components = record.recordComponents();
    if (!code.exceptionTable().isEmpty() || effective.size() != 3 + 3 * components.size()) {
      return false;
    }
    boolean plain =
        loads(effective.get(0), 0)
            && effective.get(1) instanceof Instruction.Invoke invoke
            && invoke.method().owner().equals("java/lang/Record")
            && effective.get(effective.size() - 1) instanceof Instruction.ReturnVoid;
    int local = 1;
    for (int i = 0; i < components.size(); i++) {
      int at = 2 + 3 * i;
      // Each field from its own parameter: a constructor written out may mix them up.
      plain &=
          loads(effective.get(at), 0)
              && loads(effective.get(at + 1), local)
              && effective.get(at + 2) instanceof Instruction.PutField put
              && put.field().name().equals(components.get(i).name());
      local += components.get(i).type().kind().slots();
    }
    return plain;
  }

  private static boolean loads(Instruction instruction, int local) {
    return instruction instanceof Instruction.Load load && load.local() == local;
  }

  /**
   * Makes a record from the values of its components.
   *
   * @return {@link Successor.Returned} states with the record at {@code identity}, and {@link
   *     Successor.Escaped} ones where the constructor throws
   */
  public List<Successor> make(State state, JavaClass record, int identity, List<Value> components) {
    if (isPlain(record)) {
      PMap<String, Value> fields = HashTreePMap.empty();
      for (int i = 0; i < components.size(); i++) {
        String name = record.recordComponents().get(i).name();
        fields = fields.plus(record.name() + "." + name, components.get(i));
      }
      HeapObject object = new HeapObject.Instance(record.name(), fields, null);
      return List.of(new Successor.Returned(state.refined(identity, object), null));
    }
    State allocated =
        state.refined(identity, new HeapObject.Instance(record.name(), HashTreePMap.empty(), null));
    List<Value> arguments = new ArrayList<>();
    arguments.add(new Reference(machine.terms().bool(false), identity));
    arguments.addAll(components);
    return machine.runAside(allocated, canonicalConstructor(record), arguments);
  }
}
