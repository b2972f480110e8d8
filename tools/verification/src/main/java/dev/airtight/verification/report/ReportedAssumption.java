package dev.airtight.verification.report;

import org.jspecify.annotations.Nullable;

/**
 * Something that a verdict rests on and that was not proved.
 *
 * @param kind what sort it is, the same in every release: {@code not-null}, {@code decoder-limits}
 * @param text a clause in lower case that says it
 * @param place the argument, the part of one, the static field or the method that it is about, as
 *     messages show it; null where it is about the whole run
 */
public record ReportedAssumption(String kind, String text, @Nullable String place) {}
