<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>Assay</name>
    <message>
      <location filename="../../widgets/choice.py" />
      <source>Type a part of a name</source>
      <translation>Tapez une partie d’un nom</translation>
    </message>
    <message>
      <location filename="../../widgets/data_panel.py" />
      <source>Data</source>
      <translation>Données</translation>
    </message>
    <message>
      <location filename="../../widgets/data_panel.py" />
      <source>+ Add data…</source>
      <translation>+ Ajouter des données…</translation>
    </message>
    <message>
      <location filename="../../widgets/data_panel.py" />
      <source>Add data</source>
      <translation>Ajouter des données</translation>
    </message>
    <message>
      <location filename="../../widgets/data_panel.py" />
      <source>Choose files to load</source>
      <translation>Choisir des fichiers à charger</translation>
    </message>
    <message>
      <location filename="../../widgets/data_panel.py" />
      <source>No data yet</source>
      <translation>Pas encore de données</translation>
    </message>
    <message>
      <location filename="../../widgets/data_panel.py" />
      <source>Color by</source>
      <translation>Colorer selon</translation>
    </message>
    <message>
      <location filename="../../widgets/data_panel.py" />
      <source>Dropped samples fade on the map; hide them altogether</source>
      <translation>Les échantillons écartés pâlissent sur la carte ; les masquer tout à fait</translation>
    </message>
    <message>
      <location filename="../../widgets/data_panel.py" />
      <source>Hide dropped</source>
      <translation>Masquer les écartés</translation>
    </message>
    <message>
      <location filename="../../widgets/data_panel.py" />
      <source>Hide everything that is not selected</source>
      <translation>Masquer tout ce qui n’est pas sélectionné</translation>
    </message>
    <message>
      <location filename="../../widgets/data_panel.py" />
      <source>Show only the selection</source>
      <translation>Seulement la sélection</translation>
    </message>
    <message>
      <location filename="../../widgets/data_panel.py" />
      <source>Lines around the densest 25, 50, 75 and 95 % of each role (D)</source>
      <translation>Contours des 25, 50, 75 et 95 % les plus denses de chaque rôle (D)</translation>
    </message>
    <message>
      <location filename="../../widgets/data_panel.py" />
      <source>Density lines</source>
      <translation>Lignes de densité</translation>
    </message>
    <message>
      <location filename="../../widgets/data_panel.py" />
      <source>The distinctive words of where samples crowd (B)</source>
      <translation>Les mots distinctifs là où les échantillons se concentrent (B)</translation>
    </message>
    <message>
      <location filename="../../widgets/data_panel.py" />
      <source>Names of regions</source>
      <translation>Noms des régions</translation>
    </message>
    <message>
      <location filename="../../widgets/data_panel.py" />
      <source>View</source>
      <translation>Affichage</translation>
    </message>
    <message>
      <location filename="../../widgets/data_panel.py" />
      <source>Regions</source>
      <translation>Régions</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>Dataset</source>
      <translation>Jeu de données</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>Size</source>
      <translation>Taille</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>Role</source>
      <translation>Rôle</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>is asked</source>
      <translation>à demander</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>Load from {name}</source>
      <translation>Charger depuis {name}</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>All</source>
      <translation>Tous</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>Check all datasets</source>
      <translation>Cocher tous les jeux de données</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>None</source>
      <translation>Aucun</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>Check no dataset</source>
      <translation>Décocher tous les jeux de données</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>Look at each…</source>
      <translation>Examiner chacun…</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>Show how each is read, one after the other, before it is loaded</source>
      <translation>Montrer comment chacun est lu, l’un après l’autre, avant de le charger</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>Load</source>
      <translation>Charger</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>Load them as they are guessed; asks only for roles that no name tells</source>
      <translation>Les charger comme ils ont été devinés ; ne demande que les rôles qu’aucun nom n’indique</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/dataset_choice.py" />
      <source>It holds {n} datasets. Which of them are to be loaded?</source>
      <translation>
        <numerusform>Contient {n} jeu de données. Faut-il le charger ?</numerusform>
        <numerusform>Contient {n} jeux de données. Lesquels faut-il charger ?</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>Note: {notes}</source>
      <translation>Remarque : {notes}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/dataset_choice.py" />
      <source>Load {n} datasets</source>
      <translation>
        <numerusform>Charger {n} jeu de données</numerusform>
        <numerusform>Charger {n} jeux de données</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/dataset_choice.py" />
      <source>{n} files</source>
      <translation>
        <numerusform>{n} fichier</numerusform>
        <numerusform>{n} fichiers</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_choice.py" />
      <source>Datasets to load</source>
      <translation>Jeux de données à charger</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_row.py" />
      <source>{role}, generation {number}</source>
      <translation>{role}, génération {number}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/dataset_row.py" />
      <source>{n} dropped</source>
      <translation>
        <numerusform>{n} écarté</numerusform>
        <numerusform>{n} écartés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/dataset_row.py" />
      <source>{n} kept</source>
      <translation>
        <numerusform>{n} gardé</numerusform>
        <numerusform>{n} gardés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/dataset_row.py" />
      <source>{n} tagged</source>
      <translation>
        <numerusform>{n} tagué</numerusform>
        <numerusform>{n} tagués</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_row.py" />
      <source>What can be done with {name}</source>
      <translation>Ce que vous pouvez faire de {name}</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_row.py" />
      <source>Rename, change the role, load report</source>
      <translation>Renommer, changer le rôle, rapport de chargement</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_row.py" />
      <source>Name of {name}</source>
      <translation>Nom de {name}</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_row.py" />
      <source>&amp;Rename…</source>
      <translation>&amp;Renommer…</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_row.py" />
      <source>R&amp;ole</source>
      <translation>Rô&amp;le</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_row.py" />
      <source>&amp;Load report…</source>
      <translation>Rapport de &amp;chargement…</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/dataset_row.py" />
      <source>{n} unreadable</source>
      <translation>
        <numerusform>{n} illisible</numerusform>
        <numerusform>{n} illisibles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/dataset_row.py" />
      <source>{n} unreadable rows</source>
      <translation>
        <numerusform>{n} ligne illisible</numerusform>
        <numerusform>{n} lignes illisibles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/dataset_row.py" />
      <source>{n} notes</source>
      <translation>
        <numerusform>{n} remarque</numerusform>
        <numerusform>{n} remarques</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_row.py" />
      <source>Show the load report: how it was read, and what was not</source>
      <translation>Afficher le rapport de chargement : comment c’était lu, et ce qui ne l’a pas été</translation>
    </message>
    <message>
      <location filename="../../widgets/dataset_row.py" />
      <source>{what} of {name}</source>
      <translation>{what} de {name}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/dataset_row.py" />
      <source>{role} · {n} rows</source>
      <translation>
        <numerusform>{role} · {n} ligne</numerusform>
        <numerusform>{role} · {n} lignes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/dataset_row.py" />
      <source>{name}, {role}, {n} rows</source>
      <translation>
        <numerusform>{name}, {role}, {n} ligne</numerusform>
        <numerusform>{name}, {role}, {n} lignes</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/drop_target.py" />
      <source>Drop real data</source>
      <translation>Déposez les données réelles</translation>
    </message>
    <message>
      <location filename="../../widgets/drop_target.py" />
      <source>Drop synthetic data</source>
      <translation>Déposez les données synthétiques</translation>
    </message>
    <message>
      <location filename="../../widgets/drop_target.py" />
      <source>Now drop real data</source>
      <translation>Déposez maintenant les données réelles</translation>
    </message>
    <message>
      <location filename="../../widgets/drop_target.py" />
      <source>Now drop synthetic data</source>
      <translation>Déposez maintenant les données synthétiques</translation>
    </message>
    <message>
      <location filename="../../widgets/drop_target.py" />
      <source>Real data is here</source>
      <translation>Les données réelles sont là</translation>
    </message>
    <message>
      <location filename="../../widgets/drop_target.py" />
      <source>Synthetic data is here</source>
      <translation>Les données synthétiques sont là</translation>
    </message>
    <message>
      <location filename="../../widgets/drop_target.py" />
      <source>or press to choose files</source>
      <translation>ou cliquez pour choisir des fichiers</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>Decision</source>
      <translation>Décision</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>Tags</source>
      <translation>Tags</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>Map position</source>
      <translation>Position sur la carte</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>(with or without tags)</source>
      <translation>(avec ou sans tags)</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>will be copied, with a table and a recipe</source>
      <translation>à copier, avec une table et une recette</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>will be written, with a recipe beside them</source>
      <translation>à écrire, avec une recette à côté</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>Export</source>
      <translation>Exporter</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>Datasets</source>
      <translation>Jeux de données</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>Tag</source>
      <translation>Tag</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>Only the present selection</source>
      <translation>Seulement la sélection actuelle</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>What</source>
      <translation>Quoi</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>Roles</source>
      <translation>Rôles</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>Add columns</source>
      <translation>Ajouter des colonnes</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>Write to</source>
      <translation>Écrire dans</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>Check at least one role.</source>
      <translation>Cochez au moins un rôle.</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>Check at least one dataset.</source>
      <translation>Cochez au moins un jeu de données.</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>No sample fits these choices.</source>
      <translation>Aucun échantillon ne répond à ces choix.</translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>The samples of {name} are no image files. Uncheck it, or write a table.</source>
      <translation>Les échantillons de {name} ne sont pas des fichiers image. Décochez ce jeu, ou écrivez une table.</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/export_dialog.py" />
      <source>{n} images</source>
      <translation>
        <numerusform>{n} image</numerusform>
        <numerusform>{n} images</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/export_dialog.py" />
      <source>{n} rows</source>
      <translation>
        <numerusform>{n} ligne</numerusform>
        <numerusform>{n} lignes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/export_dialog.py" />
      <source>Only the present selection ({n} samples)</source>
      <translation>
        <numerusform>Seulement la sélection actuelle ({n} échantillon)</numerusform>
        <numerusform>Seulement la sélection actuelle ({n} échantillons)</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>Kept {rows}</source>
      <translation>Gardés {rows}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/export_dialog.py" />
      <source>kept, {n} rows</source>
      <translation>
        <numerusform>gardés, {n} ligne</numerusform>
        <numerusform>gardés, {n} lignes</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>Dropped {rows}</source>
      <translation>Écartés {rows}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/export_dialog.py" />
      <source>dropped, {n} rows</source>
      <translation>
        <numerusform>écartés, {n} ligne</numerusform>
        <numerusform>écartés, {n} lignes</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/export_dialog.py" />
      <source>All {rows}</source>
      <translation>Tous {rows}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/export_dialog.py" />
      <source>all, {n} rows</source>
      <translation>
        <numerusform>tous, {n} ligne</numerusform>
        <numerusform>tous, {n} lignes</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/export_target.py" />
      <source>Images + CSV table</source>
      <translation>Images + table CSV</translation>
    </message>
    <message>
      <location filename="../../widgets/export_target.py" />
      <source>Images + JSONL table</source>
      <translation>Images + table JSONL</translation>
    </message>
    <message>
      <location filename="../../widgets/export_target.py" />
      <source>Images + Parquet table</source>
      <translation>Images + table Parquet</translation>
    </message>
    <message>
      <location filename="../../widgets/export_target.py" />
      <source>not compressed</source>
      <translation>non compressé</translation>
    </message>
    <message>
      <location filename="../../widgets/export_target.py" />
      <source>File to write</source>
      <translation>Fichier à écrire</translation>
    </message>
    <message>
      <location filename="../../widgets/export_target.py" />
      <source>Choose…</source>
      <translation>Choisir…</translation>
    </message>
    <message>
      <location filename="../../widgets/export_target.py" />
      <source>Choose the file to write</source>
      <translation>Choisir le fichier à écrire</translation>
    </message>
    <message>
      <location filename="../../widgets/export_target.py" />
      <source>Compression</source>
      <translation>Compression</translation>
    </message>
    <message>
      <location filename="../../widgets/export_target.py" />
      <source>Replace the existing file</source>
      <translation>Remplacer le fichier existant</translation>
    </message>
    <message>
      <location filename="../../widgets/export_target.py" />
      <source>Choose the file to write.</source>
      <translation>Choisissez le fichier à écrire.</translation>
    </message>
    <message>
      <location filename="../../widgets/export_target.py" />
      <source>There is no folder {folder}.</source>
      <translation>Le dossier {folder} n’existe pas.</translation>
    </message>
    <message>
      <location filename="../../widgets/export_target.py" />
      <source>{name} exists already. Choose another name for the folder.</source>
      <translation>{name} existe déjà. Choisissez un autre nom pour le dossier.</translation>
    </message>
    <message>
      <location filename="../../widgets/export_target.py" />
      <source>{path} is a folder. Give the file a name.</source>
      <translation>{path} est un dossier. Donnez un nom au fichier.</translation>
    </message>
    <message>
      <location filename="../../widgets/export_target.py" />
      <source>{name} exists already. Choose another name, or replace it.</source>
      <translation>{name} existe déjà. Choisissez un autre nom, ou remplacez-le.</translation>
    </message>
    <message>
      <location filename="../../widgets/export_target.py" />
      <source>Folder to make</source>
      <translation>Dossier à créer</translation>
    </message>
    <message>
      <location filename="../../widgets/export_target.py" />
      <source>Export to</source>
      <translation>Exporter vers</translation>
    </message>
    <message>
      <location filename="../../widgets/file_drop.py" />
      <source>That is text, not a file. Save it as a file first, then drop the file.</source>
      <translation>C’est du texte, pas un fichier. Enregistrez-le d’abord dans un fichier, puis déposez le fichier.</translation>
    </message>
    <message>
      <location filename="../../widgets/file_drop.py" />
      <source>{address} is not on this machine. Download it first, then drop the file.</source>
      <translation>{address} n’est pas sur cette machine. Téléchargez-le d’abord, puis déposez le fichier.</translation>
    </message>
    <message>
      <location filename="../../widgets/file_drop.py" />
      <source>{path} does not exist any more.</source>
      <translation>{path} n’existe plus.</translation>
    </message>
    <message>
      <location filename="../../widgets/file_drop.py" />
      <source>{n} files at once are too many. Drop at most {most}.</source>
      <translation>{n} fichiers à la fois, c’est trop. Déposez-en {most} au plus.</translation>
    </message>
    <message>
      <location filename="../../widgets/history_model.py" />
      <source>press Enter to revert</source>
      <translation>Entrée pour défaire</translation>
    </message>
    <message>
      <location filename="../../widgets/history_row.py" />
      <source>Revert</source>
      <translation>Défaire</translation>
    </message>
    <message>
      <location filename="../../widgets/history_view.py" />
      <source>No decisions yet. What you drop, keep or tag is listed here, and can be taken back.</source>
      <translation>Aucune décision pour l’instant. Ce que vous écartez, gardez ou taguez s’affiche ici et peut être défait.</translation>
    </message>
    <message>
      <location filename="../../widgets/history_view.py" />
      <source>History</source>
      <translation>Historique</translation>
    </message>
    <message>
      <location filename="../../widgets/history_view.py" />
      <source>History panel</source>
      <translation>Panneau de l’historique</translation>
    </message>
    <message>
      <location filename="../../widgets/history_view.py" />
      <source>Undo</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <location filename="../../widgets/history_view.py" />
      <source>Take back the last decision (Ctrl+Z)</source>
      <translation>Annuler la dernière décision (Ctrl+Z)</translation>
    </message>
    <message>
      <location filename="../../widgets/history_view.py" />
      <source>Redo</source>
      <translation>Rétablir</translation>
    </message>
    <message>
      <location filename="../../widgets/history_view.py" />
      <source>Bring back the decision undone last (Ctrl+Shift+Z)</source>
      <translation>Rétablir la dernière décision annulée (Ctrl+Maj+Z)</translation>
    </message>
    <message>
      <location filename="../../widgets/history_view.py" />
      <source>Undone steps are dimmed; this shows when they were undone and redone</source>
      <translation>Les étapes annulées sont grisées ; ceci montre quand elles ont été annulées et rétablies</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/history_view.py" />
      <source>{n} steps</source>
      <translation>
        <numerusform>{n} étape</numerusform>
        <numerusform>{n} étapes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/history_words.py" />
      <source>Dropped {n}</source>
      <translation>
        <numerusform>{n} écarté</numerusform>
        <numerusform>{n} écartés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/history_words.py" />
      <source>Kept {n}</source>
      <translation>
        <numerusform>{n} gardé</numerusform>
        <numerusform>{n} gardés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/history_words.py" />
      <source>Tagged {n} “{tag}”</source>
      <translation>
        <numerusform>{n} tagué « {tag} »</numerusform>
        <numerusform>{n} tagués « {tag} »</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/history_words.py" />
      <source>Untagged {n} “{tag}”</source>
      <translation>
        <numerusform>Tag « {tag} » retiré de {n}</numerusform>
        <numerusform>Tag « {tag} » retiré de {n}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/history_words.py" />
      <source>Renamed a dataset to “{name}”</source>
      <translation>Jeu de données renommé en « {name} »</translation>
    </message>
    <message>
      <location filename="../../widgets/history_words.py" />
      <source>Changed a role to “{role}”</source>
      <translation>Rôle changé en « {role} »</translation>
    </message>
    <message>
      <location filename="../../widgets/history_words.py" />
      <source>Undid: {step}</source>
      <translation>Annulation : {step}</translation>
    </message>
    <message>
      <location filename="../../widgets/history_words.py" />
      <source>Undid</source>
      <translation>Annulation</translation>
    </message>
    <message>
      <location filename="../../widgets/history_words.py" />
      <source>Redid: {step}</source>
      <translation>Rétablissement : {step}</translation>
    </message>
    <message>
      <location filename="../../widgets/history_words.py" />
      <source>Redid</source>
      <translation>Rétablissement</translation>
    </message>
    <message>
      <location filename="../../widgets/history_words.py" />
      <source>Reverted: {step}</source>
      <translation>Défait : {step}</translation>
    </message>
    <message>
      <location filename="../../widgets/history_words.py" />
      <source>Reverted</source>
      <translation>Défait</translation>
    </message>
    <message>
      <location filename="../../widgets/history_words.py" />
      <source>Undid step {number}</source>
      <translation>Annulation de l’étape {number}</translation>
    </message>
    <message>
      <location filename="../../widgets/history_words.py" />
      <source>Redid step {number}</source>
      <translation>Rétablissement de l’étape {number}</translation>
    </message>
    <message>
      <location filename="../../widgets/history_words.py" />
      <source>Reverted step {number}</source>
      <translation>Étape {number} défaite</translation>
    </message>
    <message>
      <location filename="../../widgets/history_words.py" />
      <source>undid</source>
      <translation>annulation</translation>
    </message>
    <message>
      <location filename="../../widgets/history_words.py" />
      <source>redid</source>
      <translation>rétablissement</translation>
    </message>
    <message>
      <location filename="../../widgets/history_words.py" />
      <source>reverted</source>
      <translation>défait</translation>
    </message>
    <message>
      <location filename="../../widgets/history_words.py" />
      <source>undone</source>
      <translation>annulé</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/history_words.py" />
      <source>Hide {n} undos and redos</source>
      <translation>
        <numerusform>Masquer {n} annulation ou rétablissement</numerusform>
        <numerusform>Masquer {n} annulations et rétablissements</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/history_words.py" />
      <source>Show {n} undos and redos</source>
      <translation>
        <numerusform>Afficher {n} annulation ou rétablissement</numerusform>
        <numerusform>Afficher {n} annulations et rétablissements</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/inspector.py" />
      <source>Neighbors appear when the map is ready</source>
      <translation>Les voisins apparaissent quand la carte est prête</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector.py" />
      <source>Inspector</source>
      <translation>Inspecteur</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector.py" />
      <source>Previous sample</source>
      <translation>Échantillon précédent</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector.py" />
      <source>Previous sample (Up)</source>
      <translation>Échantillon précédent (Haut)</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector.py" />
      <source>Next sample</source>
      <translation>Échantillon suivant</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector.py" />
      <source>Next sample (Down)</source>
      <translation>Échantillon suivant (Bas)</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector.py" />
      <source>Sample {place} of {total}</source>
      <translation>Échantillon {place} sur {total}</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector.py" />
      <source>Focused sample</source>
      <translation>Échantillon lu</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector.py" />
      <source>Samples</source>
      <translation>Échantillons</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_fields.py" />
      <source>Copy value</source>
      <translation>Copier la valeur</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_fields.py" />
      <source>{name}: {value}</source>
      <translation>{name} : {value}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/inspector_fields.py" />
      <source>Show the last {n} more fields</source>
      <translation>
        <numerusform>Afficher le dernier champ</numerusform>
        <numerusform>Afficher les {n} derniers champs</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_fields.py" />
      <source>Show {some} of {n} more fields</source>
      <translation>Afficher {some} champs de plus sur {n}</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_list.py" />
      <source>{role}: {text}</source>
      <translation>{role} : {text}</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_list.py" />
      <source>no text</source>
      <translation>sans texte</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_list.py" />
      <source>Selected samples</source>
      <translation>Échantillons sélectionnés</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_neighbors.py" />
      <source>Nearest {role}, distance {distance}: {text}</source>
      <translation>{role} le plus proche, distance {distance} : {text}</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_neighbors.py" />
      <source>Show this sample</source>
      <translation>Afficher cet échantillon</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_neighbors.py" />
      <source>not shown</source>
      <translation>non affichée</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_neighbors.py" />
      <source>&lt;0.01</source>
      <translation>&lt;0,01</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_neighbors.py" />
      <source>Nearest real</source>
      <translation>Réels les plus proches</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_neighbors.py" />
      <source>Nearest synthetic</source>
      <translation>Synthétiques les plus proches</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_neighbors.py" />
      <source>There is no real sample.</source>
      <translation>Il n’y a pas d’échantillon réel.</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_neighbors.py" />
      <source>There is no synthetic sample.</source>
      <translation>Il n’y a pas d’échantillon synthétique.</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_scope.py" />
      <source>Apply to all selected samples</source>
      <translation>Appliquer à tous les échantillons sélectionnés</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_scope.py" />
      <source>Walking with the arrow keys chooses this</source>
      <translation>Se choisit en avançant avec les flèches</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_scope.py" />
      <source>This one</source>
      <translation>Celui-ci</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_scope.py" />
      <source>Apply to the sample shown</source>
      <translation>Appliquer à l’échantillon affiché</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_scope.py" />
      <source>Apply to</source>
      <translation>Appliquer à</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_scope.py" />
      <source>All {n}</source>
      <translation>Tous ({n})</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_summary.py" />
      <source>Lasso a region on the map, search, or click a row.</source>
      <translation>Entourez une région de la carte, recherchez ou cliquez sur une ligne.</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_summary.py" />
      <source>Nothing selected</source>
      <translation>Aucune sélection</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_summary.py" />
      <source>Nothing selected. {hint}</source>
      <translation>Aucune sélection. {hint}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/inspector_summary.py" />
      <source>{n} samples selected</source>
      <translation>
        <numerusform>{n} échantillon sélectionné</numerusform>
        <numerusform>{n} échantillons sélectionnés</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_tags.py" />
      <source>Tag {name}, remove</source>
      <translation>Tag {name}, retirer</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_tags.py" />
      <source>Remove the tag {name}</source>
      <translation>Retirer le tag {name}</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_tags.py" />
      <source>generation {number}</source>
      <translation>génération {number}</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_verbs.py" />
      <source>Drop</source>
      <translation>Écarter</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_verbs.py" />
      <source>Keep</source>
      <translation>Garder</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_verbs.py" />
      <source>Tag…</source>
      <translation>Tag…</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_verbs.py" />
      <source>Similar</source>
      <translation>Similaires</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_verbs.py" />
      <source>Select samples first</source>
      <translation>Sélectionnez d’abord des échantillons</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_verbs.py" />
      <source>Drop the sample (X)</source>
      <translation>Écarter l’échantillon (X)</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_verbs.py" />
      <source>Keep the sample (K)</source>
      <translation>Garder l’échantillon (K)</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_verbs.py" />
      <source>Tag the sample (T)</source>
      <translation>Mettre un tag sur l’échantillon (T)</translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_verbs.py" />
      <source>Select what lies nearest to the sample</source>
      <translation>Sélectionner ce qui est le plus proche de l’échantillon</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/inspector_verbs.py" />
      <source>Drop the {n} samples selected (X)</source>
      <translation>
        <numerusform>Écarter l’échantillon sélectionné (X)</numerusform>
        <numerusform>Écarter les {n} échantillons sélectionnés (X)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/inspector_verbs.py" />
      <source>Keep the {n} samples selected (K)</source>
      <translation>
        <numerusform>Garder l’échantillon sélectionné (K)</numerusform>
        <numerusform>Garder les {n} échantillons sélectionnés (K)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/inspector_verbs.py" />
      <source>Tag the {n} samples selected (T)</source>
      <translation>
        <numerusform>Mettre un tag sur l’échantillon sélectionné (T)</numerusform>
        <numerusform>Mettre un tag sur les {n} échantillons sélectionnés (T)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/inspector_verbs.py" />
      <source>Select what lies nearest to the {n} samples selected</source>
      <translation>
        <numerusform>Sélectionner ce qui est le plus proche de l’échantillon sélectionné</numerusform>
        <numerusform>Sélectionner ce qui est le plus proche des {n} échantillons sélectionnés</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/inspector_verbs.py" />
      <source>Name of the tag</source>
      <translation>Nom du tag</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/inspector_verbs.py" />
      <source>Tag for {n} samples, then Enter</source>
      <translation>
        <numerusform>Tag pour {n} échantillon, puis Entrée</numerusform>
        <numerusform>Tag pour {n} échantillons, puis Entrée</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/job_bar.py" />
      <source>a few seconds left</source>
      <translation>encore quelques secondes</translation>
    </message>
    <message>
      <location filename="../../widgets/job_bar.py" />
      <source>about {n} s left</source>
      <translation>encore {n} s environ</translation>
    </message>
    <message>
      <location filename="../../widgets/job_bar.py" />
      <source>about {n} min left</source>
      <translation>encore {n} min environ</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/job_bar.py" />
      <source>about {n} days left</source>
      <translation>
        <numerusform>encore {n} jour environ</numerusform>
        <numerusform>encore {n} jours environ</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/job_bar.py" />
      <source>about {n} h left</source>
      <translation>encore {n} h environ</translation>
    </message>
    <message>
      <location filename="../../widgets/job_bar.py" />
      <source>about {hours} h {minutes} min left</source>
      <translation>encore {hours} h {minutes} min environ</translation>
    </message>
    <message>
      <location filename="../../widgets/job_bar.py" />
      <source>{what}…</source>
      <translation>{what}…</translation>
    </message>
    <message>
      <location filename="../../widgets/job_bar.py" />
      <source>{what} {done} of {total} MB</source>
      <translation>{what} : {done} sur {total} Mo</translation>
    </message>
    <message>
      <location filename="../../widgets/job_bar.py" />
      <source>{what} {done} of {total}</source>
      <translation>{what} : {done} sur {total}</translation>
    </message>
    <message>
      <location filename="../../widgets/job_bar.py" />
      <source>{what} {done}</source>
      <translation>{what} : {done}</translation>
    </message>
    <message>
      <location filename="../../widgets/job_bar.py" />
      <source>Status</source>
      <translation>État</translation>
    </message>
    <message>
      <location filename="../../widgets/job_bar.py" />
      <source>Progress of the running job</source>
      <translation>Avancement de la tâche en cours</translation>
    </message>
    <message>
      <location filename="../../widgets/job_bar.py" />
      <source>Cancel the running job</source>
      <translation>Annuler la tâche en cours</translation>
    </message>
    <message>
      <location filename="../../widgets/job_bar.py" />
      <source>Stop this job. What is finished is kept.</source>
      <translation>Arrêter cette tâche. Ce qui est terminé est gardé.</translation>
    </message>
    <message>
      <location filename="../../widgets/job_bar.py" />
      <source>Canceling…</source>
      <translation>Annulation…</translation>
    </message>
    <message>
      <location filename="../../widgets/key_cap.py" />
      <source>or</source>
      <translation>ou</translation>
    </message>
    <message>
      <location filename="../../widgets/legend.py" />
      <source>{selected} of {total}</source>
      <translation>{selected} sur {total}</translation>
    </message>
    <message>
      <location filename="../../widgets/legend.py" />
      <source>hidden</source>
      <translation>masqué</translation>
    </message>
    <message>
      <location filename="../../widgets/legend.py" />
      <source>shown</source>
      <translation>affiché</translation>
    </message>
    <message>
      <location filename="../../widgets/legend.py" />
      <source>Click to hide or show, double-click to show only this</source>
      <translation>Cliquer pour masquer ou afficher, double-cliquer pour n’afficher que ceci</translation>
    </message>
    <message>
      <location filename="../../widgets/legend.py" />
      <source>Show</source>
      <translation>Afficher</translation>
    </message>
    <message>
      <location filename="../../widgets/legend.py" />
      <source>Hide</source>
      <translation>Masquer</translation>
    </message>
    <message>
      <location filename="../../widgets/legend.py" />
      <source>Show only this</source>
      <translation>N’afficher que ceci</translation>
    </message>
    <message>
      <location filename="../../widgets/legend.py" />
      <source>Legend</source>
      <translation>Légende</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/load_dialog.py" />
      <source>{n} columns</source>
      <translation>
        <numerusform>{n} colonne</numerusform>
        <numerusform>{n} colonnes</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>No rows</source>
      <translation>Aucune ligne</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/load_dialog.py" />
      <source>First {n} rows</source>
      <translation>
        <numerusform>Première ligne</numerusform>
        <numerusform>{n} premières lignes</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>First {n} of {total} rows</source>
      <translation>{n} premières lignes sur {total}</translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>First {n} of about {total} rows</source>
      <translation>{n} premières lignes sur environ {total}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/load_dialog.py" />
      <source>{n} cannot be read and will be listed</source>
      <translation>
        <numerusform>{n} illisible, qui sera listée</numerusform>
        <numerusform>{n} illisibles, qui seront listées</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>Load {name}</source>
      <translation>Charger {name}</translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>Name of the dataset</source>
      <translation>Nom du jeu de données</translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>Label column</source>
      <translation>Colonne d’étiquettes</translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>Group columns</source>
      <translation>Colonnes de groupes</translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>Id column</source>
      <translation>Colonne d’identifiants</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/load_dialog.py" />
      <source>This file as chosen here, the next {n} files as guessed</source>
      <translation>
        <numerusform>Ce fichier selon vos choix, le suivant comme deviné</numerusform>
        <numerusform>Ce fichier selon vos choix, les {n} suivants comme devinés</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>Load all with guesses</source>
      <translation>Tout charger comme deviné</translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>These {n} files are one dataset</source>
      <translation>Ces {n} fichiers forment un seul jeu</translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>Their columns are matched by name</source>
      <translation>Leurs colonnes sont rapprochées par nom</translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>Label</source>
      <translation>Étiquette</translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>Groups</source>
      <translation>Groupes</translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>Id</source>
      <translation>Id</translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>Map x, y</source>
      <translation>Carte x, y</translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>The dataset needs a name.</source>
      <translation>Le jeu de données doit avoir un nom.</translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>There is a dataset called {name} already. Choose another name.</source>
      <translation>Un jeu de données nommé {name} existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
      <location filename="../../widgets/load_dialog.py" />
      <source>Reading the file again…</source>
      <translation>Relecture du fichier…</translation>
    </message>
    <message>
      <location filename="../../widgets/load_report.py" />
      <source>Load report of {name}</source>
      <translation>Rapport de chargement de {name}</translation>
    </message>
    <message>
      <location filename="../../widgets/load_report.py" />
      <source>Notes of the load</source>
      <translation>Remarques du chargement</translation>
    </message>
    <message>
      <location filename="../../widgets/load_report.py" />
      <source>Text of the row</source>
      <translation>Texte de la ligne</translation>
    </message>
    <message>
      <location filename="../../widgets/load_report.py" />
      <source>Copy all as text</source>
      <translation>Tout copier en texte</translation>
    </message>
    <message>
      <location filename="../../widgets/load_report.py" />
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <location filename="../../widgets/load_report.py" />
      <source>Columns, beside the other datasets</source>
      <translation>Colonnes, face aux autres jeux de données</translation>
    </message>
    <message>
      <location filename="../../widgets/load_report.py" />
      <source>Notes</source>
      <translation>Remarques</translation>
    </message>
    <message>
      <location filename="../../widgets/load_report.py" />
      <source>They are not on the map. Mend them in the file and load it again.</source>
      <translation>Elles ne sont pas sur la carte. Corrigez-les dans le fichier et rechargez-le.</translation>
    </message>
    <message>
      <location filename="../../widgets/load_report.py" />
      <source>Line {line} as it stands in the file, its first {n} characters</source>
      <translation>Ligne {line} telle quelle dans le fichier, ses {n} premiers caractères</translation>
    </message>
    <message>
      <location filename="../../widgets/load_report.py" />
      <source>Line {line} as it stands in the file</source>
      <translation>Ligne {line} telle quelle dans le fichier</translation>
    </message>
    <message>
      <location filename="../../widgets/load_report.py" />
      <source>Copied</source>
      <translation>Copié</translation>
    </message>
    <message>
      <location filename="../../widgets/load_report.py" />
      <source>All copied as text</source>
      <translation>Tout copié en texte</translation>
    </message>
    <message>
      <location filename="../../widgets/load_report.py" />
      <source>Every row of {name} could be read</source>
      <translation>Toutes les lignes de {name} ont pu être lues</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/load_report.py" />
      <source>{n} rows of {name} could not be read</source>
      <translation>
        <numerusform>{n} ligne de {name} n’a pas pu être lue</numerusform>
        <numerusform>{n} lignes de {name} n’ont pas pu être lues</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/load_report.py" />
      <source>{n} rows of {name} could not be read; showing the first {shown} of {n}</source>
      <translation>
        <numerusform>{n} ligne de {name} n’a pas pu être lue ; {shown} affichées sur {n}</numerusform>
        <numerusform>{n} lignes de {name} n’ont pas pu être lues ; voici les {shown} premières sur {n}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/load_report.py" />
      <source>line {line}: {reason}</source>
      <translation>ligne {line} : {reason}</translation>
    </message>
    <message>
      <location filename="../../widgets/load_report.py" />
      <source>Rows that could not be read</source>
      <translation>Lignes qui n’ont pas pu être lues</translation>
    </message>
    <message>
      <location filename="../../widgets/long_page.py" />
      <source>Search this text</source>
      <translation>Rechercher dans ce texte</translation>
    </message>
    <message>
      <location filename="../../widgets/long_page.py" />
      <source>“{text}” is not in this text.</source>
      <translation>« {text} » ne se trouve pas dans ce texte.</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>Shows large structure well, near neighbors less so; it can be refined later.</source>
      <translation>Montre bien la grande structure, moins bien les voisins proches ; peut être affiné plus tard.</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>Nearest samples that shape the map: few show detail, many the whole.</source>
      <translation>Échantillons les plus proches qui forment la carte : peu montrent le détail, beaucoup l’ensemble.</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>How close points may lie: small packs groups, large spreads them out.</source>
      <translation>Proximité permise des points : petite, elle resserre les groupes ; grande, elle les étale.</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>cosine</source>
      <translation>cosinus</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>euclidean</source>
      <translation>euclidienne</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>Map again</source>
      <translation>Refaire la carte</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>D&amp;raft</source>
      <translation>&amp;Brouillon</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>Choose folder…</source>
      <translation>Choisir un dossier…</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>Choose a folder that holds a model</source>
      <translation>Choisir un dossier qui contient un modèle</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>A seed makes the map the same from run to run</source>
      <translation>Une graine rend la carte identique d’un calcul à l’autre</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>&amp;Same map every time</source>
      <translation>Toujours la même &amp;carte</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>No point that is there moves</source>
      <translation>Aucun point déjà présent ne bouge</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>&amp;Keep the present map; place new samples on it</source>
      <translation>&amp;Garder la carte actuelle et y placer les nouveaux échantillons</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>Defaults</source>
      <translation>Par défaut</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>Back to the default parameters</source>
      <translation>Revenir aux paramètres par défaut</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>Map</source>
      <translation>Cartographier</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>Compute the map; the present one stays until it is ready</source>
      <translation>Calculer la carte ; l’actuelle reste jusqu’à ce que la nouvelle soit prête</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>Full: {full}. Draft: {draft}.
{hint}</source>
      <translation>Complet : {full}. Brouillon : {draft}.
{hint}</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>Neighbors</source>
      <translation>Voisins</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>Minimum distance</source>
      <translation>Distance minimale</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>Seed</source>
      <translation>Graine</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>&amp;Neighbors</source>
      <translation>&amp;Voisins</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>&amp;Minimum distance</source>
      <translation>Distance &amp;minimale</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>Scaled columns</source>
      <translation>Colonnes mises à l’échelle</translation>
    </message>
    <message>
      <location filename="../../widgets/map_dialog.py" />
      <source>Folder of a sentence-transformers model</source>
      <translation>Dossier d’un modèle sentence-transformers</translation>
    </message>
    <message>
      <location filename="../../widgets/map_kinds.py" />
      <source>looks (HOG, color, DCT)</source>
      <translation>apparence (HOG, couleur, DCT)</translation>
    </message>
    <message>
      <location filename="../../widgets/map_kinds.py" />
      <source>&amp;Embedding model</source>
      <translation>Modèle de &amp;plongement</translation>
    </message>
    <message>
      <location filename="../../widgets/map_kinds.py" />
      <source>The default model lies on this machine. Another one embeds every text again, and is downloaded from the Hugging Face hub if it is not here yet.</source>
      <translation>Le modèle par défaut se trouve sur cette machine. Un autre recalcule le plongement de chaque texte, et est téléchargé depuis Hugging Face s’il n’est pas encore là.</translation>
    </message>
    <message>
      <location filename="../../widgets/map_kinds.py" />
      <source>&amp;Image model</source>
      <translation>Modèle d’&amp;images</translation>
    </message>
    <message>
      <location filename="../../widgets/map_kinds.py" />
      <source>The default compares shapes, colors and coarse layout; it knows nothing of what a picture shows. A CLIP model (a folder, or a name such as clip-ViT-B-32) does, and looks at every image again.</source>
      <translation>Le modèle par défaut compare formes, couleurs et disposition générale ; il ne sait rien de ce que montre une image. Un modèle CLIP (un dossier, ou un nom comme clip-ViT-B-32) le sait, et examine à nouveau chaque image.</translation>
    </message>
    <message>
      <location filename="../../widgets/map_kinds.py" />
      <source>&amp;Distance</source>
      <translation>&amp;Distance</translation>
    </message>
    <message>
      <location filename="../../widgets/map_kinds.py" />
      <source>Cosine compares directions, euclidean also lengths. The vectors themselves are taken as they are.</source>
      <translation>Le cosinus compare les directions, la distance euclidienne aussi les longueurs. Les vecteurs eux-mêmes sont pris tels quels.</translation>
    </message>
    <message>
      <location filename="../../widgets/map_kinds.py" />
      <source>Compared by</source>
      <translation>Comparaison par</translation>
    </message>
    <message>
      <location filename="../../widgets/map_kinds.py" />
      <source>The columns that all datasets share: numbers scaled, categories and dates as numbers, fitted to the real rows. Id, label and group columns are left out.</source>
      <translation>Les colonnes communes à tous les jeux de données : nombres mis à l’échelle, catégories et dates en nombres, ajustés aux lignes réelles. Les colonnes d’identifiant, d’étiquette et de groupe sont laissées de côté.</translation>
    </message>
    <message>
      <location filename="../../widgets/map_legend.py" />
      <source>Click to hide</source>
      <translation>Cliquer pour masquer</translation>
    </message>
    <message>
      <location filename="../../widgets/map_legend.py" />
      <source>Click to show</source>
      <translation>Cliquer pour afficher</translation>
    </message>
    <message>
      <location filename="../../widgets/map_legend.py" />
      <source>{name}: {count}</source>
      <translation>{name} : {count}</translation>
    </message>
    <message>
      <location filename="../../widgets/map_painting.py" />
      <source>Getting ready to draw; on this machine this happens once</source>
      <translation>Préparation du dessin ; une seule fois sur cette machine</translation>
    </message>
    <message>
      <location filename="../../widgets/map_spaces.py" />
      <source>Texts</source>
      <translation>Textes</translation>
    </message>
    <message>
      <location filename="../../widgets/map_spaces.py" />
      <source>Rows</source>
      <translation>Lignes</translation>
    </message>
    <message>
      <location filename="../../widgets/map_spaces.py" />
      <source>Images</source>
      <translation>Images</translation>
    </message>
    <message>
      <location filename="../../widgets/map_spaces.py" />
      <source>Vectors</source>
      <translation>Vecteurs</translation>
    </message>
    <message>
      <location filename="../../widgets/map_spaces.py" />
      <source>Show the map of the texts</source>
      <translation>Afficher la carte des textes</translation>
    </message>
    <message>
      <location filename="../../widgets/map_spaces.py" />
      <source>Show the map of the rows</source>
      <translation>Afficher la carte des lignes</translation>
    </message>
    <message>
      <location filename="../../widgets/map_spaces.py" />
      <source>Show the map of the images</source>
      <translation>Afficher la carte des images</translation>
    </message>
    <message>
      <location filename="../../widgets/map_spaces.py" />
      <source>Show the map of the vectors</source>
      <translation>Afficher la carte des vecteurs</translation>
    </message>
    <message>
      <location filename="../../widgets/map_spaces.py" />
      <source>Which samples the map shows</source>
      <translation>Quels échantillons montre la carte</translation>
    </message>
    <message>
      <location filename="../../widgets/map_spaces.py" />
      <source>Show the map of the {kind}</source>
      <translation>Afficher la carte : {kind}</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Pan</source>
      <translation>Main</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Drag to move over the map (H)</source>
      <translation>Faire glisser pour se déplacer sur la carte (H)</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Lasso</source>
      <translation>Lasso</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Drag around samples to select them (L)</source>
      <translation>Entourer des échantillons pour les sélectionner (L)</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Polygon</source>
      <translation>Polygone</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Poly</source>
      <translation>Poly</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Click corner by corner; double-click or Enter closes (P)</source>
      <translation>Cliquer sommet par sommet ; un double-clic ou Entrée ferme le polygone (P)</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Rectangle</source>
      <translation>Rectangle</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Rect</source>
      <translation>Rect</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Drag a rectangle around samples (R)</source>
      <translation>Tracer un rectangle autour d’échantillons (R)</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>New</source>
      <translation>Nouveau</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Start a new selection</source>
      <translation>Commencer une nouvelle sélection</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Add</source>
      <translation>Ajouter</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Add to the selection (hold Shift)</source>
      <translation>Ajouter à la sélection (maintenir Maj)</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Subtract</source>
      <translation>Retirer</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Take away from the selection (hold Ctrl or Alt)</source>
      <translation>Retirer de la sélection (maintenir Ctrl ou Alt)</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Intersect</source>
      <translation>Croiser</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Keep only what lies in both (hold Shift with Ctrl or Alt)</source>
      <translation>Ne garder que ce qui est dans les deux (maintenir Maj avec Ctrl ou Alt)</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Map tools</source>
      <translation>Outils de la carte</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>Tool</source>
      <translation>Outil</translation>
    </message>
    <message>
      <location filename="../../widgets/map_tools.py" />
      <source>How a new area joins the selection</source>
      <translation>Comment une nouvelle zone rejoint la sélection</translation>
    </message>
    <message>
      <location filename="../../widgets/map_view.py" />
      <source>Map of the samples</source>
      <translation>Carte des échantillons</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/map_view.py" />
      <source>Map of {n} samples.</source>
      <translation>
        <numerusform>Carte de {n} échantillon.</numerusform>
        <numerusform>Carte de {n} échantillons.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/map_view.py" />
      <source>{n} selected.</source>
      <translation>
        <numerusform>{n} sélectionné.</numerusform>
        <numerusform>{n} sélectionnés.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/map_view.py" />
      <source>{name}: {count}.</source>
      <translation>{name} : {count}.</translation>
    </message>
    <message>
      <location filename="../../widgets/map_view.py" />
      <source>{name}: {count}, hidden.</source>
      <translation>{name} : {count}, masqué.</translation>
    </message>
    <message>
      <location filename="../../widgets/map_view.py" />
      <source>Regions: {names}.</source>
      <translation>Régions : {names}.</translation>
    </message>
    <message>
      <location filename="../../widgets/map_view.py" />
      <source>Tool: {tool}. Areas: {combine}.</source>
      <translation>Outil : {tool}. Zones : {combine}.</translation>
    </message>
    <message>
      <location filename="../../widgets/map_view.py" />
      <source>All of it is in view.</source>
      <translation>Toute la carte est visible.</translation>
    </message>
    <message>
      <location filename="../../widgets/map_view.py" />
      <source>The view is {times} times as close as all of it.</source>
      <translation>La vue est {times} fois plus proche que l’ensemble.</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/map_waiting.py" />
      <source>Map them</source>
      <translation>
        <numerusform>Le placer sur une carte</numerusform>
        <numerusform>Les placer sur une carte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/map_waiting.py" />
      <source>{n} texts are on no map yet</source>
      <translation>
        <numerusform>{n} texte n’est encore sur aucune carte</numerusform>
        <numerusform>{n} textes ne sont encore sur aucune carte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/map_waiting.py" />
      <source>{n} rows are on no map yet</source>
      <translation>
        <numerusform>{n} ligne n’est encore sur aucune carte</numerusform>
        <numerusform>{n} lignes ne sont encore sur aucune carte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/map_waiting.py" />
      <source>{n} images are on no map yet</source>
      <translation>
        <numerusform>{n} image n’est encore sur aucune carte</numerusform>
        <numerusform>{n} images ne sont encore sur aucune carte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/map_waiting.py" />
      <source>{n} vectors are on no map yet</source>
      <translation>
        <numerusform>{n} vecteur n’est encore sur aucune carte</numerusform>
        <numerusform>{n} vecteurs ne sont encore sur aucune carte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/map_waiting.py" />
      <source>{n} {kind} are on no map yet</source>
      <translation>
        <numerusform>{n} {kind} n’est encore sur aucune carte</numerusform>
        <numerusform>{n} {kind} ne sont encore sur aucune carte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/map_waiting.py" />
      <source>Map {n} texts</source>
      <translation>
        <numerusform>Placer {n} texte sur une carte</numerusform>
        <numerusform>Placer {n} textes sur une carte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/map_waiting.py" />
      <source>Map {n} rows</source>
      <translation>
        <numerusform>Placer {n} ligne sur une carte</numerusform>
        <numerusform>Placer {n} lignes sur une carte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/map_waiting.py" />
      <source>Map {n} images</source>
      <translation>
        <numerusform>Placer {n} image sur une carte</numerusform>
        <numerusform>Placer {n} images sur une carte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/map_waiting.py" />
      <source>Map {n} vectors</source>
      <translation>
        <numerusform>Placer {n} vecteur sur une carte</numerusform>
        <numerusform>Placer {n} vecteurs sur une carte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/map_waiting.py" />
      <source>Map {n} {kind}</source>
      <translation>
        <numerusform>Placer {n} {kind} sur une carte</numerusform>
        <numerusform>Placer {n} {kind} sur une carte</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/message_bar.py" />
      <source>Mend this</source>
      <translation>Corriger</translation>
    </message>
    <message>
      <location filename="../../widgets/message_bar.py" />
      <source>Close this message</source>
      <translation>Fermer ce message</translation>
    </message>
    <message>
      <location filename="../../widgets/message_bar.py" />
      <source>Close (Esc)</source>
      <translation>Fermer (Échap)</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/message_bar.py" />
      <source>{n} more</source>
      <translation>
        <numerusform>{n} autre</numerusform>
        <numerusform>{n} autres</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/message_bar.py" />
      <source>info: {text}</source>
      <translation>information : {text}</translation>
    </message>
    <message>
      <location filename="../../widgets/message_bar.py" />
      <source>error: {text}</source>
      <translation>erreur : {text}</translation>
    </message>
    <message>
      <location filename="../../widgets/message_bar.py" />
      <source>warning: {text}</source>
      <translation>avertissement : {text}</translation>
    </message>
    <message>
      <location filename="../../widgets/moments.py" />
      <source>just now</source>
      <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/moments.py" />
      <source>{n} minutes ago</source>
      <translation>
        <numerusform>il y a {n} minute</numerusform>
        <numerusform>il y a {n} minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/moments.py" />
      <source>{n} hours ago</source>
      <translation>
        <numerusform>il y a {n} heure</numerusform>
        <numerusform>il y a {n} heures</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/moments.py" />
      <source>yesterday</source>
      <translation>hier</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/moments.py" />
      <source>{n} days ago</source>
      <translation>
        <numerusform>il y a {n} jour</numerusform>
        <numerusform>il y a {n} jours</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/preview_table.py" />
      <source>{type} · {share} % missing</source>
      <translation>{type} · {share} % manquants</translation>
    </message>
    <message>
      <location filename="../../widgets/preview_table.py" />
      <source>First rows of the file</source>
      <translation>Premières lignes du fichier</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>comma</source>
      <translation>virgule</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>tab</source>
      <translation>tabulation</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>semicolon</source>
      <translation>point-virgule</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>bar</source>
      <translation>barre</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>space</source>
      <translation>espace</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>double</source>
      <translation>doubles</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>single</source>
      <translation>simples</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>none</source>
      <translation>sans</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>Sheet</source>
      <translation>Feuille</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>Table</source>
      <translation>Table</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>Array</source>
      <translation>Tableau</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>Split</source>
      <translation>Split</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>Encoding</source>
      <translation>Encodage</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>Delimiter</source>
      <translation>Séparateur</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>Quotes</source>
      <translation>Guillemets</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>First row names the columns</source>
      <translation>La première ligne nomme les colonnes</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>Row of the header</source>
      <translation>Ligne d’en-tête</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>Key that holds the records</source>
      <translation>Clé qui contient les enregistrements</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>key of the records</source>
      <translation>clé des enregistrements</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>Header row</source>
      <translation>Ligne d’en-tête</translation>
    </message>
    <message>
      <location filename="../../widgets/read_options.py" />
      <source>Records</source>
      <translation>Enregistrements</translation>
    </message>
    <message>
      <location filename="../../widgets/recent_list.py" />
      <source>Recent workspaces</source>
      <translation>Espaces de travail récents</translation>
    </message>
    <message>
      <location filename="../../widgets/region_list.py" />
      <source>Click to select, with Shift to add, with Ctrl to subtract</source>
      <translation>Cliquer pour sélectionner, avec Maj pour ajouter, avec Ctrl pour retirer</translation>
    </message>
    <message>
      <location filename="../../widgets/report_dialog.py" />
      <source>Something went wrong in Assay. Your data and decisions are safe on disk.</source>
      <translation>Un problème est survenu dans Assay. Vos données et vos décisions sont en sécurité sur le disque.</translation>
    </message>
    <message>
      <location filename="../../widgets/report_dialog.py" />
      <source>Please pass this report on to whoever mends it. It names versions and code; its last lines may quote a file name or a value.</source>
      <translation>Transmettez ce rapport à la personne qui corrigera l’erreur. Il cite des versions et du code ; ses dernières lignes peuvent citer un nom de fichier ou une valeur.</translation>
    </message>
    <message>
      <location filename="../../widgets/report_dialog.py" />
      <source>Something went wrong</source>
      <translation>Un problème est survenu</translation>
    </message>
    <message>
      <location filename="../../widgets/report_dialog.py" />
      <source>Report</source>
      <translation>Rapport</translation>
    </message>
    <message>
      <location filename="../../widgets/report_dialog.py" />
      <source>Log file: {path}</source>
      <translation>Fichier journal : {path}</translation>
    </message>
    <message>
      <location filename="../../widgets/report_dialog.py" />
      <source>Copy report</source>
      <translation>Copier le rapport</translation>
    </message>
    <message>
      <location filename="../../widgets/report_dialog.py" />
      <source>Log file</source>
      <translation>Fichier journal</translation>
    </message>
    <message>
      <location filename="../../widgets/report_dialog.py" />
      <source>Report copied</source>
      <translation>Rapport copié</translation>
    </message>
    <message>
      <location filename="../../widgets/role_choice.py" />
      <source>Generation of the synthetic data</source>
      <translation>Génération des données synthétiques</translation>
    </message>
    <message>
      <location filename="../../widgets/role_choice.py" />
      <source>0, 1, 2 … where data was generated from generated data</source>
      <translation>0, 1, 2 … où les données ont été générées à partir de données générées</translation>
    </message>
    <message>
      <location filename="../../widgets/role_choice.py" />
      <source>Column that tells the role</source>
      <translation>Colonne qui indique le rôle</translation>
    </message>
    <message>
      <location filename="../../widgets/role_choice.py" />
      <source>A column says which samples are real and which synthetic</source>
      <translation>Une colonne dit quels échantillons sont réels et lesquels synthétiques</translation>
    </message>
    <message>
      <location filename="../../widgets/role_choice.py" />
      <source>From column</source>
      <translation>Par colonne</translation>
    </message>
    <message>
      <location filename="../../widgets/role_choice.py" />
      <source>Generation</source>
      <translation>Génération</translation>
    </message>
    <message>
      <location filename="../../widgets/role_choice.py" />
      <source>Rows with any other value are left out and listed.</source>
      <translation>Les lignes de toute autre valeur sont laissées de côté et listées.</translation>
    </message>
    <message>
      <location filename="../../widgets/role_choice.py" />
      <source>Is the data real or synthetic? Choose a role.</source>
      <translation>Les données sont-elles réelles ou synthétiques ? Choisissez un rôle.</translation>
    </message>
    <message>
      <location filename="../../widgets/role_choice.py" />
      <source>{column} has too many different values to tell roles. Choose another column.</source>
      <translation>{column} a trop de valeurs différentes pour indiquer des rôles. Choisissez une autre colonne.</translation>
    </message>
    <message>
      <location filename="../../widgets/role_choice.py" />
      <source>Say what at least one value of {column} means.</source>
      <translation>Dites ce que signifie au moins une valeur de {column}.</translation>
    </message>
    <message>
      <location filename="../../widgets/role_choice.py" />
      <source>(empty)</source>
      <translation>(vide)</translation>
    </message>
    <message>
      <location filename="../../widgets/role_choice.py" />
      <source>Role of {value}</source>
      <translation>Rôle de {value}</translation>
    </message>
    <message>
      <location filename="../../widgets/role_choice.py" />
      <source>Role of empty cells</source>
      <translation>Rôle des cellules vides</translation>
    </message>
    <message>
      <location filename="../../widgets/role_choice.py" />
      <source>Leave out</source>
      <translation>Laisser de côté</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>Rows of a table</source>
      <translation>Lignes d’une table</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>Cosine distance</source>
      <translation>Distance cosinus</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>Euclidean distance</source>
      <translation>Distance euclidienne</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>(none)</source>
      <translation>(aucune)</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>What a sample is</source>
      <translation>Ce qu’est un échantillon</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>Text columns</source>
      <translation>Colonnes de texte</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>Column of images</source>
      <translation>Colonne d’images</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>Columns of vectors</source>
      <translation>Colonnes de vecteurs</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>a list column, or a pattern: emb_*</source>
      <translation>une colonne de listes, ou un motif : emb_*</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>Distance between vectors</source>
      <translation>Distance entre vecteurs</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>Every column counts, each by its type.</source>
      <translation>Chaque colonne compte, selon son type.</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>Check at least one text column: it is what the map is made of.</source>
      <translation>Cochez au moins une colonne de texte : c’est d’elle que la carte est faite.</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>Choose the column that holds the images or their paths.</source>
      <translation>Choisissez la colonne qui contient les images ou leurs chemins.</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>Name the column of vectors, or numeric columns by a pattern: emb_*</source>
      <translation>Nommez la colonne de vecteurs, ou des colonnes numériques par un motif : emb_*</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>Column of x of a ready-made map</source>
      <translation>Colonne x d’une carte toute faite</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>Column of y of a ready-made map</source>
      <translation>Colonne y d’une carte toute faite</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>A ready-made map needs both x and y.</source>
      <translation>Une carte toute faite demande x et y.</translation>
    </message>
    <message>
      <location filename="../../widgets/sample_choice.py" />
      <source>x and y of the map are the same column.</source>
      <translation>x et y de la carte sont la même colonne.</translation>
    </message>
    <message>
      <location filename="../../widgets/samples_columns.py" />
      <source>Show all columns</source>
      <translation>Afficher toutes les colonnes</translation>
    </message>
    <message>
      <location filename="../../widgets/samples_columns.py" />
      <source>Sort by {column}, ascending</source>
      <translation>Trier selon {column}, croissant</translation>
    </message>
    <message>
      <location filename="../../widgets/samples_columns.py" />
      <source>Sort by {column}, descending</source>
      <translation>Trier selon {column}, décroissant</translation>
    </message>
    <message>
      <location filename="../../widgets/samples_model.py" />
      <source>keep</source>
      <translation>garder</translation>
    </message>
    <message>
      <location filename="../../widgets/samples_model.py" />
      <source>drop</source>
      <translation>écarter</translation>
    </message>
    <message>
      <location filename="../../widgets/samples_model.py" />
      <source>Called {name} in conditions</source>
      <translation>S’écrit {name} dans les conditions</translation>
    </message>
    <message>
      <location filename="../../widgets/samples_table.py" />
      <source>No samples to show. Load data, or clear the filter.</source>
      <translation>Aucun échantillon à afficher. Chargez des données, ou effacez le filtre.</translation>
    </message>
    <message>
      <location filename="../../widgets/samples_table.py" />
      <source>Loading. Samples are shown as soon as all of them are read.</source>
      <translation>Chargement en cours. Les échantillons s’affichent dès que tous sont lus.</translation>
    </message>
    <message>
      <location filename="../../widgets/samples_table.py" />
      <source>Columns</source>
      <translation>Colonnes</translation>
    </message>
    <message>
      <location filename="../../widgets/samples_table.py" />
      <source>Table of samples</source>
      <translation>Table des échantillons</translation>
    </message>
    <message>
      <location filename="../../widgets/shortcut_sheet.py" />
      <source>{text}, {keys}</source>
      <translation>{text}, {keys}</translation>
    </message>
    <message>
      <location filename="../../widgets/shortcut_sheet.py" />
      <source>no shortcut</source>
      <translation>pas de raccourci</translation>
    </message>
    <message>
      <location filename="../../widgets/shortcut_sheet.py" />
      <source>Shortcuts</source>
      <translation>Raccourcis</translation>
    </message>
    <message>
      <location filename="../../widgets/shortcut_sheet.py" />
      <source>Search actions and keys</source>
      <translation>Rechercher actions et touches</translation>
    </message>
    <message>
      <location filename="../../widgets/shortcut_sheet.py" />
      <source>No action has “{text}” in it.</source>
      <translation>Aucune action ne contient « {text} ».</translation>
    </message>
    <message>
      <location filename="../../widgets/text_page.py" />
      <source>Copy</source>
      <translation>Copier</translation>
    </message>
    <message>
      <location filename="../../widgets/text_page.py" />
      <source>Copy the whole page</source>
      <translation>Copier toute la page</translation>
    </message>
    <message>
      <location filename="../../widgets/tour.py" />
      <source>Skip the tour</source>
      <translation>Passer la visite</translation>
    </message>
    <message>
      <location filename="../../widgets/tour.py" />
      <source>Back</source>
      <translation>Précédent</translation>
    </message>
    <message>
      <location filename="../../widgets/tour.py" />
      <source>Next</source>
      <translation>Suivant</translation>
    </message>
    <message>
      <location filename="../../widgets/tour.py" />
      <source>Step {at} of {all}</source>
      <translation>Étape {at} sur {all}</translation>
    </message>
    <message>
      <location filename="../../widgets/tour.py" />
      <source>Done</source>
      <translation>Terminer</translation>
    </message>
    <message>
      <location filename="../../widgets/unreadable_table.py" />
      <source>line</source>
      <translation>ligne</translation>
    </message>
    <message>
      <location filename="../../widgets/unreadable_table.py" />
      <source>reason</source>
      <translation>raison</translation>
    </message>
    <message>
      <location filename="../../widgets/unreadable_table.py" />
      <source>text</source>
      <translation>texte</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/image.py" />
      <source>The image can't be shown</source>
      <translation>L’image ne peut pas être affichée</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/image.py" />
      <source>{width} by {height} pixels</source>
      <translation>{width} sur {height} pixels</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/image.py" />
      <source>{name}, {size}</source>
      <translation>{name}, {size}</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/image.py" />
      <source>This image</source>
      <translation>Cette image</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/image.py" />
      <source>Nearest {role}</source>
      <translation>Le {role} le plus proche</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/image.py" />
      <source>Image {text}</source>
      <translation>Image {text}</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/image.py" />
      <source>Nearest real image {text}</source>
      <translation>Image réelle la plus proche {text}</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/tabular.py" />
      <source>{name} of the nearest real row</source>
      <translation>{name} de la ligne réelle la plus proche</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/tabular.py" />
      <source>{name} differs</source>
      <translation>{name} diffère</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/tabular.py" />
      <source>This row</source>
      <translation>Cette ligne</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/tabular.py" />
      <source>The same in every field</source>
      <translation>Identique dans tous les champs</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/tabular.py" />
      <source>{n} of {all} fields differ from the nearest real row</source>
      <translation>{n} champs sur {all} diffèrent de la ligne réelle la plus proche</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/tabular.py" />
      <source>The same as the nearest real row in every field</source>
      <translation>Identique à la ligne réelle la plus proche dans tous les champs</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/text.py" />
      <source>Text of the sample</source>
      <translation>Texte de l’échantillon</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/text.py" />
      <source>Copy the whole text</source>
      <translation>Copier le texte entier</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/text.py" />
      <source>Show the text to its end</source>
      <translation>Afficher le texte jusqu’à la fin</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/text.py" />
      <source>Show all {n} characters</source>
      <translation>Afficher les {n} caractères</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/text.py" />
      <source>Show the first {some} of {n} characters</source>
      <translation>Afficher les {some} premiers caractères sur {n}</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/text.py" />
      <source>No text</source>
      <translation>Sans texte</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/vector.py" />
      <source>Bars: this vector. Line: the nearest real one.</source>
      <translation>Barres : ce vecteur. Ligne : le vecteur réel le plus proche.</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/vector.py" />
      <source>Vector: {facts}</source>
      <translation>Vecteur : {facts}</translation>
    </message>
    <message>
      <location filename="../../widgets/viewers/vector.py" />
      <source>No vector</source>
      <translation>Aucun vecteur</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/viewers/vector.py" />
      <source>{n} numbers · norm {norm} · from {low} to {high}</source>
      <translation>
        <numerusform>{n} nombre · norme {norm} · de {low} à {high}</numerusform>
        <numerusform>{n} nombres · norme {norm} · de {low} à {high}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/welcome.py" />
      <source>Lay synthetic data beside real data, see where they differ, and decide what stays.</source>
      <translation>Placez des données synthétiques à côté de données réelles, voyez où elles diffèrent et décidez ce qui reste.</translation>
    </message>
    <message>
      <location filename="../../widgets/welcome.py" />
      <source>CSV, JSON, Parquet, Excel, SQLite, NumPy, images · also as folders and .zip · nothing leaves this machine</source>
      <translation>CSV, JSON, Parquet, Excel, SQLite, NumPy, images · aussi en dossiers et .zip · rien ne quitte cette machine</translation>
    </message>
    <message>
      <location filename="../../widgets/welcome.py" />
      <source>Start</source>
      <translation>Accueil</translation>
    </message>
    <message>
      <location filename="../../widgets/welcome.py" />
      <source>A small real and synthetic pair to try it on</source>
      <translation>Une petite paire réelle et synthétique pour essayer</translation>
    </message>
    <message>
      <location filename="../../widgets/welcome.py" />
      <source>Open the example</source>
      <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
      <location filename="../../widgets/welcome.py" />
      <source>New workspace…</source>
      <translation>Nouvel espace de travail…</translation>
    </message>
    <message>
      <location filename="../../widgets/welcome.py" />
      <source>Open workspace…</source>
      <translation>Ouvrir un espace de travail…</translation>
    </message>
    <message>
      <location filename="../../widgets/wording.py" />
      <source>Real</source>
      <translation>Réel</translation>
    </message>
    <message>
      <location filename="../../widgets/wording.py" />
      <source>Synthetic</source>
      <translation>Synthétique</translation>
    </message>
    <message>
      <location filename="../../widgets/wording.py" />
      <source>Holdout</source>
      <translation>Témoin</translation>
    </message>
    <message>
      <location filename="../../widgets/wording.py" />
      <source>kept</source>
      <translation>gardé</translation>
    </message>
    <message>
      <location filename="../../widgets/wording.py" />
      <source>dropped</source>
      <translation>écarté</translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/wording.py" />
      <source>{n} samples</source>
      <translation>
        <numerusform>{n} échantillon</numerusform>
        <numerusform>{n} échantillons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/wording.py" />
      <source>{n} real</source>
      <translation>
        <numerusform>{n} réel</numerusform>
        <numerusform>{n} réels</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/wording.py" />
      <source>{n} synthetic</source>
      <translation>
        <numerusform>{n} synthétique</numerusform>
        <numerusform>{n} synthétiques</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/wording.py" />
      <source>{n} holdout</source>
      <translation>
        <numerusform>{n} témoin</numerusform>
        <numerusform>{n} témoins</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../widgets/wording.py" />
      <source>{n} bytes: {bytes}</source>
      <translation>
        <numerusform>{n} octet : {bytes}</numerusform>
        <numerusform>{n} octets : {bytes}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../widgets/wording.py" />
      <source>… (nested too deeply to show)</source>
      <translation>… (trop imbriqué pour être affiché)</translation>
    </message>
  </context>
</TS>
