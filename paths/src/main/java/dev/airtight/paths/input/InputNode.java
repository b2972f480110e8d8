package dev.airtight.paths.input;

import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.TextTerm;
import java.util.List;

/**
 * One place of the symbolic input. Under an assignment of the terms it becomes a JSON value: the
 * witness.
 */
public sealed interface InputNode {

  /** JSON {@code true} or {@code false}. */
  record Bool(BoolTerm term) implements InputNode {}

  /** A JSON number without a fraction. */
  record Whole(IntTerm term) implements InputNode {}

  /** A JSON number. */
  record Decimal(RealTerm term) implements InputNode {}

  /** A JSON string. */
  record Text(TextTerm term) implements InputNode {}

  /**
   * One of some JSON strings.
   *
   * @param choice an index into {@code texts}
   */
  record Choice(IntTerm choice, List<String> texts) implements InputNode {
    public Choice {
      texts = List.copyOf(texts);
    }
  }

  /** JSON null, always. */
  record Null() implements InputNode {}

  /** JSON null where a condition holds, otherwise something else. */
  record Nullable(BoolTerm isNull, InputNode base) implements InputNode {}

  /** A JSON object with known names. */
  record Members(List<Member> members) implements InputNode {
    public Members {
      members = List.copyOf(members);
    }
  }

  /**
   * One member of a JSON object.
   *
   * @param present when the object has the member at all
   */
  record Member(String name, BoolTerm present, InputNode node) {}

  /**
   * An object whose class the witness has to name.
   *
   * @param className internal name
   */
  record Typed(String className, InputNode base) implements InputNode {}

  /**
   * A JSON array, whose elements so far are {@link InputParts#elements}.
   *
   * @param id the key of its elements, which is the identity of the array that holds them
   * @param size never negative
   */
  record Sequence(int id, IntTerm size) implements InputNode {}

  /**
   * A JSON object with arbitrary names, whose entries so far are {@link InputParts#entries}.
   *
   * @param id the key of its entries
   * @param size never negative
   */
  record Mapping(int id, IntTerm size) implements InputNode {}

  /**
   * An object with arbitrary fields, of which {@link InputParts#fields} has those that were read.
   *
   * @param id the object's identity
   */
  record Fields(int id, String className) implements InputNode {}

  /**
   * An object that a constructor of its class made; {@link InputParts#fields} has what became of it
   * afterwards.
   *
   * @param id the object's identity
   * @param method {@code <init>}, or a static method of the class that calls the constructor
   * @param descriptor of that method
   * @param arguments by the names of the parameters, each of them there
   */
  record Built(int id, String method, String descriptor, List<Member> arguments)
      implements InputNode {
    public Built {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * An object that the constructor of another one made and keeps there; {@link InputParts#fields}
   * has what became of it afterwards.
   *
   * @param id the object's identity
   */
  record Kept(int id) implements InputNode {}

  /**
   * Something that was not needed so far; {@link InputParts#made} has it once it was.
   *
   * @param id the key, which is also the identity of the {@code Lazy} object that makes it
   */
  record Deferred(int id) implements InputNode {}
}
