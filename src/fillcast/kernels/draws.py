"""Chance by counter: a draw is a hash of its key and its number, so that any draw can be had in any order.

key_of(seed, stream, level) names a sequence; bits(key, k) is its k-th 64-bit draw: SplitMix64 (Steele, Lea & Flood
2014), whose k-th output is a function of k alone.
"""

import math

from numba import uint64

from fillcast.kernels.entry import inner

_GOLDEN = uint64(0x9E3779B97F4A7C15)
_ONE = 2.0**-53


@inner
def _mixed(z):
    z = (z ^ (z >> uint64(30))) * uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> uint64(27))) * uint64(0x94D049BB133111EB)
    return z ^ (z >> uint64(31))


@inner
def key_of(seed, stream, level):
    """The key of one sequence."""
    key = _mixed(uint64(seed) + _GOLDEN)
    key = _mixed(key ^ (uint64(stream) + _GOLDEN))
    return _mixed(key ^ (uint64(level) + _GOLDEN))


@inner
def bits(key, k):
    """The *k*-th draw of a sequence as 64 bits."""
    return _mixed(key + uint64(k) * _GOLDEN)


@inner
def uniform(key, k):
    """In (0, 1), never either end."""
    return (float(bits(key, k) >> uint64(11)) + 0.5) * _ONE


@inner
def exponential(key, k):
    """Of mean 1."""
    return -math.log(uniform(key, k))


@inner
def normal(key, k):
    """Of mean 0 and variance 1; it uses up draws *k* and *k* + 1."""
    return math.sqrt(-2.0 * math.log(uniform(key, k))) * math.cos(2.0 * math.pi * uniform(key, k + 1))
