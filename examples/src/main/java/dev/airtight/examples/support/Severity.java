package dev.airtight.examples.support;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How urgent a ticket is. */
public enum Severity {
  low,
  medium,
  high,
  critical,
  @JsonProperty("NOT SET")
  not_set
}
