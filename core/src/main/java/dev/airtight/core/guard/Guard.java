package dev.airtight.core.guard;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.Type;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.evaluate.ContractEvaluator;
import dev.airtight.core.evaluate.Violation;
import dev.airtight.core.json.JsonLimits;
import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.repair.Extraction;
import dev.airtight.core.repair.Extractor;
import dev.airtight.core.repair.Repair;
import dev.airtight.core.repair.Repaired;
import dev.airtight.core.repair.Wanted;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets through only what a contract allows. Whatever a model answers, {@code read} returns an
 * {@link Outcome} and throws nothing.
 *
 * <p>Safe for use by several threads.
 */
public final class Guard {
  private static final JsonLimits LIMITS = JsonLimits.DEFAULT;

  private final Contract contract;
  private final Type type;
  private final Set<Repair> repairs;
  private final Wanted wanted;
  private final ContractEvaluator evaluator;
  private final JsonReader reader = new JsonReader(LIMITS);
  private final Extractor extractor;

  private Guard(Contract contract, Type type, Set<Repair> repairs) {
    this.contract = contract;
    this.type = type;
    this.evaluator = new ContractEvaluator(contract);
    this.repairs = Set.copyOf(repairs);
    this.wanted = Wanted.by(contract, type);
    this.extractor = new Extractor(repairs, wanted, LIMITS);
  }

  /** A guard for values of a type of a contract. */
  public static Guard of(Contract contract, Type type) {
    return new Guard(contract, type, Repair.conservative());
  }

  /**
   * A guard for what a prompt of a contract returns, or for values of a type that it defines.
   *
   * @throws IllegalArgumentException if the contract has neither; the message says what it has
   */
  public static Guard of(Contract contract, String promptOrType) {
    Prompt prompt = contract.prompts().get(promptOrType);
    if (prompt != null) {
      return of(contract, prompt.returns());
    }
    TypeDefinition definition = contract.types().get(promptOrType);
    if (definition == null) {
      throw new IllegalArgumentException(
          "contract "
              + contract.name()
              + " has no prompt and no type "
              + promptOrType
              + "; its prompts are "
              + contract.prompts().keySet()
              + ", its types "
              + contract.types().keySet());
    }
    return of(contract, new Type.Named(definition.name(), definition.clause()));
  }

  /** The same with other repairs. */
  public Guard withRepairs(Set<Repair> repairs) {
    return new Guard(contract, type, repairs);
  }

  /** Reads what a model wrote. */
  public Outcome<JsonValue> read(@Nullable String text) {
    return read(ModelAnswer.of(text));
  }

  /** Reads what a model wrote, in UTF-8. */
  public Outcome<JsonValue> read(byte @Nullable [] text) {
    if (text == null) {
      return new Outcome.Empty<>();
    }
    Utf8 decoded = Utf8.decode(text);
    return decoded.isWhole()
        ? read(decoded.text())
        : new Outcome.Malformed<>(
            decoded.end().line(), decoded.end().column(), "the bytes here are not UTF-8");
  }

  /**
   * Reads what a model wrote, in UTF-8, to its end; the stream is not closed. One that cannot be
   * read to its end is a truncated answer.
   */
  public Outcome<JsonValue> read(@Nullable InputStream text) {
    if (text == null) {
      return new Outcome.Empty<>();
    }
    try {
      byte[] bytes = text.readNBytes(LIMITS.length() + 1);
      return bytes.length > LIMITS.length() ? tooLong() : read(bytes);
    } catch (IOException | RuntimeException failure) {
      return new Outcome.Truncated<>("the stream cannot be read to its end: " + failure);
    }
  }

  /** Reads what a provider returned. */
  public Outcome<JsonValue> read(@Nullable ModelAnswer answer) {
    if (answer == null) {
      return new Outcome.Empty<>();
    }
    String refusal = answer.refusal();
    if (refusal != null && !refusal.isBlank()) {
      return new Outcome.Refused<>(refusal);
    } else if (answer.finish() == ModelAnswer.Finish.CONTENT_FILTER) {
      return new Outcome.Refused<>("the provider held back what the model wrote");
    }
    String text = answer.text();
    boolean isStopped = answer.finish() == ModelAnswer.Finish.LENGTH;
    if (text == null) {
      return isStopped ? stopped() : new Outcome.Empty<>();
    } else if (text.length() > LIMITS.length()) {
      return tooLong();
    }
    return reader.read(text) instanceof JsonText.Document document && isWanted(document, isStopped)
        ? checked(document, List.of())
        : extracted(extractor.extract(text), isStopped);
  }

  /** Whether a text that is JSON is read as it stands. */
  private boolean isWanted(JsonText.Document document, boolean isStopped) {
    return wanted.isMet(document.value())
        && !(isStopped && document.value() instanceof JsonValue.JsonNumber);
  }

  private Outcome<JsonValue> extracted(Extraction extraction, boolean isStopped) {
    if (extraction instanceof Extraction.Found found) {
      return found(found, isStopped);
    } else if (extraction instanceof Extraction.CutOff cutOff) {
      return new Outcome.Truncated<>(
          "the text ends inside of the value that starts at "
              + cutOff.line()
              + ":"
              + cutOff.column());
    } else if (extraction instanceof Extraction.Broken broken) {
      return new Outcome.Malformed<>(broken.line(), broken.column(), broken.message());
    } else if (isStopped) {
      return stopped();
    }
    return extraction instanceof Extraction.Missing missing
        ? new Outcome.Malformed<>(missing.line(), missing.column(), "there is no JSON value")
        : new Outcome.Empty<>();
  }

  private Outcome<JsonValue> found(Extraction.Found found, boolean isStopped) {
    JsonText read = reader.read(found.json());
    if (read instanceof JsonText.JsonProblem problem) {
      return new Outcome.Malformed<>(problem.line(), problem.column(), problem.message());
    }
    JsonText.Document document = (JsonText.Document) read;
    return isStopped && document.value() instanceof JsonValue.JsonNumber
        ? stopped()
        : reshaped(document, found.repairs());
  }

  /** Takes away or adds an array around the value, if that may be. */
  private Outcome<JsonValue> reshaped(JsonText.Document document, List<Repaired> made) {
    JsonValue value = document.value();
    if (wanted.isMet(value) || !document.duplicateKeys().isEmpty()) {
      return checked(document, made);
    } else if (value instanceof JsonValue.JsonArray array
        && array.elements().size() == 1
        && wanted.isMet(array.elements().get(0))
        && repairs.contains(Repair.ARRAY_AROUND)) {
      return checked(array.elements().get(0), made, Repair.ARRAY_AROUND);
    } else if (value instanceof JsonValue.JsonObject
        && wanted.arrays()
        && repairs.contains(Repair.ARRAY_MISSING)) {
      return checked(new JsonValue.JsonArray(List.of(value)), made, Repair.ARRAY_MISSING);
    }
    return checked(document, made);
  }

  private Outcome<JsonValue> checked(JsonValue value, List<Repaired> made, Repair last) {
    List<Repaired> all = new ArrayList<>(made);
    all.add(new Repaired(last, 1, 1, 1));
    return checked(new JsonText.Document(value, List.of()), all);
  }

  private Outcome<JsonValue> checked(JsonText.Document document, List<Repaired> made) {
    List<Violation> violations = evaluator.check(type, document);
    return violations.isEmpty()
        ? new Outcome.Value<>(document.value(), made)
        : new Outcome.Violated<>(violations);
  }

  private static Outcome<JsonValue> stopped() {
    return new Outcome.Truncated<>("the model was stopped before its answer was complete");
  }

  private static Outcome<JsonValue> tooLong() {
    return new Outcome.Malformed<>(
        1, 1, "the answer is longer than " + LIMITS.length() + " characters");
  }
}
