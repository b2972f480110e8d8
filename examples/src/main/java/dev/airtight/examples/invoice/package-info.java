/**
 * Reading of scanned invoices: the records of the contract, handlers as first written and as
 * repaired.
 */
package dev.airtight.examples.invoice;
