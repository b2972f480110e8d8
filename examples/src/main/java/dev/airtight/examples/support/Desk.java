package dev.airtight.examples.support;

/** Where tickets are worked on. */
public interface Desk {

  /** Puts a ticket into a queue. */
  void assign(String queue, String id);
}
