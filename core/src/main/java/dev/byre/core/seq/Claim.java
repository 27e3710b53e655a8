package dev.byre.core.seq;

import dev.byre.core.ownership.Owner;

/** What the maker of a branch that may be edited in place notes about it. */
final class Claim {
    final Owner owner;

    /** How many children the branch has; behind them it has room. */
    int count;

    /** A bit for each child that is a leaf made by the same owner; no bits where the children are branches. */
    long made;

    Claim(Owner owner, int count, long made) {
        this.owner = owner;
        this.count = count;
        this.made = made;
    }
}
