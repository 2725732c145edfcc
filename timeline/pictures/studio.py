"""Pictures in forms that need a browser to draw: PNG, WebP and PDF.

One browser is held open for all pictures of a run. It is given a drawing as SVG and asks no
network for anything.
"""

import logging
import re
from asyncio import Runner
from base64 import b64encode
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, contextmanager
from typing import Any

from timeline.errors import TimelineError
from timeline.pictures.plate import Plate

FORMATS = ("png", "webp", "pdf")

NO_KALEIDO = "PNG, WebP and PDF need kaleido: pip install kaleido; SVG needs nothing"
NO_CHROME = "PNG, WebP and PDF need Chrome or Chromium, and none was found; SVG needs nothing"

_CLOCK = re.compile(rb"(?<=Date \(D:)\d{14}")
"""Where a PDF says when it was made: its creation, and its last change."""

_EPOCH = b"19700101000000"
"""What stands there instead; of the same length, since the file's index counts bytes."""

Develop = Callable[[Plate, str, float], bytes]


@contextmanager
def studio() -> Iterator[Develop]:
    """Hold a browser open.

    Yields:
        A function from a picture, a format of :data:`FORMATS` and a scale (device pixels for one
        pixel of the picture; a PDF has none) to the bytes of a file. The same picture gives the
        same bytes with the same browser.

    Raises:
        TimelineError: kaleido is not installed, there is no Chrome for it, or the one that is
            there does not start.
    """
    try:
        import kaleido
        from choreographer.errors import BrowserFailedError, ChromeNotFoundError
    except ImportError as error:
        raise TimelineError(NO_KALEIDO) from error
    for name in ("kaleido", "choreographer"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    with _loop() as run:
        stack = AsyncExitStack()
        try:
            browser = run(stack.enter_async_context(kaleido.Kaleido(mathjax=False)))
        except (ChromeNotFoundError, BrowserFailedError, OSError) as error:
            raise TimelineError(NO_CHROME) from error
        try:
            yield lambda plate, form, scale: run(_developed(browser, plate, form, scale))
        finally:
            run(stack.aclose())


@contextmanager
def _loop() -> Iterator[Callable[[Coroutine[Any, Any, Any]], Any]]:
    """Run coroutines in a thread of their own: a notebook's has a running loop already."""
    with ThreadPoolExecutor(1) as thread:
        runner = Runner()
        try:
            yield lambda coroutine: thread.submit(runner.run, coroutine).result()
        finally:
            thread.submit(runner.close).result()


async def _developed(browser: Any, plate: Plate, form: str, scale: float) -> bytes:
    options = {"format": form, "width": plate.width, "height": plate.height, "scale": scale}
    content: bytes = await browser.calc_fig(_framed(plate), opts=options)
    return _CLOCK.sub(_EPOCH, content) if form == "pdf" else content


def _framed(plate: Plate) -> dict[str, Any]:
    """A plotly figure that is nothing but the picture, edge to edge."""
    picture = {
        "source": f"data:image/svg+xml;base64,{b64encode(plate.svg.encode()).decode()}",
        **{"xref": "paper", "yref": "paper", "x": 0, "y": 1, "sizex": 1, "sizey": 1},
        **{"sizing": "stretch", "layer": "above"},
    }
    margin = {"l": 0, "r": 0, "t": 0, "b": 0}
    hidden = {"visible": False}
    layout = {"margin": margin, "images": [picture], "xaxis": hidden, "yaxis": hidden}
    return {"data": [], "layout": layout}
