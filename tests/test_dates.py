"""Dates: what is read, to which value, what is left alone, and what context adds."""

from __future__ import annotations

import re
from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teikit.compose.facts import Context, place_in_year
from teikit.forms.dates import (
    Date,
    clock_times,
    every_date,
    find_dates,
    full_date,
    weekday_of,
    whole_date,
)
from teikit.model.fact import Fact
from teikit.pipeline import convert


def values(text: str) -> list[tuple[str, str]]:
    """Return the words and the value of every date, as the gold documents write it."""
    found = []
    for one in every_date(text):
        value = one.when + (("~" if one.vague else "..") + one.to if one.to else "")
        found.append((text[one.start : one.end], value))
    return found


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2nd March, 1953", "1953-03-02"),
        ("2nd\nMarch, 1953", "1953-03-02"),
        ("16th of May", "0000-05-16"),
        ("March 5th", "0000-03-05"),
        ("5-th of May", "0000-05-05"),
        ("« 28 » July 1959", "1959-07-28"),
        ('"28" July 1959', "1959-07-28"),
        ("12/JUNE/1974", "1974-06-12"),
        ("12.Jun.74", "1974-06-12"),
        ("3.XI.58, 17–50", "1958-11-03T17:50:00"),
        ("13/June/1974, 09h40", "1974-06-13T09:40:00"),
        ("17h30", "0000-00-00T17:30:00"),
        ("the middle ten days of November", "0000-11-11~0000-11-20"),
        ("12 X 1962", "1962-10-12"),
        ("12.X.62", "1962-10-12"),
        ("22/V-63", "1963-05-22"),
        ("1962-10-12", "1962-10-12"),
        ("5/16/85", "1985-05-16"),
        ("3.3.1964", "1964-03-03"),
        ("OCT. 12", "0000-10-12"),
        ("12 Sept.", "0000-09-12"),
        ("14 November [1963]", "1963-11-14"),
        ("2 [November] 1963", "1963-11-02"),
        ("Friday, 27 April", "0000-04-27"),
        ("5 Novem-\nber 1962", "1962-11-05"),
        ("12 OCT 62", "1962-10-12"),
        ("12 oktyabrya 1962 g.", "1962-10-12"),
        ("12 octobre 1962", "1962-10-12"),
        ("12. Oktober 1962", "1962-10-12"),
        ("12 de octubre de 1962", "1962-10-12"),
        ("1962. október 12.", "1962-10-12"),
        ("October 12, 1962—2 p. m.", "1962-10-12T14:00:00"),
        ("September 12—10:14 a. m.", "0000-09-12T10:14:00"),
        ("1430 hours on 5 May", "0000-05-05T14:30:00"),
        ("4.12 p.m.  March 3, 1961", "1961-03-03T16:12:00"),
        ("02 h. 10 min., 15 March 1957", "1957-03-15T02:10:00"),
        ("22.V, 20:10", "0000-05-22T20:10:00"),
        ("November 9, 1971, 1510Z", "1971-11-09T15:10:00Z"),
        ("121430Z OCT 62", "1962-10-12T14:30:00Z"),
        ("121452Z", "0000-00-12T14:52:00Z"),
        ("04/0915Z", "0000-00-04T09:15:00Z"),
        ("noon on 5 May", "0000-05-05T12:00:00"),
        ("five in the afternoon", "0000-00-00T17:00:00"),
        ("23 April 1962, 10:15–11:50 a.m.", "1962-04-23T10:15:00..1962-04-23T11:50:00"),
        ("11 April 1962, 3:30 to 5:10 in the afternoon", "1962-04-11T15:30:00..1962-04-11T17:10:00"),
        ("4–5 May", "0000-05-04..0000-05-05"),
        ("21 and 22 November", "0000-11-21..0000-11-22"),
        ("AUGUST 27 TO 30", "0000-08-27..0000-08-30"),
        ("15 April to 31 May 1962", "1962-04-15..1962-05-31"),
        ("28 December to 3 January 1965", "1964-12-28..1965-01-03"),
        ("24th October to the 2nd November", "0000-10-24..0000-11-02"),
        ("May–July 1962", "1962-05..1962-07"),
        ("early October", "0000-10-01~0000-10-10"),
        ("mid-May", "0000-05-11~0000-05-20"),
        ("late in March", "0000-03-21~0000-03-31"),
        ("the end of April", "0000-04-21~0000-04-30"),
        ("end of 1953", "1953-10~1953-12"),
        ("FIRST HALF-YEAR OF 1954", "1954-01..1954-06"),
        ("third quarter of 1961", "1961-07..1961-09"),
        ("spring of 1962", "1962-03~1962-05"),
        ("winter of 1961-62", "1961-12~1962-02"),
        ("first ten days of June", "0000-06-01~0000-06-10"),
        ("1950s", "1950..1959"),
        ("May 1963", "1963-05"),
        ("March of this year", "0000-03"),
    ],
)  # fmt: skip
def test_a_date_is_read_to_its_value(words: str, value: str) -> None:
    assert values(words) == [(words, value)]
    assert values(f"It was ({words}) so.") == [(words, value)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("between 3 and 9 March", [("3 and 9 March", "0000-03-03..0000-03-09")]),
        ("on 3 and 9 March", [("3", "0000-03-03"), ("9 March", "0000-03-09")]),
        ("put off from 5 May to 9 May", [("5 May", "0000-05-05"), ("9 May", "0000-05-09")]),
        ("from 5 May to 9 May", [("5 May to 9 May", "0000-05-05..0000-05-09")]),
        ("in May. On 5 May.", [("May", "0000-05"), ("5 May", "0000-05-05")]),
        ("in Nov. and by the end of Sept.",
         [("Nov.", "0000-11"), ("the end of Sept.", "0000-09-21~0000-09-30")]),
        ("IN NOV WITH", [("NOV", "0000-11")]),
        ("the talks of 1958. In", [("1958", "1958")]),
        ("of\n1954's coal", [("1954", "1954")]),
        ("Week of 1958 and 1959", [("1958", "1958"), ("1959", "1959")]),
        ("metres   1970     1971    in", [("1970", "1970"), ("1971", "1971")]),
        ("on the 16th he", [("16th", "0000-00-16")]),
        ("yours of the 9th instant.", [("9th instant", "0000-00-09")]),
        ("opened at 9.00.", [("9.00", "0000-00-00T09:00:00")]),
        ("17th June, 1936, at 10.15 a.m.",
         [("17th June, 1936, at 10.15 a.m.", "1936-06-17T10:15:00")]),
        ("it cost 18.09 at 14:20", [("14:20", "0000-00-00T14:20:00")]),
        ("sent 18.09 at 14:20", [("18.09 at 14:20", "0000-09-18T14:20:00")]),
        ("page 12 May 5, 1962", [("May 5, 1962", "1962-05-05")]),
        ("No. 5\nMay 5, 1962", [("May 5, 1962", "1962-05-05")]),
    ],
)  # fmt: skip
def test_what_stands_around_a_date_decides(text: str, found: list[tuple[str, str]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "May said that Mr. March will march to the front",
        "March to the front",
        "they may 10 days from now",
        "THE DUTCH MAY 10 DAYS FROM NOW",
        "April Smith, June Hall and the October Revolution",
        "In May's view",
        "for Jan. to see, the house of Jan. Kowalski, with Jan in the train, Dec. Order",
        "Resolution 1963, Telegram 1955, No. 1962, Document 1958, page 1960",
        "1,958 tons, 1950 tractors, in 1962 cases, of 1800 workers, 14 000 rubles, 4112.",
        "File 1956-58/3, 109-01958-01, 12-10-62, 3/4/1961",
        "the 38th parallel, the 20th Congress, on the 4th floor, the 2nd Secretary",
        "a vote of 10:2, odds of 3:15, at 9.50 rubles, at 5.30 per cent",
        "two hours, 45 minutes, within 48 hours",
        "30 February 1962, 31 April",
        "12\n\nMay",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert values(text) == []


def test_only_a_day_or_a_month_with_its_year_dates_a_document() -> None:
    text = "In 1958, early May 1959, in June, at 10:15 a.m. or in June 1960, on 5 May"
    assert [one.when for one in find_dates(text)] == ["1960-06", "0000-05-05"]


def test_a_line_is_one_date_or_none() -> None:
    assert full_date("[14 November 1963].") is not None
    assert full_date("14 November") is None
    assert whole_date("14 November") is not None
    assert whole_date("On 14 November") is None


def test_half_of_the_day_holds_for_both_ends() -> None:
    assert [clock for _, _, clock in clock_times("11:30–1:15 p.m.", 0, 15)] == [
        "11:30:00",
        "13:15:00",
    ]


# --- properties -----------------------------------------------------------------------------------

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_ROMAN = "I II III IV V VI VII VIII IX X XI XII".split()
_days = st.dates(date(1901, 1, 1), date(1999, 12, 31))


def _ordinal(day: int) -> str:
    ending = "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def _forms(day: date) -> list[str]:
    month = _MONTHS[day.month - 1]
    short = month[:3]
    return [
        f"{day.day} {month} {day.year}",
        f"{_ordinal(day.day)} of {month}, {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{month.upper()} {_ordinal(day.day)}, {day.year}",
        f"{day.day} {short} {day.year}",
        f"{short}. {day.day}, {day.year}" if month != "May" else f"May {day.day}, {day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day}.{_ROMAN[day.month - 1]}.{day.year}",
        day.isoformat(),
        f"{day.day} [{month}] {day.year}",
        f"{day.day}\n{month} {day.year}",
        f"{day.year} {month} {day.day}",
    ]


@given(_days, st.integers(0, 11))
def test_every_form_of_a_day_gives_the_day(day: date, form: int) -> None:
    words = _forms(day)[form]
    assert values(words) == [(words, day.isoformat())]
    assert values(f"He came on {words} and left.") == [(words, day.isoformat())]


@given(_days, st.integers(0, 23), st.integers(0, 59))
def test_every_form_of_a_time_gives_the_time(day: date, hour: int, minute: int) -> None:
    month = _MONTHS[day.month - 1]
    value = f"{day.isoformat()}T{hour:02}:{minute:02}:00"
    half = f"{(hour + 11) % 12 + 1}:{minute:02} {'ap'[hour > 11]}.m."
    for words in (
        f"{day.day} {month} {day.year}, {hour:02}:{minute:02}",
        f"{month} {day.day}, {day.year}, {half}",
        f"{half}, {month} {day.day}, {day.year}",
        f"{hour:02}{minute:02} hours on {day.day} {month} {day.year}",
    ):
        assert values(words) == [(words, value)]
    group = f"{day.day:02}{hour:02}{minute:02}Z {month[:3].upper()} {day.year % 100:02}"
    assert values(group) == [(group, f"{value}Z")]


@given(_days, _days)
def test_two_days_make_a_span(one: date, other: date) -> None:
    first, last = sorted((one, other))
    if first == last:
        return
    words = f"{first.day} {_MONTHS[first.month - 1]} {first.year} to "
    words += f"{last.day} {_MONTHS[last.month - 1]} {last.year}"
    assert values(f"from {words}") == [(words, f"{first}..{last}")]


@given(_days)
def test_the_day_of_the_week_is_the_calendars(day: date) -> None:
    assert weekday_of(day.year, day.month, day.day) == day.isoweekday()


@given(st.text(alphabet="0123456789 .:-/–—,MayJunOct[]thof\n", max_size=60))
def test_dates_lie_in_order_in_the_text(text: str) -> None:
    ends = [0]
    for one in every_date(text):
        assert ends[-1] <= one.start < one.end <= len(text)
        ends.append(one.end)


def test_the_search_takes_time_in_proportion_to_the_text() -> None:
    def seconds(text: str) -> float:
        begin = process_time()
        sum(1 for _ in every_date(text))
        return process_time() - begin

    for piece in ("1 ", "May ", "3, 5, ", "5\n", "on the 5th and ", "12.5."):
        seconds(piece * 500)
        assert seconds(piece * 8000) < 8 * seconds(piece * 2000) + 0.05


# --- context --------------------------------------------------------------------------------------


def placed(text: str, document: str, sense: str = "") -> tuple[str, str]:
    """Return the value of the first date and its certainty, in a document of that date."""
    one = next(every_date(text))
    found, cert = place_in_year(one._replace(sense=one.sense or sense), Context(document))
    return found.when + (f"..{found.to}" if found.to else ""), cert


@pytest.mark.parametrize(
    ("text", "document", "sense", "value", "cert"),
    [
        ("5 May", "1962-05-12", "", "1962-05-05", "high"),
        ("28 December", "1963-01-04", "", "1962-12-28", "high"),
        ("5 January", "1962-12-20", "", "1963-01-05", "high"),
        ("by 1 September", "1965-01-14", "future", "1965-09-01", "medium"),
        ("1 September", "1965-01-14", "past", "1964-09-01", "high"),
        ("1 November", "1962-05-05", "", "1962-11-01", "low"),
        ("Friday, 27 April", "1962-09-01", "", "1962-04-27", "high"),
        ("Monday, 27 April", "1962-04-20", "", "1962-04-27", "medium"),
        ("March of this year", "1966-11-09", "", "1966-03", "high"),
        ("October last year", "1966-11-09", "", "1965-10", "high"),
        ("29 December to 3 January", "1962-12-20", "", "1962-12-29..1963-01-03", "high"),
        ("the 28th ultimo", "1932-05-09", "", "1932-04-28", "high"),
        ("the 4th instant", "1932-05-09", "", "1932-05-04", "high"),
        ("the 2nd prox.", "1932-12-09", "", "1933-01-02", "high"),
        ("on the 15th", "1959-09-11", "", "1959-09-15", "medium"),
        ("dated the 30th", "1957-11-14", "past", "1957-10-30", "medium"),
        ("121452Z", "1978-09-12", "", "1978-09-12T14:52:00Z", "high"),
        ("311452Z", "1978-11-01", "", "1978-10-31T14:52:00Z", "high"),
        ("11:52 AM", "1962-10-12", "", "1962-10-12T11:52:00", "high"),
        ("29 February", "1961-02-10", "", "0000-02-29", "high"),
    ],
)
def test_the_document_s_date_completes_a_date(
    text: str, document: str, sense: str, value: str, cert: str
) -> None:
    assert placed(text, document, sense) == (value, cert)


def test_without_a_date_of_the_document_the_year_stays_open() -> None:
    found, cert = place_in_year(next(every_date("5 May")), Context(""))
    assert (found.year, cert) == (False, "low")


def test_a_day_goes_on_from_the_date_before_it() -> None:
    near = Date(0, 0, "1961-03-09", "", True)
    one = next(every_date("on the 14th"))._replace(near=near)
    assert place_in_year(one, Context("1961-05-20"))[0].when == "1961-03-14"


_DATED = [Fact("date", "12 October 1962", norm="1962-10-12", by="editor")]
_REST = "The rest of the talk was about the price of barrels, of which there is no end in sight."


def tei_of(*paragraphs: str) -> str:
    """Convert a note of 12 October 1962."""
    lines = ["NOTE", "", "Merin, 12 October 1962", "", *"\n\n".join(paragraphs).split("\n")]
    return convert("\n".join(lines).encode(), "note.txt", _DATED)[0].decode()


@pytest.mark.parametrize(
    ("sentence", "attributes"),
    [
        ("The fair was opened on 5 May by the mayor.", 'when="1962-05-05" cert="high"'),
        ("The fair will be opened on 5 May by the mayor.", 'when="1963-05-05" cert="medium"'),
        ("Your letter of 20 December has come.", 'when="1961-12-20" cert="medium"'),
        ("In 1960 it was closed on 5 May.", 'when="1960-05-05" cert="low"'),
        ("We met in early October again.", 'notBefore="1962-10-01" notAfter="1962-10-10"'),
        ("They were here from 3 to 9 March 1961.", 'from="1961-03-03" to="1961-03-09"'),
        ("He took his leave at 4:05 p.m. and went home.", 'when="1962-10-12T16:05:00"'),
    ],
)
def test_the_words_around_a_date_tell_its_year(sentence: str, attributes: str) -> None:
    assert f"<date {attributes}" in tei_of(f"{sentence} {_REST}")


def test_a_time_at_which_something_always_happens_has_no_day() -> None:
    assert "T16:00" not in tei_of(f"The lock must be closed at 4:00 p.m. by the keeper. {_REST}")


def test_a_person_called_march_is_no_month() -> None:
    text = tei_of(f"Mr. March came. The barrels were bought from March. {_REST}", _REST)
    assert 'when="1962-03"' not in text
    assert 'when="1962-03"' in tei_of(f"The barrels were bought in March. {_REST}")


def test_hours_to_twelve_go_on_from_those_before_them() -> None:
    text = tei_of("(The talk began at 3:30 p.m.)", _REST, "(The talk ended at 5:10.)")
    assert "1962-10-12T17:10:00" in text


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("in answer to your 1847 May 9 and", "0000-05-09"),
        ("see Embtel 1847, March 6", "0000-03-06"),
        ("Vane 1908, August 5 refers", "0000-08-05"),
        ("Tarsk, 1973 April 18", "1973-04-18"),
        ("on 1956, March 4 we", "1956-03-04"),
    ],
)
def test_the_number_of_a_telegram_before_its_date_is_no_year(words: str, when: str) -> None:
    assert [date.when for date in find_dates(words)] == [when]


def test_hours_to_hours_and_an_hour_behind_a_hyphen() -> None:
    (span,) = find_dates("on 3 May 1968 between 0930 and 1045 hours in")
    assert (span.when, span.to) == ("1968-05-03T09:30:00", "1968-05-03T10:45:00")
    (glued,) = find_dates("Tarsk, May 3, 1938-8:12 p. m.")
    assert glued.when == "1938-05-03T20:12:00"


def test_a_month_that_begins_a_sentence_is_not_of_the_one_before() -> None:
    text = tei_of(f"The fair may be held in November. March was too early for us. {_REST}")
    assert '"1962-03"' in text
    assert '"1963-03"' not in text


def test_the_hour_at_which_the_session_ended_is_of_its_own_day() -> None:
    words = "The new stamps will appear on 20 November. The session closed at 1:25 p.m."
    text = tei_of(f"{_REST}", f"{words} {_REST}")
    assert "1962-10-12T13:25:00" in text
    other = tei_of(f"We met on 20 November; the session closed at 1:25 p.m. {_REST}")
    assert "1962-10-12T13:25:00" not in other


@pytest.mark.parametrize(
    ("lines", "whens"),
    [
        # One date tells the order of all.
        (("It sailed on 11/22/62.", "It lands on 12/3 and is unloaded by 12/4, not before 12/5."),
         ["1962-11-22", "1962-12-03", "1962-12-04", "1962-12-05"]),
        (("It sailed on 22/11/62.", "It lands on 3/12."), ["1962-11-22", "1962-12-03"]),
        (("It sailed on 11/22/63.", "It wants 3/4 of the sum, 1/2 inch, and file 12/3."),
         ["1963-11-22"]),
        (("Seen 10/22/63 and 3/4/63.", "DECLASSIFIED 5/18/04"),
         ["1963-10-22", "1963-03-04", "2004-05-18"]),
        # Two that contradict each other tell nothing.
        (("It sailed on 11/22/63 and on 23/11/63.", "It lands on 12/3."),
         ["1963-11-22", "1963-11-23"]),
    ],
)  # fmt: skip
def test_a_date_between_strokes_tells_the_order_of_the_others(
    lines: tuple[str, ...], whens: list[str]
) -> None:
    body = tei_of(*lines).partition("<body")[2]
    assert re.findall(r'<date when="([^"]+)"', body)[1:] == whens


def test_the_page_s_date_tells_the_order_of_days_between_strokes() -> None:
    page = (
        "August 9, 1972\n\nRecord of a Talk with Mr. Moor\n\nSource: PRC FMA 999-1, 1-2. Translated"
        " by I. Marr.\n\nEnglish Translation\n\nDate: 8/9/72\n\nThe delegation came on 8/6 and leaves"
        " on 8/15, after two days in the harbour.\n"
    )
    body = convert(page.encode(), "invented.txt")[0].decode()
    assert re.findall(r">(8/[\d/]+)</date>", body) == ["8/6", "8/15"]
    assert 'when="1972-08-06"' in body
