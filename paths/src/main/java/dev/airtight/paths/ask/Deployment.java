package dev.airtight.paths.ask;

import java.util.List;

/** What a model may send where an application runs, from the weakest promise to the strongest. */
public enum Deployment {
  /** Any text at all, or none. */
  TEXT("text"),

  /** What conforms to the JSON Schema that the framework sends along. */
  SCHEMA("schema"),

  /** What conforms to the contract, as behind a guard. */
  CONTRACT("contract");

  /** All, from the strongest promise to the weakest. */
  public static final List<Deployment> FROM_STRONGEST = List.of(CONTRACT, SCHEMA, TEXT);

  private final String text;

  Deployment(String text) {
    this.text = text;
  }

  /** As reports and options write it. */
  public String text() {
    return text;
  }
}
