import Templates

/// The pages of one language, to be searched by a script and to be looked through without one.
struct SearchIndex: Sendable {
    /// By title.
    private let entries: [SearchEntry]

    /// What the file may weigh, and the least that a page's words may take in it.
    private static let fileLimit = 1_900_000
    private static let leastWords = 200
    /// What the index of pages may weigh with the sections of the pages, and a part of it.
    private static let bookLimit = 400_000
    private static let leafLimit = 90_000

    init(_ entries: [SearchEntry]) {
        self.entries = entries.sorted { ($0.sortKey, $0.path) < ($1.sortKey, $1.path) }
    }

    /// `search-index.json`: for each page its address, language, title, description, headings and most frequent words.
    var json: String {
        let heads = entries.reduce(0) { $0 + $1.head.utf8.count + 4 }
        let share = max(Self.leastWords, (Self.fileLimit - heads) / max(1, entries.count))
        var text = "[\n"
        text.reserveCapacity(heads + entries.count * min(share, SearchText.limit) + 16)
        for (index, entry) in entries.enumerated() {
            text += entry.head
            // Folded words hold letters and digits only.
            text += entry.text.words(upTo: share)
            text += index + 1 < entries.count ? "\"},\n" : "\"}\n"
        }
        return text + "]\n"
    }

    /// The index cut into pages of bounded weight, each in letters; one page at least.
    ///
    /// The sections of the pages stand in it unless there are too many of them.
    var leaves: [[SearchPage.Letter]] {
        let whole = entries.reduce(0) { $0 + $1.link.utf8.count + $1.sections.utf8.count }
        let hasSections = whole <= Self.bookLimit
        var leaves: [[(letter: String, items: [String])]] = [[]]
        var weight = 0
        for entry in entries {
            let item = "<li>\(entry.link)\(hasSections ? entry.sections : "")</li>\n"
            if weight + item.utf8.count > Self.leafLimit, weight > 0 {
                leaves.append([])
                weight = 0
            }
            weight += item.utf8.count
            let leaf = leaves.endIndex - 1
            if leaves[leaf].last?.letter == entry.letter {
                leaves[leaf][leaves[leaf].endIndex - 1].items.append(item)
            } else {
                leaves[leaf].append((entry.letter, [item]))
            }
        }
        return leaves.map { leaf in
            leaf.map { SearchPage.Letter(letter: $0.letter, items: SafeHTML(trusted: $0.items.joined())) }
        }
    }
}
