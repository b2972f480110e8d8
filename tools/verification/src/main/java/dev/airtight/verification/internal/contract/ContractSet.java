package dev.airtight.verification.internal.contract;

import dev.airtight.core.check.CheckResult;
import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.check.load.ContractSources;
import dev.airtight.core.check.load.FileSources;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.contract.TypeDefinition;
import dev.airtight.core.diagnostic.Diagnostic;
import dev.airtight.core.diagnostic.DiagnosticRenderer;
import dev.airtight.paths.prompt.NamedPrompt;
import dev.airtight.verification.internal.notice.Candidates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The contracts of one run.
 *
 * @param contracts the valid ones, in the order of their files
 * @param errors what keeps the others from having a meaning, ready to print
 * @param warnings what is odd about any of them, ready to print
 */
public record ContractSet(List<Contract> contracts, List<String> errors, List<String> warnings) {
  /** Copies the lists. */
  public ContractSet {
    contracts = List.copyOf(contracts);
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  /** A type of one of the contracts. */
  public record Output(Contract contract, TypeDefinition type) {}

  /** What an annotation names, or why it names nothing. */
  public sealed interface Named {
    /** A type. */
    record Found(Output output) implements Named {}

    /** A prompt. */
    record FoundPrompt(NamedPrompt prompt) implements Named {}

    /** Nothing; the message is one clause in lower case. */
    sealed interface Missing extends Named {
      /** Why. */
      String message();
    }

    /** There is no such contract. */
    record NoContract(String contract, String message) implements Missing {}

    /**
     * There is a contract of this name or several, but not what is named, or no way to tell which.
     */
    record NotThere(String message) implements Missing {}
  }

  /** Loads and checks files. */
  public static ContractSet load(List<Path> files) {
    return load(new FileSources(), files);
  }

  /** Loads and checks files that come from somewhere. */
  public static ContractSet load(ContractSources sources, List<Path> files) {
    List<Contract> contracts = new ArrayList<>();
    // A file that several others import is checked with each of them; what is wrong with it is said
    // once.
    Set<String> errors = new LinkedHashSet<>();
    Set<String> warnings = new LinkedHashSet<>();
    for (Path file : files) {
      CheckResult result = ContractLoader.load(sources, file.toString());
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

  /** The prompt of a name, where there is one. */
  public Optional<NamedPrompt> prompt(String name) {
    return findPrompt(name) instanceof Named.FoundPrompt found
        ? Optional.of(found.prompt())
        : Optional.empty();
  }

  /** As {@link #find}, where only a prompt will do. */
  public Named findPrompt(String name) {
    return find(name) instanceof Named.Found found ? notPrompt(found.output()) : find(name);
  }

  private static Named notPrompt(Output output) {
    Contract contract = output.contract();
    return new Named.NotThere(
        contract.name()
            + "/"
            + output.type().name()
            + " is a type ("
            + ContractNames.at(output.type().clause())
            + "), not a prompt"
            + Candidates.of(output.type().name(), List.copyOf(contract.prompts().keySet())));
  }

  /**
   * The type or prompt that an annotation names.
   *
   * @param name a contract's name or the end of its file's path without {@code .contract}, a slash,
   *     a type's or prompt's name
   */
  public Named find(String name) {
    int slash = name.lastIndexOf('/');
    if (slash <= 0 || slash == name.length() - 1) {
      return new Named.NotThere(
          "\"" + name + "\" is not written like \"contract/Name\"" + withSlash(name));
    }
    String contractName = name.substring(0, slash);
    List<Contract> called =
        contracts.stream().filter(each -> ContractNames.isCalled(each, contractName)).toList();
    if (called.isEmpty()) {
      return new Named.NoContract(
          contractName,
          "there is no valid contract "
              + contractName
              + " among the given files"
              + Candidates.of(
                  contractName, contracts.stream().map(Contract::name).distinct().toList()));
    }
    if (called.size() > 1) {
      return new Named.NotThere(
          "several contracts are called "
              + contractName
              + "; write one of "
              + ContractNames.apart(called)
              + " before the name");
    }
    return in(called.get(0), name.substring(slash + 1));
  }

  /** Where somebody writes a dot as in Java. */
  private String withSlash(String name) {
    int dot = name.lastIndexOf('.');
    String slashed = name.substring(0, Math.max(0, dot)) + "/" + name.substring(dot + 1);
    return dot > 0 && !(find(slashed) instanceof Named.Missing)
        ? "; did you mean \"" + slashed + "\"?"
        : "";
  }

  private static Named in(Contract contract, String name) {
    TypeDefinition type = contract.types().get(name);
    if (type != null) {
      return new Named.Found(new Output(contract, type));
    }
    Prompt prompt = contract.prompts().get(name);
    if (prompt != null) {
      return new Named.FoundPrompt(new NamedPrompt(contract, prompt));
    }
    List<String> all = new ArrayList<>(contract.types().keySet());
    all.addAll(contract.prompts().keySet());
    return new Named.NotThere(
        "contract "
            + contract.name()
            + " ("
            + contract.source().name()
            + ") has no type or prompt "
            + name
            + Candidates.of(name, all));
  }
}
