#!/usr/bin/env python3
"""Measures `vigie render` beside Hugo and cmark, in one run on the same articles.

    apt-get install hugo cmark
    python3 Benchmarks/render.py

The articles are generated: 1,000 of 14.5 kB, the same on every machine. Markdown goes to standard output. What is compared, and
what is not, stands in README.md.
"""

import argparse
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import hugo
from articles import write_articles
from figures import Figure, machine, note, table

PROJECT = Path(__file__).resolve().parent.parent
SITE = """title: Vigie
tagline: {fr: Essai, en: Trial}
languages: [fr, en]
default_language: fr
author: The team
base_url: https://journal.example.org
"""


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vigie", type=Path, default=PROJECT / ".build/release/vigie", help="the release binary")
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=5, help="of which the median is told")
    parser.add_argument("--without-hugo", action="store_true", help="leave Hugo out")
    parser.add_argument("--without-watch", action="store_true", help="leave out the servers that watch")
    parser.add_argument("--folder", type=Path, help="where the sites are made (default: a temporary folder)")
    arguments = parser.parse_args()
    arguments.vigie = arguments.vigie.resolve()
    if not arguments.vigie.is_file():
        parser.error(f"there is no {arguments.vigie}: build it with `swift build -c release --product vigie`, or name it with --vigie")
    for name in ["cmark"] + ([] if arguments.without_hugo else ["hugo"]):
        if not shutil.which(name):
            parser.error(f"{name} is missing: apt-get install {name}")
    return arguments


class Cost:
    """What a command took: seconds of the clock, seconds of all cores, the peak of its memory in MB."""

    def __init__(self, wall, usage):
        self.wall = wall
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024


def cost(command, **options):
    """Runs a command that must succeed."""
    with tempfile.TemporaryFile() as messages:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=messages, **options)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            messages.seek(0)
            raise SystemExit(f"{' '.join(map(str, command))} failed:\n{messages.read().decode(errors='replace').strip()}")
    return Cost(wall, usage)


class Site:
    """A site generator with its copy of the articles."""

    def __init__(self, name, folder, articles, output, command, watch):
        self.name, self.folder, self.output, self.command, self.watch = name, folder, folder / output, command, watch
        self.articles = folder / articles
        self.edits = 0

    def render(self):
        return cost(self.command)

    def render_anew(self):
        # Out of the way, and not removed: ext4 spends seconds on not giving out again the inodes of files just removed.
        if self.output.exists():
            self.output.rename(self.folder.parent / f"{self.name}-{time.monotonic_ns()}")
        return self.render()

    def edit(self):
        """Changes the middle article, and tells the word by which its new page is known."""
        self.edits += 1
        word = f"mark-{self.name.lower()}-{self.edits}"
        names = sorted(self.articles.glob("article-*.md"))
        file = names[len(names) // 2]
        with open(file, "a") as text:
            text.write(f"\nOne more sentence with {word}.\n")
        return word, self.page(file.stem)

    def page(self, slug):
        return next(iter(sorted(self.output.glob(f"**/articles/{slug}/index.html"))))

    def render_one(self):
        word, page = self.edit()
        result = self.render()
        if word not in page.read_text():
            raise SystemExit(f"{self.name} did not render the changed article")
        return result

    def pages(self):
        return sum(1 for _ in self.output.glob("**/articles/*/index.html"))


class Watcher:
    """A server that renders what changes."""

    def __init__(self, site):
        self.site = site
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(site.watch(port), stdout=self.log, stderr=self.log, start_new_session=True)
        # Until the site has been rendered and nothing is written any more.
        deadline = time.monotonic() + 120
        while socket.socket().connect_ex(("127.0.0.1", port)) != 0:
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.log.seek(0)
                raise SystemExit(f"{site.name} does not serve:\n{self.log.read().decode(errors='replace')}")
            time.sleep(0.05)
        time.sleep(3)

    def edit(self):
        """Seconds from the change of an article to its new page on the disk."""
        word, page = self.site.edit()
        start = time.perf_counter()
        while word not in page.read_text():
            if time.perf_counter() - start > 60:
                raise SystemExit(f"{self.site.name} did not render the changed article")
            time.sleep(0.0005)
        return time.perf_counter() - start

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def make_vigie(arguments, folder, source):
    for name in ("templates", "public"):
        shutil.copytree(PROJECT / name, folder / name)
    # No runs: their pages have no counterpart at Hugo's side.
    (folder / "content/runs").mkdir(parents=True)
    shutil.copytree(source, folder / "content/articles")
    (folder / "content/site.yml").write_text(SITE)
    command = [str(arguments.vigie), "render", "--root", str(folder)]
    return Site("Vigie", folder, "content/articles", "_site", command, lambda port: [
        str(arguments.vigie), "serve", "--watch", "--root", str(folder), "--port", str(port)])


def make_hugo(folder, source, has_search):
    hugo.write_site(folder, source, PROJECT / "public/assets", has_search)
    command = ["hugo", "--quiet", "--source", str(folder)]
    return Site("Hugo", folder, "content/articles", "public", command, lambda port: [
        "hugo", "server", "--renderToDisk", "--source", str(folder), "--port", str(port)])


def ratios(ours, theirs, key, decimals=2):
    """Ours divided by theirs, round by round."""
    return Figure([getattr(one, key) / getattr(other, key) for one, other in zip(ours, theirs)]).text(decimals)


def row(title, costs):
    return [title, Figure([c.wall for c in costs]).text(0, 1000), Figure([c.cpu for c in costs]).text(0, 1000),
            Figure([c.memory for c in costs]).text(0)]


def measure(arguments, sites, all_markdown):
    rounds = {(site.name, kind): [] for site in sites for kind in ("full", "same", "one")}
    rounds["cmark"] = []
    for index in range(arguments.rounds):
        for site in sites:
            rounds[site.name, "full"].append(site.render_anew())
            if index == 0 and site.pages() != arguments.articles:
                raise SystemExit(f"{site.name} rendered {site.pages()} articles of {arguments.articles}")
        rounds["cmark"].append(cost(["cmark", str(all_markdown)]))
        for kind in ("same", "one"):
            for site in sites:
                rounds[site.name, kind].append(site.render() if kind == "same" else site.render_one())
        note(f"Round {index + 1} of {arguments.rounds}: " + ", ".join(
            f"{site.name} {rounds[site.name, 'full'][-1].wall:.2f} s" for site in sites))
    return rounds


def watch(arguments, sites):
    """The edits of both servers, in turn; the first of each is not counted."""
    watchers, times = [Watcher(site) for site in sites], {site.name: [] for site in sites}
    try:
        for index in range(arguments.rounds + 1):
            for watcher in watchers:
                seconds = watcher.edit()
                if index:
                    times[watcher.site.name].append(seconds)
                time.sleep(0.5)
    finally:
        for watcher in watchers:
            watcher.stop()
    return times


TITLES = {"full": "all articles, into no folder", "same": "again, nothing changed", "one": "again, one article changed"}


def report(sites, rounds):
    rows = [row(f"{site.name}: {TITLES[kind]}", rounds[site.name, kind]) for kind in TITLES for site in sites]
    rows.append(row("cmark: all articles in one file, to nowhere", rounds["cmark"]))
    print(table(["", "wall, ms", "CPU, ms", "memory, MB"], rows))
    full = rounds["Vigie", "full"]
    goals = [["CPU, Vigie ÷ cmark", ratios(full, rounds["cmark"], "cpu"), "≤ 3"],
             ["Memory of Vigie, MB", Figure([c.memory for c in full]).text(0), "< 300"],
             ["One article: `vigie render` again ÷ full render, wall", ratios(rounds["Vigie", "one"], full, "wall", 3), "≤ 0.02"]]
    if len(sites) == 2:
        goals.insert(0, ["Full render, Hugo ÷ Vigie, wall", ratios(rounds["Hugo", "full"], full, "wall", 1), "≥ 15"])
        goals.insert(1, ["Full render, Hugo ÷ Vigie, CPU", ratios(rounds["Hugo", "full"], full, "cpu", 1), ""])
        goals.append(["One article: Hugo again ÷ Vigie again, wall", ratios(rounds["Hugo", "one"], rounds["Vigie", "one"], "wall", 1), ""])
    print("\n" + table(["", "measured", "goal"], goals), flush=True)


def report_watch(sites, times, rounds):
    """From the change of an article to its new page on the disk."""
    whole = Figure([c.wall for c in rounds["Vigie", "full"]]).median
    rows = [["`vigie serve --watch`, ms", Figure(times["Vigie"]).text(1, 1000), ""],
            ["the same ÷ full render", Figure([t / whole for t in times["Vigie"]]).text(3), "≤ 0.02"]]
    if len(sites) == 2:
        rows.append(["`hugo server --renderToDisk`, ms", Figure(times["Hugo"]).text(0, 1000), ""])
    print("\n" + table(["One article changed, until its page is on the disk", "measured", "goal"], rows))


def main():
    arguments = parse_arguments()
    print(f"{machine()}. Median of {arguments.rounds} rounds (smallest–largest).")
    versions = [] if arguments.without_hugo else [subprocess.run(["hugo", "version"], capture_output=True, text=True).stdout.split()[1]]
    versions.append(subprocess.run(["cmark", "--version"], capture_output=True, text=True).stdout.splitlines()[0].split(" - ")[0])
    print("Beside " + ", ".join(["Hugo " + versions[0]] * (len(versions) == 2) + versions[-1:]) + ".")
    with tempfile.TemporaryDirectory(dir=arguments.folder) as temporary:
        folder = Path(temporary)
        source = folder / "articles"
        source.mkdir()
        size = write_articles(source, arguments.articles)
        all_markdown = folder / "all.md"
        all_markdown.write_bytes(b"".join(file.read_bytes() for file in sorted(source.glob("*.md"))))
        sites = [make_vigie(arguments, folder / "vigie", source)]
        sites[0].render()
        has_search = any(sites[0].output.glob("**/search*.json"))
        if not arguments.without_hugo:
            sites.append(make_hugo(folder / "hugo", source, has_search))
            sites[1].render()
        print(f"{arguments.articles:,} articles, {size / 1e6:.1f} MB of Markdown.\n")
        rounds = measure(arguments, sites, all_markdown)
        report(sites, rounds)
        if not arguments.without_watch:
            report_watch(sites, watch(arguments, sites), rounds)


if __name__ == "__main__":
    sys.exit(main())
