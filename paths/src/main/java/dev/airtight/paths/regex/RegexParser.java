package dev.airtight.paths.regex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression that {@link Pattern} accepts. Which code points an atom matches is not read
 * but asked, so that only its end has to be found here.
 */
final class RegexParser {
  private static final int UNFOLLOWED = Pattern.COMMENTS | Pattern.CANON_EQ;
  private static final int MOST_NESTED = 100;
  private static final int MANY = 100;
  private static final String FLAGS = "idmsuxU";
  private static final int[] FLAG_BITS = {
    Pattern.CASE_INSENSITIVE,
    Pattern.UNIX_LINES,
    Pattern.MULTILINE,
    Pattern.DOTALL,
    Pattern.UNICODE_CASE,
    Pattern.COMMENTS,
    Pattern.UNICODE_CHARACTER_CLASS
  };

  private final String source;
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private int flags;
  private int at;
  private int groups;
  private int nested;
  private boolean isPlain = true;
  private long repetitions;

  private RegexParser(String source, int flags) {
    this.source = source;
    this.flags = flags;
  }

  /**
   * An expression that was read.
   *
   * @param names of groups, and their numbers
   * @param isPlain whether every part gives back what it took and forgets its groups then, and none
   *     looks around
   * @param isEasy whether only single code points are repeated often, which needs no stack: the JDK
   *     repeats all else, a single one in parentheses included, by calling itself
   */
  record Parsed(
      RegexNode node, int groups, Map<String, Integer> names, boolean isPlain, boolean isEasy) {}

  /** What an expression has that is not followed here. */
  static final class UnfollowedException extends Exception {
    private static final long serialVersionUID = 1L;

    UnfollowedException(String what) {
      super(what);
    }
  }

  /**
   * Reads a whole expression.
   *
   * @param source a valid one
   */
  static Parsed parse(String source, int flags) throws UnfollowedException {
    RegexParser parser = new RegexParser(source, flags);
    RegexNode node =
        (flags & Pattern.LITERAL) != 0 ? parser.literal(source) : parser.alternatives();
    if ((flags & Pattern.LITERAL) == 0 && parser.at < source.length()) {
      throw new UnfollowedException("a parenthesis too many");
    }
    return new Parsed(node, parser.groups, parser.names, parser.isPlain, parser.repetitions < MANY);
  }

  private RegexNode alternatives() throws UnfollowedException {
    if (++nested > MOST_NESTED) {
      throw new UnfollowedException("groups that nest more than " + MOST_NESTED + " deep");
    }
    List<RegexNode> options = new ArrayList<>();
    options.add(sequence());
    while (has('|')) {
      at++;
      options.add(sequence());
    }
    nested--;
    return options.size() == 1 ? options.get(0) : new RegexNode.Choice(options);
  }

  private boolean has(char next) {
    return at < source.length() && source.charAt(at) == next;
  }

  private boolean has(String next) {
    return source.startsWith(next, at);
  }

  /** Whether the parentheses that begin here are a group that can be asked for. */
  private boolean isCapturing() {
    return !has("(?") || (has("(?<") && !has("(?<=") && !has("(?<!"));
  }

  private RegexNode sequence() throws UnfollowedException {
    List<RegexNode> parts = new ArrayList<>();
    while (at < source.length() && !has('|') && !has(')')) {
      boolean isInParentheses = has('(');
      boolean isCaptured = isInParentheses && isCapturing();
      int outside = groups;
      long before = repetitions;
      repetitions = 0;
      RegexNode atom = atom();
      int inside = groups - outside - (isCaptured ? 1 : 0);
      isPlain &= inside == 0 || !isQuantifier(at) || has('?');
      if (atom != null) {
        parts.add(quantified(atom, isInParentheses));
      } else if (isQuantifier(at)) {
        throw new UnfollowedException("flags that are repeated");
      }
      repetitions = Math.min(MANY, before + repetitions);
    }
    return parts.size() == 1 ? parts.get(0) : new RegexNode.Sequence(parts);
  }

  /** Null where only flags were set. */
  private @Nullable RegexNode atom() throws UnfollowedException {
    if ((flags & UNFOLLOWED) != 0) {
      throw new UnfollowedException("comments or canonical equivalence");
    }
    int begin = at;
    switch (source.charAt(at)) {
      case '(' -> {
        return group();
      }
      case '[' -> {
        skipClass();
        return RegexCharacters.of(source.substring(begin, at), flags);
      }
      case '.' -> {
        at++;
        return RegexCharacters.of(".", flags);
      }
      case '^' -> {
        at++;
        return position(
            (flags & Pattern.MULTILINE) != 0 ? RegexNode.Place.ELSEWHERE : RegexNode.Place.BEGIN);
      }
      case '$' -> {
        at++;
        return position(
            (flags & Pattern.MULTILINE) != 0
                ? RegexNode.Place.ELSEWHERE
                : RegexNode.Place.END_OR_LAST_TERMINATOR);
      }
      case '\\' -> {
        return escape();
      }
      case '{', '*', '+', '?' -> throw new UnfollowedException("a count of nothing");
      default -> {
        return character(next());
      }
    }
  }

  private static RegexNode position(RegexNode.Place place) {
    return new RegexNode.Position(place);
  }

  private int next() throws UnfollowedException {
    int point = source.codePointAt(at);
    at += Character.charCount(point);
    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      throw new UnfollowedException("an unpaired surrogate");
    }
    return point;
  }

  private RegexNode character(int point) {
    return (flags & Pattern.CASE_INSENSITIVE) == 0
        ? RegexCharacters.single(point)
        : RegexCharacters.of(Pattern.quote(Character.toString(point)), flags);
  }

  private RegexNode literal(String text) throws UnfollowedException {
    List<RegexNode> all = new ArrayList<>();
    int end = at + text.length();
    while (at < end) {
      all.add(character(next()));
    }
    return new RegexNode.Sequence(all);
  }

  /** Null where only flags were set. */
  private @Nullable RegexNode group() throws UnfollowedException {
    int outside = flags;
    at++;
    RegexNode node;
    if (!has('?')) {
      int number = ++groups;
      node = new RegexNode.Group(number, alternatives());
    } else if (has("?:")) {
      at += 2;
      node = alternatives();
    } else if (has("?>")) {
      at += 2;
      node = some(alternatives());
    } else if (has("?=") || has("?!")) {
      node = look("?!", false);
    } else if (has("?<=") || has("?<!")) {
      node = look("?<!", true);
    } else if (has("?<")) {
      int end = source.indexOf('>', at);
      int number = ++groups;
      names.put(source.substring(at + 2, end), number);
      at = end + 1;
      node = new RegexNode.Group(number, alternatives());
    } else {
      at++;
      setFlags();
      if (has(')')) {
        // They hold until the group around ends.
        at++;
        return null;
      }
      at++;
      node = alternatives();
    }
    at++;
    flags = outside;
    return node;
  }

  private RegexNode look(String negation, boolean isBehind) throws UnfollowedException {
    boolean isNegated = has(negation);
    at += negation.length();
    isPlain = false;
    return new RegexNode.Look(alternatives(), isBehind, isNegated);
  }

  private RegexNode some(RegexNode part) {
    isPlain = false;
    return new RegexNode.Some(part);
  }

  private void setFlags() throws UnfollowedException {
    boolean on = true;
    while (!has(':') && !has(')')) {
      char flag = source.charAt(at++);
      if (flag == '-') {
        on = false;
        continue;
      }
      int index = FLAGS.indexOf(flag);
      if (index < 0) {
        throw new UnfollowedException("the flag " + flag);
      }
      int bits = FLAG_BITS[index];
      if (bits == Pattern.UNICODE_CHARACTER_CLASS) {
        bits |= Pattern.UNICODE_CASE;
      }
      flags = on ? flags | bits : flags & ~bits;
    }
  }

  /** To the end of a class in brackets; a bracket that closes at once is a character. */
  private void skipClass() throws UnfollowedException {
    if (++nested > MOST_NESTED) {
      throw new UnfollowedException("classes that nest more than " + MOST_NESTED + " deep");
    }
    at++;
    if (has('^')) {
      at++;
    }
    boolean isFirst = true;
    while (isFirst || !has(']')) {
      isFirst = false;
      if (has('[')) {
        skipClass();
      } else if (has("\\Q")) {
        int end = source.indexOf("\\E", at);
        at = end < 0 ? source.length() : end + 2;
      } else {
        at += has('\\') ? 2 : 1;
      }
      if (at >= source.length()) {
        throw new UnfollowedException("a class that does not end");
      }
    }
    at++;
    nested--;
  }

  private RegexNode escape() throws UnfollowedException {
    int begin = at;
    char kind = source.charAt(at + 1);
    at += 2;
    switch (kind) {
      case 'Q' -> {
        int end = source.indexOf("\\E", at);
        String text = source.substring(at, end < 0 ? source.length() : end);
        if (text.codePointCount(0, text.length()) != 1 && end >= 0 && isQuantifier(end + 2)) {
          throw new UnfollowedException("a quotation that is repeated in part");
        }
        RegexNode node = literal(text);
        at += end < 0 ? 0 : 2;
        return node;
      }
      case 'A' -> {
        return position(RegexNode.Place.BEGIN);
      }
      case 'z' -> {
        return position(RegexNode.Place.END);
      }
      case 'Z' -> {
        return position(RegexNode.Place.END_OR_LAST_TERMINATOR);
      }
      case 'b', 'B' -> {
        if (has('{')) {
          throw new UnfollowedException("boundaries of grapheme clusters");
        }
        return new RegexNode.Boundary(kind == 'B');
      }
      case 'G' -> {
        return position(RegexNode.Place.ELSEWHERE);
      }
      case 'k' -> {
        at = source.indexOf('>', at) + 1;
        return new RegexNode.Anything();
      }
      case 'R' -> {
        RegexNode pair =
            new RegexNode.Sequence(
                List.of(RegexCharacters.single('\r'), RegexCharacters.single('\n')));
        return some(new RegexNode.Choice(List.of(pair, RegexCharacters.of("\\v", 0))));
      }
      case 'X' -> throw new UnfollowedException("grapheme clusters");
      case 'p', 'P', 'N' -> at = has('{') ? source.indexOf('}', at) + 1 : at + 1;
      case 'x' -> at = has('{') ? source.indexOf('}', at) + 1 : at + 2;
      case 'u' -> {
        at += 4;
        if (Character.isSurrogate((char) Integer.parseInt(source, begin + 2, at, 16))) {
          throw new UnfollowedException("a surrogate by its number");
        }
      }
      case 'c' -> at++;
      case '0' -> {
        int most = at < source.length() && source.charAt(at) <= '3' ? 3 : 2;
        int end = at;
        while (end < source.length() && end < at + most && isOctal(source.charAt(end))) {
          end++;
        }
        at = end;
      }
      default -> {
        if (kind >= '1' && kind <= '9') {
          if (at < source.length() && Character.isDigit(source.charAt(at))) {
            throw new UnfollowedException("a back reference with a digit behind it");
          }
          return new RegexNode.Anything();
        } else if (Character.isSurrogate(kind)) {
          at = begin + 1;
          return character(next());
        }
      }
    }
    return RegexCharacters.of(source.substring(begin, at), flags);
  }

  private static boolean isOctal(char digit) {
    return digit >= '0' && digit <= '7';
  }

  private boolean isQuantifier(int index) {
    return index < source.length() && "?*+{".indexOf(source.charAt(index)) >= 0;
  }

  private RegexNode quantified(RegexNode atom, boolean isInParentheses) throws UnfollowedException {
    if (!isQuantifier(at)) {
      return atom;
    }
    int least = 0;
    OptionalInt most = OptionalInt.empty();
    switch (source.charAt(at++)) {
      case '?' -> most = OptionalInt.of(1);
      case '*' -> {}
      case '+' -> least = 1;
      default -> {
        int end = source.indexOf('}', at);
        String[] counts = source.substring(at, end).split(",", -1);
        at = end + 1;
        try {
          least = Integer.parseInt(counts[0]);
          if (counts.length == 1) {
            most = OptionalInt.of(least);
          } else if (!counts[1].isEmpty()) {
            most = OptionalInt.of(Integer.parseInt(counts[1]));
          }
        } catch (NumberFormatException large) {
          throw new UnfollowedException("a count that is not plain");
        }
      }
    }
    if (isInParentheses || !(atom instanceof RegexNode.Characters)) {
      repetitions = Math.max(1, repetitions) * Math.min(MANY, most.orElse(MANY));
    }
    if (has('?')) {
      at++;
      return new RegexNode.Repeated(atom, least, most, false);
    }
    RegexNode repeated = new RegexNode.Repeated(atom, least, most, true);
    if (has('+')) {
      at++;
      return some(repeated);
    }
    return repeated;
  }
}
