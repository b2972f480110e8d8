package dev.airtight.verification.internal.handler;

import org.jspecify.annotations.Nullable;

/**
 * What an obligation is about.
 *
 * @param id unique within a report
 * @param kind what was asked
 * @param name {@code pkg.Class#method}, with the parameter types in parentheses where overloaded
 * @param deployment what a model may send, or null where no model's answer is concerned
 */
public record ReportSubject(String id, String kind, String name, @Nullable String deployment) {}
