package dev.airtight.core.prompt;

import dev.airtight.core.contract.CountRange;
import dev.airtight.core.contract.Matching;
import dev.airtight.core.contract.NumberRange;
import dev.airtight.core.contract.Requirement;
import dev.airtight.core.contract.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a few words what a type allows; named types by their names. */
final class TypePhrases {

  String phrase(Type type) {
    if (type instanceof Type.Text text) {
      return "a string" + counts(" of ", text.lengths(), "character") + patterns(text.patterns());
    }
    if (type instanceof Type.IntegerNumber integer) {
      return "an integer" + ranges(integer.ranges());
    }
    if (type instanceof Type.DecimalNumber decimal) {
      return "a number" + ranges(decimal.ranges());
    }
    if (type instanceof Type.Bool) {
      return "true or false";
    }
    if (type instanceof Type.Named named) {
      return named.definition();
    }
    if (type instanceof Type.ListOf list) {
      String different = list.unique() == null ? "" : ", all different";
      return "an array"
          + counts(" of ", list.sizes(), "element")
          + different
          + each(list.element());
    }
    if (type instanceof Type.MapOf map) {
      return "an object with any keys" + counts(", ", map.sizes(), "entry") + each(map.value());
    }
    if (type instanceof Type.OrNull orNull) {
      return phrase(orNull.base()) + ", or null";
    }
    Type.Restricted restricted = (Type.Restricted) type;
    return phrase(restricted.base());
  }

  /** All {@code where} clauses of a type that are not those of a named type. */
  List<Requirement> wheres(Type type) {
    List<Requirement> wheres = new ArrayList<>();
    @Nullable Type current = type;
    while (current != null) {
      if (current instanceof Type.Restricted restricted) {
        wheres.add(restricted.requirement());
      }
      current = current.inside().orElse(null);
    }
    return wheres;
  }

  /** The condition as the contract writes it, without its keyword, on one line. */
  String condition(Requirement requirement) {
    return requirement.condition().clause().text().strip().replaceAll("\\s+", " ");
  }

  private String each(Type element) {
    String phrase = phrase(element);
    return ", each " + (phrase.contains(",") ? "(" + phrase + ")" : phrase);
  }

  private static String patterns(List<Matching> patterns) {
    return patterns.stream()
        .map(matching -> " that as a whole matches /" + matching.source() + "/")
        .collect(Collectors.joining(" and"));
  }

  private static String counts(String before, List<CountRange> ranges, String unit) {
    String phrase =
        ranges.stream()
            .map(range -> count(range, unit))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(" and "));
    return phrase.isEmpty() ? "" : before + phrase;
  }

  private static String count(CountRange range, String unit) {
    Integer maximum = range.maximum();
    int minimum = range.minimum();
    if (maximum == null) {
      return minimum == 0 ? "" : "at least " + numbered(minimum, unit);
    }
    if (minimum == maximum) {
      return "exactly " + numbered(maximum, unit);
    }
    return minimum == 0
        ? "at most " + numbered(maximum, unit)
        : minimum + " to " + numbered(maximum, unit);
  }

  private static String numbered(int count, String unit) {
    if (count == 1) {
      return "1 " + unit;
    }
    return count
        + " "
        + (unit.endsWith("y") ? unit.substring(0, unit.length() - 1) + "ie" : unit)
        + "s";
  }

  private static String ranges(List<NumberRange> ranges) {
    return ranges.stream().map(TypePhrases::range).collect(Collectors.joining(" and"));
  }

  private static String range(NumberRange range) {
    BigDecimal minimum = range.minimum();
    BigDecimal maximum = range.maximum();
    if (minimum != null && maximum != null) {
      return " from " + minimum + " to " + maximum;
    }
    if (minimum != null) {
      return " of at least " + minimum;
    }
    return maximum == null ? "" : " of at most " + maximum;
  }
}
