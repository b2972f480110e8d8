package dev.airtight.examples.invoice;

import dev.airtight.annotations.Handles;

/** Books invoices. Repaired. */
public final class SafeInvoiceReader {
  private static final int USUAL_DAYS = 30;

  /** No lines, no pieces. */
  @Handles("invoice/Invoice")
  public static int averageQuantity(Invoice invoice) {
    int sum = 0;
    for (Line line : invoice.lines()) {
      sum += line.quantity();
    }
    return invoice.lines().isEmpty() ? 0 : sum / invoice.lines().size();
  }

  /** Five lines of at most 5 * 10^10 cents fit a {@code long}; the exact methods cannot throw. */
  @Handles("invoice/Invoice")
  public static long total(Invoice invoice) {
    long total = 0;
    for (Line line : invoice.lines()) {
      total = Math.addExact(total, Math.multiplyExact((long) line.quantity(), line.unitPrice()));
    }
    return total;
  }

  /** Looks at the rates themselves, so that no line can name one that is missing. */
  @Handles("invoice/Invoice")
  public static int highestRate(Invoice invoice) {
    int highest = 0;
    for (int rate : invoice.rates().values()) {
      highest = Math.max(highest, rate);
    }
    return highest;
  }

  /** Due after the usual time unless the invoice says otherwise. */
  @Handles("invoice/Invoice")
  public static int reminderDay(Invoice invoice) {
    int days = invoice.dueDays() == null ? USUAL_DAYS : invoice.dueDays();
    return days + 7;
  }

  /** The year and the running number; the contract's pattern makes both parts, and both fit. */
  @Handles("invoice/Invoice")
  public static int sortKey(Invoice invoice) {
    String[] parts = invoice.number().split("/");
    return Integer.parseInt(parts[0]) * 100 + Integer.parseInt(parts[1]) % 100;
  }
}
