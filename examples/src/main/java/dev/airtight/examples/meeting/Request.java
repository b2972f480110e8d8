package dev.airtight.examples.meeting;

import java.util.List;

/**
 * A meeting as it was asked for.
 *
 * @param length in minutes
 * @param room null when none is named
 */
public record Request(String date, String start, int length, List<String> attendees, String room) {}
