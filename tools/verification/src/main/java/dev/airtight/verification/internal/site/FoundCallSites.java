package dev.airtight.verification.internal.site;

import java.util.List;

/**
 * What a search found.
 *
 * @param sites in the order of the class files and in them of the methods
 * @param problems class files that cannot be read, one line each
 * @param notes calls that cannot be told apart, one line each
 */
record FoundCallSites(List<CallSite> sites, List<String> problems, List<String> notes) {

  FoundCallSites {
    sites = List.copyOf(sites);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }
}
