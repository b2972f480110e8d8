package dev.airtight.paths.prompt;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition.EnumDefinition;
import dev.airtight.core.contract.TypeDefinition.EnumMember;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.Boxes;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.encode.SymbolicJson;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.Terms;
import java.util.List;
import java.util.Optional;

/** Java values as the prompt that they go into has them, where both are plain. */
final class SaidArguments {
  private static final String ENUM_ORDINAL = "java/lang/Enum.ordinal";

  private final ClassPath classPath;
  private final Terms terms;
  private final State state;
  private final Contract contract;

  SaidArguments(ClassPath classPath, Terms terms, State state, Contract contract) {
    this.classPath = classPath;
    this.terms = terms;
    this.state = state;
    this.contract = contract;
  }

  /** What the prompt is told, for the witness and for its clauses. */
  record Said(InputNode node, SymbolicJson value) {}

  /**
   * The value of a parameter.
   *
   * @param bare its type, which does not allow null
   * @param javaType of the method's parameter
   */
  Optional<Said> of(Type bare, TypeDescriptor javaType, Value argument) {
    if (argument instanceof IntValue number) {
      return javaType.equals(TypeDescriptor.BOOLEAN)
          ? ofTruth(bare, number.term())
          : ofNumber(bare, number.term());
    } else if (argument instanceof LongValue number) {
      return ofNumber(bare, number.term());
    } else if (!(argument instanceof Reference reference) || !reference.isNull().isFalse()) {
      return Optional.empty();
    }
    HeapObject object = state.memory().find(((Reference) argument).object()).orElse(null);
    if (object instanceof HeapObject.Box box) {
      return of(bare, Boxes.primitiveOf(box.className()).orElseThrow(), box.value());
    } else if (object instanceof HeapObject.Text text && bare instanceof Type.Text) {
      return Optional.of(
          new Said(new InputNode.Text(text.text()), new SymbolicJson.Text(text.text())));
    }
    return object != null
            && bare instanceof Type.Named named
            && contract.definition(named.definition()) instanceof EnumDefinition definition
        ? ordinal(object).flatMap(ordinal -> ofEnum(definition, object.className(), ordinal))
        : Optional.empty();
  }

  /** Which never changes. */
  private static Optional<IntTerm> ordinal(HeapObject object) {
    if (object instanceof HeapObject.EnumConstant constant) {
      return Optional.of(constant.ordinal());
    }
    return object instanceof HeapObject.Instance instance
            && instance.fields().get(ENUM_ORDINAL) instanceof IntValue ordinal
        ? Optional.of(ordinal.term())
        : Optional.empty();
  }

  private Optional<Said> ofNumber(Type bare, IntTerm number) {
    if (bare instanceof Type.IntegerNumber) {
      return Optional.of(new Said(new InputNode.Whole(number), new SymbolicJson.Whole(number)));
    } else if (bare instanceof Type.DecimalNumber) {
      RealTerm decimal = terms.ofInt(number);
      return Optional.of(
          new Said(new InputNode.Decimal(decimal), new SymbolicJson.Decimal(decimal)));
    }
    return Optional.empty();
  }

  private Optional<Said> ofTruth(Type bare, IntTerm number) {
    BoolTerm truth = terms.not(terms.intEqual(number, terms.constant(0)));
    return bare instanceof Type.Bool
        ? Optional.of(new Said(new InputNode.Bool(truth), new SymbolicJson.Truth(truth)))
        : Optional.empty();
  }

  /** A constant is the member that has its name as its text. */
  private Optional<Said> ofEnum(EnumDefinition definition, String className, IntTerm ordinal) {
    List<String> texts = definition.members().stream().map(EnumMember::text).toList();
    JavaClass javaClass = classPath.load(className);
    List<String> names = javaClass.enumConstants();
    boolean isPlain =
        javaClass.isEnum()
            && javaClass.methods("toString").isEmpty()
            && javaClass.fields().stream().allMatch(field -> field.annotations().isEmpty());
    if (names.isEmpty() || !isPlain || !texts.containsAll(names)) {
      return Optional.empty();
    }
    IntTerm code = terms.constant(texts.indexOf(names.get(names.size() - 1)));
    for (int i = names.size() - 2; i >= 0; i--) {
      code =
          terms.ifThenElse(
              terms.intEqual(ordinal, terms.constant(i)),
              terms.constant(texts.indexOf(names.get(i))),
              code);
    }
    return Optional.of(
        new Said(
            new InputNode.Choice(ordinal, names), new SymbolicJson.EnumMember(definition, code)));
  }
}
