package dev.airtight.core.pattern;

import dev.airtight.core.pattern.ParsedPattern.Parsed;
import dev.airtight.core.pattern.RegularPattern.Choice;
import dev.airtight.core.pattern.RegularPattern.OneOf;
import dev.airtight.core.pattern.RegularPattern.Repetition;
import dev.airtight.core.pattern.RegularPattern.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses the regular subset of patterns: literals, escapes, classes, groups, alternatives and
 * greedy counts. Everything else is a problem, never something that matches a little differently.
 */
public final class PatternParser {

  /** The largest number in a count such as <code>{2,5}</code>. */
  public static final int MAXIMUM_COUNT = 1000;

  /** How deep groups may be nested. */
  public static final int MAXIMUM_DEPTH = 100;

  /** How many positions a pattern may have once its counts are written out. */
  public static final int MAXIMUM_SIZE = 20_000;

  private final PatternText text;

  private PatternParser(String text) {
    this.text = new PatternText(text);
  }

  /** Parses what stands between the slashes. */
  public static ParsedPattern parse(String text) {
    PatternParser parser = new PatternParser(text);
    try {
      RegularPattern pattern = parser.choice(0);
      if (!parser.text.atEnd()) {
        throw parser.text.problem("this ')' closes no group; write \\) to match it");
      }
      parser.checkSize(pattern, 0);
      return new Parsed(pattern);
    } catch (PatternException problem) {
      return problem.toProblem();
    }
  }

  private RegularPattern choice(int depth) throws PatternException {
    RegularPattern first = sequence(depth);
    if (!text.at("|")) {
      return first;
    }
    List<RegularPattern> options = new ArrayList<>(List.of(first));
    while (text.take("|")) {
      options.add(sequence(depth));
    }
    return new Choice(options);
  }

  private RegularPattern sequence(int depth) throws PatternException {
    List<RegularPattern> parts = new ArrayList<>();
    while (!text.atEnd() && !text.at("|") && !text.at(")")) {
      int start = text.offset();
      RegularPattern part = repeated(atom(depth));
      checkSize(part, start);
      parts.add(part);
    }
    return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
  }

  private RegularPattern repeated(RegularPattern part) throws PatternException {
    @Nullable RegularPattern repeated = count(part);
    if (repeated == null) {
      return part;
    }
    if (text.at("?") || text.at("+")) {
      throw text.problem("lazy and possessive counts are not supported");
    }
    if (text.at("*") || text.at("{")) {
      throw text.problem("there is nothing between two counts; use a group");
    }
    return repeated;
  }

  private @Nullable RegularPattern count(RegularPattern part) throws PatternException {
    if (text.take("*")) {
      return new Repetition(part, 0, null);
    }
    if (text.take("+")) {
      return new Repetition(part, 1, null);
    }
    if (text.take("?")) {
      return new Repetition(part, 0, 1);
    }
    int start = text.offset();
    if (!text.take("{")) {
      return null;
    }
    int minimum = text.takeCount();
    boolean range = text.take(",");
    int end = range ? text.takeCount() : minimum;
    if (minimum < 0 || !text.take("}")) {
      throw new PatternException(start, "write a count as {m}, {m,} or {m,n}");
    }
    if (end >= 0 && end < minimum) {
      throw new PatternException(start, "the count's upper end is below its lower end");
    }
    return new Repetition(part, minimum, end < 0 ? null : Integer.valueOf(end));
  }

  private RegularPattern atom(int depth) throws PatternException {
    switch (text.peek()) {
      case '(':
        return group(depth);
      case '[':
        return new OneOf(new CharacterClassParser(text).parse());
      case '.':
        text.take(".");
        return new OneOf(CharacterClasses.ANY);
      case '\\':
        return escaped();
      case '^':
      case '$':
        throw text.problem(
            "a pattern always matches the whole text: leave "
                + text.peek()
                + " out, or write \\"
                + text.peek()
                + " for the character");
      case '*':
      case '+':
      case '?':
      case '{':
        throw text.problem("there is nothing to repeat; write \\" + text.peek());
      case ']':
      case '}':
        throw text.problem("write \\" + text.peek() + " to match this character");
      default:
        return new OneOf(CodePointSet.single(text.takeCodePoint()));
    }
  }

  private RegularPattern escaped() throws PatternException {
    @Nullable CodePointSet named = text.takeNamedSet();
    return new OneOf(named != null ? named : CodePointSet.single(text.takeEscape()));
  }

  private RegularPattern group(int depth) throws PatternException {
    int start = text.offset();
    text.take("(");
    if (depth >= MAXIMUM_DEPTH) {
      throw new PatternException(start, "groups are nested deeper than " + MAXIMUM_DEPTH);
    }
    if (text.at("?") && !text.take("?:")) {
      throw new PatternException(
          start, "look-around, named groups and flags are not supported; only (...) and (?:...)");
    }
    RegularPattern inside = choice(depth + 1);
    if (!text.take(")")) {
      throw new PatternException(start, "this group is not closed");
    }
    return inside;
  }

  private void checkSize(RegularPattern pattern, int offset) throws PatternException {
    if (PatternSize.of(pattern) > MAXIMUM_SIZE) {
      throw new PatternException(
          offset, "with its counts written out this has more than " + MAXIMUM_SIZE + " positions");
    }
  }
}
