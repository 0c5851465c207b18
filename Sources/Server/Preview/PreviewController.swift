import Hummingbird

/// What the pages of a preview ask for beside themselves. The published site knows none of it.
struct PreviewController: Sendable {
    static let prefix = "/_preview/"

    let preview: Preview

    func addRoutes(to router: some RouterMethods<RequestScope>) {
        router.get("\(Self.prefix)events") { [preview] _, _ in
            Response.events(preview.versions().map { ServerSentEvent(name: "version", data: "\($0)") })
        }
        router.get("\(Self.prefix)client.js") { _, _ in
            Response.content(Self.script, type: "text/javascript; charset=utf-8")
        }
        router.get("\(Self.prefix)preview.css") { _, _ in
            Response.content(Self.styleSheet, type: "text/css; charset=utf-8")
        }
    }

    /// Reloads the page where the site is not the one that the page was made for; the place in the page is kept by the browser.
    private static let script = """
        "use strict";
        const version = document.currentScript.dataset.version;
        const events = new EventSource("\(prefix)events");
        events.addEventListener("version", (event) => {
          if (event.data !== version) location.reload();
        });
        addEventListener("pagehide", () => events.close());

        """

    private static let styleSheet = """
        .preview-problems {
          position: sticky; top: 0; z-index: 10; max-height: 50vh; overflow: auto; padding: 1rem 1.5rem;
          background: #8a1c0b; color: #fff; font: 1rem/1.5 system-ui, sans-serif;
        }
        .preview-problems h2 { margin: 0 0 .5rem; font: inherit; font-weight: 700; color: inherit; }
        .preview-problems ul { margin: 0; padding: 0; list-style: none; }
        .preview-problems li { margin: .25rem 0; }
        .preview-problems code { background: none; color: inherit; font-weight: 700; }

        """
}
