"""The published site as any web server would give it, and what there is on it."""

import functools
import http.server
import threading
from pathlib import Path

TEXTS = (".html", ".css", ".js", ".svg")


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


class StaticSite:
    """Serves a folder on a free port of this machine, until the end of the context."""

    def __init__(self, folder: Path):
        handler = functools.partial(QuietHandler, directory=folder)
        self.folder = folder
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> "StaticSite":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, kind, error, trace):
        self._server.shutdown()
        self._server.server_close()

    def pages(self) -> list[str]:
        """The addresses of all pages, those of the errors among them."""
        files = sorted(self.folder.rglob("*.html"))
        return ["/" + str(file.relative_to(self.folder)).removesuffix("index.html") for file in files]

    def weight(self, page: str) -> int:
        """The bytes of a page with all that it loads: its styles and scripts; not what it only leads to."""
        file = self.folder / page.lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        html = file.read_text()
        loaded = [asset for asset in self.folder.rglob("*") if asset.suffix in TEXTS and f'"/{asset.relative_to(self.folder)}"' in html]
        loaded = [asset for asset in loaded if asset.suffix != ".html"]
        return len(html.encode()) + sum(asset.stat().st_size for asset in loaded)
