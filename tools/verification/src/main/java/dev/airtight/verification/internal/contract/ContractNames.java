package dev.airtight.verification.internal.contract;

import dev.airtight.core.contract.Clause;
import dev.airtight.core.contract.Contract;
import dev.airtight.grammar.source.Position;
import java.util.List;
import java.util.stream.Collectors;

/** What contracts are called: by their first line, or by the end of their file's path. */
final class ContractNames {
  private static final String SUFFIX = ".contract";

  private ContractNames() {}

  static boolean isCalled(Contract contract, String name) {
    String path = path(contract);
    return contract.name().equals(name) || path.equals(name) || path.endsWith("/" + name);
  }

  /** The shortest end of each one's path that no other one has, to write in an annotation. */
  static String apart(List<Contract> contracts) {
    return contracts.stream()
        .map(contract -> shortest(contract, contracts) + " (" + contract.source().name() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String shortest(Contract contract, List<Contract> others) {
    String path = path(contract);
    for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
      String end = path.substring(slash + 1);
      if (!end.isEmpty() && others.stream().filter(each -> isCalled(each, end)).count() == 1) {
        return end;
      }
      if (slash == 0) {
        break;
      }
    }
    return path;
  }

  private static String path(Contract contract) {
    String path = contract.source().name().replace('\\', '/');
    return path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
  }

  /** {@code file:line:column}. */
  static String at(Clause clause) {
    Position position = clause.source().position(clause.span().start());
    return clause.source().name() + ":" + position.line() + ":" + position.column();
  }
}
