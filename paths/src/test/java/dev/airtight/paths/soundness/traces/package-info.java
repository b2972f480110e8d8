/**
 * Random programs that write down what they see of collections: the engine must see the same. May
 * import what a user of the engine imports.
 */
@NullMarked
package dev.airtight.paths.soundness.traces;

import org.jspecify.annotations.NullMarked;
