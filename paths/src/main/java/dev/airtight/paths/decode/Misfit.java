package dev.airtight.paths.decode;

import dev.airtight.core.contract.Clause;

/**
 * A place where no JSON value that the contract allows can be decoded into the Java type.
 *
 * @param place the place in Java: {@code component tags of record shop.Ticket}
 * @param javaType the type there, as in Java source
 * @param path the place in the contract: {@code Ticket.tags}
 * @param expected what the contract has there, in words
 * @param clause where the contract says so
 * @param rule why they do not fit, one clause in lower case; empty where the types say it all
 */
public record Misfit(
    String place, String javaType, String path, String expected, Clause clause, String rule) {

  /** One sentence in lower case. */
  public String message() {
    return place
        + " has type "
        + javaType
        + ", but "
        + path
        + " is "
        + expected
        + " in the contract"
        + (rule.isEmpty() ? "" : ": " + rule);
  }
}
