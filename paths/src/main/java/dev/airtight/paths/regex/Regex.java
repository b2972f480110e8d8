package dev.airtight.paths.regex;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.OperationCache;
import dev.airtight.solver.language.automaton.LanguageTooLargeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A valid regular expression as it is followed.
 *
 * @param unfollowed what it has that is not followed; everything else says nothing then
 * @param begins whether it matches at the beginning of a text only
 * @param end where it ends a text
 * @param shapes all ways in which it may match
 * @param around what holds of the text around each match
 * @param surroundings what it says of texts in which there surely is one
 * @param isEasy whether matching surely ends soon, and within the stack
 * @param kept what is left of a text, code point by code point, where all matches are taken out;
 *     empty where that is not known
 */
public record Regex(
    Optional<String> unfollowed,
    int groups,
    Map<String, Integer> names,
    boolean begins,
    End end,
    List<MatchShape> shapes,
    List<Around> around,
    Surroundings surroundings,
    boolean isEasy,
    Optional<Language> kept) {
  private static final int LARGEST = 2_000;
  private static final RegexNode NOTHING = new RegexNode.Choice(List.of());

  public Regex {
    names = Map.copyOf(names);
    shapes = List.copyOf(shapes);
    around = List.copyOf(around);
  }

  /** What may stand behind a match. */
  public enum End {
    ANYTHING,
    NOTHING,
    /** Nothing, or one line terminator. */
    LAST_TERMINATOR
  }

  /**
   * Reads an expression.
   *
   * @param source one that {@link Pattern} takes
   */
  public static Regex of(String source, int flags) {
    return OperationCache.get(
        new OperationCache.Key("regex", source, flags), () -> read(source, flags));
  }

  private static Regex read(String source, int flags) {
    int groups = Pattern.compile(source, flags).matcher("").groupCount();
    try {
      RegexParser.Parsed parsed = RegexParser.parse(source, flags);
      if (parsed.groups() != groups) {
        return unfollowed("groups that were not found", groups);
      } else if (parsed.node().match(new Size()) > LARGEST) {
        return unfollowed("counts that are large", groups);
      }
      return of(parsed);
    } catch (LanguageTooLargeException large) {
      return unfollowed("an automaton that is too large", groups);
    } catch (RegexParser.UnfollowedException other) {
      return unfollowed(Objects.requireNonNull(other.getMessage()), groups);
    }
  }

  private static Regex unfollowed(String what, int groups) {
    return new Regex(
        Optional.of(what),
        groups,
        Map.of(),
        false,
        End.ANYTHING,
        List.of(),
        List.of(),
        new Surroundings(List.of(NOTHING), Language.empty()),
        false,
        Optional.empty());
  }

  private static Regex of(RegexParser.Parsed parsed) {
    List<RegexNode> parts =
        new ArrayList<>(
            parsed.node() instanceof RegexNode.Sequence sequence
                ? sequence.parts()
                : List.of(parsed.node()));
    boolean begins = false;
    while (!parts.isEmpty() && isAt(parts.get(0), RegexNode.Place.BEGIN)) {
      begins = true;
      parts.remove(0);
    }
    End end = End.ANYTHING;
    while (!parts.isEmpty()
        && parts.get(parts.size() - 1) instanceof RegexNode.Position position
        && (position.place() == RegexNode.Place.END
            || position.place() == RegexNode.Place.END_OR_LAST_TERMINATOR)) {
      boolean isVeryEnd = position.place() == RegexNode.Place.END || end == End.NOTHING;
      end = isVeryEnd ? End.NOTHING : End.LAST_TERMINATOR;
      parts.remove(parts.size() - 1);
    }
    RegexNode rest = new RegexNode.Sequence(parts);
    Surroundings surroundings = new Surroundings(parts, Kept.surrogates(parsed.node()));
    return new Regex(
        Optional.empty(),
        parsed.groups(),
        parsed.names(),
        begins,
        end,
        MatchShapes.of(rest, !parsed.isPlain()),
        surroundings.always(end == End.ANYTHING),
        surroundings,
        parsed.isEasy(),
        begins || end != End.ANYTHING ? Optional.empty() : Kept.of(parsed.node()));
  }

  private static boolean isAt(RegexNode node, RegexNode.Place place) {
    return node instanceof RegexNode.Position position && position.place() == place;
  }

  /**
   * Texts in which a match is surely found.
   *
   * @param isWhole whether nothing stands before the text
   */
  public Language having(MatchMode mode, boolean isWhole) {
    return surroundings.having(
        mode != MatchMode.ANYWHERE || begins,
        mode == MatchMode.ALL || end != End.ANYTHING,
        isWhole);
  }

  /** The length of the shortest match. */
  public int shortest() {
    return shapes.stream()
        .mapToInt(
            shape ->
                shape.parts().stream()
                    .filter(MatchShape.Piece.class::isInstance)
                    .mapToInt(
                        part -> ((MatchShape.Piece) part).language().shortest().orElse("").length())
                    .sum())
        .min()
        .orElse(0);
  }
}
