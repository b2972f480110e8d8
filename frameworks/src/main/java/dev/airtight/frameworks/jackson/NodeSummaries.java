package dev.airtight.frameworks.jackson;

import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.decode.jackson.TreeClasses;
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
 * Nodes that an application makes by a mapper of Jackson. The nodes themselves, and what is done to
 * them, are Jackson's own code.
 */
public final class NodeSummaries implements SummaryProvider {

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    for (JacksonVersion version : JacksonVersion.values()) {
      TreeClasses classes = version.trees();
      put(all, version, "createObjectNode", "objectNode", classes.object());
      put(all, version, "createArrayNode", "arrayNode", classes.array());
      all.put(
          version.mapper() + ".getNodeFactory()L" + classes.factory() + ";",
          call ->
              new Mappers(version)
                  .known(call, c -> c.returnsNew(TreeNodes.factory(classes, c.terms()))));
    }
    return all;
  }

  private static void put(
      Map<String, Summary> all,
      JacksonVersion version,
      String method,
      String maker,
      String className) {
    TreeClasses classes = version.trees();
    String descriptor = "()L" + className + ";";
    MethodReference made =
        new MethodReference(classes.factory(), maker, MethodDescriptor.parse(descriptor), false);
    all.put(
        version.mapper() + "." + method + descriptor,
        call -> new Mappers(version).known(call, c -> byFactory(c, classes, made)));
  }

  private static List<Successor> byFactory(Call call, TreeClasses classes, MethodReference method) {
    HeapObject factory = TreeNodes.factory(classes, call.terms());
    int identity = call.machine().freshIdentity();
    State with = call.state().withObject(identity, factory);
    Reference reference = new Reference(call.terms().bool(false), identity);
    return call.machine().callVirtual(with, method, List.of(reference), null);
  }
}
