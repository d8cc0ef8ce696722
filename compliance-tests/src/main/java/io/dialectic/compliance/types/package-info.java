/** Types that the suite adds to every database, as a third party would. */
@NullMarked
package io.dialectic.compliance.types;

import org.jspecify.annotations.NullMarked;
