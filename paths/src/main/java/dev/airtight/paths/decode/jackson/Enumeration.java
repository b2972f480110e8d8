package dev.airtight.paths.decode.jackson;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An enum.
 *
 * @param constants names in ordinal order
 * @param ordinals the constant for each JSON string that names one
 * @param anyCase whether upper and lower case do not matter
 * @param numerals whether numerals stand for ordinals
 * @param byCaseRules whether what names them depends on how the default locale maps case
 * @param areOthersNull whether texts have to be written exactly, and null comes of all that name
 *     none, instead of an exception
 */
public record Enumeration(
    String className,
    List<String> constants,
    Map<String, Integer> ordinals,
    boolean anyCase,
    boolean numerals,
    boolean byCaseRules,
    boolean areOthersNull)
    implements JavaShape {
  public Enumeration {
    constants = List.copyOf(constants);
    ordinals = Map.copyOf(ordinals);
  }

  /**
   * The ordinal a JSON string is decoded to; empty where there is none. Besides the names it takes
   * a numeral without leading zeros as an ordinal, and ignores what {@code trim} removes.
   */
  public Optional<Integer> ordinalOf(String jsonText) {
    Integer named = ordinals.get(jsonText);
    if (areOthersNull) {
      return Optional.ofNullable(named);
    }
    String trimmed = jsonText.trim();
    if (named == null) {
      named = ordinals.get(trimmed);
    }
    Optional<Integer> found =
        named != null ? Optional.of(named) : anyCase ? inOtherCase(trimmed) : Optional.empty();
    return found.isPresent() || !numerals ? found : numeral(trimmed);
  }

  private Optional<Integer> inOtherCase(String text) {
    return ordinals.entrySet().stream()
        .filter(named -> named.getKey().equalsIgnoreCase(text))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private Optional<Integer> numeral(String text) {
    boolean plain = text.matches("0|[1-9][0-9]{0,8}");
    return plain
        ? Optional.of(Integer.parseInt(text)).filter(ordinal -> ordinal < constants.size())
        : Optional.empty();
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.enumeration(this);
  }
}
