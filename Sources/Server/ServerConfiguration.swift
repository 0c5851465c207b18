package import Foundation
package import Logging
package import ServiceLifecycle
package import Storage
package import Templates

/// All that a server needs to know; nothing in this module looks elsewhere.
package struct ServerConfiguration: Sendable {
    /// The address to listen on. Loopback unless somebody asks for more.
    package var host = "127.0.0.1"
    /// 0 takes any free port.
    package var port = 8080
    /// Names under which the server may be called, beside those that follow from ``host``.
    package var allowedHosts: Set<String> = []
    /// The rendered site (`_site`): what is not a route is a file in it.
    package var site: URL
    package var templates: TemplateLibrary
    package var database: Database
    package var model: ServedModel
    /// The version of the program, for `/health`.
    package var version: String
    package var logger = Logger(label: "vigie.server")
    /// What dates the answers that are not stored.
    package var clock: @Sendable () -> Date = { Date() }
    /// In which the pages tell the time.
    package var timeZone: TimeZone = .current
    package var limits = Limits()
    /// Set while somebody writes: pages show the problems of the last build and reload themselves after the next.
    package var preview: Preview?
    /// What runs as long as the server does, such as the one who builds the site again.
    package var services: [any Service] = []

    /// How much the server takes at once.
    package struct Limits: Sendable {
        /// The longest JSON body, in bytes: a text of 8 KiB whose every character is escaped (`\u0041`) fits.
        package var jsonBody = 64 * 1024
        /// The longest form, in bytes: more than a valid text needs, so that what was pasted can be shown again with its error.
        package var formBody = 256 * 1024
        /// How many inferences may wait or run at once; one more is refused with 503.
        package var inferenceQueue = 256
        /// How many threads do inference.
        package var inferenceWorkers = max(1, ProcessInfo.processInfo.activeProcessorCount)
        /// After how many seconds without a byte a connection is closed.
        package var idleSeconds: Int64 = 60
        /// How many analyses a page of the history shows.
        package var historyPage = 20

        package init() {}
    }

    package init(site: URL, templates: TemplateLibrary, database: Database, model: ServedModel, version: String) {
        self.site = site
        self.templates = templates
        self.database = database
        self.model = model
        self.version = version
    }
}
