"""Boosted trees as arrays: a forest is a sum of trees, each a run of nodes.

feature: (n,) the split's feature, -1 in a leaf. threshold: (n,) of a split; in a leaf its value. right: (n,) the node
for x > threshold; the one for x <= threshold is the next. roots: (m,) where each tree begins.
"""

from fillcast.kernels.entry import inner


@inner(error_model="numpy")
def grow(feature, threshold, right, roots, first, last, x):
    """The sum of the leaves that *x* falls into, over the trees [first, last).

    Added in the order in which LightGBM adds them, so that the sums agree to the last bit. That a child is the next
    node lets the processor guess on; chosen of two that are read, it has to wait at every split.
    """
    total = 0.0
    for tree in range(first, last):
        node = roots[tree]
        while feature[node] >= 0:
            node = node + 1 if x[feature[node]] <= threshold[node] else right[node]
        total += threshold[node]
    return total
