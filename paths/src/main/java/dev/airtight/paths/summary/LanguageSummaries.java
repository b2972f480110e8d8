package dev.airtight.paths.summary;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.state.ClassOf;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;
import dev.airtight.paths.state.OpenClass;
import dev.airtight.paths.state.Successor;
import dev.airtight.solver.term.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Object and Enum: what the language itself rests on. */
public final class LanguageSummaries implements SummaryProvider {
  private static final String ENUM_NAME = "java/lang/Enum.name";
  private static final String ENUM_ORDINAL = "java/lang/Enum.ordinal";
  private static final TypeDescriptor THROWABLE =
      TypeDescriptor.ofInternalName("java/lang/Throwable");

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    all.put("java/lang/Object.<init>()V", LanguageSummaries::makeObject);
    all.put("java/lang/Object.hashCode()I", LanguageSummaries::anyInt);
    all.put("java/lang/Object.getClass()Ljava/lang/Class;", LanguageSummaries::getClass);
    all.put("java/lang/Enum.<init>(Ljava/lang/String;I)V", LanguageSummaries::makeEnum);
    all.put("java/lang/Enum.hashCode()I", LanguageSummaries::anyInt);
    return all;
  }

  /** Where an exception comes from is where it is made. */
  private static List<Successor> makeObject(Call call) {
    int identity = call.reference(0).object();
    HeapObject made = call.object(call.reference(0));
    if (!call.machine().isInstance(made.className(), THROWABLE.internalName())) {
      return call.returns();
    }
    Memory memory =
        call.state().memory().withOrigin(identity, call.machine().originOf(call.state(), identity));
    return call.in(call.state().withMemory(memory)).returns();
  }

  private static List<Successor> anyInt(Call call) {
    return call.returnsInt(call.terms().freshInt("hash", Interval.INT));
  }

  private static List<Successor> getClass(Call call) {
    HeapObject object = call.object(call.reference(0));
    boolean isAskedByProgram =
        !call.machine().classPath().load(call.state().running().method().owner()).isPlatform();
    if (isAskedByProgram
        && object instanceof HeapObject.Instance instance
        && instance.arbitrary() instanceof OpenClass open) {
      return call.returnsNew(
          new HeapObject.Lazy("java/lang/Class", new ClassOf(call.reference(0).object(), open)));
    }
    return call.machine().classes().isExact(call.state(), object)
        ? call.returnsNew(
            new HeapObject.ClassObject(TypeDescriptor.ofInternalName(object.className())))
        : call.stuck(
            "of which class an object is, is not known, so what getClass() says cannot be"
                + " followed");
  }

  /**
   * Keeps the constants of an enum by ordinal; a constant with a body belongs to its superclass.
   */
  private static List<Successor> makeEnum(Call call) {
    int identity = call.reference(0).object();
    HeapObject.Instance constant = (HeapObject.Instance) call.object(call.reference(0));
    JavaClass own = call.machine().classPath().load(constant.className());
    String enumClass = own.isEnum() ? own.name() : own.superName().orElse(own.name());
    HeapObject named =
        constant
            .withField(ENUM_NAME, call.arguments().get(1))
            .withField(ENUM_ORDINAL, call.arguments().get(2));
    Memory memory =
        call.state().refined(identity, named).memory().withEnumConstant(enumClass, identity);
    return call.in(call.state().withMemory(memory)).returns();
  }
}
