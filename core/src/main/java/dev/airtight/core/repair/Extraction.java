package dev.airtight.core.repair;

import java.util.List;

/** What was found in a text that a model wrote. */
public sealed interface Extraction {

  /**
   * One value.
   *
   * @param json it, as RFC 8259 has it
   * @param repairs what was done to get it
   */
  record Found(String json, List<Repaired> repairs) implements Extraction {
    public Found {
      repairs = List.copyOf(repairs);
    }
  }

  /** Nothing but white space. */
  record Blank() implements Extraction {}

  /**
   * No value at all.
   *
   * @param line of the first place where it might begin, from 1
   * @param column from 1, in UTF-16 units
   */
  record Missing(int line, int column) implements Extraction {}

  /**
   * What is meant as a value and is none, or several values that differ.
   *
   * @param line from 1
   * @param column from 1, in UTF-16 units
   * @param message one sentence in lower case
   */
  record Broken(int line, int column, String message) implements Extraction {}

  /**
   * The beginning of a value: the text ends inside of it.
   *
   * @param line of the place where the value begins, from 1
   * @param column from 1, in UTF-16 units
   */
  record CutOff(int line, int column) implements Extraction {}
}
