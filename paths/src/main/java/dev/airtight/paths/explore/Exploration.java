package dev.airtight.paths.explore;

import java.util.Optional;

/**
 * What an exploration did.
 *
 * @param instructions executed on all paths together
 * @param paths that ended
 * @param queries put to the solver
 * @param unfinished why not every path was followed to its end, if so; also when a listener stopped
 *     the exploration
 */
public record Exploration(long instructions, int paths, int queries, Optional<String> unfinished) {}
