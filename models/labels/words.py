"""The words that are a region's own: class-based TF-IDF over a sample of its texts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from models.labels.stopwords import STOPWORDS

LETTERS = 1500
"""Of a text that are read: what it is about is said early, and texts may be books."""
LONGEST = 24
"""Letters of a word; what is longer is no word."""
MOST_WORDS = 3
COMMON = 0.7
"""A further word must score this much against the first."""
DISTINCT = 1.5
"""How many times more of a region's texts than of others must have a word for it to name the region."""
MUCH = 1 / 3
"""A region uses a word much if its share of texts with it is this part of the largest one."""
FEWEST = 2
"""Texts of a region that must have a word for it to name the region."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SIGNS = re.compile("[\u3040-\u30ff\u3400-\u9fff]+")
"""Kana and Chinese characters."""
_CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"


def words(text: str) -> set[str]:
    """The different words of a text, in small letters, without stop words, numbers and signs."""
    found = {word.lower() for word in _WORD.findall(text[:LETTERS].replace(_CURLY, "'"))}
    # Scripts without spaces: two signs are mostly a word.
    pairs = {run[at : at + 2] for word in found for run in _SIGNS.findall(word) for at in range(len(run) - 1)}
    spaced = {word for word in found if 3 <= len(word) <= LONGEST and not _SIGNS.search(word)}
    return (spaced - STOPWORDS) | pairs


class Namer:
    """Counts in how many texts of each region a word occurs, and says which words are the region's own.

    Args:
        count: How many regions there are.
    """

    def __init__(self, count: int) -> None:
        self._stems: list[Counter[str]] = [Counter() for _ in range(count)]
        self._forms: Counter[str] = Counter()
        self._texts = np.zeros(count, np.int64)

    def add(self, region: int, tokens: Iterable[str]) -> None:
        """Count one text, given as its different words (or whatever stands for it: ``column: value``)."""
        tokens = set(tokens)
        self._forms.update(tokens)
        self._stems[region].update({stem(token) for token in tokens})
        self._texts[region] += 1

    def names(self) -> list[tuple[str, ...]]:
        """The most distinctive words of each region, best first; none where none stands out."""
        forms: dict[str, str] = {}
        for form, _ in sorted(self._forms.items(), key=lambda item: (-item[1], item[0])):
            forms.setdefault(stem(form), form)
        shares = [
            {word: count / texts for word, count in found.items()}
            for found, texts in zip(self._stems, np.maximum(self._texts, 1).tolist(), strict=True)
        ]
        everywhere: Counter[str] = Counter()
        for found in shares:
            everywhere.update(found)
        for empty in _said_everywhere(shares):
            for found in shares:
                found.pop(empty, None)
        average = sum(everywhere.values()) / max(len(shares), 1)
        return [self._best(region, found, everywhere, average, forms) for region, found in enumerate(shares)]

    def _best(
        self,
        region: int,
        found: dict[str, float],
        everywhere: Counter[str],
        average: float,
        forms: dict[str, str],
    ) -> tuple[str, ...]:
        others = max(len(self._stems) - 1, 1)
        scores: list[tuple[float, str]] = []
        for word, share in found.items():
            elsewhere = (everywhere[word] - share) / others
            alone = len(self._stems) == 1
            if self._stems[region][word] >= FEWEST and (alone or share >= DISTINCT * elsewhere):
                scores.append((share * float(np.log1p(average / everywhere[word])), word))
        scores.sort(key=lambda scored: (-scored[0], scored[1]))
        least = scores[0][0] * (1 - COMMON) if scores else 0.0
        return tuple(forms[word] for score, word in scores[:MOST_WORDS] if score >= least)


def _said_everywhere(shares: Sequence[dict[str, float]]) -> list[str]:
    """Stop words of whatever language the texts are in: what more than half of the regions say much.

    Of a single region, what more than half of its texts say would be its subject as well as its grammar: there
    only the list of English ones helps.
    """
    most: dict[str, float] = {}
    for found in shares:
        for word, share in found.items():
            most[word] = max(most.get(word, 0.0), share)
    users = Counter(word for found in shares for word, share in found.items() if share >= MUCH * most[word])
    return [word for word, count in users.items() if count > max(len(shares) / 2, 1)]


def stem(word: str) -> str:
    """A word without the commonest English endings, so that one and many count as one word."""
    for ending, instead in (("'s", ""), ("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + instead
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def spread(numbers: Sequence[int] | np.ndarray, most: int) -> np.ndarray:
    """At most ``most`` of some numbers, evenly from first to last: the same ones every time."""
    numbers = np.asarray(numbers)
    if len(numbers) <= most:
        return numbers
    return numbers[np.linspace(0, len(numbers) - 1, most).round().astype(np.int64)]
