package dev.airtight.paths.step;

import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.Memory;

/**
 * Whether an object is one that whoever calls a handler can have, too, without getting it from an
 * argument: the JVM or a class keeps it for everybody.
 */
record IsShared(Memory memory, int identity) implements HeapObject.Cases<Boolean> {

  @Override
  public Boolean instance(HeapObject.Instance object) {
    return memory.isEnumConstant(identity);
  }

  @Override
  public Boolean text(HeapObject.Text object) {
    return true;
  }

  @Override
  public Boolean box(HeapObject.Box object) {
    return true;
  }

  @Override
  public Boolean enumConstant(HeapObject.EnumConstant object) {
    return true;
  }

  @Override
  public Boolean array(HeapObject.Array object) {
    return false;
  }

  @Override
  public Boolean function(HeapObject.Function object) {
    return false;
  }

  @Override
  public Boolean classObject(HeapObject.ClassObject object) {
    return true;
  }

  @Override
  public Boolean inputEntries(HeapObject.InputEntries object) {
    return false;
  }

  @Override
  public Boolean lazy(HeapObject.Lazy object) {
    return false;
  }
}
