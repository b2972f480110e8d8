package dev.airtight.paths.prompt;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecodedOutput;
import dev.airtight.paths.input.InputNode;
import dev.airtight.solver.term.Terms;
import java.util.List;
import java.util.Objects;

/** Answers that no decoder is likely to take; a replay finds out. */
final class Unreadable {
  private static final String TEXT = "I cannot answer that.";
  private static final Contract CONTRACT =
      Objects.requireNonNull(
          ContractLoader.loadText(
                  "answer.contract", "contract answer\n\ntype Said = string\n\nrecord Empty {}\n")
              .contract());

  private Unreadable() {}

  /** One for what an output is decoded into: lists may be read off the lines of a text. */
  static InputNode of(DecodedOutput output, Terms terms) {
    boolean isList = output.into() instanceof JavaType.Of of && of.arguments().size() == 1;
    return isList
        ? holding("Empty", output, new InputNode.Members(List.of()))
        : holding("Said", output, new InputNode.Text(terms.text(TEXT)));
  }

  private static InputNode holding(String type, DecodedOutput output, InputNode node) {
    Type named = new Type.Named(type, CONTRACT.definition(type).clause());
    return new InputNode.Output(
        node, CONTRACT, named, output.into(), output.decoder().name(), false);
  }
}
