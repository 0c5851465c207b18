/// Numbers by the hashes of words, in a table with open addressing: the hashes are good ones already, and to hash them again as a
/// dictionary does would take as long as to read the words.
struct WordPlaces {
    private var hashes: [UInt64]
    private var places: [Int32]
    private var count = 0

    /// Stands for a word that has no number.
    private static let none: Int32 = -1
    private static let empty: UInt64 = 0

    init() {
        hashes = Array(repeating: Self.empty, count: 2_048)
        places = Array(repeating: Self.none, count: 2_048)
    }

    /// The number of a word.
    ///
    /// - Parameter first: gives the number of a word that is met for the first time, nil for one that is to have none.
    @inline(__always)
    mutating func place(of hash: UInt64, first: () -> Int?) -> Int? {
        let hash = hash == Self.empty ? 1 : hash
        var slot = slot(of: hash)
        while hashes[slot] != hash {
            if hashes[slot] == Self.empty {
                let place = first()
                add(hash, place, at: slot)
                return place
            }
            slot = (slot + 1) & (hashes.count - 1)
        }
        return places[slot] == Self.none ? nil : Int(places[slot])
    }

    private func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 32) & (hashes.count - 1) }

    private mutating func add(_ hash: UInt64, _ place: Int?, at slot: Int) {
        hashes[slot] = hash
        places[slot] = place.map(Int32.init) ?? Self.none
        count += 1
        guard count * 2 > hashes.count else { return }
        let (oldHashes, oldPlaces) = (hashes, places)
        hashes = Array(repeating: Self.empty, count: oldHashes.count * 2)
        places = Array(repeating: Self.none, count: hashes.count)
        for (hash, place) in zip(oldHashes, oldPlaces) where hash != Self.empty {
            var slot = self.slot(of: hash)
            while hashes[slot] != Self.empty { slot = (slot + 1) & (hashes.count - 1) }
            (hashes[slot], places[slot]) = (hash, place)
        }
    }
}
