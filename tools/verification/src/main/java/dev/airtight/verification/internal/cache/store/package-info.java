/** Keeps bytes under keys: in a directory, on a server, or in both. */
@NullMarked
package dev.airtight.verification.internal.cache.store;

import org.jspecify.annotations.NullMarked;
