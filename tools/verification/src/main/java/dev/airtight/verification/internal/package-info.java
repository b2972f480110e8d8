/** What a run needs besides contracts and handlers. Imports only the JDK. */
@NullMarked
package dev.airtight.verification.internal;

import org.jspecify.annotations.NullMarked;
