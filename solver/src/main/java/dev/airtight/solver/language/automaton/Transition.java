package dev.airtight.solver.language.automaton;

/**
 * In an automaton: every unit from {@code low} to {@code high} (both included) leads to state
 * {@code target}.
 */
public record Transition(char low, char high, int target) {}
