/// The n-grams of a linear model, by key: open addressing with linear probing, at most half full.
///
/// An entry is 8 bytes, so that a look-up touches one cache line. The slot of a key is its upper bits: keys that come in
/// ascending order, as a model file has them, fill the table from front to back.
struct NGramTable: Sendable {
    struct Entry: Sendable {
        var key: UInt32
        /// In units of ``LogisticRegression/Parameters/weightUnit``.
        var weight: Int16
        /// One more than the frequency level; 0 for an n-gram that the model does not know.
        var level: UInt16
    }

    private let slots: [Entry]
    private let mask: Int
    private let shift: UInt32
    /// The square of the inverse document frequency by ``Entry/level``, 0 for unknown n-grams. (257)
    let squaredFrequencies: [Float]

    init(_ parameters: LogisticRegression.Parameters) {
        var capacity = 16
        while capacity < parameters.keys.count * 2 { capacity *= 2 }
        let mask = capacity - 1
        let shift = UInt32(32 - capacity.trailingZeroBitCount)
        self.mask = mask
        self.shift = shift
        slots = [Entry](unsafeUninitializedCapacity: capacity) { slots, count in
            slots.initialize(repeating: Entry(key: 0, weight: 0, level: 0))
            for index in parameters.keys.indices {
                let key = parameters.keys[index]
                var slot = Int(key >> shift)
                while slots[slot].level != 0 { slot = (slot + 1) & mask }
                slots[slot] = Entry(
                    key: key, weight: parameters.weights[index], level: UInt16(parameters.frequencyLevels[index]) + 1)
            }
            count = capacity
        }
        squaredFrequencies =
            [0]
            + (0...255).map { level in
                let frequency = LogisticRegression.inverseDocumentFrequency(level: UInt8(level))
                return frequency * frequency
            }
    }

    /// The entry of a key; one of weight and level 0 if the model does not know it.
    @inline(__always)
    subscript(key: UInt32) -> Entry {
        var slot = Int(key >> shift)
        while true {
            let entry = slots[slot]
            if entry.key == key || entry.level == 0 { return entry }
            slot = (slot + 1) & mask
        }
    }
}
