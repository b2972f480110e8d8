package dev.airtight.paths.state;

/** How the classes are called that run in place of the JDK's. */
public final class StandInNames {
  /** What the names of all of them begin with. */
  public static final String HOME = "dev/airtight/paths/standin/";

  /** Collections and maps that a caller made; the names of the other ones begin with it. */
  public static final String OF_CALLER = HOME + "OfCaller";

  private StandInNames() {}
}
