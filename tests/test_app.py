"""``app.py``: for ``python app.py`` and for a WSGI server such as gunicorn."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def run(repository):
    """Run Python in the checkout, with additions to its environment."""

    def run(*arguments: str, **environment: object) -> subprocess.CompletedProcess[str]:
        added = {name: str(value) for name, value in environment.items()}
        return subprocess.run(
            [sys.executable, *arguments], cwd=repository, env=os.environ | added,
            capture_output=True, text=True, check=False,
        )  # fmt: skip

    return run


def test_a_wsgi_server_finds_the_dashboard(run):
    answer = "import app; print(app.server.test_client().get('/healthz').status_code)"
    done = run("-c", answer)
    assert (done.stdout, done.stderr) == ("200\n", "")


def test_gunicorn_takes_it(run):
    done = run("-m", "gunicorn", "--check-config", "app:server")
    assert done.returncode == 0, done.stderr


def test_the_environment_may_name_a_dataset(run, tmp_path: Path):
    done = run("app.py", TIMELINE_DATASET=tmp_path / "nowhere")
    assert done.returncode == 1
    assert "nowhere" in done.stderr


def test_the_environment_may_name_host_and_port(run):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("app.py", HOST="127.0.0.1", PORT=port)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"program-timeline: port {port} of 127.0.0.1 is taken; choose another with --port\n"
    )
