package dev.airtight.core.repair;

import dev.airtight.core.json.JsonEquality;
import dev.airtight.core.json.JsonLimits;
import dev.airtight.core.json.JsonPosition;
import dev.airtight.core.json.JsonReader;
import dev.airtight.core.json.JsonText;
import dev.airtight.core.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the JSON value in what a model wrote. Never throws; takes time and memory in proportion to
 * the length of the text.
 */
public final class Extractor {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Texts are gone through so many times at most; what begins more often is no value. */
  private static final int MOST_READINGS = 8;

  private final Set<Repair> allowed;
  private final Wanted wanted;
  private final JsonLimits limits;

  public Extractor(Set<Repair> allowed, Wanted wanted, JsonLimits limits) {
    this.allowed = allowed.isEmpty() ? EnumSet.noneOf(Repair.class) : EnumSet.copyOf(allowed);
    this.wanted = wanted;
    this.limits = limits;
  }

  /** Finds it. */
  public Extraction extract(String text) {
    return new Run(text).extract();
  }

  /** One text. */
  private final class Run {
    private final String text;
    private final Thinking thinking;
    private final RepairLog repairs = new RepairLog();
    private final List<LenientValue> values = new ArrayList<>();

    /** Where what is not thinking begins. */
    private int begin;

    private long left;

    /** The first bracket that was not looked at yet is not before this. */
    private int bracket;

    private @Nullable LenientValue broken;
    private @Nullable LenientValue cutOff;

    Run(String text) {
      this.text = text;
      this.thinking = new Thinking(text, allowed.contains(Repair.THINKING));
      this.left = (long) MOST_READINGS * text.length() + 1;
    }

    Extraction extract() {
      if (allowed.contains(Repair.BYTE_ORDER_MARK) && text.startsWith(BYTE_ORDER_MARK)) {
        begin = BYTE_ORDER_MARK.length();
        repairs.note(Repair.BYTE_ORDER_MARK, 0);
      }
      begin = skipSpace(begin);
      if (begin == text.length()) {
        return new Extraction.Blank();
      }
      int afterThinking = thinking.endOf(begin);
      if (afterThinking > begin) {
        repairs.note(Repair.THINKING, begin);
        begin = afterThinking;
      } else if (afterThinking < 0) {
        return cutOff(begin);
      }
      return scalar().orElseGet(this::container);
    }

    /** The value where it is no array and no object, with nothing but a fence around it. */
    private Optional<Extraction> scalar() {
      AroundValue around = new AroundValue(text);
      int first = around.afterFence(begin);
      if (first == text.length() || text.charAt(first) == '{' || text.charAt(first) == '[') {
        return Optional.empty();
      }
      LenientValue value = lenient(first);
      boolean isWhole =
          value.read() == LenientValue.End.COMPLETE && around.isFenceOrSpace(value.end());
      if (!isWhole) {
        return Optional.empty();
      }
      values.add(value);
      return Optional.of(inString(value.json()).orElseGet(() -> found(value)));
    }

    /** What a string holds where that is what is wanted. */
    private Optional<Extraction> inString(String json) {
      boolean isText =
          json.startsWith("\"")
              && wanted.containers()
              && !wanted.strings()
              && allowed.contains(Repair.JSON_IN_STRING);
      if (isText
          && new JsonReader(limits).read(json) instanceof JsonText.Document document
          && document.value() instanceof JsonValue.JsonString string) {
        Set<Repair> inside = EnumSet.copyOf(allowed);
        inside.remove(Repair.JSON_IN_STRING);
        if (new Extractor(inside, wanted, limits).extract(string.value())
            instanceof Extraction.Found found) {
          return surrounded()
              .or(
                  () -> {
                    repairs.noteAll(values.get(0).repairs());
                    repairs.note(Repair.JSON_IN_STRING, values.get(0).start());
                    List<Repaired> all = new ArrayList<>(repairs.in(text));
                    JsonPosition position = JsonPosition.of(text, values.get(0).start());
                    found
                        .repairs()
                        .forEach(
                            each ->
                                all.add(
                                    new Repaired(
                                        each.repair(),
                                        position.line(),
                                        position.column(),
                                        each.times())));
                    return Optional.of(new Extraction.Found(found.json(), all));
                  });
        }
      }
      return Optional.empty();
    }

    private Extraction container() {
      search();
      if (broken != null) {
        return broken(broken.end(), "expected " + broken.expected());
      } else if (cutOff != null) {
        return cutOff(cutOff.start());
      }
      List<LenientValue> ofKind = values.stream().filter(this::isWanted).toList();
      List<LenientValue> candidates = ofKind.isEmpty() ? List.copyOf(values) : ofKind;
      if (candidates.isEmpty()) {
        JsonPosition position = JsonPosition.of(text, begin);
        return new Extraction.Missing(position.line(), position.column());
      }
      values.clear();
      values.addAll(candidates);
      Optional<LenientValue> other = another(candidates);
      if (other.isPresent()) {
        return broken(
            other.get().start(), "there is another value here, and which one is meant is not said");
      }
      return found(candidates.get(0));
    }

    private boolean isWanted(LenientValue value) {
      return text.charAt(value.start()) == '{' ? wanted.objects() : wanted.arrays();
    }

    /** One that is not the first one again. */
    private Optional<LenientValue> another(List<LenientValue> candidates) {
      if (candidates.size() == 1) {
        return Optional.empty();
      } else if (!allowed.contains(Repair.REPEATED)) {
        return Optional.of(candidates.get(1));
      }
      Optional<JsonValue> first = canonical(candidates.get(0));
      return candidates.stream()
          .skip(1)
          .filter(each -> first.isEmpty() || !canonical(each).equals(first))
          .findFirst();
    }

    private Optional<JsonValue> canonical(LenientValue value) {
      return new JsonReader(limits).read(value.json()) instanceof JsonText.Document document
              && document.duplicateKeys().isEmpty()
          ? Optional.of(JsonEquality.canonical(document.value()))
          : Optional.empty();
    }

    private void search() {
      int from = begin;
      while (true) {
        int next = nextBracket(from);
        int tag = thinking.endAfter(from);
        if (tag >= 0 && tag <= next) {
          forget(tag);
          from = tag;
        } else if (next == text.length()) {
          return;
        } else {
          LenientValue value = lenient(next);
          LenientValue.End end = value.read();
          left -= value.end() - next + 1;
          from = value.end();
          boolean isThinking = tag >= 0 && next >= thinking.opening();
          if (end == LenientValue.End.COMPLETE) {
            values.add(value);
          } else if (isThinking) {
            forget(tag);
            from = tag;
          } else if (end == LenientValue.End.BROKEN) {
            broken = value;
            return;
          } else if (end == LenientValue.End.CUT_OFF) {
            cutOff = value;
            return;
          } else {
            from = value.resume();
          }
          if (left < 0) {
            broken = value;
            return;
          }
        }
      }
    }

    /** What stands inside of thinking is no answer. */
    private void forget(int end) {
      repairs.note(Repair.THINKING, Math.max(begin, thinking.opening()));
      values.removeIf(value -> value.start() >= thinking.opening());
      begin = values.isEmpty() ? end : begin;
    }

    /** The length of the text if there is none. */
    private int nextBracket(int from) {
      bracket = Math.max(bracket, from);
      while (bracket < text.length() && "{[".indexOf(text.charAt(bracket)) < 0) {
        bracket++;
      }
      return bracket;
    }

    private LenientValue lenient(int start) {
      return new LenientValue(text, start, allowed, limits.depth(), wanted.arrays());
    }

    private Extraction found(LenientValue value) {
      return surrounded()
          .orElseGet(
              () -> {
                for (LenientValue each : values) {
                  repairs.noteAll(each.repairs());
                }
                for (LenientValue again : values.subList(1, values.size())) {
                  repairs.note(Repair.REPEATED, again.start());
                }
                return new Extraction.Found(value.json(), repairs.in(text));
              });
    }

    /** Notes what stands around the values; what is wrong with that, if it may not. */
    private Optional<Extraction> surrounded() {
      AroundValue around = new AroundValue(text);
      int from = begin;
      for (LenientValue value : values) {
        around.add(from, value.start());
        from = value.end();
      }
      around.add(from, text.length());
      for (Repair repair : List.of(Repair.FENCE, Repair.PROSE)) {
        int place = repair == Repair.FENCE ? around.fence() : around.prose();
        if (place >= 0 && !allowed.contains(repair)) {
          return Optional.of(broken(place, "there is " + repair.what()));
        } else if (place >= 0) {
          repairs.note(repair, place);
        }
      }
      return Optional.empty();
    }

    private Extraction broken(int offset, String message) {
      JsonPosition position = JsonPosition.of(text, offset);
      return new Extraction.Broken(position.line(), position.column(), message);
    }

    private Extraction cutOff(int offset) {
      JsonPosition position = JsonPosition.of(text, offset);
      return new Extraction.CutOff(position.line(), position.column());
    }

    private int skipSpace(int from) {
      int at = from;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at;
    }
  }
}
