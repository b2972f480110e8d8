package dev.airtight.paths.state;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something a proof rests on and that was not proved. {@link AssumptionText} says it in words. */
public sealed interface Assumption {

  /** The order in which reports list assumptions: that of their words. */
  Comparator<Assumption> ORDER = Comparator.comparing(Assumption::text);

  /** One answer for each kind of assumption. */
  interface Cases<R> {
    R enoughMemory();

    R assertionsDisabled();

    R messagesOfJvm();

    R enoughStack();

    R tasksRunAtOnce();

    R emits(Emits publisher);

    R matchingEnds(MatchingEnds expression);

    R loopEnds(LoopEnds loop);

    R rootCaseRules();

    R rootNumberFormat();

    R commonYear();

    R doesNotThrow(DoesNotThrow call);

    R ofUnknownCode(OfUnknownCode call);

    R ofExtension(OfExtension known);

    R ofItself(OfItself call);

    R decodesAsMade(DecodesAsMade object);

    R asksModel(AsksModel call);

    R callsBackAtOnce(CallsBackAtOnce method);

    R notOverridden(NotOverridden method);

    R asInitialised(AsInitialised statics);

    R initialisationOrder(InitialisationOrder order);

    R initialisedByJvm(InitialisedByJvm initialiser);

    R resolved(Resolved object);

    R noStaticArgument();

    R differ(Differ arguments);

    R nothingShared();

    R exactClass(ExactClass argument);

    R ownClass(OwnClass argument);

    R notNull(NotNull argument);

    R ofTheJdk(OfTheJdk argument);

    R noNullKey(NoNullKey argument);

    R decoderLimits(DecoderLimits decoder);

    R plainIntegers(PlainIntegers integers);

    R moderateScales(ModerateScales scales);
  }

  <R> R match(Cases<R> cases);

  /** A clause in lower case. */
  default String text() {
    return match(AssumptionText.INSTANCE);
  }

  /** What sort of assumption it is: lower case with dashes, the same in every release. */
  default String kind() {
    return match(AssumptionKind.INSTANCE);
  }

  /**
   * The argument, the part of one, the static field or the method that it is about, as messages
   * show it; null where it is about the whole run.
   */
  default @Nullable String place() {
    return null;
  }

  /** Of which class objects are taken to be, or could be, where their type leaves that open. */
  default Optional<String> wiring() {
    return Optional.empty();
  }

  /** What some assumptions say of that, sorted. */
  static List<String> wiring(Collection<Assumption> assumptions) {
    return assumptions.stream()
        .flatMap(each -> each.wiring().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** What other code does that the engine does not follow; {@code --strict} accepts none. */
  sealed interface OfCall extends Assumption {}

  /**
   * A call returns normally.
   *
   * @param what the subject of the clause: {@code logging}
   */
  record DoesNotThrow(String what) implements OfCall {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.doesNotThrow(this);
    }
  }

  /**
   * A call that asks a model returns its answer and has no other effects.
   *
   * @param method as messages show it: {@code TicketModel.triage}
   */
  record AsksModel(String method) implements OfCall {
    /** What machines call it. */
    public static final String KIND = "asks-model";

    @Override
    public String place() {
      return method;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.asksModel(this);
    }
  }

  /**
   * What an object of an unknown class says of itself has no effects.
   *
   * @param method as messages show it: {@code Answer.hashCode}
   */
  record OfItself(String method) implements OfCall {
    @Override
    public String place() {
      return method;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.ofItself(this);
    }
  }

  /**
   * A method or class is what an extension says it is.
   *
   * @param what its name, as messages show it
   * @param extension the name of the extension's class
   */
  record OfExtension(String what, String extension) implements OfCall {
    @Override
    public String place() {
      return what;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.ofExtension(this);
    }
  }

  /**
   * A decoder that others have had decodes as it did when it was made.
   *
   * @param decoder the name of its class
   */
  record DecodesAsMade(String decoder) implements OfCall {
    @Override
    public String place() {
      return decoder;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.decodesAsMade(this);
    }
  }

  /**
   * A call of a method whose implementation is not known ends as declared and has no other effects.
   *
   * @param method as messages show it: {@code OrderRepository.save}
   * @param offer how it could be known, as a clause
   */
  record OfUnknownCode(String method, Optional<String> offer) implements OfCall {
    @Override
    public String place() {
      return method;
    }

    @Override
    public Optional<String> wiring() {
      return offer;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.ofUnknownCode(this);
    }
  }

  /**
   * A method whose implementation is not known calls the lambdas that it gets before it ends.
   *
   * @param method as messages show it
   */
  record CallsBackAtOnce(String method) implements OfCall {
    @Override
    public String place() {
      return method;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.callsBackAtOnce(this);
    }
  }

  /**
   * Matching an expression that has repetitions within repetitions, or such of alternatives, ends
   * soon and within the stack, however long the text is.
   */
  record MatchingEnds(String expression) implements Assumption {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.matchingEnds(this);
    }
  }

  /**
   * A loop comes to an end, however long the input is.
   *
   * @param loop what messages call it
   */
  record LoopEnds(String loop) implements Assumption {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.loopEnds(this);
    }
  }

  /** What others are to run later, or on another thread, runs where it is handed over. */
  record TasksRunAtOnce() implements OfCall {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.tasksRunAtOnce();
    }
  }

  /**
   * A publisher that unknown code made emits at once, the same to everybody, and does not fail.
   *
   * @param place the argument, the part of one or the result of a call
   */
  record Emits(String place) implements OfCall {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.emits(this);
    }
  }

  /**
   * A class that is not known inherits a method.
   *
   * @param method as messages show it
   */
  record NotOverridden(String method) implements Assumption {
    @Override
    public String place() {
      return method;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.notOverridden(this);
    }
  }

  /** How the JVM is run. */
  enum Environment implements Assumption {
    ENOUGH_MEMORY {
      @Override
      public <R> R match(Cases<R> cases) {
        return cases.enoughMemory();
      }
    },
    ASSERTIONS_DISABLED {
      @Override
      public <R> R match(Cases<R> cases) {
        return cases.assertionsDisabled();
      }
    },
    /** Calls go as deep as outputs nest. */
    ENOUGH_STACK {
      @Override
      public <R> R match(Cases<R> cases) {
        return cases.enoughStack();
      }
    },
    /** Exceptions that instructions raise have their messages. */
    MESSAGES_OF_JVM {
      @Override
      public <R> R match(Cases<R> cases) {
        return cases.messagesOfJvm();
      }
    },
    /** The default locale changes letter case as Locale.ROOT does. */
    ROOT_CASE_RULES {
      @Override
      public <R> R match(Cases<R> cases) {
        return cases.rootCaseRules();
      }
    },
    /** The default locale writes numbers as Locale.ROOT does. */
    ROOT_NUMBER_FORMAT {
      @Override
      public <R> R match(Cases<R> cases) {
        return cases.rootNumberFormat();
      }
    },
    /** The clock shows a year of four digits. */
    COMMON_YEAR {
      @Override
      public <R> R match(Cases<R> cases) {
        return cases.commonYear();
      }
    }
  }

  /**
   * An object that a static initialiser left is as it was then.
   *
   * @param field the static field that leads to it, as messages show it
   */
  record AsInitialised(String field) implements Assumption {
    @Override
    public String place() {
      return field;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.asInitialised(this);
    }
  }

  /**
   * Of classes whose static initialisers see each other half done, none was initialised before in
   * another order than the one in which the method needs them.
   *
   * @param javaClass one of them, as messages show it
   */
  record InitialisationOrder(String javaClass) implements Assumption {
    @Override
    public String place() {
      return javaClass;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.initialisationOrder(this);
    }
  }

  /**
   * A static initialiser that cannot be followed leaves everywhere what it left when it ran here.
   *
   * @param javaClass the name as messages show it
   */
  record InitialisedByJvm(String javaClass) implements Assumption {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.initialisedByJvm(this);
    }
  }

  /**
   * An object whose type leaves its class open is of a certain class.
   *
   * @param place the argument or the part of one
   */
  record Resolved(String place, Resolution resolution) implements Assumption {
    @Override
    public Optional<String> wiring() {
      return Optional.of(text());
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.resolved(this);
    }
  }

  /** No argument is an object that a static field leads to. */
  record NoStaticArgument() implements Assumption {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.noStaticArgument();
    }
  }

  /** Two arguments, by their parameters' names, are not one object. */
  record Differ(String first, String second) implements Assumption {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.differ(this);
    }
  }

  /** Arguments have no parts in common. */
  record NothingShared() implements Assumption {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.nothingShared();
    }
  }

  /**
   * An argument is of no subclass.
   *
   * @param place the argument or the part of it
   * @param javaClass the name as messages show it
   */
  record ExactClass(String place, String javaClass) implements Assumption {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.exactClass(this);
    }
  }

  /**
   * An argument is of no subclass, and as the code of its class makes it. See {@link ExactClass}.
   */
  record OwnClass(String place, String javaClass) implements Assumption {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.ownClass(this);
    }
  }

  /**
   * An argument or a part of one is not null.
   *
   * @param reason who says so: {@code as annotations say}
   */
  record NotNull(String place, String reason) implements Assumption {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.notNull(this);
    }
  }

  /**
   * A collection of a caller is one that the JDK has.
   *
   * @param what a noun phrase: {@code a list of the JDK, and no stale view}
   */
  record OfTheJdk(String place, String what) implements Assumption {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.ofTheJdk(this);
    }
  }

  /** A map of a caller has no null key. */
  record NoNullKey(String place) implements Assumption {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.noNullKey(this);
    }
  }

  /**
   * Outputs keep within the limits of the decoder.
   *
   * @param limits a noun phrase that names them
   */
  record DecoderLimits(String limits) implements Assumption {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.decoderLimits(this);
    }
  }

  /**
   * Integers are written without fraction and exponent.
   *
   * @param all whether those are meant, too, that a double can hold exactly
   */
  record PlainIntegers(boolean all) implements Assumption {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.plainIntegers(this);
    }
  }

  /** No {@code BigDecimal} that others hand over has an extreme scale. */
  record ModerateScales() implements Assumption {
    public static final int MOST = 10_000;

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.moderateScales(this);
    }
  }
}
