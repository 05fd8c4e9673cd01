"""Bad input and bad luck: one clear sentence, the right exit code, and nothing half-written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from teikit.verify import Certificate, verify

TEXT = "Letter from the harbour master\n\nThe ferry left at dawn and came back at noon.\n"
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}
POSIX = pytest.mark.skipif(os.name != "posix", reason="needs signals and limits of POSIX")


def start(folder: Path, *arguments: str | bytes, **options: Any) -> subprocess.Popen[bytes]:
    call: list[str | bytes] = [sys.executable, "-m", "teikit", "convert", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(call, cwd=folder, env=ENVIRONMENT, stdout=pipe, stderr=pipe, **options)


def call(folder: Path, *arguments: str | bytes, **options: Any) -> tuple[int, str]:
    """Convert as a user does; return the exit code and what standard error says."""
    process = start(folder, *arguments, **options)
    _, told = process.communicate(timeout=60)
    error = told.decode()
    assert "Traceback" not in error, error
    return process.returncode, error


def sentences(error: str, name: str) -> list[str]:
    return [line.strip() for line in error.splitlines() if f"{name}:" in line]


def well_formed(folder: Path) -> list[str]:
    """Read every document below a folder; return their names and hold that nothing else is there."""
    names = sorted(path.name for path in folder.rglob("*") if path.is_file())
    assert not [name for name in names if name.endswith(".tmp")]
    for path in folder.rglob("*.xml"):
        ElementTree.parse(path)
    return [name for name in names if name.endswith(".xml")]


def proved(source: Path, tei: Path) -> None:
    proof = verify(source.read_bytes(), source.name, tei.read_bytes())
    assert isinstance(proof, Certificate), proof


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_bytes(TEXT.encode())
    return tmp_path


BAD = {
    "empty": (b"", "is empty"),
    "blank": (b"\n \t\r\n", "holds only white space"),
    "pdf": (b"%PDF-1.4\n\xe2\xe3", "is a PDF"),
    "word": (b"PK\x03\x04\x14\0", "is a Word, OpenDocument or ZIP file"),
    "picture": (b"\x89PNG\r\n\x1a\n", "is a picture"),
    "noise": (bytes(range(256)) * 8, "is not plain text"),
    "broken": ("Dämmerung ".encode() + b"\xff\xff", "broken sequence at byte 11 (0xFF, line 1)"),
    "cut": (b"\xff\xfea\0b", "is not text in UTF-16: byte 4"),
}


def test_of_many_bad_files_each_has_its_sentence_and_the_good_one_is_done(folder: Path) -> None:
    for name, (content, _) in BAD.items():
        (folder / "in" / f"{name}.txt").write_bytes(content)
    code, error = call(folder, "in", "-d", "out")
    assert code == 1
    for name, (_, reason) in BAD.items():
        found = sentences(error, f"{name}.txt")
        assert len(found) == 1, name
        assert reason in found[0]
    assert well_formed(folder / "out") == ["good.xml"]
    proved(folder / "in" / "good.txt", folder / "out" / "good.xml")


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_alone_is_nothing_readable_and_writes_nothing(folder: Path, name: str) -> None:
    (folder / f"{name}.txt").write_bytes(BAD[name][0])
    code, error = call(folder, f"{name}.txt", "-o", "out.xml")
    assert code == 2
    assert len(sentences(error, f"{name}.txt")) == 1
    assert BAD[name][1] in error
    assert not (folder / "out.xml").exists()


def test_a_missing_path_stops_no_other(folder: Path) -> None:
    code, error = call(folder, "gone.txt", "in/good.txt", "-d", "out")
    assert code == 1
    assert sentences(error, "gone.txt") == ["gone.txt: does not exist; check the name"]
    assert well_formed(folder / "out") == ["good.xml"]


def test_a_missing_path_alone_is_nothing_readable(folder: Path) -> None:
    assert call(folder, "gone.txt")[0] == 2


def test_an_unreadable_file_stops_no_other(folder: Path) -> None:
    locked = folder / "in" / "locked.txt"
    locked.write_bytes(TEXT.encode())
    locked.chmod(0)
    if os.access(locked, os.R_OK):
        # To the superuser nothing is locked; a link that goes round cannot be read by anybody.
        locked.unlink()
        locked.symlink_to("locked.txt")
    code, error = call(folder, "in", "-d", "out")
    assert code == 1
    assert len(sentences(error, "locked.txt")) == 1
    assert "cannot be read (" in error
    assert well_formed(folder / "out") == ["good.xml"]


def test_a_folder_is_no_output_file(folder: Path) -> None:
    code, error = call(folder, "in/good.txt", "-o", "in")
    assert code == 1
    assert sentences(error, "in") == ["in: is a folder; name a file, or use -d"]
    assert os.listdir(folder / "in") == ["good.txt"]


def test_a_document_that_was_not_written_is_not_said_to_be(folder: Path) -> None:
    assert "→" not in call(folder, "in/good.txt", "-o", "in")[1]


@pytest.mark.parametrize(
    ("option", "path", "code"), [("-o", "in/good.txt/x.xml", 1), ("-d", "in/good.txt/sub", 2)]
)
def test_nothing_is_written_below_a_file(folder: Path, option: str, path: str, code: int) -> None:
    ended, error = call(folder, "in/good.txt", option, path)
    assert ended == code
    assert "cannot be written (a part of its path is not a folder)" in error
    assert (folder / "in" / "good.txt").read_bytes() == TEXT.encode()


def test_a_report_that_cannot_be_written_is_told_without_numbers(folder: Path) -> None:
    code, error = call(folder, "in/good.txt", "-o", "a.xml", "--report", "in/good.txt/r.json")
    assert code == 2
    assert "in/good.txt/r.json: the report cannot be written (" in error
    assert "Errno" not in error


def test_a_file_above_the_cap_is_refused_and_the_cap_can_be_raised(folder: Path) -> None:
    (folder / "in" / "long.txt").write_bytes(TEXT.encode() + b"The ferry left again.\n" * 100)
    code, error = call(folder, "in", "-d", "out", "--max-bytes", "1000")
    assert code == 1
    assert sentences(error, "long.txt") == [
        "in/long.txt: is larger than 1,000 bytes; raise the cap with --max-bytes"
    ]
    assert well_formed(folder / "out") == ["good.xml"]
    assert call(folder, "in", "-d", "out", "--max-bytes", "10000")[0] == 0
    proved(folder / "in" / "long.txt", folder / "out" / "long.xml")


def test_a_line_of_ten_megabytes_is_converted_and_verified(folder: Path) -> None:
    source = folder / "line.txt"
    sentence = b"The ferry left on 3 May 1961 [at dawn] and came back (late) at noon. "
    source.write_bytes(b"Log\n\n" + sentence * (10_000_000 // len(sentence) + 1))
    code, error = call(folder, "line.txt", "-o", "line.xml")
    assert code == 0, error
    proved(source, folder / "line.xml")


STYLES = ("{}.", "({})", "{})", "[{}]", "§ {}", "{}.{}.", "No. {}", "{}-", "{}:", "({}.{})", "{}°")


@pytest.mark.parametrize("indent", [False, True], ids=["flush", "indented"])
def test_labels_nested_thousands_deep_end_well(folder: Path, indent: bool) -> None:
    levels = [STYLES[n % len(STYLES)].replace("{}", chr(97 + n // 11 % 26)) for n in range(1500)]
    levels = [f"{label * (1 + n // 286)} The ferry, namely:" for n, label in enumerate(levels)]
    rows = [" " * n * indent + row for n, row in enumerate(levels)]
    rows += [row.replace("namely:", "again.") for row in reversed(rows)]
    (folder / "deep.txt").write_text("Log\n\n" + "\n".join(rows) + "\n", encoding="utf-8")
    code, error = call(folder, "deep.txt", "-o", "deep.xml")
    assert code == 0, error
    proved(folder / "deep.txt", folder / "deep.xml")


def test_labels_numbered_level_below_level_end_well(folder: Path) -> None:
    rows = [f"{'1.' * (n + 1)} The ferry, namely:" for n in range(600)]
    rows += [f"{'1.' * n}2. The ferry again." for n in reversed(range(600))]
    (folder / "deep.txt").write_text("Log\n\n" + "\n".join(rows) + "\n", encoding="utf-8")
    code, error = call(folder, "deep.txt", "-o", "deep.xml")
    assert code == 0, error
    proved(folder / "deep.txt", folder / "deep.xml")


def test_deep_nesting_stops_no_other_document(folder: Path) -> None:
    rows = [f"{'1.' * (n + 1)} The ferry, namely:" for n in range(300)]
    rows += [f"{'1.' * n}2. The ferry again." for n in reversed(range(300))]
    (folder / "in" / "deep.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")
    call(folder, "in", "-d", "out")
    assert "good.xml" in well_formed(folder / "out")


@pytest.mark.parametrize(
    "body",
    ["(" * 100_000, "[" * 50_000 + "]" * 50_000, "[a (b " * 50_000, "3 May 1961, " * 25_000],
    ids=["open", "balanced", "mixed", "dates"],
)
def test_a_paragraph_of_brackets_or_dates_ends(folder: Path, body: str) -> None:
    (folder / "much.txt").write_text(f"Log\n\n{body}\n", encoding="utf-8")
    code, error = call(folder, "much.txt", "-o", "much.xml")
    assert code == 0, error
    proved(folder / "much.txt", folder / "much.xml")


@POSIX
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_full_disk_is_one_sentence_and_leaves_no_piece(folder: Path, jobs: str) -> None:
    import resource

    (folder / "in" / "long.txt").write_bytes(b"Log\n\n" + b"The ferry left again.\n\n" * 20_000)
    (folder / "in" / "short.txt").write_bytes(TEXT.encode())

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))

    code, error = call(folder, "in", "-d", "out", "--jobs", jobs, preexec_fn=limit)
    assert code == 1
    assert sentences(error, "long.xml") == ["out/long.xml: cannot be written (file too large)"]
    assert well_formed(folder / "out") == ["good.xml", "short.xml"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no /dev/full")
def test_standard_output_on_a_full_disk_is_one_sentence(folder: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "teikit", "convert", "in/good.txt"],
            cwd=folder,
            env=ENVIRONMENT,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    error = done.stderr.decode()
    assert "Traceback" not in error
    assert "cannot be written (the disk is full)" in error
    assert done.returncode == 1


@POSIX
@pytest.mark.parametrize("whole_group", [False, True], ids=["process", "terminal"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_leaves_only_whole_documents(folder: Path, jobs: str, whole_group: bool) -> None:
    for number in range(400):
        body = "The ferry left at dawn on 3 May 1961.\n\n" * 250
        (folder / "in" / f"d{number:03}.txt").write_text(f"Log {number}\n\n{body}", "utf-8")

    def heed() -> None:
        """Undo that a shell lets what runs in the background ignore Ctrl-C."""
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    process = start(
        folder, "in", "-d", "out", "--jobs", jobs, start_new_session=True, preexec_fn=heed
    )
    try:
        end = time.monotonic() + 20
        while not list((folder / "out").glob("*.xml")) and time.monotonic() < end:
            time.sleep(0.005)
        # A terminal sends Ctrl-C to the workers too.
        (os.killpg if whole_group else os.kill)(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=8)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
    error = told.decode()
    assert "Traceback" not in error
    assert process.returncode == 130
    assert len([line for line in error.splitlines() if "interrupted" in line]) == 1
    assert 0 < len(well_formed(folder / "out")) < 401


NAMES = (
    b"two words.txt",
    b"per%cent %41.txt",
    "Brücke-日本.txt".encode(),
    b"line\nbreak.txt",
    b"<a>&\"b'.txt",
    b"#line=1,2.txt",
    b"bell\x07.txt",
    b"old\xe9\xff.txt",
)


@POSIX
@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_any_file_name_is_converted_and_verified(folder: Path, name: bytes) -> None:
    path = os.fsencode(folder) + b"/" + name
    try:
        with open(path, "wb") as file:
            file.write(TEXT.encode())
    except OSError:
        pytest.skip("the file system takes no such name")
    code, error = call(folder, name, "-o", "out.xml")
    assert code == 0, error
    tei = (folder / "out.xml").read_bytes()
    assert isinstance(verify(TEXT.encode(), os.fsdecode(name), tei), Certificate)


@POSIX
def test_bad_files_with_odd_names_are_named_in_one_line(folder: Path) -> None:
    try:
        for name in NAMES:
            with open(os.fsencode(folder) + b"/in/" + name, "wb"):
                pass
    except OSError:
        pytest.skip("the file system takes no such name")
    code, error = call(folder, "in", "-d", "out")
    assert code == 1
    assert error.count("is empty; there is nothing to convert") == len(NAMES)
    assert len([line for line in error.splitlines() if ".txt:" in line]) == len(NAMES)
    assert not [line for line in error.splitlines() if line.startswith("break.txt")]
    assert well_formed(folder / "out") == ["good.xml"]
