/**
 * Looks for crashes by running a handler on values of its inputs, without following any path.
 * Imports {@code code}, {@code replay}, {@code nullness}, {@code ask}, contracts and samples of
 * their values; knows nothing symbolic.
 */
@NullMarked
package dev.airtight.paths.search;

import org.jspecify.annotations.NullMarked;
