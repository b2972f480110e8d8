package dev.airtight.examples.support;

import java.math.BigDecimal;
import java.util.List;

/**
 * A triaged ticket.
 *
 * @param refund null when none is offered
 * @param assignee null when nobody fits
 */
public record Ticket(
    String id,
    Severity severity,
    int score,
    BigDecimal refund,
    String assignee,
    List<String> tags) {}
