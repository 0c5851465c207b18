import Foundation
import Markdown
import Parallelism
import Templates

/// Links, anchors, ids and images of the rendered pages.
struct PageCheck {
    let site: RenderedSite
    let content: SiteContent

    private struct Page: Sendable {
        var path: String
        var scanner: PageScanner
    }

    private struct Problem: Hashable {
        var message: String
        var file: String?
        var line: Int?
    }

    func diagnostics() -> [Diagnostic] {
        let texts = site.files.compactMap { path, file -> (String, String)? in
            if case .text(let html) = file, path.hasSuffix(".html") { (path, html) } else { nil }
        }.sorted { $0.0 < $1.0 }
        let pages = concurrentMap(texts.count) { Page(path: texts[$0].0, scanner: PageScanner(texts[$0].1)) }
        var files = site.files.mapValues { _ in Set<String>?.none }
        for page in pages { files.updateValue(Set(page.scanner.ids.map(\.id)), forKey: page.path) }
        let addresses = SiteAddresses(baseURL: content.settings.baseURL, files: files)
        let articles = Dictionary(content.articles.map { (String($0.path.dropFirst()) + "index.html", $0) }) { first, _ in first }

        // A template's mistake stands on every page: it is told once.
        var found: [(problem: Problem, pages: Int)] = []
        var places: [Problem: Int] = [:]
        for page in pages {
            let article = articles[page.path]
            for problem in problems(of: page, article: article, addresses) {
                let key = problem.line != nil && problem.file == article?.file ? problem : Problem(message: problem.message)
                if let place = places[key] {
                    found[place].pages += 1
                } else {
                    places[key] = found.count
                    found.append((problem, 1))
                }
            }
        }
        return found.map { problem, count in
            Diagnostic(
                .error, problem.message + (count > 1 ? " (and \(count - 1) times more)" : ""), file: problem.file,
                line: problem.line)
        } + translations(pages, addresses)
    }

    private func problems(of page: Page, article: Article?, _ addresses: SiteAddresses) -> [Problem] {
        var problems: [Problem] = []
        let places = article.map { ArticlePlaces($0.document, allowsRawHTML: content.settings.allowsRawHTML) }
        func add(_ message: String, line: Int?, offset: Int) {
            if let article, let line {
                problems.append(Problem(message: message, file: article.file, line: line))
            } else {
                problems.append(Problem(message: message, file: page.path, line: page.scanner.line(of: offset)))
            }
        }
        for target in page.scanner.targets {
            guard let message = addresses.problem(of: target.address, on: page.path) else { continue }
            add(message, line: places?.line(of: target.address), offset: target.offset)
        }
        for image in page.scanner.silentImages {
            add("the image \(image.address) has no alt attribute", line: places?.line(of: image.address), offset: image.offset)
        }
        var seen: Set<String> = []
        for (id, offset) in page.scanner.ids where !seen.insert(id).inserted {
            add("the id `\(id)` stands twice on the page", line: places?.ids[id], offset: offset)
        }
        return problems
    }

    /// A page that names another as its translation is named by it.
    private func translations(_ pages: [Page], _ addresses: SiteAddresses) -> [Diagnostic] {
        var partners: [String: [String]] = [:]
        for page in pages {
            partners[page.path] = page.scanner.targets.filter(\.isTranslation).compactMap {
                addresses.resolve($0.address, on: page.path)?.file
            }
        }
        return pages.flatMap { page in
            (partners[page.path] ?? []).filter { $0 != page.path && partners[$0]?.contains(page.path) == false }.map {
                Diagnostic(
                    .error, "the page names /\($0) as its translation (hreflang), which does not name it back", file: page.path)
            }
        }
    }
}
