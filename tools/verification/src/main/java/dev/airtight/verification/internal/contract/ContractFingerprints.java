package dev.airtight.verification.internal.contract;

import dev.airtight.core.contract.Contract;
import dev.airtight.grammar.source.SourceText;
import dev.airtight.paths.code.dependency.Fingerprint;
import java.util.LinkedHashSet;
import java.util.Set;

/** Hashes of what contracts say, and where they say it. */
public final class ContractFingerprints {
  private ContractFingerprints() {}

  /** Of a contract with all that it imports types from. */
  public static String of(Contract contract) {
    Set<SourceText> sources = new LinkedHashSet<>();
    sources.add(contract.source());
    contract.types().values().forEach(type -> sources.add(type.clause().source()));
    Fingerprint all = new Fingerprint().add(contract.name());
    sources.forEach(source -> all.add(source.name()).add(source.text()));
    return all.hex();
  }

  /** Of what a name stands for that an annotation gives, or of why it stands for nothing. */
  public static String of(ContractSet contracts, String name) {
    ContractSet.Named named = contracts.find(name);
    if (named instanceof ContractSet.Named.Found found) {
      return of(found.output().contract());
    } else if (named instanceof ContractSet.Named.FoundPrompt found) {
      return of(found.prompt().contract());
    }
    return ((ContractSet.Named.Missing) named).message();
  }
}
