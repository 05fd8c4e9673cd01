"""What all tests share: the judges and captures beside the checkout, and golden files."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

CHECKOUT = Path(__file__).resolve().parents[1]
SHARED = CHECKOUT.parent / "shared"
# `.ci/run` sets this: there nothing may be missing, and nothing may skip.
STRICT = bool(os.environ.get("TEIKIT_TEST_EVERYTHING"))

# What a run keeps for the next one stays out of the user's own cache.
os.environ["TEIKIT_CACHE"] = "off"

settings.register_profile("default", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("default")


def missing(what: str) -> None:
    """Skip with a reason, or fail where everything must be there."""
    if STRICT:
        pytest.fail(f"{what}, and TEIKIT_TEST_EVERYTHING is set")
    pytest.skip(what)


@pytest.fixture(scope="session")
def captures() -> Path:
    """The folder of real captures, which have rights holders and are not part of the project."""
    folder = SHARED / "cables"
    if not folder.is_dir():
        missing("the real captures are not beside this checkout")
    return folder


@pytest.fixture(scope="session")
def schemas() -> Path:
    """The folder of official schemas that judge the output."""
    folder = SHARED / "schema"
    if not folder.is_dir():
        missing("the official schemas are not beside this checkout")
    return folder


@pytest.fixture(scope="session")
def jing() -> str:
    """The Jing validator, the reference for RELAX NG."""
    found = shutil.which("jing")
    if not found:
        missing("jing is not installed")
    assert found
    return found


@pytest.fixture(scope="session")
def chromium() -> str:
    """A Chromium to look at pages with."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        missing("no Chromium is installed")
    assert found
    return found


@pytest.fixture(scope="session")
def sources() -> Path:
    """The invented specimens."""
    return CHECKOUT / "tei" / "sources"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what convert makes today into tei/ and tests/golden/",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))
