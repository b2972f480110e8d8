package dev.airtight.paths.explore;

import java.util.Optional;

/**
 * What an exploration did.
 *
 * @param instructions executed on all paths together
 * @param paths that ended
 * @param unfinished which limit kept it from following every path to its end, if one did
 */
public record Exploration(long instructions, int paths, Optional<String> unfinished) {}
