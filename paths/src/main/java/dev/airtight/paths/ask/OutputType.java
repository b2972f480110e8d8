package dev.airtight.paths.ask;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;

/** A type of a contract, which outputs have. */
public record OutputType(Contract contract, Type type) {}
