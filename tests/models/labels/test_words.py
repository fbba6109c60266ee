"""Names: distinctive words, one form for one and many, nothing that says nothing."""

import numpy as np

from models.labels import Namer, spread, words
from models.labels.words import stem


def named(*regions):
    namer = Namer(len(regions))
    for at, texts in enumerate(regions):
        for text in texts:
            namer.add(at, words(text))
    return namer.names()


def test_the_words_that_only_this_region_has():
    shops = ["How much does the discount on the price save?", "The total price after a discount"] * 5
    dragons = ["The dragon goes on a quest and saves much gold", "Two dragons, one quest"] * 5
    first, second = named(shops, dragons)
    assert set(first) >= {"price", "discount"}
    assert set(second) >= {"dragon", "quest"}
    assert not set(first) & set(second)


def test_one_and_many_are_one_word():
    ((first, *rest), _) = named(["dragons fly", "a dragon flies", "dragons fly"], ["eggs boil", "an egg boils"])
    assert first in ("fly", "dragons")
    assert not {"dragon", "dragons"} <= {first, *rest}
    assert [stem(word) for word in ("boxes", "stories", "classes", "eggs", "virus", "glass", "tina's")] == [
        *("box", "story", "class", "egg", "virus", "glass", "tina")
    ]


def test_where_nothing_stands_out_there_is_no_name():
    same = ["apples and pears"] * 4
    assert named(same, same, same) == [(), (), ()]
    assert named([], ["apples"] * 3)[0] == ()
    assert named(["once only"], ["apples"] * 3)[0] == (), "a single text names nothing"


def test_stop_words_of_any_language_are_those_that_most_regions_say():
    topics = ("drachen gold höhle", "preis rabatt kasse", "wetter regen wolken", "motor bremse reifen")
    texts = [
        [f"Der {a} und die {b} sind nicht ohne {c}", f"Ohne die {a} sind der {b} nicht"] * 4
        for topic in topics
        for a, b, c in [topic.split()]
    ]
    for topic, name in zip(topics, named(*texts), strict=True):
        assert name
        assert set(name) <= set(topic.split())


def test_scripts_without_spaces_are_taken_two_signs_at_a_time():
    assert words("\u5929\u6c17\u4e88\u5831") == {"\u5929\u6c17", "\u6c17\u4e88", "\u4e88\u5831"}


def test_words_are_plain_letters_of_any_script_without_numbers_and_markup():
    found = words("<b>Ünïcode</b> naïve 12345 x1y2 don\N{RIGHT SINGLE QUOTATION MARK}t Москва \x00 " + "a" * 50)
    assert found == {"ünïcode", "naïve", "москва"}
    assert words("word " * 100_000) == {"word"}


def test_the_same_few_are_read_every_time():
    numbers = np.arange(10, 1010)
    some = spread(numbers, 50)
    assert len(some) == 50
    assert some[0] == 10
    assert some[-1] == 1009
    np.testing.assert_array_equal(spread(numbers[:7], 50), numbers[:7])
