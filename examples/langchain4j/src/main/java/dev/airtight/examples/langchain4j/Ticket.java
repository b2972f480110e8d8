package dev.airtight.examples.langchain4j;

import java.util.List;

/** What a model reads out of a mail. */
public record Ticket(String customer, Integer floor, List<String> products, Urgency urgency) {}
