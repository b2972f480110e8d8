package dev.airtight.frameworks.jackson;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.decode.jackson.TreeNodes;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes that an application makes by a mapper of Jackson 2. The nodes themselves, and what is done
 * to them, are Jackson's own code.
 */
public final class NodeSummaries implements SummaryProvider {
  private static final String MAPPER = "com/fasterxml/jackson/databind/ObjectMapper";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    put(all, "createObjectNode", "objectNode", TreeNodes.PACKAGE + "ObjectNode");
    put(all, "createArrayNode", "arrayNode", TreeNodes.PACKAGE + "ArrayNode");
    all.put(
        MAPPER + ".getNodeFactory()L" + TreeNodes.FACTORY + ";",
        call -> MapperSummaries.known(call, c -> c.returnsNew(TreeNodes.factory(c.terms()))));
    return all;
  }

  private static void put(Map<String, Summary> all, String method, String maker, String className) {
    String descriptor = "()L" + className + ";";
    MethodReference made =
        new MethodReference(TreeNodes.FACTORY, maker, MethodDescriptor.parse(descriptor), false);
    all.put(
        MAPPER + "." + method + descriptor,
        call -> MapperSummaries.known(call, c -> byFactory(c, made)));
  }

  private static List<Successor> byFactory(Call call, MethodReference method) {
    HeapObject factory = TreeNodes.factory(call.terms());
    int identity = call.machine().freshIdentity();
    State with = call.state().withObject(identity, factory);
    Reference reference = new Reference(call.terms().bool(false), identity);
    return call.machine().callVirtual(with, method, List.of(reference), null);
  }
}
