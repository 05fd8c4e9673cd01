"""Words for documents: what kind each is, and what identifies such a document beside "No. 5".

Deptel 212      note verbale of 5 May      the protocol of 18 July 1956
"""

from __future__ import annotations

import re

from teikit.forms.lazy import lazy

__all__ = ["ENACTED", "KINDS", "STEMS"]

# The word behind its first letter, the type, and what identifies such a document beside "No. 5":
# a bare figure ("telegram 5"), a date ("letter of 5 May").
_PAPERS: tuple[tuple[str, str, str, bool, bool], ...] = (
    ("a", r"ide[- ]m[eé]moires?", "note", False, True),
    ("a", "irgrams?", "airgram", True, True),
    ("c", r"(?:ircular telegram|irc(?:ular )?tel|ircular)s?", "circular", True, True),
    ("c", "ommunications?", "letter", False, True),
    ("c", "ommuniqu[eé]s?", "document", False, True),
    ("c", "onventions?", "agreement", False, True),
    ("c", "ontracts?", "agreement", False, True),
    ("c", r"(?:i|y)pher(?:ed)? telegrams?", "telegram", True, True),
    ("c", r"(?:iphergram|yphergram|ifragram|ryptogram|able|ontel)s?", "telegram", True, True),
    ("d", r"ep(?:t|cir|tcir|in)?tels?", "telegram", True, True),
    ("d", r"[ei]spatch-telegrams?", "telegram", True, True),
    ("d", r"[ei]spatch(?:es)?", "despatch", True, True),
    ("d", "ecree[- ]laws?", "decree", False, True),
    ("d", "esp", "despatch", True, False),
    ("a", "greements?", "agreement", False, True),
    ("d", "ecisions?", "decision", False, True),
    ("d", "eclarations?", "document", False, True),
    ("d", "ecrees?", "decree", False, True),
    ("d", "irectives?", "directive", False, True),
    ("d", r"ocuments?|oc\.", "document", False, False),
    ("e", r"mb(?:tel|circ|desp?|off)s?", "telegram", True, True),
    ("i", "nstructions?", "directive", False, True),
    ("i", "nformation", "report", False, False),
    ("l", "egtels?", "telegram", True, True),
    ("l", "etter-telegrams?", "telegram", True, True),
    ("l", "etters?", "letter", False, True),
    ("l", "ists?", "document", False, True),
    ("m", "emorand(?:ums?|a)", "memorandum", False, True),
    ("m", "emos?", "memorandum", False, True),
    ("m", "inute(?!s)", "memorandum", False, True),
    ("m", "inutes", "memorandum", False, False),
    ("m", "essages?", "message", False, True),
    ("m", "ytels?", "telegram", True, True),
    ("n", "otes? verbales?", "note", False, True),
    ("n", "otices?", "note", False, True),
    ("n", "otes?", "note", False, True),
    ("o", "rders?", "order", False, False),
    ("o", "urtels?", "telegram", True, True),
    ("p", "apers?", "document", False, False),
    ("p", r"rotocols?|rot\.|r\.", "minutes", False, True),
    ("p", "lans?", "agreement", False, False),
    ("q", "uestionnaires?", "document", False, True),
    ("r", "adiograms?", "telegram", True, True),
    ("r", "egulations?", "decree", False, True),
    ("r", r"epl(?:y|ies)(?!\sto\b)", "letter", False, True),
    ("r", "eports?", "report", False, True),
    ("r", "esolutions?", "resolution", False, True),
    ("s", "tatements?", "document", False, True),
    ("s", r"av\.", "telegram", True, False),
    ("s", "aving ?(?:gram|ram|telegram)s?", "telegram", True, True),
    ("t", r"reat(?:y|ies)", "agreement", False, True),
    ("t", r"elegrams?|elegr\.", "telegram", True, True),
    ("t", r"elespress[oi]", "telegram", True, True),
    ("t", r"elnos?\.?", "telegram", True, True),
    ("t", r"elexe?s?", "telegram", True, True),
    ("t", r"els?\.?(?=\s)", "telegram", True, False),
    ("u", "rtels?", "telegram", True, True),
    ("w", "ires?", "telegram", False, False),
    ("y", r"(?:ou)?rtels?", "telegram", True, True),
)
# One of these is in every such word; most paragraphs have none, or one.
STEMS = tuple(
    "agreement aide cable circ communication communiqu contract convention decision declaration "
    "decree desp directive doc embdes emboff gram information instruction letter memo message minute note "
    "notice order paper patch pher plan pr. prot questionnaire list regulation repl report resolution sav. "
    "statement tel treat wire".split()
)
KINDS: dict[str, list[tuple[re.Pattern[str], str, bool, bool]]] = {}
for _letter, _rest, _type, _bare, _dated in _PAPERS:
    KINDS.setdefault(_letter, []).append(
        (lazy(f"{_letter}(?:{_rest})", re.IGNORECASE), _type, _bare, _dated)
    )
ENACTED = frozenset({"agreement", "decision", "decree", "directive", "minutes", "resolution"})
