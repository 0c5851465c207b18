/// SQL as SQLite, PostgreSQL and MySQL write it; keywords in any case.
enum SQLGrammar {
    static func scan(_ text: inout CodeScanner) {
        let words = words
        while !text.isAtEnd {
            let start = text.position
            let byte = text.next()
            if byte.startsWord {
                text.skip(while: \.isWord)
                if let kind = words.kind(of: text.code, start..<text.position) {
                    text.mark(kind == .type && text.isCalled && !isSized(text) ? .function : kind, from: start)
                } else if text.isCalled {
                    text.mark(.function, from: start)
                }
                continue
            }
            switch byte {
            case .apostrophe:
                text.skipDoublingQuoted(byte)
                text.mark(.string, from: start)
            case .quote, UInt8(ascii: "`"):
                text.skipDoublingQuoted(byte)
                text.mark(.variable, from: start)
            case UInt8(ascii: "-") where text.next(1) == byte:
                text.skipLine()
                text.mark(.comment, from: start)
            case UInt8(ascii: "/") where text.next(1) == UInt8(ascii: "*"):
                text.position += 2
                text.skip(past: "*/")
                text.mark(.comment, from: start)
            case .dollar: readDollar(&text)
            case UInt8(ascii: ":") where text.next(1) == byte: text.position += 2
            case UInt8(ascii: ":"), UInt8(ascii: "@"):
                text.position += 1
                guard text.next().startsWord else { continue }
                text.skip(while: \.isWord)
                text.mark(.variable, from: start)
            case UInt8(ascii: "?"): text.take(1, as: .variable)
            case _ where byte.isDigit:
                text.skipNumber()
                text.mark(.number, from: start)
            default: text.position += 1
            }
        }
    }

    /// `VARCHAR(20)` is a type, `date(now)` a call.
    private static func isSized(_ text: CodeScanner) -> Bool { text.next(1).isDigit }

    /// A parameter such as `$1`, or a string between two `$tag$`.
    private static func readDollar(_ text: inout CodeScanner) {
        let start = text.position
        text.position += 1
        text.skip(while: \.isWord)
        guard text.next() == .dollar else { return text.mark(.variable, from: start) }
        text.position += 1
        let tag = start..<text.position
        while !text.isAtEnd {
            // The tag begins and ends with the only dollars in it: a mismatch is never read twice.
            guard text.next() == .dollar else {
                text.position += 1
                continue
            }
            var length = 0
            while length < tag.count, text.next(length) == text.code[tag.lowerBound + length] { length += 1 }
            text.position += max(1, length == tag.count ? length : length - 1)
            if length == tag.count { break }
        }
        text.mark(.string, from: start)
    }

    private static let words = WordTable(
        ignoringCase: true,
        [
            .keyword: """
            add after all alter analyze and any as asc begin between by cascade case check collate column commit conflict \
            constraint create cross current database default deferrable delete desc distinct do drop each else end escape \
            except exclude execute exists explain false fetch filter first following for foreign from full function generated \
            glob grant group having if ignore ilike immediate in index inner insert instead intersect into is isnull join key \
            language last lateral left like limit materialized natural no not nothing notnull null nulls of offset on only or \
            order outer over partition plan pragma preceding primary procedure query range recursive references reindex rename \
            replace restrict returning returns revoke right rollback row rows savepoint schema select set strict table temp \
            temporary then ties to transaction trigger true truncate unbounded union unique update using vacuum values view \
            virtual when where window with within without
            """,
            .type: """
            bigint bigserial bit blob bool boolean bytea char character date datetime decimal double float int integer \
            interval json jsonb money nchar numeric nvarchar precision real serial smallint text time timestamp timestamptz \
            tinyint uuid varbinary varchar xml
            """,
        ])
}
