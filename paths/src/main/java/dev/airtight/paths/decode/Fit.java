package dev.airtight.paths.decode;

import java.util.List;

/**
 * Whether the values of a contract type can be decoded into a Java type at all.
 *
 * @param misfits places where none can: a mistake in the program or in the contract
 * @param unsupported places whose rules are not known here, each a clause in lower case
 */
public record Fit(List<Misfit> misfits, List<String> unsupported) {
  public Fit {
    misfits = List.copyOf(misfits);
    unsupported = List.copyOf(unsupported);
  }
}
