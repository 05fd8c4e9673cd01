"""From spans to an edition: the one place where conflicts are settled."""

from teikit.compose.edition import compose

__all__ = ["compose"]
