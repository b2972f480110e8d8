package dev.airtight.paths.arbitrary;

import dev.airtight.paths.arbitrary.FieldStores.Writer;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.InvokeKind;
import dev.airtight.paths.code.instruction.MethodCode;
import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.signature.FieldReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Fields with a collection of which their class hands nothing out, and which only constructors
 * fill: a registry of tools, a table of words. All code that may access a private field is looked
 * at (JVMS 5.4.4); what straight code does not show is taken to change it.
 */
final class KeptFields {
  private static final Set<String> READERS =
      Set.of(
          "get",
          "getOrDefault",
          "containsKey",
          "containsValue",
          "contains",
          "containsAll",
          "size",
          "isEmpty",
          "indexOf",
          "lastIndexOf",
          "forEach",
          "stream",
          "toArray",
          "toString",
          "getFirst",
          "getLast",
          "peek",
          "first",
          "last",
          "firstKey",
          "lastKey",
          "floorKey",
          "ceilingKey",
          "lowerKey",
          "higherKey",
          "floor",
          "ceiling",
          "lower",
          "higher",
          "hasNext",
          "next");

  /** What shows the same elements, but no entries, which can be changed. */
  private static final Set<String> VIEWS = Set.of("keySet", "values", "iterator");

  private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";

  private static final Set<String> WRITERS_OF_TEXT =
      Set.of(
          "java/lang/String.valueOf(Ljava/lang/Object;)",
          "java/lang/StringBuilder.append(Ljava/lang/Object;)");

  private final Hierarchy hierarchy;
  private final FieldStores stores;
  private final Map<FieldReference, Boolean> known = new HashMap<>();

  KeptFields(Hierarchy hierarchy, FieldStores stores) {
    this.hierarchy = hierarchy;
    this.stores = stores;
  }

  /**
   * Whether a field keeps what constructors put into its collection.
   *
   * @param owner the class that declares it
   */
  boolean has(String owner, String name) {
    if (stores.nest(owner).stream().noneMatch(each -> each.name().equals(owner))) {
      // Of the JDK, whose code is not looked at.
      return false;
    }
    List<JavaField> fields =
        hierarchy.classPath().load(owner).fields().stream()
            .filter(field -> field.name().equals(name))
            .toList();
    return !fields.isEmpty() && fields.stream().allMatch(this::isKept);
  }

  private boolean isKept(JavaField field) {
    return known.computeIfAbsent(
        field.reference(),
        reference ->
            field.isPrivate()
                && stores.writer(field) == Writer.CONSTRUCTOR
                && stores.nest(field.owner()).stream().allMatch(each -> isKept(field, each)));
  }

  private boolean isKept(JavaField field, JavaClass nestmate) {
    return nestmate.methods().stream()
        .allMatch(method -> method.code().map(code -> isKept(field, method, code)).orElse(true));
  }

  private boolean isKept(JavaField field, JavaMethod method, MethodCode code) {
    boolean isMaking = method.owner().equals(field.owner()) && stores.isMaking(method);
    List<Instruction> instructions = code.instructions();
    return IntStream.range(0, instructions.size())
        .filter(
            i ->
                instructions.get(i) instanceof Instruction.GetField get
                    && get.field().name().equals(field.name())
                    && hierarchy.resolveField(get.field()).filter(field::equals).isPresent())
        .allMatch(
            i ->
                isOnlyRead(
                    code,
                    i,
                    isMaking
                        && OperandOrigins.owner(code, i).filter(FieldStores::isThis).isPresent()));
  }

  /**
   * Whether what an instruction has put on the operand stack is only asked what is in it.
   *
   * @param isMaking whether it may be filled, too
   */
  private boolean isOnlyRead(MethodCode code, int position, boolean isMaking) {
    Optional<OperandOrigins.Use> use = OperandOrigins.use(code, position);
    if (use.isEmpty()) {
      return false;
    }
    Instruction user = code.instructions().get(use.get().position());
    if (user instanceof Instruction.BranchNull) {
      return true;
    } else if (user instanceof Instruction.Store store) {
      return !(code.instructions().get(position) instanceof Instruction.Load)
          && loads(code, store.local()).allMatch(load -> isOnlyRead(code, load, isMaking));
    } else if (user instanceof Instruction.InvokeDynamic call) {
      return call.bootstrap() instanceof MethodHandleReference.OfMethod bootstrap
          && bootstrap.method().owner().equals(CONCATENATION);
    }
    return user instanceof Instruction.Invoke call && isOnlyReadBy(code, use.get(), call, isMaking);
  }

  private boolean isOnlyReadBy(
      MethodCode code, OperandOrigins.Use use, Instruction.Invoke call, boolean isMaking) {
    if (!use.isFirst() || call.kind() == InvokeKind.STATIC) {
      return WRITERS_OF_TEXT.stream().anyMatch(signature(call)::startsWith);
    }
    String called = call.method().name();
    return hierarchy.classPath().load(call.method().owner()).isPlatform()
        && (isMaking
            || READERS.contains(called)
            || (VIEWS.contains(called) && isOnlyRead(code, use.position(), false)));
  }

  private static String signature(Instruction.Invoke call) {
    return call.method().owner() + "." + call.method().name() + call.method().descriptor().text();
  }

  private static IntStream loads(MethodCode code, int local) {
    return IntStream.range(0, code.instructions().size())
        .filter(
            i ->
                code.instructions().get(i) instanceof Instruction.Load load
                    && load.local() == local);
  }
}
