package dev.airtight.grammar.tree;

import dev.airtight.grammar.source.SourceText;
import dev.airtight.grammar.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One contract file: {@code contract NAME}, imports, declarations in their order.
 *
 * @param source the text the spans of the whole tree refer to
 * @param doc doc comment before {@code contract}
 * @param name the contract's name; absent only if the text has syntax errors
 */
public record ContractFile(
    SourceText source,
    Optional<DocComment> doc,
    Optional<Identifier> name,
    List<Import> imports,
    List<Declaration> declarations,
    Span span)
    implements SyntaxNode {

  public ContractFile {
    imports = List.copyOf(imports);
    declarations = List.copyOf(declarations);
  }
}
