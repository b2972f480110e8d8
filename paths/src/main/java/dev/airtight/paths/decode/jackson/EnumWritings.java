package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.instruction.ConstantValue;
import dev.airtight.paths.code.instruction.Instruction;
import dev.airtight.paths.code.instruction.StackOperation;
import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a method or a field of an enum says of each of its constants, read off the class file: a
 * field that its constructor stores a literal in, or the constant's name.
 */
final class EnumWritings {
  private static final String STRING = "java/lang/String";
  private static final MethodDescriptor TEXT =
      new MethodDescriptor(List.of(), TypeDescriptor.STRING);
  private static final MethodDescriptor IN_LOCALE =
      MethodDescriptor.parse("(Ljava/util/Locale;)Ljava/lang/String;");

  private final JavaClass type;
  private boolean mapsCase;

  private EnumWritings(JavaClass type) {
    this.type = type;
  }

  /**
   * Texts of all constants.
   *
   * @param byConstant in ordinal order
   * @param byCaseRules whether they depend on how the default locale maps case
   */
  record Texts(List<String> byConstant, boolean byCaseRules) {}

  /** What a method returns; empty where that is not clear. */
  static Optional<Texts> of(JavaClass type, JavaMethod method) {
    EnumWritings writings = new EnumWritings(type);
    return writings.texts(writings.returned(method));
  }

  /** What a field holds; empty where that is not clear. */
  static Optional<Texts> of(JavaClass type, JavaField field) {
    EnumWritings writings = new EnumWritings(type);
    return writings.texts(writings.held(field.reference()));
  }

  private Optional<Texts> texts(Optional<Map<String, String>> byName) {
    List<String> texts = new ArrayList<>();
    for (String constant : type.enumConstants()) {
      String text = byName.map(known -> known.get(constant)).orElse(null);
      if (text == null) {
        return Optional.empty();
      }
      texts.add(text);
    }
    // A constant with a body may override what is called.
    return type.isFinal() ? Optional.of(new Texts(texts, mapsCase)) : Optional.empty();
  }

  private Optional<Map<String, String>> returned(JavaMethod method) {
    Optional<Map<String, String>> current = Optional.empty();
    List<Instruction> code = effective(method);
    if (code.size() < 3
        || !(code.get(0) instanceof Instruction.Load self)
        || self.local() != 0
        || !(code.get(code.size() - 1) instanceof Instruction.Return)) {
      return Optional.empty();
    }
    boolean isSaid = false;
    for (Instruction instruction : code.subList(1, code.size() - 1)) {
      boolean isFirst = instruction == code.get(1);
      if (isFirst && instruction instanceof Instruction.GetField get) {
        current = held(get.field());
      } else if (isFirst && instruction instanceof Instruction.Invoke invoke) {
        current = isName(invoke.method()) ? Optional.of(names()) : Optional.empty();
      } else if (instruction instanceof Instruction.GetStatic locale && isPlain(locale.field())) {
        isSaid = true;
      } else if (instruction instanceof Instruction.Invoke invoke
          && isMapped(invoke.method(), isSaid)) {
        boolean upper = invoke.method().name().equals("toUpperCase");
        mapsCase |= !isSaid;
        isSaid = false;
        current = current.map(texts -> mapped(texts, upper));
      } else {
        return Optional.empty();
      }
    }
    return current;
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    type.enumConstants().forEach(constant -> names.put(constant, constant));
    return names;
  }

  private static Map<String, String> mapped(Map<String, String> texts, boolean upper) {
    Map<String, String> mapped = new HashMap<>();
    texts.forEach(
        (constant, text) ->
            mapped.put(
                constant, upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT)));
    return mapped;
  }

  private boolean isName(MethodReference called) {
    boolean isPrinted = called.name().equals("toString") && type.method("toString", TEXT).isEmpty();
    return called.descriptor().equals(TEXT) && (called.name().equals("name") || isPrinted);
  }

  /** Whether a locale maps case as the root does. */
  private static boolean isPlain(FieldReference field) {
    return field.owner().equals("java/util/Locale")
        && List.of("ROOT", "ENGLISH", "US", "UK").contains(field.name());
  }

  private static boolean isMapped(MethodReference called, boolean isSaid) {
    return called.owner().equals(STRING)
        && called.descriptor().equals(isSaid ? IN_LOCALE : TEXT)
        && (called.name().equals("toLowerCase") || called.name().equals("toUpperCase"));
  }

  private static List<Instruction> effective(JavaMethod method) {
    return method.code().stream()
        .flatMap(code -> code.instructions().stream())
        .filter(instruction -> !(instruction instanceof Instruction.Nothing))
        .toList();
  }

  /** What constructors store there, of what the initialiser of the class passes to them. */
  private Optional<Map<String, String>> held(FieldReference field) {
    Optional<JavaField> declared = type.field(field.name(), field.type());
    if (!field.owner().equals(type.name()) || declared.filter(JavaField::isFinal).isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> texts = new HashMap<>();
    Made made = null;
    List<Optional<ConstantValue>> stack = new ArrayList<>();
    for (Instruction instruction :
        type.staticInitializer().map(EnumWritings::effective).orElse(List.of())) {
      if (instruction instanceof Instruction.New || instruction instanceof Instruction.GetStatic) {
        stack.add(Optional.empty());
      } else if (instruction instanceof Instruction.Stack operation
          && operation.operation() == StackOperation.DUP) {
        stack.add(Optional.empty());
      } else if (instruction instanceof Instruction.Constant constant) {
        stack.add(Optional.of(constant.value()));
      } else if (instruction instanceof Instruction.Invoke invoke
          && invoke.method().name().equals("<init>")
          && invoke.method().owner().equals(type.name())) {
        made = new Made(invoke.method().descriptor(), List.copyOf(stack));
        stack.clear();
      } else if (instruction instanceof Instruction.PutStatic put && made != null) {
        Optional<String> text = stored(field, made);
        if (text.isPresent()) {
          texts.put(put.field().name(), text.get());
        }
        made = null;
        stack.clear();
      } else {
        break;
      }
    }
    return Optional.of(texts);
  }

  /** A call of a constructor; what it passes lies at the end of the stack. */
  private record Made(MethodDescriptor constructor, List<Optional<ConstantValue>> stack) {
    Optional<String> argument(int index) {
      int at = stack.size() - constructor.parameters().size() + index;
      return at < 0
          ? Optional.empty()
          : stack
              .get(at)
              .filter(ConstantValue.StringConstant.class::isInstance)
              .map(value -> ((ConstantValue.StringConstant) value).value());
    }
  }

  private Optional<String> stored(FieldReference field, Made made) {
    return type.method("<init>", made.constructor())
        .flatMap(
            constructor ->
                parameterStored(constructor, field).flatMap(parameter -> made.argument(parameter)));
  }

  /** The one that a constructor without branches stores in a field, as it is. */
  private static Optional<Integer> parameterStored(JavaMethod constructor, FieldReference field) {
    List<Instruction> code = effective(constructor);
    boolean isStraight =
        code.stream()
            .allMatch(
                instruction ->
                    instruction instanceof Instruction.Load
                        || instruction instanceof Instruction.PutField
                        || instruction instanceof Instruction.Constant
                        || instruction instanceof Instruction.ReturnVoid
                        || isOfEnum(instruction));
    for (int at = 2; isStraight && at < code.size(); at++) {
      if (code.get(at) instanceof Instruction.PutField put
          && put.field().name().equals(field.name())
          && code.get(at - 1) instanceof Instruction.Load argument
          && code.get(at - 2) instanceof Instruction.Load self
          && self.local() == 0) {
        for (int index = 0; index < constructor.descriptor().parameters().size(); index++) {
          if (constructor.parameterSlot(index) == argument.local()) {
            return Optional.of(index);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOfEnum(Instruction instruction) {
    return instruction instanceof Instruction.Invoke invoke
        && invoke.method().owner().equals("java/lang/Enum");
  }
}
