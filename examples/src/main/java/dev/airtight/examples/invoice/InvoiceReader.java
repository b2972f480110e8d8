package dev.airtight.examples.invoice;

import dev.airtight.annotations.Handles;

/** Books invoices. As first written. */
public final class InvoiceReader {

  /** Breaks: the scan's table may have been unreadable, then there is no line to divide by. */
  @Handles("invoice/Invoice")
  public static int averageQuantity(Invoice invoice) {
    int sum = 0;
    for (Line line : invoice.lines()) {
      sum += line.quantity();
    }
    return sum / invoice.lines().size();
  }

  /**
   * Breaks: ten thousand pieces of the dearest good cost more cents than an {@code int} can count.
   */
  @Handles("invoice/Invoice")
  public static int total(Invoice invoice) {
    int total = 0;
    for (Line line : invoice.lines()) {
      total = Math.addExact(total, Math.multiplyExact(line.quantity(), line.unitPrice()));
    }
    return total;
  }

  /** Breaks: a line may name a class of VAT for which the invoice gives no rate. */
  @Handles("invoice/Invoice")
  public static int highestRate(Invoice invoice) {
    int highest = 0;
    for (Line line : invoice.lines()) {
      int rate = invoice.rates().get(line.vat());
      highest = Math.max(highest, rate);
    }
    return highest;
  }

  /** Breaks: nothing says that an invoice tells when it is due. */
  @Handles("invoice/Invoice")
  public static int reminderDay(Invoice invoice) {
    return invoice.dueDays() + 7;
  }
}
