package dev.airtight.core.json;

/**
 * What a reader takes at most, so that no text makes it overflow a stack or run for long.
 *
 * @param length UTF-16 units of the whole text
 * @param depth arrays and objects inside each other
 * @param numberLength characters of one number
 */
public record JsonLimits(int length, int depth, int numberLength) {

  /** 64 Mi units, 500 levels, numbers of 10,000 characters. */
  public static final JsonLimits DEFAULT = new JsonLimits(64 * 1024 * 1024, 500, 10_000);
}
