package dev.airtight.paths.audit;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.big.BigNumbers;
import dev.airtight.paths.machine.Machine;
import dev.airtight.paths.state.ElementSource;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a call may end in the engine.
 *
 * @param words in the words of {@link OutcomeWords}; the reason where it is stuck
 * @param open which results it allows where the words leave that open
 */
record EngineOutcome(boolean isStuck, String words, OpenResult open) {
  private static final int MOST_DEPTH = 3;
  private static final BigInteger LONGEST_ARRAY = BigInteger.valueOf(100);
  private static final String ENUM_NAME = "java/lang/Enum.name";

  /** Whether the JVM may not have the memory for it: that is assumed to suffice. */
  boolean isTooLarge() {
    return words.contains(OutcomeWords.TOO_LARGE);
  }

  static EngineOutcome stuck(String reason) {
    return new EngineOutcome(true, reason, OpenResult.ANY);
  }

  /** Whether the call may have ended like that. */
  boolean allows(JvmOutcome real) {
    boolean isThrown = words.startsWith(OutcomeWords.THROWS);
    return isThrown == real.words().startsWith(OutcomeWords.THROWS)
        && OutcomeWords.allows(words, real.words())
        && (isThrown || open.has(real.result()));
  }

  @Override
  public String toString() {
    return OutcomeWords.readable(words);
  }

  static EngineOutcome of(
      Machine machine,
      Successor end,
      Executable executable,
      List<Value> values,
      List<Value> given,
      List<Value> compared) {
    if (end instanceof Successor.Stuck stuck) {
      return stuck(stuck.reason());
    }
    OpenResult open = OpenResult.ANY;
    Reader reader = new Reader(machine, end.state());
    String words;
    if (end instanceof Successor.Escaped escaped) {
      words = OutcomeWords.THROWS + reader.describe(escaped.exception(), "L", List.of(), 0);
    } else {
      Value result =
          executable instanceof Method ? ((Successor.Returned) end).value() : values.get(0);
      String type =
          executable instanceof Method method ? method.getReturnType().descriptorString() : "L";
      open = OpenResult.of(end.state(), machine.terms(), result);
      words = result == null ? OutcomeWords.VOID : reader.describe(result, type, given, 0);
    }
    return new EngineOutcome(false, words + reader.after(compared), open);
  }

  private record Reader(Machine machine, State state) {

    String after(List<Value> compared) {
      StringBuilder text = new StringBuilder();
      for (Value value : compared) {
        if (value instanceof Reference reference
            && !reference.isNull().isTrue()
            && object(reference) instanceof HeapObject.Array) {
          text.append(OutcomeWords.AFTER).append(describe(reference, "L", List.of(), 0));
        }
      }
      return text.toString();
    }

    HeapObject object(Reference reference) {
      return state.memory().object(reference.object());
    }

    String describe(Value value, String type, List<Value> given, int depth) {
      if (!(value instanceof Reference reference)) {
        return primitive(value, type);
      }
      if (reference.isNull().isTrue()) {
        return "null";
      }
      return reference.isNull().isFalse() ? present(reference, given, depth) : OutcomeWords.ANY;
    }

    private String present(Reference reference, List<Value> given, int depth) {
      HeapObject object = object(reference);
      if (object instanceof HeapObject.Text text) {
        return text.text() instanceof dev.airtight.solver.term.TextTerm.TextConstant constant
            ? OutcomeWords.text(constant.value())
            : '"' + OutcomeWords.ANY + '"';
      } else if (object instanceof HeapObject.Box box) {
        return primitive(box.value(), unboxed(box.className()));
      }
      Optional<BigNumber> number = new BigNumbers(machine.terms()).of(state, reference.object());
      if (number.isPresent()) {
        return number(number.get());
      }
      for (int i = 0; i < given.size(); i++) {
        if (given.get(i) instanceof Reference other
            && !other.isNull().isTrue()
            && other.object() == reference.object()) {
          return OutcomeWords.argument(i);
        }
      }
      if (object instanceof HeapObject.ClassObject type) {
        return OutcomeWords.ofClass(type.type().text());
      } else if (object instanceof HeapObject.EnumConstant constant) {
        BigInteger ordinal = constant.ordinal().constantValue();
        return ordinal == null
            ? OutcomeWords.ANY
            : machine
                .classPath()
                .load(constant.className())
                .enumConstants()
                .get(ordinal.intValueExact());
      } else if (object instanceof HeapObject.Array array) {
        return array(array, given, depth);
      } else if (OpenResult.isAny(object)) {
        return OutcomeWords.ANY;
      } else if (object instanceof HeapObject.Instance instance) {
        return instance(reference, instance);
      }
      return OutcomeWords.OBJECT;
    }

    private static String number(BigNumber number) {
      return number
          .constant()
          .map(
              value ->
                  OutcomeWords.primitive(number.isInteger() ? value.toBigIntegerExact() : value))
          .orElse(OutcomeWords.ANY);
    }

    private String instance(Reference reference, HeapObject.Instance instance) {
      if (instance.fields().get(ENUM_NAME) instanceof Reference name) {
        return ((dev.airtight.solver.term.TextTerm.TextConstant)
                ((HeapObject.Text) object(name)).text())
            .value();
      }
      Value cause = instance.fields().get("java/lang/Throwable.cause");
      if (!(cause instanceof Reference initiated)) {
        return OutcomeWords.OBJECT;
      }
      Value message = instance.fields().get("java/lang/Throwable.detailMessage");
      boolean isOpen =
          message instanceof Reference text && !text.isNull().isTrue() && !text.isNull().isFalse();
      boolean hasCause = !initiated.isNull().isTrue() && initiated.object() != reference.object();
      String className = instance.className().replace('/', '.');
      boolean hasMessage = message instanceof Reference text && !text.isNull().isTrue();
      return OutcomeWords.thrown(className, isOpen, hasMessage, hasCause);
    }

    private String array(HeapObject.Array array, List<Value> given, int depth) {
      BigInteger length = array.length().constantValue();
      if (length == null) {
        return OutcomeWords.ANY;
      }
      if (length.compareTo(LONGEST_ARRAY) > 0) {
        return OutcomeWords.TOO_LARGE;
      }
      List<String> elements = new ArrayList<>();
      for (int i = 0; depth < MOST_DEPTH && i < length.intValueExact(); i++) {
        elements.add(element(array, i, given, depth));
      }
      return array.className() + elements;
    }

    private String element(HeapObject.Array array, int index, List<Value> given, int depth) {
      for (HeapObject.Cell cell : array.cells()) {
        BigInteger at = cell.index().constantValue();
        if (at == null) {
          return OutcomeWords.ANY;
        }
        if (at.intValueExact() == index) {
          return describe(cell.value(), array.elementDescriptor(), given, depth + 1);
        }
      }
      if (array.rest() instanceof HeapObject.Rest.Made made) {
        List<ElementSource.Made> all =
            made.source().element(state, machine.terms().constant(index));
        return all.size() == 1
            ? new Reader(machine, all.get(0).state())
                .describe(all.get(0).value(), array.elementDescriptor(), given, depth + 1)
            : OutcomeWords.ANY;
      }
      return zero(array.elementDescriptor());
    }
  }

  private static String zero(String type) {
    return switch (type) {
      case "J" -> OutcomeWords.primitive(0L);
      case "F" -> OutcomeWords.primitive(0f);
      case "D" -> OutcomeWords.primitive(0d);
      case "Z", "B", "C", "S", "I" -> whole(BigInteger.ZERO, type);
      default -> "null";
    };
  }

  private static String primitive(Value value, String type) {
    if (value instanceof FloatingValue number) {
      Double constant = number.constant();
      return constant == null
          ? OutcomeWords.ANY
          : number.type() == FloatingType.FLOAT
              ? OutcomeWords.primitive((float) (double) constant)
              : OutcomeWords.primitive(constant);
    }
    BigInteger constant =
        value instanceof LongValue number
            ? number.term().constantValue()
            : ((IntValue) value).term().constantValue();
    return whole(constant, type);
  }

  private static String whole(@Nullable BigInteger constant, String type) {
    if (constant == null) {
      return OutcomeWords.ANY;
    }
    return OutcomeWords.primitive(
        switch (type) {
          case "Z" -> constant.signum() != 0;
          case "C" -> (char) constant.intValueExact();
          case "B" -> constant.byteValueExact();
          case "S" -> constant.shortValueExact();
          case "J" -> constant.longValueExact();
          default -> constant.intValueExact();
        });
  }

  private static String unboxed(String box) {
    return switch (box) {
      case "java/lang/Boolean" -> "Z";
      case "java/lang/Character" -> "C";
      case "java/lang/Byte" -> "B";
      case "java/lang/Short" -> "S";
      case "java/lang/Long" -> "J";
      default -> "I";
    };
  }
}
