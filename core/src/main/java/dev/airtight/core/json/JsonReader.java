package dev.airtight.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.airtight.core.json.JsonText.Document;
import dev.airtight.core.json.JsonText.JsonProblem;
import dev.airtight.core.json.JsonValue.JsonArray;
import dev.airtight.core.json.JsonValue.JsonBoolean;
import dev.airtight.core.json.JsonValue.JsonNull;
import dev.airtight.core.json.JsonValue.JsonNumber;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON text as RFC 8259 defines it and nothing more lenient; never throws on a text. */
public final class JsonReader {

  // Our own limits are checked before Jackson's, whose texts and units differ.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonLimits limits;

  public JsonReader() {
    this(JsonLimits.DEFAULT);
  }

  public JsonReader(JsonLimits limits) {
    this.limits = limits;
  }

  /** Reads one value with nothing but white space around it. */
  public JsonText read(String text) {
    if (text.length() > limits.length()) {
      return new JsonProblem("the text is longer than " + limits.length() + " characters", 1, 1);
    }
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonText read = new Run(parser).document();
      // Jackson looks only at the low byte of the units after a backslash and u, so it takes some
      // for digits.
      return read instanceof Document
          ? JsonMistakes.firstFault(text).map(JsonText.class::cast).orElse(read)
          : read;
    } catch (JsonProcessingException fault) {
      return syntaxProblem(text, fault.getLocation());
    } catch (IOException fault) {
      // A string source does no input or output; what Jackson still reports here is about the text.
      return syntaxProblem(text, null);
    }
  }

  /** Jackson's own words speak of Jackson's classes and options, which no reader of ours knows. */
  private static JsonProblem syntaxProblem(String text, @Nullable JsonLocation location) {
    return JsonMistakes.firstFault(text).orElseGet(() -> problem("this is not JSON", location));
  }

  private static JsonProblem problem(String message, @Nullable JsonLocation location) {
    return location == null
        ? new JsonProblem(message, 1, 1)
        : new JsonProblem(
            message, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /** One text being read. */
  private final class Run {
    private final JsonParser parser;
    private final List<JsonPointer> duplicateKeys = new ArrayList<>();

    Run(JsonParser parser) {
      this.parser = parser;
    }

    JsonText document() throws IOException {
      @Nullable JsonToken first = parser.nextToken();
      if (first == null) {
        return problem("there is no value", parser.currentLocation());
      }
      try {
        JsonValue value = value(first, JsonPointer.ROOT, 0);
        if (parser.nextToken() != null) {
          return problem(JsonMistakes.TEXT_AFTER_VALUE, parser.currentTokenLocation());
        }
        return new Document(value, duplicateKeys);
      } catch (LimitException limit) {
        return problem(limit.message, parser.currentTokenLocation());
      }
    }

    private JsonValue value(JsonToken token, JsonPointer place, int depth)
        throws IOException, LimitException {
      return switch (token) {
        case START_OBJECT -> object(place, inside(depth));
        case START_ARRAY -> array(place, inside(depth));
        case VALUE_STRING -> new JsonString(parser.getText());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
        case VALUE_TRUE -> new JsonBoolean(true);
        case VALUE_FALSE -> new JsonBoolean(false);
        case VALUE_NULL -> new JsonNull();
        default -> throw new LimitException("there is no value");
      };
    }

    private int inside(int depth) throws LimitException {
      if (depth >= limits.depth()) {
        throw new LimitException(
            "arrays and objects are nested deeper than " + limits.depth() + " levels");
      }
      return depth + 1;
    }

    private JsonValue object(JsonPointer place, int depth) throws IOException, LimitException {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      while (next() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        JsonPointer member = place.member(name);
        if (members.put(name, value(next(), member, depth)) != null) {
          duplicateKeys.add(member);
        }
      }
      return new JsonObject(members);
    }

    private JsonValue array(JsonPointer place, int depth) throws IOException, LimitException {
      List<JsonValue> elements = new ArrayList<>();
      for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
        elements.add(value(token, place.element(elements.size()), depth));
      }
      return new JsonArray(elements);
    }

    private JsonToken next() throws IOException, LimitException {
      @Nullable JsonToken token = parser.nextToken();
      if (token == null) {
        throw new LimitException("the text ends inside an array or object");
      }
      return token;
    }

    private JsonNumber number(String text) throws LimitException {
      if (text.length() > limits.numberLength()) {
        throw new LimitException(
            "a number is longer than " + limits.numberLength() + " characters");
      }
      try {
        BigDecimal value = new BigDecimal(text);
        if (Math.abs((long) value.scale()) <= JsonNumbers.MAXIMUM_EXPONENT) {
          return new JsonNumber(value, text);
        }
      } catch (NumberFormatException tooLarge) {
        // The text is a JSON number, so only its exponent can be what BigDecimal does not take.
        throw new LimitException(JsonNumbers.EXPONENT_PROBLEM, tooLarge);
      }
      throw new LimitException(JsonNumbers.EXPONENT_PROBLEM);
    }
  }

  /** Leaves the recursive descent; becomes a {@link JsonProblem} before a caller sees it. */
  private static final class LimitException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String message;

    LimitException(String message) {
      super(message);
      this.message = message;
    }

    LimitException(String message, Throwable cause) {
      super(message, cause);
      this.message = message;
    }
  }
}
