"""The Qt binding that is installed must be fit to run on."""

import sys

from PySide6.QtCore import QObject


def test_calls_into_qt_do_not_use_up_none() -> None:
    # PySide6 6.12.0 on Python 3.11 takes a reference to None with every call of a void method,
    # until the process aborts: a reason for a pin that only shows after minutes of use.
    subject = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        subject.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 100
