/** The blog example. */
@NullMarked
package io.dialectic.examples.blog;

import org.jspecify.annotations.NullMarked;
