/// KQL, the Kusto query language of Azure Monitor and Application Insights.
enum KQLGrammar {
    static func scan(_ text: inout CodeScanner) {
        let words = words
        while !text.isAtEnd {
            let start = text.position
            let byte = text.next()
            if byte.startsWord {
                readWord(&text, words)
                continue
            }
            switch byte {
            case .quote, .apostrophe:
                text.skipQuoted(byte)
                text.mark(.string, from: start)
            case UInt8(ascii: "@") where text.next(1) == .quote || text.next(1) == .apostrophe: readVerbatim(&text, from: start)
            case UInt8(ascii: "`") where text.hasNext("```"):
                text.position += 3
                text.skip(past: "```")
                text.mark(.string, from: start)
            case UInt8(ascii: "/") where text.next(1) == byte:
                text.skipLine()
                text.mark(.comment, from: start)
            case UInt8(ascii: "|"): text.take(1, as: .operator)
            case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"):
                text.position += 1
                text.skip { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: ">") }
                // `!has` is one operator.
                if byte == UInt8(ascii: "!"), text.next().startsWord { text.skip(while: \.isWord) }
                text.mark(.operator, from: start)
            case _ where byte.isDigit:
                text.skipNumber()
                text.mark(.number, from: start)
            default: text.position += 1
            }
        }
    }

    private static func readWord(_ text: inout CodeScanner, _ words: WordTable) {
        let start = text.position
        text.skip(while: \.isWord)
        let first = start..<text.position
        // `h"secret"` is a string that is kept out of logs.
        if first.count == 1, text.code[start] | 0x20 == UInt8(ascii: "h"), text.next() == .quote || text.next() == .apostrophe {
            text.skipQuoted(text.next())
            return text.mark(.string, from: start)
        }
        // Names of operators may have hyphens, as `mv-expand` has.
        if text.next() == UInt8(ascii: "-"), text.next(1).isLetter, prefixes.kind(of: text.code, first) != nil {
            text.position += 1
            text.skip { $0.isWord || $0 == UInt8(ascii: "-") }
            return text.mark(.keyword, from: start)
        }
        if let kind = words.kind(of: text.code, first) {
            let isCall = text.isCalled && (kind == .type || aggregates.kind(of: text.code, first) != nil)
            // `in~` compares without regard to case.
            if kind == .operator, text.next() == UInt8(ascii: "~") { text.position += 1 }
            text.mark(isCall ? .function : kind, from: start)
        } else if text.isCalled {
            text.mark(.function, from: start)
        }
    }

    private static func readVerbatim(_ text: inout CodeScanner, from start: Int) {
        text.position += 1
        text.skipDoublingQuoted(text.next())
        text.mark(.string, from: start)
    }

    private static let prefixes = WordTable([.keyword: "make mv project sample top render"])
    private static let aggregates = WordTable([.function: "count distinct"])
    private static let words = WordTable([
        .keyword: """
        as asc by consume count datatable desc distinct evaluate extend externaldata facet false find first fork from getschema \
        hint innerunique inner invoke join kind last leftanti leftouter leftsemi fullouter rightanti rightouter rightsemi let \
        limit lookup materialize nulls null on order parse partition print project range reduce render sample scan search \
        serialize set sort step summarize take to top true typeof union where with
        """,
        .operator: """
        and between contains contains_cs endswith endswith_cs has has_all has_any has_cs hasprefix hasprefix_cs hassuffix \
        hassuffix_cs in matches not or regex startswith startswith_cs
        """,
        .type: "bool boolean date datetime decimal double dynamic guid int long real string time timespan",
    ])
}
