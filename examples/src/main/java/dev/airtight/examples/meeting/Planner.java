package dev.airtight.examples.meeting;

import dev.airtight.annotations.Handles;
import java.util.List;
import java.util.Optional;

/** Puts meetings into the calendar. As first written. */
public final class Planner {
  private static final String[] MONTHS = {
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December"
  };

  /** Breaks: the pattern of the date allows a month 13, and a month 00. */
  @Handles("meeting/Request")
  public String headline(Request request) {
    String[] parts = request.date().split("-");
    int month = Integer.parseInt(parts[1]);
    return MONTHS[month - 1] + " " + Integer.parseInt(parts[2]) + ", " + parts[0];
  }

  /** Breaks: a meeting may be asked for without saying with whom. */
  @Handles("meeting/Request")
  public String organizer(Request request) {
    return firstOf(request.attendees()).get();
  }

  /** Breaks: a time may have one digit for the hour, {@code "9:30"}. */
  @Handles("meeting/Request")
  public int startMinute(Request request) {
    int hour = Integer.parseInt(request.start().substring(0, 2));
    int minute = Integer.parseInt(request.start().substring(3, 5));
    return hour * 60 + minute;
  }

  /** Breaks: a meeting of no length fits any number of times. */
  @Handles("meeting/Request")
  public int perDay(Request request) {
    return 480 / request.length();
  }

  /** Breaks: the room may be left out. */
  @Handles("meeting/Request")
  public int floor(Request request) {
    return request.room().charAt(1) - '0';
  }

  private static Optional<String> firstOf(List<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(names.get(0));
  }
}
