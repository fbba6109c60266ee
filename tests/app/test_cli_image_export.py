"""Image files by command line: in, some of them out again, byte for byte."""

from tests.models.load.awkward import folder_of, png


def test_images_are_copied_with_a_table(tmp_path, assay):
    made = {f"{at}.png": png(4, 4, color=(at, 0, 0)) for at in range(4)}
    folder_of(tmp_path / "people", made)
    space, out = tmp_path / "w.assay", tmp_path / "curated"
    assert assay("load", space, tmp_path / "people", "--role", "real").code == 0
    assert assay("decide", space, "--drop", "--where", "file == '1.png'").code == 0
    said = assay("export", space, out, "--images", "jsonl", "--json").json
    assert (said["rows"], said["path"], said["recipe"]) == (3, str(out), str(out / "metadata.recipe.json"))
    assert {path.name: path.read_bytes() for path in out.glob("*.png")} == {
        n: d for n, d in made.items() if n[0] != "1"
    }
    assert len((out / "metadata.jsonl").read_text("utf-8").splitlines()) == 3

    again = assay("export", space, out, "--images", "csv", "--replace")
    assert (again.code, "not empty" in again.err) == (2, True)
    told = assay("export", space, tmp_path / "all", "--images", "csv", "--what", "all")
    assert told.out.strip().startswith("Wrote 4 images to ")


def test_images_of_a_table_of_texts_are_none(loaded, assay):
    said = assay("export", loaded, loaded.parent / "out", "--images", "csv")
    assert (said.code, "no image files" in said.err) == (2, True)
    assert not (loaded.parent / "out").exists()
