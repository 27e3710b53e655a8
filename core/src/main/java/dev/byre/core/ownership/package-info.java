/** Who may write in place: counts for flat buffers, owner tokens for trees, and the record of the copies made. */
package dev.byre.core.ownership;
