package dev.byre.core.sorted;

/**
 * What a sorted collection holds, handle or value, as it is handed from one to the other in O(1).
 *
 * @param root entries in ascending order
 * @param order their order
 * @param descending whether the collection shows them the other way round
 */
public record Sorted(Node root, Order order, boolean descending) {}
