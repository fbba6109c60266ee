<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>Assay</name>
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
      <source>role from {column}</source>
      <translation>rôle selon {column}</translation>
    </message>
    <message>
      <location filename="../../app/presenters/table.py" />
      <source>{selected} selected of {total}</source>
      <translation>{selected} sélectionnés sur {total}</translation>
    </message>
  </context>
</TS>
