package dev.airtight.examples.invoice;

import java.util.List;
import java.util.Map;

/**
 * What could be read from a scan.
 *
 * @param rates VAT in percent by class
 * @param dueDays null when the invoice does not say it
 */
public record Invoice(
    String number,
    Currency currency,
    List<Line> lines,
    Map<String, Integer> rates,
    Integer dueDays) {}
