package dev.airtight.paths.state;

import dev.airtight.paths.value.Value;
import org.jspecify.annotations.Nullable;

/** The top of an operand stack and what lies below it; the empty stack is null. */
record StackSlot(Value value, @Nullable StackSlot below) {}
