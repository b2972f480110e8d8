package dev.airtight.verification.internal.contract;

import dev.airtight.core.check.CheckResult;
import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.diagnostic.Diagnostic;
import dev.airtight.core.diagnostic.DiagnosticRenderer;
import dev.airtight.paths.code.lookup.NearestNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The contracts of one run.
 *
 * @param contracts the valid ones, in the order of their files
 * @param errors what keeps the others from having a meaning, ready to print
 * @param warnings what is odd about any of them, ready to print
 */
public record ContractSet(List<Contract> contracts, List<String> errors, List<String> warnings) {
  private static final String SUFFIX = ".contract";

  /** Copies the lists. */
  public ContractSet {
    contracts = List.copyOf(contracts);
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  /** A type of one of the contracts. */
  public record Output(Contract contract, TypeDefinition type) {}

  /** What a handler's annotation names, or why it names nothing. */
  public sealed interface Named {
    /** A type. */
    record Found(Output output) implements Named {}

    /** Nothing; the message is one clause in lower case. */
    sealed interface Missing extends Named {
      /** Why. */
      String message();
    }

    /** There is no such contract. */
    record NoContract(String contract, String message) implements Missing {}

    /** There is a contract of this name or several, but no such type, or no way to tell which. */
    record NoType(String message) implements Missing {}
  }

  /** Loads and checks files. */
  public static ContractSet load(List<Path> files) {
    List<Contract> contracts = new ArrayList<>();
    // A file that several others import is checked with each of them; what is wrong with it is said
    // once.
    Set<String> errors = new LinkedHashSet<>();
    Set<String> warnings = new LinkedHashSet<>();
    for (Path file : files) {
      CheckResult result = ContractLoader.load(file);
      for (Diagnostic diagnostic : result.diagnostics()) {
        String text = DiagnosticRenderer.render(List.of(diagnostic)).stripTrailing();
        (diagnostic.isError() ? errors : warnings).add(text);
      }
      if (result.contract() != null) {
        contracts.add(result.contract());
      }
    }
    return new ContractSet(contracts, List.copyOf(errors), List.copyOf(warnings));
  }

  /**
   * The type that an annotation names.
   *
   * @param name a contract's name or the end of its file's path without {@code .contract}, a slash,
   *     a type's name
   */
  public Named find(String name) {
    int slash = name.lastIndexOf('/');
    if (slash <= 0) {
      return new Named.NoType("\"" + name + "\" is not written like \"contract/Type\"");
    }
    String contractName = name.substring(0, slash);
    List<Contract> candidates =
        contracts.stream().filter(each -> isCalled(each, contractName)).toList();
    if (candidates.isEmpty()) {
      return new Named.NoContract(
          contractName,
          "there is no valid contract "
              + contractName
              + " among the given files"
              + suggestion(contractName, contractNames()));
    }
    if (candidates.size() > 1) {
      return new Named.NoType(
          "several contracts are called " + contractName + "; write more of the path");
    }
    Contract contract = candidates.get(0);
    String typeName = name.substring(slash + 1);
    TypeDefinition type = contract.types().get(typeName);
    return type == null
        ? new Named.NoType(
            "contract "
                + contractName
                + " has no type "
                + typeName
                + suggestion(typeName, List.copyOf(contract.types().keySet())))
        : new Named.Found(new Output(contract, type));
  }

  private static boolean isCalled(Contract contract, String name) {
    String path = contract.source().name().replace('\\', '/');
    String withoutSuffix =
        path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
    return contract.name().equals(name)
        || withoutSuffix.equals(name)
        || withoutSuffix.endsWith("/" + name);
  }

  private List<String> contractNames() {
    return contracts.stream().map(Contract::name).distinct().toList();
  }

  private static String suggestion(String name, List<String> names) {
    List<String> nearest = NearestNames.of(name, names);
    return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
  }
}
