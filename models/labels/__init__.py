"""Regions of the map: where samples crowd, how far each crowd reaches, and the words that are its own.

Found on the picture of the density, so ten million samples cost as much as ten thousand. They are regions of
the *map*: like everything seen on it they inherit its distortions, and are to look at, not to measure by.
"""

from models.labels.clusters import MOST, Cluster, clusters
from models.labels.region import Region
from models.labels.words import Namer, spread, words

__all__ = ["MOST", "Cluster", "Namer", "Region", "clusters", "spread", "warm_up", "words"]


def warm_up() -> None:
    """Compile the kernels, or load them from the cache."""
    import numpy as np

    xy = np.random.default_rng(0).normal(size=(50, 2)).astype(np.float32)
    frozen = xy.copy()
    frozen.flags.writeable = False  # as arrays read from disk are, which is another type to the compiler
    for points in (xy, frozen):
        clusters(points)
