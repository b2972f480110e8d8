package dev.airtight.core.pattern;

import dev.airtight.core.pattern.CodePointSet.Range;
import org.jspecify.annotations.Nullable;

/** The sets that patterns have short names for. */
final class CharacterClasses {

  /** {@code .}: everything but line feed and carriage return. */
  static final CodePointSet ANY = CodePointSet.of(single('\n'), single('\r')).complement();

  private static final CodePointSet DIGITS = CodePointSet.of(new Range('0', '9'));
  private static final CodePointSet WORD =
      CodePointSet.of(new Range('0', '9'), new Range('A', 'Z'), new Range('a', 'z'), single('_'));
  private static final CodePointSet SPACE = CodePointSet.of(new Range('\t', '\r'), single(' '));

  private CharacterClasses() {}

  /** The set {@code \letter} stands for, or null when it stands for none. */
  static @Nullable CodePointSet named(char letter) {
    return switch (letter) {
      case 'd' -> DIGITS;
      case 'D' -> DIGITS.complement();
      case 'w' -> WORD;
      case 'W' -> WORD.complement();
      case 's' -> SPACE;
      case 'S' -> SPACE.complement();
      default -> null;
    };
  }

  private static Range single(char character) {
    return new Range(character, character);
  }
}
