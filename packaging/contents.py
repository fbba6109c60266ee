"""What the bundle leaves out of the packages that it holds, and why; read by ``assay.spec`` and by its tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import Path

MODULES = {
    "IPython": "only for notebooks",
    "PyInstaller": "builds the bundle and is not part of it",
    "PySide6.QtDesigner": "a designer of forms; brings QML",
    "PySide6.QtQml": "no QML here; brings Qt Quick",
    "PySide6.QtQuick": "no QML here",
    "_pytest": "development",
    "datashader": "benchmarks",
    "faiss": "benchmarks",
    "hypothesis": "development",
    "importlinter": "development",
    "matplotlib": "never drawn with",
    "mypy": "development",
    "hf_xet": "a faster way to download models; the plain one is there",
    "onnxruntime": "another way to run models, not this one",
    "pandas": "benchmarks; optional in scikit-learn and pyarrow, which do without",
    "pip": "nothing is installed at run time",
    "pyarrow.tests": "a test suite",
    "pynndescent": "development, by umap",
    "pyqtgraph": "benchmarks",
    "pytest": "development",
    "readline": "nobody types Python",
    "setuptools": "nothing is built at run time",
    "shapely": "benchmarks",
    "sklearn.tests": "a test suite",
    "tensorboard": "nothing is trained",
    "tkinter": "another toolkit",
    "triton": "kernels for GPUs",
    "umap": "development: what the map is tested against",
}
"""Packages and modules, each with all below it, by why they are left out."""

FILES = {
    "PySide6/Qt/qml/*": "no QML here",
    "PySide6/Qt/translations/[!q]*": "of Qt's own programs",
    "PySide6/Qt/translations/qt_*": "of other parts of Qt; qtbase_* are those of its dialogs",
    "PySide6/Qt/translations/qt[!b]*": "of other parts of Qt",
    "*libQt6EglF[Ss]*": "screens without a window system",
    "*libQt6Qml*": "no QML here",
    "*libQt6Quick*": "no QML here",
    "*libQt6VirtualKeyboard*": "an input method in QML",
    "*libQt6WaylandCompositor*": "Assay is a client",
    "*libQt6WaylandEglCompositor*": "Assay is a client",
    "*libQt6Pdf*": "no PDF is shown",
    "PySide6/Qt/plugins/designer/*": "a designer of forms",
    "PySide6/Qt/plugins/egldeviceintegrations/*": "screens without a window system",
    "PySide6/Qt/plugins/generic/*": "screens without a window system",
    "PySide6/Qt/plugins/imageformats/libqpdf*": "no PDF is shown",
    "PySide6/Qt/plugins/networkinformation/*": "nobody asks whether there is a network",
    "PySide6/Qt/plugins/platforms/*eglfs*": "screens without a window system",
    "PySide6/Qt/plugins/platforms/*linuxfb*": "screens without a window system",
    "PySide6/Qt/plugins/platforms/*minimal*": "a sample; offscreen is what tests need",
    "PySide6/Qt/plugins/platforms/*vkkhrdisplay*": "screens without a window system",
    "PySide6/Qt/plugins/platforms/*vnc*": "screens without a window system",
    "PySide6/Qt/plugins/platforminputcontexts/*virtualkeyboard*": "an input method in QML",
    "PySide6/Qt/plugins/printsupport/*": "nothing is printed",
    "PySide6/Qt/plugins/platformthemes/libqgtk3*": "brings GTK; the portal shows the desktop's own dialogs",
    "PySide6/Qt/plugins/qmllint/*": "no QML here",
    "PySide6/Qt/plugins/qmltooling/*": "no QML here",
    "PySide6/Qt/plugins/sqldrivers/*": "the workspace file is Python's business",
    "PySide6/Qt/plugins/tls/*": "Qt fetches nothing",
    "PySide6/Qt/plugins/vectorimageformats/*": "Lottie",
    "PySide6/Qt/plugins/wayland-graphics-integration-server/*": "Assay is a client",
    "numba/np/ufunc/tbbpool*": "threads of a library that is not here; Assay's loops use its own",
    "pyarrow/*.pxd": "for building against pyarrow",
    "pyarrow/*.pxi": "for building against pyarrow",
    "pyarrow/include/*": "for building against pyarrow",
    "pyarrow/src/*": "for building against pyarrow",
    "pyarrow/tests/*": "a test suite",
    "libcudart*": "for GPUs of another make of torch",
    "*/_flight.*": "a network protocol",
    "*libarrow_flight*": "a network protocol",
    "*libarrow_python_flight*": "a network protocol",
    "*/_azurefs.*": "files in a cloud",
    "*/_gcsfs.*": "files in a cloud",
    "*/_hdfs.*": "files in a cloud",
    "*/_s3fs.*": "files in a cloud",
    "*libarrow_s3*": "files in a cloud",
    "*libarrow*.so.*.*.*": "the same file again under a longer name",
    "*libarrow_python*.so": "the same file again under a shorter name",
    "resources/help/*": "pictures of the README",
    "resources/translations/*.ts": "what translators edit; the window reads the .qm made of it",
    "sklearn/datasets/data/*": "samples of its own",
    "sklearn/datasets/descr/*": "samples of its own",
    "sklearn/datasets/images/*": "samples of its own",
    "*/tests/*": "test suites",
    "torch/bin/*Test": "torch's own tests",
    "torch/bin/protoc*": "for building torch",
    "torch/bin/script_module*": "torch's own tests",
    "torch/bin/test_*": "torch's own tests",
    "torch/include/*": "for building against torch",
    "torch/lib/*_test.so": "torch's own tests",
    "torch/lib/libbackend_with_compiler.so": "torch's own tests",
    "torch/lib/libaoti_custom_ops.so": "torch's own tests",
    "torch/test/*": "a test suite",
    "*.dist-info/INSTALLER": "how it was installed here",
    "*.dist-info/RECORD": "how it was installed here",
    "*.dist-info/REQUESTED": "how it was installed here",
    "*.dist-info/direct_url.json": "how it was installed here",
    "*.dist-info/licenses/*": "they are all in resources/licenses.txt",
    "*/__pycache__/*": "made anew by Python",
    "*.a": "static libraries",
    "*.lib": "static libraries",
    "*.pyi": "for type checkers",
}
"""Patterns of paths inside the bundle, by why they are left out."""

SYSTEM_LIBRARIES = (
    "libgcc_s.so*",
    "libstdc++.so*",
    "libglib-2.0.so*",
    "libgthread-2.0.so*",
    "libwayland-*.so*",
    "libxkbcommon*.so*",
    "libxcb.so*",
    "libdbus-1.so*",
    "libsystemd.so*",
    "libfontconfig.so*",
    "libfreetype.so*",
    "libexpat.so*",
    "libGL*.so*",
    "libEGL*.so*",
    "libdrm.so*",
    "libgbm.so*",
    "libX*.so*",
    "libgtk-3.so*",
    "libgdk*.so*",
    "libcups.so*",
)
"""Linux: libraries that must be the system's own, because they talk to its display server, fonts and drivers.

An older libstdc++ of ours, for one, would keep the system's graphics drivers from loading.
"""

STRIPPED = (
    "*.abi3.so*",
    "*.cpython-3*.so",
    "libQt6*.so.*",
    "libarrow*.so.*",
    "libllvmlite.so",
    "libparquet.so.*",
    "libpython3*.so*",
    "libtorch_*.so",
)
"""Linux: libraries whose symbols, for debuggers only, are taken out: 190 MB."""


def wanted(path: str) -> bool:
    """Whether a file belongs into the bundle.

    Args:
        path: where it would lie inside the bundle, with forward or backward slashes.
    """
    path = path.replace("\\", "/")
    if "/" not in path and any(fnmatch(path, pattern) for pattern in SYSTEM_LIBRARIES):
        return False
    return not any(fnmatch(path, pattern) for pattern in FILES)


def used(entries: Iterable[tuple[str, str, str]], needed: Callable[[Path], list[str]]) -> list[tuple[str, str, str]]:
    """PyInstaller's table of libraries without those of the system that nothing in it needs any more.

    They came with what was left out.

    Args:
        entries: the table: where to, from where, kind.
        needed: the libraries that a library names as needed.
    """
    entries = list(entries)
    while True:
        asked = {name for _, source, _ in entries for name in needed(Path(source))}
        left = [entry for entry in entries if not _of_the_system(entry) or entry[0] in asked]
        if len(left) == len(entries):
            return left
        entries = left


def _of_the_system(entry: tuple[str, str, str]) -> bool:
    """Whether it is a shared library from the system's folders, and no extension of Python."""
    return "/" not in entry[0] and entry[1].startswith(("/lib/", "/usr/lib/"))


def pruned(entries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """PyInstaller's table of contents (where to, from where, kind) without what is not wanted."""
    return [entry for entry in entries if wanted(entry[0])]
