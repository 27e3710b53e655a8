package dev.byre.core.seq;

import dev.byre.core.ownership.Owner;
import org.checkerframework.checker.nullness.qual.Nullable;

/** An update of a text that concerns one leaf, which may become two. */
@SuppressWarnings("ReferenceEquality") // What was edited in place is the very same leaf.
final class TextEdit {
    private static final Chars KIND = Chars.KIND;

    private final Tree tree;
    private final int from;
    private final int to;
    private final String text;

    private TextEdit(Tree tree, int from, int to, String text) {
        this.tree = tree;
        this.from = from;
        this.to = to;
        this.text = text;
    }

    /**
     * Another text in the place of some characters.
     *
     * @return null if nothing was done, because the characters are not in one leaf, or would not be in one or two, or join
     *     what is in another one
     */
    static @Nullable Object replaced(@Nullable Owner editor, Object root, int from, int to, String text) {
        Tree tree = Tree.editable(KIND, editor, root);
        return new TextEdit(tree, from, to, text).replace() ? tree.root(KIND) : null;
    }

    private boolean replace() {
        int tailStart = tree.headSize + tree.bodySize;
        boolean done;
        if (from >= tailStart) {
            done = replaceInTail(tailStart);
        } else if (tree.headSize > 0 && to <= tree.headSize) {
            done = replaceInHead();
        } else {
            done = from >= tree.headSize && to <= tailStart && replaceInBody();
        }
        if (done) {
            tree.flatten(KIND);
        }
        return done;
    }

    private boolean replaceInTail(int start) {
        if (!KIND.canReplace(tree, tree.tail, start, tree.tailSize, from, to, text)) {
            return false;
        }
        Object leaf =
                KIND.replaced(tree.owner, tree.tail, tree.ownsTail, tree.tailSize, from - start, to - start, text);
        int end = from - start + text.length();
        int size = tree.tailSize - (to - start) + end;
        if (size > KIND.leafLength()) {
            // What grows at its end leaves full leaves behind.
            int cut = KIND.cut(leaf, size, end == size ? KIND.leafLength() : size >>> 1);
            Part rest = part(leaf, cut, size);
            tree.append(KIND, part(leaf, 0, cut));
            tree.setTail(rest);
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

    private boolean replaceInHead() {
        if (!KIND.canReplace(tree, tree.head, 0, tree.headSize, from, to, text)) {
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

    private boolean replaceInBody() {
        // What is inserted goes where what is before it is, so that a leaf grows at its end.
        int index = (from == to && from > tree.headSize ? from - 1 : from) - tree.headSize;
        Cursor leaf = Cursor.at(KIND, tree, tree.headSize + index);
        int start = leaf.start();
        if (!KIND.canReplace(tree, leaf.array(), start, leaf.limit(), from, to, text)) {
            return false;
        }
        Object written = KIND.replaced(
                tree.owner, leaf.array(), leaf.isMadeBy(tree.owner), leaf.limit(), from - start, to - start, text);
        int size = leaf.limit() - (to - from) + text.length();
        int last = from - start + text.length() - 1;
        tree.put(KIND, index, new Edit(KIND, tree.owner).split(written, 0, size, last));
        return true;
    }
}
