import json
import re
import signal
import subprocess
import sys

import pytest

from app.cli import COMMANDS, run
from models.workspace import Workspace


def files(folder):
    return sorted(path.name for path in folder.iterdir())


def test_every_command_of_the_manual_is_there():
    assert {
        "load",
        "map",
        "info",
        "compare",
        "dataset",
        "samples",
        "decide",
        "undo",
        "redo",
        "history",
        "export",
    } == COMMANDS


@pytest.mark.parametrize("command", [(), *[(name,) for name in sorted(COMMANDS)]])
def test_every_command_explains_itself(command, assay):
    said = assay(*command, "--help")
    assert said.code == 0
    assert "Usage: assay" in said.out


def test_version(assay):
    said = assay("--version")
    assert said.code == 0
    assert said.out.startswith("assay")


def test_no_qt_is_imported():
    code = "import sys, app.cli, models.workspace; print(sorted(sys.modules))"
    modules = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert "'app.cli'" in modules
    assert not re.search("PySide|shiboken", modules)


def test_load_makes_the_workspace_and_says_what_it_took(tmp_path, pair, assay):
    said = assay("load", tmp_path / "w.assay", pair[0], "--role", "real", "--name", "people 1")
    assert said.code == 0
    assert said.out.splitlines()[0] == "Loaded 3 rows as people 1 (real)."
    assert "Loading people 1 …" in said.err


def test_load_as_json(tmp_path, pair, assay):
    said = assay(
        "load", tmp_path / "w.assay", pair[1], "--role", "synthetic", "--generation", 2, "--text", "text", "--json"
    )
    told = said.json
    assert (told["dataset"], told["rows"], told["unreadable"]) == ("model", 3, 0)
    assert (told["role"], told["generation"], told["text"]) == ("synthetic", 2, ["text"])
    assert told["columns"]["ok.by hand"] == "boolean"
    assert len(told["sha256"]) == 64


def test_the_same_file_twice_with_other_texts(tmp_path, assay):
    path = tmp_path / "both.jsonl"
    path.write_text(json.dumps({"human": "one", "m": {"text": "two"}}) + "\n")
    space = tmp_path / "w.assay"
    assert assay("load", space, path, "--role", "real", "--text", "human").code == 0
    assert assay("load", space, path, "--role", "synthetic", "--text", "m.text").code == 0
    with Workspace.open(space) as workspace:
        assert [sample.text for sample in workspace.samples([0, 1])] == ["one", "two"]


def test_roles_from_a_column(tmp_path, assay):
    path = tmp_path / "mixed.csv"
    path.write_text("who,text\nme,a\ngpt,b\nme,c\nunknown,d\n")
    said = assay(
        "load", tmp_path / "w.assay", path, "--role-column", "who", "--roles", "me=real,gpt=synthetic", "--json"
    )
    assert said.code == 0
    assert (said.json["rows"], said.json["unreadable"]) == (3, 1)
    assert [sample["role"] for sample in assay("samples", tmp_path / "w.assay").lines] == ["real", "synthetic", "real"]


def test_rows_that_cannot_be_read_are_listed(tmp_path, assay):
    path = tmp_path / "some.jsonl"
    path.write_text('{"text": "a"}\nnot json\n{"text": "b"}\n')
    said = assay("load", tmp_path / "w.assay", path, "--role", "real")
    assert "1 row could not be read:" in said.out
    assert re.search(r"^  line 2: ", said.out, re.MULTILINE)
    said = assay("load", tmp_path / "w.assay", path, "--role", "real", "--json")
    assert [(row["line"], row["raw"]) for row in said.json["unreadable_rows"]] == [(2, "not json")]
    assert assay("info", tmp_path / "w.assay", "--json").json["unreadable"] == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("missing.csv", "--role", "real"),
        ("empty.csv", "--role", "real"),
        ("binary.csv", "--role", "real"),
        ("good.csv", "--role", "real", "--text", "nope"),
        ("good.csv", "--role", "reel"),
        ("good.csv", "--role", "real", "--role-column", "a"),
        ("good.csv", "--role-column", "a"),
        ("good.csv", "--roles", "a=real"),
        ("good.csv", "--role-column", "a", "--roles", "real"),
        ("good.csv", "--role-column", "zzz", "--roles", "1=real"),
        ("good.csv", "--role", "real", "--generation", "-1"),
        ("good.csv", "--role", "real", "--nonsense"),
    ],
)
def test_a_failed_load_says_one_line_and_leaves_no_new_workspace(tmp_path, assay, arguments, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty.csv").touch()
    (tmp_path / "binary.csv").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "good.csv").write_text("a,b\n1,x\n2,y\n")
    before = files(tmp_path)
    said = assay("load", "new.assay", *arguments, "--json")
    assert said.code == 2
    assert said.err.count("assay: ") == 1
    assert "Traceback" not in said.err
    assert set(said.json) == {"error", "hint"}
    assert said.json["error"] in said.err
    assert files(tmp_path) == before


def test_a_failed_load_leaves_a_workspace_as_it_was(loaded, assay):
    before = assay("info", loaded, "--json").json
    assert assay("load", loaded, loaded.parent / "nope.csv").code == 2
    assert assay("load", loaded, loaded.parent / "people.csv", "--role", "real", "--name", "model").code == 2
    assert assay("info", loaded, "--json").json == before


def test_a_new_workspace_is_not_named_like_data(tmp_path, pair, assay):
    said = assay("load", tmp_path / "typo.csv", pair[0], "--role", "real")
    assert (said.code, (tmp_path / "typo.csv").exists()) == (2, False)
    assert "load NAME.assay FILE" in said.err


def test_a_folder_that_is_not_there(tmp_path, pair, assay):
    assert assay("load", tmp_path / "no" / "w.assay", pair[0], "--role", "real").code == 2
    assert not (tmp_path / "no").exists()


def started(*arguments):
    """A command in a process of its own."""
    code = "import sys; from app.cli import run; sys.exit(run(sys.argv[1:]))"
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C reaches whole consoles there, not one process")
def test_stopped_by_ctrl_c(tmp_path):
    path = tmp_path / "big.csv"
    path.write_text("text,number\n" + "".join(f"a line of text,{i}\n" for i in range(1_000_000)))
    process = started("load", tmp_path / "w.assay", path, "--role", "real")
    said = process.stderr.readline()
    while "Loading" not in said:
        said = process.stderr.readline()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert (process.returncode, out) == (130, "")
    assert err == "assay: stopped; what was finished is kept.\n"
    assert files(tmp_path) == ["big.csv"]


def test_info(loaded, assay):
    told = assay("info", loaded, "--json").json
    assert told["rows"] == 6
    assert told["roles"] == {"real": 3, "synthetic": 3, "holdout": 0}
    assert [each["name"] for each in told["datasets"]] == ["people", "model"]
    assert told["map"] is None
    text = assay("info", loaded).out
    assert text.splitlines()[0] == "both.assay: 6 samples (3 real, 3 synthetic)"
    assert re.search(r"^people +real +3 ", text, re.MULTILINE)


@pytest.mark.parametrize("command", [name for name in sorted(COMMANDS) if name != "load"])
def test_a_workspace_that_is_not_there_or_none(command, tmp_path, assay):
    needed = {
        "decide": ["--drop", "--where", "a == 1"],
        "export": [tmp_path / "out.csv"],
        "compare": ["a", "b"],
        "dataset": ["a", "--role", "real"],
    }
    more = needed.get(command, [])
    said = assay(command, tmp_path / "no.assay", *more)
    assert said.code == 2
    assert "no.assay" in said.err
    assert not (tmp_path / "no.assay").exists()
    (tmp_path / "fake.assay").write_text("this is no database, only some text that is long enough to be read" * 20)
    assert assay(command, tmp_path / "fake.assay", *more).code == 2


@pytest.mark.parametrize(
    "arguments", [("frob",), ("--frob",), ("info",), ("info", "a", "b"), ("map", "a", "--seed", "x")]
)
def test_misuse_says_whom_to_ask(arguments, assay):
    said = assay(*arguments)
    assert (said.code, said.out) == (2, "")
    assert re.fullmatch(r"assay: .+\nTry: assay.* --help\n", said.err)


def test_map_without_data_or_with_odd_parameters(tmp_path, loaded, assay):
    for odd in (["--neighbors", "1"], ["--min-dist", "7"], ["--neighbors", "many"]):
        said = assay("map", loaded, *odd)
        assert said.code == 2
        assert said.err.startswith("assay: ")


def test_output_that_nobody_reads_any_more(loaded):
    process = started("samples", loaded)
    process.stdout.close()
    assert process.wait() == 141
    assert process.stderr.read() == ""
    process.stderr.close()


def test_run_gives_an_exit_code(loaded):
    assert run(["history", str(loaded)]) == 0
