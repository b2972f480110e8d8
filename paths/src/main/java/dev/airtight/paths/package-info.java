/** Java class files explored symbolically, witnesses and their replay. Imports solver. */
@NullMarked
package dev.airtight.paths;

import org.jspecify.annotations.NullMarked;
