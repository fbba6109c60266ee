"""Into which plane of sums each sample goes: one for each color of a layer, or four for a layer of many colors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.compiled import kernel
from widgets.map_kernels import NOT_DRAWN

Mask = npt.NDArray[np.bool_]
Bytes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]

FADED, PLAIN, FADED_SELECTED, SELECTED = range(4)
"""Layers from the bottom up: within one, roles mix by share; only what stands out lies above."""
CHANNELS = 4
"""Red, green, blue and depth."""


@dataclass(frozen=True, eq=False)
class Planes:
    """What is summed up for a picture, the same for every view of the same points."""

    of: Bytes
    """(M,) the first plane of each placed sample, in the order of the index; ``NOT_DRAWN`` for hidden ones."""
    codes: Bytes
    """(M,) color code of each placed sample, in the order of the index."""
    weights: Floats
    """(K, C) what a sample of each color adds to its C planes: a one, or the color and a one."""
    mix: Floats
    """(P, 4) red, green, blue and depth of each plane."""
    layers: tuple[int, ...]
    """Which layers there are; empty ones cost nothing."""
    starts: npt.NDArray[np.int64]
    """(L + 1,) where the planes of each layer start."""


def planes(
    order: npt.NDArray[np.int32], codes: Bytes, palette: Bytes, hidden: Mask, faded: Mask, selected: Mask | None
) -> Planes:
    """Sort the samples into planes.

    Args:
        order: (M,) numbers of the placed samples, in the order of the index.
        codes: (N,) row of ``palette`` for each sample.
        palette: (K, 3) sRGB.
        hidden: (N,) samples that are not drawn.
        faded: (N,)
        selected: (N,), or None where nothing is selected.
    """
    layer_of, code_of = np.empty((2, len(order)), np.uint8)
    used = np.zeros((SELECTED + 1, 256), np.bool_)
    states = [hidden, faded, np.zeros(0, np.bool_) if selected is None else selected]
    # Writable ones, though nothing is written to them: frozen arrays are another type to the compiler.
    shy, pale, chosen = (np.require(one, requirements=("C", "W")) for one in states)
    _classify(order, np.require(codes, requirements=("C", "W")), shy, pale, chosen, layer_of, code_of, used)
    layers = tuple(np.flatnonzero(used.any(axis=1)).tolist())
    colors = palette.astype(np.float32)
    ones = np.ones((len(colors), 1), np.float32)
    first = np.full((NOT_DRAWN + 1, 256), NOT_DRAWN, np.uint8)
    if int(used.sum()) <= CHANNELS * len(layers):
        which, color = np.nonzero(used)
        first[which, color] = np.arange(len(color))
        weights, mix = ones, np.hstack([colors, ones])[color]
        starts = np.searchsorted(which, [*layers, NOT_DRAWN])
    else:
        starts = CHANNELS * np.arange(len(layers) + 1)
        first[list(layers)] = starts[:-1, None]
        weights, mix = np.hstack([colors, ones]), np.tile(np.eye(CHANNELS, dtype=np.float32), (len(layers), 1))
    _look_up(first, layer_of, code_of)
    return Planes(layer_of, code_of, weights, np.ascontiguousarray(mix), layers, starts.astype(np.int64))


@kernel
def _classify(
    order: npt.NDArray[np.int32],
    codes: Bytes,
    hidden: Mask,
    faded: Mask,
    selected: Mask,
    layer_of: Bytes,
    code_of: Bytes,
    used: Mask,
) -> None:
    """Layer and color of each placed sample, and which of both there are together, (4, 256)."""
    for i in range(len(order)):
        number = order[i]
        code_of[i] = codes[number]
        if hidden[number]:
            layer_of[i] = NOT_DRAWN
            continue
        layer = np.uint8(FADED if faded[number] else PLAIN)
        if len(selected) and selected[number]:
            layer += np.uint8(2)
        layer_of[i] = layer
        used[layer, codes[number]] = True


@kernel
def _look_up(first: Bytes, layer_of: Bytes, code_of: Bytes) -> None:
    """Put the first plane of each sample in the place of its layer."""
    for i in range(len(layer_of)):
        layer_of[i] = first[layer_of[i], code_of[i]]
