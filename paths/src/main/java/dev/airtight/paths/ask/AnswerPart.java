package dev.airtight.paths.ask;

import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an object that holds a model's answer is put together by the framework's own code: with which
 * makers, of which parts. The engine runs those makers on parts that may be anything, and a replay
 * runs them on the parts of a witness, so that nothing but this is known of the object's class.
 */
public sealed interface AnswerPart {

  /**
   * What the model says.
   *
   * @param call a {@link ModelCall.Text} or a {@link ModelCall.Decoded}
   */
  record Said(ModelCall call) implements AnswerPart {}

  /** Any value of a type but null: a primitive, a box, a text or a constant of an enum. */
  record Any(JavaType type) implements AnswerPart {}

  /** Null. */
  record Nothing() implements AnswerPart {}

  /** The part, or null. */
  record OrNull(AnswerPart part) implements AnswerPart {}

  /**
   * A list of any number of such parts, which nobody may take for one that can be changed.
   *
   * @param element never null
   * @param limit what the size is taken to be at most
   */
  record ListOf(AnswerPart element, Optional<Limit> limit) implements AnswerPart {}

  /** One of some parts, whichever. */
  record OneOf(List<AnswerPart> parts) implements AnswerPart {
    public OneOf {
      parts = List.copyOf(parts);
    }
  }

  /**
   * How many parts of a kind there are taken to be at most.
   *
   * @param words a noun phrase, which is printed with the verdict
   */
  record Limit(int most, String words) {}

  /**
   * What a constructor or a static method makes.
   *
   * @param owner internal name of the class
   * @param maker {@code <init>} or the name of the method, with its parameters as in a descriptor
   *     where the number of arguments does not tell it from others: {@code
   *     text(Ljava/lang/String;)}
   */
  record Made(String owner, String maker, List<AnswerPart> arguments) implements AnswerPart {
    public Made {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * What a method of an object returns.
   *
   * @param method as in {@link Made}
   */
  record Then(AnswerPart object, String method, List<AnswerPart> arguments) implements AnswerPart {
    public Then {
      arguments = List.copyOf(arguments);
    }
  }

  /** All that the model says in it. */
  default List<ModelCall> said() {
    if (this instanceof Said said) {
      return List.of(said.call());
    } else if (this instanceof OrNull maybe) {
      return maybe.part().said();
    } else if (this instanceof ListOf list) {
      return list.element().said();
    } else if (this instanceof OneOf one) {
      return one.parts().stream().flatMap(part -> part.said().stream()).toList();
    } else if (this instanceof Made made) {
      return made.arguments().stream().flatMap(part -> part.said().stream()).toList();
    } else if (this instanceof Then then) {
      return Stream.concat(Stream.of(then.object()), then.arguments().stream())
          .flatMap(part -> part.said().stream())
          .toList();
    }
    return List.of();
  }

  /** Of a constructor or a static method. */
  static AnswerPart made(String owner, String maker, AnswerPart... arguments) {
    return new Made(owner, maker, List.of(arguments));
  }

  /**
   * Any object of a class but null.
   *
   * @param className internal name, as in {@link Any}
   */
  static AnswerPart any(String className) {
    return new Any(JavaType.of(TypeDescriptor.ofInternalName(className)));
  }

  /** A list of any number of such parts. */
  static AnswerPart listOf(AnswerPart element) {
    return new ListOf(element, Optional.empty());
  }

  /** This part, or null. */
  default AnswerPart orNull() {
    return new OrNull(this);
  }

  /** What a method of this part returns, such as one of a builder. */
  default AnswerPart then(String method, AnswerPart... arguments) {
    return new Then(this, method, List.of(arguments));
  }
}
