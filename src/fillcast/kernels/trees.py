"""Boosted trees as arrays: a forest is a sum of trees, each a run of nodes.

feature: (n,) the split's feature, -1 in a leaf. threshold: (n,) of a split; in a leaf its value. left: (n,) the node
for x <= threshold; the other child is `right`. roots: (m + 1,) where each tree begins.
"""

from fillcast.kernels.entry import inner


@inner(error_model="numpy")
def grow(feature, threshold, left, right, roots, first, last, x):
    """The sum of the leaves that *x* falls into, over the trees [first, last).

    Added in the order in which LightGBM adds them, so that the sums agree to the last bit.
    """
    total = 0.0
    for tree in range(first, last):
        node = roots[tree]
        while feature[node] >= 0:
            node = left[node] if x[feature[node]] <= threshold[node] else right[node]
        total += threshold[node]
    return total
