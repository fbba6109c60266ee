"""Runs first in the bundle: gives programs that Assay starts, such as a browser, the system's own libraries.

PyInstaller's starter names the bundle's folder in ``LD_LIBRARY_PATH``, which the loader has read by now. Passed on,
it would make every other program load the bundle's libraries. Processes of our own need it: their starter is told
to begin anew, since it would otherwise take it for granted.

Also keeps torch, which makes itself a folder in /tmp when it is imported, to the user's cache folder.
"""

import os

import platformdirs

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
if os.environ.pop("LD_LIBRARY_PATH", "") and before:
    os.environ["LD_LIBRARY_PATH"] = before
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"

cache = platformdirs.user_cache_dir("assay", appauthor=False)
os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", os.path.join(cache, "torch"))
