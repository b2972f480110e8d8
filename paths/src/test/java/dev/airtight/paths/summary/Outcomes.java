package dev.airtight.paths.summary;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.value.FloatingType;
import dev.airtight.paths.value.FloatingValue;
import dev.airtight.paths.value.IntValue;
import dev.airtight.paths.value.LongValue;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.TextTerm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run ends in, in words that the engine's and the JVM's ends share: {@code throws X}, or the
 * value's text; {@code any} where the engine leaves it open.
 */
final class Outcomes {
  static final String ANY = "any";

  private Outcomes() {}

  static String of(Successor end, Class<?> type) {
    if (end instanceof Successor.Escaped escaped) {
      HeapObject exception = escaped.state().memory().object(escaped.exception().object());
      return "throws " + exception.className().replace('/', '.');
    }
    if (end instanceof Successor.Stuck stuck) {
      return "stuck: " + stuck.reason();
    }
    Successor.Returned returned = (Successor.Returned) end;
    return returned.value() == null ? "void" : of(returned.state(), returned.value(), type);
  }

  private static String of(State state, Value value, Class<?> type) {
    if (value instanceof IntValue number) {
      return of(number.term(), type);
    } else if (value instanceof LongValue number) {
      return of(number.term(), type);
    } else if (value instanceof FloatingValue number) {
      Double constant = number.constant();
      return constant == null
          ? ANY
          : number.type() == FloatingType.FLOAT
              ? String.valueOf((float) (double) constant)
              : String.valueOf(constant);
    }
    Reference reference = (Reference) value;
    if (reference.isNull().isTrue()) {
      return "null";
    }
    return of(state, state.memory().object(reference.object()));
  }

  private static String of(IntTerm term, Class<?> type) {
    BigInteger constant = term.constantValue();
    if (constant == null) {
      return ANY;
    } else if (type == boolean.class || type == Boolean.class) {
      return String.valueOf(constant.signum() != 0);
    } else if (type == char.class || type == Character.class) {
      return String.valueOf((char) constant.intValueExact());
    }
    return constant.toString();
  }

  private static String of(State state, HeapObject object) {
    if (object instanceof HeapObject.Text text) {
      return text.text() instanceof TextTerm.TextConstant constant ? constant.value() : ANY;
    } else if (object instanceof HeapObject.Box box) {
      return of(state, box.value(), boxed(box.className()));
    } else if (object instanceof HeapObject.Array array) {
      int length = array.length().constantValue().intValueExact();
      List<String> elements = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        int index = i;
        elements.add(
            array.cells().stream()
                .filter(c -> c.index().constantValue().intValueExact() == index)
                .findFirst()
                .map(c -> of(state, c.value(), int.class))
                .orElse("0"));
      }
      return elements.toString();
    }
    if (object instanceof HeapObject.Instance instance
        && instance.arbitrary() instanceof BigNumber number) {
      return number.constant().map(BigDecimal::toString).orElse(ANY);
    }
    return object.className();
  }

  private static Class<?> boxed(String className) {
    return switch (className) {
      case "java/lang/Boolean" -> boolean.class;
      case "java/lang/Character" -> char.class;
      default -> int.class;
    };
  }

  static String ofReal(Object value) {
    if (value instanceof Object[] array) {
      List<String> elements = new ArrayList<>();
      for (Object element : array) {
        elements.add(ofReal(element));
      }
      return elements.toString();
    }
    if (value instanceof char[] units) {
      List<String> elements = new ArrayList<>();
      for (char unit : units) {
        elements.add(String.valueOf((int) unit));
      }
      return elements.toString();
    }
    return String.valueOf(value);
  }
}
