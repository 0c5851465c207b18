"""The same site for Hugo: its own layouts, as plain as Vigie's pages allow, with the same parts on each page."""

import shutil

CONFIGURATION = """baseURL = "https://journal.example.org/"
title = "Vigie"
languageCode = "en"
disableKinds = ["taxonomy", "term"]
[outputs]
home = ["HTML", "RSS", "JSON"]
section = ["HTML"]
[services.rss]
limit = 20
[markup.goldmark.renderer]
unsafe = false
[markup.highlight]
noClasses = false
style = "github"
[markup.tableOfContents]
startLevel = 2
endLevel = 3
[params]
author = "The team"
"""

LAYOUTS = {
    "_default/baseof.html": """<!DOCTYPE html>
<html lang="{{ site.LanguageCode }}">
<head>
<meta charset="utf-8">
<title>{{ .Title }} · {{ site.Title }}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
{{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AlternativeOutputFormats }}<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" href="{{ .Permalink }}">{{ end }}
{{ template "_internal/opengraph.html" . }}
{{ template "_internal/twitter_cards.html" . }}
{{ template "_internal/schema.html" . }}
<link rel="stylesheet" href="/assets/style.css">
<link rel="stylesheet" href="/assets/pages.css">
</head>
<body>
<header><a href="/">{{ site.Title }}</a>
<nav aria-label="Main"><ul><li><a href="/">Home</a></li><li><a href="/articles/">Articles</a></li></ul></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer><p>{{ site.Title }}</p></footer>
</body>
</html>
""",
    "_default/single.html": """{{ define "main" }}<article>
<header><h1>{{ .Title }}</h1>
<p>{{ site.Params.author }} · <time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
· {{ .ReadingTime }} min</p></header>
<aside><h2>Contents</h2>{{ .TableOfContents }}</aside>
<div class="prose">{{ .Content }}</div>
<ul>{{ range .Params.tags }}<li>{{ . }}</li>{{ end }}</ul>
</article>{{ end }}
""",
    "_default/list.html": """{{ define "main" }}<h1>{{ .Title }}</h1>
<ol>{{ range site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
<p>{{ .Description }}</p><p>{{ site.Params.author }} · {{ .Date.Format "2 January 2006" }} · {{ .ReadingTime }} min</p></li>{{ end }}</ol>{{ end }}
""",
    "index.json": """[{{ range $index, $page := site.RegularPages }}{{ if $index }},{{ end }}
{{ dict "title" .Title "url" .RelPermalink "text" .Plain | jsonify }}{{ end }}]
""",
    "_default/_markup/render-heading.html": """<h{{ .Level }} id="{{ .Anchor | safeURL }}">{{ .Text | safeHTML }}</h{{ .Level }}>
<a href="#{{ .Anchor | safeURL }}" aria-label="{{ .PlainText }}">#</a>
""",
}


def write_site(folder, articles, assets, has_search):
    """A site in `folder` of the articles in the folder `articles`, with a search index if Vigie's site has one."""
    folder.mkdir(parents=True)
    configuration = CONFIGURATION if has_search else CONFIGURATION.replace(', "JSON"', "")
    (folder / "config.toml").write_text(configuration)
    for name, text in LAYOUTS.items():
        file = folder / "layouts" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    shutil.copytree(articles, folder / "content/articles")
    shutil.copytree(assets, folder / "static/assets")
