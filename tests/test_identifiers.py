"""Identifiers as editions write them: right ones in any dress, wrong ones told with the reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teikit.errors import UsageProblem
from teikit.identifiers import SCHEMES, check, fault, identify

# Published ones, of each form that a scheme has.
GOOD = {
    "orcid": "0000-0002-1825-0097 0000-0001-5109-3700 0000-0002-1694-233X 0009-0000-1234-567X",
    "ror": "05dxps055 02mhbdp94 021nxhr62 0107c5v14 01njes783 00epmv149",
    "gnd": "118540238 118627813 1019646128 1086052218 300107153 4079154-3 7505698-7 5165770-3 "
    "2175892-X 1231643-X 35077-1 37037-X 10173685-X",
    "viaf": "15 102333412 9972147907520779210008",
    "isni": "0000000121032683 000000012281955X 0000000121691048",
    "wikidata": "Q1 Q42 Q24075706",
    "geonames": "2988507 276136",
    "doi": "10.1000/182 10.1515/editio-2016-0009 10.1000.10/123 "
    "10.1002/(SICI)1099-1409(199908/10)3:6/7<672::AID-JPP192>3.0.CO;2-8",
    "handle": "11858/00-1778-0000-0005-896E-B 20.500.12345/678 cnri.dlib/december95",
    "ark": "ark:12148/btv1b8449691v ark:12148/cb119016075 ark:13030/nq943d251 "
    "ark:12025/654xz321/s3/f8.05v.tiff ark:67375/39D-S2GXG1TW-8",
    "lccn": "n79021383 nr93013379 no2008168642",
    "swhid": "swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2 "
    "swh:1:dir:d198bc9d7a6bcf6db04f476d29314f157507d505;origin=https://example.org/a;lines=9-15",
}
BAD = {
    "orcid": [
        "0000-0002-1825-0096", "0000-0002-1825-009", "0000-0002-1825-00977", "0000-0002-1852-0097",
        "0O00-0002-1825-0097", "0000-0001-2345-6789", "٠٠٠٠-٠٠٠٢-١٨٢٥-٠٠٩٧", "https://orcid.org/me",
    ],
    "ror": ["05dxps054", "05dxps05", "15dxps055", "05dxpsO55", "05dxsp055", "0__dxp_55"],
    "gnd": [
        "118540239", "118540283", "11854023", "11854023X", "1185402380123", "4079154-4", "40791543",
        "2175892-1", "300107154", "95980479-X", "0012345-6", "118540238abc",
    ],
    "viaf": ["5", "01234", "1234567890", "12345678901234567890123", "12a45"],
    "isni": ["0000000121032684", "000000012103268", "0000000121023683", "000000012103268Y"],
    "wikidata": ["42", "Q 42", "Q0", "Q042", "P227", "https://www.wikidata.org/entity/42"],
    "geonames": ["0", "02988507", "123456789", "Paris"],
    "doi": ["10.1000", "10.1000/", "11.1000/182", "10.1000 182", "10.12/ab", "10.1000/a b"],
    "handle": ["11858", "11858/", "/abc", "11858./x", "11858/a b", "https://example.org/page"],
    "ark": ["ark:12148", "ark:/121/abc", "ark:/aeiou/abc", "12148/abc", "ark:12148/cb119016074"],
    "lccn": ["79021383", "n7902138", "sh85092242"],
    "swhid": ["swh:2:cnt:" + "a" * 40, "swh:1:abc:" + "a" * 40, "swh:1:cnt:" + "a" * 39],
}  # fmt: skip
EACH_GOOD = [(scheme, value) for scheme, values in GOOD.items() for value in values.split()]
EACH_BAD = [(scheme, value) for scheme, values in BAD.items() for value in values]
CHECKED = ("orcid", "ror", "gnd", "isni")


@pytest.mark.parametrize(("scheme", "value"), EACH_GOOD)
def test_a_right_one_is_taken_and_its_canonical_address_says_the_same(
    scheme: str, value: str
) -> None:
    found = check(f" {value} ", scheme)
    assert (found.scheme, found.value) == (scheme, value)
    assert identify(found.uri) == found
    assert fault(found.uri) == ""


@pytest.mark.parametrize(("scheme", "value"), EACH_BAD)
def test_a_wrong_one_is_refused_and_a_right_one_shown(scheme: str, value: str) -> None:
    with pytest.raises(UsageProblem) as problem:
        check(value, scheme)
    assert str(problem.value).startswith(value)
    assert str(problem.value).endswith(f"looks like {SCHEMES[scheme].example}")


def test_both_lists_hold_every_scheme_and_its_example_is_right() -> None:
    assert GOOD.keys() == BAD.keys() == SCHEMES.keys()
    for key, scheme in SCHEMES.items():
        assert check(scheme.example, key).value == scheme.example


@pytest.mark.parametrize(
    ("written", "uri"),
    [
        ("http://orcid.org/0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
        ("https://www.orcid.org/0000-0002-1694-233x/", "https://orcid.org/0000-0002-1694-233X"),
        ("orcid.org/0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
        ("ORCID: 0000000218250097", "https://orcid.org/0000-0002-1825-0097"),
        ("0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
        ("0000‑0002‑1825‑0097", "https://orcid.org/0000-0002-1825-0097"),
        ("https://ror.org/02MHBDP94", "https://ror.org/02mhbdp94"),
        ("gnd:2175892-x", "https://d-nb.info/gnd/2175892-X"),
        ("http://d-nb.info/gnd/118540238/about/lds", "https://d-nb.info/gnd/118540238"),
        ("https://viaf.org/en/viaf/102333412", "https://viaf.org/viaf/102333412"),
        ("http://www.viaf.org/viaf/102333412/#x", "https://viaf.org/viaf/102333412"),
        ("0000 0001 2103 2683", "https://isni.org/isni/0000000121032683"),
        ("https://isni.org/page/0000000121032683", "https://isni.org/isni/0000000121032683"),
        ("wd:q42", "https://www.wikidata.org/entity/Q42"),
        ("http://www.wikidata.org/wiki/Q42#P31", "https://www.wikidata.org/entity/Q42"),
        ("https://sws.geonames.org/2988507/about.rdf", "https://www.geonames.org/2988507"),
        ("http://dx.doi.org/10.1000/182", "https://doi.org/10.1000/182"),
        ("doi:10.1000/182", "https://doi.org/10.1000/182"),
        ("10.1000/a<b>#c", "https://doi.org/10.1000/a%3Cb%3E%23c"),
        ("https://doi.org/10.1000/a%3Cb%3E", "https://doi.org/10.1000/a%3Cb%3E"),
        ("hdl:11234/1-3131", "https://hdl.handle.net/11234/1-3131"),
        ("ark:/12148/cb119016075", "https://n2t.net/ark:12148/cb119016075"),
        ("http://catalogue.bnf.fr/ark:/12148/cb119016075", "https://n2t.net/ark:12148/cb119016075"),
        ("https://n2t.net/ark:/13030/nq943d251/", "https://n2t.net/ark:13030/nq943d251"),
        ("lccn:n 78-89035", "https://id.loc.gov/authorities/names/n78089035"),
        ("http://id.loc.gov/authorities/names/n79021383.html", SCHEMES["lccn"].uri.format("n79021383")),
    ],
)  # fmt: skip
def test_every_dress_leads_to_the_canonical_address(written: str, uri: str) -> None:
    found = identify(written)
    assert found is not None
    assert found.uri == uri


@pytest.mark.parametrize(
    "value",
    ["", "Q42", "118540238", "Maria Example", "https://example.org/x", "https://orcid.org/"],
)
def test_without_a_scheme_nothing_is_guessed(value: str) -> None:
    assert identify(value) is None
    with pytest.raises(UsageProblem, match="is no identifier of a known kind; write its whole"):
        check(value)


@pytest.mark.parametrize(
    ("value", "scheme", "said"),
    [
        ("0000-0002-1825-009", "orcid", "is not an ORCID iD: it has 15 characters, not 16"),
        ("0000-0002-1825-0096", "", "is not an ORCID iD: its check character does not fit"),
        ("0000-0001-2345-6789", "orcid", "not one of those set aside for ORCID"),
        ("05dxps0555", "ror", "is not a ROR ID: it has 10 characters, not 9"),
        (
            "40791543",
            "gnd",
            "a hyphen stands before the last character of such a number, 4079154-3",
        ),
        ("42", "wikidata", "is not a Wikidata item: it should be Q and a number"),
        ("https://ror.org/05dxps055", "orcid", "is a ROR ID, where an ORCID iD is wanted"),
        ("https://example.org/x", "handle", "is not the address of a handle"),
        ("a\nb", "doi", r"a\nb is not a DOI"),
        ("10.1000/\udcff", "doi", r"10.1000/\udcff is not a DOI"),
        ("", "gnd", "nothing is not a GND number"),
        ("x" * 5000, "gnd", "x… is not a GND number"),
        ("Q42", "wikipedia", "there is no scheme wikipedia; known are orcid, ror,"),
    ],
)
def test_the_message_says_what_is_wrong(value: str, scheme: str, said: str) -> None:
    with pytest.raises(UsageProblem) as problem:
        check(value, scheme)
    assert said in str(problem.value)
    assert len(str(problem.value)) < 300


@pytest.mark.parametrize(
    ("uri", "said"),
    [
        ("https://d-nb.info/gnd/118540239", "its check character does not fit"),
        ("https://orcid.org/0000000218250097", "write https://orcid.org/0000-0002-1825-0097"),
        ("https://d-nb.info/gnd/2175892-x", "write https://d-nb.info/gnd/2175892-X"),
        ("https://viaf.org/viaf/l02333412", "is not a VIAF number"),
        ("https://ror.org/o5dxps055", "is not a ROR ID"),
    ],
)
def test_a_wrong_address_in_a_document_is_a_fault(uri: str, said: str) -> None:
    assert said in fault(uri)


@pytest.mark.parametrize(
    "uri",
    [
        "http://d-nb.info/gnd/118540238", "http://catalogue.bnf.fr/ark:/12148/cb119016075",
        "https://gallica.bnf.fr/ark:/12148/btv1b8449691v/f12.item.r=two%20words",
        "https://www.wikidata.org/wiki/Property:P227", "https://www.wikidata.org/entity/P227",
        "https://viaf.org/viaf/search?query=x", "https://www.geonames.org/login",
        "https://id.loc.gov/authorities/names/label/Example", "https://d-nb.info/1234567890",
        "https://example.org/118540239", "#person-1", "gnd:118540239", "",
    ],
)  # fmt: skip
def test_no_fault_is_found_where_none_is_known(uri: str) -> None:
    assert fault(uri) == ""


@given(st.sampled_from([each for each in EACH_GOOD if each[0] in CHECKED]), st.data())
def test_one_changed_digit_is_always_found(good: tuple[str, str], data: st.DataObject) -> None:
    scheme, value = good
    places = [place for place, character in enumerate(value) if character in "0123456789"]
    place = data.draw(st.sampled_from(places))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != value[place]]))
    with pytest.raises(UsageProblem):
        check(value[:place] + digit + value[place + 1 :], scheme)


@given(st.integers(15_000_000, 34_999_999), st.integers(0, 32**6 - 1), st.integers(1, 9_999_999))
def test_every_number_has_one_check_character(person: int, body: int, subject: int) -> None:
    letters = "0123456789abcdefghjkmnpqrstvwxyz"
    crockford = "".join(letters[body >> shift & 31] for shift in range(25, -1, -5))
    characters = "0123456789X"
    for scheme, stem, ends in (
        ("isni", f"{person:015}", characters),
        ("orcid", f"{person:015}", characters),
        ("gnd", f"{100_000_000 + subject}", characters),
        ("gnd", f"{subject}-", characters),
        ("ror", f"0{crockford}", [f"{end:02}" for end in range(100)]),
    ):
        assert sum(right(scheme, stem + end) for end in ends) == 1


def right(scheme: str, value: str) -> bool:
    try:
        check(value, scheme)
    except UsageProblem:
        return False
    return True


@given(st.text(st.characters()))
def test_any_text_is_an_identifier_or_a_plain_refusal(text: str) -> None:
    for written in (text, f"https://doi.org/{text}", f"gnd:{text}", f"https://x.org/ark:{text}"):
        found = identify(written)
        assert found is None or identify(found.uri) == found
        assert fault(written).isprintable()
