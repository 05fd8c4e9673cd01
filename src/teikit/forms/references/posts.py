"""Telegrams named by a post and a number: "HELSINKI 09187"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.expressions import compiled
from teikit.forms.lazy import lazy
from teikit.forms.references.whose import NO_POST, YEAR

__all__ = ["posts_and_numbers"]


def posts_and_numbers(
    text: str, start: int, end: int, posts: frozenset[str] = frozenset()
) -> Iterator[tuple[int, int, str]]:
    """Find posts with the number of a telegram, as a line of references has them: "HELSINKI 09187".

    Parameters:
        text: any text.
        start, end: the part to search.
        posts: only these; any, if empty.
    """
    form = _post_number if not posts else _these(posts)
    for match in form.finditer(text, start, end):
        if match["post"].split()[0].lower() not in NO_POST and not (
            YEAR.fullmatch(match["n"]) and not (match["post"].isupper() and not posts)
        ):
            yield match.start(), match.end(), match["post"]


_post_number = lazy(
    r"(?:(?<![\w.])\d\d )?(?P<post>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)(?: |(?<=[A-Z])-)"
    r"(?P<n>(?:[A-Z]-)?\d{2,6})(?![\w/])"
)


def _these(posts: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(re.escape(post) for post in sorted(posts, key=lambda p: (-len(p), p)))
    return compiled(rf"\b(?P<post>{names})\s(?P<n>\d{{2,6}})(?![\w/])")
