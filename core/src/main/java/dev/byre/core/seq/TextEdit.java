package dev.byre.core.seq;

import dev.byre.core.ownership.Owner;
import org.checkerframework.checker.nullness.qual.Nullable;

/** An update of a text that concerns one leaf, which may become two. */
@SuppressWarnings("ReferenceEquality") // What was edited in place is the very same leaf.
final class TextEdit {
    private static final Chars KIND = Chars.KIND;

    private final Tree tree;
    private final String text;

    /** Whether it was seen to that the text may become the neighbour of what is before and behind. */
    private final boolean met;

    private TextEdit(Tree tree, String text, boolean met) {
        this.tree = tree;
        this.text = text;
        this.met = met;
    }

    /**
     * Another text in the place of some characters.
     *
     * @param met whether it was seen to that the text may become the neighbour of what is before and behind
     * @return null if nothing was done, because the characters are not in one leaf, or would not be in one or two
     */
    static @Nullable Object replaced(@Nullable Owner editor, Object root, int from, int to, String text, boolean met) {
        Tree tree = Tree.editable(KIND, editor, root);
        return new TextEdit(tree, text, met).replace(from, to) ? tree.root(KIND) : null;
    }

    private boolean replace(int from, int to) {
        int tailStart = tree.headSize + tree.bodySize;
        boolean done;
        if (from >= tailStart) {
            done = replaceInTail(from - tailStart, to - tailStart);
        } else if (tree.headSize > 0 && to <= tree.headSize) {
            done = replaceInHead(from, to);
        } else {
            boolean within = from >= tree.headSize && to <= tailStart;
            done = within && replaceInBody(from - tree.headSize, to - tree.headSize);
        }
        if (done) {
            tree.flatten(KIND);
        }
        return done;
    }

    private boolean replaceInTail(int from, int to) {
        if (!KIND.canReplace(tree.tail, tree.tailSize, from, to, text, met)) {
            return false;
        }
        Object leaf = KIND.replaced(tree.owner, tree.tail, tree.ownsTail, tree.tailSize, from, to, text);
        int end = from + text.length();
        int size = tree.tailSize - to + end;
        if (size > KIND.leafLength()) {
            // What grows at its end leaves full leaves behind.
            int cut = KIND.cut(leaf, size, end == size ? KIND.leafLength() : size >>> 1);
            tree.setTail(part(leaf, cut, size));
            tree.append(KIND, part(leaf, 0, cut));
        } else if (leaf == tree.tail) {
            tree.tailSize = (short) size;
        } else {
            tree.setTail(new Part(leaf, size, tree.owner != null));
        }
        return true;
    }

    private Part part(Object leaf, int from, int to) {
        return new Part(KIND.part(tree.owner, leaf, from, to), to - from, tree.owner != null);
    }

    private boolean replaceInHead(int from, int to) {
        if (!KIND.canReplace(tree.head, tree.headSize, from, to, text, met)) {
            return false;
        }
        Object leaf = KIND.replaced(tree.owner, tree.head, tree.ownsHead, tree.headSize, from, to, text);
        int size = tree.headSize - (to - from) + text.length();
        if (size > KIND.leafLength()) {
            int cut = KIND.cut(leaf, size, to == 0 ? size - KIND.leafLength() : size >>> 1);
            tree.setHead(part(leaf, 0, cut));
            tree.prepend(KIND, part(leaf, cut, size));
        } else {
            tree.setHead(new Part(leaf, size, tree.owner != null));
        }
        return true;
    }

    private boolean replaceInBody(int from, int to) {
        // What is inserted goes where what is before it is, so that a leaf grows at its end.
        int index = from == to && from > 0 ? from - 1 : from;
        int start = tree.leafStart(KIND, index);
        Part leaf = tree.leaf(KIND, index);
        if (!KIND.canReplace(leaf.node(), leaf.size(), from - start, to - start, text, met)) {
            return false;
        }
        Object written =
                KIND.replaced(tree.owner, leaf.node(), leaf.made(), leaf.size(), from - start, to - start, text);
        int size = leaf.size() - (to - from) + text.length();
        int last = from - start + text.length() - 1;
        tree.put(KIND, index, new Edit(KIND, tree.owner).split(written, 0, size, last));
        return true;
    }
}
