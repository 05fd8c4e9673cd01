"""Names told by what stands beside them: an office, a list, a verb, the usage of a country."""

from __future__ import annotations

from names_support import found


def persons(text: str) -> list[str]:
    return [name[2:] for name in found(text) if name[0] == "P"]


def test_titles_that_are_forenames_stay_in_the_name() -> None:
    text = "Mr. Sultan M. Dorn spoke for an hour with Dean Rosk, whom nobody had sent."
    assert persons(text) == ["Sultan M. Dorn", "Dean Rosk"]


def test_u_belongs_to_a_name_of_one_word() -> None:
    text = "I met U Thaung on Monday. The Ambassador, U Kyaw Min, said that U Thaung was ill."
    assert persons(text) == ["U Thaung", "Kyaw Min", "U Thaung"]


def test_names_of_vietnam_keep_all_their_syllables() -> None:
    text = (
        "He had it from Hoang Van Lam. Dinh Quang Thai flew to Ho Chi Minh City with Trần Đức Kiên."
    )
    assert persons(text) == ["Hoang Van Lam", "Dinh Quang Thai", "Trần Đức Kiên"]
    assert "L Ho Chi Minh City" in found(text)


def test_who_holds_an_office_stands_between_commas() -> None:
    text = (
        "In the opinion of the Polish ambassador, Wrona, it is not so. Its director, Benda, told us. "
        "Our Consul General in Damascus, Mr. Bastide, was received. The minister, however, left."
    )
    assert persons(text) == ["Wrona", "Benda", "Bastide"]


def test_surnames_that_and_joins_to_a_person_are_told_by_doubt() -> None:
    text = "When the speech was made, those who stood there were Raul Kestro, Guevar and Dortikos."
    assert persons(text) == [
        "Raul Kestro",
        "Guevar",
        "Dortikos",
    ]
    assert persons("He left with Messrs Holdring, Lord and Smysel.") == [
        "Holdring",
        "Lord",
        "Smysel",
    ]
    # "between" parts places, and a verb behind "and" joins nothing.
    assert "Pogum" not in persons("The dyke between Nieuwe Statenzijl and Pogum is low.")
    assert "Vostokavto" not in persons("The firm Vostokavto and remarked that V. Samarin is in.")


def test_whom_one_writes_and_speaks_to_is_no_town() -> None:
    assert found("Please see my letter 1530/61/51 of 2nd June to Fordhall.")[-1] == "P Fordhall"
    assert "P Winklar" in found("According to Winklar, nothing has been done.")
    assert "P Makhzor" in found("He would telegraph to Makhzor about it.")
    assert "L Birat" in found("He went to Birat by the night train.")


def test_an_association_of_two_states_is_one_body() -> None:
    names = found("The China–Ceylon Friendship Association wrote. The China–Ceylon trade is good.")
    assert names == ["O China–Ceylon Friendship Association", "L China", "L Ceylon"]
