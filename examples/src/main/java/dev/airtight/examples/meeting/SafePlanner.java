package dev.airtight.examples.meeting;

import dev.airtight.annotations.Handles;
import java.util.List;
import java.util.Optional;

/**
 * Puts meetings into the calendar. Repaired: some of it in the code, some of it in the contract.
 */
public final class SafePlanner {
  private static final String[] MONTHS = {
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December"
  };

  /** Repaired in the code: a month that no calendar has is left as a number. */
  @Handles("meeting/Request")
  public String headline(Request request) {
    String[] parts = request.date().split("-");
    int month = Integer.parseInt(parts[1]);
    if (month < 1 || month > MONTHS.length) {
      return request.date();
    }
    return MONTHS[month - 1] + " " + Integer.parseInt(parts[2]) + ", " + parts[0];
  }

  /**
   * Repaired in the contract: a booking's date has a month from 01 to 12, the code is as it was.
   */
  @Handles("meeting/Booking")
  public String bookingHeadline(Booking booking) {
    String[] parts = booking.date().split("-");
    int month = Integer.parseInt(parts[1]);
    return MONTHS[month - 1] + " " + Integer.parseInt(parts[2]) + ", " + parts[0];
  }

  /** Without attendees nobody organizes it. */
  @Handles("meeting/Request")
  public String organizer(Request request) {
    return firstOf(request.attendees()).orElse("nobody");
  }

  /** Cuts at the colon, wherever it is. */
  @Handles("meeting/Request")
  public int startMinute(Request request) {
    int colon = request.start().indexOf(':');
    int hour = Integer.parseInt(request.start().substring(0, colon));
    int minute = Integer.parseInt(request.start().substring(colon + 1));
    return hour * 60 + minute;
  }

  /** Repaired in the contract: a booking takes five minutes or more. */
  @Handles("meeting/Booking")
  public int perDay(Booking booking) {
    return 480 / booking.length();
  }

  /** Repaired in the contract: a booking has a room. */
  @Handles("meeting/Booking")
  public int floor(Booking booking) {
    return booking.room().charAt(1) - '0';
  }

  private static Optional<String> firstOf(List<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(names.get(0));
  }
}
