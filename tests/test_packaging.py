"""The wheel: it holds every file of the library, installs into an empty environment, and runs there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from dataclasses import dataclass
from importlib.metadata import files
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# All that the record and a comparison need; anything more that they import is missing in the environment below.
CORE_DEPENDENCIES = ("pyyaml",)


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment with the wheel in it."""

    scripts: Path
    packages: Path

    def run(self, program: str, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        # Nothing of the environment that runs the tests may shine through.
        variables = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
        command = [shutil.which(program, path=str(self.scripts)) or program, *arguments]
        return subprocess.run(
            command, cwd=cwd, env=variables, capture_output=True, text=True, encoding="utf-8", check=False
        )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Environment:
    """An environment that holds the wheel and not one of its dependencies."""
    folder = tmp_path_factory.mktemp("empty")
    builder = venv.EnvBuilder(symlinks=os.name != "nt")
    context = builder.ensure_directories(folder)
    builder.create(folder)
    pip = [sys.executable, "-m", "pip", "--python", context.env_exe, "install", "--no-deps", "--no-index", "--quiet"]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    (package,) = folder.rglob("wording/__init__.py")
    return Environment(Path(context.bin_path), package.parent.parent)


@pytest.fixture(scope="module")
def core(empty: Environment) -> Environment:
    """The same environment with the few packages that the core needs, copied from the one at hand."""
    for name in CORE_DEPENDENCIES:
        for file in files(name) or ():
            if ".." not in file.parts and "__pycache__" not in file.parts:
                target = empty.packages / file
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file.locate(), target)
    return empty


def test_the_wheel_holds_every_file_of_the_library_and_the_licence(wheel: Path) -> None:
    library = ROOT / "lib"
    ours = {
        p.relative_to(library).as_posix()
        for p in (library / "wording").rglob("*")
        if p.is_file() and "__pycache__" not in p.parts
    }
    names = zipfile.ZipFile(wheel).namelist()
    assert {name for name in names if ".dist-info/" not in name} == ours
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_the_package_imports_where_nothing_else_is_installed(empty: Environment, tmp_path: Path) -> None:
    run = empty.run("python", "-c", "import wording; print(wording.__file__)", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert Path(run.stdout.strip()).is_relative_to(empty.packages)


def test_the_command_explains_itself_with_the_core_alone(core: Environment, tmp_path: Path) -> None:
    run = core.run("wording", "--help", cwd=tmp_path)
    assert (run.returncode, run.stderr) == (0, "")
    assert "versions" in run.stdout


def test_the_history_and_a_comparison_are_shown_with_the_core_alone(core: Environment, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content_versions", tmp_path / "content_versions")
    versions = core.run("wording", "versions", cwd=tmp_path)
    assert versions.returncode == 0, versions.stderr
    assert "2026-11-22" in versions.stdout
    diff = core.run("wording", "diff", "2026-11-22", "2026-11-22-housekeeping", cwd=tmp_path)
    assert diff.returncode == 1, diff.stderr
    assert "their" in diff.stdout
