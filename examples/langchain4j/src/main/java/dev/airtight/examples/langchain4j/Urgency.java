package dev.airtight.examples.langchain4j;

/** How soon somebody has to look at a ticket. */
public enum Urgency {
  LOW,
  HIGH,
  UNKNOWN
}
