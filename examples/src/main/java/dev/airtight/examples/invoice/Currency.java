package dev.airtight.examples.invoice;

/** The currencies we book. */
public enum Currency {
  EUR,
  USD,
  CHF
}
