package dev.airtight.cli.render;

/**
 * How text is laid out.
 *
 * @param width columns of the terminal
 * @param colours whether verdicts are coloured
 */
public record Style(int width, boolean colours) {
  private static final int NARROWEST = 60;

  /** Where no terminal says otherwise. */
  public static final Style PLAIN = new Style(100, false);

  /** Takes no width in which nothing fits. */
  public Style {
    width = Math.max(NARROWEST, width);
  }
}
