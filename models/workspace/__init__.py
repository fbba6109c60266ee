"""The workspace joins the stages and owns all state."""

from models.workspace.workspace import Workspace

__all__ = ["Workspace"]
