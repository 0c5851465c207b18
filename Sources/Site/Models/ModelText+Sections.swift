import Markdown
import Templates

extension ModelText {
    /// The text cut at its headings of the second level.
    ///
    /// - Parameter titles: the title of each section in the language of the text.
    /// - Returns: The blocks of each section without its heading, and an error for each heading that names none.
    func sections(_ titles: [CardSection: String]) -> (blocks: [CardSection: [Block]], problems: [Diagnostic]) {
        var blocks: [CardSection: [Block]] = [:]
        var problems: [Diagnostic] = []
        var current: CardSection? = .details
        for block in document.blocks {
            guard case .heading(let heading) = block, heading.level <= 2 else {
                if let current { blocks[current, default: []].append(block) }
                continue
            }
            let title = heading.content.plainText().lowercased()
            current = titles.first { $0.value.lowercased() == title }?.key
            if current == nil || heading.level == 1 {
                let known = CardSection.allCases.compactMap { titles[$0] }.map { "## \($0)" }.joined(separator: ", ")
                let message = "`\(heading.content.plainText())` is no section of a model card: write \(known)"
                problems.append(Diagnostic(.error, message, file: file, line: heading.line))
            }
        }
        return (blocks, problems)
    }
}
