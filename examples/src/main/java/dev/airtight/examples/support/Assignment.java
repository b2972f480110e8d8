package dev.airtight.examples.support;

/** Where a ticket goes, and how soon somebody has to look at it. */
public record Assignment(String queue, int number, int hours) {}
