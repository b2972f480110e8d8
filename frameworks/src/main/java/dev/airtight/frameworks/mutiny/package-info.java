/**
 * What is known of Mutiny beside what its own code says. Imports {@code paths.state} and {@code
 * paths.summary}.
 */
@NullMarked
package dev.airtight.frameworks.mutiny;

import org.jspecify.annotations.NullMarked;
