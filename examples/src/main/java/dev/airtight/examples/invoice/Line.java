package dev.airtight.examples.invoice;

/**
 * One line of an invoice.
 *
 * @param unitPrice price of one piece in cents
 * @param vat a class of VAT
 */
public record Line(String description, int quantity, int unitPrice, String vat) {}
