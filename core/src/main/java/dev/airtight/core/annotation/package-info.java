/** How Java code names the contract it works with. Imports nothing of ours. */
@NullMarked
package dev.airtight.core.annotation;

import org.jspecify.annotations.NullMarked;
