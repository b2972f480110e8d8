package dev.airtight.solver.language.java;

import dev.airtight.solver.language.Language;
import dev.airtight.solver.language.automaton.UnitSet;

/**
 * The UTF-16 units for which the predicates of {@link Character} that take a {@code char} hold, as
 * the running JDK answers (the Unicode version differs between JDKs).
 */
public final class JavaCharacters {
  public static final UnitSet DIGITS = UnitSet.where(unit -> Character.isDigit((char) unit));
  public static final UnitSet LETTERS = UnitSet.where(unit -> Character.isLetter((char) unit));
  public static final UnitSet LETTERS_OR_DIGITS = LETTERS.union(DIGITS);
  public static final UnitSet WHITESPACE =
      UnitSet.where(unit -> Character.isWhitespace((char) unit));
  public static final UnitSet SPACE_CHARS =
      UnitSet.where(unit -> Character.isSpaceChar((char) unit));
  public static final UnitSet UPPER_CASE =
      UnitSet.where(unit -> Character.isUpperCase((char) unit));
  public static final UnitSet LOWER_CASE =
      UnitSet.where(unit -> Character.isLowerCase((char) unit));
  public static final UnitSet TITLE_CASE =
      UnitSet.where(unit -> Character.isTitleCase((char) unit));
  public static final UnitSet ALPHABETIC = UnitSet.where(Character::isAlphabetic);

  /** What {@link String#trim()} removes. */
  public static final UnitSet UP_TO_SPACE = UnitSet.range('\0', ' ');

  private JavaCharacters() {}

  /** The words of which {@link String#isBlank()} is true. No whitespace lies outside of the BMP. */
  public static Language blank() {
    return Language.unitsOf(WHITESPACE);
  }
}
