<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>Assay</name>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Select</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>L&amp;anguage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Add data…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Load a file of real or synthetic samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Open t&amp;he example</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Load a small real and synthetic pair to try things on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;New workspace…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Start a new, empty workspace file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Open workspace…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Open a workspace file (.assay)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Save a &amp;copy…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Copy the whole workspace to another file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Write the curated samples and their recipe to a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Close Assay; everything is saved already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Take back the last decision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Bring back the decision undone last</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Drop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Drop the selected samples; nothing is deleted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Keep the selected samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Tag…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Give the selected samples a tag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Fit map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Show the whole map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Zoom to selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Fill the map with the selected samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Zoom &amp;in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Look closer at the middle of the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Zoom &amp;out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>See more of the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Hide dropped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Hide dropped samples instead of fading them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Density lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Draw lines around where most of each role lies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Names of regions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Write on the map what its regions are about</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Map again…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Compute the map with other parameters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Refine draft map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Compute a draft map again by the full model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Look of the s&amp;ystem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Be light or dark as the desktop is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Li&amp;ght look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Always use the light look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Dar&amp;k look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Always use the dark look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Switch &amp;light and dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Change between the light and dark look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Language of the s&amp;ystem</source>
      <translation>Langue du s&amp;ystème</translation>
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Speak as the desktop does, from the next start on</source>
      <translation>Parler comme le bureau, dès le prochain démarrage</translation>
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Speak English from the next start on</source>
      <translation>Parler anglais dès le prochain démarrage</translation>
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Speak French from the next start on</source>
      <translation>Parler français dès le prochain démarrage</translation>
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Restore &amp;panels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Put every panel back where it was at first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Pan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Drag moves the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Lasso</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Draw around samples; every point of the line counts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>P&amp;olygon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Click corner after corner; double-click or Enter closes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Rectangle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Drag a rectangle around samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Find…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Search the texts, or type a condition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Select &amp;all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Select every sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Invert</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Select what is not selected, and nothing else</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Similar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Select the samples nearest to the focused one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Clear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Select nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Next sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Look at the next selected sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Pre&amp;vious sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Look at the sample before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>All actions with their keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;How to read the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>What distance and density on the map mean, and what not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Take the &amp;tour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Three steps around the window: map, selection, export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Open the &amp;log folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Show the file that problems are written to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;Diagnostics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>What Assay runs on, to copy into a report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>L&amp;icenses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Licenses of Assay and of everything it comes with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>&amp;About Assay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>Version, model, folders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/actions.py" />
      <source>{tip} ({keys})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/attendance.py" />
      <source>{file} is in use by another process, so it is open here for reading only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/commands.py" />
      <source>Assay will speak {language} when it is started again.</source>
      <translation>Assay parlera {language} au prochain démarrage.</translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>text, full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>text, draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>image, full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>System</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>{version}, bundled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>Processor</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="../../app/diagnostics.py" />
      <source>{name}, {n} cores</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>Memory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>Versions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>Machine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>Window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>Computing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>Models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>{total} GiB, {free} GiB of it free</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>not told by this system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>{message} {hint}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>{name}, {n} dimensions, {fingerprint}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>Threads</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>not available</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>available</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>cannot be used: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/diagnostics.py" />
      <source>its process ended without an answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Add data</source>
      <translation>Ajouter des données</translation>
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Open workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>New workspace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Save a copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>{rows}, {columns}, read as {format} from {path}</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>It is here: {folder}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>The log folder could not be opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Diagnostics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Licenses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Workspaces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Cache</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>About Assay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Platform</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>{size} at {ratio}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>System look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Data ({patterns})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/dialogs.py" />
      <source>Assay workspaces (*.assay)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/errors.py" />
      <source>not installed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>It can be changed here as soon as the other process is done with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>You can look at everything and export. It can be changed here as soon as the other process is done with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>One moment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Looking up what Assay runs on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Looking up the licenses.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>The map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Every point is a sample, colored by where it comes from; samples that lie together are mostly alike. Draw around some of them to select them. The wheel zooms, dragging with the space bar held moves.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>The selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Here you read what you selected, each sample beside the real and synthetic ones nearest to it. Drop (X), keep (K) or tag (T) it; nothing is ever deleted, and Ctrl+Z takes every step back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>The result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Export in this menu (Ctrl+E) writes what you kept to a new file, with a recipe that says how it came about. Your own files stay as they are. You find this tour again under Help.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Near</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Each point is a sample. UMAP tries to keep every sample beside its nearest neighbors in the embedding, so samples that lie together are mostly alike to the model. Two dimensions cannot hold all of it: some neighbors are torn apart, some strangers meet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Far apart only means: not close neighbors. Distances between groups, the size of groups and how dense they look are not to be measured on the map; UMAP does not preserve them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Measure in the embedding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>The neighbors in the inspector and their distances come from the embedding itself, as cosine distance: 0 is the same direction. Where they and the map disagree, trust them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Colors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Where points overlap, their colors mix by share, whichever was loaded first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Draft first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>While a first map is being made, a draft by PCA is shown: coarser, and replaced as soon as UMAP is ready.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Lays synthetic data beside real data, shows where they differ, and writes what stays back out. Your data never leave this machine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>Folders</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/help_texts.py" />
      <source>License</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/panels.py" />
      <source>Table</source>
      <translation>Table</translation>
    </message>
    <message>
      <location filename="../../app/panels.py" />
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/panels.py" />
      <source>Panels at the bottom</source>
      <translation type="unfinished" />
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
      <translation>non décidé</translation>
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/presenters/map.py" />
      <source>scaled columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/presenters/map.py" />
      <source>role from {column}</source>
      <translation>rôle selon {column}</translation>
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
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/search_corner.py" />
      <source>Search samples, or type a condition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/session.py" />
      <source>Nothing is selected: lasso a region, search, or click a sample first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/session.py" />
      <source>Copied to {file}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/session.py" />
      <source>This map is a draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/session.py" />
      <source>No sample fits: {selection}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/session.py" />
      <source>There is nothing to undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/session.py" />
      <source>There is nothing to redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/window.py" />
      <source>Nothing can be added while this workspace is read-only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/window.py" />
      <source>{file} is open in another window, which has come to the front.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/window.py" />
      <source>It shows large structure well, near neighbors less so. Selections and decisions stay when it is refined.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/window.py" />
      <source>Refine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../app/window.py" />
      <source>{name} (read-only) - Assay</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
