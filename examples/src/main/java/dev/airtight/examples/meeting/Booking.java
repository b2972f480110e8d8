package dev.airtight.examples.meeting;

import java.util.List;

/**
 * A meeting with nothing left open.
 *
 * @param length in minutes
 */
public record Booking(String date, String start, int length, List<String> attendees, String room) {}
