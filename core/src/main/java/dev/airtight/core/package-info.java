/** What a contract means, with no native code. Imports only grammar. */
@NullMarked
package dev.airtight.core;

import org.jspecify.annotations.NullMarked;
