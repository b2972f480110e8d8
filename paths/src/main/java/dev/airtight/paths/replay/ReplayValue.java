package dev.airtight.paths.replay;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to make an argument or receiver of a replayed call. Class names are internal names; objects
 * of application classes are made in the replay's own class loader.
 */
public sealed interface ReplayValue extends Serializable {
  /**
   * JSON text that is decoded.
   *
   * @param decoder the decoder's name
   * @param into the type that it is decoded into
   */
  record DecodedJson(String json, String decoder, JavaType into) implements ReplayValue {}

  /**
   * The exception that comes of JSON text which a decoder refuses.
   *
   * @param exception the class of what whoever decodes it throws then; what the decoder throws is
   *     suppressed in it
   */
  record Refused(DecodedJson json, String exception) implements ReplayValue {}

  record NullReference() implements ReplayValue {}

  /** A boxed primitive (also where a primitive is wanted), String, BigInteger or BigDecimal. */
  record Plain(Object value) implements ReplayValue {
    public Plain {
      if (value.getClass().getClassLoader() != null) {
        throw new IllegalArgumentException("no plain value: " + value.getClass());
      }
    }
  }

  /** What a static field of its own class has: a constant of an enum, or a singleton. */
  record StaticConstant(String className, String constant) implements ReplayValue {}

  /** A collection that iterates in the given order where its class allows that. */
  record CollectionOf(JdkCollection kind, List<ReplayValue> elements) implements ReplayValue {
    public CollectionOf {
      elements = List.copyOf(elements);
    }
  }

  /** A map that iterates in the given order where its class allows that. */
  record MapOf(JdkMap kind, List<Entry> entries) implements ReplayValue {
    public MapOf {
      entries = List.copyOf(entries);
    }
  }

  /** One key and its value. */
  record Entry(ReplayValue key, ReplayValue value) implements Serializable {}

  record OptionalOf(@Nullable ReplayValue value) implements ReplayValue {}

  record ArrayOf(TypeDescriptor element, List<ReplayValue> elements) implements ReplayValue {
    public ArrayOf {
      elements = List.copyOf(elements);
    }
  }

  /**
   * An object that code of its class makes.
   *
   * @param maker a constructor, or a static method that returns the object
   * @param answers of the methods that an abstract class leaves open; see {@link Proxy}
   * @param changes what becomes of the object then, in order
   */
  record Constructed(
      MethodReference maker, List<ReplayValue> arguments, List<Deed> answers, List<Change> changes)
      implements ReplayValue {
    public Constructed {
      answers = List.copyOf(answers);
      arguments = List.copyOf(arguments);
      changes = List.copyOf(changes);
    }
  }

  /** What a method of an object returns, which is an object. */
  record Called(ReplayValue object, MethodReference method, List<ReplayValue> arguments)
      implements ReplayValue {
    public Called {
      arguments = List.copyOf(arguments);
    }
  }

  /** Some object that code of its class makes, whichever. */
  record AnyObject(String className, List<Change> changes) implements ReplayValue {
    public AnyObject {
      changes = List.copyOf(changes);
    }
  }

  /**
   * An object of an interface.
   *
   * @param answers of its methods, those of one method in order; later ones are empty values
   */
  record Proxy(String interfaceName, List<Deed> answers) implements ReplayValue {
    public Proxy {
      answers = List.copyOf(answers);
    }
  }

  /** What a method does when it is called. */
  sealed interface Deed extends Serializable {
    String method();

    MethodDescriptor descriptor();
  }

  /**
   * It calls a function that it was handed, and goes on.
   *
   * @param argument which of its arguments that is
   */
  record CalledBack(
      String method, MethodDescriptor descriptor, int argument, List<ReplayValue> given)
      implements Deed {
    public CalledBack {
      given = List.copyOf(given);
    }
  }

  /**
   * It ends.
   *
   * @param isThrown whether it throws the value rather than return it
   */
  record Answer(String method, MethodDescriptor descriptor, boolean isThrown, ReplayValue value)
      implements Deed {}

  /** What others than its own code do to an object. */
  sealed interface Change extends Serializable {}

  /**
   * Assigns a field, named with the class that declares it; what a final one refers to gets the
   * content of the value instead.
   */
  record FieldValue(String owner, String name, ReplayValue value) implements Change {}

  /** Calls a method with one argument on the object. */
  record SetterCall(MethodReference setter, ReplayValue argument) implements Change {}

  /** Changes the object that a field refers to. */
  record Inside(String owner, String name, List<Change> changes) implements Change {
    public Inside {
      changes = List.copyOf(changes);
    }
  }

  /** Made once in a call for each identity, so that it can be passed in several places. */
  record Shared(int identity, ReplayValue value) implements ReplayValue {}
}
