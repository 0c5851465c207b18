import Parallelism

/// The n-grams worth knowing: those that occur in enough tweets of the training file.
struct NGramVocabulary: Sendable {
    /// The chosen keys, the most frequent first. (count)
    let keys: [UInt32]
    /// The number of occurrences of each key. (count)
    let counts: [UInt32]
    private let table: KeyTable

    /// Chooses the keys that occur `minimumCount` times or more, and of these the `maximumSize` most frequent ones.
    ///
    /// The keys are cut into parts by their first bits, so that threads count side by side without a lock.
    /// Ties are broken by the key: the result depends on the occurrences alone.
    init(occurrences: [[UInt32]], minimumCount: Int, maximumSize: Int, threads: Int) {
        let partBits = 3
        let parts = concurrentMap(1 << partBits, threads: threads) { part in
            Self.frequentKeys(in: occurrences, part: UInt32(part), partBits: partBits, minimumCount: minimumCount)
        }
        let chosen = parts.joined().sorted { ($0.count, $1.key) > ($1.count, $0.key) }.prefix(maximumSize)
        keys = chosen.map(\.key)
        counts = chosen.map(\.count)
        table = KeyTable(keys: keys)
    }

    /// The number of a key, or nil if it is not in the vocabulary.
    func index(of key: UInt32) -> UInt32? { table[key] }

    private struct CountedKey {
        var key: UInt32
        var count: UInt32
    }

    private static func frequentKeys(
        in occurrences: [[UInt32]], part: UInt32, partBits: Int, minimumCount: Int
    ) -> [CountedKey] {
        // Open addressing with linear probing; it doubles at two thirds, and key 0 does not occur.
        var slots = [CountedKey](repeating: CountedKey(key: 0, count: 0), count: 1 << 18)
        var used = 0
        for keys in occurrences {
            for key in keys where key >> UInt32(32 - partBits) == part {
                var slot = Int(key &* 0x9e37_79b1) & (slots.count - 1)
                while slots[slot].key != key && slots[slot].key != 0 { slot = (slot + 1) & (slots.count - 1) }
                if slots[slot].key == 0 {
                    used += 1
                    slots[slot].key = key
                }
                slots[slot].count += 1
                if used * 3 > slots.count * 2 { slots = doubled(slots) }
            }
        }
        return slots.filter { $0.key != 0 && $0.count >= minimumCount }
    }

    private static func doubled(_ slots: [CountedKey]) -> [CountedKey] {
        var result = [CountedKey](repeating: CountedKey(key: 0, count: 0), count: slots.count * 2)
        for entry in slots where entry.key != 0 {
            var slot = Int(entry.key &* 0x9e37_79b1) & (result.count - 1)
            while result[slot].key != 0 { slot = (slot + 1) & (result.count - 1) }
            result[slot] = entry
        }
        return result
    }
}

/// Which number each key has: open addressing with linear probing, at most half full.
private struct KeyTable: Sendable {
    private var slots: [(key: UInt32, index: UInt32)]

    init(keys: [UInt32]) {
        var capacity = 16
        while capacity < keys.count * 2 { capacity *= 2 }
        slots = Array(repeating: (0, 0), count: capacity)
        for (index, key) in keys.enumerated() {
            var slot = Int(key &* 0x9e37_79b1) & (capacity - 1)
            while slots[slot].key != 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = (key, UInt32(index))
        }
    }

    subscript(key: UInt32) -> UInt32? {
        var slot = Int(key &* 0x9e37_79b1) & (slots.count - 1)
        while true {
            let entry = slots[slot]
            if entry.key == key { return entry.index }
            if entry.key == 0 { return nil }
            slot = (slot + 1) & (slots.count - 1)
        }
    }
}
