package dev.airtight.paths.prompt;

import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;

/** A prompt of a contract. */
public record NamedPrompt(Contract contract, Prompt prompt) {}
