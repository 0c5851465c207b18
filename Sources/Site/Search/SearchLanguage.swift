import Templates

/// The words of a language that stand on every page and find none.
struct SearchLanguage: Sendable {
    let stopWords: Set<UInt64>

    static func of(_ language: Language) -> SearchLanguage { language == .french ? french : english }

    private static let french = SearchLanguage(
        """
        afin ainsi alors apres assez aucun aucune aussi autre autres aux avant avec avoir bien car ceci cela celle celles celui \
        ces cet cette ceux chaque chez comme comment contre dans des deux donc dont elle elles encore entre est etait etant ete \
        etre eux fait faire font ici ils jusque les leur leurs lorsque lui mais meme memes moins mon ne ni nos notre nous ont ou par \
        parce pas peu peut peuvent plus plusieurs pour pourquoi puis quand que quel quelle quelles quels qui quoi sans sera ses \
        seulement si sien soit sont sous sur tandis tant tel telle telles tels tous tout toute toutes tres trop une vers voici \
        vos votre vous
        """)

    private static let english = SearchLanguage(
        """
        about above after again all also and any are because been before being below between both but can could did does doing \
        down during each few for from further had has have having her here hers him his how into its itself just more most not \
        now off once only other our out over own same she should some such than that the their them then there these they this \
        those through too under until very was were what when where which while who whom why will with would you your
        """)

    private init(_ words: String) {
        stopWords = Set(words.split(separator: " ").map { WordHash(of: $0.utf8).value })
    }
}

/// FNV-1a (Fowler, Noll, Vo; RFC 9923) in 64 bits: among some thousand words of a page no two are expected to share a value.
struct WordHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(of bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
