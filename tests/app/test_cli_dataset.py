"""Another name and role by command line."""


def test_a_dataset_is_renamed_and_given_a_role(loaded, assay):
    said = assay("dataset", loaded, "model", "--rename", "gpt answers")
    assert (said.code, said.out.strip()) == (0, "Renamed model to gpt answers.")
    assert assay("dataset", loaded, "gpt answers", "--role", "holdout", "--json").json["count"] == 0
    told = assay("info", loaded, "--json").json
    assert [(one["name"], one["role"], one["generation"]) for one in told["datasets"]] == [
        ("people", "real", None),
        ("gpt answers", "holdout", None),
    ]
    assert "role holdout" in assay("history", loaded).out
    assert assay("undo", loaded).out.strip() == "Undid step 2 (role holdout)."
    assert assay("info", loaded, "--json").json["datasets"][1]["generation"] == 1
    wrong = (("nobody", "--role", "real"), ("people", "--role", "fake"), ("people", "--rename", "gpt answers"))
    for arguments in (*wrong, ("people",), ("people", "--rename", "x", "--role", "real")):
        assert assay("dataset", loaded, *arguments).code == 2
    assert "It is not said what to change." in assay("dataset", loaded, "people").err


def test_a_guessed_role_is_told(tmp_path, assay):
    for name in ("train", "odd"):
        (tmp_path / f"{name}.csv").write_text("text\nsome words here\n")
    space = tmp_path / "w.assay"
    assert "role: guessed by its name" in assay("load", space, tmp_path / "train.csv").out
    said = assay("load", space, tmp_path / "odd.csv")
    assert "role: taken to be real, as the name tells none; set it with --role" in said.out
    (tmp_path / "more.csv").write_text("text\nsome words here\n")
    assert "  role: " not in assay("load", space, tmp_path / "more.csv", "--role", "real").out
    (tmp_path / "most.csv").write_text("text\nsome words here\n")
    assert assay("load", space, tmp_path / "most.csv", "--json").json["role_guessed_by"] == "nothing"
