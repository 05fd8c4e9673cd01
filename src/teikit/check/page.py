"""Findings as one HTML page without any other file: to be read, searched, printed and handed on."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from teikit import __version__
from teikit.check.excerpt import marked
from teikit.check.finding import Finding
from teikit.check.kinds import KINDS
from teikit.check.many import Outcome
from teikit.check.report import Writer
from teikit.check.rules import RULES
from teikit.check.summary import Summary, Totals, counted, paragraphs

__all__ = ["Page"]

# Colours keep a contrast of 4.5 to 1 and more in both schemes (WCAG 2.2, 1.4.3); severity is
# always told by a word too.
_STYLE = """
:root { color-scheme: light dark; --ground: #fff; --ink: #1b1b1b; --soft: #565656; --line: #c9c9c9;
  --error: #a40000; --warning: #7a4a00; --info: #00508f; --shade: #f3f3f1; }
@media (prefers-color-scheme: dark) { :root { --ground: #16181b; --ink: #ececec; --soft: #b4b4b4;
  --line: #4a4d52; --error: #ff9c94; --warning: #ffc46b; --info: #8ec7ff; --shade: #22252a; } }
body { background: var(--ground); color: var(--ink); font: 1rem/1.5 Georgia, serif; margin: 0 auto;
  max-width: 62rem; padding: 1rem; }
h1, h2, h3 { line-height: 1.25; } a { color: var(--info); }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
caption { font-weight: bold; text-align: left; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left;
  vertical-align: top; }
td.number, th.number { text-align: right; }
code, pre { font-family: ui-monospace, monospace; font-size: .85rem; }
pre { background: var(--shade); overflow-x: auto; padding: .5rem; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); }
.grade { font-weight: bold; } .soft { color: var(--soft); }
ol.findings { list-style: none; padding: 0; } ol.findings > li { border-left: 3px solid currentColor;
  margin: 1rem 0; padding-left: .8rem; } ol.findings > li > * { color: var(--ink); }
ol.findings > li > p > .error { color: var(--error); }
ol.findings > li > p > .warning { color: var(--warning); }
ol.findings > li > p > .info { color: var(--info); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--info); outline-offset: 2px; }
.skip { left: -99rem; position: absolute; } .skip:focus { position: static; }
@media print { details > * { display: block; } .skip { display: none; } }
"""


class Page(Writer):
    """A page for editors: the summary first, then each document with what was found in it."""

    def begin(self) -> None:
        """Begin to collect: the summary comes first, and is known last."""
        self._totals = Totals()
        self._documents: dict[str, list[Finding]] = {}
        self._problems: list[str] = []

    def outcome(self, outcome: Outcome) -> None:
        """Take the findings of a document."""
        for finding in outcome.findings:
            self._documents.setdefault(outcome.path, []).append(finding)
            if not finding.known:
                self._totals.add(finding)
        if outcome.problem:
            self._problems.append(outcome.problem)

    def end(self, summary: Summary) -> None:
        """Write the page."""
        self.write('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">')
        self.write('<meta name="viewport" content="width=device-width, initial-scale=1">')
        self.write(f'<meta name="generator" content="teikit {__version__}">')
        self.write(
            f"<title>{escape(self._title(summary))}</title>\n<style>{_STYLE}</style>\n</head>"
        )
        self.write('<body>\n<a class="skip" href="#documents">To the findings</a>')
        self.write(f"<header><h1>{escape(self._title(summary))}</h1></header>\n<main>")
        for line in (*self._overview(summary), *self._all_documents(), *self._rules()):
            self.write(line)
        self.write("</main>\n</body>\n</html>")

    def _title(self, summary: Summary) -> str:
        count = sum(self._totals.by_severity.values())
        found = counted(count, "finding") if count else "no findings"
        return f"{found} in {counted(summary.documents, 'document')}"

    def _overview(self, summary: Summary) -> Iterator[str]:
        yield '<section aria-labelledby="overview"><h2 id="overview">Overview</h2>'
        for words in paragraphs(self._totals, summary):
            yield f"<p>{escape(words)}</p>"
        yield from (f'<p class="error">{escape(problem)}</p>' for problem in self._problems)
        if self._totals.by_rule:
            yield "<table><caption>What was found</caption><thead><tr>"
            yield '<th scope="col" class="number">How often</th>'
            yield '<th scope="col">Severity</th><th scope="col">Rule</th></tr></thead><tbody>'
            for severity, code, name, count in self._totals.rules():
                yield (
                    f'<tr><td class="number">{count:,}</td><td class="{severity} grade">{severity}</td>'
                    f'<td><a href="#rule-{code}">{code} {escape(name)}</a></td></tr>'
                )
            yield "</tbody></table>"
        yield "</section>"

    def _all_documents(self) -> Iterator[str]:
        yield '<section aria-labelledby="documents"><h2 id="documents">Documents</h2>'
        if not self._documents:
            yield "<p>Nothing was found.</p>"
        for path, findings in self._documents.items():
            new = [one for one in findings if not one.known]
            known = [one for one in findings if one.known]
            opened = " open" if new else ""
            counts = [counted(len(new), "finding")] if new else []
            counts += [f"{len(known):,} known"] if known else []
            yield f"<details{opened}><summary><h3 style='display: inline'>{escape(path)}</h3>"
            yield f'<span class="soft"> ({", ".join(counts)})</span></summary>'
            yield '<ol class="findings">'
            for finding in (*new, *known):
                yield from _item(finding)
            yield "</ol></details>"
        yield "</section>"

    def _rules(self) -> Iterator[str]:
        codes = {code for _, code, _ in self._totals.by_rule}
        pages = [(one.code, one.name, one.explanation) for one in RULES]
        pages += [(one.code, one.name, f"Means that {one.about}.") for one in KINDS.values()]
        shown = [one for one in pages if one[0] in codes]
        if shown:
            yield '<section aria-labelledby="rules"><h2 id="rules">The rules</h2>'
            for code, name, page in shown:
                yield f'<h3 id="rule-{code}">{code} {escape(name)}</h3>'
                yield from _page(page)
            yield "</section>"


def _item(finding: Finding) -> Iterator[str]:
    severity = finding.severity.value
    known = ' <span class="soft">(known)</span>' if finding.known else ""
    yield f'<li class="{severity}"><p><span class="{severity} grade">{severity}</span>{known}: '
    yield f"{_ticked(finding.message)}. "
    if finding.advice:
        yield f"{_ticked(finding.advice[:1].upper() + finding.advice[1:])}. "
    yield f'<a href="#rule-{finding.code}">{finding.code}</a></p>'
    place = f"line {finding.line:,}, column {finding.column:,}"
    path = f" · <code>{escape(finding.xpath)}</code>" if finding.xpath else ""
    source = f" · made from {escape(finding.source)}" if finding.source else ""
    yield f'<p class="soft">{place}{path}{source}</p>'
    if finding.excerpt.strip():
        shown, mark = marked(finding.excerpt, finding.column)
        yield f'<pre tabindex="0">{escape(shown)}\n{mark}</pre>'
    yield "</li>"


def _ticked(words: str) -> str:
    """Return words as HTML: what stands between backticks is code."""
    parts = escape(words).split("`")
    if len(parts) % 2 == 0:
        return "`".join(parts)
    return "".join(f"<code>{part}</code>" if at % 2 else part for at, part in enumerate(parts))


def _page(explanation: str) -> Iterator[str]:
    """Give a rule's page, in Markdown as rules are written, as HTML."""
    for at, block in enumerate(explanation.split("```")):
        if at % 2:
            first, _, code = block.partition("\n")
            name = first.removeprefix("xml").strip()
            yield f"<p><code>{escape(name)}</code></p>" if name else ""
            yield f'<pre tabindex="0">{escape(code.rstrip())}</pre>'
            continue
        for paragraph in filter(None, (one.strip() for one in block.split("\n\n"))):
            if paragraph.startswith("## "):
                yield f"<h4>{escape(paragraph[3:])}</h4>"
            else:
                yield f"<p>{_ticked(' '.join(paragraph.split()))}</p>"
