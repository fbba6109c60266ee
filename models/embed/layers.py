"""The layers of a BERT encoder, by torch's fastest float32 operations on a CPU."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor

_ROWS = 1024
"""Rows that weights are laid out for; other numbers give the same results."""


@cache
def _onednn() -> Any:
    """The bindings of oneDNN in torch, with weights laid out beforehand; None where this build lacks them."""
    import torch

    there = torch._C._has_mkldnn and hasattr(torch.ops.mkldnn, "_linear_pointwise")
    return torch.ops.mkldnn if there else None


class Linear:
    """``activation(x @ weight.T + bias)``."""

    def __init__(self, weight: Tensor, bias: Tensor, activation: str = "none") -> None:
        """Lay out the weights.

        Args:
            weight: (outputs, inputs) float32.
            bias: (outputs,) float32.
            activation: ``"none"`` or ``"gelu"``, the exact one.
        """
        self._activation = activation
        self._bias = bias
        self._onednn = _onednn()
        self._weight = weight
        if self._onednn is not None:
            self._weight = self._onednn._reorder_linear_weight(weight.contiguous(), _ROWS)

    def __call__(self, x: Tensor) -> Tensor:
        """(…, inputs) to (…, outputs)."""
        import torch

        if self._onednn is not None:
            made: Tensor = self._onednn._linear_pointwise(x, self._weight, self._bias, self._activation, [], "none")
            return made
        y = torch.nn.functional.linear(x, self._weight, self._bias)
        return torch.nn.functional.gelu(y) if self._activation == "gelu" else y


class Norm:
    """Layer normalization with learned scale and shift."""

    def __init__(self, weights: Mapping[str, Tensor], name: str, epsilon: float) -> None:
        self._scale, self._shift = weights[f"{name}.weight"], weights[f"{name}.bias"]
        self._epsilon = epsilon

    def __call__(self, x: Tensor) -> Tensor:
        """Scale the last axis to mean 0 and variance 1, then as learned."""
        import torch

        return torch.layer_norm(x, self._scale.shape, self._scale, self._shift, self._epsilon)


class Layer:
    """Self-attention and the two-layer network after it, each with its residual connection."""

    def __init__(self, weights: Mapping[str, Tensor], name: str, heads: int, epsilon: float) -> None:
        import torch

        def linear(names: list[str], activation: str = "none") -> Linear:
            parts = [f"{name}.{each}" for each in names]
            weight, bias = (torch.cat([weights[f"{part}.{kind}"] for part in parts]) for kind in ("weight", "bias"))
            return Linear(weight, bias, activation)

        self._heads = heads
        # One product instead of three.
        self._ask = linear([f"attention.self.{each}" for each in ("query", "key", "value")])
        self._answer = linear(["attention.output.dense"])
        self._attended = Norm(weights, f"{name}.attention.output.LayerNorm", epsilon)
        self._widen = linear(["intermediate.dense"], "gelu")
        self._narrow = linear(["output.dense"])
        self._done = Norm(weights, f"{name}.output.LayerNorm", epsilon)

    def __call__(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """One layer further.

        Args:
            x: (texts, tokens, d) float32.
            mask: (texts, 1, 1, tokens) float32, 0 where there is a token and minus infinity where there is none.
        """
        import torch

        texts, tokens, width = x.shape
        asked = self._ask(x).view(texts, tokens, 3, self._heads, width // self._heads).permute(2, 0, 3, 1, 4)
        attended = torch.nn.functional.scaled_dot_product_attention(asked[0], asked[1], asked[2], attn_mask=mask)
        x = self._attended(x + self._answer(attended.transpose(1, 2).reshape(texts, tokens, width)))
        return self._done(x + self._narrow(self._widen(x)))
