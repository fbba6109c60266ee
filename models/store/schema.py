"""The tables of a workspace file.

Values of the user's data are Arrow blobs, a column and chunk each, so that every type survives exactly and
one column is read without the others; everything that is searched or counted by SQL is relational.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

APPLICATION_ID = 0x41535359
"""``ASSY`` in SQLite's application_id field: how a workspace is told from any other database."""
VERSION = 1
"""Kept in SQLite's user_version; raised with every change of these tables."""

SEARCH = "CREATE VIRTUAL TABLE search USING fts5(text, content='', tokenize='trigram case_sensitive 1')"
"""The search index, which SQLAlchemy has no words for; its texts are folded before they come to it."""

metadata = MetaData()

facts = Table(
    "facts",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

datasets = Table(
    "datasets",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    # Empty until the load is complete: unfinished datasets are invisible and are cleared away.
    Column("name", String, unique=True),
    Column("spec", String),
    Column("first", Integer),
    Column("rows", Integer),
    sqlite_autoincrement=True,
)

spans = Table(
    "spans",
    metadata,
    Column("dataset", ForeignKey("datasets.number"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("rows", Integer, nullable=False),
    Column("roles", LargeBinary, nullable=False),
    Column("contents", LargeBinary, nullable=False),
)

chunks = Table(
    "chunks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("dataset", ForeignKey("datasets.number"), nullable=False),
    Column("stored", String, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    UniqueConstraint("dataset", "stored", "ordinal"),
)

unreadable = Table(
    "unreadable",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("dataset", ForeignKey("datasets.number"), nullable=False),
    Column("line", Integer, nullable=False),
    Column("reason", String, nullable=False),
    Column("raw", String, nullable=False),
    Index("unreadable_by_dataset", "dataset"),
)

vectors = Table(
    "vectors",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("model", String, nullable=False),
    Column("dimension", Integer, nullable=False),
    Column("contents", LargeBinary, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Index("vectors_by_model", "model"),
)

stages = Table(
    "stages",
    metadata,
    Column("key", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("parameters", String, nullable=False),
    Column("parents", String, nullable=False),
    Column("made_at", String, nullable=False),
    Column("seconds", Float, nullable=False),
)

arrays = Table(
    "arrays",
    metadata,
    Column("key", String, primary_key=True),
    Column("file", String, primary_key=True),
    Column("part", Integer, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

steps = Table(
    "steps",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", String, nullable=False),
    Column("who", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("verb", String, nullable=False),
    Column("value", String, nullable=False),
    Column("why", String, nullable=False),
    Column("how", String, nullable=False),
    Column("selection", String, nullable=False),
    Column("target", Integer),
    Column("count", Integer, nullable=False),
    Column("samples", LargeBinary, nullable=False),
)
