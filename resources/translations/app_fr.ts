<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>Assay</name>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;File</source>
      <translation>&amp;Fichier</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Edit</source>
      <translation>É&amp;dition</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;View</source>
      <translation>&amp;Affichage</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Select</source>
      <translation>&amp;Sélection</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Help</source>
      <translation>A&amp;ide</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>L&amp;anguage</source>
      <translation>&amp;Langue</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Add data…</source>
      <translation>&amp;Ajouter des données…</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Load a file of real or synthetic samples</source>
      <translation>Charger un fichier d’échantillons réels ou synthétiques</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Open t&amp;he example</source>
      <translation>Ouvrir l’e&amp;xemple</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Load a small real and synthetic pair to try things on</source>
      <translation>Charger une petite paire réelle et synthétique pour essayer</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;New workspace…</source>
      <translation>&amp;Nouvel espace de travail…</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Start a new, empty workspace file</source>
      <translation>Créer un fichier d’espace de travail vide</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Open workspace…</source>
      <translation>&amp;Ouvrir un espace de travail…</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Open a workspace file (.assay)</source>
      <translation>Ouvrir un fichier d’espace de travail (.assay)</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Save a &amp;copy…</source>
      <translation>Enregistrer une &amp;copie…</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Copy the whole workspace to another file</source>
      <translation>Copier tout l’espace de travail dans un autre fichier</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Export…</source>
      <translation>&amp;Exporter…</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Write the curated samples and their recipe to a file</source>
      <translation>Écrire les échantillons retenus et leur recette dans un fichier</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Quit</source>
      <translation>&amp;Quitter</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Close Assay; everything is saved already</source>
      <translation>Fermer Assay ; tout est déjà enregistré</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Undo</source>
      <translation>&amp;Annuler</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Take back the last decision</source>
      <translation>Annuler la dernière décision</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Redo</source>
      <translation>&amp;Rétablir</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Bring back the decision undone last</source>
      <translation>Rétablir la dernière décision annulée</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Drop</source>
      <translation>É&amp;carter</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Drop the selected samples; nothing is deleted</source>
      <translation>Écarter les échantillons sélectionnés ; rien n’est supprimé</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Keep</source>
      <translation>&amp;Garder</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Keep the selected samples</source>
      <translation>Garder les échantillons sélectionnés</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Tag…</source>
      <translation>&amp;Tag…</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Give the selected samples a tag</source>
      <translation>Mettre un tag sur les échantillons sélectionnés</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Fit map</source>
      <translation>Carte &amp;entière</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Show the whole map</source>
      <translation>Afficher toute la carte</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Zoom to selection</source>
      <translation>&amp;Zoom sur la sélection</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Fill the map with the selected samples</source>
      <translation>Cadrer la carte sur les échantillons sélectionnés</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Zoom &amp;in</source>
      <translation>Zoom &amp;avant</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Look closer at the middle of the map</source>
      <translation>Voir de plus près le milieu de la carte</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Zoom &amp;out</source>
      <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>See more of the map</source>
      <translation>Voir davantage de la carte</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Hide dropped</source>
      <translation>&amp;Masquer les écartés</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Hide dropped samples instead of fading them</source>
      <translation>Masquer les échantillons écartés au lieu de les estomper</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Density lines</source>
      <translation>Lignes de &amp;densité</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Draw lines around where most of each role lies</source>
      <translation>Tracer les contours de la plus grande part de chaque rôle</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Names of regions</source>
      <translation>&amp;Noms des régions</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Write on the map what its regions are about</source>
      <translation>Écrire sur la carte de quoi parlent ses régions</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Map again…</source>
      <translation>Refa&amp;ire la carte…</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Compute the map with other parameters</source>
      <translation>Calculer la carte avec d’autres paramètres</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Refine draft map</source>
      <translation>A&amp;ffiner la carte brouillon</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Compute a draft map again by the full model</source>
      <translation>Recalculer une carte brouillon avec le modèle complet</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Look of the s&amp;ystem</source>
      <translation>Apparence du &amp;système</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Be light or dark as the desktop is</source>
      <translation>Être clair ou sombre comme le bureau</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Li&amp;ght look</source>
      <translation>Apparence &amp;claire</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Always use the light look</source>
      <translation>Toujours utiliser l’apparence claire</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Dar&amp;k look</source>
      <translation>Apparence s&amp;ombre</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Always use the dark look</source>
      <translation>Toujours utiliser l’apparence sombre</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Switch &amp;light and dark</source>
      <translation>&amp;Basculer clair et sombre</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Change between the light and dark look</source>
      <translation>Passer de l’apparence claire à la sombre, et inversement</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Language of the s&amp;ystem</source>
      <translation>Langue du s&amp;ystème</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Speak as the desktop does, from the next start on</source>
      <translation>Parler comme le bureau, dès le prochain démarrage</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Speak English from the next start on</source>
      <translation>Parler anglais dès le prochain démarrage</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Speak French from the next start on</source>
      <translation>Parler français dès le prochain démarrage</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Restore &amp;panels</source>
      <translation>Rétablir les &amp;panneaux</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Put every panel back where it was at first</source>
      <translation>Remettre chaque panneau à sa place d’origine</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Pan</source>
      <translation>&amp;Main</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Drag moves the map</source>
      <translation>Faire glisser déplace la carte</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Lasso</source>
      <translation>&amp;Lasso</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Draw around samples; every point of the line counts</source>
      <translation>Entourer des échantillons ; chaque point du tracé compte</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>P&amp;olygon</source>
      <translation>&amp;Polygone</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Click corner after corner; double-click or Enter closes</source>
      <translation>Cliquer sommet après sommet ; un double-clic ou Entrée ferme</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Rectangle</source>
      <translation>&amp;Rectangle</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Drag a rectangle around samples</source>
      <translation>Tracer un rectangle autour d’échantillons</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Find…</source>
      <translation>Re&amp;chercher…</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Search the texts, or type a condition</source>
      <translation>Rechercher dans les textes, ou saisir une condition</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Select &amp;all</source>
      <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Select every sample</source>
      <translation>Sélectionner tous les échantillons</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Invert</source>
      <translation>&amp;Inverser</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Select what is not selected, and nothing else</source>
      <translation>Sélectionner ce qui ne l’est pas, et rien d’autre</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Similar</source>
      <translation>&amp;Similaires</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Select the samples nearest to the focused one</source>
      <translation>Sélectionner les échantillons les plus proches de celui qui est lu</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Clear</source>
      <translation>&amp;Désélectionner</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Select nothing</source>
      <translation>Ne rien sélectionner</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Next sample</source>
      <translation>Échantillon sui&amp;vant</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Look at the next selected sample</source>
      <translation>Lire l’échantillon sélectionné suivant</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Pre&amp;vious sample</source>
      <translation>Échantillon précéde&amp;nt</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Look at the sample before</source>
      <translation>Lire l’échantillon d’avant</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Shortcuts</source>
      <translation>&amp;Raccourcis</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>All actions with their keys</source>
      <translation>Toutes les actions et leurs touches</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;How to read the map</source>
      <translation>&amp;Comment lire la carte</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>What distance and density on the map mean, and what not</source>
      <translation>Ce que signifient, ou non, distance et densité sur la carte</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Take the &amp;tour</source>
      <translation>&amp;Visite guidée</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Three steps around the window: map, selection, export</source>
      <translation>La fenêtre en trois étapes : carte, sélection, export</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Open the &amp;log folder</source>
      <translation>Ouvrir le dossier du &amp;journal</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Show the file that problems are written to</source>
      <translation>Montrer le fichier où les problèmes sont consignés</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;Diagnostics</source>
      <translation>&amp;Diagnostic</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>What Assay runs on, to copy into a report</source>
      <translation>Ce sur quoi Assay tourne, à copier dans un rapport</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>L&amp;icenses</source>
      <translation>&amp;Licences</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Licenses of Assay and of everything it comes with</source>
      <translation>Licences d’Assay et de tout ce qu’il contient</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>&amp;About Assay</source>
      <translation>À &amp;propos d’Assay</translation>
    </message>
    <message>
      <location filename="../../app/action_table.py" />
      <source>Version, model, folders</source>
      <translation>Version, modèle, dossiers</translation>
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>{tip} ({keys})</source>
      <translation>{tip} ({keys})</translation>
    </message>
    <message>
      <location filename="../../app/attendance.py" />
      <source>{file} is in use by another process, so it is open here for reading only.</source>
      <translation>{file} est utilisé par un autre processus ; il est donc ouvert ici en lecture seule.</translation>
    </message>
    <message>
      <location filename="../../app/commands.py" />
      <source>Assay will speak {language} when it is started again.</source>
      <translation>Assay parlera {language} au prochain démarrage.</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>text, full</source>
      <translation>texte, complet</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>text, draft</source>
      <translation>texte, brouillon</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>image, full</source>
      <translation>image, complet</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>System</source>
      <translation>Système</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>{version}, bundled</source>
      <translation>{version}, intégré</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>Processor</source>
      <translation>Processeur</translation>
    </message>
    <message numerus="yes">
      <location filename="../../app/diagnostics.py" />
      <source>{name}, {n} cores</source>
      <translation>
        <numerusform>{name}, {n} cœur</numerusform>
        <numerusform>{name}, {n} cœurs</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>Memory</source>
      <translation>Mémoire</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>Versions</source>
      <translation>Versions</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>Machine</source>
      <translation>Machine</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>Window</source>
      <translation>Fenêtre</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>Computing</source>
      <translation>Calcul</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>Models</source>
      <translation>Modèles</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>{total} GiB, {free} GiB of it free</source>
      <translation>{total} Gio, dont {free} Gio libres</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>not told by this system</source>
      <translation>non indiquée par ce système</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>{message} {hint}</source>
      <translation>{message} {hint}</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>{name}, {n} dimensions, {fingerprint}</source>
      <translation>{name}, {n} dimensions, {fingerprint}</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>Threads</source>
      <translation>Fils d’exécution</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>not available</source>
      <translation>non disponible</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>available</source>
      <translation>disponible</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>cannot be used: {error}</source>
      <translation>inutilisable : {error}</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>its process ended without an answer</source>
      <translation>son processus s’est arrêté sans répondre</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Add data</source>
      <translation>Ajouter des données</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Open workspace</source>
      <translation>Ouvrir un espace de travail</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>New workspace</source>
      <translation>Nouvel espace de travail</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Save a copy</source>
      <translation>Enregistrer une copie</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>{rows}, {columns}, read as {format} from {path}</source>
      <translation>{rows}, {columns}, format {format}, lu depuis {path}</translation>
    </message>
    <message numerus="yes">
      <location filename="../../app/dialogs.py" />
      <source>{n} rows</source>
      <translation>
        <numerusform>{n} ligne</numerusform>
        <numerusform>{n} lignes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../app/dialogs.py" />
      <source>{n} columns</source>
      <translation>
        <numerusform>{n} colonne</numerusform>
        <numerusform>{n} colonnes</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>How to read the map</source>
      <translation>Comment lire la carte</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>It is here: {folder}</source>
      <translation>Il se trouve ici : {folder}</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>The log folder could not be opened.</source>
      <translation>Le dossier du journal n’a pas pu être ouvert.</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Diagnostics</source>
      <translation>Diagnostic</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Licenses</source>
      <translation>Licences</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Workspaces</source>
      <translation>Espaces de travail</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Cache</source>
      <translation>Cache</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Log</source>
      <translation>Journal</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>About Assay</source>
      <translation>À propos d’Assay</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Platform</source>
      <translation>Plateforme</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Screen</source>
      <translation>Écran</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>{size} at {ratio}</source>
      <translation>{size} à {ratio}</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>System look</source>
      <translation>Apparence du système</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Language</source>
      <translation>Langue</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Data ({patterns})</source>
      <translation>Données ({patterns})</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>All files (*)</source>
      <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Assay workspaces (*.assay)</source>
      <translation>Espaces de travail Assay (*.assay)</translation>
    </message>
    <message>
      <location filename="../../app/errors.py" />
      <source>not installed</source>
      <translation>non installé</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>It can be changed here as soon as the other process is done with it.</source>
      <translation>Il pourra être modifié ici dès que l’autre processus aura terminé.</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>You can look at everything and export. It can be changed here as soon as the other process is done with it.</source>
      <translation>Vous pouvez tout consulter et exporter. Il pourra être modifié ici dès que l’autre processus aura terminé.</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>One moment</source>
      <translation>Un instant</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Looking up what Assay runs on.</source>
      <translation>Recherche de ce sur quoi Assay tourne.</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Looking up the licenses.</source>
      <translation>Recherche des licences.</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>The map</source>
      <translation>La carte</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Every point is a sample, colored by where it comes from; samples that lie together are mostly alike. Draw around some of them to select them. The wheel zooms, dragging with the space bar held moves.</source>
      <translation>Chaque point est un échantillon, coloré selon sa provenance ; des échantillons voisins se ressemblent le plus souvent. Entourez-en quelques-uns pour les sélectionner. La molette zoome ; faire glisser en maintenant la barre d’espace déplace la carte.</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>The selection</source>
      <translation>La sélection</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Here you read what you selected, each sample beside the real and synthetic ones nearest to it. Drop (X), keep (K) or tag (T) it; nothing is ever deleted, and Ctrl+Z takes every step back.</source>
      <translation>Lisez ici ce que vous avez sélectionné, chaque échantillon à côté du réel et du synthétique les plus proches. Écartez-le (X), gardez-le (K) ou mettez-lui un tag (T) ; rien n’est jamais supprimé, et Ctrl+Z annule chaque étape.</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>The result</source>
      <translation>Le résultat</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Export in this menu (Ctrl+E) writes what you kept to a new file, with a recipe that says how it came about. Your own files stay as they are. You find this tour again under Help.</source>
      <translation>Exporter, dans ce menu (Ctrl+E), écrit ce que vous avez gardé dans un nouveau fichier, avec une recette qui dit comment il a été obtenu. Vos propres fichiers restent tels quels. Vous retrouverez cette visite dans Aide.</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Near</source>
      <translation>Près</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Each point is a sample. UMAP tries to keep every sample beside its nearest neighbors in the embedding, so samples that lie together are mostly alike to the model. Two dimensions cannot hold all of it: some neighbors are torn apart, some strangers meet.</source>
      <translation>Chaque point est un échantillon. UMAP essaie de garder chaque échantillon à côté de ses plus proches voisins dans le plongement : pour le modèle, des échantillons voisins se ressemblent donc le plus souvent. Deux dimensions ne peuvent pas tout contenir : des voisins sont séparés, des étrangers se rencontrent.</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Far</source>
      <translation>Loin</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Far apart only means: not close neighbors. Distances between groups, the size of groups and how dense they look are not to be measured on the map; UMAP does not preserve them.</source>
      <translation>Être éloigné veut seulement dire : ne pas être proche voisin. Les distances entre groupes, la taille des groupes et leur densité apparente ne se mesurent pas sur la carte ; UMAP ne les conserve pas.</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Measure in the embedding</source>
      <translation>Mesurer dans le plongement</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>The neighbors in the inspector and their distances come from the embedding itself, as cosine distance: 0 is the same direction. Where they and the map disagree, trust them.</source>
      <translation>Les voisins affichés dans l’inspecteur et leurs distances viennent du plongement lui-même, en distance cosinus : 0 est la même direction. S’ils contredisent la carte, fiez-vous à eux.</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Colors</source>
      <translation>Couleurs</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Where points overlap, their colors mix by share, whichever was loaded first.</source>
      <translation>Là où des points se superposent, leurs couleurs se mêlent selon leur part, quel que soit l’ordre de chargement.</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Draft first</source>
      <translation>D’abord un brouillon</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>While a first map is being made, a draft by PCA is shown: coarser, and replaced as soon as UMAP is ready.</source>
      <translation>Pendant le calcul d’une première carte, un brouillon par ACP est affiché : plus grossier, et remplacé dès que UMAP est prêt.</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Lays synthetic data beside real data, shows where they differ, and writes what stays back out. Your data never leave this machine.</source>
      <translation>Place des données synthétiques à côté de données réelles, montre où elles diffèrent et écrit ce qui reste. Vos données ne quittent jamais cette machine.</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Folders</source>
      <translation>Dossiers</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>License</source>
      <translation>Licence</translation>
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>{name}: {value}</source>
      <translation>{name} : {value}</translation>
    </message>
    <message>
      <location filename="../../app/panels.py" />
      <source>Data</source>
      <translation>Données</translation>
    </message>
    <message>
      <location filename="../../app/panels.py" />
      <source>Selection</source>
      <translation>Sélection</translation>
    </message>
    <message>
      <location filename="../../app/panels.py" />
      <source>Table</source>
      <translation>Table</translation>
    </message>
    <message>
      <location filename="../../app/panels.py" />
      <source>History</source>
      <translation>Historique</translation>
    </message>
    <message>
      <location filename="../../app/panels.py" />
      <source>Panels at the bottom</source>
      <translation>Panneaux du bas</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>Role</source>
      <translation>Rôle</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>Dataset</source>
      <translation>Jeu de données</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>Decision</source>
      <translation>Décision</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>Tag</source>
      <translation>Tag</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>Distance to fitted data</source>
      <translation>Distance aux données ajustées</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>Label: {name}</source>
      <translation>Étiquette : {name}</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>The map cannot be colored by {key}.</source>
      <translation>La carte ne peut pas être colorée selon {key}.</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>undecided</source>
      <translation>indécis</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>kept</source>
      <translation>gardé</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>dropped</source>
      <translation>écarté</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>no tag</source>
      <translation>sans tag</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>The present map was fitted on all of its samples.</source>
      <translation>La carte actuelle a été ajustée sur tous ses échantillons.</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>Keep a map and place samples on it.</source>
      <translation>Gardez une carte et placez-y des échantillons.</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>{low} to {high}</source>
      <translation>{low} à {high}</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>over {low}</source>
      <translation>plus de {low}</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>not on the map</source>
      <translation>absent de la carte</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>missing</source>
      <translation>manquant</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>none common: {n} different values</source>
      <translation>aucune fréquente : {n} valeurs différentes</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>other</source>
      <translation>autre</translation>
    </message>
    <message>
      <location filename="../../app/presenters/coloring.py" />
      <source>(empty)</source>
      <translation>(vide)</translation>
    </message>
    <message numerus="yes">
      <location filename="../../app/presenters/exporting.py" />
      <source>Wrote {n} images to {path}, with {recipe} in it</source>
      <translation>
        <numerusform>{n} image écrite dans {path}, avec {recipe}</numerusform>
        <numerusform>{n} images écrites dans {path}, avec {recipe}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../app/presenters/exporting.py" />
      <source>Wrote {n} rows to {path}, and {recipe} beside it</source>
      <translation>
        <numerusform>{n} ligne écrite dans {path}, et {recipe} à côté</numerusform>
        <numerusform>{n} lignes écrites dans {path}, et {recipe} à côté</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="../../app/presenters/loading.py" />
      <source>{n} files and folders</source>
      <translation>
        <numerusform>{n} fichier ou dossier</numerusform>
        <numerusform>{n} fichiers et dossiers</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../app/presenters/map.py" />
      <source>The map appears as soon as the samples are embedded</source>
      <translation>La carte apparaît dès que les plongements des échantillons sont calculés</translation>
    </message>
    <message>
      <location filename="../../app/presenters/map.py" />
      <source>Drop a file here, or choose one: File, Add data… (Ctrl+O)</source>
      <translation>Déposez un fichier ici, ou choisissez-en un : Fichier, Ajouter des données… (Ctrl+O)</translation>
    </message>
    <message>
      <location filename="../../app/presenters/map.py" />
      <source>Loading. The map appears as soon as the samples are embedded</source>
      <translation>Chargement en cours. La carte apparaît dès que les plongements des échantillons sont calculés</translation>
    </message>
    <message>
      <location filename="../../app/presenters/map.py" />
      <source>Not mapped yet. View, Map again… (Ctrl+M) goes on where it stopped</source>
      <translation>Pas encore de carte. Affichage, Refaire la carte… (Ctrl+M) reprend où elle en était</translation>
    </message>
    <message>
      <location filename="../../app/presenters/map.py" />
      <source>first map (PCA), UMAP on its way</source>
      <translation>première carte (ACP), UMAP en cours</translation>
    </message>
    <message>
      <location filename="../../app/presenters/map.py" />
      <source>UMAP</source>
      <translation>UMAP</translation>
    </message>
    <message>
      <location filename="../../app/presenters/map.py" />
      <source>places from the data</source>
      <translation>positions issues des données</translation>
    </message>
    <message>
      <location filename="../../app/presenters/map.py" />
      <source>looks (HOG, color, DCT)</source>
      <translation>apparence (HOG, couleur, DCT)</translation>
    </message>
    <message>
      <location filename="../../app/presenters/map.py" />
      <source>scaled columns</source>
      <translation>colonnes mises à l’échelle</translation>
    </message>
    <message>
      <location filename="../../app/presenters/map.py" />
      <source>cosine</source>
      <translation>cosinus</translation>
    </message>
    <message>
      <location filename="../../app/presenters/map.py" />
      <source>euclidean</source>
      <translation>euclidienne</translation>
    </message>
    <message>
      <location filename="../../app/presenters/map.py" />
      <source>role from {column}</source>
      <translation>rôle selon {column}</translation>
    </message>
    <message>
      <location filename="../../app/presenters/map.py" />
      <source>draft of {model}</source>
      <translation>brouillon de {model}</translation>
    </message>
    <message>
      <location filename="../../app/presenters/table.py" />
      <source>role</source>
      <translation>rôle</translation>
    </message>
    <message>
      <location filename="../../app/presenters/table.py" />
      <source>dataset</source>
      <translation>jeu de données</translation>
    </message>
    <message>
      <location filename="../../app/presenters/table.py" />
      <source>text</source>
      <translation>texte</translation>
    </message>
    <message>
      <location filename="../../app/presenters/table.py" />
      <source>decision</source>
      <translation>décision</translation>
    </message>
    <message>
      <location filename="../../app/presenters/table.py" />
      <source>tags</source>
      <translation>tags</translation>
    </message>
    <message numerus="yes">
      <location filename="../../app/presenters/table.py" />
      <source>{selected} selected of {total}</source>
      <translation>
        <numerusform>{selected} sélectionné sur {total}</numerusform>
        <numerusform>{selected} sélectionnés sur {total}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="../../app/search_corner.py" />
      <source>Search samples, or type a condition…  {keys}</source>
      <translation>Rechercher, ou saisir une condition…  {keys}</translation>
    </message>
    <message>
      <location filename="../../app/search_corner.py" />
      <source>Search samples, or type a condition</source>
      <translation>Rechercher des échantillons, ou saisir une condition</translation>
    </message>
    <message>
      <location filename="../../app/session.py" />
      <source>Nothing is selected: lasso a region, search, or click a sample first</source>
      <translation>Rien n’est sélectionné : entourez d’abord une région, recherchez ou cliquez sur un échantillon</translation>
    </message>
    <message>
      <location filename="../../app/session.py" />
      <source>Copied to {file}</source>
      <translation>Copié dans {file}</translation>
    </message>
    <message>
      <location filename="../../app/session.py" />
      <source>This map is a draft</source>
      <translation>Cette carte est un brouillon</translation>
    </message>
    <message>
      <location filename="../../app/session.py" />
      <source>No sample fits: {selection}</source>
      <translation>Aucun échantillon ne correspond : {selection}</translation>
    </message>
    <message>
      <location filename="../../app/session.py" />
      <source>There is nothing to undo</source>
      <translation>Il n’y a rien à annuler</translation>
    </message>
    <message>
      <location filename="../../app/session.py" />
      <source>There is nothing to redo</source>
      <translation>Il n’y a rien à rétablir</translation>
    </message>
    <message>
      <location filename="../../app/window.py" />
      <source>Nothing can be added while this workspace is read-only.</source>
      <translation>Rien ne peut être ajouté tant que cet espace de travail est en lecture seule.</translation>
    </message>
    <message>
      <location filename="../../app/window.py" />
      <source>{file} is open in another window, which has come to the front.</source>
      <translation>{file} est ouvert dans une autre fenêtre, passée au premier plan.</translation>
    </message>
    <message>
      <location filename="../../app/window.py" />
      <source>It shows large structure well, near neighbors less so. Selections and decisions stay when it is refined.</source>
      <translation>Elle montre bien la grande structure, moins bien les proches voisins. Sélections et décisions restent quand elle est affinée.</translation>
    </message>
    <message>
      <location filename="../../app/window.py" />
      <source>Refine</source>
      <translation>Affiner</translation>
    </message>
    <message>
      <location filename="../../app/window.py" />
      <source>{name} (read-only) - Assay</source>
      <translation>{name} (lecture seule) - Assay</translation>
    </message>
    <message>
      <location filename="../../app/worker.py" />
      <source>The background process was closed while it was at work.</source>
      <translation>Le processus d’arrière-plan a été fermé pendant son travail.</translation>
    </message>
    <message>
      <location filename="../../app/worker.py" />
      <source>Start the work again.</source>
      <translation>Relancez le travail.</translation>
    </message>
    <message>
      <location filename="../../app/worker.py" />
      <source>exit code {code}</source>
      <translation>code de sortie {code}</translation>
    </message>
    <message>
      <location filename="../../app/worker.py" />
      <source>ended by {signal}</source>
      <translation>terminé par {signal}</translation>
    </message>
    <message>
      <location filename="../../app/worker.py" />
      <source>The background process stopped unexpectedly ({how}).</source>
      <translation>Le processus d’arrière-plan s’est arrêté de façon inattendue ({how}).</translation>
    </message>
    <message>
      <location filename="../../app/worker.py" />
      <source>Probably memory ran out: close other programs or load fewer samples, then start again; nothing is lost.</source>
      <translation>La mémoire a sans doute manqué : fermez d’autres programmes ou chargez moins d’échantillons, puis recommencez ; rien n’est perdu.</translation>
    </message>
    <message>
      <location filename="../../app/worker_child.py" />
      <source>Close other programs, or load fewer samples.</source>
      <translation>Fermez d’autres programmes, ou chargez moins d’échantillons.</translation>
    </message>
    <message>
      <location filename="../../app/worker_child.py" />
      <source>There is not enough memory for this.</source>
      <translation>Il n’y a pas assez de mémoire pour cela.</translation>
    </message>
  </context>
</TS>
