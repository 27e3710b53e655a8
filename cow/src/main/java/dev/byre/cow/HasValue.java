package dev.byre.cow;

import dev.byre.core.ownership.HasSnapshot;

/** What the head of a public handle names in the place of {@link HasSnapshot}, which users cannot see. */
interface HasValue extends HasSnapshot {}
