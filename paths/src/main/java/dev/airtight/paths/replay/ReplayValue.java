package dev.airtight.paths.replay;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to make an argument or receiver of a replayed call. Class names are internal names; objects
 * of application classes are made in the replay's own class loader.
 */
public sealed interface ReplayValue {
  /** JSON text, decoded into the generic type of the parameter it is passed as. */
  record DecodedJson(String json) implements ReplayValue {}

  record NullReference() implements ReplayValue {}

  /** A boxed primitive (also where a primitive is wanted), String, BigInteger or BigDecimal. */
  record Plain(Object value) implements ReplayValue {
    public Plain {
      if (value.getClass().getClassLoader() != null) {
        throw new IllegalArgumentException("no plain value: " + value.getClass());
      }
    }
  }

  record EnumConstant(String className, String constant) implements ReplayValue {}

  /** A modifiable list, which may hold nulls. */
  record ListOf(List<ReplayValue> elements) implements ReplayValue {
    public ListOf {
      elements = List.copyOf(elements);
    }
  }

  /** A modifiable set that iterates in the given order. */
  record SetOf(List<ReplayValue> elements) implements ReplayValue {
    public SetOf {
      elements = List.copyOf(elements);
    }
  }

  /** A modifiable map that iterates in the given order. */
  record MapOf(List<Entry> entries) implements ReplayValue {
    public MapOf {
      entries = List.copyOf(entries);
    }
  }

  /** One key and its value. */
  record Entry(ReplayValue key, ReplayValue value) {}

  record OptionalOf(@Nullable ReplayValue value) implements ReplayValue {}

  record ArrayOf(TypeDescriptor element, List<ReplayValue> elements) implements ReplayValue {
    public ArrayOf {
      elements = List.copyOf(elements);
    }
  }

  /** Calls a constructor; for a record, its canonical one. */
  record Constructed(String className, MethodDescriptor constructor, List<ReplayValue> arguments)
      implements ReplayValue {
    public Constructed {
      arguments = List.copyOf(arguments);
    }
  }

  /** An object that no constructor has run for; fields that are not given are zero. */
  record ObjectOf(String className, List<FieldValue> fields) implements ReplayValue {
    public ObjectOf {
      fields = List.copyOf(fields);
    }
  }

  /** The value of a field, named with the class that declares it. */
  record FieldValue(String owner, String name, ReplayValue value) {}

  /** Made once in a call for each identity, so that it can be passed in several places. */
  record Shared(int identity, ReplayValue value) implements ReplayValue {}
}
