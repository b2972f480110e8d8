package dev.airtight.paths.state;

import dev.airtight.paths.input.InputParts;
import dev.airtight.paths.value.Value;
import java.util.List;

/** What an object refers to, as far as it came into being on a path. */
public record KnownParts(InputParts inputs) implements HeapObject.Cases<List<Value>> {

  @Override
  public List<Value> instance(HeapObject.Instance object) {
    return List.copyOf(object.fields().values());
  }

  @Override
  public List<Value> text(HeapObject.Text object) {
    return List.of();
  }

  @Override
  public List<Value> box(HeapObject.Box object) {
    return List.of();
  }

  /** What a constant has belongs to its class; {@link dev.airtight.paths.state.StaticObjects}. */
  @Override
  public List<Value> enumConstant(HeapObject.EnumConstant object) {
    return List.of();
  }

  @Override
  public List<Value> array(HeapObject.Array object) {
    return object.cells().stream().map(HeapObject.Cell::value).toList();
  }

  @Override
  public List<Value> function(HeapObject.Function object) {
    return object.captured();
  }

  @Override
  public List<Value> classObject(HeapObject.ClassObject object) {
    return List.of();
  }

  @Override
  public List<Value> inputEntries(HeapObject.InputEntries object) {
    return inputs.entriesOf(object.id()).stream().map(InputParts.Entry::value).toList();
  }

  /** It has none before it is made, which then stands in its place. */
  @Override
  public List<Value> lazy(HeapObject.Lazy object) {
    return List.of();
  }
}
