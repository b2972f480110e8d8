/**
 * The decoder {@code jackson}: plain Jackson 2 databind. Which annotations it honours, which Java
 * types it fills, what it makes of each value, and how it is run. Decoders of {@code frameworks}
 * are made of its parts. Imports what {@code decode} imports.
 */
@NullMarked
package dev.airtight.paths.decode.jackson;

import org.jspecify.annotations.NullMarked;
