package dev.airtight.paths.input;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.solver.term.BoolTerm;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.RealTerm;
import dev.airtight.solver.term.TextTerm;
import java.util.List;
import java.util.OptionalInt;

/**
 * One place of the symbolic input. Under an assignment of the terms it becomes a JSON value: the
 * witness.
 */
public sealed interface InputNode {

  /** One answer for each kind. */
  interface Cases<R> {
    R bool(Bool node);

    R whole(Whole node);

    R decimal(Decimal node);

    R numeral(Numeral node);

    R text(Text node);

    R choice(Choice node);

    R alwaysNull(Null node);

    R nullable(Nullable node);

    R members(Members node);

    R oneOf(OneOf node);

    R typed(Typed node);

    R sequence(Sequence node);

    R mapping(Mapping node);

    R fields(Fields node);

    R built(Built node);

    R kept(Kept node);

    R deferred(Deferred node);

    R output(Output node);

    R called(Called node);
  }

  <R> R match(Cases<R> cases);

  /** JSON {@code true} or {@code false}. */
  record Bool(BoolTerm term) implements InputNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.bool(this);
    }
  }

  /** A JSON number without a fraction. */
  record Whole(IntTerm term) implements InputNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.whole(this);
    }
  }

  /** A JSON number. */
  record Decimal(RealTerm term) implements InputNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.decimal(this);
    }
  }

  /**
   * A JSON number, as it is written.
   *
   * @param term a text in the language of JSON's numbers
   */
  record Numeral(TextTerm term) implements InputNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.numeral(this);
    }
  }

  /** A JSON string. */
  record Text(TextTerm term) implements InputNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.text(this);
    }
  }

  /**
   * One of some JSON strings.
   *
   * @param choice an index into {@code texts}
   */
  record Choice(IntTerm choice, List<String> texts) implements InputNode {
    public Choice {
      texts = List.copyOf(texts);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.choice(this);
    }
  }

  /** JSON null, always. */
  record Null() implements InputNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.alwaysNull(this);
    }
  }

  /** JSON null where a condition holds, otherwise something else. */
  record Nullable(BoolTerm isNull, InputNode base) implements InputNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.nullable(this);
    }
  }

  /**
   * A JSON object with known names.
   *
   * @param order the key of {@link InputParts#entries} that tells the order of members, as far as
   *     that matters
   */
  record Members(List<Member> members, OptionalInt order) implements InputNode {
    public Members {
      members = List.copyOf(members);
    }

    public Members(List<Member> members) {
      this(members, OptionalInt.empty());
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.members(this);
    }
  }

  /**
   * One member of a JSON object.
   *
   * @param present when the object has the member at all
   */
  record Member(String name, BoolTerm present, InputNode node) {}

  /**
   * One of several values.
   *
   * @param cases of which one is chosen
   */
  record OneOf(List<Case> cases) implements InputNode {
    public OneOf {
      cases = List.copyOf(cases);
    }

    @Override
    public <R> R match(Cases<R> matched) {
      return matched.oneOf(this);
    }
  }

  /** What a value is where it is chosen. */
  record Case(BoolTerm chosen, InputNode node) {}

  /**
   * An object whose class the witness has to name.
   *
   * @param className internal name
   */
  record Typed(String className, InputNode base) implements InputNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.typed(this);
    }
  }

  /**
   * A JSON array, whose elements so far are {@link InputParts#elements}.
   *
   * @param id the key of its elements, which is the identity of the array that holds them
   * @param size never negative
   */
  record Sequence(int id, IntTerm size) implements InputNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sequence(this);
    }
  }

  /**
   * A JSON object with arbitrary names, whose entries so far are {@link InputParts#entries}.
   *
   * @param id the key of its entries
   * @param size never negative
   */
  record Mapping(int id, IntTerm size) implements InputNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.mapping(this);
    }
  }

  /**
   * An object with arbitrary fields, of which {@link InputParts#fields} has those that were read.
   *
   * @param id the object's identity
   */
  record Fields(int id, String className) implements InputNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.fields(this);
    }
  }

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

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.built(this);
    }
  }

  /**
   * An object that the constructor of another one made and keeps there; {@link InputParts#fields}
   * has what became of it afterwards.
   *
   * @param id the object's identity
   */
  record Kept(int id) implements InputNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.kept(this);
    }
  }

  /**
   * An output that a decoder gets, wherever it comes from.
   *
   * @param type what it conforms to, of the contract
   * @param into what it is decoded into
   * @param decoder the decoder's name
   * @param isAnyText whether what does not conform is allowed, too
   */
  record Output(
      InputNode base,
      Contract contract,
      Type type,
      JavaType into,
      String decoder,
      boolean isAnyText)
      implements InputNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.output(this);
    }
  }

  /**
   * Something that was not needed so far; {@link InputParts#made} has it once it was.
   *
   * @param id the key, which is also the identity of the {@code Lazy} object that makes it
   */
  record Deferred(int id) implements InputNode {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.deferred(this);
    }
  }

  /**
   * What a method or constructor of a library returns.
   *
   * @param isOnObject whether the first argument is the object that the method is called on
   */
  record Called(MethodReference method, boolean isOnObject, List<Argument> arguments)
      implements InputNode {
    public Called {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.called(this);
    }
  }

  /** What a method is called with. */
  record Argument(String name, JavaType type, InputNode node) {}
}
