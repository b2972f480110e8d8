package dev.airtight.paths.standin;

import java.util.List;

/** A key that tells what it is asked, and may refuse to answer. */
final class HostileKey implements Comparable<HostileKey> {
  private final String name;
  private final int hash;
  private final int identity;
  private final String refuses;
  private final List<String> log;

  HostileKey(String name, int hash, int identity, String refuses, List<String> log) {
    this.name = name;
    this.hash = hash;
    this.identity = identity;
    this.refuses = refuses;
    this.log = log;
  }

  private void asked(String question, Object other) {
    log.add(name + "." + question + (other == null ? "" : " " + other));
    if (refuses.equals(question)) {
      throw new IllegalStateException(question);
    }
  }

  @Override
  public int hashCode() {
    asked("hashCode", null);
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    asked("equals", other);
    return other instanceof HostileKey key && key.identity == identity;
  }

  @Override
  public int compareTo(HostileKey other) {
    asked("compareTo", other);
    return Integer.compare(identity, other.identity);
  }

  @Override
  public String toString() {
    return name;
  }
}
